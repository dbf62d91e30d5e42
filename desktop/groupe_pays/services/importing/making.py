"""The rows of an imported meeting: agenda, entries, speakers, decisions, actions, attendance, dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from groupe_pays.domain.collation import fold
from groupe_pays.domain.meetings import Numbering, year_of
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.names import as_typed, has_han
from groupe_pays.domain.organisations import College
from groupe_pays.domain.recognition.details import entry_text, speakers_of, title_of, upcoming_of
from groupe_pays.domain.recognition.listed import bodies_of, people_of
from groupe_pays.domain.recognition.outcome_words import OutcomeWords, outcome_of, short_titles
from groupe_pays.domain.recognition.people_words import is_name
from groupe_pays.domain.recognition.pieces import Cell, Piece, PieceKind
from groupe_pays.domain.recognition.typed import Number, read_number
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import catalogue
from groupe_pays.services.importing.attendees import add_contacts, add_proxy
from groupe_pays.services.importing.facts import kept_beside
from groupe_pays.services.importing.plan import ImportPlan, Match, Named, as_text, body_key, listed_cell, spoken_name
from groupe_pays.services.importing.programme import Announced, announced_items
from groupe_pays.services.importing.who import resolve
from groupe_pays.services.organisations import find_or_make_organisation, known_organisation
from groupe_pays.services.people import new_person_row
from groupe_pays.store.actions import ActionRow, DecisionRow, OwnerRow, next_number
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.calendar import UpcomingDateRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.people import PersonRow, PositionRow

_KINDS = {
    PieceKind.HEADING: EntryKind.HEADING,
    PieceKind.INTERVENTION: EntryKind.INTERVENTION,
    PieceKind.DISCUSSION: EntryKind.DISCUSSION,
    PieceKind.LIST: EntryKind.DISCUSSION,
    PieceKind.NOTE: EntryKind.NOTE,
    PieceKind.QUOTATION: EntryKind.QUOTATION,
    PieceKind.DECISION: EntryKind.DECISION,
    PieceKind.ACTION: EntryKind.ACTION,
    PieceKind.INFORMATION: EntryKind.INFORMATION,
    PieceKind.TEXT: EntryKind.TEXT,
}
_EVERY = 20
_ROMAN = (Number.ROMAN, Number.HAN, Number.HAN_ORDINAL)


class Maker:
    """Writes one plan into one session."""

    def __init__(self, session: Session, plan: ImportPlan, title: BilingualText) -> None:
        self._session = session
        self._plan = plan
        self._title = title
        self._named = {one.key: one for one in plan.people}
        self._people: dict[str, PersonRow | None] = {}
        self._made: list[PersonRow] = []
        self._bodies: dict[str, OrganisationRow | None] = {}
        self._sections: list[AgendaItemRow] = []
        self._levels: list[AgendaItemRow] = []
        self._items = 0
        self._entries = 0
        self._announced: dict[str, Announced] = {}
        self._listed: dict[str, AttendanceRow] = {}
        self._numbers: dict[type[ActionRow] | type[DecisionRow], int] = {}

    def make(self, report: Callable[[int, int], None] | None = None) -> str:
        """All rows; the id of the meeting. ``report`` is told how many of twice the pieces are written."""
        self._meeting = self._meeting_row()
        self._session.add(self._meeting)
        pieces = self._plan.recognised.pieces
        self._announced = announced_items(pieces)
        self._beside = kept_beside(pieces)
        self._short = short_titles(pieces)
        for done, piece in enumerate(pieces):
            if report is not None and done % _EVERY == 0:
                report(done, 2 * len(pieces))
            self._write(piece)
        self._add_announced()
        return self._meeting.id

    @property
    def _today(self) -> date:
        return self._plan.day

    def _meeting_row(self) -> MeetingRow:
        facts = self._plan.facts
        chair = self._person(facts.chair) if facts.chair else None
        first = next((p for p in self._plan.recognised.pieces if p.kind is PieceKind.SECTION), None)
        number = read_number(first.main) if first is not None else None
        return MeetingRow(
            title=self._title,
            date=facts.date,
            start=facts.start,
            end=facts.end,
            place=facts.place,
            address=facts.address,
            access=facts.access,
            chair_id=chair.id if chair is not None else None,
            chair_function=facts.chair_function if chair is not None else BilingualText(),
            numbering=Numbering.ROMAN if number is None or number.style in _ROMAN else Numbering.ARABIC,
            state=facts.state,
            series_id=facts.series_id,
            number=facts.number,
            imported_from=self._plan.recognised.source.digest,
        )

    def _write(self, piece: Piece) -> None:
        if piece.kind is PieceKind.SECTION:
            self._section(piece)
        elif piece.kind.is_entry or piece.key in self._beside:
            self._entry(piece)
        elif piece.kind is PieceKind.ATTENDANCE:
            bodies = [self._body(body) for body in bodies_of(piece)]
            # Only people are on the list: a line that names an organisation alone stays in the minutes
            if not self._attendance(piece) or bodies:
                self._entry(piece)
        elif piece.kind is PieceKind.UPCOMING and not self._upcoming(piece):
            self._entry(piece)

    # Agenda

    def _section(self, piece: Piece) -> None:
        del self._levels[piece.level - 1 :]
        row = self._item(title_of(piece), self._levels[-1] if self._levels else None)
        self._levels.append(row)

    def _item(self, title: BilingualText, above: AgendaItemRow | None = None) -> AgendaItemRow:
        self._items += 1
        announced = self._announced.pop(fold(title.best(Language.FR)), None)
        row = AgendaItemRow(
            meeting_id=self._meeting.id,
            duration=announced.duration if announced is not None else None,
            title=title if not title.is_blank else BilingualText("—"),
            position=float(self._items),
            parent_id=above.id if above is not None else None,
        )
        self._session.add(row)
        if above is None:
            self._sections.append(row)
        return row

    def _add_announced(self) -> None:
        """What the agenda announced and no section took up."""
        kept = {fold(row.title.best(Language.FR)) for row in self._sections}
        for folded, one in list(self._announced.items()):
            if not any(folded in title or title in folded for title in kept):
                self._item(one.title)

    def _item_of(self, piece: Piece) -> AgendaItemRow:
        """The item an entry stands under; what stands before the first title gets one of its own."""
        if 0 < piece.under <= len(self._sections):
            return self._sections[piece.under - 1]
        if not self._levels:
            self._levels = [self._item(_foreword())]
        return self._levels[-1]

    # Entries

    def _entry(self, piece: Piece) -> None:
        self._entries += 1
        item = self._item_of(piece)
        outcome = outcome_of(piece, self._today) if piece.kind in (PieceKind.ACTION, PieceKind.DECISION) else None
        row = EntryRow(
            meeting_id=self._meeting.id,
            agenda_item_id=item.id,
            position=float(self._entries),
            kind=_KINDS.get(piece.kind, EntryKind.INFORMATION),
        )
        row.write(outcome.text if outcome is not None else entry_text(piece))
        if piece.kind is PieceKind.INTERVENTION:
            row.speakers = self._speakers(piece)
        self._session.add(row)
        if outcome is not None:
            self._outcome(row, outcome)

    def _speakers(self, piece: Piece) -> list[SpeakerRow]:
        rows = []
        for place, (french, chinese) in enumerate(speakers_of(piece)):
            name = spoken_name(french, chinese)
            key = resolve(name, self._named)
            person = self._person(key)
            named = self._named.get(key)
            function = Cell(french.function, chinese.function)
            organisation = Cell(french.organisation, chinese.organisation)
            if named is not None:
                function = function if function.either else named.function
                organisation = organisation if organisation.either else named.organisation
            rows.append(
                SpeakerRow(
                    person_id=person.id if person is not None else None,
                    words=as_text(name) if person is None else BilingualText(),
                    function=as_text(function),
                    organisation=as_text(organisation),
                    position=float(place),
                )
            )
        return rows

    def _outcome(self, entry: EntryRow, said: OutcomeWords) -> None:
        meeting = self._meeting
        year = year_of(meeting.date) if meeting.date is not None else self._today.year
        if entry.kind is EntryKind.DECISION:
            number = self._next(DecisionRow, year)
            self._session.add(DecisionRow(meeting_id=meeting.id, entry_id=entry.id, year=year, number=number))
        else:
            row = ActionRow(
                meeting_id=meeting.id, entry_id=entry.id, year=year,
                number=self._next(ActionRow, year),
                due=said.due, due_words=as_typed(said.due_words), title=self._short.get(said.label, BilingualText()),
            )  # fmt: skip
            row.owners = [self._owner(words, place) for place, words in enumerate(said.owners)]
            self._session.add(row)

    def _next(self, kind: type[ActionRow] | type[DecisionRow], year: int) -> int:
        """The next number of the year: asked once, then counted."""
        number = self._numbers.get(kind) or next_number(self._session, kind, year)
        self._numbers[kind] = number + 1
        return number

    def _owner(self, words: str, place: int) -> OwnerRow:
        """Who an action falls to: a person or an organisation that is known, else the words."""
        name = Cell(zh=words) if has_han(words) else Cell(words)
        key = resolve(name, self._named)
        person = self._person(key) if key in self._named and is_name(words) else None
        body = known_organisation(self._session, as_typed(words)) if person is None else None
        return OwnerRow(
            person_id=person.id if person is not None else None,
            organisation_id=body.id if body is not None else None,
            words=BilingualText() if person is not None or body is not None else as_typed(words),
            position=float(place),
        )

    # People

    def _person(self, key: str) -> PersonRow | None:
        """The record of somebody named, made where they are new; None where they stay words."""
        if key not in self._people:
            named = self._named.get(key)
            self._people[key] = self._found_or_made(named) if named is not None else None
        return self._people[key]

    def _found_or_made(self, named: Named) -> PersonRow | None:
        if named.match is Match.WORDS:
            return None
        if named.record_id is not None and named.match in (Match.KNOWN, Match.DOUBTFUL):
            found = self._session.get(PersonRow, named.record_id)
            if found is not None and found.deleted_at is None:
                return found
        name = named.person_name
        if not (name.latin or name.name_zh):
            return None
        row = new_person_row(name)
        self._made.append(row)
        row.source = self._plan.recognised.source.name
        row.preferred_language = Language.FR if name.latin else Language.ZH
        body = self._body(named.organisation)
        if named.function.either or body is not None:
            row.positions = [
                PositionRow(
                    title=as_text(named.function),
                    organisation_id=body.id if body is not None else None,
                    organisation=body,
                    is_main=True,
                )
            ]
        self._session.add(row)
        return row

    def _body(self, organisation: Cell) -> OrganisationRow | None:
        key = body_key(organisation)
        if not key:
            return None
        if key not in self._bodies:
            named = next((one for one in self._plan.organisations if one.key == key), None)
            found = None
            if named is not None and named.match is Match.WORDS:
                self._bodies[key] = None
                return None
            if named is not None and named.record_id is not None:
                found = self._session.get(OrganisationRow, named.record_id)
            self._bodies[key] = found or find_or_make_organisation(self._session, as_text(organisation))
        return self._bodies[key]

    def _attendance(self, piece: Piece) -> bool:
        """Put the people of a piece on the list; whether it names any. Who is on the list needs a record."""
        people, kept = people_of(piece), False
        for one in people:
            key = resolve(listed_cell(one), self._named)
            person = self._person(key)
            if self._is_only_words(key):
                kept = True
                continue
            if person is None:
                named = self._named.get(key) or Named(key, listed_cell(one), Match.NEW)
                person = self._people[key] = self._found_or_made(replace(named, match=Match.NEW))
            if person is None:
                continue
            if person in self._made:
                add_contacts(person, one)
            if person.id in self._listed:
                add_proxy(self._listed[person.id], one)
                continue
            body = self._body(one.organisation)
            row = AttendanceRow(
                meeting_id=self._meeting.id,
                person_id=person.id,
                organisation_id=body.id if body is not None else None,
                organisation=as_text(one.organisation),
                function=as_text(one.function),
                college=body.college if body is not None else College.OTHER,
                status=one.status,
                represented_by=one.represented_by,
                note=one.note,
            )
            self._session.add(row)
            self._listed[person.id] = row
        return bool(people) and not kept

    def _is_only_words(self, key: str) -> bool:
        """Whether the user said that a name makes no record: it stays in the minutes then."""
        named = self._named.get(key)
        return named is not None and named.decided and named.match is Match.WORDS

    def _upcoming(self, piece: Piece) -> bool:
        """Keep a date to come; False where its words tell none."""
        found = upcoming_of(piece, self._today)
        if found is None:
            return False
        when, said, label = found
        self._session.add(
            UpcomingDateRow(meeting_id=self._meeting.id, label=as_text(label), date=when, words=as_text(said))
        )
        return True


def _foreword() -> BilingualText:
    """The title of the item that takes what stands before the first section."""
    fr, zh = (catalogue(language).pgettext("agenda item", "Foreword") for language in (Language.FR, Language.ZH))
    return BilingualText(fr, zh)
