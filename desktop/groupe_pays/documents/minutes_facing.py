"""The minutes in facing columns: French on the left, Chinese on the right, paragraph beside paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from groupe_pays.documents import edges
from groupe_pays.documents.arranging import opening
from groupe_pays.documents.blocks import EMPTY, Cell, Row, stacked
from groupe_pays.documents.content import Entry, MinutesContent, Section
from groupe_pays.documents.elements import Element, Text
from groupe_pays.documents.figures import Figure, caption
from groupe_pays.documents.letterhead import Letterhead, letterhead
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import A3_WIDE, A4, HAIRLINE, HAIRLINE_WIDTH, MM, current_look, enlarged
from groupe_pays.documents.manners import FACING_CHINESE, FACING_FRENCH
from groupe_pays.documents.minutes_closing import closing
from groupe_pays.documents.minutes_edges import head_line, state_line
from groupe_pays.documents.minutes_front import Column, fact_rows, title_rows
from groupe_pays.documents.minutes_links import Links
from groupe_pays.documents.minutes_outcomes import outcomes
from groupe_pays.documents.page import Frame, Page, Part, compose, paginate
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.telling import Teller
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.printing import Extent, Paper
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_A4_FRAME = Frame(20 * MM, 25 * MM, 170 * MM, 251 * MM)
_A3_FRAME = Frame(35 * MM, 25 * MM, 350 * MM, 251 * MM)
_A3_TEXT = 1.25
"""How much larger texts are on the larger sheet: its lines hold about as many characters as those of the smaller."""
_PAGE_NUMBER_WIDTH = 12 * MM
_OFF_PICTURES = 3.0
_AGENDA_LABEL = 20.5 * MM
"""The room « Ordre du jour » takes, which stands in the record of decisions only."""


@dataclass(frozen=True)
class _Grid:
    """The sheet, the frame of its text and the two columns; lengths in points."""

    paper: tuple[float, float]
    frame: Frame
    left: float
    between: float
    right: float
    labels: tuple[float, float]
    """Widths of the names of facts, of each language."""

    @property
    def second(self) -> float:
        return self.left + self.between

    @property
    def columns(self) -> tuple[Column, Column]:
        french, chinese = self.labels
        return (
            Column(FACING_FRENCH, 0.0, french, self.left - french),
            Column(FACING_CHINESE, self.second, chinese, self.right - chinese),
        )

    @property
    def halves(self) -> tuple[tuple[float, float, Language], ...]:
        """Left edge on the page, width and language of each column."""
        return (self.frame.left, self.left, FR), (self.frame.left + self.second, self.right, ZH)


_ON_A4 = _Grid(A4, _A4_FRAME, 89.8 * MM, 8 * MM, 72.2 * MM, (19 * MM, 13 * MM))
_ON_A3 = _Grid(A3_WIDE, _A3_FRAME, 182 * MM, 14 * MM, 154 * MM, (27 * MM, 19 * MM))


def facing_minutes(content: MinutesContent, extent: Extent = Extent.FULL) -> Part:
    """The pages of the minutes in both languages, on the paper the look asks for; or the decisions and actions alone.

    The record of decisions keeps A4: it has no facing columns but under its title.
    """
    if current_look().paper is Paper.A3 and extent is Extent.FULL:
        with enlarged(_A3_TEXT):
            return _facing_part(content, _ON_A3, extent)
    return _facing_part(content, _ON_A4, extent)


def _facing_part(content: MinutesContent, grid: _Grid, extent: Extent) -> Part:
    head = letterhead(grid.frame, [(x, width, content.issuer.best(said), said) for x, width, said in grid.halves])
    listing = Listing((FR, ZH), grid.frame.width, grid.second)
    if extent is Extent.OUTCOMES:
        french, chinese = grid.columns
        facts = (replace(french, label_width=_AGENDA_LABEL, value_width=grid.left - _AGENDA_LABEL), chinese)
        told = outcomes(content, grid.columns, facts, listing)
        pages = paginate([*head.space(), *told], grid.frame)
    else:
        pages = _full(content, grid, head, listing)
    return Part(pages, grid.frame, _edges(content, grid, head, pages), grid.paper)


def _full(content: MinutesContent, grid: _Grid, head: Letterhead, listing: Listing) -> list[Page]:
    links = Links(content, FR)
    body = list(_facing_body(content, grid, links))
    end = closing(content, listing, links)

    def story(pages: Mapping[str, int]) -> Sequence[Element]:
        front = title_rows(content, grid.columns, links, beside_labels=False)
        facts = fact_rows(content, grid.columns, links, pages, with_agenda=False)
        return [*head.space(), *front, *facts, *body, *end]

    return compose(story, grid.frame)


def _edges(
    content: MinutesContent, grid: _Grid, head: Letterhead, pages: Sequence[Page]
) -> Callable[[Pen, Page, Frame], None]:
    """Who draws the edges of the pages, with the rule between the columns."""
    last = max((page.number for page in pages if _faces(page)), default=0)

    def draw_edges(pen: Pen, page: Page, frame: Frame) -> None:
        if page.number == 1:
            head.draw(pen)
        else:
            heads = [(x, width, head_line(content, language), language) for x, width, language in grid.halves]
            edges.running_head(pen, frame, heads)
        _column_rule(pen, page, grid, ends=page.number == last)
        edges.footer(pen, frame, [_foot(content, *half) for half in grid.halves])
        edges.bare_page_number(pen, frame, page)
        if content.state is not MeetingState.ADOPTED:
            edges.draft_mark(pen, (FR, ZH))

    return draw_edges


def _foot(content: MinutesContent, x: float, width: float, language: Language) -> tuple[float, float, str, Language]:
    room = width - (_PAGE_NUMBER_WIDTH if language is ZH else 0.0)
    return x, room, state_line(content, language), language


def _faces(page: Page) -> list[int]:
    return [
        index for index, placed in enumerate(page.placed) if isinstance(placed.element, Row) and placed.element.faces
    ]


def _column_rule(pen: Pen, page: Page, grid: _Grid, *, ends: bool) -> None:
    """The hairline between the columns, from what stands above the first row to the foot of the page or of the text."""
    frame, rows = grid.frame, _faces(page)
    if not rows:
        return
    first, last = page.placed[rows[0]], page.placed[rows[-1]]
    above = page.placed[rows[0] - 1] if rows[0] else None
    top = min(above.y + above.height, first.y) if above else frame.top - 9
    bottom = last.y + last.height + 3 if ends else frame.bottom - 7
    x = frame.left + grid.left + grid.between / 2
    for placed in page.placed[rows[0] : rows[-1]]:
        if isinstance(placed.element, Row) and not placed.element.faces:
            # A picture stands over both columns.
            pen.upright(x, top, placed.y - _OFF_PICTURES, HAIRLINE, HAIRLINE_WIDTH)
            top = placed.y + placed.height + _OFF_PICTURES
    pen.upright(x, top, bottom, HAIRLINE, HAIRLINE_WIDTH)


def _facing_body(content: MinutesContent, grid: _Grid, links: Links) -> Iterator[Element]:
    french, chinese = Teller(FACING_FRENCH, links, figures=False), Teller(FACING_CHINESE, links, figures=False)
    for section in content.sections:
        yield from _facing_heading(grid, section, french, chinese)
        for entry in section.entries:
            yield from _facing_entry(grid, entry, french, chinese)
            yield from _facing_pictures(grid, entry)
        notes = (french.footnotes(), chinese.footnotes())
        if any(notes):
            yield _pair(grid, *notes)


def _pair(grid: _Grid, left: Element | None, right: Element | None) -> Row:
    """One row of facing columns; a side without text stays empty."""
    told = [element for element in (left, right) if element is not None]
    cells = (Cell(0.0, grid.left, left or EMPTY), Cell(grid.second, grid.right, right or EMPTY))
    return Row(
        cells,
        before=max(element.before for element in told),
        after=max(element.after for element in told),
        keep_with_next=any(element.keep_with_next for element in told),
        faces=True,
    )


def _facing_heading(grid: _Grid, section: Section, french: Teller, chinese: Teller) -> Iterator[Element]:
    names = [name for name in (french.section_mark(section), chinese.section_mark(section)) if name]
    mark = " / ".join(names)
    left = french.section_heading(section, mark)
    right = chinese.section_heading(section, "" if section.title.fr else mark)
    if names:
        yield _pair(grid, left if section.title.fr else None, right if section.title.zh else None)


def _facing_entry(grid: _Grid, entry: Entry, french: Teller, chinese: Teller) -> Iterator[Element]:
    left, right = french.entry(entry), chinese.entry(entry)
    if not left and not right:
        return
    if left and right:
        _share_bookmark(opening(left[0]), opening(right[0]))
    if not left or not right or len(left) == len(right):
        yield from (_pair(grid, *pair) for pair in zip_longest(left, right))
    else:
        yield _pair(grid, stacked(left), stacked(right))


def _facing_pictures(grid: _Grid, entry: Entry) -> Iterator[Element]:
    """A picture over both columns, its captions side by side."""
    for picture in entry.pictures:
        figure = Figure(picture, FR, centred=True)
        cells = (Cell(0.0, grid.frame.width, figure),)
        yield Row(cells, before=figure.before, after=figure.after, keep_with_next=True, whole=True)
        yield _pair(grid, caption(picture, FR), caption(picture, ZH))


def _share_bookmark(left: Text | None, right: Text | None) -> None:
    """One entry of the outline for the two sides of a row."""
    if left is None or right is None or not right.bookmark:
        return
    names = dict.fromkeys(name for name in (left.bookmark, right.bookmark) if name)
    left.bookmark, left.level, right.bookmark = " / ".join(names), right.level, ""
