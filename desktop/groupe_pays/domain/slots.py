"""How long a meeting lasts and when it ends: real minutes, over midnight and across a clock change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTES_A_DAY = 24 * 60
_FIRST, _LAST = date.min + timedelta(days=2), date.max - timedelta(days=2)
"""Days at which other clocks may be beyond the calendar."""


def length_of(day: date | None, start: str, end: str, ends_next_day: bool, zone: str) -> int:
    """Minutes from ``start`` to ``end`` ("HH:MM" in the IANA ``zone``); where the day is unknown, as a clock counts."""
    if day is None or not _FIRST < day < _LAST:
        return _minutes(end) - _minutes(start) + (MINUTES_A_DAY if ends_next_day else 0)
    began, ended = _moment(day, start, zone), _moment(day + timedelta(days=ends_next_day), end, zone)
    return int((ended - began).total_seconds()) // 60


def end_of(day: date | None, start: str, minutes: int, zone: str) -> tuple[str, bool]:
    """ "HH:MM" on the clock of ``zone``, ``minutes`` after ``start``, and whether that is on the next day.

    Where the clock is put back so far that the meeting would seem to end before it starts, this is left out.
    """
    if day is not None and _FIRST < day < _LAST:
        moment = (_moment(day, start, zone) + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
        end, later = f"{moment:%H:%M}", moment.date() > day
        if later or end > start or not minutes:
            return end, later
    ended = _minutes(start) + minutes
    hour, minute = divmod(ended % MINUTES_A_DAY, 60)
    return f"{hour:02}:{minute:02}", ended >= MINUTES_A_DAY


def _moment(day: date, clock: str, zone: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone)).astimezone(UTC)


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
