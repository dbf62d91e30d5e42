"""Participation over time: a bar for each meeting, then everybody's part in the meetings held while a member."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.blocks import Row, stacked
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_participation import (
    ParticipationContent,
    ParticipationGroup,
    ParticipationLine,
    TurnoutLine,
)
from groupe_pays.documents.elements import Element
from groupe_pays.documents.list_sheet import ListStory, build_list, foot, group, in_both, in_words, nothing, section
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import ACCENT, HAIRLINE, SECONDARY
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label
from groupe_pays.domain.participation import COUNTED, TAKES_PART, Subject
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

_BAR_HEIGHT = 5.0
_COUNTS = (17, 15, 21, 16, 16)
_TURNOUT_COLUMNS = (50, 40, *_COUNTS)
_COLUMNS = (58, 17, *_COUNTS, 15)
"""Shares of the width; the status columns in the order of ``COUNTED``."""
_WHITE = 2.2
_STATUS_HEADS = (Label.PRESENT, Label.BY_VIDEO, Label.REPRESENTED, Label.EXCUSED, Label.ABSENT)
_FIRST_HEADS = {
    Subject.PERSON: Label.NAME,
    Subject.ORGANISATION: Label.ORGANISATION,
    Subject.COLLEGE: Label.COLLEGE,
}
_BY = {
    Subject.PERSON: Label.BY_PERSON,
    Subject.ORGANISATION: Label.BY_ORGANISATION,
    Subject.COLLEGE: Label.BY_COLLEGE,
}


class TurnoutBar(Element):
    """Who took part in full, who was excused in grey, on the ground of those absent; the figures stand beside it."""

    def __init__(self, came: int, excused: int, total: int, most: int) -> None:
        self._came, self._excused, self._total, self._most = came, excused, total, most

    def height(self, width: float) -> float:
        return _BAR_HEIGHT + 3.2

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        if not self._most:
            return
        one, top = width / self._most, y + 3.2
        pen.panel(x, top, one * self._total, _BAR_HEIGHT, HAIRLINE)
        if self._came:
            pen.panel(x, top, one * self._came, _BAR_HEIGHT, ACCENT)
        if self._excused:
            pen.panel(x + one * self._came, top, one * self._excused, _BAR_HEIGHT, SECONDARY)


def build_participation(
    content: ParticipationContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The list in one language, in both in every cell, or once in each; ``ValueError`` without a language."""
    story = ListStory(
        head=content.head,
        title=Label.PARTICIPATION,
        tell=lambda listing: _told(content, listing),
        summary=in_both(lambda language: _figures(content, language)) if content.turnouts else Words(),
        foot=foot(content.head, in_words(Label.RATE_NOTE)),
    )
    return build_list(story, languages, facing=facing, look=look)


def _figures(content: ParticipationContent, language: Language) -> str:
    """« 43 personnes, 6 réunions »."""
    words = catalogue(language)
    number, meetings = sum(len(one.lines) for one in content.groups), len(content.turnouts)
    patterns = {
        Subject.PERSON: words.npgettext("figures", "{number} person", "{number} people", number),
        Subject.ORGANISATION: words.npgettext("figures", "{number} organisation", "{number} organisations", number),
        Subject.COLLEGE: words.npgettext("figures", "{number} college", "{number} colleges", number),
    }
    sat = words.npgettext("figures", "{number} meeting", "{number} meetings", meetings).format(number=meetings)
    return ("，" if language is Language.ZH else ", ").join((patterns[content.subject].format(number=number), sat))


def _told(content: ParticipationContent, listing: Listing) -> list[Element]:
    if not content.turnouts or not content.groups:
        return [nothing(listing, Label.NO_PARTICIPATION)]
    most = max(sum(line.counts) for line in content.turnouts)
    titled = len({line.title for line in content.turnouts}) > 1
    turnouts = [TableRow(_turnout(line, listing, most, titled)) for line in content.turnouts]
    head = listing.head(_TURNOUT_COLUMNS, [Label.MEETING, Label.TURNOUT, *_STATUS_HEADS])
    rows: list[TableRow] = []
    for one in content.groups:
        rows += _group(one, listing)
    due = Label.PARTS_DUE if content.subject is Subject.COLLEGE else Label.MEETINGS_COUNTED
    heads = [_FIRST_HEADS[content.subject], due, *_STATUS_HEADS, Label.RATE]
    by = in_words(_BY[content.subject])
    return [
        section(listing, in_words(Label.BY_MEETING), head, turnouts),
        section(listing, by, listing.head(_COLUMNS, heads), rows),
    ]


def _turnout(line: TurnoutLine, listing: Listing, most: int, titled: bool) -> Row:
    """The day of a meeting, and its title where they have several."""
    came = sum(number for status, number in zip(COUNTED, line.counts, strict=True) if status in TAKES_PART)
    bar = TurnoutBar(came, line.counts[len(TAKES_PART)], sum(line.counts), most)
    meeting = listing.cell(line.meeting, bold=True)
    if titled:
        meeting = stacked([meeting, listing.cell(line.title)])
    return listing.row(_TURNOUT_COLUMNS, [meeting, bar, *_numbers(line.counts, listing)], _WHITE)


def _group(one: ParticipationGroup, listing: Listing) -> list[TableRow]:
    rows = [TableRow(_line(line, listing)) for line in one.lines]
    return rows if one.college.is_blank else [group(listing, one.college, len(one.lines)), *rows]


def _line(line: ParticipationLine, listing: Listing) -> Row:
    """The organisation of a person stands under the name, in grey."""
    name = listing.cell(line.name)
    if not line.organisation.is_blank:
        name = stacked([name, listing.cell(line.organisation, colour=SECONDARY)])
    rate = listing.plain(line.rate.best(listing.languages[0]) or "–", bold=True)
    return listing.row(
        _COLUMNS, [name, listing.plain(str(line.meetings)), *_numbers(line.counts, listing), rate], _WHITE
    )


def _numbers(counts: Sequence[int], listing: Listing) -> list[Element]:
    return [listing.plain(str(number) if number else "–") for number in counts]
