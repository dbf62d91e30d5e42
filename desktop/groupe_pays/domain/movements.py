"""Arrivals and departures while a meeting sits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from groupe_pays.domain.agenda import PlannedItem
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.meetings import Meeting, minutes_of, time_of
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.sitting import is_near

_EARLY = 60
"""Minutes before the start at which somebody may have arrived."""


class MovementKind(StrEnum):
    ARRIVAL = "arrival"
    DEPARTURE = "departure"

    @property
    def other(self) -> MovementKind:
        return MovementKind.DEPARTURE if self is MovementKind.ARRIVAL else MovementKind.ARRIVAL


@dataclass(frozen=True, slots=True)
class Movement:
    """Somebody came or went at ``at``, "HH:MM" on the clock of the meeting, during an item where one is named.

    ``item_path`` holds the ordinals of that item.
    """

    id: str
    attendance_id: str
    name: PersonName
    kind: MovementKind
    at: str
    agenda_item_id: str | None = None
    item_path: tuple[int, ...] = ()


def in_order(movements: Iterable[Movement], meeting: Meeting) -> list[Movement]:
    """As they happened: what is earlier than the start belongs after midnight where the meeting ends the next day."""
    start = minutes_of(meeting.start) if meeting.start is not None and meeting.ends_next_day else 0

    def since(movement: Movement) -> tuple[bool, int, str]:
        at = minutes_of(movement.at)
        return at < start - _EARLY, at, movement.id

    return sorted(movements, key=since)


def next_kind(status: AttendanceStatus, last: MovementKind | None) -> MovementKind:
    """What one key means: who is in the room leaves, who is not arrives."""
    if last is not None:
        return last.other
    return MovementKind.DEPARTURE if status.takes_part else MovementKind.ARRIVAL


def time_at(meeting: Meeting, now: datetime) -> str | None:
    """The time on the clock of the meeting while it sits or is near; None on another day."""
    if not is_near(meeting, now):
        return None
    here = now.astimezone(ZoneInfo(meeting.time_zone))
    return f"{here.hour:02}:{here.minute:02}"


def planned_at(plan: Iterable[PlannedItem], meeting: Meeting, at: str) -> str | None:
    """The id of the item that the plan has at that time; None outside of it."""
    if meeting.start is None:
        return None
    since = (minutes_of(at) - minutes_of(meeting.start)) % (24 * 60)
    return next((planned.item.id for planned in plan if planned.starts <= since < planned.ends), None)


def planned_start(plan: Iterable[PlannedItem], meeting: Meeting, item_id: str | None) -> str | None:
    """When the plan has an item begin; without an item, the start of the meeting."""
    if meeting.start is None:
        return None
    starts = next((planned.starts for planned in plan if planned.item.id == item_id), 0)
    return time_of(minutes_of(meeting.start) + starts)
