"""The tone a meeting's state is shown in, and the words of when it is held."""

from __future__ import annotations

from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.formats.dates import capitalised, date_words
from groupe_pays.formats.times import two_clocks
from groupe_pays.i18n import _, current_language

TONES = {
    MeetingState.PLANNED: "info",
    MeetingState.DRAFT: "warn",
    MeetingState.CIRCULATED: "accenttext",
    MeetingState.ADOPTED: "ok",
}


def day_words(meeting: Meeting) -> str:
    """« mardi 31 janvier 2017 », « Fin 2017 », or that there is no date yet."""
    if meeting.date is None:
        return _("No date yet")
    if meeting.date.exact_day is None:
        return capitalised(date_words(meeting.date, current_language()))
    return date_words(meeting.date, current_language(), weekday=True)


def hours_words(meeting: Meeting) -> str:
    """« 14 h 00 – 17 h 00 à Paris · 21 h 00 – 0 h 00 à Pékin », or that the date is a rough one."""
    if meeting.start is not None:
        return two_clocks(
            meeting.date, meeting.start, meeting.end, meeting.time_zone, current_language(),
            ends_next_day=meeting.ends_next_day,
        )  # fmt: skip
    if meeting.date is not None and not meeting.date.is_exact:
        return _("approximate date")
    return ""
