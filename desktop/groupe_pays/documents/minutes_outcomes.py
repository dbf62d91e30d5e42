"""The record of decisions: what a meeting decided and asked for, without what was said."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.content import MinutesContent
from groupe_pays.documents.elements import Element, Role, Style
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import SECONDARY
from groupe_pays.documents.minutes_closing import outcome_tables
from groupe_pays.documents.minutes_front import Column, fact_rows, title_rows
from groupe_pays.documents.minutes_last_words import with_last_words
from groupe_pays.documents.minutes_links import Links
from groupe_pays.documents.wording import Label
from groupe_pays.domain.printing import Extent

_NOTHING = Style(9.5, 13.5, SECONDARY, before=14)


def outcomes(
    content: MinutesContent,
    titles: Sequence[Column],
    facts: Sequence[Column],
    listing: Listing,
    *,
    beside_labels: bool = False,
) -> list[Element]:
    """Title, facts, agenda, decisions in full, actions, dates ahead, next meeting, adoption."""
    links = Links(content, listing.languages[0])
    story = title_rows(content, titles, links, beside_labels=beside_labels, extent=Extent.OUTCOMES)
    story += fact_rows(content, facts, links, None, with_agenda=True)
    if not (content.decisions or content.actions):
        story.append(listing.note(listing.words(Label.NO_OUTCOMES), _NOTHING))
    story += outcome_tables(content, listing, links, in_full=True, role=Role.HEADING_1)
    return with_last_words(story, content, listing)
