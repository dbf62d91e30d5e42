"""The list of those invited: a letter notes an answer, by key or by click; what is asked lies over its row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from groupe_pays.domain.answers import Answer
from groupe_pays.ui.attendance.roll_painter import paint_letter
from groupe_pays.ui.invitations.answers import ANSWER_OF_KEY, GIVEN, SHOWN, AnswerModel, AnswerRow
from groupe_pays.ui.people.name_cell import NameDelegate
from groupe_pays.ui.widgets.records import Cell
from groupe_pays.ui.widgets.tables import RecordTable

_SHARES = {"organisation": 0.32, "name": 0.30, "function": 0.38}
"""Of the width that is left by the other columns."""
_LETTERED = {answer.value for answer in GIVEN}


class _Delegate(NameDelegate):
    def paint_cell(
        self, painter: QPainter, rect: QRectF, cell: Cell, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        model: Any = index.model()
        table: Any = option.widget
        column = model.columns[index.column()].name
        if column in _LETTERED:
            hovered = index.row() == table.hovered_row()
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            current = SHOWN[model.record(index.row()).attendance.answer]
            paint_letter(painter, rect, SHOWN[Answer(column)], current, selected, hovered)
        else:
            super().paint_cell(painter, rect, cell, option, index)


class AnswerTable(RecordTable):
    """P V R E note an answer for the current row, N takes it back, Enter and Space note that they come; Esc leaves."""

    answer_chosen = Signal(object, object)
    """An ``AnswerRow`` and an ``Answer``."""
    menu_requested = Signal(QPoint)
    """On the screen, for the current row."""
    left = Signal()

    def __init__(self, name: str, model: AnswerModel) -> None:
        self._answers = model
        self._asked: QWidget | None = None
        self._asked_id = ""
        self._pressed = QModelIndex()
        super().__init__(name, model)
        self.setItemDelegate(_Delegate(self))
        self.record_opened.connect(lambda row: self.answer_chosen.emit(row, Answer.COMING))

    def ask(self, question: QWidget, row: AnswerRow) -> None:
        """Lay ``question`` over the function of a row."""
        self.answered()
        self._asked, self._asked_id = question, row.id
        question.setParent(self.viewport())
        question.show()
        self.select_id(row.id)
        self._place_question()
        question.setFocus()

    def answered(self) -> None:
        """Take away what lies over a row."""
        if self._asked is not None:
            gone, self._asked = self._asked, None
            gone.hide()
            gone.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self.selected_record()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and record is not None and event.key() in ANSWER_OF_KEY:
            self.answer_chosen.emit(record, ANSWER_OF_KEY[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are answers here: they do not make the selection jump."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid() or index != self._pressed:
            return
        record, column = self._answers.record(index.row()), self._answers.columns[index.column()].name
        if record is not None and column in _LETTERED:
            self.answer_chosen.emit(record, Answer(column))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are two clicks: only a letter notes an answer."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_record() is not None:
            self.menu_requested.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_question()

    def _after_reset(self) -> None:
        super()._after_reset()
        self._place_question()

    def _fit_columns(self) -> None:
        columns = self._answers.columns
        left = max(self.viewport().width() - sum(column.width for column in columns), 240)
        for place, column in enumerate(columns):
            self.setColumnWidth(place, column.width or int(left * _SHARES[column.name]))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_question()

    def _place_question(self) -> None:
        if self._asked is None:
            return
        row = self._answers.row_of(self._asked_id)
        if row < 0:
            self.answered()
            return
        place = [column.name for column in self._answers.columns].index("function")
        self._asked.setGeometry(self.visualRect(self._answers.index(row, place)).adjusted(2, 2, -2, -3))
