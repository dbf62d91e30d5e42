"""The clock of a sitting: which item is running and for how long, which comes next, how long each really took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from groupe_pays.domain.agenda import AgendaItem, ItemOutcome
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting

FAR = timedelta(hours=12)
"""Before the start of a meeting and after its end: further away, nothing of it is running."""
_LEFT_OUT = (ItemOutcome.POSTPONED, ItemOutcome.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class PastTime:
    """How long an item took at an earlier meeting, in minutes, and how long it had been given."""

    meeting_date: RoughDate | None
    real: int
    planned: int | None = None


def is_near(meeting: Meeting, now: datetime) -> bool:
    """Whether a meeting is sitting at ``now`` (aware), or so near that its clock may be started."""
    day = meeting.date.exact_day if meeting.date is not None else None
    if day is None:
        return False
    start = time.fromisoformat(meeting.start) if meeting.start is not None else time()
    began = datetime.combine(day, start, ZoneInfo(meeting.time_zone)).astimezone(UTC)
    length = meeting.slot_minutes or (0 if meeting.start is not None else 24 * 60)
    return began - FAR <= now <= began + timedelta(minutes=length) + FAR


def running_item(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item taken up and not left yet."""
    running = [item for item in items if item.started_at is not None and item.ended_at is None]
    return max(running, key=_start) if running else None


def next_item(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The first item below the one that is running, or was left last, that has not been taken up; None at the end.

    What was postponed or withdrawn is left out, and so is a heading: an item with parts and no time of its own.
    """
    taken = [item for item in items if item.started_at is not None]
    last = running_item(items) or (max(taken, key=_end) if taken else None)
    place = next((place for place, item in enumerate(items) if last is not None and item.id == last.id), -1)
    headings = {item.parent_id for item in items}
    for item in items[place + 1 :]:
        is_heading = item.id in headings and not item.duration
        if item.started_at is None and item.outcome not in _LEFT_OUT and not is_heading:
            return item
    return None


def seconds_taken(item: AgendaItem, now: datetime) -> int:
    """How long an item has been on so far."""
    if item.started_at is None:
        return item.spent
    until = item.ended_at if item.ended_at is not None else now
    return item.spent + max(int((until - item.started_at).total_seconds()), 0)


def seconds_ahead(items: Sequence[AgendaItem], now: datetime) -> int:
    """What is left by the plan: of the item that is running, and of all below it that are still to be taken up."""
    running = running_item(items)
    if running is None:
        return 0
    left = max((running.duration or 0) * 60 - seconds_taken(running, now), 0)
    place = next(place for place, item in enumerate(items) if item.id == running.id)
    waiting = [item for item in items[place + 1 :] if item.started_at is None and item.outcome not in _LEFT_OUT]
    return left + sum((item.duration or 0) * 60 for item in waiting)


def real_minutes(item: AgendaItem) -> int | None:
    """Whole minutes an item took, a begun one counted from its half; None where it was never taken up and left."""
    if item.started_at is None or item.ended_at is None:
        return None
    return (seconds_taken(item, item.ended_at) + 30) // 60


def _start(item: AgendaItem) -> datetime:
    return item.started_at or datetime.min.replace(tzinfo=UTC)


def _end(item: AgendaItem) -> datetime:
    return item.ended_at or _start(item)
