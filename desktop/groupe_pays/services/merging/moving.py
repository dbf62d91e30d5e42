"""References whose move is more than a new key: they could come to point at themselves, or run in a circle."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.organisations import OrganisationChange
from groupe_pays.domain.text import Language
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.audiences import AudienceRow
from groupe_pays.store.base import Binnable
from groupe_pays.store.organisations import OrganisationEventRow, OrganisationRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.saved_lists import SavedListRow


def representation(_session: Session, row: AttendanceRow, kept: PersonRow, gone: PersonRow) -> None:
    """Who represents somebody; nobody represents themselves: then the name stays as words."""
    if row.person_id in (kept.id, gone.id):
        speak_for_themselves(row, gone)
    else:
        row.represented_by_id = kept.id


def speak_for_themselves(row: AttendanceRow, named: PersonRow) -> None:
    row.represented_by_id = None
    row.represented_by = row.represented_by or named.name.plain(Language.FR)


def parent(session: Session, row: OrganisationRow, kept: OrganisationRow, gone: OrganisationRow) -> None:
    """What an organisation stands under: never itself, in however many steps."""
    above = gone.parent_id if row.id == kept.id else kept.id
    row.parent_id = None if above == gone.id or stands_under(session, above, row.id) else above


def stands_under(session: Session, organisation_id: str | None, above: str) -> bool:
    """Whether an organisation is ``above`` or stands under it."""
    seen: set[str] = set()
    while organisation_id is not None and organisation_id not in seen:
        if organisation_id == above:
            return True
        seen.add(organisation_id)
        found = session.get(OrganisationRow, organisation_id)
        organisation_id = found.parent_id if found is not None else None
    return False


def event(session: Session, row: OrganisationEventRow, kept: OrganisationRow, gone: OrganisationRow) -> None:
    """What became of an organisation; to have succeeded oneself is to have been renamed."""
    row.organisation_id = kept.id if row.organisation_id == gone.id else row.organisation_id
    row.successor_id = kept.id if row.successor_id == gone.id else row.successor_id
    if row.successor_id == row.organisation_id:
        row.successor_id, row.change = None, OrganisationChange.RENAMED


def ask_for(session: Session, kept: Binnable, gone: Binnable) -> None:
    """Saved lists and audiences that ask for the one that goes ask for the one that stays."""
    for kind, column in ((SavedListRow, "filters"), (AudienceRow, "criteria")):
        for row in session.scalars(select(kind).where(getattr(kind, column).contains(gone.id))):
            setattr(row, column, getattr(row, column).replace(gone.id, kept.id))


def distinct(session: Session, row: Any, kept: Binnable, gone: Binnable) -> None:
    """Who was said not to be the one that goes is not the one that stays either, unless it is the very same."""
    other = row.second_id if row.first_id == gone.id else row.first_id
    first, second = sorted((kept.id, other))
    kind = type(row)
    known = session.scalars(select(kind).where(kind.first_id == first, kind.second_id == second)).first()
    if other == kept.id or known is not None:
        session.delete(row)
    else:
        row.first_id, row.second_id = first, second
