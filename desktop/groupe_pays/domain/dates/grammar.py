"""How a language speaks of dates: patterns with named groups, and the tables that give the groups their meaning.

Groups: ``y`` year, ``m`` month, ``d`` day, ``q`` quarter, ``h`` half, ``s`` season, ``t`` beginning, middle or end;
``w`` weekday, ``n`` and ``u`` a number of units, ``rest`` the date a word such as « avant » stands before.
All words arrive folded (``collation.fold``).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from groupe_pays.domain.dates.period import HALVES, QUARTERS, SEASONS, Period, Third
from groupe_pays.domain.dates.said import Said

Pattern = re.Pattern[str]
Span = tuple[Said, Said]
"""First and last period of a stretch; twice the same for one."""

_ISO_DAY = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?")
_PAST_YEARS = 69
"""Of two-digit years: « 85 » written in 2017 is 1985, « 47 » is 2047."""


@dataclass(frozen=True, slots=True)
class Settling:
    """Words that stand for the month, quarter, half or year so many away from today's: « le mois prochain »."""

    pattern: Pattern
    months: int | None = None
    quarters: int | None = None
    halves: int | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. ``days``, ``weeks`` and ``units`` count from today; weekdays count from Monday = 0."""

    points: tuple[Pattern, ...]
    numbers: Mapping[str, int]
    months: Mapping[str, int]
    seasons: Mapping[str, int]
    thirds: Mapping[str, Third]
    days: Mapping[str, int]
    weeks: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    next_weekday: Pattern
    in_some_time: Pattern
    lone: Pattern
    articles: Pattern
    week_of: Pattern
    around: Pattern
    by: Pattern
    before: Pattern
    after: Pattern
    opening: Pattern
    between: Pattern
    settlings: tuple[Settling, ...]
    spell_month: Callable[[int, int], str]
    spell_quarter: str = ""
    spell_halves: tuple[str, str] = ("", "")
    spell_year: str = "{year}"
    weekday_of_week: Pattern | None = None
    part_of_week: Pattern | None = None
    """Groups: ``t`` a key of ``week_parts``, ``week`` one of ``weeks``, or none for this week."""
    week_parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """First and last weekday of « début », « fin »…"""
    fortnight: Pattern | None = None
    """Groups: ``f`` 1 or 2 (or a word for it), ``m`` and perhaps ``y``."""
    feasts: Mapping[str, Callable[[int], date]] = field(default_factory=dict)
    """Days that change from year to year, by their names; ``feast`` has the groups ``f`` and ``y``."""
    feast: Pattern | None = None
    week_of_month: Pattern | None = None
    """Groups: ``n`` 1 to 5, a word for it or one of ``last``, ``m`` and perhaps ``y``."""
    week_number: Pattern | None = None
    """The week of the calendar in offices, of ISO 8601. Groups: ``n`` and perhaps ``y``."""
    last: frozenset[str] = frozenset()
    weekday_on: Pattern | None = None
    """« mardi en huit »: ``w`` and how many days after the coming one, a key of ``further``."""
    further: Mapping[str, int] = field(default_factory=dict)
    prepare: Callable[[str], str] = str

    def settle(self, words: str, today: date) -> str:
        """The words with « le mois prochain » and « l'an prochain » named."""
        words = self.prepare(words)
        for settling in self.settlings:
            if settling.pattern.search(words):
                words = settling.pattern.sub(self._spell(settling, today), words)
        return words

    def _spell(self, settling: Settling, today: date) -> str:
        first = today.replace(day=1)
        if settling.months is not None:
            day = months_later(first, settling.months)
            return self.spell_month(day.year, day.month)
        if settling.quarters is not None:
            day = months_later(first, 3 * settling.quarters)
            return self.spell_quarter.format(year=day.year, number=(day.month + 2) // 3)
        if settling.halves is not None:
            day = months_later(first, 6 * settling.halves)
            return self.spell_halves[day.month > 6].format(year=day.year)
        return self.spell_year.format(year=today.year + (settling.years or 0))

    def point(self, words: str, today: date) -> Span | None:
        """The one period the words name, or None."""
        words = words.strip()
        relative = self._relative(words, today)
        if relative is not None:
            return relative
        bare = self.articles.sub("", words)
        for pattern in (*self.points, _ISO_DAY):
            match = pattern.fullmatch(words) or pattern.fullmatch(bare)
            if match is not None:
                said = self._said(match.groupdict(), today)
                return said, said
        return None

    def lone_day(self, words: str) -> Span | None:
        """« 9 » in « 9-10 octobre »."""
        match = self.lone.fullmatch(words.strip())
        return None if match is None else (Said(day=_number(match["d"])),) * 2

    def _relative(self, words: str, today: date) -> Span | None:
        bare = self.articles.sub("", words)
        if bare in self.days:
            return _one(today + timedelta(days=self.days[bare]))
        if bare in self.weeks:
            monday = _monday(today) + timedelta(weeks=self.weeks[bare])
            return Said.of(monday), Said.of(monday + timedelta(days=6))
        if match := self.next_weekday.fullmatch(bare):
            ahead = (self.weekdays[match["w"]] - today.weekday() - 1) % 7 + 1
            return _one(today + timedelta(days=ahead))
        if self.weekday_of_week and (match := self.weekday_of_week.fullmatch(bare)):
            monday = _monday(today) + timedelta(weeks=self.weeks[match["week"]])
            return _one(monday + timedelta(days=self.weekdays[match["w"]]))
        if self.part_of_week and (match := self.part_of_week.fullmatch(bare)):
            monday = _monday(today) + timedelta(weeks=self.weeks[match["week"]] if match["week"] else 0)
            first, last = self.week_parts[match["t"]]
            return Said.of(monday + timedelta(days=first)), Said.of(monday + timedelta(days=last))
        if self.weekday_on and (match := self.weekday_on.fullmatch(bare)):
            ahead = (self.weekdays[match["w"]] - today.weekday() - 1) % 7 + 1
            return _one(today + timedelta(days=ahead + self.further[match["k"]]))
        if self.feast and (match := self.feast.fullmatch(bare)):
            return _one(self._feast(match["f"], match["y"], today))
        if self.fortnight and (match := self.fortnight.fullmatch(bare)):
            return self._half_of_month(match.groupdict(), today)
        if self.week_of_month and (match := self.week_of_month.fullmatch(bare)):
            return self._week_of_month(match.groupdict(), today)
        if self.week_number and (match := self.week_number.fullmatch(bare)):
            return _week_of_year(int(match["n"]), int(match["y"] or 0), today)
        if match := self.in_some_time.fullmatch(words):
            return _one(_later(today, self._count(match["n"]), self.units[match["u"]]))
        return None

    def _feast(self, name: str, year: str | None, today: date) -> date:
        """The feast of that year, else the next one."""
        of = self.feasts[name]
        if year:
            return of(int(year))
        return of(today.year) if of(today.year) >= today else of(today.year + 1)

    def _half_of_month(self, groups: Mapping[str, str | None], today: date) -> Span:
        """« la première quinzaine de mars »: the 1st to the 15th."""
        said = self._said({"m": groups["m"], "y": groups.get("y")}, today).in_full(today)
        if self._count(str(groups["f"])) == 1:
            return replace(said, day=1), replace(said, day=15)
        return replace(said, day=16), replace(said, day=monthrange(said.year or 0, said.month or 1)[1])

    def _week_of_month(self, groups: Mapping[str, str | None], today: date) -> Span:
        """« la deuxième semaine de mars »: the 8th to the 14th; the last one is its last seven days."""
        said = self._said({"m": groups["m"], "y": groups.get("y")}, today).in_full(today)
        days = monthrange(said.year or 0, said.month or 1)[1]
        last = days if groups["n"] in self.last else min(7 * self._count(str(groups["n"])), days)
        first = last - 6 if groups["n"] in self.last else 7 * self._count(str(groups["n"])) - 6
        return replace(said, day=first), replace(said, day=last)

    def _said(self, groups: Mapping[str, str | None], today: date) -> Said:
        """The meaning of the groups of a pattern; a group it lacks, or that is empty, says nothing."""
        code = None
        if season := groups.get("s"):
            code = SEASONS[self.seasons[season]]
        elif quarter := groups.get("q"):
            code = QUARTERS[self._count(quarter) - 1]
        elif half := groups.get("h"):
            code = HALVES[self._count(half) - 1]
        year, month, day, third = (groups.get(name) for name in ("y", "m", "d", "t"))
        said = Said(
            year=None if not year else _full_year(year, today),
            month=None if not month else self.months[month] if month in self.months else int(month),
            day=None if not day else _number(day),
            code=code,
            third=None if not third else self.thirds[third],
        )
        return said if said.third is None or code is None else _month_at(said)

    def _count(self, word: str) -> int:
        return self.numbers[word] if word in self.numbers else _number(word)


def _month_at(said: Said) -> Said:
    """The beginning or the end of a quarter or a half as that of its first or last month. Raises ValueError."""
    if said.third is Third.MIDDLE:
        raise ValueError("the middle of a part of a year")
    period = Period(2000, code=said.code)
    day = period.last if said.third is Third.END else period.first
    return replace(said, month=day.month, code=None)


def _week_of_year(number: int, year: int, today: date) -> Span:
    """Monday to Sunday of that week; without a year the next one. Raises ValueError for a week the year has not."""
    monday = date.fromisocalendar(year or today.isocalendar().year, number, 1)
    if not year and monday + timedelta(days=6) < today:
        monday = date.fromisocalendar(today.isocalendar().year + 1, number, 1)
    return Said.of(monday), Said.of(monday + timedelta(days=6))


def names(table: Mapping[str, object]) -> str:
    """The words of a table as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))


def working_days(count: int) -> int:
    """So many days from Monday to Friday, in days of the calendar; public holidays aside."""
    return count + 2 * (count // 5)


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last of its month where there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _one(day: date) -> Span:
    return Said.of(day), Said.of(day)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _later(today: date, count: int, unit: str) -> date:
    if unit in ("days", "weeks"):
        return today + timedelta(**{unit: count})
    return months_later(today, count if unit == "months" else 12 * count)


def _number(word: str) -> int:
    """The number that begins the word: « 1er », "31st"; « premier » has none and is 1."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else 1


def _full_year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    oldest = today.year - _PAST_YEARS
    return oldest + (year - oldest) % 100
