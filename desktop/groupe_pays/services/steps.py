"""How far a large change is: record by record, then as long again until it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TypeVar

Report = Callable[[int, int], None]
"""Done and in all; it may raise, to give the change up while nothing is kept."""
_EVERY = 20
_KEEPING = 5
"""Calls of ``between`` in a transaction, and one."""
T = TypeVar("T")


class Steps:
    """Tells ``report`` of ``number`` records; hand ``between`` to the transaction that keeps them."""

    def __init__(self, report: Report | None, number: int) -> None:
        self._report, self._number, self._kept = report, max(number, 1), 0

    def over(self, records: Iterable[T]) -> Iterator[T]:
        """The same records, told one by one."""
        for at, record in enumerate(records):
            if self._report is not None and at % _EVERY == 0:
                self._report(min(at, self._number), 2 * self._number)
            yield record

    def between(self) -> None:
        self._kept += 1
        if self._report is not None:
            self._report(self._number + self._number * self._kept // _KEEPING, 2 * self._number)


def steps_of(report: Report | None, records: Sized) -> Steps:
    return Steps(report, len(records))
