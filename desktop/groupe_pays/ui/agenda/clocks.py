"""The clock times of an agenda, in the zone of the meeting and in the other one of Paris and Beijing."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from groupe_pays.domain.meetings import BEIJING, PARIS, Meeting, minutes_of
from groupe_pays.formats.times import time_words
from groupe_pays.i18n import _, current_language

UNKNOWN = "—"


def zones_of(meeting: Meeting) -> tuple[str, ...]:
    """The IANA names of the clocks shown: that of the meeting first."""
    return (meeting.time_zone, *(zone for zone in (PARIS, BEIJING) if zone != meeting.time_zone))[:2]


def clock_words(meeting: Meeting, minutes: int, zone: str) -> str:
    """The time ``minutes`` after the start; a dash while the start, or for another zone the day, is not known."""
    moment = _moment(meeting, minutes, zone)
    if moment is None:
        return UNKNOWN
    return time_words(moment.time(), current_language(), padded=True)


def clock_hint(meeting: Meeting, minutes: int, zone: str) -> str:
    """« the next day », « day +2 » where the clock shows another day than that of the meeting; else nothing."""
    moment, first = _moment(meeting, minutes, zone), _moment(meeting, 0, meeting.time_zone)
    if moment is None or first is None or moment.date() == first.date():
        return ""
    days = (moment.date() - first.date()).days
    if days > 1:
        return _("day +{number}").format(number=days)
    return _("the next day") if days > 0 else _("the day before")


def _moment(meeting: Meeting, minutes: int, zone: str) -> datetime | None:
    """Elapsed minutes are real ones: across a clock change the hands jump, the meeting does not."""
    if meeting.start is None:
        return None
    day = meeting.date.exact_day if meeting.date is not None else None
    if day is None:
        if zone != meeting.time_zone:
            return None
        began = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes_of(meeting.start))
        return began + timedelta(minutes=minutes)
    began = datetime.combine(day, time.fromisoformat(meeting.start), ZoneInfo(meeting.time_zone))
    return (began.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
