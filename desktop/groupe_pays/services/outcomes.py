"""What an entry of the minutes creates: a decision or an action with a number of its own."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.store.actions import ActionRow, DecisionRow, next_number
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow


def give_outcome(session: Session, entry: EntryRow, meeting: MeetingRow) -> None:
    """Number the decision or the action an entry is; one it had before comes back from the bin."""
    kind = _TABLES.get(entry.kind)
    if kind is None:
        return
    former = _outcome(session, entry, kind)
    if former is not None:
        former.deleted_at = None
        return
    year = numbering_year(meeting)
    session.add(kind(meeting_id=meeting.id, entry_id=entry.id, year=year, number=next_number(session, kind, year)))


def numbering_year(meeting: MeetingRow) -> int:
    """The year in which decisions and actions of a meeting are numbered."""
    return meeting.date.earliest.year if meeting.date is not None else clock.today().year


def drop_outcome(session: Session, entry: EntryRow) -> None:
    """Put the decision or the action an entry is in the bin; its number stays taken."""
    kind = _TABLES.get(entry.kind)
    row = _outcome(session, entry, kind) if kind is not None else None
    if row is not None:
        row.deleted_at = utc_now()


_TABLES: dict[EntryKind, type[DecisionRow] | type[ActionRow]] = {
    EntryKind.DECISION: DecisionRow,
    EntryKind.ACTION: ActionRow,
}


def _outcome(
    session: Session, entry: EntryRow, kind: type[DecisionRow] | type[ActionRow]
) -> DecisionRow | ActionRow | None:
    return session.scalars(select(kind).where(kind.entry_id == entry.id).order_by(kind.number)).first()
