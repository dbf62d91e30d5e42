"""The menu bar, filled from the table of commands; complete on every platform.

Its titles stand without underlined letters, as the design has them; Alt and the letter of the label open them all the
same, except where the system has the menus in its own bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton

from groupe_pays.i18n import _
from groupe_pays.ui.action_table import LANGUAGES, MENUS, RECENT, SEPARATOR, THEMES, Entry, Submenu
from groupe_pays.ui.actions import Actions, plain_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.settings import Settings


class MenuBar(Retranslating, QMenuBar):
    """File, Edit, Meeting, View, Tools, Help."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("menu_bar")
        self._actions = actions
        self._settings = settings
        self._menus: list[tuple[QMenu, str]] = []
        self._inside: list[tuple[QMenu, str]] = []
        self._letters: list[QShortcut] = []
        self.recent = QMenu(self)
        self._languages = QMenu(self)
        self._languages.addActions(actions.languages.actions())
        self._themes = QMenu(self)
        self._themes.addActions(actions.themes.actions())
        for label, names in MENUS:
            menu = QMenu(self)
            menu.setToolTipsVisible(False)
            self._fill(menu, names)
            self.addMenu(menu)
            self._menus.append((menu, label))
            self._letters.append(self._letter(menu))
        self.recent.aboutToShow.connect(self._fill_recent)
        self.retranslate()

    def retranslate(self) -> None:
        for (menu, label), shortcut in zip(self._menus, self._letters, strict=True):
            menu.setTitle(plain_words(_(label)))
            shortcut.setKey(QKeySequence.mnemonic(_(label)))
            shortcut.setEnabled(not self.isNativeMenuBar())
        for menu, label in self._inside:
            menu.setTitle(_(label))
        self.recent.setTitle(_("&Recent dossiers"))
        self._languages.setTitle(_("&Language"))
        self._themes.setTitle(_("Colou&rs"))
        self.setAccessibleName(_("Menus"))
        overflow = self.findChild(QToolButton, "qt_menubar_ext_button")
        if overflow is not None:
            overflow.setAccessibleName(_("More menus"))

    def _letter(self, menu: QMenu) -> QShortcut:
        """What opens a menu by Alt and a letter."""
        shortcut = QShortcut(self)
        shortcut.activated.connect(lambda: self._open(menu))
        return shortcut

    def _open(self, menu: QMenu) -> None:
        self.setActiveAction(menu.menuAction())
        first = next((action for action in menu.actions() if action.isEnabled() and not action.isSeparator()), None)
        if first is not None:
            menu.setActiveAction(first)

    def _fill(self, menu: QMenu, entries: Sequence[Entry]) -> None:
        submenus = {RECENT: self.recent, LANGUAGES: self._languages, THEMES: self._themes}
        for name in entries:
            if isinstance(name, Submenu):
                inside = QMenu(menu)
                self._fill(inside, name.names)
                menu.addMenu(inside)
                self._inside.append((inside, name.label))
            elif name == SEPARATOR:
                menu.addSeparator()
            elif name in submenus:
                menu.addMenu(submenus[name])
            else:
                menu.addAction(self._actions.all[name])

    def _fill_recent(self) -> None:
        """List the dossiers that still are where they were."""
        self.recent.clear()
        for name in self._settings.recent:
            path = Path(name)
            if path.exists():
                action = QAction(path.stem, self.recent)
                action.setToolTip(name)
                action.setData(name)
                self.recent.addAction(action)
        if self.recent.isEmpty():
            none = self.recent.addAction(_("No other dossier yet"))
            none.setEnabled(False)
