"""What an entry of the minutes creates: a decision or an action with a number of its own."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.meetings import year_of
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
    former = outcomes_of(session, entry)
    if former:
        former[0].deleted_at = None
        return
    year = numbering_year(meeting)
    session.add(kind(meeting_id=meeting.id, entry_id=entry.id, year=year, number=next_number(session, kind, year)))


def numbering_year(meeting: MeetingRow) -> int:
    """The year in which decisions and actions of a meeting are numbered."""
    return year_of(meeting.date) if meeting.date is not None else clock.today().year


def drop_outcome(session: Session, entry: EntryRow) -> None:
    """Put the decision or the action an entry is in the bin; its number stays taken."""
    for row in outcomes_of(session, entry)[:1]:
        row.deleted_at = utc_now()


_TABLES: dict[EntryKind, type[DecisionRow] | type[ActionRow]] = {
    EntryKind.DECISION: DecisionRow,
    EntryKind.ACTION: ActionRow,
}


def outcomes_of(session: Session, entry: EntryRow) -> list[DecisionRow | ActionRow]:
    """What an entry's words created, of the kind the entry is, by number; in the bin or not."""
    if entry.kind is EntryKind.ACTION:
        actions = session.scalars(select(ActionRow).where(ActionRow.entry_id == entry.id).order_by(ActionRow.number))
        return list(actions)
    if entry.kind is EntryKind.DECISION:
        decisions = select(DecisionRow).where(DecisionRow.entry_id == entry.id).order_by(DecisionRow.number)
        return list(session.scalars(decisions))
    return []
