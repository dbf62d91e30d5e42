"""The heads of columns: 12 in ``text2``, the arrow of the sorted one right after its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.row_painter import FIRST_PADDING, PADDING
from groupe_pays.ui.widgets.text import draw_text

if TYPE_CHECKING:
    from groupe_pays.ui.widgets.tables import RecordTable


class ColumnHeads(QHeaderView):
    """``note`` says by which rule the sorted column is in order (« pinyin »)."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.note = ""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        room = QRectF(rect)
        painter.fillRect(room, color("surface"))
        painter.fillRect(QRectF(room.x(), room.bottom() - 1, room.width(), 1), color("line"))
        first = section == self._table.first_column()
        words = room.adjusted(FIRST_PADDING if first else PADDING, 0, -PADDING, -1)
        text = self.model().headerData(section, Qt.Orientation.Horizontal) or ""
        side = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        if side == int(Qt.AlignmentFlag.AlignCenter):
            draw_text(painter, room.adjusted(0, 0, 0, -1), text, 12, 600, "text2", Qt.AlignmentFlag.AlignHCenter)
        elif self._table.records.columns[section].right:
            draw_text(painter, words, text, 12, 400, "text2", Qt.AlignmentFlag.AlignRight)
        else:
            width = draw_text(painter, words, text, 12, 400, "text2")
            if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
                self._paint_arrow(painter, words.adjusted(width + 5, 0, 0, 0))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRectF) -> None:
        upwards = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        name = "arrow-up" if upwards else "arrow-down"
        paint_icon(painter, QRectF(room.x(), room.y(), 12, room.height()), name, "text2", 12)
        draw_text(painter, room.adjusted(17, 0, 0, 0), self.note, 11, 400, "text2")
