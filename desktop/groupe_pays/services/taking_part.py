"""What somebody, or an organisation, took part in: meetings, interventions, decisions, actions, partnerships."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.organisations import OrganisationEvent
from groupe_pays.domain.partnerships import Partnership
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.attendance import AttendanceService, PartInMeeting
from groupe_pays.store.actions import OwnerRow
from groupe_pays.store.agenda import item_paths
from groupe_pays.store.organisations import OrganisationRow, list_events
from groupe_pays.store.partnerships import PartnershipRow, list_partnerships
from groupe_pays.store.people import PersonRow
from groupe_pays.store.store import Store, get_row
from groupe_pays.store.taking_part import (
    Intervention,
    action_rows_of,
    decision_rows_of,
    interventions_of_organisation,
    interventions_of_person,
    partnership_ids,
)

__all__ = ["Intervention", "TakenPart", "TakingPartService"]


@dataclass(frozen=True, slots=True)
class TakenPart:
    """The latest first; ``meetings`` hold one record a person who was on the list.

    ``decisions`` are those of the entries somebody speaks in, or that name them. ``actions`` are those owed, done ones
    too. ``events`` are the changes of an organisation and of those whose place it took.
    """

    meetings: tuple[PartInMeeting, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    events: tuple[OrganisationEvent, ...] = ()


class TakingPartService:
    """Asked by what points at a record: no table is read whole."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._attendance = AttendanceService(store)

    def of_person(self, person_id: str) -> TakenPart:
        """Raises ``NothingFound``."""
        meetings = self._attendance.list_parts(person_id=person_id)
        with self._store.reading() as session:
            name = get_row(session, PersonRow, person_id).name
            return TakenPart(
                tuple(meetings),
                tuple(spoken := interventions_of_person(session, person_id)),
                _decisions(session, spoken, [BilingualText(name.latin if name.given_name else "", name.name_zh)]),
                _actions(session, OwnerRow.person_id == person_id),
                _partnerships(session, partnership_ids(session, person_id=person_id)),
            )

    def of_organisation(self, organisation_id: str) -> TakenPart:
        """Raises ``NothingFound``."""
        meetings = self._attendance.list_parts(organisation_id=organisation_id)
        with self._store.reading() as session:
            row = get_row(session, OrganisationRow, organisation_id)
            events = list_events(session, organisation_id)
            old = [event.old_name for event in events if event.organisation_id == organisation_id]
            names = [row.name, row.short_name, *old]
            spoken = interventions_of_organisation(session, organisation_id, names)
            return TakenPart(
                tuple(meetings),
                tuple(spoken),
                _decisions(session, spoken, names),
                _actions(session, OwnerRow.organisation_id == organisation_id),
                _partnerships(session, partnership_ids(session, organisation_id=organisation_id)),
                tuple(events),
            )

    def of_partnership(self, partnership_id: str) -> TakenPart:
        """What the organisations it binds took part in, each thing once; their partnerships apart.

        Raises ``NothingFound``.
        """
        with self._store.reading() as session:
            row = get_row(session, PartnershipRow, partnership_id)
            partners = [partner.organisation_id for partner in row.partners]
        parts = [self.of_organisation(key) for key in partners]
        meetings = {one.attendance.id: one for part in parts for one in part.meetings}
        return TakenPart(
            tuple(meetings.values()),
            _once(one for part in parts for one in part.interventions),
            _once(one for part in parts for one in part.decisions),
            _once(one for part in parts for one in part.actions),
        )


HasId = TypeVar("HasId", Intervention, Decision, ActionItem)


def _once(records: Iterable[HasId]) -> tuple[HasId, ...]:
    return tuple({one.id: one for one in records}.values())


def _decisions(session: Session, spoken: list[Intervention], names: list[BilingualText]) -> tuple[Decision, ...]:
    rows = decision_rows_of(session, [one.entry_id for one in spoken], names)
    paths = item_paths(session, {row.meeting_id for row in rows if row.meeting_id})
    return tuple(row.to_domain(paths) for row in rows)


def _actions(session: Session, owned: ColumnElement[bool]) -> tuple[ActionItem, ...]:
    """Open ones first."""
    rows = action_rows_of(session, owned)
    paths = item_paths(session, {row.meeting_id for row in rows if row.meeting_id})
    return tuple(sorted((row.to_domain(paths) for row in rows), key=lambda one: not one.state.is_open))


def _partnerships(session: Session, ids: set[str]) -> tuple[Partnership, ...]:
    return tuple(list_partnerships(session, ids)) if ids else ()
