"""Draws a line of the roll: surname in bold, and the letters P V R E A as keys, the chosen one as its shape."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.ui.attendance.roll_model import LETTERS
from groupe_pays.ui.people.name_cell import NameDelegate
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.records import Cell
from groupe_pays.ui.widgets.shapes import TONES, paint_shape
from groupe_pays.ui.widgets.text import draw_text

BOX_WIDTH, BOX_HEIGHT, SHAPE = 29, 26, 15


class LetterDelegate(NameDelegate):
    """The letters have a drawing of their own."""

    def paint_cell(
        self, painter: QPainter, rect: QRectF, cell: Cell, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        model: Any = index.model()
        table: Any = option.widget
        column = model.columns[index.column()].name
        if column in model.values:
            hovered = index.row() == table.hovered_row()
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            current = model.status(model.value(model.record(index.row())))
            paint_letter(painter, rect, model.status(model.values[column]), current, selected, hovered)
        else:
            super().paint_cell(painter, rect, cell, option, index)


def paint_letter(
    painter: QPainter, rect: QRectF, status: AttendanceStatus, current: AttendanceStatus, selected: bool, hovered: bool
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, top = round(rect.center().x() - BOX_WIDTH / 2), round(rect.center().y() - BOX_HEIGHT / 2)
    box = QRectF(left + 0.5, top + 0.5, BOX_WIDTH - 1, BOX_HEIGHT - 1)
    chosen, open_row = status is current, selected and current is AttendanceStatus.EXPECTED
    if chosen or open_row or selected or hovered:
        tone = TONES[status.value] if chosen else "ctrl" if open_row else "line"
        painter.setPen(QPen(color(tone), 1.25 if chosen else 1))
        painter.setBrush(color("surface") if chosen or open_row else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)
    if chosen:
        corner = box.center()
        paint_shape(painter, QRectF(corner.x() - SHAPE / 2, corner.y() - SHAPE / 2, SHAPE, SHAPE), status.value)
    else:
        weight, tone = (600, "text") if open_row else (400, "text2")
        draw_text(painter, box.adjusted(-4, 0, 5, 0), LETTERS[status], 12, weight, tone, Qt.AlignmentFlag.AlignHCenter)
