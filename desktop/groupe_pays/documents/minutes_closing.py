"""The end of the minutes: what follows from the meeting, and who took part in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from groupe_pays.documents.blocks import Row
from groupe_pays.documents.content import BLANK, Annex, DateAhead, MinutesContent, Outcome, Participant, Words
from groupe_pays.documents.elements import Element, Role, Stack
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import SECONDARY
from groupe_pays.documents.minutes_last_words import last_words, with_last_words
from groupe_pays.documents.minutes_links import ATTENDANCE, FACTS, FOLLOW_UP, Links
from groupe_pays.documents.page import NewPage
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.documents.wording import STATUS_LABELS, Label
from groupe_pays.domain.minutes import EntryKind

_ACTION_COLUMNS = (8.1, 77, 36, 36, 11)
_DECISION_COLUMNS = (8.1, 149, 11)
_DATE_COLUMNS = (38, 130)
_PEOPLE_COLUMNS = (55, 42, 71)
_ANNEX_COLUMNS = (8.1, 119, 24, 17)
_OUTCOME_WHITE, _PERSON_WHITE = 3.2, 2.1
_UNDER_HEADING, _BETWEEN = 8.0, 14.0
_UNGROUPED = 3
"""People of one status, all of one college, listed without its name."""


def closing(content: MinutesContent, listing: Listing, links: Links) -> list[Element]:
    """The closing part; nothing for a meeting without outcomes, dates ahead or participants."""
    tables = outcome_tables(content, listing, links)
    follow_up: list[Element] = []
    if tables:
        name, back = links.name(FOLLOW_UP), links.to(FACTS)
        follow_up = [listing.part_heading(listing.words(Label.FOLLOW_UP), name, back), *_close(tables)]
    people = _participants(content.participants, listing, links)
    out: list[Element] = []
    if follow_up:
        out += [NewPage(follow_up), *follow_up]
    if people:
        out += [NewPage([*people, *last_words(content, listing)]), *people]
    if content.annexes:
        out.append(_annexes(content.annexes, listing))
    return with_last_words(out, content, listing)


def outcome_tables(
    content: MinutesContent, listing: Listing, links: Links, *, in_full: bool = False, role: Role = Role.HEADING_2
) -> list[Table]:
    """Decisions, actions, dates ahead and next meeting, each with its title in ``role``.

    ``in_full`` tells the words of the minutes under the title of a decision.
    """
    tables: list[Table] = []
    if content.decisions:
        tables.append(_decisions(content.decisions, listing, links, in_full, role))
    if content.actions:
        tables.append(_actions(content.actions, listing, links, role))
    if content.dates:
        tables.append(_dates(Label.DATES_AHEAD, content.dates, listing, role))
    if content.next_meeting is not None:
        tables.append(_dates(Label.NEXT_MEETING, [content.next_meeting], listing, role))
    return tables


def _item(outcome: Outcome, listing: Listing) -> Element:
    return listing.plain(outcome.item.best(listing.languages[0]))


def _number(kind: EntryKind, outcome: Outcome, listing: Listing, links: Links) -> Element:
    """The number, which leads to the words of the text."""
    key, target = links.line(kind, outcome), links.to_entry(outcome)
    return listing.plain(str(outcome.number), bold=True, key=key, target=target)


def _decisions(decisions: Sequence[Outcome], listing: Listing, links: Links, in_full: bool, role: Role) -> Table:
    head = listing.head(_DECISION_COLUMNS, [Label.NUMBER, Label.DECISION, Label.ITEM])
    rows = []
    for outcome in decisions:
        said = listing.cell(outcome.title, bold=in_full and not outcome.said.is_blank)
        if in_full and not outcome.said.is_blank:
            said = Stack([said, listing.cell(outcome.said)])
        cells = [_number(EntryKind.DECISION, outcome, listing, links), said, _item(outcome, listing)]
        rows.append(TableRow(listing.row(_DECISION_COLUMNS, cells, _OUTCOME_WHITE)))
    title = listing.words(Label.DECISIONS)
    return listing.table(title, listing.again(title), head, rows, bookmark=True, role=role)


def _actions(actions: Sequence[Outcome], listing: Listing, links: Links, role: Role) -> Table:
    head = listing.head(_ACTION_COLUMNS, [Label.NUMBER, Label.ACTION, Label.OWNER, Label.DUE, Label.ITEM])
    rows = []
    for outcome in actions:
        nobody, no_date = outcome.owners.is_blank, outcome.due.is_blank
        cells = [
            _number(EntryKind.ACTION, outcome, listing, links),
            listing.cell(outcome.title),
            listing.lacking(Label.NOBODY_YET) if nobody else listing.cell(outcome.owners, bold=True),
            listing.lacking(Label.NO_DUE_DATE) if no_date else listing.cell(outcome.due),
            _item(outcome, listing),
        ]
        rows.append(TableRow(listing.row(_ACTION_COLUMNS, cells, _OUTCOME_WHITE)))
    title = listing.words(Label.ACTIONS)
    return listing.table(title, listing.again(title), head, rows, bookmark=True, role=role)


def _dates(which: Label, dates: Sequence[DateAhead], listing: Listing, role: Role) -> Table:
    rows = []
    for date in dates:
        cells = [listing.cell(date.date, bold=True), listing.cell(date.label)]
        rows.append(TableRow(listing.row(_DATE_COLUMNS, cells, _OUTCOME_WHITE)))
    title = listing.words(which)
    return listing.table(title, listing.again(title), None, rows, bookmark=True, role=role)


def _annexes(annexes: Sequence[Annex], listing: Listing) -> Table:
    """The files that go with the minutes, by name and size."""
    rows = []
    for number, annex in enumerate(annexes, 1):
        name = listing.plain(annex.name, bold=annex.title.is_blank)
        said = name if annex.title.is_blank else Stack([listing.cell(annex.title, bold=True), name])
        item = listing.plain(annex.item.best(listing.languages[0]))
        size = listing.plain(annex.size.best(listing.languages[0]))
        cells = [listing.plain(str(number)), said, size, item]
        rows.append(TableRow(listing.row(_ANNEX_COLUMNS, cells, _OUTCOME_WHITE)))
    head = listing.head(_ANNEX_COLUMNS, [Label.NUMBER, Label.ANNEX, Label.SIZE, Label.ITEM])
    title = listing.words(Label.ANNEXES)
    return listing.table(title, listing.again(title), head, rows, bookmark=True, role=Role.HEADING_1)


def _participants(participants: Sequence[Participant], listing: Listing, links: Links) -> list[Element]:
    tables: list[Table] = []
    for status, which in STATUS_LABELS.items():
        people = [person for person in participants if person.status is status]
        if people:
            tables.append(_people(which, people, listing))
    if not tables:
        return []
    name, back = links.name(ATTENDANCE), links.to(FACTS)
    return [listing.part_heading(listing.words(Label.PARTICIPANTS), name, back), *_close(tables)]


def _close(tables: Sequence[Table]) -> list[Element]:
    """The tables of one part, nearer each other than lists that stand alone, the first one to its heading."""
    return [replace(table, before=_BETWEEN if number else _UNDER_HEADING) for number, table in enumerate(tables)]


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
    return listing.table(counted, listing.again(title), head, rows, bookmark=True)


def _person(person: Participant, listing: Listing, *, repeated: bool) -> Row:
    organisation = listing.cell(person.organisation, colour=SECONDARY if repeated else None)
    function: Element = listing.cell(person.function)
    if not person.represented_by.is_blank:
        said = listing.words(Label.REPRESENTED_BY, name=person.represented_by)
        function = Stack([function, listing.cell(said)])
    if not person.movements.is_blank:
        function = Stack([function, listing.cell(person.movements)])
    return listing.row(_PEOPLE_COLUMNS, [organisation, listing.cell(person.name), function], _PERSON_WHITE)
