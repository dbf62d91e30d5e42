"""The minutes in facing columns: French on the left, Chinese on the right, paragraph beside paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from groupe_pays.documents import edges
from groupe_pays.documents.blocks import EMPTY, Cell, Row, stacked
from groupe_pays.documents.content import Entry, MinutesContent, Section
from groupe_pays.documents.elements import Element, Text
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import HAIRLINE, HAIRLINE_WIDTH, MM
from groupe_pays.documents.manners import FACING_CHINESE, FACING_FRENCH
from groupe_pays.documents.minutes_closing import closing
from groupe_pays.documents.minutes_edges import state_line
from groupe_pays.documents.minutes_front import Column, fact_rows, title_rows
from groupe_pays.documents.page import Frame, Page, Part, compose
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.telling import Teller
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_FRAME = Frame(20 * MM, 25 * MM, 170 * MM, 251 * MM)
_LEFT, _BETWEEN, _RIGHT = 89.8 * MM, 8 * MM, 72.2 * MM
_SECOND = _LEFT + _BETWEEN
_COLUMNS = (
    Column(FACING_FRENCH, 0.0, 19 * MM, _LEFT - 19 * MM),
    Column(FACING_CHINESE, _SECOND, 13 * MM, _RIGHT - 13 * MM),
)
_HALVES = ((_FRAME.left, _LEFT, FR), (_FRAME.left + _SECOND, _RIGHT, ZH))
_PAGE_NUMBER_WIDTH = 12 * MM


def facing_minutes(content: MinutesContent) -> Part:
    """The pages of the minutes in both languages."""
    body = list(_facing_body(content))
    end = closing(content, Listing((FR, ZH), _FRAME.width, _SECOND))

    def story(pages: Mapping[str, int]) -> Sequence[Element]:
        front = title_rows(content, _COLUMNS, beside_labels=False)
        return [*front, *fact_rows(content, _COLUMNS, pages, with_agenda=False), *body, *end]

    pages = compose(story, _FRAME)
    last = max((page.number for page in pages if _faces(page)), default=0)

    def draw_edges(pen: Pen, page: Page, frame: Frame) -> None:
        if page.number == 1:
            for x, width, language in _HALVES:
                edges.issuer(pen, x, width, content.issuer.best(language), language)
        else:
            heads = [(x, width, content.running.best(language), language) for x, width, language in _HALVES]
            edges.running_head(pen, frame, heads)
        _column_rule(pen, page, frame, ends=page.number == last)
        edges.footer(pen, frame, [_foot(content, *half) for half in _HALVES])
        edges.bare_page_number(pen, frame, page)
        if content.state is not MeetingState.ADOPTED:
            edges.draft_mark(pen, (FR, ZH))

    return Part(pages, _FRAME, draw_edges)


def _foot(content: MinutesContent, x: float, width: float, language: Language) -> tuple[float, float, str, Language]:
    room = width - (_PAGE_NUMBER_WIDTH if language is ZH else 0.0)
    return x, room, state_line(content, language), language


def _faces(page: Page) -> list[int]:
    return [
        index for index, placed in enumerate(page.placed) if isinstance(placed.element, Row) and placed.element.faces
    ]


def _column_rule(pen: Pen, page: Page, frame: Frame, *, ends: bool) -> None:
    """The hairline between the columns, from what stands above the first row to the foot of the page or of the text."""
    rows = _faces(page)
    if not rows:
        return
    first, last = page.placed[rows[0]], page.placed[rows[-1]]
    above = page.placed[rows[0] - 1] if rows[0] else None
    top = min(above.y + above.height, first.y) if above else frame.top - 9
    bottom = last.y + last.height + 3 if ends else frame.bottom - 7
    pen.upright(frame.left + _LEFT + _BETWEEN / 2, top, bottom, HAIRLINE, HAIRLINE_WIDTH)


def _facing_body(content: MinutesContent) -> Iterator[Element]:
    french, chinese = Teller(FACING_FRENCH), Teller(FACING_CHINESE)
    for section in content.sections:
        yield from _facing_heading(section, french, chinese)
        for entry in section.entries:
            yield from _facing_entry(entry, french, chinese)
        notes = (french.footnotes(), chinese.footnotes())
        if any(notes):
            yield _pair(*notes)


def _pair(left: Element | None, right: Element | None) -> Row:
    """One row of facing columns; a side without text stays empty."""
    told = [element for element in (left, right) if element is not None]
    cells = (Cell(0.0, _LEFT, left or EMPTY), Cell(_SECOND, _RIGHT, right or EMPTY))
    return Row(
        cells,
        before=max(element.before for element in told),
        after=max(element.after for element in told),
        keep_with_next=any(element.keep_with_next for element in told),
        faces=True,
    )


def _facing_heading(section: Section, french: Teller, chinese: Teller) -> Iterator[Element]:
    names = [name for name in (french.section_mark(section), chinese.section_mark(section)) if name]
    mark = " / ".join(names)
    left = french.section_heading(section, mark)
    right = chinese.section_heading(section, "" if section.title.fr else mark)
    if names:
        yield _pair(left if section.title.fr else None, right if section.title.zh else None)


def _facing_entry(entry: Entry, french: Teller, chinese: Teller) -> Iterator[Element]:
    left, right = french.entry(entry), chinese.entry(entry)
    if not left and not right:
        return
    if left and right and isinstance(left[0], Text) and isinstance(right[0], Text) and right[0].bookmark:
        left[0].bookmark, right[0].bookmark = f"{left[0].bookmark} / {right[0].bookmark}", ""
    if not left or not right or len(left) == len(right):
        yield from (_pair(*pair) for pair in zip_longest(left, right))
    else:
        yield _pair(stacked(left), stacked(right))
