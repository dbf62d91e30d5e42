"""Where the sitting stands by the clock: « la séance est ouverte depuis 6 min »."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from groupe_pays.domain.meetings import Meeting, minutes_of
from groupe_pays.formats.times import duration_words, time_words
from groupe_pays.i18n import _, current_language

FAR = 12 * 60
"""Minutes before the start or after the end from which nothing is said."""


def session_words(meeting: Meeting, now: datetime) -> tuple[str, str]:
    """The time where the meeting is held, and what it means for the sitting; both empty on other days."""
    day = meeting.date.exact_day if meeting.date is not None else None
    here = now.astimezone(ZoneInfo(meeting.time_zone))
    if day is None or meeting.start is None:
        return "", ""
    start = datetime.combine(day, datetime.min.time(), here.tzinfo) + timedelta(minutes=minutes_of(meeting.start))
    since = int((here - start).total_seconds() // 60)
    slot = meeting.slot_minutes
    clock = time_words(here.time().replace(second=0, microsecond=0), current_language(), padded=True)
    if since < -FAR or since > (slot or 0) + FAR:
        return "", ""
    return clock, _sentence(since, slot)


def _sentence(since: int, slot: int | None) -> str:
    if since < 0:
        return _("the meeting begins in {duration}").format(duration=duration_words(-since, current_language()))
    if slot is not None and since >= slot:
        return _("the meeting was to end {duration} ago").format(
            duration=duration_words(since - slot, current_language())
        )
    return _("the meeting has been open for {duration}").format(duration=duration_words(since, current_language()))
