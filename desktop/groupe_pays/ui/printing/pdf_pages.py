"""The pages of a PDF as pictures, drawn by pdfium when they are needed."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtGui import QImage

KEPT = 12
"""Pictures kept at one scale; a page scrolled back to is drawn again."""


class PdfPages:
    """An open PDF; sizes are in points (1/72 inch)."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._document: Any = pypdfium2.PdfDocument(pdf)
        self._sizes = [page.get_size() for page in self._document]
        self._drawn: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, index: int) -> tuple[float, float]:
        return self._sizes[index]

    def image(self, index: int, scale: float) -> QImage:
        """The page drawn at ``scale`` device pixels a point."""
        key = (index, round(scale * 1000))
        if key not in self._drawn:
            self._drawn[key] = self._draw(index, scale)
            while len(self._drawn) > KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def text(self, index: int) -> str:
        """The words of a page, for whoever cannot see it."""
        words: str = self._document[index].get_textpage().get_text_bounded()
        return words

    def close(self) -> None:
        self._drawn.clear()
        self._document.close()

    def _draw(self, index: int, scale: float) -> QImage:
        bitmap = self._document[index].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
        return image.copy()  # the buffer is pdfium's and goes with the bitmap
