"""The pages below each other on the grey of a desk, drawn as they come into view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.theme import color

GAP = 16
"""Pixels between pages and around them."""
INCH = 96 / 72
"""Logical pixels a point at 100 %."""
SMALLEST, LARGEST, STEP = 0.25, 4.0, 1.2


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
        self._zoom: float | None = None
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
        self._lay_out()
        self._tell_page()

    @property
    def zoom(self) -> float:
        """Size on the screen beside the paper's; follows the width until it is set."""
        if self._zoom is not None:
            return self._zoom
        if self._pages is None or not len(self._pages):
            return 1.0
        widest = max(self._pages.size(index)[0] for index in range(len(self._pages)))
        return min(max((self.viewport().width() - 2 * GAP) / (widest * INCH), SMALLEST), 1.0)

    def set_zoom(self, zoom: float | None) -> None:
        """A size, or None to follow the width of the view."""
        before = self.zoom
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        self._zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._lay_out()
        self.verticalScrollBar().setValue(round(middle * self.zoom / before - self.viewport().height() / 2))
        self.zoom_changed.emit(self.zoom)

    def zoom_in(self) -> None:
        self.set_zoom(self.zoom * STEP)

    def zoom_out(self) -> None:
        self.set_zoom(self.zoom / STEP)

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        rects = self._page_rects()
        return next((index for index, rect in enumerate(rects) if rect.bottom() >= middle), max(len(rects) - 1, 0))

    def go_to_page(self, index: int) -> None:
        rects = self._page_rects()
        if rects:
            self.verticalScrollBar().setValue(rects[min(max(index, 0), len(rects) - 1)].top() - GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif control and key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif control and key == Qt.Key.Key_0:
            self.set_zoom(None)
        elif key == Qt.Key.Key_PageDown:
            self.go_to_page(self.current_page + 1)
        elif key == Qt.Key.Key_PageUp:
            self.go_to_page(self.current_page - 1)
        elif key == Qt.Key.Key_Home:
            self.go_to_page(0)
        elif key == Qt.Key.Key_End:
            self.go_to_page(len(self._page_rects()) - 1)
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
        for index, rect in enumerate(self._page_rects()):
            shown = rect.translated(-left, -top)
            if shown.intersects(event.rect()):
                image = self._pages.image(index, self.zoom * INCH * ratio)
                painter.drawImage(shown, image)
                painter.setPen(color("line"))
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))

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
        rects = self._page_rects()
        bottom = rects[-1].bottom() + GAP if rects else 0
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
