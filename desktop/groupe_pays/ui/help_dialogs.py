"""Help: every key on one page, and what the program is."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from groupe_pays import __version__
from groupe_pays.i18n import _
from groupe_pays.ui.action_table import MENUS, commands_of
from groupe_pays.ui.actions import Actions, plain_words
from groupe_pays.ui.dialogs import tell
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.labels import Keycap, Label


class ShortcutsDialog(Retranslating, QDialog):
    """The keys of every command, menu by menu."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.resize(560, 620)
        self._actions = actions
        self._title = Label("detail")
        self._heads: list[tuple[Label, str]] = []
        self._lines: list[tuple[Label, Keycap, str]] = []
        scrolled = Scrolled(margins=(0, 0, 12, 0))
        scrolled.setObjectName("shortcuts_list")
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        for label, entries in MENUS:
            self._add_menu(grid, label, tuple(commands_of(entries)))
        scrolled.body.addLayout(grid)
        self.close_button = Button("shortcuts_close", "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        buttons = row(None, self.close_button)
        self.setLayout(column(self._title, scrolled, buttons, spacing=12, margins=(24, 20, 24, 20)))
        self.retranslate()

    def _add_menu(self, grid: QGridLayout, label: str, names: tuple[str, ...]) -> None:
        head = Label("meta_strong", "text2")
        self._heads.append((head, label))
        grid.addWidget(head, grid.rowCount(), 0, 1, 2)
        for name in names:
            if name in self._actions.all and not self._actions.all[name].shortcut().isEmpty():
                words, key = Label(), Keycap()
                self._lines.append((words, key, name))
                at = grid.rowCount()
                grid.addWidget(words, at, 0)
                grid.addWidget(key, at, 1)
        grid.setColumnStretch(0, 1)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Keyboard shortcuts"))
        self._title.setText(_("Keyboard shortcuts"))
        self.close_button.set_words(_("Close"))
        for head, label in self._heads:
            head.setText(plain_words(_(label)))
        for words, key, name in self._lines:
            words.setText(self._actions.words(name))
            key.set_text(self._actions.keys(name))


def show_about(parent: QWidget) -> None:
    tell(
        parent,
        _("Groupe-Pays {version}").format(version=__version__),
        _(
            "Prepare, hold and follow up the meetings of a country group, in French and in Chinese. Free software "
            "under the EUPL 1.2. Fonts: Noto Sans and Noto Sans SC (SIL OFL 1.1). Icons: Lucide (ISC), partly from "
            "Feather (MIT)."
        ),
    )
