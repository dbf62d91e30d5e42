"""The heads of columns: 12 in ``text2``, the arrow of the sorted one right after its words.

By keyboard: Tab comes to them before the rows, the arrows go from one to the other, Space or Enter sorts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from groupe_pays.i18n import _
from groupe_pays.ui.announcing import announce
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
        self._at = -1
        """The column the keys are at."""

    def sortable(self) -> list[int]:
        """The columns shown that the list can be sorted by."""
        columns = enumerate(self._table.records.columns)
        return [place for place, column in columns if column.sortable and not self.isSectionHidden(place)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at not in self.sortable():
            at = self.sortIndicatorSection() if self.isSortIndicatorShown() else -1
            self._at = at if at in self.sortable() else self.sortable()[0]
        self._go_to(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places, key = self.sortable(), event.key()
        here = places.index(self._at) if self._at in places else 0
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._go_to(places[min(max(here + step, 0), len(places) - 1)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(places[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._table.sort_by_head(self._at)
            self._go_to(self._at)
        elif key == Qt.Key.Key_Down:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, place: int) -> None:
        self._at = place
        self.viewport().update()
        announce(self, self._spoken(place))

    def _spoken(self, place: int) -> str:
        """What the column is called, and how the list is sorted by it."""
        title = str(self.model().headerData(place, Qt.Orientation.Horizontal) or "")
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != place:
            return title
        if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder:
            return _("{column}: sorted upwards").format(column=title)
        return _("{column}: sorted downwards").format(column=title)

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
        if self.hasFocus() and section == self._at:
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(room.adjusted(2, 2, -2, -3), 5, 5)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRectF) -> None:
        upwards = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        name = "arrow-up" if upwards else "arrow-down"
        paint_icon(painter, QRectF(room.x(), room.y(), 12, room.height()), name, "text2", 12)
        draw_text(painter, room.adjusted(17, 0, 0, 0), self.note, 11, 400, "text2")
