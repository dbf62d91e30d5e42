"""The minutes in French: the text on a measure of 133 mm, and a margin that says who speaks and what is decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from groupe_pays.documents.blocks import EMPTY, Cell, Row, stacked
from groupe_pays.documents.blocks import Frame as FrameAround
from groupe_pays.documents.content import Entry, MinutesContent
from groupe_pays.documents.elements import Align, Element, Stack, Style, Text
from groupe_pays.documents.letterhead import Letterhead
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import ACCENT, MM, SECONDARY, TEXT
from groupe_pays.documents.manners import FRENCH_ALONE
from groupe_pays.documents.minutes_closing import closing
from groupe_pays.documents.minutes_edges import single_edges, single_head
from groupe_pays.documents.minutes_front import Column, fact_rows, title_rows
from groupe_pays.documents.minutes_links import Links
from groupe_pays.documents.minutes_outcomes import outcomes
from groupe_pays.documents.page import Frame, Page, Part, compose, paginate
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.telling import Teller
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import Extent
from groupe_pays.domain.text import Language

FR = Language.FR

_FRAME = Frame(22 * MM, 25 * MM, 168 * MM, 251 * MM)
_MARGIN, _TEXT_X, _TEXT_WIDTH = 31 * MM, 35 * MM, 133 * MM
_COLUMN = Column(FRENCH_ALONE, 0.0, _TEXT_X, _TEXT_WIDTH)
_LONGEST_OFFICE = 60
"""Characters of an organisation or a function in the margin; a longer one would push the text apart."""


def french_minutes(content: MinutesContent, extent: Extent = Extent.FULL) -> Part:
    """The pages of the minutes in French, or of the decisions and actions alone."""
    head, listing = single_head(content, _FRAME, FR), Listing((FR,), _FRAME.width, 0.0)
    if extent is Extent.OUTCOMES:
        told = outcomes(content, (_COLUMN,), (_COLUMN,), listing, beside_labels=True)
        pages = paginate([*head.space(), *told], _FRAME)
    else:
        pages = _full(content, head, listing)
    return Part(pages, _FRAME, single_edges(content, FR, head))


def _full(content: MinutesContent, head: Letterhead, listing: Listing) -> list[Page]:
    links = Links(content, FR)
    body = list(_french_body(content, links))
    end = closing(content, listing, links)

    def story(pages: Mapping[str, int]) -> Sequence[Element]:
        front = title_rows(content, (_COLUMN,), links, beside_labels=True)
        return [*head.space(), *front, *fact_rows(content, (_COLUMN,), links, pages, with_agenda=True), *body, *end]

    return compose(story, _FRAME)


def _french_body(content: MinutesContent, links: Links) -> Iterator[Element]:
    teller = Teller(FRENCH_ALONE, links, aside=True)
    for section in content.sections:
        number = teller.section_label(section)
        heading = teller.section_heading(section, teller.section_mark(section))
        if not heading.is_blank:
            yield _beside(_right_number(number, teller.section_style(section)), heading)
        for entry in section.entries:
            elements = teller.entry(entry)
            if elements:
                aside = _aside(entry, teller)
                first, rest = _as_tall_as(aside, elements)
                yield _beside(aside, first)
                yield from (_beside(EMPTY, element) for element in rest)
        notes = teller.footnotes()
        if notes:
            yield _beside(EMPTY, notes)


def _as_tall_as(aside: Element, elements: Sequence[Element]) -> tuple[Element, Sequence[Element]]:
    """As much of an entry as the margin beside it takes, so that many names do not push its paragraphs apart."""
    needed = aside.height(_MARGIN)
    for count in range(1, len(elements)):
        first = stacked(elements[:count])
        if first.height(_TEXT_WIDTH) >= needed:
            return first, elements[count:]
    return stacked(elements), ()


def _beside(aside: Element, element: Element) -> Row:
    """A block of text with what the margin says of it."""
    cells = (Cell(0.0, _MARGIN, aside), Cell(_TEXT_X, _TEXT_WIDTH, element))
    return Row(cells, before=element.before, after=element.after, keep_with_next=element.keep_with_next)


def _right_number(number: str, like: Style) -> Element:
    style = Style(like.size, like.leading, like.colour, True, align=Align.RIGHT)
    return Text(plain_runs(number), FR, style) if number else EMPTY


def _aside(entry: Entry, teller: Teller) -> Element:
    """What stands in the margin beside an entry: its speakers, its label, its number."""
    body = FRENCH_ALONE.body
    if entry.kind is EntryKind.HEADING:
        return _right_number(teller.heading_label(), FRENCH_ALONE.heading_2)
    if entry.kind in (EntryKind.DECISION, EntryKind.ACTION):
        text = Text(teller.label_runs(entry), FR, FRENCH_ALONE.label)
        return FrameAround(text, (0, 5.4, 0, 0))
    if entry.kind is EntryKind.NOTE:
        style = Style(FRENCH_ALONE.label.size, FRENCH_ALONE.note.leading, ACCENT, True)
        return FrameAround(Text(plain_runs(label(Label.NOTE, FR)), FR, style), (0, 4.8, 0, 0))
    names: list[Element] = []
    for speaker in entry.speakers:
        names.append(Text(plain_runs(speaker.name.best(FR)), FR, Style(8.6, body.leading, TEXT, True, before=3)))
        office = speaker.organisation.fr or speaker.function.fr
        if 0 < len(office) <= _LONGEST_OFFICE:
            names.append(Text(plain_runs(office), FR, Style(8, 11, SECONDARY)))
    return FrameAround(Stack(names), (0, 0.4, 0, 0)) if names else EMPTY
