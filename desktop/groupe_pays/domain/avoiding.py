"""What speaks against a day: public holidays of both countries, dates to avoid, other meetings, people taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import BEIJING, PARIS
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText

SATURDAY = 5


class Country(StrEnum):
    """The two countries whose holidays are looked at, as ISO 3166-1 names them."""

    FR = "FR"
    CN = "CN"

    @property
    def time_zone(self) -> str:
        return PARIS if self is Country.FR else BEIJING


class Festival(StrEnum):
    """What a public holiday of the two countries celebrates."""

    NEW_YEAR = "new_year"
    EASTER_MONDAY = "easter_monday"
    LABOUR_DAY = "labour_day"
    VICTORY_DAY = "victory_day"
    ASCENSION = "ascension"
    WHIT_MONDAY = "whit_monday"
    NATIONAL_DAY = "national_day"
    ASSUMPTION = "assumption"
    ALL_SAINTS = "all_saints"
    ARMISTICE = "armistice"
    CHRISTMAS = "christmas"
    CHINESE_NEW_YEAR = "chinese_new_year"
    CHINESE_NEW_YEARS_EVE = "chinese_new_years_eve"
    CHINESE_NEW_YEAR_PROLONGED = "chinese_new_year_prolonged"
    QINGMING = "qingming"
    DRAGON_BOATS = "dragon_boats"
    MID_AUTUMN = "mid_autumn"
    VICTORY_OF_1945 = "victory_of_1945"


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days off in a row in one country.

    ``other`` holds names in English of what is no ``Festival``; a working day made free that stands alone has neither,
    and is worked on the day ``worked_instead``. ``estimated``: the official calendar of the year is not known yet.
    """

    country: Country
    first: date
    last: date
    festivals: tuple[Festival, ...]
    other: tuple[str, ...] = ()
    worked_instead: date | None = None
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class AvoidedDate:
    """A day or period the user does not want meetings in: elections, sessions of an assembly."""

    id: str
    label: BilingualText
    date: RoughDate
    note: str = ""


class ClashKind(StrEnum):
    """In the order they are told in."""

    HOLIDAY = "holiday"
    AVOIDED = "avoided"
    PEOPLE = "people"
    """People of the meeting sit in another one."""
    MEETING = "meeting"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True)
class Clash:
    """Something that speaks against ``date``; the other fields depend on the kind.

    ``holiday`` for holidays; ``label`` what an avoided date or another meeting is called; ``record_id`` the avoided
    date or the other meeting; ``people`` those who are expected at both.
    """

    kind: ClashKind
    date: RoughDate
    holiday: Holiday | None = None
    label: BilingualText = BilingualText()
    record_id: str | None = None
    note: str = ""
    people: tuple[PersonName, ...] = ()

    @property
    def weight(self) -> int:
        return list(ClashKind).index(self.kind)


def is_weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY


def period_of(first: date, last: date) -> RoughDate:
    """The days from ``first`` to ``last`` as one date."""
    return RoughDate.day(first) if first == last else RoughDate(f"{first.isoformat()}/{last.isoformat()}")


def falls_in(day: date, when: RoughDate) -> bool:
    """Whether a day is, or may be, one of those meant by ``when``."""
    return when.earliest <= day <= when.latest


def days_there(
    first: date, last: date, start: str | None, end: str | None, ends_next_day: bool, zone: str, there: str
) -> tuple[date, date]:
    """The first and the last day on a calendar elsewhere while a meeting lasts.

    ``first`` and ``last`` are its days and ``start`` and ``end`` its hours ("HH:MM") in ``zone``; without hours the
    days are the same everywhere.
    """
    if start is None:
        return first, last
    begun = _moment(first, start, zone)
    over = _moment(last + timedelta(days=ends_next_day), end or start, zone)
    if end is not None and over > begun:
        over -= timedelta(minutes=1)  # what ends at midnight is over that day
    return begun.astimezone(ZoneInfo(there)).date(), over.astimezone(ZoneInfo(there)).date()


def _moment(day: date, time: str, zone: str) -> datetime:
    return datetime.fromisoformat(f"{day.isoformat()}T{time}").replace(tzinfo=ZoneInfo(zone))
