"""One stretch of the calendar as ISO 8601-2 writes it: a day, a month, a quarter, half or season, or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

SEASONS = range(21, 25)
QUARTERS = range(33, 37)
HALVES = range(40, 42)

_PERIOD = re.compile(r"(?P<year>\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d))?)?(?P<approximate>~?)", re.ASCII)


class Third(IntEnum):
    """The part of a month or of a year people mean by « début », « mi- » and « fin »."""

    BEGINNING = 0
    MIDDLE = 1
    END = 2


@dataclass(frozen=True, slots=True)
class Period:
    """A day (``month`` and ``day``), a month, a part of a year (``code``: 21-24, 33-36, 40-41) or a whole year.

    ``approximate`` is the ``~`` of ISO 8601-2. Raises ValueError for what no calendar has.
    """

    year: int
    month: int | None = None
    day: int | None = None
    code: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        if self.code is not None and self.code not in (*SEASONS, *QUARTERS, *HALVES):
            raise ValueError(f"no such part of a year: {self.code}")

    @classmethod
    def parse(cls, edtf: str) -> Period:
        found = _PERIOD.fullmatch(edtf)
        if found is None:
            raise ValueError(f"not a date of ISO 8601-2: {edtf!r}")
        second = None if found["month"] is None else int(found["month"])
        code = second if second is not None and second > 12 and found["day"] is None else None
        return cls(
            year=int(found["year"]),
            month=second if code is None else None,
            day=None if found["day"] is None else int(found["day"]),
            code=code,
            approximate=bool(found["approximate"]),
        )

    @property
    def edtf(self) -> str:
        pieces = [f"{self.year:04}", *(f"{piece:02}" for piece in (self.month or self.code, self.day) if piece)]
        return "-".join(pieces) + "~" * self.approximate

    @property
    def is_exact_day(self) -> bool:
        return self.day is not None and not self.approximate

    @property
    def third(self) -> Third | None:
        """What an approximate day says of its month, or an approximate quarter of its year; None for the rest."""
        if not self.approximate:
            return None
        if self.day is not None:
            return Third(min((self.day - 1) // 10, 2))
        if self.code is not None and self.code in QUARTERS:
            return (Third.BEGINNING, Third.MIDDLE, Third.MIDDLE, Third.END)[QUARTERS.index(self.code)]
        return None

    @property
    def first(self) -> date:
        """The first day, an approximate period taken at its word."""
        return date(self.year, self._months[0], self.day or 1)

    @property
    def last(self) -> date:
        """The last day. The winter of 9999 ends with its year, which is where our calendar ends."""
        month = self._months[1]
        year = self.year if month >= self._months[0] else self.year + 1
        if year > date.max.year:
            return date.max
        return date(year, month, self.day or monthrange(year, month)[1])

    @property
    def _months(self) -> tuple[int, int]:
        if self.month is not None:
            return self.month, self.month
        if self.code is None:
            return 1, 12
        if self.code in SEASONS:
            place = SEASONS.index(self.code)
            return 3 * place + 3, (3 * place + 4) % 12 + 1
        if self.code in QUARTERS:
            place = QUARTERS.index(self.code)
            return 3 * place + 1, 3 * place + 3
        place = HALVES.index(self.code)
        return 6 * place + 1, 6 * place + 6
