"""The pages of a PDF as pictures, drawn by pdfium when they are needed, and the places of words on them."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from groupe_pays.ui.printing.page_text import PageText

KEPT_PIXELS = 24_000_000
"""Pixels of pages kept drawn (96 MB); a page scrolled back to is drawn again."""
LARGEST_PIXELS = 16_000_000
"""Pixels of one page on the screen; above, it is drawn smaller and stretched."""
KEPT_THUMBNAILS = 120


class PdfPages:
    """An open PDF; sizes are in points (1/72 inch), pages count from 0. Of the main thread alone."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._document: Any = pypdfium2.PdfDocument(pdf)
        self._sizes = [self._document.get_page_size(index) for index in range(len(self._document))]
        self._drawn: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._small: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._texts: dict[int, PageText] = {}

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, index: int) -> tuple[float, float]:
        return self._sizes[index]

    def image(self, index: int, scale: float) -> QImage:
        """The page drawn at ``scale`` device pixels a point, or at the largest that is reasonable."""
        width, height = self._sizes[index]
        scale = min(scale, (LARGEST_PIXELS / (width * height)) ** 0.5)
        key = (index, round(scale * 1000))
        if key not in self._drawn:
            self._drawn[key] = self._draw(index, scale)
            while len(self._drawn) > 1 and sum(_pixels(image) for image in self._drawn.values()) > KEPT_PIXELS:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def thumbnail(self, index: int, width: int) -> QImage:
        """The page ``width`` device pixels wide."""
        key = (index, width)
        if key not in self._small:
            self._small[key] = self._draw(index, width / self._sizes[index][0])
            while len(self._small) > KEPT_THUMBNAILS:
                self._small.popitem(last=False)
        self._small.move_to_end(key)
        return self._small[key]

    def band(self, index: int, scale: float, top: float, height: float) -> QImage:
        """A band of the page as wide as it is, from ``top`` points below its upper edge; drawn anew each time."""
        below = max(self._sizes[index][1] - top - height, 0)
        return self._draw(index, scale, crop=(0, below, 0, top))

    def text(self, index: int) -> str:
        """The words of a page, for whoever cannot see it."""
        return self._page_text(index).text

    def find(self, index: int, words: str) -> list[tuple[int, int]]:
        """Where ``words`` stand on a page, accents, case and line ends aside: starts and ends in its text."""
        return self._page_text(index).find(words)

    def rects(self, index: int, start: int, end: int) -> list[QRectF]:
        """The boxes around a piece of a page's text, one a line, in points from the upper left corner."""
        page = self._document[index].get_textpage()
        height = self._sizes[index][1]
        boxes = [page.get_rect(number) for number in range(page.count_rects(start, end - start))]
        return [QRectF(left, height - top, right - left, top - bottom) for left, bottom, right, top in boxes]

    def close(self) -> None:
        self._drawn.clear()
        self._small.clear()
        self._texts.clear()
        self._document.close()

    def _page_text(self, index: int) -> PageText:
        if index not in self._texts:
            self._texts[index] = PageText(self._document[index].get_textpage())
        return self._texts[index]

    def _draw(self, index: int, scale: float, crop: tuple[float, float, float, float] = (0, 0, 0, 0)) -> QImage:
        page = self._document[index]
        bitmap = page.render(scale=scale, crop=crop, rev_byteorder=True, prefer_bgrx=True)
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
        return image.copy()  # the buffer is pdfium's and goes with the bitmap


def _pixels(image: QImage) -> int:
    return image.width() * image.height()
