"""What an import needs to know of the dossier, read once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.partnerships import PartnerRow, PartnershipRow
from groupe_pays.store.people import list_people


@dataclass(frozen=True, slots=True)
class Snapshot:
    """``partners``: the organisations each is bound to; ``attended``: the days somebody is on a list of."""

    people: tuple[Person, ...] = ()
    bodies: tuple[Organisation, ...] = ()
    partners: dict[str, frozenset[str]] = field(default_factory=dict)
    attended: dict[str, frozenset[RoughDate]] = field(default_factory=dict)


def read_snapshot(session: Session) -> Snapshot:
    """The dossier as it stands."""
    return Snapshot(
        tuple(sorted(list_people(session), key=lambda person: person.id)),
        tuple(sorted(list_organisations(session), key=lambda body: body.id)),
        _partners(session),
        _attended(session),
    )


def _partners(session: Session) -> dict[str, frozenset[str]]:
    query = (
        select(PartnerRow.partnership_id, PartnerRow.organisation_id)
        .join(PartnershipRow, PartnershipRow.id == PartnerRow.partnership_id)
        .where(PartnershipRow.deleted_at.is_(None))
    )
    bound: dict[str, list[str]] = defaultdict(list)
    for partnership, body in session.execute(query):
        bound[partnership].append(body)
    found: dict[str, set[str]] = defaultdict(set)
    for bodies in bound.values():
        for body in bodies:
            found[body].update(bodies)
    return {body: frozenset(others - {body}) for body, others in found.items()}


def _attended(session: Session) -> dict[str, frozenset[RoughDate]]:
    query = (
        select(AttendanceRow.person_id, MeetingRow.date)
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(MeetingRow.deleted_at.is_(None), MeetingRow.date.is_not(None))
    )
    found: dict[str, set[RoughDate]] = defaultdict(set)
    for person, day in session.execute(query):
        found[person].add(day)
    return {person: frozenset(days) for person, days in found.items()}
