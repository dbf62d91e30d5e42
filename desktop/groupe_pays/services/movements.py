"""Who came and went while a meeting sat: noted with one key, corrected afterwards, told by the minutes."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import plan
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.meetings import parse_time
from groupe_pays.domain.movements import (
    Movement,
    MovementKind,
    in_order,
    next_kind,
    planned_at,
    planned_start,
    time_at,
)
from groupe_pays.domain.sitting import running_item
from groupe_pays.domain.text import Language
from groupe_pays.formats import time_words
from groupe_pays.i18n import N_
from groupe_pays.store.agenda import AgendaItemRow, list_agenda
from groupe_pays.store.attendance import AttendanceRow, MovementRow, list_movements
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"at", "kind", "agenda_item_id"})
_MESSAGES = {
    MovementKind.ARRIVAL: N_("{name} arrives at {time}"),
    MovementKind.DEPARTURE: N_("{name} leaves at {time}"),
}
NO_TIME = "00:00"
"""What a movement is noted at where the meeting has no hours and is not today."""


class MovementsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_movements(self, meeting_id: str) -> list[Movement]:
        """As they happened. Raises ``NothingFound`` where the meeting is gone."""
        with self._store.reading() as session:
            meeting = get_row(session, MeetingRow, meeting_id).to_domain()
            return in_order(list_movements(session, meeting_id), meeting)

    def note(
        self, attendance_id: str, *, item_id: str | None = None, at: str | None = None, kind: MovementKind | None = None
    ) -> Movement:
        """Somebody comes or goes now: during the item that is running, else the one named or the one the plan has then.

        Without ``kind`` who is in the room leaves, and who is not arrives and is present. On another day than that of
        the meeting, the time is when the plan has the item begin.

        Raises:
            NothingFound: the attendance or the item is gone.
        """
        with self._store.reading() as session:
            row = get_row(session, AttendanceRow, attendance_id)
            name = row.person.name.plain(Language.FR)
            at, item_id = _when(session, row.meeting_id, item_id, at)
            kind = kind or self._next_kind(session, row)
        time = {language.value: time_words(at, language) for language in Language}
        with self._store.transaction(_MESSAGES[kind], name=name, time=time) as session:
            row = get_row(session, AttendanceRow, attendance_id)
            if item_id is not None:
                get_row(session, AgendaItemRow, item_id)
            if not row.status.takes_part:
                row.status, row.represented_by_id, row.represented_by = AttendanceStatus.PRESENT, None, ""
            made = MovementRow(kind=kind, at=at, agenda_item_id=item_id)
            row.movements.append(made)
            session.flush()
            found = next(one for one in list_movements(session, row.meeting_id) if one.id == made.id)
        return found

    def edit(self, movement_id: str, **values: Any) -> None:
        """Change the time ("HH:MM" or words that ``parse_time`` reads), the kind or the item.

        Raises:
            NotATime: the words are no time of day.
            NothingFound: it is gone.
        """
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a movement: {', '.join(sorted(unknown))}")
        at = parse_time(values["at"]) if values.get("at") else None
        merge = f"movement/{movement_id}/{'+'.join(sorted(values))}"
        message = N_("Correct when {name} came or went")
        with self._store.transaction(message, merge=merge, name=self._name(movement_id)) as session:
            row = get_row(session, MovementRow, movement_id)
            row.at = at or row.at
            row.kind = values.get("kind", row.kind)
            row.agenda_item_id = values.get("agenda_item_id", row.agenda_item_id)

    def delete(self, movement_id: str) -> None:
        """Take a movement away; whoever it was of keeps the status. Raises ``NothingFound``."""
        message = N_("Forget when {name} came or went")
        with self._store.transaction(message, name=self._name(movement_id)) as session:
            session.delete(get_row(session, MovementRow, movement_id))

    def _name(self, movement_id: str) -> str:
        with self._store.reading() as session:
            movement = get_row(session, MovementRow, movement_id)
            return get_row(session, AttendanceRow, movement.attendance_id).person.name.plain(Language.FR)

    @staticmethod
    def _next_kind(session: Session, row: AttendanceRow) -> MovementKind:
        meeting = get_row(session, MeetingRow, row.meeting_id).to_domain()
        own = [one for one in list_movements(session, row.meeting_id) if one.attendance_id == row.id]
        return next_kind(row.status, in_order(own, meeting)[-1].kind if own else None)


def _when(session: Session, meeting_id: str, item_id: str | None, at: str | None) -> tuple[str, str | None]:
    """The time and the item of something that happens now."""
    meeting = get_row(session, MeetingRow, meeting_id).to_domain()
    items = list_agenda(session, meeting_id)
    planned, now = plan(items), at or time_at(meeting, clock.now())
    running = running_item(items) if now is not None else None
    if running is not None:
        item_id = running.id
    elif item_id is None and now is not None:
        item_id = planned_at(planned, meeting, now)
    return now or planned_start(planned, meeting, item_id) or NO_TIME, item_id
