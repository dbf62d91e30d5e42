"""Feasts whose day changes from year to year: Easter, and those of the Chinese calendar."""

from __future__ import annotations

from datetime import date, timedelta

_FIRST_YEAR = 2000
_NEW_YEARS = "f3mb1j8sh5od2kati7qf4mb1k8rg5nd2lati7pe3mb1k9rg5oc2lbti7pe3mc"
"""Year by year, how many days after 21 January, its earliest day, the Chinese New Year is, in base 36."""
_DRAGON_BOATS = "gzpewlati7qgxmcuj9shzodwkatj7qfymbuk9sh6odwlati8pexnbuk9rgzod"
"""The same after 21 May for the 5th of the fifth month, 端午."""
_MID_AUTUMNS = "bukarhzodwlbti7qexncuk9sgzoewlbui7qfxncvj9rgyoexlati6pfyncvk8"
"""The same after 1 September for the 15th of the eighth month, 中秋."""


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4
    moon = (skipped - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    ahead = (year + year // 4 + moon + 2 - skipped) % 7
    return date(year, 3, 21) + timedelta(days=moon - ahead + 7)


def chinese_new_year(year: int) -> date:
    """The first day of the Spring Festival. Raises ValueError outside the years that are known (to 2060)."""
    return _after(date(year, 1, 21), _NEW_YEARS)


def lantern_festival(year: int) -> date:
    """元宵, the first full moon of the Chinese year. Raises ValueError as ``chinese_new_year`` does."""
    return chinese_new_year(year) + timedelta(days=14)


def dragon_boat(year: int) -> date:
    """端午. Raises ValueError as ``chinese_new_year`` does."""
    return _after(date(year, 5, 21), _DRAGON_BOATS)


def mid_autumn(year: int) -> date:
    """中秋. Raises ValueError as ``chinese_new_year`` does."""
    return _after(date(year, 9, 1), _MID_AUTUMNS)


def tomb_sweeping(year: int) -> date:
    """清明, the day the sun stands at 15 degrees: the 4th or 5th of April in this century."""
    return date(year, 4, int((year - 2000) * 0.2422 + 4.81) - (year - 2000) // 4)


def _after(earliest: date, table: str) -> date:
    at = earliest.year - _FIRST_YEAR
    if not 0 <= at < len(table):
        raise ValueError("no feasts of the Chinese calendar are known of this year")
    return earliest + timedelta(days=int(table[at], 36))
