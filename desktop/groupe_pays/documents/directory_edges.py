"""The edges of the pages of the directory: what a page is about, the numbers of its sheets, rules between columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from groupe_pays.documents import edges
from groupe_pays.documents.blocks import Row
from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_directory import DirectoryContent
from groupe_pays.documents.directory_front import contents_key
from groupe_pays.documents.directory_index import index_key
from groupe_pays.documents.directory_manners import Layout
from groupe_pays.documents.directory_sheet import sheet_key
from groupe_pays.documents.letterhead import Letterhead, letterhead
from groupe_pays.documents.look import ACCENT, HAIRLINE, HAIRLINE_WIDTH, MM
from groupe_pays.documents.page import Frame, Page
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_NUMBERS_BASELINE = 15.8 * MM
_NUMBERS_SIZE = 10.5
_NUMBERS_WIDTH = 22 * MM


@dataclass(frozen=True)
class About:
    """What a page is about; ``first`` and ``last`` number the sheets on it, 0 where there are none."""

    topic: Words = BLANK
    first: int = 0
    last: int = 0
    is_cover: bool = False
    is_index: bool = False


def abouts(content: DirectoryContent, layout: Layout, pages: Sequence[Page]) -> list[About]:
    """What each page is about, from the places found on it."""
    numbers = {sheet_key(layout, number): number for number in range(1, len(content.sheets) + 1)}
    in_contents, in_index = contents_key(layout), index_key(layout)
    found: list[About] = []
    now = About(is_cover=True)
    for page in pages:
        keys = [key for placed in page.placed for key in placed.element.places(layout.frame.width)]
        sheets = [numbers[key] for key in keys if key in numbers]
        if any(key.startswith(in_index) for key in keys):
            now = About(_words(Label.INDEX), is_index=True)
        elif sheets:
            goes_on = now.last and page.placed and _goes_on(page, layout, numbers)
            first = now.last if goes_on else sheets[0]
            now = About(content.sheets[first - 1].group, first, sheets[-1])
        elif in_contents in keys:
            now = About(_words(Label.CONTENTS))
        elif now.last:
            now = About(content.sheets[now.last - 1].group, now.last, now.last)
        found.append(now)
    return found


def _goes_on(page: Page, layout: Layout, numbers: dict[str, int]) -> bool:
    """Whether the page begins with the end of a sheet."""
    return not any(key in numbers for key in page.placed[0].element.places(layout.frame.width))


def _words(which: Label) -> Words:
    return Words(label(which, FR), label(which, ZH))


def cover_head(content: DirectoryContent, layout: Layout) -> Letterhead:
    """The head of the cover."""
    sides = [(x, width, content.issuer.best(language), language) for x, width, language in _halves(layout)]
    return letterhead(layout.frame, sides)


def draw_edges(
    content: DirectoryContent, layout: Layout, about: Sequence[About], head: Letterhead
) -> Callable[[Pen, Page, Frame], None]:
    """Who draws the edges of the pages."""

    def draw(pen: Pen, page: Page, frame: Frame) -> None:
        here = about[page.number - 1]
        if here.is_cover:
            head.draw(pen)
            return
        _head(pen, frame, here, layout)
        _column_rules(pen, page, layout)
        foot = [
            (x, width - _room_for_number(language, layout), _foot(content, here, language), language)
            for x, width, language in _halves(layout)
        ]
        edges.footer(pen, frame, foot)
        if len(layout.columns) > 1:
            edges.bare_page_number(pen, frame, page)
        else:
            edges.page_number(pen, frame, page, layout.languages[0])

    return draw


def _halves(layout: Layout) -> list[tuple[float, float, Language]]:
    if len(layout.columns) == 1:
        return [(layout.frame.left, layout.frame.width, layout.languages[0])]
    return [(layout.frame.left + column.x, column.width, column.manner.language) for column in layout.columns]


def _head(pen: Pen, frame: Frame, here: About, layout: Layout) -> None:
    heads = []
    for x, width, language in _halves(layout):
        room = _NUMBERS_WIDTH if x + width > frame.right - 1 and here.first else 0.0
        title = label(Label.DIRECTORY_SHORT, language)
        topic = here.topic.best(language)
        between = "\u3000" if language is ZH else " · "
        heads.append((x, width - room, f"{title}{between}{topic}" if topic else title, language))
    edges.running_head(pen, frame, heads)
    if here.first:
        numbers = str(here.first) if here.first == here.last else f"{here.first}–{here.last}"
        line = edges.one_line(numbers, FR, _NUMBERS_SIZE, _NUMBERS_WIDTH, bold=True)
        pen.write(frame.right, _NUMBERS_BASELINE, line, ACCENT, right=True)


def _foot(content: DirectoryContent, here: About, language: Language) -> str:
    return label(Label.INDEX_NOTE, language) if here.is_index else content.issuer.best(language)


def _room_for_number(language: Language, layout: Layout) -> float:
    if len(layout.columns) == 1:
        return 45 * MM
    return 18 * MM if language is layout.languages[-1] else 0.0


def _column_rules(pen: Pen, page: Page, layout: Layout) -> None:
    """A hairline between the columns of each sheet, from under its facts to its source or to the foot of the page."""
    if len(layout.columns) == 1:
        return
    first, second = layout.columns
    x = layout.frame.left + (first.x + first.width + second.x) / 2
    top: float | None = None
    bottom = 0.0
    above = layout.frame.top - 3
    for placed in page.placed:
        faces = isinstance(placed.element, Row) and placed.element.faces
        if faces and top is None:
            top = above
        if not faces and top is not None:
            pen.upright(x, top, bottom, HAIRLINE, HAIRLINE_WIDTH)
            top = None
        above = bottom = placed.y + placed.height
    if top is not None:
        pen.upright(x, top, bottom, HAIRLINE, HAIRLINE_WIDTH)
