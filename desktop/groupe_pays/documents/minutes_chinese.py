"""The minutes in Chinese: one column of 40 characters, after the habits of a 纪要."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from groupe_pays.documents.blocks import Frame as FrameAround
from groupe_pays.documents.content import MinutesContent
from groupe_pays.documents.elements import Element
from groupe_pays.documents.letterhead import Letterhead
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import MM
from groupe_pays.documents.manners import CHINESE_ALONE
from groupe_pays.documents.minutes_closing import closing
from groupe_pays.documents.minutes_edges import single_edges, single_head
from groupe_pays.documents.minutes_front import Column, fact_rows, title_rows
from groupe_pays.documents.minutes_links import Links
from groupe_pays.documents.minutes_outcomes import outcomes
from groupe_pays.documents.page import Frame, Page, Part, compose, paginate
from groupe_pays.documents.telling import Teller
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import Extent
from groupe_pays.domain.text import Language

ZH = Language.ZH

_FRAME = Frame(28 * MM, 26 * MM, 155.2 * MM, 250 * MM)
_LABELS = 50.0
_TITLE = Column(CHINESE_ALONE, 0.0, 0.0, _FRAME.width)
_FACTS = Column(CHINESE_ALONE, 0.0, _LABELS, _FRAME.width - _LABELS)


def chinese_minutes(content: MinutesContent, extent: Extent = Extent.FULL) -> Part:
    """The pages of the minutes in Chinese, or of the decisions and actions alone."""
    head, listing = single_head(content, _FRAME, ZH), Listing((ZH,), _FRAME.width, 0.0)
    if extent is Extent.OUTCOMES:
        told = outcomes(content, (_TITLE,), (_FACTS,), listing)
        pages = paginate([*head.space(), *told], _FRAME)
    else:
        pages = _full(content, head, listing)
    return Part(pages, _FRAME, single_edges(content, ZH, head))


def _full(content: MinutesContent, head: Letterhead, listing: Listing) -> list[Page]:
    links = Links(content, ZH)
    body = list(_chinese_body(content, links))
    end = closing(content, listing, links)

    def story(pages: Mapping[str, int]) -> Sequence[Element]:
        front = title_rows(content, (_TITLE,), links, beside_labels=False)
        return [*head.space(), *front, *fact_rows(content, (_FACTS,), links, pages, with_agenda=True), *body, *end]

    return compose(story, _FRAME)


def _chinese_body(content: MinutesContent, links: Links) -> Iterator[Element]:
    teller = Teller(CHINESE_ALONE, links, run_in=True)
    for section in content.sections:
        heading = teller.section_heading(section, teller.section_mark(section))
        if not heading.is_blank:
            yield _indented(heading)
        for entry in section.entries:
            for element in teller.entry(entry):
                yield _indented(element) if entry.kind is EntryKind.HEADING else element
        notes = teller.footnotes()
        if notes:
            yield notes


def _indented(heading: Element) -> Element:
    left = 2 * CHINESE_ALONE.body.size
    return FrameAround(
        heading, (left, 0, 0, 0), before=heading.before, after=heading.after, keep_with_next=heading.keep_with_next
    )
