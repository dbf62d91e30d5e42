"""A date that may be only roughly known: « fin 2017 », « autour du 27 octobre », « 1er semestre 2016 »."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, total_ordering

from groupe_pays.domain.dates.period import Period, Third

AROUND_A_DAY = timedelta(days=3)
"""How far from its day « autour du 27 octobre » reaches on either side."""

_OPEN = ".."


@total_ordering
@dataclass(frozen=True, slots=True)
class RoughDate:
    """A date kept as what is known of it, in the words of ISO 8601-2 (EDTF): ``2017-01-31``, ``2017-03``, ``2016-40``.

    ``a/b`` is an interval, ``../b`` and ``a/..`` are open ones, ``~`` means approximately. On top of the standard:
    ``2017-33~`` is the beginning of 2017, ``2017-36~`` its end and ``2017-34~/2017-35~`` its middle; an approximate
    day at an end of an interval stands for its third of the month (1-10, 11-20, 21-31). Raises ValueError on nonsense.

    Ordered by what is due first; of two that end together, the narrower comes first.
    """

    edtf: str

    def __post_init__(self) -> None:
        start, end = _read(self.edtf)
        if start == end and start is not None:
            object.__setattr__(self, "edtf", start.edtf)

    @classmethod
    def parse(cls, edtf: str) -> RoughDate:
        return cls(edtf.strip())

    @classmethod
    def day(cls, day: date) -> RoughDate:
        return cls(day.isoformat())

    @property
    def start(self) -> Period | None:
        """The period it begins in; None when it is open to the past."""
        return _read(self.edtf)[0]

    @property
    def end(self) -> Period | None:
        """The period it ends in; None when it is open to the future."""
        return _read(self.edtf)[1]

    @property
    def is_interval(self) -> bool:
        return "/" in self.edtf

    @property
    def exact_day(self) -> date | None:
        """The day, when it is one day known for certain."""
        return self.earliest if self.is_exact and not self.is_interval else None

    @property
    def is_exact(self) -> bool:
        """Whether every bound it has is one certain day: « 9-10 octobre 2017 » and « avant le 1er mars » are exact."""
        return all(period is None or period.is_exact_day for period in (self.start, self.end))

    @property
    def earliest(self) -> date:
        """The first day it may mean; ``date.min`` when it is open to the past."""
        if self.start is None:
            return date.min
        if not self.start.approximate or self.start.day is None:
            return self.start.first
        if self.is_interval:
            return third_of_month(self.start.year, self.start.month or 1, self.start.third or Third.BEGINNING)[0]
        return _moved(self.start.first, -AROUND_A_DAY)

    @property
    def latest(self) -> date:
        """The last day it may mean; ``date.max`` when it is open to the future."""
        if self.end is None:
            return date.max
        if not self.end.approximate or self.end.day is None:
            return self.end.last
        if self.is_interval:
            return third_of_month(self.end.year, self.end.month or 1, self.end.third or Third.BEGINNING)[1]
        return _moved(self.end.last, AROUND_A_DAY)

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """By the last day (by the first when the end is open), then the narrower, then the text."""
        pivot = self.earliest if self.end is None else self.latest
        return pivot.toordinal(), -self.earliest.toordinal(), self.edtf

    def __lt__(self, other: RoughDate) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.edtf

    def is_past(self, today: date) -> bool:
        return self.latest < today

    def days_until(self, today: date) -> int:
        """Days from ``today`` to the last day it may mean, negative once that day is past."""
        return (self.latest - today).days

    def days_late(self, today: date) -> int:
        """Days since the last day it may mean; 0 while there is still time."""
        return max(0, -self.days_until(today))


def third_of_month(year: int, month: int, third: Third) -> tuple[date, date]:
    """First and last day of the beginning, the middle or the end of a month."""
    last = monthrange(year, month)[1] if third is Third.END else 10 * third + 10
    return date(year, month, 10 * third + 1), date(year, month, last)


@lru_cache(maxsize=4096)
def _read(edtf: str) -> tuple[Period | None, Period | None]:
    """Both ends; the same one twice for what is no interval."""
    if "/" not in edtf:
        period = Period.parse(edtf)
        return period, period
    first, last = edtf.split("/", 1)
    start = None if first == _OPEN else Period.parse(first)
    end = None if last == _OPEN else Period.parse(last)
    if start is None and end is None:
        raise ValueError("an interval needs at least one end")
    if start is not None and end is not None and (start.first > end.first or start.last > end.last):
        raise ValueError(f"the interval ends before it starts: {edtf}")
    return start, end


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max
