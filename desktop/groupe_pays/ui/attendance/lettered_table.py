"""A list in which a letter notes something for a person, by key or by click; what is asked lies over its own row."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.ui.attendance.lettered_model import LetteredModel
from groupe_pays.ui.widgets.tables import RecordTable


class LetteredTable(RecordTable):
    """``values_of_keys`` are what letters note for the current row, Space and Enter note ``first``; Esc goes back."""

    letter_chosen = Signal(object, object)
    """A row and the value of its letter."""
    left = Signal()
    shares: ClassVar[Mapping[str, float]] = {}
    """Of the width that is left by the other columns."""
    values_of_keys: ClassVar[Mapping[int, Any]] = {}
    first: ClassVar[StrEnum]

    def __init__(self, name: str, model: LetteredModel) -> None:
        self.people = model
        self._asked: QWidget | None = None
        self._asked_id, self._asked_columns, self._asked_height = "", ("", ""), 0
        self._pressed = QModelIndex()
        super().__init__(name, model)
        self.record_opened.connect(lambda row: self.letter_chosen.emit(row, self.first))

    # ------------------------------------------------------------------ questions in place

    def ask(self, question: QWidget, row_id: str, columns: tuple[str, str], height: int = 0) -> None:
        """Lay ``question`` over a row from the first to the last of ``columns``, the row as high as it needs."""
        self.answered()
        self._asked, self._asked_id, self._asked_columns, self._asked_height = question, row_id, columns, height
        question.setParent(self.viewport())
        question.show()
        self._place_question()
        self.scrollTo(self.people.index(self.people.row_of(row_id), 0))
        question.setFocus()

    def answered(self) -> None:
        """Take away what lies over a row."""
        if self._asked is not None:
            gone, self._asked = self._asked, None
            gone.hide()
            gone.deleteLater()
            row = self.people.row_of(self._asked_id)
            if row >= 0:
                self.setRowHeight(row, self._row_height)

    def question(self) -> QWidget | None:
        """What is being asked over a row."""
        return self._asked

    def _place_question(self) -> None:
        if self._asked is None:
            return
        row = self.people.row_of(self._asked_id)
        if row < 0:
            self.answered()
            return
        names = [column.name for column in self.people.columns]
        first, last = (names.index(name) for name in self._asked_columns)
        if self._asked_height:
            self.setRowHeight(row, self._asked_height)
        area = self.visualRect(self.people.index(row, first)) | self.visualRect(self.people.index(row, last))
        self._asked.setGeometry(area.adjusted(0, 0, 0, -1) if self._asked_height else area.adjusted(2, 2, -2, -3))

    # ------------------------------------------------------------------ letters

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self.selected_record()
        if is_plain(event) and record is not None and event.key() in self.values_of_keys:
            self.letter_chosen.emit(record, self.values_of_keys[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters note something here: they do not make the selection jump."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid() or index != self._pressed:
            return
        record, column = self.people.record(index.row()), self.people.columns[index.column()].name
        if record is not None and column in self.people.values:
            self.letter_chosen.emit(record, self.people.values[column])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are two clicks: only a letter notes something."""

    # ------------------------------------------------------------------ size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_question()

    def _after_reset(self) -> None:
        super()._after_reset()
        self._place_question()

    def _fit_columns(self) -> None:
        columns = self.people.columns
        left = max(self.viewport().width() - sum(column.width for column in columns), 240)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width or int(left * self.shares[column.name]))


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key is pressed without Ctrl, Alt or Meta."""
    return not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
