"""Whether a printed page can be read: its words in the order of the content, none over another, none off the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

import pypdf
import pypdfium2
from tests.documents.reading import squashed

_SHARE_OVER = 0.6
"""Share of the smaller of two characters another may cover: marks that hang into each other cover less."""
_TUCKED_IN = " \t\r\n\u00a0\u202f’"
"""Characters that leave no ink, and the one that may stand over the slope of an A."""
_ONE_GLYPH = "—"
"""Two of them are one sign in Chinese, and both are said to stand where it does."""


def pages_by_pypdf(pdf: bytes) -> list[str]:
    return [squashed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def pages_by_pdfium(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [squashed(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def without_edges(pages: Sequence[str], edges: Iterable[str]) -> list[str]:
    """Pages without their head, foot and marks; ``{page}`` and ``{pages}`` stand for the numbers."""
    bare = []
    known = list(edges)
    for number, page in enumerate(pages, 1):
        for edge in known:
            page = page.replace(squashed(edge.format(page=number, pages=len(pages))), "", 1)
        bare.append(page)
    return bare


def first_out_of_order(pages: Sequence[str], paragraphs: Iterable[str]) -> str | None:
    """The first paragraph not found after the one before it, whole or cut by the end of a page; None: all are."""
    page, at = 0, 0
    for paragraph in paragraphs:
        place = _place(pages, page, at, paragraph)
        if place is None:
            return paragraph
        page, at = place
    return None


def _place(pages: Sequence[str], page: int, at: int, text: str) -> tuple[int, int] | None:
    """Where ``text`` ends, looked for from there on."""
    for number in range(page, len(pages)):
        start = at if number == page else 0
        found = pages[number].find(text, start)
        if found >= 0:
            return number, found + len(text)
        cut = _longest_start(pages[number], start, text)
        if cut and number + 1 < len(pages):
            rest = _place(pages[: number + 2], number + 1, 0, text[cut:])
            if rest is not None:
                return rest
    return None


def _longest_start(page: str, start: int, text: str) -> int:
    """How many characters of ``text`` the page holds in a row."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if page.find(text[:middle], start) >= 0:
            low = middle
        else:
            high = middle - 1
    return low


def characters_over_each_other(pdf: bytes) -> list[str]:
    """Pairs of characters of which one covers the other."""
    document = pypdfium2.PdfDocument(pdf)
    faults = []
    try:
        for number, page in enumerate(document, 1):
            rows: dict[int, list[tuple[float, float, float, float, str]]] = {}
            for box in _boxes(page):
                for row in {int(box[1] // 12), int(box[3] // 12)}:
                    rows.setdefault(row, []).append(box)
            for boxes in rows.values():
                boxes.sort()
                faults += [f"page {number}: {pair}" for pair in _covered(boxes)]
    finally:
        document.close()
    return faults


def characters_off_the_page(pdf: bytes, margin: float) -> list[str]:
    """Characters nearer than ``margin`` points to an edge of their sheet."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            f"page {number}: {text}"
            for number, page in enumerate(document, 1)
            for left, bottom, right, top, text in _boxes(page)
            if left < margin or bottom < margin or right > page.get_width() - margin or top > page.get_height() - margin
        ]
    finally:
        document.close()


def _boxes(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float, str]]:
    """Left, bottom, right and top of every character that leaves ink."""
    text = page.get_textpage()
    said = text.get_text_range()
    count = text.count_chars()
    if len(said) != count:
        said = said.ljust(count)
    boxes = []
    for index in range(count):
        left, bottom, right, top = text.get_charbox(index)
        if right > left and top > bottom and said[index].strip(_TUCKED_IN):
            boxes.append((left, bottom, right, top, said[index]))
    return boxes


def _covered(boxes: Sequence[tuple[float, float, float, float, str]]) -> list[str]:
    found = []
    for index, (left, bottom, right, top, text) in enumerate(boxes):
        for other_left, other_bottom, other_right, other_top, other in boxes[index + 1 :]:
            if other_left >= right:
                break
            if text == other == _ONE_GLYPH:
                continue
            wide = min(right, other_right) - other_left
            high = min(top, other_top) - max(bottom, other_bottom)
            least = min((right - left) * (top - bottom), (other_right - other_left) * (other_top - other_bottom))
            if wide > 0 and high > 0 and wide * high > _SHARE_OVER * least:
                found.append(f"{text}{other} at {left:.0f}, {bottom:.0f}")
    return found
