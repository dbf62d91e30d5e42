"""What can be done with several selected rows: a bar in the place of the heads of the columns, which nothing moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QMenu

from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.announcing import Teller
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.several import SeveralTable

Fill = Callable[[QMenu], None]


class SelectionBar(Retranslating, QFrame):
    """Shown while more than one row of its table is selected; each button has a menu, filled when it opens."""

    def __init__(self, name: str, table: SeveralTable) -> None:
        super().__init__(table)
        self.setObjectName(name)
        self.setProperty("kind", "selection")
        self._table = table
        self._number = 0
        self.count = Label("medium", "accenttext")
        self.count.setObjectName(f"{name}_count")
        self.export = Button(f"{name}_export", "ghost", "file-spreadsheet")
        self.write = Button(f"{name}_write", "ghost", "mail")
        self.invite = Button(f"{name}_invite", "ghost", "user-plus")
        self.print = IconButton(f"{name}_print", "printer")
        self.delete = IconButton(f"{name}_delete", "trash-2")
        self.clear = IconButton(f"{name}_clear", "x")
        buttons = (self.export, self.write, self.invite, None, self.print, self.delete, self.clear)
        self.setLayout(row(self.count, 8, *buttons, spacing=2, margins=(16, 2, 4, 2)))
        self._teller = Teller(self, self.count.text)
        self.clear.clicked.connect(self._on_clear)
        table.several_changed.connect(self._on_several)
        table.installEventFilter(self)
        self.hide()
        self.retranslate()

    def set_menus(self, export: Fill, write: Fill, invite: Fill) -> None:
        for button, fill in ((self.export, export), (self.write, write), (self.invite, invite)):
            menu = QMenu(button)
            menu.setObjectName(f"{button.objectName()}_menu")
            menu.aboutToShow.connect(lambda menu=menu, fill=fill: _refill(menu, fill))
            button.setMenu(menu)

    def retranslate(self) -> None:
        self.setAccessibleName(_("What to do with those selected"))
        self.export.set_words(_("Export"))
        self.write.set_words(_("Write"), spoken=_("Write to those selected"))
        self.invite.set_words(_("Invite"), spoken=_("Invite those selected"))
        self.print.set_words(_("Print those selected"))
        self.delete.set_words(_("Delete those selected"))
        self.clear.set_words(_("Select none (Esc)"))
        self._say()

    def _say(self) -> None:
        words = ngettext("{number} selected", "{number} selected", self._number)
        self.count.setText(counted(words, current_language(), number=self._number))

    def _on_several(self, number: int) -> None:
        self._number = number
        self._say()
        if number > 1:
            self._place()
            self._table.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.show()
            self.raise_()
            self._teller.start()
        elif not self.isHidden():
            had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
            self.hide()
            self._teller.stop()
            self._table.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if had_focus:
                self._table.setFocus()

    def _on_clear(self) -> None:
        self._table.clear_several()
        self._table.setFocus()

    def _place(self) -> None:
        self.setGeometry(0, 0, self._table.width(), self._table.horizontalHeader().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False


def _refill(menu: QMenu, fill: Fill) -> None:
    menu.clear()
    fill(menu)
