"""Feasts whose day changes from year to year: Easter, and the Chinese New Year."""

from __future__ import annotations

from datetime import date, timedelta

_FIRST_YEAR = 2000
_NEW_YEARS = "f3mb1j8sh5od2kati7qf4mb1k8rg5nd2lati7pe3mb1k9rg5oc2lbti7pe3mc"
"""Year by year, how many days after 21 January, its earliest day, the Chinese New Year is, in base 36."""


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
    at = year - _FIRST_YEAR
    if not 0 <= at < len(_NEW_YEARS):
        raise ValueError("no Chinese New Year is known of this year")
    return date(year, 1, 21) + timedelta(days=int(_NEW_YEARS[at], 36))
