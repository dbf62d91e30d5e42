"""The preview: every row of the file with its fate, what each column means above it, doubtful rows asked in place."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem, QVBoxLayout, QWidget

from groupe_pays.domain.importing import Column as SourceColumn
from groupe_pays.domain.importing import Field
from groupe_pays.i18n import _
from groupe_pays.services.importing_members.plan import Choice, Fate, MembersPlan
from groupe_pays.services.importing_members.words import fate_word, why_words
from groupe_pays.ui import fonts
from groupe_pays.ui.importing.preview_rows import MendedCell, PreviewRow, preview_columns, preview_rows, shown_columns
from groupe_pays.ui.importing.question import HEIGHT, TwinQuestion
from groupe_pays.ui.importing.words import TONES
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.labels import ElidedLabel, Hairline, Label
from groupe_pays.ui.widgets.records import Cell, RecordModel
from groupe_pays.ui.widgets.row_painter import RowDelegate
from groupe_pays.ui.widgets.shapes import paint_shape
from groupe_pays.ui.widgets.tables import ROW, RecordTable
from groupe_pays.ui.widgets.text import draw_text, text_width

_ANSWERS = {Qt.Key.Key_1: Choice.ONE, Qt.Key.Key_2: Choice.TWO, Qt.Key.Key_3: Choice.LATER}

_WHY_HEIGHT = 44
"""Pixels under the list, for two lines, so that it does not move from row to row."""
_MOST_WHYS = 6


class PreviewDelegate(RowDelegate):
    """Draws old values struck out before the new ones; a row that asks keeps its cells at its top."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        option.rect.setHeight(min(option.rect.height(), ROW))
        super().paint(painter, option, index)

    def paint_cell(
        self, painter: QPainter, rect: QRectF, cell: Cell, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        if index.column() == 0 and cell.shape:
            mark = QRectF(round(rect.x()), round(rect.center().y() - 8), 16, 16)
            row = cast(PreviewRow, cast(PreviewTable, option.widget).records.record(index.row()))
            paint_shape(painter, mark, cell.shape, TONES[row.plan.fate])
            draw_text(painter, rect.adjusted(22, 0, 0, 0), cell.text, 13, cell.weight, cell.tone)
        elif isinstance(cell, MendedCell):
            self._paint_mended(painter, rect, cell)
        else:
            super().paint_cell(painter, rect, cell, option, index)

    @staticmethod
    def _paint_mended(painter: QPainter, rect: QRectF, cell: MendedCell) -> None:
        struck = QFont(fonts.ui_font(12, 400))
        struck.setStrikeOut(True)
        painter.setFont(struck)
        painter.setPen(color("text2"))
        metrics = painter.fontMetrics()
        whole = metrics.horizontalAdvance(cell.before) + text_width(cell.text, 13, cell.weight) + 30
        room = int(rect.width() * (1.0 if whole <= rect.width() else 0.42))
        before = metrics.elidedText(cell.before, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, before)
        left = rect.x() + metrics.horizontalAdvance(before) + 6
        left += draw_text(painter, QRectF(left, rect.y(), 20, rect.height()), "→", 12, 400, "text2") + 6
        room_left = QRectF(left, rect.y(), rect.right() - left, rect.height())
        draw_text(painter, room_left, cell.text, 13, cell.weight, cell.tone)


class PreviewTable(RecordTable):
    """``answered`` gives a row and a choice; the question of the selected row stands under it."""

    answered = Signal(object, object)
    fitted = Signal()
    """The columns have other widths."""
    _source: tuple[SourceColumn, ...] = ()

    def __init__(self) -> None:
        super().__init__("import_rows", RecordModel(preview_columns((), 800)))
        self.setItemDelegate(PreviewDelegate(self))
        self.horizontalHeader().hide()
        self.question = TwinQuestion()
        self.question.setParent(self.viewport())
        self.question.answered.connect(self.answered)
        self._asked = -1
        self.record_selected.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._place_question)

    def show_columns(self, columns: tuple[SourceColumn, ...]) -> None:
        """Show other columns of the file."""
        self.records.beginResetModel()
        self._source = columns
        self.records.columns = preview_columns(columns, self.viewport().width())
        self.records.endResetModel()

    def _fit_columns(self) -> None:
        self.records.columns = preview_columns(self._source, self.viewport().width())
        super()._fit_columns()
        self.fitted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.selected_record()
        if isinstance(row, PreviewRow) and row.plan.twin is not None:
            choice = _ANSWERS.get(Qt.Key(event.key()))
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                order = list(Choice)
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                choice = order[(order.index(row.plan.choice) + step) % len(order)]
            if choice is not None:
                self.answered.emit(row.plan, choice)
                return
        super().keyPressEvent(event)

    def _ask(self, record: Any) -> None:
        if 0 <= self._asked < self.records.rowCount():
            self.setRowHeight(self._asked, ROW)
        self._asked = -1
        if isinstance(record, PreviewRow) and record.plan.twin is not None:
            self._asked = self.currentIndex().row()
            self.setRowHeight(self._asked, ROW + HEIGHT)
            self.question.show_row(record.plan)
            self._place_question()
            self.question.show()
            self.scrollTo(self.currentIndex())
        else:
            self.question.hide()

    def _place_question(self) -> None:
        if self._asked >= 0:
            top = self.rowViewportPosition(self._asked) + ROW
            self.question.setGeometry(0, top, self.viewport().width(), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_question()


class Preview(Retranslating, QFrame):
    """``mapped`` gives the index of a column and the field it is taken for; ``answered`` a row and a choice."""

    mapped = Signal(int, object)
    answered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._plan: MembersPlan | None = None
        self._fate: Fate | None = None
        self._columns: tuple[SourceColumn, ...] = ()
        self._boxes: list[tuple[ElidedLabel, EnumBox]] = []
        self.table = PreviewTable()
        self.table.setProperty("pane", True)
        self.table.answered.connect(self.answered)
        self.table.fitted.connect(self._lay_out_boxes)
        self._strip = QWidget()
        self._strip.setFixedHeight(62)
        self._fate_head = Label("medium", "text2")
        self._fate_head.setParent(self._strip)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addWidget(self._strip)
        box.addWidget(self.table, 1)
        self.why = Label("meta", "text2", wrap=True)
        self.why.setContentsMargins(17, 6, 17, 6)
        self.why.setMinimumHeight(_WHY_HEIGHT)
        self.why.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(Hairline())
        box.addWidget(self.why)
        self.table.record_selected.connect(self._tell_why)
        self.retranslate()

    def retranslate(self) -> None:
        self._fate_head.setText(_("Fate of the row"))
        self.table.set_words(_("Rows of the file"))
        for column, (_head, box) in zip(self._columns, self._boxes, strict=True):
            box.setAccessibleName(_("Meaning of the column “{column}”").format(column=column.header))

    @property
    def shown(self) -> tuple[SourceColumn, ...]:
        """The columns of the file on screen."""
        return self._columns

    def show_plan(self, plan: MembersPlan) -> None:
        """Show a plan; selection and filter stay."""
        self._plan = plan
        columns = shown_columns(plan.given.columns)
        if [each.index for each in columns] != [each.index for each in self._columns]:
            self._columns = columns
            self._make_boxes()
        self._columns = columns
        for column, (head, box) in zip(columns, self._boxes, strict=True):
            head.setText(column.header)
            box.set_value(column.field)
        self.table.show_columns(columns)
        self.show_fate(self._fate)
        self.retranslate()
        self._lay_out_boxes()

    def _tell_why(self, record: Any) -> None:
        """Under the list, why the selected row has its fate: for those without a mouse as well."""
        plan = record.plan if isinstance(record, PreviewRow) else None
        told = why_words(plan) if plan is not None else []
        if plan is not None:
            head = _("Row {number}: {fate}").format(number=plan.number, fate=fate_word(plan.fate))
            told = [head, *(told[1:] if plan.twin is not None else told)]  # the question says the first itself
        self.why.setText(" · ".join(told[:_MOST_WHYS]) + (" …" if len(told) > _MOST_WHYS else ""))

    def show_fate(self, fate: Fate | None) -> None:
        """Show the rows of one fate, or all of them."""
        self._fate = fate
        if self._plan is not None:
            self.table.records.set_rows(preview_rows(self._plan, fate))
            if self.table.selected_record() is None:
                self.table.select_first()
            else:
                self.table._ask(self.table.selected_record())
            self._tell_why(self.table.selected_record())

    def _make_boxes(self) -> None:
        for head, box in self._boxes:
            head.deleteLater()
            box.deleteLater()
        self._boxes = []
        for column in self._columns:
            head, box = ElidedLabel("meta", "text2"), EnumBox(f"import_column_{column.index}", Field)
            box.chosen.connect(partial(self._on_mapped, column.index))
            head.setBuddy(box)
            for widget in (head, box):
                widget.setParent(self._strip)
                widget.show()
            self._boxes.append((head, box))
        self.setTabOrder(self._boxes[-1][1], self.table) if self._boxes else None

    def _on_mapped(self, index: int, field: object) -> None:
        self.mapped.emit(index, field)

    def _lay_out_boxes(self) -> None:
        self._fate_head.setGeometry(17, 8, 130, 20)
        for place, (head, box) in enumerate(self._boxes, 1):
            left, width = self.table.columnViewportPosition(place), self.table.columnWidth(place)
            head.setGeometry(left + 8, 5, width - 14, 18)
            box.setGeometry(left + 4, 26, width - 10, 30)
