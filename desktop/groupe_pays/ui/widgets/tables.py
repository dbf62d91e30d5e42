"""The list of a page: rows of 36, hairlines, one selected row with its bar, group heads, all by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from groupe_pays.i18n import _
from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.column_heads import ColumnHeads
from groupe_pays.ui.widgets.column_widths import column_widths
from groupe_pays.ui.widgets.records import RecordModel
from groupe_pays.ui.widgets.row_painter import RowDelegate

ROW = 36
TWO_LINES = 50
GROUP_ROW = 30
_AROUND = 24
"""Pixels left free beside and above the sentence of an empty list."""


class RecordTable(QTableView):
    """Shows a ``RecordModel``. ``record_selected`` and ``record_opened`` give the record, or None without selection."""

    record_selected = Signal(object)
    record_opened = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, name: str, model: RecordModel, row_height: int = ROW) -> None:
        super().__init__()
        self.setObjectName(name)
        self._row_height = row_height
        self._hovered = -1
        self._kept_id: str | None = None
        self._is_uneven = False
        self._when_empty = ""
        self.records = model
        self._heads = ColumnHeads(self)
        self.setHorizontalHeader(self._heads)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._set_up_headers(model)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._after_reset)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self._after_reset()

    def _set_up_headers(self, model: RecordModel) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(GROUP_ROW)
        rows.setDefaultSectionSize(self._row_height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setFixedHeight(32)
        head.setSectionsMovable(False)
        head.setMinimumSectionSize(24)
        if any(column.sortable for column in model.columns):
            head.setSectionsClickable(True)
            head.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.sectionClicked.connect(self.sort_by_head)

    def show_sort(self, name: str, downwards: bool, note: str = "") -> None:
        """Show by which column the page sorted, and by which rule (« pinyin »)."""
        head = self._heads
        place = next((i for i, column in enumerate(self.records.columns) if column.name == name), -1)
        head.note = note
        head.setSortIndicatorShown(place >= 0)
        order = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(place, order)

    def set_words(self, spoken: str) -> None:
        self.setAccessibleName(spoken)
        self._heads.setAccessibleName(_("Sort the list"))
        self.records.retranslate()

    def say_when_empty(self, sentence: str) -> None:
        """What stands in the list while it has no row."""
        self._when_empty = sentence
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self.records.rowCount() else self._when_empty)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._when_empty and not self.records.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(fonts.ui_font(13))
            painter.setPen(color("text2"))
            room: QRect = self.viewport().rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._when_empty)

    def selected_record(self) -> object | None:
        index = self.currentIndex()
        return self.records.record(index.row()) if index.isValid() else None

    def select_id(self, record_id: str) -> bool:
        """Select a record and bring it into view; False when it is not in the list."""
        row = self.records.row_of(record_id)
        if row < 0:
            return False
        index = self.records.index(row, self.first_column())
        self._go_to(index)
        self.scrollTo(index)
        return True

    def select_first(self) -> None:
        """Select the first record, past the head of its group."""
        for row in range(self.records.rowCount()):
            if self.records.record(row) is not None:
                self._go_to(self.records.index(row, self.first_column()))
                return

    def _go_to(self, index: QModelIndex) -> None:
        """Select that row alone: of itself Qt adds it to the others while Ctrl is held, as in Ctrl+Enter."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, alone)

    def first_column(self) -> int:
        """The first column not hidden, which bears the bar of the selected row."""
        head = self.horizontalHeader()
        return next((i for i in range(head.count()) if not self.isColumnHidden(i)), 0)

    def hovered_row(self) -> int:
        return self._hovered

    def _keep_selection(self) -> None:
        index = self.currentIndex()
        self._kept_id = self.records.id_at(index.row()) if index.isValid() else None

    def _after_reset(self) -> None:
        self._set_heights()
        if self._when_empty:
            self._describe()
        if self._kept_id is not None and not self.select_id(self._kept_id):
            self.record_selected.emit(None)
        self._kept_id = None
        self._fit_columns()

    def _set_heights(self) -> None:
        """Group heads are lower and go across; without any, tens of thousands of rows are not gone through."""
        model = self.records
        self.clearSpans()
        has_groups = model.has_groups
        for row in range(model.rowCount()) if has_groups or self._is_uneven else ():
            group = model.group(row)
            if group is not None:
                self.setSpan(row, 0, 1, model.columnCount())
                self.setRowHeight(row, GROUP_ROW)
            elif self.rowHeight(row) != self._row_height:
                self.setRowHeight(row, self._row_height)
        self._is_uneven = has_groups

    def _fit_columns(self) -> None:
        """Give the columns their widths, what is left shared by those of width 0."""
        shown = [place for place in range(len(self.records.columns)) if not self.isColumnHidden(place)]
        wanted = [self.records.columns[place].width for place in shown]
        for place, width in zip(shown, column_widths(wanted, self.viewport().width()), strict=True):
            self.setColumnWidth(place, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def sort_by_head(self, section: int) -> None:
        """Sort by a column, the other way round where the list is sorted by it already."""
        head = self.horizontalHeader()
        again = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        upwards = Qt.SortOrder.AscendingOrder
        down = again and head.sortIndicatorOrder() is upwards
        self.records.sort(section, Qt.SortOrder.DescendingOrder if down else upwards)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.viewport().update()
        self.record_selected.emit(self.records.record(current.row()) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row >= 0:
            self._open(row)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.records.group(row) is not None:
            self._fold(row, event.key() == Qt.Key.Key_Left)
        elif event.key() == Qt.Key.Key_Delete and self.selected_record() is not None:
            self.delete_requested.emit(self.selected_record())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if self.records.group(row) is not None:
            self._fold(row, None)
        else:
            self.record_opened.emit(self.records.record(row))

    def _fold(self, row: int, fold: bool | None) -> None:
        """Fold or unfold a group (None: the other way); its head stays the current row."""
        folded = self.records.group(row).key in self.records.folded
        if fold is None or fold is not folded:
            self.records.toggle_group(row)
        self.setCurrentIndex(self.records.index(row, self.first_column()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.records.group(index.row()) is not None:
            self._fold(index.row(), None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        record = self.records.record(index.row()) if index.isValid() else None
        if record is not None:
            self.record_opened.emit(record)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()
