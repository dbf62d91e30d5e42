"""Draws the rows of a list: hairlines, the selected row and its bar, group heads, shapes and words of a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.records import CELL, Cell, Group
from groupe_pays.ui.widgets.shapes import paint_shape
from groupe_pays.ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from groupe_pays.ui.widgets.tables import RecordTable

PADDING = 8
FIRST_PADDING = 17
"""Left of the first column, where the bar of the selected row also stands."""
SHAPE = 16
LEAST_AFTER = 40
"""With less room than this, what follows the text is left out: two letters and three dots tell nothing."""
Index = QModelIndex
"""What Qt hands to a delegate; the union with QPersistentModelIndex would cost 20 ms at the start of the program."""


class RowDelegate(QStyledItemDelegate):
    """Paints ``Cell`` and ``Group``; subclass ``paint_cell`` for a column with a drawing of its own."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        content = index.data(CELL)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        rect = QRectF(option.rect)
        if isinstance(content, Group):
            self._paint_group(painter, rect, content, option, index)
        else:
            self._paint_ground(painter, rect, option, index)
            if isinstance(content, Cell):
                table = cast("RecordTable", option.widget)
                left = FIRST_PADDING if index.column() == table.first_column() else PADDING
                self.paint_cell(painter, rect.adjusted(left, 0, -PADDING, -1), content, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, 36)

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        table = cast("RecordTable", option.widget)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("selected"))
            if index.column() == table.first_column():
                painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), color("accent"))
        elif index.row() == table.hovered_row():
            painter.fillRect(rect, color("hover"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), color("hover"))

    def _paint_group(
        self, painter: QPainter, rect: QRectF, group: Group, option: QStyleOptionViewItem, index: Index
    ) -> None:
        table = cast("RecordTable", option.widget)
        painter.fillRect(rect, color("alt"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), color("hover"))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("selected"))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), color("accent"))
        folded = group.key in table.records.folded
        paint_icon(painter, QRectF(rect.x() + 12, rect.y(), 20, rect.height()), _arrow(folded), group.tone, 14)
        x = rect.x() + 34
        x += (
            draw_text(painter, QRectF(x, rect.y(), rect.right() - x, rect.height()), group.title, 12, 600, group.tone)
            + 6
        )
        draw_text(painter, QRectF(x, rect.y(), rect.right() - x, rect.height()), str(group.count), 12, 400, group.tone)

    def paint_cell(
        self, painter: QPainter, rect: QRectF, cell: Cell, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Draw the content of a cell inside ``rect``, which leaves out the padding."""
        if cell.second:
            half = rect.height() / 2
            upper = QRectF(rect.x(), rect.y() + 2, rect.width(), half)
            left = self._paint_line(painter, upper, cell)
            lower = QRectF(rect.x() + left, rect.y() + half - 1, rect.width() - left, half - 1)
            draw_text(painter, lower, cell.second, 12, 400, "text2")
        else:
            self._paint_line(painter, rect, cell)

    def _paint_line(self, painter: QPainter, rect: QRectF, cell: Cell) -> float:
        """Draw the first line; the width taken by shape or icon is returned."""
        rect, taken = self._paint_marks(painter, rect, cell), 0.0
        if cell.shape or cell.icon:
            taken = SHAPE + (6 if cell.text else 0)
            rect = rect.adjusted(taken, 0, 0, 0)
        if cell.right:
            draw_text(painter, rect, cell.text, 13, cell.weight, cell.tone, Qt.AlignmentFlag.AlignRight)
            return taken
        x = rect.x() + draw_text(painter, rect, cell.text, 13, cell.weight, cell.tone)
        if cell.after:
            room = QRectF(x + 8, rect.y(), rect.right() - x - 8, rect.height())
            if room.width() >= LEAST_AFTER:
                draw_text(painter, room, cell.after, 12, cell.after_weight, cell.after_tone)
        return taken

    def _paint_marks(self, painter: QPainter, rect: QRectF, cell: Cell) -> QRectF:
        """Draw what stands at the edges; the room left for words is returned (the left mark still inside)."""
        middle = round(rect.center().y() - SHAPE / 2)
        if cell.shape:
            paint_shape(painter, QRectF(round(rect.x()), middle, SHAPE, SHAPE), cell.shape)
        elif cell.icon:
            paint_icon(painter, QRectF(rect.x(), rect.y(), SHAPE, rect.height()), cell.icon, "text2", SHAPE)
        if cell.end:
            width = text_width(cell.end, 12, 500)
            draw_text(
                painter, QRectF(rect.right() - width, rect.y(), width + 1, rect.height()), cell.end, 12, 500, "text2"
            )
            rect = rect.adjusted(0, 0, -width - 6, 0)
        if cell.end_icon:
            paint_icon(
                painter, QRectF(rect.right() - SHAPE, rect.y(), SHAPE, rect.height()), cell.end_icon, "text2", SHAPE
            )
            rect = rect.adjusted(0, 0, -SHAPE - 8, 0)
        return rect


def _arrow(folded: bool) -> str:
    return "chevron-right" if folded else "chevron-down"
