"""The table of the agenda: a cursor over cells, items moved with Alt and the arrows or by drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication

from groupe_pays.ui.agenda.drop_line import DropLineTable
from groupe_pays.ui.agenda.model import EDITED, MIME, AgendaModel, AgendaRow
from groupe_pays.ui.agenda.outcomes import outcome_of_key
from groupe_pays.ui.agenda.painting import AgendaDelegate
from groupe_pays.ui.agenda.stock_model import STOCK_MIME

ROW = 52
HEAD = 34
_MOVES = {
    Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_Left: "outwards", Qt.Key.Key_Right: "inwards",
}  # fmt: skip


class AgendaTable(DropLineTable):
    """Says what is wished for; the stage asks the service."""

    edit_requested = Signal(str, str)
    """The id of an item and the field to open."""
    move_requested = Signal(str, str)
    """The id of an item and up, down, inwards or outwards."""
    dropped = Signal(str, object)
    """The id of an item and that of the one it was dropped before; None: the end."""
    stock_dropped = Signal(str, object)
    """The id of something in stock and that of the item it was dropped before; None: the end."""
    outcome_given = Signal(str, object)
    """The id of an item and what became of it."""
    line_inset = 8

    def __init__(self, name: str, model: AgendaModel) -> None:
        super().__init__(name, model, ROW)
        self._agenda = model
        self._column = EDITED["title"]
        self.setItemDelegate(AgendaDelegate(self))
        self.horizontalHeader().setFixedHeight(HEAD)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)

    def full_height(self) -> int:
        """Pixels that show every row without scrolling."""
        return HEAD + ROW * self._agenda.rowCount() + 1

    def select_id(self, record_id: str) -> bool:
        """Select an item and keep the cursor in its column."""
        row = self._agenda.row_of(record_id)
        if row < 0:
            return False
        index = self._agenda.index(row, self._column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def selected_row(self) -> AgendaRow | None:
        """The item under the cursor."""
        shown: AgendaRow | None = self._agenda.record(self.currentIndex().row())
        return shown

    def select_row(self, row: int) -> None:
        record = self._agenda.record(min(row, self._agenda.rowCount() - 1))
        if record is not None:
            self.select_id(record.id)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._column = current.column() if current.column() in EDITED.values() else EDITED["title"]

    def focused_field(self) -> str:
        """The field under the cursor; the title where the cell is not edited in place."""
        column = self.currentIndex().column()
        return next((name for name, place in EDITED.items() if place == column), "title")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self.selected_row()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        way = _MOVES.get(Qt.Key(event.key())) if alt else None
        outcome = outcome_of_key(event.key(), event.modifiers())
        if record is not None and way is not None:
            self.move_requested.emit(record.id, way)
            event.accept()
        elif record is not None and outcome is not None:
            self.outcome_given.emit(record.id, outcome)
        elif record is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit(record.id, self.focused_field())
        elif record is not None and event.text().isdecimal() and self.focused_field() == "duration":
            self.edit_requested.emit(record.id, "duration")
            self._pass_on(event)
        else:
            super().keyPressEvent(event)

    def _pass_on(self, event: QKeyEvent) -> None:
        """Give the digit that opened the field to the field, in which the old number is selected."""
        field = QApplication.focusWidget()
        if field is not None and field is not self:
            QApplication.sendEvent(field, event)

    def event(self, event: QEvent) -> bool:
        """Alt and the arrows move items here, before the window takes them for back and forward."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_move(event):
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        record = self._agenda.record(self.indexAt(event.position().toPoint()).row())
        if record is not None:
            self.edit_requested.emit(record.id, self.focused_field())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """What comes from the stock is welcome too; Qt itself would only let rows of this table in."""
        super().dragEnterEvent(event)
        if event.mimeData().hasFormat(STOCK_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._draw_line(self._row_below(event.position().toPoint()))
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        moved, used = (bytes(event.mimeData().data(kind).data()).decode("ascii") for kind in (MIME, STOCK_MIME))
        record = self._agenda.record(self._row_below(event.position().toPoint()))
        self._draw_line(None)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if moved:
            self.dropped.emit(moved, record.id if record is not None else None)
        elif used:
            self.stock_dropped.emit(used, record.id if record is not None else None)


def _is_move(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and event.key() in _MOVES
