"""What becomes of authorities: renamed, merged, another body in their place. Old minutes keep the old name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import OwnSuccessor
from groupe_pays.domain.meetings import MeetingState, check_title
from groupe_pays.domain.organisations import OrganisationChange, OrganisationEvent
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.organisations import OrganisationEventRow, OrganisationRow, list_events
from groupe_pays.store.partnerships import PartnerRow, PartnershipRow
from groupe_pays.store.people import PersonRow, PositionRow
from groupe_pays.store.store import Store, get_row


@dataclass(frozen=True, slots=True)
class Moving:
    """How many functions held today and how many partnerships go over to a successor."""

    functions: int
    partnerships: int


class AuthoritiesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_events(self, organisation_id: str) -> list[OrganisationEvent]:
        """What an organisation went through, and the bodies whose place it took; the undated first, then by date."""
        with self._store.reading() as session:
            return list_events(session, organisation_id)

    def rename(self, organisation_id: str, name: BilingualText, date: RoughDate | None = None) -> None:
        """Give an organisation another name from a date on and record the old one. Raises ``EmptyTitle``."""
        check_title(name)
        before = self._name(organisation_id)
        if (name.fr, name.zh) == (before.fr, before.zh):
            return
        with self._store.transaction(N_("Rename “{name}”"), name=words(before)) as session:
            row = get_row(session, OrganisationRow, organisation_id)
            session.add(
                OrganisationEventRow(
                    organisation_id=row.id, change=OrganisationChange.RENAMED, old_name=row.name, date=date
                )
            )
            row.name = name

    def succeed(
        self,
        organisation_ids: Sequence[str],
        successor_id: str,
        date: RoughDate | None = None,
        *,
        people: bool = False,
        partnerships: bool = False,
    ) -> None:
        """Record that another body took the place of these: several make a merger.

        They leave the group on that date where they had not left. ``people``: the functions held there today end and
        go on at the successor; ``partnerships``: theirs become those of the successor.

        Raises:
            OwnSuccessor: the successor is one of them, or one of them took its place before; nothing was changed.
        """
        name = self._name(successor_id)
        with self._store.transaction(N_("“{name}” takes the place of others"), name=words(name)) as session:
            for organisation_id in dict.fromkeys(organisation_ids):
                if _leads_to(session, successor_id, organisation_id):
                    raise OwnSuccessor
                row = get_row(session, OrganisationRow, organisation_id)
                session.add(
                    OrganisationEventRow(
                        organisation_id=row.id,
                        change=OrganisationChange.SUCCEEDED,
                        old_name=row.name,
                        successor_id=successor_id,
                        date=date,
                    )
                )
                if row.member_since is not None and row.member_until is None:
                    row.member_until = date
                if people:
                    _move_functions(session, row.id, successor_id, date)
                if partnerships:
                    _move_partnerships(session, row.id, successor_id)

    def record_old_name(self, organisation_id: str, old_name: BilingualText, date: RoughDate | None = None) -> None:
        """Record that an organisation was called otherwise until a date: its name has been changed already.

        Raises ``EmptyTitle``.
        """
        check_title(old_name)
        with self._store.transaction(N_("Record the former name “{name}”"), name=words(old_name)) as session:
            row = get_row(session, OrganisationRow, organisation_id)
            session.add(
                OrganisationEventRow(
                    organisation_id=row.id, change=OrganisationChange.RENAMED, old_name=old_name, date=date
                )
            )

    def correct_lists(self, organisation_id: str, misspelt: BilingualText) -> int:
        """Have the lists of meetings whose minutes are not adopted bear the name as it is spelt now; how many rows."""
        name = self._name(organisation_id)
        with self._store.transaction(N_("Correct the name of “{name}” on lists"), name=words(name)) as session:
            rows = [
                row
                for row in session.scalars(_open_lists(organisation_id))
                if (row.organisation.fr, row.organisation.zh) == (misspelt.fr, misspelt.zh)
            ]
            for row in rows:
                row.organisation = name
            return len(rows)

    def count_moving(self, organisation_ids: Sequence[str]) -> Moving:
        """What ``succeed`` would move."""
        with self._store.reading() as session:
            held = select(func.count()).select_from(_held_today(organisation_ids).subquery())
            bound = (
                select(func.count(PartnerRow.partnership_id.distinct()))
                .join(PartnershipRow, PartnershipRow.id == PartnerRow.partnership_id)
                .where(PartnerRow.organisation_id.in_(organisation_ids), PartnershipRow.deleted_at.is_(None))
            )
            return Moving(session.scalar(held) or 0, session.scalar(bound) or 0)

    def date_event(self, event_id: str, date: RoughDate | None) -> None:
        """Change when something happened."""
        with self._store.transaction(N_("Date a change of an organisation")) as session:
            get_row(session, OrganisationEventRow, event_id).date = date

    def remove_event(self, event_id: str) -> None:
        """Take back what was recorded; names, functions and partnerships stay as they are now."""
        with self._store.transaction(N_("Remove a change of an organisation")) as session:
            session.delete(get_row(session, OrganisationEventRow, event_id))

    def _name(self, organisation_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, OrganisationRow, organisation_id).name


def _leads_to(session: Session, organisation_id: str, sought: str) -> bool:
    """Whether ``sought`` is an organisation or stands in the chain of those that took its place."""
    seen: set[str] = set()
    ahead = [organisation_id]
    while ahead:
        current = ahead.pop()
        if current == sought:
            return True
        if current not in seen:
            seen.add(current)
            query = select(OrganisationEventRow.successor_id).where(OrganisationEventRow.organisation_id == current)
            ahead += [key for key in session.scalars(query) if key is not None]
    return False


def _move_functions(session: Session, old_id: str, new_id: str, date: RoughDate | None) -> None:
    """What is held at one body today ends there and goes on at the other; without a date of change it moves as is."""
    for held in session.scalars(_held_today([old_id])).all():
        if date is None:
            held.organisation_id = new_id
            continue
        person = get_row(session, PersonRow, held.person_id)
        person.positions.append(
            PositionRow(
                organisation_id=new_id,
                title=held.title,
                since=date,
                is_main=held.is_main,
                ordinal=float(len(person.positions)),
            )
        )
        held.until, held.is_main = date, False


def _held_today(organisation_ids: Sequence[str]) -> Select[tuple[PositionRow]]:
    return (
        select(PositionRow)
        .join(PersonRow, PersonRow.id == PositionRow.person_id)
        .where(
            PositionRow.organisation_id.in_(organisation_ids),
            PositionRow.until.is_(None),
            PersonRow.deleted_at.is_(None),
        )
    )


def _open_lists(organisation_id: str) -> Select[tuple[AttendanceRow]]:
    """The rows of an organisation on the lists of living meetings whose minutes are not adopted."""
    return (
        select(AttendanceRow)
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(
            AttendanceRow.organisation_id == organisation_id,
            MeetingRow.deleted_at.is_(None),
            MeetingRow.state != MeetingState.ADOPTED,
        )
    )


def _move_partnerships(session: Session, old_id: str, new_id: str) -> None:
    there = set(session.scalars(select(PartnerRow.partnership_id).where(PartnerRow.organisation_id == new_id)))
    for partner in session.scalars(select(PartnerRow).where(PartnerRow.organisation_id == old_id)).all():
        if partner.partnership_id in there:
            session.delete(partner)
        else:
            partner.organisation_id = new_id
