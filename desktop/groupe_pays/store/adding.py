"""Thousands of new rows in few statements, journaled like any other change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session, class_mapper

from groupe_pays.domain.text import BilingualText, clean
from groupe_pays.store.base import Record

ADDED = "added_rows"
"""Where a session keeps the keys of rows it does not know as objects; the journal reads them."""
_AT_A_TIME = 1000

Values = Mapping[str, Any]


def add_rows(session: Session, kind: type[Record], rows: Sequence[Values]) -> None:
    """Insert new rows of one kind, ``id`` among their values; all rows name the same attributes.

    A ``BilingualText`` is written into its columns; what is left out has its default. Nothing of them is in the
    session: they are read from the database when asked for.
    """
    if not rows:
        return
    session.flush()
    parts = {each.key: tuple(column.name for column in each.columns) for each in class_mapper(kind).composites}
    blank = {name: BilingualText() for name in parts if name not in rows[0]}
    statement = insert(kind.__table__)  # type: ignore[arg-type]
    connection = session.connection()
    for start in range(0, len(rows), _AT_A_TIME):
        some = rows[start : start + _AT_A_TIME]
        connection.execute(statement, [dict(_columns({**blank, **row}, parts)) for row in some])
    table = kind.__tablename__
    session.info.setdefault(ADDED, []).extend((table, row["id"]) for row in rows)


def _columns(row: Values, parts: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        if name in parts:
            fr, zh, source, state = parts[name]
            yield from ((fr, clean(value.fr)), (zh, clean(value.zh)), (source, value.source))
            yield state, value.stored_state
        else:
            yield name, clean(value) if type(value) is str else value
