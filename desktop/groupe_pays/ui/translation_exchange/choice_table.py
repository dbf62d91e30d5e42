"""A list of what a file brings, each line with a choice that the arrow keys turn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from groupe_pays.ui.widgets.records import Column, RecordModel
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable


class ChoiceTable(RecordTable):
    """← and → turn the choice of the line; Enter goes to the next one that somebody should look at."""

    turned = Signal(object, int)
    next_wanted = Signal()

    def __init__(self, name: str, columns: tuple[Column, ...]) -> None:
        super().__init__(name, RecordModel(columns), TWO_LINES)
        self.setProperty("pane", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit(self.selected_record(), 1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)
