"""Public holidays of France and China, days moved by the Chinese government included, as runs of days off.

From the library ``holidays``, whose first import takes 0.3 s: ``load_years`` may do it in any thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from groupe_pays.domain.avoiding import Country, Festival, Holiday, is_weekend

if TYPE_CHECKING:
    from holidays import HolidayBase

_REMARK = re.compile(r" \((?:observed|estimated|observed, estimated)\)$")
_MOVED = re.compile(r"Day off \(substituted from (\d\d)/(\d\d)/(\d{4})\)")
"""The name of a working day made free, which is worked on a day of a weekend instead."""
_FESTIVALS = {
    "New Year's Day": Festival.NEW_YEAR,
    "Easter Monday": Festival.EASTER_MONDAY,
    "Labor Day": Festival.LABOUR_DAY,
    "Victory Day": Festival.VICTORY_DAY,
    "Ascension Day": Festival.ASCENSION,
    "Pentecost Monday": Festival.WHIT_MONDAY,
    "National Day": Festival.NATIONAL_DAY,
    "Assumption Day": Festival.ASSUMPTION,
    "All Saints' Day": Festival.ALL_SAINTS,
    "Armistice Day": Festival.ARMISTICE,
    "Christmas Day": Festival.CHRISTMAS,
    "Chinese New Year (Spring Festival)": Festival.CHINESE_NEW_YEAR,
    "Chinese New Year's Eve": Festival.CHINESE_NEW_YEARS_EVE,
    "Chinese New Year Extended Holiday": Festival.CHINESE_NEW_YEAR_PROLONGED,
    "Tomb-Sweeping Day": Festival.QINGMING,
    "Dragon Boat Festival": Festival.DRAGON_BOATS,
    "Mid-Autumn Festival": Festival.MID_AUTUMN,
    "70th Anniversary of the Victory of the Chinese People's War of Resistance against Japanese Aggression and the "
    "World Anti-Fascist War": Festival.VICTORY_OF_1945,
}
"""By the names of the library."""
_FIRST_YEAR, _LAST_YEAR = 1950, 2099
_loaded: set[int] = set()


def holidays_of(year: int) -> tuple[Holiday, ...]:
    """The days off of both countries that touch a year, the earliest first; none far from our time."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return ()
    found = [holiday for country in Country for holiday in _of_country(country, year)]
    _loaded.add(year)
    return tuple(sorted(found, key=lambda holiday: (holiday.first, holiday.country)))


def load_years(first: int, last: int) -> None:
    """Have the holidays of these years at hand."""
    for year in range(first, last + 1):
        holidays_of(year)


def are_loaded(first: int, last: int) -> bool:
    """Whether ``holidays_of`` answers at once for these years."""
    return all(year in _loaded or not _FIRST_YEAR <= year <= _LAST_YEAR for year in range(first, last + 1))


@cache
def _of_country(country: Country, year: int) -> tuple[Holiday, ...]:
    from holidays import country_holidays

    known = country_holidays(country.value, years=range(year - 1, year + 2), language="en_US")
    runs = _runs(sorted(known), known) if country is Country.CN else [[day] for day in sorted(known)]
    found = (_holiday(country, run, known) for run in runs if run[0].year <= year <= run[-1].year)
    return tuple(found)


def _runs(days: Iterable[date], known: HolidayBase) -> list[list[date]]:
    """Days off in a row; a weekend between two of them is part of it unless it is worked."""
    runs: list[list[date]] = []
    for day in days:
        if runs and all(_is_free(between, known) for between in _between(runs[-1][-1], day)):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _between(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range(1, (last - first).days))


def _is_free(day: date, known: HolidayBase) -> bool:
    return is_weekend(day) and day not in known.weekend_workdays


def _holiday(country: Country, run: list[date], known: HolidayBase) -> Holiday:
    names = list(dict.fromkeys(_REMARK.sub("", name) for day in run for name in known[day].split("; ")))
    moved = [found for name in names if (found := _MOVED.fullmatch(name)) is not None]
    festivals = [_FESTIVALS[name] for name in names if name in _FESTIVALS]
    if Festival.CHINESE_NEW_YEAR in festivals and Festival.CHINESE_NEW_YEARS_EVE in festivals:
        festivals.remove(Festival.CHINESE_NEW_YEARS_EVE)
    return Holiday(
        country, run[0], run[-1], tuple(festivals),
        other=tuple(name for name in names if name not in _FESTIVALS and _MOVED.fullmatch(name) is None),
        worked_instead=_day(moved[0]) if moved else None,
        estimated=_is_estimated(country, run[-1].year, known),
    )  # fmt: skip


def _day(written: re.Match[str]) -> date:
    month, day, year = map(int, written.groups())
    return date(year, month, day)


def _is_estimated(country: Country, year: int, known: HolidayBase) -> bool:
    """The Chinese government publishes the days off of a year at the end of the one before."""
    return country is Country.CN and year > max(known.special_public_holidays)
