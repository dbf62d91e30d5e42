"""The roll on screen: a letter sets a status, by key or by click; F2 and two clicks edit the words of the day."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.ui.attendance.lettered_table import LetteredTable, is_plain
from groupe_pays.ui.attendance.roll_model import STATUS_OF_KEY, RollModel
from groupe_pays.ui.attendance.roll_painter import LetterDelegate


class RollTable(LetteredTable):
    """P V R E A set the status of the current row, Space and Enter mark it present, F2 edits, Esc goes back."""

    edit_requested = Signal(object)
    shares: ClassVar = {"organisation": 0.30, "name": 0.30, "function": 0.40}
    values_of_keys = STATUS_OF_KEY
    first = AttendanceStatus.PRESENT

    def __init__(self, name: str, model: RollModel) -> None:
        super().__init__(name, model)
        self.setItemDelegate(LetterDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self.selected_record()
        if is_plain(event) and record is not None and event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit(record)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks on the words of the day edit them; on a letter they are two clicks."""
        index = self.indexAt(event.position().toPoint())
        record = self.people.record(index.row()) if index.isValid() else None
        if record is not None and self.people.columns[index.column()].name in ("organisation", "function"):
            self.edit_requested.emit(record)
