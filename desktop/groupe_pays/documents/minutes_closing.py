"""The end of the minutes: what follows from the meeting, and who took part in it."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.blocks import Row
from groupe_pays.documents.content import BLANK, DateAhead, MinutesContent, Outcome, Participant, Words
from groupe_pays.documents.elements import Element, Stack, Style
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import SECONDARY
from groupe_pays.documents.minutes_front import ATTENDANCE, FOLLOW_UP
from groupe_pays.documents.page import NewPage
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.documents.wording import STATUS_LABELS, Label
from groupe_pays.domain.meetings import MeetingState

_ACTION_COLUMNS = (8.1, 77, 36, 36, 11)
_DECISION_COLUMNS = (8.1, 149, 11)
_DATE_COLUMNS = (38, 130)
_PEOPLE_COLUMNS = (55, 42, 71)
_OUTCOME_WHITE, _PERSON_WHITE = 3.2, 2.1
_LAST_WORDS = Style(9, 12.5, SECONDARY, before=18)
_UNGROUPED = 3
"""People of one status, all of one college, listed without its name."""


def closing(content: MinutesContent, listing: Listing) -> list[Element]:
    """The closing part; nothing for a meeting without outcomes or participants."""
    follow_up = _follow_up(content, listing)
    people = _participants(content.participants, listing)
    last = _last_words(content, listing)
    out: list[Element] = []
    if follow_up:
        out += [NewPage(follow_up), *follow_up]
    if people:
        out += [NewPage([*people, *last]), *people]
    return [*out, *last]


def _follow_up(content: MinutesContent, listing: Listing) -> list[Element]:
    tables: list[Element] = []
    if content.decisions:
        tables.append(_decisions(content.decisions, listing))
    if content.actions:
        tables.append(_actions(content.actions, listing))
    if content.dates:
        tables.append(_dates(content.dates, listing))
    return [listing.part_heading(listing.words(Label.FOLLOW_UP), FOLLOW_UP), *tables] if tables else []


def _item(outcome: Outcome, listing: Listing) -> Element:
    return listing.plain(outcome.item.best(listing.languages[0]))


def _decisions(decisions: Sequence[Outcome], listing: Listing) -> Table:
    head = listing.head(_DECISION_COLUMNS, [Label.NUMBER, Label.DECISION, Label.ITEM])
    rows = []
    for outcome in decisions:
        cells = [listing.plain(str(outcome.number), bold=True), listing.cell(outcome.title), _item(outcome, listing)]
        rows.append(TableRow(listing.row(_DECISION_COLUMNS, cells, _OUTCOME_WHITE)))
    title = listing.words(Label.DECISIONS)
    return listing.table(title, listing.again(title), head, rows)


def _actions(actions: Sequence[Outcome], listing: Listing) -> Table:
    head = listing.head(_ACTION_COLUMNS, [Label.NUMBER, Label.ACTION, Label.OWNER, Label.DUE, Label.ITEM])
    rows = []
    for outcome in actions:
        nobody, no_date = outcome.owners.is_blank, outcome.due.is_blank
        cells = [
            listing.plain(str(outcome.number), bold=True),
            listing.cell(outcome.title),
            listing.lacking(Label.NOBODY_YET) if nobody else listing.cell(outcome.owners, bold=True),
            listing.lacking(Label.NO_DUE_DATE) if no_date else listing.cell(outcome.due),
            _item(outcome, listing),
        ]
        rows.append(TableRow(listing.row(_ACTION_COLUMNS, cells, _OUTCOME_WHITE)))
    title = listing.words(Label.ACTIONS)
    return listing.table(title, listing.again(title), head, rows)


def _dates(dates: Sequence[DateAhead], listing: Listing) -> Table:
    rows = []
    for date in dates:
        cells = [listing.cell(date.date, bold=True), listing.cell(date.label)]
        rows.append(TableRow(listing.row(_DATE_COLUMNS, cells, _OUTCOME_WHITE)))
    title = listing.words(Label.DATES_AHEAD)
    return listing.table(title, listing.again(title), None, rows)


def _participants(participants: Sequence[Participant], listing: Listing) -> list[Element]:
    tables: list[Element] = []
    for status, which in STATUS_LABELS.items():
        people = [person for person in participants if person.status is status]
        if people:
            tables.append(_people(which, people, listing))
    return [listing.part_heading(listing.words(Label.PARTICIPANTS), ATTENDANCE), *tables] if tables else []


def _people(which: Label, people: Sequence[Participant], listing: Listing) -> Table:
    """One status; the organisation is told on every row, in grey where it is that of the row above."""
    rows: list[TableRow] = []
    college, organisation = BLANK, BLANK
    grouped = len(people) > _UNGROUPED or len({person.college for person in people}) > 1
    for person in people:
        if grouped and person.college != college and not person.college.is_blank:
            rows.append(listing.group(person.college))
            organisation = BLANK
        rows.append(TableRow(_person(person, listing, repeated=person.organisation == organisation)))
        college, organisation = person.college, person.organisation
    title = listing.words(which)
    counted = listing.words(Label.COUNTED, title=title, number=Words(str(len(people))))
    head = listing.head(_PEOPLE_COLUMNS, [Label.ORGANISATION, Label.NAME, Label.FUNCTION])
    return listing.table(counted, listing.again(title), head, rows)


def _person(person: Participant, listing: Listing, *, repeated: bool) -> Row:
    organisation = listing.cell(person.organisation, colour=SECONDARY if repeated else None)
    function: Element = listing.cell(person.function)
    if not person.represented_by.is_blank:
        said = listing.words(Label.REPRESENTED_BY, name=person.represented_by)
        function = Stack([function, listing.cell(said)])
    return listing.row(_PEOPLE_COLUMNS, [organisation, listing.cell(person.name), function], _PERSON_WHITE)


def _last_words(content: MinutesContent, listing: Listing) -> list[Element]:
    words = content.closing
    if words.is_blank and content.state is MeetingState.ADOPTED and not content.adopted_on.is_blank:
        words = listing.words(Label.MINUTES_ADOPTED_ON, date=content.adopted_on)
    return [] if words.is_blank else [listing.heading(words, _LAST_WORDS)]
