"""The end of the minutes in a word processor: what follows from the meeting, who took part, how it is adopted."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.content import BLANK, Annex, DateAhead, MinutesContent, Outcome, Participant, Words
from groupe_pays.documents.docx.listing import Lister
from groupe_pays.documents.docx.paragraphs import Block, Kind, ListRow, ListTable, Paragraph, plain
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import SECONDARY
from groupe_pays.documents.minutes_last_words import approval, in_groups
from groupe_pays.documents.minutes_links import ATTENDANCE, FOLLOW_UP
from groupe_pays.documents.wording import STATUS_LABELS, Label
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import Language

_ACTION_COLUMNS = (8.1, 77, 36, 36, 11)
_DECISION_COLUMNS = (8.1, 149, 11)
_DATE_COLUMNS = (38, 130)
_PEOPLE_COLUMNS = (55, 42, 71)
_ANNEX_COLUMNS = (8.1, 119, 24, 17)
_UNGROUPED = 3
"""People of one status, all of one college, listed without its name."""


def closing(content: MinutesContent, languages: tuple[Language, ...]) -> list[Block]:
    """The closing part; nothing for a meeting without outcomes, dates ahead or participants."""
    lister = Lister(languages)
    out: list[Block] = []
    follow_up = outcome_tables(content, languages)
    if follow_up:
        out += [lister.heading(Kind.PART, lister.words(Label.FOLLOW_UP), place=FOLLOW_UP), *follow_up]
    people = _participants(content.participants, lister)
    if people:
        out += [lister.heading(Kind.PART, lister.words(Label.PARTICIPANTS), place=ATTENDANCE), *people]
    if content.annexes:
        out += _titled(lister, lister.words(Label.ANNEXES), _annexes(content.annexes, lister))
    return [*out, *last_words(content, languages)]


def outcome_tables(content: MinutesContent, languages: tuple[Language, ...], *, in_full: bool = False) -> list[Block]:
    """Decisions, actions, dates ahead, next meeting; ``in_full`` tells the words of the minutes under a title."""
    lister = Lister(languages)
    out: list[Block] = []
    if content.decisions:
        head = lister.head([Label.NUMBER, Label.DECISION, Label.ITEM])
        rows = [_decision(outcome, lister, in_full=in_full) for outcome in content.decisions]
        out += _titled(lister, lister.words(Label.DECISIONS), ListTable(_DECISION_COLUMNS, head, rows))
    if content.actions:
        head = lister.head([Label.NUMBER, Label.ACTION, Label.OWNER, Label.DUE, Label.ITEM])
        rows = [_action(outcome, lister) for outcome in content.actions]
        out += _titled(lister, lister.words(Label.ACTIONS), ListTable(_ACTION_COLUMNS, head, rows))
    if content.dates:
        out += _titled(lister, lister.words(Label.DATES_AHEAD), _dates(content.dates, lister))
    if content.next_meeting is not None:
        out += _titled(lister, lister.words(Label.NEXT_MEETING), _dates([content.next_meeting], lister))
    return out


def last_words(content: MinutesContent, languages: tuple[Language, ...]) -> list[Block]:
    """How the text is adopted, the note of the secretariat, the fingerprint of an adopted text."""
    lister = Lister(languages)
    said = (approval(content, Listing(languages, 0.0, 0.0)), content.closing)
    out: list[Block] = [each for words in said for each in lister.notes(Kind.CLOSING, words)]
    if content.state is MeetingState.ADOPTED and content.fingerprint:
        out += lister.notes(Kind.CLOSING, lister.words(Label.FINGERPRINT))
        out.append(plain(Kind.CLOSING, languages[0], in_groups(content.fingerprint)))
    return out


def _titled(lister: Lister, title: Words, table: ListTable) -> list[Block]:
    return [lister.heading(Kind.TABLE_TITLE, title), table]


def _decision(outcome: Outcome, lister: Lister, *, in_full: bool) -> ListRow:
    told = in_full and not outcome.said.is_blank
    said = lister.cell(outcome.title, bold=told)
    if told:
        said += lister.cell(outcome.said)
    return ListRow([lister.plain(str(outcome.number), bold=True), said, _item(outcome, lister)])


def _action(outcome: Outcome, lister: Lister) -> ListRow:
    owners, due = outcome.owners, outcome.due
    return ListRow(
        [
            lister.plain(str(outcome.number), bold=True),
            lister.cell(outcome.title),
            lister.lacking(Label.NOBODY_YET) if owners.is_blank else lister.cell(owners, bold=True),
            lister.lacking(Label.NO_DUE_DATE) if due.is_blank else lister.cell(due),
            _item(outcome, lister),
        ]
    )


def _item(outcome: Outcome, lister: Lister) -> list[Paragraph]:
    return lister.plain(outcome.item.best(lister.languages[0]))


def _dates(dates: Sequence[DateAhead], lister: Lister) -> ListTable:
    rows = [ListRow([lister.cell(date.date, bold=True), lister.cell(date.label)]) for date in dates]
    return ListTable(_DATE_COLUMNS, (), rows)


def _annexes(annexes: Sequence[Annex], lister: Lister) -> ListTable:
    """The files that go with the minutes, by name and size."""
    rows = []
    for number, annex in enumerate(annexes, 1):
        name = lister.plain(annex.name, bold=annex.title.is_blank)
        said = name if annex.title.is_blank else [*lister.cell(annex.title, bold=True), *name]
        size, item = (lister.plain(words.best(lister.languages[0])) for words in (annex.size, annex.item))
        rows.append(ListRow([lister.plain(str(number)), said, size, item]))
    return ListTable(_ANNEX_COLUMNS, lister.head([Label.NUMBER, Label.ANNEX, Label.SIZE, Label.ITEM]), rows)


def _participants(participants: Sequence[Participant], lister: Lister) -> list[Block]:
    out: list[Block] = []
    for status, which in STATUS_LABELS.items():
        people = [person for person in participants if person.status is status]
        if people:
            number = Words(str(len(people)), str(len(people)))
            counted = lister.words(Label.COUNTED, title=lister.words(which), number=number)
            out += _titled(lister, counted, _people(people, lister))
    return out


def _people(people: Sequence[Participant], lister: Lister) -> ListTable:
    """One status; the organisation is told on every row, in grey where it is that of the row above."""
    rows: list[ListRow] = []
    college, organisation = BLANK, BLANK
    grouped = len(people) > _UNGROUPED or len({person.college for person in people}) > 1
    for person in people:
        if grouped and person.college != college and not person.college.is_blank:
            rows.append(lister.group(person.college))
            organisation = BLANK
        repeated = person.organisation == organisation
        function = lister.cell(person.function)
        if not person.represented_by.is_blank:
            function += lister.cell(lister.words(Label.REPRESENTED_BY, name=person.represented_by))
        if not person.movements.is_blank:
            function += lister.cell(person.movements)
        told = lister.cell(person.organisation, colour=SECONDARY if repeated else None)
        rows.append(ListRow([told, lister.cell(person.name), function]))
        college, organisation = person.college, person.organisation
    return ListTable(_PEOPLE_COLUMNS, lister.head([Label.ORGANISATION, Label.NAME, Label.FUNCTION]), rows)
