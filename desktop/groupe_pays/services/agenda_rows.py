"""What every change of an agenda begins with: is it open, who stands beside whom."""

from __future__ import annotations

from sqlalchemy.orm import Session

from groupe_pays.domain.errors import MinutesAdopted, NegativeDuration
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.store.agenda import AgendaItemRow, agenda_rows
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import get_row

LONGEST = 24 * 60
"""Minutes an item may last at the most."""


def check_writable(session: Session, meeting_id: str) -> None:
    """The titles of the agenda are the headings of the minutes: once adopted, they are locked with them.

    Raises:
        MinutesAdopted: they are.
    """
    if get_row(session, MeetingRow, meeting_id).state is MeetingState.ADOPTED:
        raise MinutesAdopted


def check_duration(minutes: int | None) -> None:
    """Raise ``NegativeDuration`` below nought and above a day."""
    if minutes is not None and not 0 <= minutes <= LONGEST:
        raise NegativeDuration


def siblings_of(session: Session, meeting_id: str, parent_id: str | None) -> list[AgendaItemRow]:
    """The parts of an item, or the items of the agenda itself, in order."""
    return [row for row, _path in agenda_rows(session, meeting_id) if row.parent_id == parent_id]
