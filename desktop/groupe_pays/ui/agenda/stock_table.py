"""The list of the stock: ordered by Alt and the arrows or by drag, and open to what is dropped from the agenda."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from groupe_pays.ui.agenda.drop_line import DropLineTable
from groupe_pays.ui.agenda.model import MIME
from groupe_pays.ui.agenda.stock_model import STOCK_MIME, StockModel
from groupe_pays.ui.widgets.tables import TWO_LINES

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StockTable(DropLineTable):
    """Enter puts an item on the agenda, F2 opens it; the panel asks the service."""

    edit_requested = Signal(str)
    moved = Signal(str, int)
    """The id of an item and its new place in the list, counted without it."""
    sent_back = Signal(str)
    """The id of an agenda item that was dropped here."""
    line_inset = 4
    menu_beside_rows = False

    def __init__(self, model: StockModel) -> None:
        super().__init__("stock_items", model, TWO_LINES)
        self.horizontalHeader().hide()
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        record = self.records.record(row)
        if record is not None and _is_step(event):
            place = row + _STEPS[Qt.Key(event.key())]
            if 0 <= place < self.records.rowCount():
                self.moved.emit(record.id, place)
            event.accept()
        elif record is not None and event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit(record.id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Alt and the arrows belong to the list while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_step(event):
            event.accept()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME) or event.mimeData().hasFormat(STOCK_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        own = event.mimeData().hasFormat(STOCK_MIME)
        self._draw_line(self._row_below(event.position().toPoint()) if own else self.records.rowCount())
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data, below = event.mimeData(), self._row_below(event.position().toPoint())
        self._draw_line(None)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if data.hasFormat(MIME):
            self.sent_back.emit(bytes(data.data(MIME).data()).decode("ascii"))
        elif data.hasFormat(STOCK_MIME):
            moved = bytes(data.data(STOCK_MIME).data()).decode("ascii")
            row = self.records.row_of(moved)
            if row >= 0 and below not in (row, row + 1):
                self.moved.emit(moved, below - 1 if below > row else below)


def _is_step(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and event.key() in _STEPS
