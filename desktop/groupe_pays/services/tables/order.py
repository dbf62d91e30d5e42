"""Which records a table holds, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from groupe_pays.domain.tables import TableRequest

Record = TypeVar("Record")


def asked(records: Iterable[Record], request: TableRequest, key: Callable[[Record], str]) -> list[Record]:
    """The records asked for, in the order they were asked in; all of them where none is named."""
    if request.record_ids is None:
        return list(records)
    known = {key(record): record for record in records}
    return [known[wanted] for wanted in request.record_ids if wanted in known]
