"""The table of the minutes: fast whatever its length, because only what is in sight is laid out.

Rows out of sight have a guessed height, corrected when they come into view and, bit by bit, while nothing else is
going on; what the reader looks at stays where it is meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from groupe_pays.domain.text import Language
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.delegate import MinutesDelegate
from groupe_pays.ui.minutes.dragging import EntryDrag
from groupe_pays.ui.minutes.header import MinutesHeader
from groupe_pays.ui.minutes.measured_table import MeasuredTable
from groupe_pays.ui.minutes.model import LANGUAGES, ColumnOf, MinutesModel
from groupe_pays.ui.minutes.rows import EntryRow, HintRow, SectionRow
from groupe_pays.ui.minutes.section_heads import paint_section_cell

_KEPT = 66
"""Pixels, three lines, that stay in sight where a key scrolls on within a row."""
_NONE = Qt.KeyboardModifier.NoModifier
_ROOM_BEHIND = 0.45
"""Share of the view that may stay empty behind the last row."""


class MinutesView(MeasuredTable):
    """Asks for editing (``edit_requested``) and tells where it scrolled; it edits nothing itself."""

    edit_requested = Signal(int, object, object)
    """Row, language (or None), and what leads there: a position in the text, typed letters, or None."""
    state_clicked = Signal(int)
    current_changed = Signal(int)
    copied = Signal()
    cut_wished = Signal()
    pasted = Signal()
    """Copy, Cut and Paste while rows, not words, are chosen."""

    def __init__(self, model: MinutesModel) -> None:
        super().__init__(model)
        self.setObjectName("minutes_table")
        self._pressed = -1
        self.drag = EntryDrag(self)
        self.enter_row: Callable[[], bool] = lambda: False
        """Gives the focus to the row being edited, where one is."""
        self.setHorizontalHeader(MinutesHeader(self))
        self.setItemDelegate(MinutesDelegate(self, self.texts))
        self.setModel(model)
        self._set_up()
        self.follow_model()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoScroll(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(10)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def forget_looks(self) -> None:
        """Colours, or the fonts of the interface, changed."""
        self.texts.forget()
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    # Geometry

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.text_width()
        widths = (measures.FIRST_TEXT, width + measures.GAP, width + measures.STATE_GAP)
        for column, wanted in enumerate((*widths, max(self.viewport().width() - sum(widths), 40))):
            self.setColumnWidth(column, wanted)
        if event.size().width() != event.oldSize().width():
            top = self.rowAt(0)
            self.measure_all()
            if top > 0:
                self.scroll_by(self.rowViewportPosition(top))
        else:
            self.settle()

    def updateGeometries(self) -> None:
        """Leave room behind the last row, so that what is written at the end need not stand at the lower edge."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        value, blocked = bar.value(), bar.blockSignals(True)
        super().updateGeometries()
        overhang = self.verticalHeader().length() - height
        bar.setMaximum(overhang + int(height * _ROOM_BEHIND) if overhang > 0 else 0)
        bar.setValue(value)
        bar.setSingleStep(44)
        bar.blockSignals(blocked)
        # Qt took the offset while the bar was shorter for a moment.
        self.verticalHeader().setOffset(bar.value())
        if bar.value() != value:
            bar.valueChanged.emit(bar.value())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self.settle()

    def show_row(self, place: int, at_top: bool = False, below: int = 0) -> None:
        """Scroll as little as needed for the row to be seen whole, with room ``below`` it, or have it first."""
        for _pass in range(2):
            self.settle()
            self.updateGeometries()
            top, height = self.rowViewportPosition(place), self.rowHeight(place) + below
            room = self.viewport().height()
            sticky = 0 if at_top else self._sticky_height(place)
            if at_top or height > room - sticky or top < sticky:
                self.scroll_by(top - sticky)
            elif top + height > room:
                self.scroll_by(top + height - room)

    def _sticky_height(self, place: int) -> int:
        return 0 if isinstance(self.minutes.row_at(place), SectionRow) else measures.SECTION_HEIGHT

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the head of the item whose entries are at the top, which stays in sight."""
        super().paintEvent(event)
        place = self.head_above()
        row = self.minutes.row_at(place) if place is not None else None
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place is not None and isinstance(row, SectionRow):
            for column in ColumnOf:
                paint_section_cell(painter, self._sticky_rect(place, column), row, column, lines=1)
        self.drag.paint(painter)

    def _sticky_rect(self, place: int, column: ColumnOf) -> QRectF:
        y = 0
        following = self.minutes.next_head(place)
        if following is not None:
            y = min(self.rowViewportPosition(following) - measures.SECTION_HEIGHT, 0)
        return QRectF(self.columnViewportPosition(column), y, self.columnWidth(column), measures.SECTION_HEIGHT)

    def head_above(self) -> int | None:
        """The row of the head that scrolled out above what is in sight."""
        top = self.rowAt(0)
        if top < 0 or (self.rowViewportPosition(top) >= 0 and isinstance(self.minutes.row_at(top), SectionRow)):
            return None
        return self.minutes.head_of(top)

    # Keys and the mouse

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row())

    def scrollTo(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if index.isValid():
            self.show_row(index.row())

    def setCurrentIndex(self, index: QModelIndex) -> None:
        """Go to a row and select it alone: Qt would look at the keys held down, such as those of a redo."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def select_rows(self, places: Sequence[int]) -> None:
        """Choose several rows; the first one is current."""
        found = QItemSelection()
        for place in places:
            found.select(self.minutes.index(place, 0), self.minutes.index(place, len(ColumnOf) - 1))
        self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def copy(self) -> None:
        self.copied.emit()

    def cut(self) -> None:
        self.cut_wished.emit()

    def paste(self) -> None:
        self.pasted.emit()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes into the row being edited, which stands over this one."""
        return (forwards and self.enter_row()) or super().focusNextPrevChild(forwards)

    def go_on_behind(self) -> None:
        """Tab out of the row being edited: to what follows the table."""
        super().focusNextPrevChild(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.drag.on_key(event):
            return
        place = self.currentIndex().row()
        modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if place >= 0 and event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            self.edit_requested.emit(place, None, None)
        elif place >= 0 and not modifiers and event.text().isprintable() and event.text():
            self.edit_requested.emit(place, None, event.text())
        elif not self._scroll_within_row(event):
            super().keyPressEvent(event)
            self._follow_current(place)

    def _scroll_within_row(self, event: QKeyEvent) -> bool:
        """An arrow reads a row that is higher than the view to its end before it goes on to the next one."""
        place, plain = self.currentIndex().row(), event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0) if plain else 0
        top, sticky = self.rowViewportPosition(place), self._sticky_height(place)
        room = self.viewport().height()
        if place < 0 or not step or self.rowHeight(place) <= room - sticky or not sticky <= room:
            return False
        bottom = top + self.rowHeight(place)
        left = bottom - room if step > 0 else sticky - top
        if left <= 0 or bottom <= sticky or top >= room:
            return False
        self.scroll_by(step * min(left, max(room - sticky - _KEPT, _KEPT)))
        return True

    def _follow_current(self, before: int) -> None:
        """The keys went to another row: have it in sight, of a high one its end where one came from below."""
        place = self.currentIndex().row()
        if place < 0 or place == before:
            return
        self.show_row(place)
        hidden = self.rowViewportPosition(place) + self.rowHeight(place) - self.viewport().height()
        if place == before - 1 and hidden > 0:
            self.scroll_by(hidden)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._row_under(event)
        if not self.drag.press(event, self._pressed):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag over rows chooses none of them; one that began in the gutter takes them elsewhere."""
        self.drag.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.drag.release():
            return
        super().mouseReleaseEvent(event)
        place = self._row_under(event)
        chooses = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        if event.button() is Qt.MouseButton.LeftButton and 0 <= place == self._pressed and not chooses:
            column = self.columnAt(int(event.position().x()))
            self._on_click(place, ColumnOf(column) if column >= 0 else None, event.position().toPoint())

    def _row_under(self, event: QMouseEvent) -> int:
        """The row the mouse is over; -1 over none, and over the head that stays at the top."""
        if self.head_above() is not None and event.position().y() < measures.SECTION_HEIGHT:
            return -1
        return self.rowAt(int(event.position().y()))

    def _on_click(self, place: int, column: ColumnOf | None, point: QPoint) -> None:
        row = self.minutes.rows()[place]
        if isinstance(row, EntryRow | SectionRow) and column is ColumnOf.STATE:
            self.state_clicked.emit(place)
        elif isinstance(row, EntryRow) and column in LANGUAGES:
            self.edit_requested.emit(place, LANGUAGES[column], self._position_under(row, place, column, point))
        elif isinstance(row, HintRow):
            self.edit_requested.emit(place, Language.FR, None)

    def _position_under(self, row: EntryRow, place: int, column: ColumnOf, point: QPoint) -> int:
        """The position in the text of one side that was clicked."""
        language = LANGUAGES[column]
        corner = self.visualRect(self.minutes.index(place, column)).topLeft()
        return self.texts.position_at(row.entry, language, self.text_width(), QPointF(point - corner))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.minutes.rowCount():
            self.setCurrentIndex(self.minutes.index(max(self.rowAt(0), 0), ColumnOf.FRENCH))
