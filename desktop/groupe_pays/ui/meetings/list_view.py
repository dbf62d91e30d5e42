"""The table of meetings, with the state of each as a tinted word."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from groupe_pays.ui.meetings.listing import MeetingLine, columns
from groupe_pays.ui.widgets.badges import paint_badge
from groupe_pays.ui.widgets.records import Cell, RecordModel
from groupe_pays.ui.widgets.row_painter import Index, RowDelegate, text_width
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable


class MeetingDelegate(RowDelegate):
    def paint_cell(
        self, painter: QPainter, rect: QRectF, cell: Cell, option: QStyleOptionViewItem, index: Index
    ) -> None:
        model = index.model()
        if not isinstance(model, RecordModel) or model.columns[index.column()].name != "state":
            super().paint_cell(painter, rect, cell, option, index)
            return
        width = min(text_width(cell.text, 12, 600) + 20, rect.width())
        paint_badge(painter, QRectF(rect.x(), rect.center().y() - 10, width, 20), cell.text, cell.tone)


class MeetingTable(RecordTable):
    def __init__(self) -> None:
        self.records = RecordModel(columns())
        super().__init__("meetings_table", self.records, TWO_LINES)
        self.records.setParent(self)
        self.setItemDelegate(MeetingDelegate(self))

    def selected_line(self) -> MeetingLine | None:
        """The meeting under the cursor."""
        line: MeetingLine | None = self.records.record(self.currentIndex().row())
        return line
