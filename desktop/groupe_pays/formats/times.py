"""Times of day, the two clocks of a meeting, and days before or after today."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import BEIJING, PARIS
from groupe_pays.domain.text import Language
from groupe_pays.formats.cldr import city_of_zone
from groupe_pays.i18n import catalogue

NO_BREAK = "\u00a0"
_DASHES = {Language.FR: f"{NO_BREAK}– ", Language.ZH: "—", Language.EN: "–"}
_MIDNIGHT = {Language.FR: f"24{NO_BREAK}h", Language.ZH: "24:00"}

Moment = time | str
"""A time of day, or its text "HH:MM"."""


def time_words(moment: Moment, language: Language, *, padded: bool = False) -> str:
    """« 14 h », « 14 h 30 », zh 9:30, en 09:30. ``padded`` keeps the minutes of a full hour: « 14 h 00 »."""
    moment = _time(moment)
    if language is Language.ZH:
        return f"{moment.hour}:{moment.minute:02}"
    if language is Language.EN:
        return f"{moment.hour:02}:{moment.minute:02}"
    minutes = f"{NO_BREAK}{moment.minute:02}" if moment.minute or padded else ""
    return f"{moment.hour}{NO_BREAK}h{minutes}"


def time_range(start: Moment, end: Moment | None, language: Language, *, padded: bool = False) -> str:
    """« 14 h – 17 h », zh 14:00—17:00, en 14:00–17:00; the start alone when the end is not known.

    A meeting that ends at midnight ends at « 24 h », 24:00 in Chinese, not at the 0:00 of the next day.
    """
    words = time_words(start, language, padded=padded)
    if end is None:
        return words
    midnight = _MIDNIGHT.get(language) if _time(end) == time() != _time(start) else None
    if midnight and padded and language is Language.FR:
        midnight += f"{NO_BREAK}00"
    return words + _DASHES[language] + (midnight or time_words(end, language, padded=padded))


def two_clocks(
    day: RoughDate | date | None,
    start: Moment,
    end: Moment | None,
    zone: str,
    language: Language,
    *,
    ends_next_day: bool = False,
) -> str:
    """The ``clock_ranges`` of a meeting in one line: « 14 h 00 – 17 h 00 à Paris · 21 h 00 – 24 h 00 à Pékin »."""
    return " · ".join(clock_ranges(day, start, end, zone, language, ends_next_day=ends_next_day))


def clock_ranges(
    day: RoughDate | date | None,
    start: Moment,
    end: Moment | None,
    zone: str,
    language: Language,
    *,
    ends_next_day: bool = False,
    padded: bool = True,
) -> list[str]:
    """« 14 h 00 – 17 h 00 à Paris », « 21 h 00 – 24 h 00 à Pékin »: the clock of the meeting, then those it is not on.

    ``zone`` is the IANA name of the zone that ``start`` and ``end`` are told in. An end that is not after the start is
    on the next day. Without a day, or with a rough one, the distance between the clocks is not known (summer time)
    and only the clock of the meeting is told.
    """
    known = day.start if isinstance(day, RoughDate) else day
    if not isinstance(known, date):
        known = known.first if known is not None and known.is_exact_day else None
    if known is None:
        return [_at(time_range(start, end, language, padded=padded), zone, language)]
    began = datetime.combine(known, _time(start), ZoneInfo(zone))
    ended = None if end is None else _end_of(began, _time(end), ends_next_day)
    return [_clock(known, began, ended, clock, language, padded) for clock in _clocks(zone)]


def clock_times(day: date, moment: Moment, zone: str) -> list[tuple[str, time]]:
    """(IANA name, time of day) of one moment of a meeting: on its own clock, then on those of Paris and Beijing."""
    began = datetime.combine(day, _time(moment), ZoneInfo(zone))
    return [(clock, _seen_from(began, clock).time()) for clock in _clocks(zone)]


def city_name(zone: str, language: Language) -> str:
    """The city whose clock is meant: « Pékin » for Asia/Shanghai."""
    words = catalogue(language)
    if zone == PARIS:
        return words.gettext("Paris")
    return words.gettext("Beijing") if zone == BEIJING else city_of_zone(zone, language)


def relative_days(days: int, language: Language, *, short: bool = True) -> str:
    """How far a due date is: « dans 24 j », « 5 j de retard » (24, -5), in full « 5 jours de retard »; zh 逾期5天.

    ``days`` is ``RoughDate.days_until(today)``: negative once the date is past.
    """
    words = catalogue(language)
    late = abs(days)
    if days == 0:
        message = words.pgettext("due", "today")
    elif days == 1:
        message = words.pgettext("due", "tomorrow")
    elif short:
        message = words.gettext("in {days} d") if days > 0 else words.gettext("{days} d late")
    elif days > 0:
        message = words.ngettext("in {days} day", "in {days} days", days)
    else:
        message = words.ngettext("{days} day late", "{days} days late", late)
    return message.format(days=late)


def duration_words(minutes: int, language: Language) -> str:
    """« 35 min », « 2 h 30 », « 2 h »; zh 35分钟, 2小时30分钟; en 35 min, 2 h 30 min."""
    hours, rest = divmod(minutes, 60)
    if language is Language.ZH:
        return (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest or not hours else "")
    if not hours:
        return f"{rest}{NO_BREAK}min"
    minutes_left = f"{NO_BREAK}{rest:02}" if language is Language.FR else f"{NO_BREAK}{rest}{NO_BREAK}min"
    return f"{hours}{NO_BREAK}h" + (minutes_left if rest else "")


def _time(moment: Moment) -> time:
    return time.fromisoformat(moment.zfill(5)) if isinstance(moment, str) else moment


def _end_of(began: datetime, end: time, ends_next_day: bool) -> datetime:
    over_midnight = (ends_next_day or end <= began.time()) and began.date() < date.max
    return datetime.combine(began.date() + timedelta(days=over_midnight), end, began.tzinfo)


def _clocks(zone: str) -> list[str]:
    return [zone, *(other for other in (PARIS, BEIJING) if other != zone)]


def _seen_from(moment: datetime, zone: str) -> datetime:
    """The same moment on the clock of another zone; a clock tells it wrong beyond the ends of the calendar."""
    if moment.tzinfo == (there := ZoneInfo(zone)):
        return moment
    try:
        return moment.astimezone(there)
    except OverflowError:
        return moment.replace(tzinfo=there)


def _clock(day: date, began: datetime, ended: datetime | None, zone: str, language: Language, padded: bool) -> str:
    """The times on one clock, with a word where it is there another day than that of the meeting."""
    start = _seen_from(began, zone)
    end = None if ended is None else _seen_from(ended, zone)
    starts = (start.date() - day).days
    ends = starts if end is None else (end.date() - day).days
    if end is not None and end.time() == time() and ends == starts + 1:
        ends = starts
    if starts == ends:
        hours = time_range(start.time(), None if end is None else end.time(), language, padded=padded)
        return _at(_other_day(hours, starts, language), zone, language)
    first, last = (time_words(moment.time(), language, padded=padded) for moment in (start, end) if moment is not None)
    hours = _other_day(first, starts, language) + _DASHES[language] + _other_day(last, ends, language)
    return _at(hours, zone, language)


def _other_day(hours: str, days: int, language: Language) -> str:
    words = catalogue(language)
    if days == 0:
        return hours
    message = words.gettext("{time} (next day)") if days > 0 else words.gettext("{time} (day before)")
    return message.format(time=hours)


def _at(hours: str, zone: str, language: Language) -> str:
    return catalogue(language).gettext("{hours} in {city}").format(hours=hours, city=city_name(zone, language))
