"""What somebody said of a date, before the year they left out is known."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from groupe_pays.domain.dates.period import Third
from groupe_pays.domain.dates.rough import RoughDate, third_of_month

_YEARS_AHEAD = 8
"""A 29 February comes back within eight years."""


@dataclass(frozen=True, slots=True)
class Said:
    """A period in words: fields as in ``Period``; ``third`` is « début », « mi- » or « fin » of the month or year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    code: int | None = None
    third: Third | None = None
    around: bool = False

    @classmethod
    def of(cls, day: date) -> Said:
        return cls(day.year, day.month, day.day)

    @property
    def whole(self) -> RoughDate:
        """The date it stands for; raises ValueError when the calendar has none, or when the year is not known."""
        if self.third is None:
            return RoughDate(self._plain + "~" * self.around)
        if self.month is None:
            codes = {Third.BEGINNING: "{0}-33~", Third.MIDDLE: "{0}-34~/{0}-35~", Third.END: "{0}-36~"}
            return RoughDate(codes[self.third].format(self._year))
        first, last = third_of_month(self.year or 0, self.month, self.third)
        return RoughDate(f"{first.isoformat()}~/{last.isoformat()}~")

    @property
    def as_start(self) -> str:
        """EDTF of this end of an interval."""
        return self._as_end("34")

    @property
    def as_end(self) -> str:
        return self._as_end("35")

    def _as_end(self, middle_of_year: str) -> str:
        if self.third is None:
            return self.whole.edtf
        if self.month is None:
            return f"{self._year}-{('33', middle_of_year, '36')[self.third]}~"
        day = (1, 15, monthrange(self.year or 0, self.month)[1])[self.third]
        return f"{self._year}-{self.month:02}-{day:02}~"

    @property
    def _year(self) -> str:
        if self.year is None:
            raise ValueError("the year is not known")
        return f"{self.year:04}"

    @property
    def _plain(self) -> str:
        if self.day is not None and self.month is None:
            raise ValueError("the month is not known")
        second = self.code if self.month is None else self.month
        return "-".join([self._year, *(f"{piece:02}" for piece in (second, self.day) if piece is not None)])

    def in_full(self, today: date) -> Said:
        """The same with the year, and the month of a lone day: the next such date that is not over on ``today``.

        Raises ValueError when there is none.
        """
        if self.year is not None:
            return self
        if self.day is not None and self.month is None:
            return self._next_such_day(today)
        for year in range(max(today.year - 1, 1), today.year + _YEARS_AHEAD + 1):
            guess = replace(self, year=year)
            try:
                if not guess.whole.is_past(today):
                    return guess
            except ValueError:
                continue
        raise ValueError("there is no such date")

    def _next_such_day(self, today: date) -> Said:
        for months in range(13):
            year, month = divmod(today.month - 1 + months, 12)
            guess = replace(self, year=today.year + year, month=month + 1)
            try:
                if not guess.whole.is_past(today):
                    return guess
            except ValueError:
                continue
        raise ValueError("there is no such day")


def between(first: Said, last: Said, today: date) -> RoughDate:
    """The interval from one to the other, each lending the other the month and the year it leaves out.

    Raises ValueError when they make no interval.
    """
    if first.day is not None and first.month is None:
        first = replace(first, month=last.month, year=first.year or last.year)
    elif last.day is not None and last.month is None:
        last = replace(last, month=first.month, year=last.year or first.year)
    if first.year is None:
        last = last.in_full(today)
        first = _with_year(first, last, last.year or 0, -1)
    elif last.year is None:
        last = _with_year(last, first, first.year, +1)
    return RoughDate(f"{first.as_start}/{last.as_end}")


def _with_year(said: Said, other: Said, year: int, step: int) -> Said:
    """``said`` in ``year``, or a year before or after where it would stand on the wrong side of ``other``."""
    same = replace(said, year=year)
    pair = (same.whole, other.whole) if step < 0 else (other.whole, same.whole)
    return replace(said, year=year + step) if pair[0].earliest > pair[1].latest else same
