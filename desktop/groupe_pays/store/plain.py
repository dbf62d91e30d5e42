"""Rows read as plain columns, without an object each: ten thousand people in half a second instead of three."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import Session

_AT_A_TIME = 500
"""Keys named in one question: SQLite takes 32,766 values in one at most."""
PartT = TypeVar("PartT")


def in_parts(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """The keys, so many at a time as one question may name."""
    every = list(ids)
    for start in range(0, len(every), _AT_A_TIME):
        yield every[start : start + _AT_A_TIME]


def rows_of(session: Session, query: Select[Any], key: Any, ids: Collection[str] | None) -> Iterator[Any]:
    """The rows of a query, or those of them whose column ``key`` is among ``ids``, however many."""
    for asked in [query] if ids is None else _named(query, key, ids):
        yield from session.execute(asked)


def parts_of(
    session: Session, query: Select[Any], owner: Any, ids: Collection[str] | None, made: Callable[[Any], PartT]
) -> dict[str, list[PartT]]:
    """What ``made`` makes of the rows of ``query``, by the record they are a part of, in the order of the query."""
    found: dict[str, list[PartT]] = defaultdict(list)
    for row in rows_of(session, query.where(owner.is_not(None)), owner, ids):
        found[getattr(row, owner.key)].append(made(row))
    return found


def _named(query: Select[Any], key: Any, ids: Collection[str]) -> Iterator[Select[Any]]:
    for some in in_parts(ids):
        yield query.where(key.in_(some))
