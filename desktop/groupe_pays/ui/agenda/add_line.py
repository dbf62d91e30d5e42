"""The line under the agenda: a link that turns into a field; Enter adds the item and waits for the next one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, tie_to_action
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Keycap, Label
from groupe_pays.ui.widgets.prose import prose_in


class AddLine(Retranslating, QWidget):
    """``submitted`` gives the title typed; the stage knows where the item goes and says its number."""

    submitted = Signal(str)
    part_requested = Signal()
    closed = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self.item = Button("add_agenda_item_button", "link", "plus")
        tie_to_action(self.item, actions.add_agenda_item)
        self.part = Button("add_agenda_part_button", "link", "list-indent-increase")
        self.part.clicked.connect(lambda: self.part_requested.emit())
        self._key = Keycap()
        self._number = Label("medium", "text2")
        self._number.setFixedWidth(36)
        self.field = QLineEdit()
        self.field.setObjectName("new_agenda_item")
        self.field.setMaxLength(2000)
        self.field.installEventFilter(self)
        prose_in(self.field, None)
        self._enter, self._escape = Keycap(), Keycap()
        self._words = [Label("meta", "text2"), Label("meta", "text2")]
        idle, typing = QWidget(), QWidget()
        idle.setLayout(row(self.item, self._key, 12, self.part, None, spacing=4, margins=(12, 0, 12, 0)))
        keys = row(self._enter, self._words[0], 6, self._escape, self._words[1], spacing=6)
        typing.setLayout(row(self._number, self.field, keys, spacing=8, margins=(42, 0, 12, 0)))
        self._views = QStackedLayout(self)
        self._views.addWidget(idle)
        self._views.addWidget(typing)
        self.setFixedHeight(40)
        self.retranslate()

    def retranslate(self) -> None:
        self.item.set_words(_("Add an item"), self._actions.tip("add_agenda_item"))
        self.part.set_words(_("Add a sub-item"))
        self._key.set_text(self._actions.keys("add_agenda_item"))
        self.field.setAccessibleName(_("Title of the new item"))
        self.field.setPlaceholderText(_("Title of the new item"))
        self._enter.set_text(_("Enter"))
        self._escape.set_text(_("Esc"))
        self._words[0].setText(_("add"))
        self._words[1].setText(_("finish"))

    def enable_part(self, possible: bool) -> None:
        """A sub-item needs an item to belong to."""
        self.part.setEnabled(possible)

    def open(self, number: str) -> None:
        """Take the title of the item that will have this number."""
        self._number.setText(number)
        self._views.setCurrentIndex(1)
        self.field.setFocus()

    @property
    def is_open(self) -> bool:
        return self._views.currentIndex() == 1

    def close_line(self) -> None:
        if self.is_open:
            self.field.clear()
            self._views.setCurrentIndex(0)
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._submit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_line()
                self.item.setFocus()
                return True
        elif event.type() is QEvent.Type.FocusOut and self.is_open and not self.field.text().strip():
            self.close_line()
        return False

    def _submit(self) -> None:
        title = self.field.text().strip()
        if not title:
            self.close_line()
            self.item.setFocus()
            return
        self.field.clear()
        self.submitted.emit(title)
