"""The commands of the minutes that the menu bar does not hold: words, keys and icons, once, for menu and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.i18n import N_, _
from groupe_pays.labels import label
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.icons import set_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.heads import ICONS
from groupe_pays.ui.minutes.state_button import KEY

CONVERTIBLE = (
    *(EntryKind.INTERVENTION, EntryKind.DISCUSSION, EntryKind.DECISION, EntryKind.ACTION, EntryKind.NOTE),
    *(EntryKind.QUOTATION, EntryKind.INFORMATION, EntryKind.TEXT, EntryKind.HEADING),
)
_OWN = (
    ("move_entry_up", N_("Move the entry &up"), "Alt+Up", "arrow-up"),
    ("move_entry_down", N_("Move the entry &down"), "Alt+Down", "arrow-down"),
    ("toggle_reviewed", N_("Translation &reviewed or draft"), KEY, "languages"),
    ("delete_entry", N_("Delete the &entry"), "Ctrl+Shift+Backspace", "trash-2"),
)
_ADDING = ("intervention", "decision", "action", "note", "quotation", "list", "discussion", "information")


class StageActions(Retranslating, QObject):
    """``own`` by name; ``converted`` and ``heading_wished`` for what is chosen in the menu."""

    converted = Signal(object)
    heading_wished = Signal()

    def __init__(self, stage: QWidget, actions: Actions) -> None:
        super().__init__(stage)
        self._actions = actions
        self.own: dict[str, QAction] = {}
        for name, _words, keys, icon in _OWN:
            action = QAction(stage)
            action.setObjectName(name)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setShortcutVisibleInContextMenu(True)
            set_icon(action, icon)
            stage.addAction(action)
            self.own[name] = action
        self._heading = QAction(stage)
        self._heading.setObjectName("add_heading")
        set_icon(self._heading, ICONS[EntryKind.HEADING])
        self._heading.triggered.connect(lambda _checked=False: self.heading_wished.emit())
        self._conversions = [self._conversion(stage, kind) for kind in CONVERTIBLE]
        self.retranslate()

    def _conversion(self, stage: QWidget, kind: EntryKind) -> QAction:
        action = QAction(stage)
        action.setObjectName(f"convert_to_{kind.value}")
        action.setData(kind.value)
        set_icon(action, ICONS[kind])
        action.triggered.connect(lambda _checked=False: self.converted.emit(kind))
        return action

    def retranslate(self) -> None:
        for name, words, _keys, _icon in _OWN:
            self.own[name].setText(_(words))
        self._heading.setText(label(EntryKind.HEADING))
        for action in self._conversions:
            action.setText(label(EntryKind(action.data())))

    def set_writable(self, writable: bool) -> None:
        for action in (*self.own.values(), self._heading, *self._conversions):
            action.setEnabled(writable)

    def menu(self, parent: QWidget) -> QMenu:
        """Everything that can be done with the current entry."""
        menu = QMenu(parent)
        menu.setObjectName("minutes_menu")
        menu.addActions([self._actions.all[f"add_{name}"] for name in _ADDING])
        menu.addAction(self._heading)
        menu.addSeparator()
        menu.addMenu(self.conversions(menu))
        menu.addSeparator()
        menu.addActions([self._actions.all[name] for name in ("bold", "italic", "link", "footnote")])
        menu.addSeparator()
        menu.addActions(list(self.own.values()))
        return menu

    def conversions(self, parent: QWidget) -> QMenu:
        """The kinds the current entry can become."""
        menu = QMenu(_("Convert to"), parent)
        menu.setObjectName("convert_menu")
        menu.addActions(self._conversions)
        return menu
