"""Which records a table holds, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from groupe_pays.domain.tables import TableRequest

Record = TypeVar("Record")
_AT_A_TIME = 500


def asked(records: Iterable[Record], request: TableRequest, key: Callable[[Record], str]) -> list[Record]:
    """The records asked for, in the order they were asked in; all of them where none is named."""
    if request.record_ids is None:
        return list(records)
    known = {key(record): record for record in records}
    return [known[wanted] for wanted in request.record_ids if wanted in known]


def read_asked(ids: Sequence[str] | None, read: Callable[[Collection[str] | None], list[Record]]) -> list[Record]:
    """The records of those ids, read some at a time as SQLite takes no endless question; all where None."""
    if ids is None:
        return read(None)
    return [one for start in range(0, len(ids), _AT_A_TIME) for one in read(ids[start : start + _AT_A_TIME])]
