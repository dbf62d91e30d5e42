"""Participation over time: by person, organisation and college, over the meetings held while they were members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from groupe_pays.domain import clock
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.organisations import College, Organisation
from groupe_pays.domain.participation import (
    CountedMeeting,
    Part,
    Participation,
    ParticipationReport,
    Span,
    Subject,
    counted_as,
    is_member,
    span,
    strongest,
)
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.organisations import OrganisationRow, list_organisations
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store

_ALWAYS = Span(date.min, date.max)


class ParticipationService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def report(
        self,
        subject: Subject = Subject.PERSON,
        *,
        series_id: str | None = None,
        since: date | None = None,
        until: date | None = None,
        meeting_ids: Collection[str] | None = None,
    ) -> ParticipationReport:
        """How everybody took part in the meetings of a series and a time, or in those named.

        A meeting counts once it was held and somebody was ticked off, for those who were members that day: a person
        while holding a function at a member organisation, an organisation from ``member_since`` to ``member_until``,
        both from their first invitation on where no day is known. Who was not a member at any of them has no row.
        """
        with self._store.reading() as session:
            known = _Known.read(session)
        meetings = [
            meeting
            for meeting in known.held
            if (series_id is None or meeting.series_id == series_id)
            and (since is None or meeting.date.latest >= since)
            and (until is None or meeting.date.earliest <= until)
            and (meeting_ids is None or meeting.id in meeting_ids)
        ]
        if subject is Subject.ORGANISATION:
            rows, parts = _by_organisation(known, meetings)
        else:
            rows, parts = _by_person(known, meetings)
        if subject is Subject.COLLEGE:
            rows, parts = _by_college(known, meetings, parts)
        return ParticipationReport(subject, tuple(rows), tuple(meetings), tuple(parts))

    def asked_report(
        self, record_ids: Collection[str] | None, subject: Subject | None = None
    ) -> tuple[ParticipationReport, tuple[str, ...] | None]:
        """The report a list of ids asks for, and the rows of it that are named, None for all.

        The ids are of meetings, the only ones counted then, and of people, organisations or colleges. Without
        ``subject``, the rows named say it; rows of another kind than the subject name none.
        """
        meetings = {meeting.id for meeting in self.list_held()}
        counted = frozenset(key for key in record_ids or () if key in meetings) or None
        rows = tuple(key for key in record_ids or () if key not in meetings)
        if subject is None:
            subject = self._subject_of(rows)
        found = self.report(subject, meeting_ids=counted)
        known = {row.id for row in found.rows}
        named = tuple(key for key in rows if key in known)
        return found, named or None

    def _subject_of(self, row_ids: tuple[str, ...]) -> Subject:
        if any(key in set(College) for key in row_ids):
            return Subject.COLLEGE
        with self._store.reading() as session:
            bodies = any(session.get(OrganisationRow, key) is not None for key in row_ids[:1])
        return Subject.ORGANISATION if bodies else Subject.PERSON

    def list_held(self) -> list[CountedMeeting]:
        """The meetings that can be counted, the earliest first."""
        with self._store.reading() as session:
            return list(_read_meetings(session)[2])


@dataclass(frozen=True, slots=True)
class _Seat:
    """What the list of a meeting says of one person."""

    status: AttendanceStatus
    organisation_id: str | None
    college: College


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything the count needs, read at once.

    ``seats`` are by meeting and person; ``invited`` and ``bodies_invited`` the day of the first invitation.
    """

    held: tuple[CountedMeeting, ...]
    seats: Mapping[str, Mapping[str, _Seat]]
    people: Mapping[str, Person]
    bodies: Mapping[str, Organisation]
    invited: Mapping[str, date]
    bodies_invited: Mapping[str, date]

    @classmethod
    def read(cls, session: Session) -> _Known:
        meetings, seats, held = _read_meetings(session)
        days = {row.id: row.date.earliest for row in meetings.values() if row.date is not None}
        return cls(
            held=held,
            seats=seats,
            people={person.id: person for person in list_people(session)},
            bodies={body.id: body for body in list_organisations(session)},
            invited=_first_days(days, ((key, person) for key, row in seats.items() for person in row)),
            bodies_invited=_first_days(
                days, ((key, seat.organisation_id) for key, row in seats.items() for seat in row.values())
            ),
        )

    def spans_of(self, person: Person) -> list[Span]:
        """The times somebody was a member: of each function, as long as its organisation was one."""
        invited = self.invited.get(person.id)
        if not person.positions:
            alone = span(None, None, invited)
            return [alone] if alone is not None else []
        found = []
        for position in person.positions:
            held = span(position.since, position.until, invited)
            common = held.common(self._membership(position.organisation_id)) if held is not None else None
            if common is not None:
                found.append(common)
        return found

    def _membership(self, body_id: str | None) -> Span:
        body = self.bodies.get(body_id or "")
        if body is None:
            return _ALWAYS
        first = body.member_since.earliest if body.member_since is not None else date.min
        return Span(first, body.member_until.latest if body.member_until is not None else date.max)

    def college_of(self, person: Person, meeting_id: str) -> College:
        """That of the day where the person was on the list, else that of the main function."""
        seat = self.seats.get(meeting_id, {}).get(person.id)
        if seat is not None:
            return seat.college
        main = person.main_position
        body = self.bodies.get(main.organisation_id or "") if main is not None else None
        return body.college if body is not None else College.OTHER


def _read_meetings(
    session: Session,
) -> tuple[dict[str, MeetingRow], dict[str, dict[str, _Seat]], tuple[CountedMeeting, ...]]:
    """The living meetings, who was on the list of each, and those that were held, the earliest first."""
    rows = session.scalars(
        select(MeetingRow).where(MeetingRow.deleted_at.is_(None)).options(joinedload(MeetingRow.series))
    )
    meetings = {row.id: row for row in rows}
    seats: dict[str, dict[str, _Seat]] = {}
    columns = AttendanceRow.meeting_id, AttendanceRow.person_id, AttendanceRow.status
    for meeting_id, person_id, status, body_id, college in session.execute(
        select(*columns, AttendanceRow.organisation_id, AttendanceRow.college)
    ):
        if meeting_id in meetings:
            seats.setdefault(meeting_id, {})[person_id] = _Seat(status, body_id, college)
    held = [
        CountedMeeting(row.id, row.title, row.date, row.series_id)
        for row in meetings.values()
        if row.date is not None and _was_held(row, seats.get(row.id, {}))
    ]
    return meetings, seats, tuple(sorted(held, key=lambda meeting: (meeting.date.sort_key, meeting.id)))


def _was_held(row: MeetingRow, seats: Mapping[str, _Seat]) -> bool:
    """Past, not cancelled, and with a roll that was taken."""
    if row.date is None or row.cancelled_on is not None or row.date.latest > clock.today():
        return False
    return any(seat.status is not AttendanceStatus.EXPECTED for seat in seats.values())


def _first_days(days: Mapping[str, date], invited: Iterable[tuple[str, str | None]]) -> dict[str, date]:
    """The earliest day of the meetings each was invited to."""
    found: dict[str, date] = {}
    for meeting_id, key in invited:
        day = days.get(meeting_id)
        if key is not None and day is not None and (key not in found or day < found[key]):
            found[key] = day
    return found


def _by_person(known: _Known, meetings: list[CountedMeeting]) -> tuple[list[Participation], list[Part]]:
    rows, parts = [], []
    days = [(meeting.id, meeting.date.earliest, known.seats[meeting.id]) for meeting in meetings]
    for person in known.people.values():
        spans = known.spans_of(person)
        own = [
            Part(person.id, meeting_id, counted_as(_status(seats.get(person.id))))
            for meeting_id, day, seats in days
            if is_member(spans, day)
        ]
        if own:
            main = person.main_position
            last = known.college_of(person, own[-1].meeting_id)
            rows.append(
                Participation(
                    person.id, Subject.PERSON, _counted(own), name=person.name,
                    organisation=main.organisation_name if main is not None else BilingualText(), college=last,
                )
            )  # fmt: skip
            parts += own
    return rows, parts


def _status(seat: _Seat | None) -> AttendanceStatus | None:
    return seat.status if seat is not None else None


def _by_organisation(known: _Known, meetings: list[CountedMeeting]) -> tuple[list[Participation], list[Part]]:
    """An organisation took part as the one of its people who was there most."""
    sent = {meeting.id: _sent(known.seats[meeting.id].values()) for meeting in meetings}
    rows, parts = [], []
    for body in known.bodies.values():
        member = span(body.member_since, body.member_until, known.bodies_invited.get(body.id))
        own = [
            Part(body.id, meeting.id, counted_as(strongest(sent[meeting.id].get(body.id, []))))
            for meeting in meetings
            if member is not None and member.holds(meeting.date.earliest)
        ]
        if own:
            rows.append(
                Participation(body.id, Subject.ORGANISATION, _counted(own), label=body.name, college=body.college)
            )
            parts += own
    return rows, parts


def _sent(seats: Iterable[_Seat]) -> dict[str, list[AttendanceStatus]]:
    found: dict[str, list[AttendanceStatus]] = {}
    for seat in seats:
        if seat.organisation_id is not None:
            found.setdefault(seat.organisation_id, []).append(seat.status)
    return found


def _by_college(
    known: _Known, meetings: list[CountedMeeting], people: list[Part]
) -> tuple[list[Participation], list[Part]]:
    """The people of each college together, each in the college of the day."""
    colleges: dict[College, list[Part]] = {college: [] for college in College}
    members: dict[College, set[str]] = {college: set() for college in College}
    for part in people:
        college = known.college_of(known.people[part.row_id], part.meeting_id)
        colleges[college].append(Part(college.value, part.meeting_id, part.status))
        members[college].add(part.row_id)
    rows = [
        Participation(college.value, Subject.COLLEGE, _counted(own), college=college, people=len(members[college]))
        for college, own in colleges.items()
        if own
    ]
    return rows, list(_flat(colleges.values()))


def _flat(lists: Iterable[list[Part]]) -> Iterator[Part]:
    for one in lists:
        yield from one


def _counted(parts: Iterable[Part]) -> Mapping[AttendanceStatus, int]:
    return dict(Counter(part.status for part in parts))
