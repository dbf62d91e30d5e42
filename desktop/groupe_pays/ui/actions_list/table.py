"""The list of actions: a click on the shape of a row, or Space, marks it as done or takes that back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from groupe_pays.domain import clock
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.actions_list.listed import ListedAction
from groupe_pays.ui.actions_list.words import due_cell, owner_cell, state_cell, title_cell
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable

STATE_COLUMN = 0


def action_model() -> RecordModel:
    """Columns of ``ListedAction`` rows."""
    return RecordModel(
        (
            Column("state", lambda: "", lambda row: state_cell(row.action, clock.today()), 40),
            Column("number", lambda: _("No."), lambda row: Cell(row.action.label, tone="text2"), 68),
            Column("title", lambda: _("Action"), lambda row: title_cell(row.action, current_language())),
            Column("owner", lambda: _("Owner"), lambda row: owner_cell(row.action, current_language()), 150),
            Column("due", lambda: _("Due date"), _due, 186),
        )
    )


def _due(row: ListedAction) -> Cell:
    return due_cell(row.action, clock.today(), current_language())


class ActionTable(RecordTable):
    """``toggled`` gives the row whose state is to change."""

    toggled = Signal(object)

    def __init__(self, name: str, model: RecordModel) -> None:
        super().__init__(name, model)
        self._second_click = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected_record() is not None:
            self.toggled.emit(self.selected_record())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        record = self.records.record(index.row()) if index.isValid() else None
        first = event.button() is Qt.MouseButton.LeftButton and not self._second_click
        self._second_click = False
        if first and record is not None and index.column() == STATE_COLUMN:
            self.toggled.emit(record)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click may fall on the row that took the place of the first one: it changes no state."""
        self._second_click = True
        if self.indexAt(event.position().toPoint()).column() != STATE_COLUMN:
            super().mouseDoubleClickEvent(event)
