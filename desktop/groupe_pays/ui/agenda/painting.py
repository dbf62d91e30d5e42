"""Draws the rows of the agenda: the grip, both titles set in by their depth, the kind in its tone, the current cell."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from groupe_pays.domain.text import Language
from groupe_pays.ui import fonts
from groupe_pays.ui.agenda.model import EDITED, AgendaModel
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.records import Cell
from groupe_pays.ui.widgets.row_painter import SHAPE, Index, RowDelegate, draw_text, text_width

INDENT = 18
"""Pixels a part is set in from what it is a part of."""


class AgendaDelegate(RowDelegate):
    """Paints ``AgendaRow`` records."""

    def paint_cell(
        self, painter: QPainter, rect: QRectF, cell: Cell, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = index.model()
        if not isinstance(model, AgendaModel):
            return
        column = model.columns[index.column()].name
        if column == "grip":
            paint_icon(painter, rect, "grip-vertical", "text3", 14)
        elif column == "title":
            depth = model.record(index.row()).item.depth
            self._paint_titles(painter, rect, cell, depth)
        elif column == "kind":
            paint_icon(painter, QRectF(rect.x(), rect.y(), SHAPE, rect.height()), cell.icon, cell.tone, SHAPE)
            draw_text(painter, rect.adjusted(SHAPE + 6, 0, 0, 0), cell.text, 12, 500, cell.tone)
        elif column in ("clock", "other_clock"):
            _paint_clock(painter, rect, cell)
        else:
            super().paint_cell(painter, rect, cell, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus and index.column() in EDITED.values():
            self._paint_ring(painter, QRectF(option.rect))

    def _paint_titles(self, painter: QPainter, rect: QRectF, cell: Cell, depth: int) -> None:
        rect = rect.adjusted(depth * INDENT, 0, 0, 0)
        if cell.end_icon:
            mark = QRectF(rect.right() - SHAPE, rect.y(), SHAPE, rect.height())
            paint_icon(painter, mark, cell.end_icon, "text2", SHAPE)
            rect = rect.adjusted(0, 0, -SHAPE - 10, 0)
        half = rect.height() / 2
        upper = QRectF(rect.x(), rect.y() + 3, rect.width(), half - 1)
        lower = QRectF(rect.x(), rect.y() + half, rect.width(), half - 3)
        if cell.end:
            taken = text_width(cell.end, 12, 500)
            draw_text(painter, lower, cell.end, 12, 500, "text2", Qt.AlignmentFlag.AlignRight)
            lower.adjust(0, 0, -taken - 8, 0)
        missing = cell.tone == "text3"
        _draw(painter, upper, cell.text, Language.FR, 400 if missing else max(cell.weight, 400), cell.tone)
        _draw(painter, lower, cell.second, Language.ZH, 400, "text2")

    def _paint_ring(self, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 2, -1, -3), 5, 5)


def _paint_clock(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """The time, and below it what day it is there where that is another one."""
    right, half = Qt.AlignmentFlag.AlignRight, rect.height() / 2
    upper = QRectF(rect.x(), rect.y() + 3, rect.width(), half - 1) if cell.second else rect
    draw_text(painter, upper, cell.text, 13, cell.weight, cell.tone, right)
    if cell.second:
        lower = QRectF(rect.x() - 8, rect.y() + half, rect.width() + 8, half - 3)
        draw_text(painter, lower, cell.second, 11, 400, "text2", right)


def _draw(painter: QPainter, rect: QRectF, text: str, language: Language, weight: int, tone: str) -> None:
    """Draw a line in the fonts of its own language."""
    painter.setFont(fonts.content_font(language, 13, weight))
    painter.setPen(color(tone))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
