"""The commands as QActions, shared by menus, buttons and the search field.

``context.actions.new_meeting.triggered`` is a signal to connect to. A command of a page (``page=True`` in the table) is
given to whoever is on screen with ``actions.handle(name, widget, slot)``.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.text import Language
from groupe_pays.formats import with_aside
from groupe_pays.i18n import N_, OWN_NAMES, _, current_language
from groupe_pays.ui.action_table import COMMANDS
from groupe_pays.ui.icons import set_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import ThemeChoice

THEME_NAMES = {
    ThemeChoice.SYSTEM: N_("As the &system"),
    ThemeChoice.LIGHT: N_("&Light"),
    ThemeChoice.DARK: N_("&Dark"),
}


class Actions(Retranslating, QObject):
    """Every QAction by the name of its command; also ``languages`` and ``themes``, exclusive groups."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._history: tuple[str | None, str | None] = (None, None)
        self._handlers: dict[str, list[tuple[weakref.ref[QWidget], Callable[[], None]]]] = {}
        self.all: dict[str, QAction] = {}
        for name, command in COMMANDS.items():
            action = QAction(window)
            action.setObjectName(name)
            action.setCheckable(command.checkable)
            if command.keys is not None:
                action.setShortcut(QKeySequence(command.keys))
            self.all[name] = action
            if command.page:
                action.setEnabled(False)
                action.triggered.connect(lambda _checked=False, name=name: self._hand_on(name))
        self.undo.setShortcuts(QKeySequence.StandardKey.Undo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._set_roles()
        self.languages = self._choices(window, {language: name for language, name in OWN_NAMES.items()})
        self.themes = self._choices(window, dict(THEME_NAMES))
        self.retranslate()

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["all"][name]
        except KeyError:
            raise AttributeError(name) from None

    def show_icons(self) -> None:
        """Draw the icons of the menus; after the first paint, which they would delay."""
        for name, command in COMMANDS.items():
            if command.icon:
                set_icon(self.all[name], command.icon)

    def retranslate(self) -> None:
        for name, action in self.all.items():
            action.setText(_(COMMANDS[name].label))
            action.setToolTip(self.tip(name))
        for action in self.themes.actions():
            action.setText(_(THEME_NAMES[action.data()]))
        self.show_history(*self._history)

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Have Undo and Redo say what they would do; None: nothing."""
        self._history = (undo, redo)
        self.undo.setText(_("&Undo “{label}”").format(label=undo.replace("&", "&&")) if undo else _("&Undo"))
        self.redo.setText(_("&Redo “{label}”").format(label=redo.replace("&", "&&")) if redo else _("&Redo"))
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)

    def tip(self, name: str) -> str:
        """The words of a command without mnemonic, and its key: for tooltips."""
        keys = self.keys(name)
        return with_aside(self.words(name), keys, current_language())

    def words(self, name: str) -> str:
        return plain_words(_(COMMANDS[name].label))

    def keys(self, name: str) -> str:
        """The key as the platform and the language write it (« Ctrl+Maj+D »); empty without one."""
        return self.all[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def handle(self, name: str, owner: QWidget, slot: Callable[[], None]) -> None:
        """Have a page command call ``slot`` while ``owner`` is visible; of several, the last given wins."""
        alive = [known for known in self._handlers.get(name, []) if _lives(known[0]())]
        self._handlers[name] = [*alive, (weakref.ref(owner), slot)]
        self.refresh()

    def refresh(self) -> None:
        """Enable the page commands someone visible handles; call it when a tab inside a page changes."""
        for name, command in COMMANDS.items():
            if command.page:
                self.all[name].setEnabled(self._handler(name) is not None)

    def _handler(self, name: str) -> Callable[[], None] | None:
        for reference, slot in reversed(self._handlers.get(name, [])):
            owner = reference()
            if _lives(owner) and owner.isVisible() and owner.isEnabled():
                return slot
        return None

    def _hand_on(self, name: str) -> None:
        slot = self._handler(name)
        if slot is not None:
            slot()

    def _set_roles(self) -> None:
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.about_qt.setMenuRole(QAction.MenuRole.AboutQtRole)

    def _choices(self, window: QWidget, names: dict[Any, str]) -> QActionGroup:
        group = QActionGroup(window)
        for value, name in names.items():
            action = QAction(name, group)
            action.setCheckable(True)
            action.setData(value)
            action.setObjectName(f"choose_{value}")
        return group

    def show_language(self, language: Language) -> None:
        _check(self.languages, language)

    def show_theme(self, choice: ThemeChoice) -> None:
        _check(self.themes, choice)


def _lives(widget: QWidget | None) -> bool:
    return widget is not None and shiboken6.isValid(widget)


def _check(group: QActionGroup, value: Any) -> None:
    for action in group.actions():
        action.setChecked(action.data() == value)


def plain_words(label: str) -> str:
    """A label without its mnemonic: « &File » and « 文件(&F) » lose theirs, and the dots stay."""
    if label.find("(&") >= 0:
        start = label.index("(&")
        label = label[:start] + label[start + 4 :]
    return label.replace("&", "")
