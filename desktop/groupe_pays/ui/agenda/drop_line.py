"""A list of one row height that takes drops between its rows, and shows a line where one would go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QDragLeaveEvent, QPainter, QPaintEvent

from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.records import RecordModel
from groupe_pays.ui.widgets.tables import RecordTable


class DropLineTable(RecordTable):
    """Draws the line and asks for the menu; a subclass says which drops it takes and what becomes of them."""

    menu_requested = Signal(QPoint)
    line_inset = 0
    """Pixels left free at both ends of the line."""
    menu_beside_rows = True
    """Whether the menu also opens where there is no row."""

    def __init__(self, name: str, model: RecordModel, row_height: int) -> None:
        super().__init__(name, model, row_height)
        self._drop_row: int | None = None
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
        if index.isValid() or self.menu_beside_rows:
            self.menu_requested.emit(event.globalPos())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._draw_line(None)

    def _draw_line(self, row: int | None) -> None:
        """Show the line above a row, under the last one or, with None, nowhere."""
        self._drop_row = row
        self.viewport().update()

    def _row_below(self, position: QPoint) -> int:
        """The row before which something dropped here would stand."""
        row = self.rowAt(position.y())
        if row < 0:
            return self.records.rowCount()
        return row if position.y() < self.rowViewportPosition(row) + self._row_height / 2 else row + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row is not None:
            y = self._drop_row * self._row_height - self.verticalScrollBar().value()
            width = self.viewport().width() - 2 * self.line_inset
            QPainter(self.viewport()).fillRect(self.line_inset, max(y - 1, 0), width, 2, color("accent"))
