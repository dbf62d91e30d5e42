"""How a language words a date: what French and English have in common, and what each must say for itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupe_pays.domain.dates import Period, RoughDate
from groupe_pays.domain.dates.decades import decade_of
from groupe_pays.domain.dates.period import HALVES, QUARTERS, SEASONS, Third


class DateStyle(StrEnum):
    """LONG in text, MEDIUM with short months, SHORT in digits for tables (what has no digits is then MEDIUM)."""

    LONG = "long"
    MEDIUM = "medium"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Form:
    """The wish of the caller: ``year`` and ``weekday`` say whether they are named."""

    style: DateStyle = DateStyle.LONG
    year: bool = True
    weekday: bool = False

    @property
    def short_months(self) -> bool:
        return self.style is not DateStyle.LONG


class Wording(ABC):
    """Words for every kind of ``RoughDate``; a subclass names the periods and gives the patterns."""

    def words(self, when: RoughDate, form: Form) -> str:
        day, start, end = when.exact_day, when.start, when.end
        if day is not None:
            return self.digits(day, form.year) if form.style is DateStyle.SHORT else self.whole_day(day, form)
        if start is None or end is None:
            return self.until(end, form) if end is not None else self.since(start or Period(1), form)
        if start == end:
            return self.single(start, form)
        decade = decade_of(when)
        if decade is not None:
            return self.decade(*decade)
        return self.between(start, end, form)

    def single(self, period: Period, form: Form) -> str:
        if period.code in (QUARTERS[0], QUARTERS[3]) and period.approximate:
            return self.part(period, form, form.year)
        words = self.named(period, form, form.year)
        return self.around(period, words) if period.approximate else words

    def part(self, period: Period, form: Form, year: bool) -> str:
        """One end of an interval: « fin février 2017 », « 1er mars », « vers mars 2017 »."""
        if period.third is not None:
            return self.third(period, form, year)
        words = self.named(period, form, year)
        return self.around(period, words) if period.approximate else words

    def between(self, start: Period, end: Period, form: Form) -> str:
        """The year, and the month of days, are said once: « 9–10 octobre 2017 », « 28 février – 2 mars 2017 »."""
        last = self.part(end, form, form.year)
        if self.part(start, form, form.year) == last:
            return last
        same_year = start.year == end.year
        if start.is_exact_day and end.is_exact_day and same_year and start.month == end.month:
            return f"{self.day_number(start)}–{last}"
        first = self.part(start, form, form.year and not same_year)
        dash = " – " if " " in first or " " in self.part(end, form, False) else "–"
        return f"{first}{dash}{last}"

    @abstractmethod
    def whole_day(self, day: date, form: Form) -> str:
        """« mardi 31 janvier 2017 »."""

    @abstractmethod
    def digits(self, day: date, year: bool) -> str:
        """« 31/01/2017 »."""

    @abstractmethod
    def day_number(self, day: Period) -> str:
        """« 9 » of « 9–10 octobre »."""

    @abstractmethod
    def named(self, period: Period, form: Form, year: bool) -> str:
        """The period taken as exact."""

    @abstractmethod
    def third(self, period: Period, form: Form, year: bool) -> str:
        """The beginning, middle or end that an approximate day or quarter stands for."""

    @abstractmethod
    def decade(self, year: int, third: Third | None) -> str:
        """« années 1980 », « début des années 1980 »; ``year`` is its first."""

    @abstractmethod
    def around(self, period: Period, words: str) -> str:
        """« autour du … »."""

    @abstractmethod
    def until(self, end: Period, form: Form) -> str:
        """« avant … »."""

    @abstractmethod
    def since(self, start: Period, form: Form) -> str:
        """« à partir de … »."""


def season_of(period: Period) -> int | None:
    """0 for spring to 3 for winter."""
    return SEASONS.index(period.code) if period.code is not None and period.code in SEASONS else None


def quarter_of(period: Period) -> int | None:
    """1 to 4."""
    return QUARTERS.index(period.code) + 1 if period.code is not None and period.code in QUARTERS else None


def half_of(period: Period) -> int | None:
    """1 or 2."""
    return HALVES.index(period.code) + 1 if period.code is not None and period.code in HALVES else None


def winter_years(year: int) -> str:
    """A winter belongs to two years: « 2017–2018 »."""
    return f"{year}–{year + 1}"
