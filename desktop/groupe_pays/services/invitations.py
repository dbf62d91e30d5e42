"""Who is invited to a meeting, what they answered, and the delegations they come in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import func, select

from groupe_pays.domain import clock
from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NothingFound, RepresentsThemselves
from groupe_pays.domain.invitations import IN_ADVANCE, AnswerCount, Delegation, count_answers, status_after
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import N_
from groupe_pays.labels import label
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.fields import words
from groupe_pays.services.mailing import MailingService, Recipients
from groupe_pays.store.attendance import AttendanceRow, attendance_of
from groupe_pays.store.delegations import DelegationRow, list_delegations
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row

DELEGATION_FIELDS = frozenset({"name", "organisation_id", "head_id"})


class InvitationsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    # ------------------------------------------------------------------ who is invited

    def list_invited(self, meeting_id: str, order: SheetOrder = SheetOrder.PROTOCOL) -> list[Attendance]:
        return AttendanceService(self._store).list_attendance(meeting_id, order)

    def refreshed(self, invited: Sequence[Attendance], ids: Collection[str]) -> list[Attendance] | None:
        """A list with its rows of ``ids`` read again; None where that changes who stands on it, or in which order."""
        with self._store.reading() as session:
            fresh = {one.id: one for one in attendance_of(session, ids)}
        known = {one.id: one for one in invited}
        if set(fresh) != set(ids) or any(one not in known or _place(fresh[one]) != _place(known[one]) for one in ids):
            return None
        return [fresh.get(one.id, one) for one in invited]

    def invite(self, meeting_id: str, person_ids: Sequence[str]) -> int:
        """Put people on the list; those who are on it keep their answer. How many were added."""
        return AttendanceService(self._store).add_people(meeting_id, list(person_ids))

    def invite_new(
        self, meeting_id: str, name: PersonName, organisation: BilingualText, function: BilingualText
    ) -> str:
        """Make a person nobody knew and put them on the list; the attendance's id. Raises ``EmptyTitle``."""
        expected = AttendanceStatus.EXPECTED
        return AttendanceService(self._store).add_walk_in(meeting_id, name, organisation, function, expected)

    def withdraw(self, meeting_id: str, person_ids: Collection[str]) -> int:
        """Take people off the list who neither answered nor were marked at the door; how many were taken off."""
        rows = [row for row in self.list_invited(meeting_id) if row.person_id in person_ids and not is_settled(row)]
        if rows:
            message = N_("Withdraw {number} invitations")
            with self._store.transaction(message, number=str(len(rows))) as session:
                for row in rows:
                    session.delete(get_row(session, AttendanceRow, row.id))
        return len(rows)

    # ------------------------------------------------------------------ answers

    def set_answer(
        self,
        attendance_id: str,
        answer: Answer,
        by_id: str | None = None,
        by_words: str = "",
        on: RoughDate | None = None,
    ) -> None:
        """Note an answer of today, or of ``on``; excused and represented mark the roll in advance.

        ``by_id`` or ``by_words`` say who represents. What was marked at the door is left alone.

        Raises:
            RepresentsThemselves: nothing was changed.
        """
        with self._store.reading() as session:
            name = get_row(session, AttendanceRow, attendance_id).person.name.plain(Language.FR)
        merge = f"attendance/{attendance_id}/answer"
        message = N_("Answer of {name}: {answer}")
        told = {language.value: label(answer, language) for language in Language}
        with self._store.transaction(message, merge=merge, name=name, answer=told) as session:
            row = get_row(session, AttendanceRow, attendance_id)
            if by_id is not None and by_id == row.person_id:
                raise RepresentsThemselves
            row.status = status_after(row.status, row.answer, answer)
            row.answer = answer
            row.answered_on = (on or RoughDate.day(clock.today())) if answer.is_given else None
            if row.status in (AttendanceStatus.EXPECTED, *IN_ADVANCE.values()):
                represented = answer is Answer.REPRESENTED
                row.represented_by_id, row.represented_by = (by_id, by_words) if represented else (None, "")

    def count(self, meeting_id: str) -> AnswerCount:
        return count_answers(self.list_invited(meeting_id))

    def without_answer(self, meeting_id: str) -> Recipients:
        """The addresses of those to be reminded, and the names of those of them who have none."""
        waiting = [row for row in self.list_invited(meeting_id) if not is_settled(row)]
        return MailingService(self._store).recipients(meeting_id, tuple(row.person_id for row in waiting))

    # ------------------------------------------------------------------ delegations

    def list_delegations(self, meeting_id: str) -> list[Delegation]:
        """In the order they were made."""
        with self._store.reading() as session:
            return list_delegations(session, meeting_id)

    def add_delegation(
        self,
        meeting_id: str,
        name: BilingualText,
        organisation_id: str | None = None,
        head_id: str | None = None,
        attendance_ids: Sequence[str] = (),
    ) -> str:
        """Make a delegation of people on the list; its id. Raises ``EmptyTitle``."""
        check_title(name)
        with self._store.transaction(N_("Create the delegation “{name}”"), name=words(name)) as session:
            last = session.scalar(
                select(func.max(DelegationRow.position)).where(DelegationRow.meeting_id == meeting_id)
            )
            row = DelegationRow(meeting_id=meeting_id, name=name, head_id=head_id, position=(last or 0.0) + 1.0)
            row.organisation_id = organisation_id
            session.add(row)
            session.flush()
            for one in attendance_ids:
                get_row(session, AttendanceRow, one).delegation_id = row.id
            return row.id

    def edit_delegation(self, delegation_id: str, **values: Any) -> None:
        """Change fields (names in ``DELEGATION_FIELDS``). Raises ``EmptyTitle``, ``NothingFound``."""
        unknown = set(values) - DELEGATION_FIELDS
        if unknown:
            raise TypeError(f"no such field of a delegation: {', '.join(sorted(unknown))}")
        merge = f"delegation/{delegation_id}/{'+'.join(sorted(values))}"
        name = self._name_of(delegation_id)
        with self._store.transaction(N_("Edit the delegation “{name}”"), merge=merge, name=words(name)) as session:
            row = get_row(session, DelegationRow, delegation_id)
            for field, value in values.items():
                setattr(row, field, value)
            check_title(row.name)

    def delete_delegation(self, delegation_id: str) -> None:
        """Break a delegation up; its people stay invited."""
        name = self._name_of(delegation_id)
        with self._store.transaction(N_("Delete the delegation “{name}”"), name=words(name)) as session:
            for row in session.scalars(select(AttendanceRow).where(AttendanceRow.delegation_id == delegation_id)):
                row.delegation_id = None
            session.delete(get_row(session, DelegationRow, delegation_id))

    def join(self, attendance_ids: Sequence[str], delegation_id: str | None) -> None:
        """Put people of the list into a delegation of their meeting; None takes them out of theirs."""
        message = N_("Change the delegation of {number} people")
        with self._store.transaction(message, number=str(len(attendance_ids))) as session:
            for one in attendance_ids:
                get_row(session, AttendanceRow, one).delegation_id = delegation_id

    def _name_of(self, delegation_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, DelegationRow, delegation_id).name

    # ------------------------------------------------------------------ the meeting called off

    def cancel_meeting(self, meeting_id: str) -> None:
        """Call a meeting off as of today; all that was prepared stays. Raises ``NothingFound``."""
        self._set_cancelled(meeting_id, N_("Cancel the meeting “{title}”"), RoughDate.day(clock.today()))

    def restore_meeting(self, meeting_id: str) -> None:
        """Have a cancelled meeting take place after all. Raises ``NothingFound``."""
        self._set_cancelled(meeting_id, N_("Reinstate the meeting “{title}”"), None)

    def _set_cancelled(self, meeting_id: str, message: str, day: RoughDate | None) -> None:
        with self._store.reading() as session:
            row = get_row(session, MeetingRow, meeting_id)
            if row.deleted_at is not None:
                raise NothingFound("meeting")
            title = row.title
        with self._store.transaction(message, title=words(title)) as session:
            get_row(session, MeetingRow, meeting_id).cancelled_on = day


def _place(row: Attendance) -> tuple[object, ...]:
    """What a list is ordered by."""
    return row.college, row.organisation, row.name


def is_settled(row: Attendance) -> bool:
    """Whether somebody has answered, or was marked without an answer."""
    return row.answer.is_given or row.status is not AttendanceStatus.EXPECTED
