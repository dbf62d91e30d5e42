"""Meetings and the series (instances) they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle, EndBeforeStart, NotATime
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.slots import MINUTES_A_DAY, length_of
from groupe_pays.domain.text import BilingualText

PARIS = "Europe/Paris"
BEIJING = "Asia/Shanghai"
_TIME = re.compile(r"^\s*(\d{1,2})\s*(?:[h:：H点時时]\s*(\d{2})?)?\s*(?:min|分)?\s*$")


class MeetingState(StrEnum):
    """Where the minutes stand: prepared, being written, sent round, adopted."""

    PLANNED = "planned"
    DRAFT = "draft"
    CIRCULATED = "circulated"
    ADOPTED = "adopted"

    @property
    def next(self) -> MeetingState | None:
        """The state one step further; None after the last."""
        following = list(MeetingState)[list(MeetingState).index(self) + 1 :]
        return following[0] if following else None

    @property
    def previous(self) -> MeetingState | None:
        place = list(MeetingState).index(self)
        return list(MeetingState)[place - 1] if place else None

    def is_after(self, other: MeetingState) -> bool:
        return list(MeetingState).index(self) > list(MeetingState).index(other)


class Stage(StrEnum):
    """The four stages of a meeting's page."""

    PREPARE = "prepare"
    RECEIVE = "receive"
    MINUTES = "minutes"
    CIRCULATE = "circulate"


class Numbering(StrEnum):
    ROMAN = "roman"
    ARABIC = "arabic"


class SeriesKind(StrEnum):
    """The bodies of a country group (product page, journey 1)."""

    GROUP = "group"
    STEERING = "steering"
    SUBGROUP = "subgroup"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    FORUM = "forum"
    """The Rencontres franco-chinoises."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Series:
    """The body that sits, with what its meetings usually are; ``duration`` is in minutes, ``start`` is "HH:MM".

    ``meeting_title`` is what a new meeting is called; ``audience_id`` the saved audience that is invited.
    """

    id: str
    name: BilingualText
    numbering: Numbering = Numbering.ROMAN
    place: BilingualText = BilingualText()
    address: str = ""
    access: BilingualText = BilingualText()
    duration: int | None = None
    position: float = 0.0
    kind: SeriesKind = SeriesKind.OTHER
    meeting_title: BilingualText = BilingualText()
    start: str | None = None
    time_zone: str = PARIS
    chair_id: str | None = None
    chair_name: PersonName | None = None
    chair_function: BilingualText = BilingualText()
    video_link: str = ""
    audience_id: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One sitting; ``start`` and ``end`` are "HH:MM" in ``time_zone`` (an IANA name).

    ``number`` counts the meetings of the series; ``reply_by`` is when answers to the invitation are due;
    ``calendar_sequence`` counts the calendar files sent out (SEQUENCE of RFC 5545, 3.8.7.4) and ``calendar_sent`` tells
    the last of them by its fingerprint.
    """

    id: str
    title: BilingualText
    series_id: str | None = None
    series_name: BilingualText = BilingualText()
    date: RoughDate | None = None
    start: str | None = None
    end: str | None = None
    ends_next_day: bool = False
    time_zone: str = PARIS
    place: BilingualText = BilingualText()
    address: str = ""
    access: BilingualText = BilingualText()
    chair_id: str | None = None
    chair_name: PersonName | None = None
    chair_function: BilingualText = BilingualText()
    numbering: Numbering = Numbering.ROMAN
    state: MeetingState = MeetingState.PLANNED
    circulated_on: RoughDate | None = None
    adopted_on: RoughDate | None = None
    number: int | None = None
    video_link: str = ""
    reply_by: RoughDate | None = None
    cancelled_on: RoughDate | None = None
    calendar_sequence: int = 0
    calendar_sent: str = ""

    @property
    def year(self) -> int | None:
        return year_of(self.date) if self.date else None

    @property
    def slot_minutes(self) -> int | None:
        """The planned length in real minutes; None while a bound is open."""
        if self.start is None or self.end is None:
            return None
        day = self.date.exact_day if self.date is not None else None
        return length_of(day, self.start, self.end, self.ends_next_day, self.time_zone)


def parse_time(words: str) -> str | None:
    """ "14h", "14 h 30", "14:30", "14点" or "" as "HH:MM" or None.

    Raises:
        NotATime: the words are no time of day.
    """
    if not words.strip():
        return None
    match = _TIME.match(words.replace("\u00a0", " ").replace("\u202f", " "))
    if match is None:
        raise NotATime(words)
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:
        raise NotATime(words)
    return f"{hour:02}:{minute:02}"


def year_of(date: RoughDate) -> int:
    """The year a meeting counts in; « before 1 March 2017 » has no first day, its last one tells."""
    return (date.earliest if date.earliest.year > 1 else date.latest).year


def minutes_of(time: str) -> int:
    """Minutes since midnight of "HH:MM"."""
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)


def time_of(minutes: int) -> str:
    """ "HH:MM" of minutes since midnight; those of the next day count from midnight again."""
    hour, minute = divmod(minutes % MINUTES_A_DAY, 60)
    return f"{hour:02}:{minute:02}"


def check_slot(start: str | None, end: str | None, ends_next_day: bool) -> None:
    """Raise ``EndBeforeStart`` where a meeting would not last."""
    if start and end and not ends_next_day and minutes_of(end) <= minutes_of(start):
        raise EndBeforeStart(start, end)


def check_title(title: BilingualText) -> None:
    """Raise ``EmptyTitle`` where neither language has a word."""
    if title.is_blank:
        raise EmptyTitle
