"""Who is expected, who came: statuses, walk-ins, the function and organisation of the day."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder, in_order
from groupe_pays.domain.errors import AlreadyInMeeting, RepresentsThemselves
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.organisations import College
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import N_
from groupe_pays.labels import label
from groupe_pays.services.organisations import find_or_make_organisation, known_organisation
from groupe_pays.services.people import new_person_row
from groupe_pays.store.attendance import AttendanceRow, list_attendance, part_rows
from groupe_pays.store.people import PersonRow, PositionRow
from groupe_pays.store.store import Store, get_row


@dataclass(frozen=True, slots=True)
class PartInMeeting:
    """One person's part, with the meeting it was in."""

    attendance: Attendance
    meeting: Meeting


class AttendanceService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_attendance(self, meeting_id: str, order: SheetOrder = SheetOrder.ORGANISATION) -> list[Attendance]:
        """The people of a meeting by organisation (French), then surname; ``PROTOCOL`` puts the colleges first."""
        with self._store.reading() as session:
            return in_order(list_attendance(session, meeting_id), order)

    def read_again(self, listed: Sequence[Attendance], changed: Collection[str]) -> list[Attendance] | None:
        """``listed`` with the rows of the ids ``changed`` as they are now; None where the whole is to be listed anew.

        That is where one of them came, went, or stands elsewhere in the list.
        """
        places = {row.id: place for place, row in enumerate(listed)}
        if not all(key in places for key in changed):
            return None
        again = list(listed)
        with self._store.reading() as session:
            for key in changed:
                row, known = session.get(AttendanceRow, key), listed[places[key]]
                now = row.to_domain() if row is not None else None
                if now is None or _standing(now) != _standing(known):
                    return None
                again[places[key]] = now
        return again

    def list_parts(self, *, person_id: str | None = None, organisation_id: str | None = None) -> list[PartInMeeting]:
        """The meetings somebody (or the people of an organisation) was expected at, the latest first."""
        with self._store.reading() as session:
            rows = part_rows(session, person_id, organisation_id)
            parts = [PartInMeeting(row.to_domain(), meeting.to_domain()) for row, meeting in rows]
        return sorted(parts, key=_date_key, reverse=True)

    def add_person(
        self,
        meeting_id: str,
        person_id: str,
        status: AttendanceStatus = AttendanceStatus.EXPECTED,
        organisation: BilingualText | None = None,
        function: BilingualText | None = None,
    ) -> str:
        """Put somebody on the list with the main function held now, or that of the day given; the attendance's id.

        Raises:
            AlreadyInMeeting: the person is on the list.
        """
        with self._store.reading() as session:
            name = get_row(session, PersonRow, person_id).name
        with self._store.transaction(N_("Add {name} to the meeting"), name=name.plain(Language.FR)) as session:
            row = put_on_list(session, meeting_id, get_row(session, PersonRow, person_id), status)
            if organisation is not None and organisation != row.organisation:
                body = find_or_make_organisation(session, organisation)
                row.organisation, row.organisation_id = organisation, body.id if body else None
                row.college = body.college if body else College.OTHER
            row.function = row.function if function is None else function
            return row.id

    def add_people(self, meeting_id: str, person_ids: list[str]) -> int:
        """Put several people on the list at once, passing over those who are on it; how many were added."""
        with self._store.reading() as session:
            known = {row.person_id for row in list_attendance(session, meeting_id)}
        fresh = [person_id for person_id in dict.fromkeys(person_ids) if person_id not in known]
        if not fresh:
            return 0
        message = N_("Add {number} people to the meeting")
        with self._store.transaction(message, number=str(len(fresh))) as session:
            for person_id in fresh:
                put_on_list(session, meeting_id, get_row(session, PersonRow, person_id), AttendanceStatus.EXPECTED)
        return len(fresh)

    def add_walk_in(
        self,
        meeting_id: str,
        name: PersonName,
        organisation: BilingualText,
        function: BilingualText,
        status: AttendanceStatus = AttendanceStatus.PRESENT,
    ) -> str:
        """Make a person (and, where it is new, the organisation) and mark them; the attendance's id.

        Raises:
            EmptyTitle: the person has no name.
        """
        message = N_("Add {name} to the meeting")
        with self._store.transaction(message, name=name.plain(Language.FR)) as session:
            person = new_person_row(name)
            session.add(person)
            body = find_or_make_organisation(session, organisation)
            person.positions = [
                PositionRow(title=function, organisation_id=body.id if body else None, is_main=True, organisation=body)
            ]
            session.flush()
            return put_on_list(session, meeting_id, person, status).id

    def set_status(self, attendance_id: str, status: AttendanceStatus) -> None:
        """Mark somebody; a representative named before goes when they are no longer represented.

        Who does not take part has neither come nor gone.
        """
        message = N_("{name}: {status}")
        with self._store.transaction(message, name=self._name(attendance_id), status=_status_words(status)) as session:
            row = get_row(session, AttendanceRow, attendance_id)
            row.status = status
            if status is not AttendanceStatus.REPRESENTED:
                row.represented_by_id, row.represented_by = None, ""
            if not status.takes_part:
                row.movements = []

    def set_represented(self, attendance_id: str, by_id: str | None = None, by_words: str = "") -> None:
        """Mark somebody as represented by a known person, or by words. Raises ``RepresentsThemselves``."""
        status = _status_words(AttendanceStatus.REPRESENTED)
        merge = f"attendance/{attendance_id}/represented"
        with self._store.transaction(
            N_("{name}: {status}"), merge=merge, name=self._name(attendance_id), status=status
        ) as session:
            row = get_row(session, AttendanceRow, attendance_id)
            if by_id is not None and by_id == row.person_id:
                raise RepresentsThemselves
            row.status, row.movements = AttendanceStatus.REPRESENTED, []
            row.represented_by_id, row.represented_by = by_id, by_words

    def edit_day(
        self,
        attendance_id: str,
        *,
        organisation: BilingualText | None = None,
        function: BilingualText | None = None,
        college: College | None = None,
        note: str | None = None,
    ) -> None:
        """Correct the wording of the day; the person's own record does not change.

        The name of a known organisation brings its college with it.
        """
        merge = f"attendance/{attendance_id}/day"
        message = N_("Edit the part of {name}")
        with self._store.transaction(message, merge=merge, name=self._name(attendance_id)) as session:
            row = get_row(session, AttendanceRow, attendance_id)
            if organisation is not None and organisation != row.organisation:
                row.organisation = organisation
                body = known_organisation(session, organisation)
                if body is not None:
                    row.organisation_id, row.college = body.id, body.college
            row.function = row.function if function is None else function
            row.college = row.college if college is None else college
            row.note = row.note if note is None else note

    def remove(self, attendance_id: str) -> None:
        """Take somebody off the list; the person stays in the dossier."""
        with self._store.transaction(N_("Remove {name} from the meeting"), name=self._name(attendance_id)) as session:
            session.delete(get_row(session, AttendanceRow, attendance_id))

    def _name(self, attendance_id: str) -> str:
        with self._store.reading() as session:
            return get_row(session, AttendanceRow, attendance_id).person.name.plain(Language.FR)


def put_on_list(session: Session, meeting_id: str, person: PersonRow, status: AttendanceStatus) -> AttendanceRow:
    """Somebody's part in a meeting, with the main function held now. Raises ``AlreadyInMeeting``."""
    taken = session.scalar(
        select(AttendanceRow.id).where(AttendanceRow.meeting_id == meeting_id, AttendanceRow.person_id == person.id)
    )
    if taken is not None:
        raise AlreadyInMeeting(person.name.plain(Language.FR))
    row = AttendanceRow(
        meeting_id=meeting_id, person_id=person.id, status=status, college=College.OTHER, walk_in=status.takes_part
    )
    main = person.to_domain().main_position
    if main is not None:
        row.function = main.title
        row.organisation = main.organisation_name
        row.organisation_id = main.organisation_id
        body = next((p.organisation for p in person.positions if p.id == main.id), None)
        row.college = body.college if body is not None else College.OTHER
    session.add(row)
    return row


def _standing(row: Attendance) -> tuple[object, ...]:
    """What the place of somebody in a list hangs on."""
    return row.name, row.organisation, row.college


def _date_key(part: PartInMeeting) -> tuple[int, int, str]:
    """Meetings without a date come first in a list that has the latest first."""
    return part.meeting.date.sort_key if part.meeting.date is not None else (date.max.toordinal(), 0, "")


def _status_words(status: AttendanceStatus) -> dict[str, str]:
    return {language.value: label(status, language) for language in Language}
