"""The roll on screen: a letter sets a status, by key or by click; what is asked in place lies over its own row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.ui.attendance.roll_model import LETTERS, STATUS_OF_KEY, RollModel
from groupe_pays.ui.attendance.roll_painter import RollDelegate
from groupe_pays.ui.widgets.tables import RecordTable

_SHARES = {"organisation": 0.30, "name": 0.30, "function": 0.40}
"""Of the width that is left by the other columns."""


class RollTable(RecordTable):
    """P V R E A set the status of the current row, Space and Enter mark it present, F2 edits, Esc goes back."""

    status_chosen = Signal(object, object)
    """A ``RollRow`` and an ``AttendanceStatus``."""
    edit_requested = Signal(object)
    left = Signal()

    def __init__(self, name: str, model: RollModel) -> None:
        self._roll = model
        self._asked: QWidget | None = None
        self._asked_id, self._asked_columns, self._asked_height = "", ("", ""), 0
        self._pressed = QModelIndex()
        super().__init__(name, model)
        self.setItemDelegate(RollDelegate(self))
        self.record_opened.connect(lambda row: self.status_chosen.emit(row, AttendanceStatus.PRESENT))

    def ask(self, question: QWidget, row_id: str, columns: tuple[str, str], height: int = 0) -> None:
        """Lay ``question`` over a row from the first to the last of ``columns``, the row as high as it needs."""
        self.answered()
        self._asked, self._asked_id, self._asked_columns, self._asked_height = question, row_id, columns, height
        question.setParent(self.viewport())
        question.show()
        self._place_question()
        self.scrollTo(self._roll.index(self._roll.row_of(row_id), 0))
        question.setFocus()

    def answered(self) -> None:
        """Take away what lies over a row."""
        if self._asked is not None:
            gone, self._asked = self._asked, None
            gone.hide()
            gone.deleteLater()
            row = self._roll.row_of(self._asked_id)
            if row >= 0:
                self.setRowHeight(row, self._row_height)

    def question(self) -> QWidget | None:
        """What is being asked over a row."""
        return self._asked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self.selected_record()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and record is not None and event.key() in STATUS_OF_KEY:
            self.status_chosen.emit(record, STATUS_OF_KEY[event.key()])
        elif plain and record is not None and event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit(record)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are statuses here: they do not make the selection jump."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid() or index != self._pressed:
            return
        record, column = self._roll.record(index.row()), self._roll.columns[index.column()].name
        if record is not None and column in LETTERS:
            self.status_chosen.emit(record, AttendanceStatus(column))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks on the words of the day edit them; on a letter they are two clicks."""
        index = self.indexAt(event.position().toPoint())
        record = self._roll.record(index.row()) if index.isValid() else None
        if record is not None and self._roll.columns[index.column()].name in ("organisation", "function"):
            self.edit_requested.emit(record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_question()

    def _after_reset(self) -> None:
        super()._after_reset()
        self._place_question()

    def _fit_columns(self) -> None:
        columns = self._roll.columns
        left = max(self.viewport().width() - sum(column.width for column in columns), 240)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width or int(left * _SHARES[column.name]))

    def _place_question(self) -> None:
        if self._asked is None:
            return
        row = self._roll.row_of(self._asked_id)
        if row < 0:
            self.answered()
            return
        names = [column.name for column in self._roll.columns]
        first, last = (names.index(name) for name in self._asked_columns)
        if self._asked_height:
            self.setRowHeight(row, self._asked_height)
        area = self.visualRect(self._roll.index(row, first)) | self.visualRect(self._roll.index(row, last))
        self._asked.setGeometry(area.adjusted(0, 0, 0, -1) if self._asked_height else area.adjusted(2, 2, -2, -3))
