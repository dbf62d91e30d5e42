"""The pages below each other on the grey of a desk, drawn as they come into view."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.finding import Match
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.theme import color

GAP = 16
"""Pixels between pages and around them."""
INCH = 96 / 72
"""Logical pixels a point at 100 %."""
SMALLEST, LARGEST, STEP = 0.25, 4.0, 1.2
FOUND, FOUND_NOW = QColor(255, 214, 0, 90), QColor(255, 140, 0, 130)
"""Laid over the words found and over those one is at: the page is white in every theme."""


class Preview(Retranslating, QAbstractScrollArea):
    """Shows a PDF; Ctrl with + − 0 or the wheel changes the size, Page Up and Page Down go from page to page."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("document_preview")
        self.setProperty("pane", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._pages: PdfPages | None = None
        self._rects: list[QRect] = []
        self._zoom: float | None = None
        self._largest_fit = 1.0
        self._found: dict[int, list[Match]] = {}
        self._at: Match | None = None
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Preview of the document"))
        self._tell_page()

    def show_pdf(self, pages: PdfPages) -> None:
        """Show another document, at the same place where it is the same one set anew."""
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self.show_matches([], None)
        self._lay_out()
        self._tell_page()

    def show_matches(self, matches: list[Match], at: Match | None) -> None:
        """Mark the words found, and bring those one is at into view."""
        self._found = {}
        for match in matches:
            self._found.setdefault(match.page, []).append(match)
        moved = at is not None and at != self._at
        self._at = at
        if moved and at is not None and self._pages is not None:
            boxes = self._boxes(at)
            if boxes:
                self._bring_into_view(boxes[0])
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """Size on the screen beside the paper's; follows the width until it is set."""
        if self._zoom is not None:
            return self._zoom
        if self._pages is None or not len(self._pages):
            return 1.0
        widest = max(self._pages.size(index)[0] for index in range(len(self._pages)))
        return min(max((self.viewport().width() - 2 * GAP) / (widest * INCH), SMALLEST), self._largest_fit)

    def set_zoom(self, zoom: float | None) -> None:
        """A size, or None to follow the width of the view."""
        before = self.zoom
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        self._zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._lay_out()
        self.verticalScrollBar().setValue(round(middle * self.zoom / before - self.viewport().height() / 2))
        self.zoom_changed.emit(self.zoom)

    def fit_width(self) -> None:
        """Follow the width of the view, larger than on paper too."""
        self._largest_fit = LARGEST
        self.set_zoom(None)

    def zoom_in(self) -> None:
        self.set_zoom(self.zoom * STEP)

    def zoom_out(self) -> None:
        self.set_zoom(self.zoom / STEP)

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return min(bisect_left([rect.bottom() for rect in self._rects], middle), max(len(self._rects) - 1, 0))

    def go_to_page(self, index: int) -> None:
        if self._rects:
            self.verticalScrollBar().setValue(self._rects[min(max(index, 0), len(self._rects) - 1)].top() - GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif control and key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif control and key == Qt.Key.Key_0:
            self.fit_width()
        elif key == Qt.Key.Key_PageDown:
            self.go_to_page(self.current_page + 1)
        elif key == Qt.Key.Key_PageUp:
            self.go_to_page(self.current_page - 1)
        elif key == Qt.Key.Key_Home:
            self.go_to_page(0)
        elif key == Qt.Key.Key_End:
            self.go_to_page(len(self._rects) - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_in() if event.angleDelta().y() > 0 else self.zoom_out()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self._zoom is None:
            self.zoom_changed.emit(self.zoom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), color("side"))
        if self._pages is None:
            return
        ratio = self.devicePixelRatioF()
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for index, rect in enumerate(self._rects):
            shown = rect.translated(-left, -top)
            if shown.intersects(event.rect()):
                painter.drawImage(shown, self._pages.image(index, self.zoom * INCH * ratio))
                painter.setPen(color("line"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))
                for match in self._found.get(index, ()):
                    self._paint_match(painter, match)

    def _paint_match(self, painter: QPainter, match: Match) -> None:
        now = match == self._at
        for box in self._boxes(match):
            painter.fillRect(box, FOUND_NOW if now else FOUND)
            if now:
                painter.setPen(QPen(FOUND_NOW.darker(), 1))
                painter.drawRect(box)

    def _boxes(self, match: Match) -> list[QRectF]:
        """The places of a match in the viewport."""
        if self._pages is None:
            return []
        page = self._rects[match.page]
        scale, left = page.width() / self._pages.size(match.page)[0], page.x() - self.horizontalScrollBar().value()
        top = page.y() - self.verticalScrollBar().value()
        found = self._pages.rects(match.page, match.start, match.end)
        return [
            QRectF(left + box.x() * scale, top + box.y() * scale, box.width() * scale, box.height() * scale).adjusted(
                -1, -1, 1, 1
            )
            for box in found
        ]

    def _bring_into_view(self, box: QRectF) -> None:
        room = QRectF(self.viewport().rect()).adjusted(GAP, GAP, -GAP, -GAP)
        if not room.top() <= box.top() <= box.bottom() <= room.bottom():
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + box.center().y() - room.height() / 3))
        if not room.left() <= box.left() <= box.right() <= room.right():
            across = self.horizontalScrollBar()
            across.setValue(round(across.value() + box.center().x() - room.center().x()))

    def _page_rects(self) -> list[QRect]:
        if self._pages is None:
            return []
        rects, top = [], GAP
        width = max(self.viewport().width(), self._widest() + 2 * GAP)
        for index in range(len(self._pages)):
            page_width, page_height = (round(side * INCH * self.zoom) for side in self._pages.size(index))
            rects.append(QRect((width - page_width) // 2, top, page_width, page_height))
            top += page_height + GAP
        return rects

    def _widest(self) -> int:
        if self._pages is None:
            return 0
        widths = [self._pages.size(index)[0] for index in range(len(self._pages))]
        return round(max(widths, default=0) * INCH * self.zoom)

    def _lay_out(self) -> None:
        self._rects = self._page_rects()
        bottom = self._rects[-1].bottom() + GAP if self._rects else 0
        view = self.viewport()
        self.verticalScrollBar().setRange(0, max(bottom - view.height(), 0))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(self._widest() + 2 * GAP - view.width(), 0))
        self.horizontalScrollBar().setPageStep(view.width())
        view.update()

    def _tell_page(self) -> None:
        if self._pages is None or not len(self._pages):
            self.setAccessibleDescription("")
            return
        page = self.current_page
        place = _("Page {number} of {total}").format(number=page + 1, total=len(self._pages))
        self.setAccessibleDescription(f"{place}. {self._pages.text(page)}")
        self.page_changed.emit(page)
