"""Entries taken elsewhere with the mouse, by the gutter: a line shows where they would go, Escape leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.rows import EntryRow, HintRow, SectionRow
from groupe_pays.ui.theme import color

if TYPE_CHECKING:
    from groupe_pays.ui.minutes.view import MinutesView

_EDGE, _SCROLL, _EVERY_MS = 32, 14, 30
"""Pixels from an edge where it scrolls, how far each time, and how often."""


class EntryDrag(QObject):
    """The view hands on what the mouse does; ``dropped`` tells ids, item, and the place among its other entries."""

    begun = Signal()
    dropped = Signal(object, str, int)

    def __init__(self, view: MinutesView) -> None:
        super().__init__(view)
        self.enabled = True
        self._view = view
        self._from: QPoint | None = None
        self._ids: list[str] = []
        self._gap = -1
        """The row before which the entries would stand; -1 while nothing is dragged."""
        self._hovered = -1
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll)
        view.viewport().setMouseTracking(True)

    @property
    def is_on(self) -> bool:
        return self._gap >= 0

    # The mouse

    def press(self, event: QMouseEvent, place: int) -> bool:
        """Whether the press takes hold of entries that are chosen already, which stay chosen."""
        row = self._view.minutes.row_at(place)
        inside = event.position().x() < measures.FIRST_TEXT
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if not (self.enabled and plain and inside and isinstance(row, EntryRow)):
            return False
        self._from = event.position().toPoint()
        selection = self._view.selectionModel()
        chosen = sorted(index.row() for index in selection.selectedRows())
        many = len(chosen) > 1 and place in chosen
        rows = [self._view.minutes.row_at(at) for at in (chosen if many else [place])]
        self._ids = [one.key for one in rows if isinstance(one, EntryRow)]
        return many

    def move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._from is None:
            self._hover(point)
            return
        if not self.is_on and (point - self._from).manhattanLength() < QApplication.startDragDistance():
            return
        if not self.is_on:
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.begun.emit()
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._scrolling.start()
        self._aim(point)

    def release(self) -> bool:
        """Whether something was dragged: the click means nothing else then."""
        was_on, gap, ids = self.is_on, self._gap, self._ids
        self._stop()
        if was_on:
            self._drop(gap, ids)
        return was_on

    def on_key(self, event: QKeyEvent) -> bool:
        """Escape leaves everything where it was."""
        if not self.is_on or event.key() != Qt.Key.Key_Escape:
            return False
        self._stop()
        return True

    def _stop(self) -> None:
        self._from, self._gap = None, -1
        self._scrolling.stop()
        self._view.viewport().unsetCursor()
        self._view.viewport().update()

    def _hover(self, point: QPoint) -> None:
        """A grip shows in the gutter of the row under the mouse."""
        place = self._view.rowAt(point.y())
        over = self.enabled and point.x() < measures.FIRST_TEXT
        over = over and isinstance(self._view.minutes.row_at(place), EntryRow)
        hovered = place if over else -1
        if hovered != self._hovered:
            self._hovered = hovered
            if over:
                self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            else:
                self._view.viewport().unsetCursor()
            self._view.viewport().update(0, 0, measures.FIRST_TEXT, self._view.viewport().height())

    def _scroll(self) -> None:
        point = self._view.viewport().mapFromGlobal(QCursor.pos())
        if point.y() < _EDGE + measures.SECTION_HEIGHT:
            self._view.scroll_by(-_SCROLL)
        elif point.y() > self._view.viewport().height() - _EDGE:
            self._view.scroll_by(_SCROLL)

    # Where to

    def _aim(self, point: QPoint) -> None:
        """The nearest gap between rows; there is none before the head of the first item."""
        view = self._view
        place = view.rowAt(max(point.y(), 0))
        if place < 0:
            place = view.minutes.rowCount()
        elif point.y() > view.rowViewportPosition(place) + view.rowHeight(place) / 2:
            place += 1
        if place < view.minutes.rowCount() and isinstance(view.minutes.row_at(place), HintRow):
            place += 1
        self._gap = max(place, 1)
        view.viewport().update()

    def _drop(self, gap: int, ids: list[str]) -> None:
        model = self._view.minutes
        head = model.head_of(gap - 1)
        section = model.row_at(head) if head is not None else None
        if not isinstance(section, SectionRow) or head is None:
            return
        above = [model.row_at(place) for place in range(head + 1, gap)]
        index = sum(isinstance(row, EntryRow) and row.key not in ids for row in above)
        under = [entry.id for entry in model.entries_of(section.item.id)]
        moved = [entry_id for entry_id in under if entry_id not in ids]
        if [*moved[:index], *ids, *moved[index:]] != under:
            self.dropped.emit(ids, section.item.id, index)

    # Looks

    def paint(self, painter: QPainter) -> None:
        """The grip under the mouse, or the line where the entries would go."""
        view = self._view
        if self.is_on:
            last = view.minutes.rowCount() - 1
            y = view.rowViewportPosition(min(self._gap, last))
            y += view.rowHeight(last) if self._gap > last else 0
            painter.fillRect(
                QRectF(measures.MARGIN, y - 1.5, view.viewport().width() - 2 * measures.MARGIN, 3), color("accent")
            )
        elif self._hovered >= 0:
            y = view.rowViewportPosition(self._hovered)
            paint_icon(painter, QRectF(1, y + measures.TOP, 14, 21), "grip-vertical", "text3", 14)
