"""Look a dossier over: the file, its keys, its texts, its journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import RichText
from groupe_pays.store.base import RichTextType, RoughDateType
from groupe_pays.store.database import translated_errors
from groupe_pays.store.file import check_file
from groupe_pays.store.lines.rebuilding import are_lines_missing, stale_lines
from groupe_pays.store.schema import metadata

_MOST_LINES = 20
"""Stale lines that are told one by one."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at ``place`` (a table and key, or a part of the file); ``kind`` says what."""

    kind: str
    place: str
    detail: str = ""


def inspect_file(path: Path) -> tuple[dict[str, int], list[Fault]]:
    """How many rows each table holds, and everything that is wrong; the file is not written to.

    Raises:
        DossierError: the file is no dossier that this version can open.
    """
    check_file(path)
    with translated_errors(path), closing(sqlite3.connect(path, timeout=2)) as connection:
        connection.execute("PRAGMA query_only = ON")  # opened for reading only, SQLite would leave its log behind
        faults = [*_damage(connection), *_schema(connection)]
        if faults:
            return {}, faults
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in metadata.tables}
        faults = [*_keys(connection), *_values(connection), *_numbers(connection), *_journal(connection)]
        return counts, [*faults, *(() if faults else _lines(connection))]


def _damage(connection: sqlite3.Connection) -> Iterator[Fault]:
    for (line,) in connection.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield Fault("damage", "sqlite", line)


def _schema(connection: sqlite3.Connection) -> Iterator[Fault]:
    present = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for name, table in metadata.tables.items():
        if name not in present:
            yield Fault("missing table", name)
            continue
        columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')}
        for column in table.columns:
            if column.name not in columns:
                yield Fault("missing column", f"{name}.{column.name}")


def _keys(connection: sqlite3.Connection) -> Iterator[Fault]:
    for table, rowid, parent, _index in connection.execute("PRAGMA foreign_key_check"):
        yield Fault("broken reference", f"{table} {rowid}", parent)


def _values(connection: sqlite3.Connection) -> Iterator[Fault]:
    readers = {RichTextType: RichText.from_json, RoughDateType: RoughDate.parse}
    for name, table in metadata.tables.items():
        for column in table.columns:
            read = readers.get(type(column.type))
            if read is None:
                continue
            for key, value in connection.execute(f'SELECT id, "{column.name}" FROM "{name}"'):
                try:
                    if value:
                        read(value)
                except (ValueError, TypeError, KeyError):
                    yield Fault("unreadable value", f"{name} {key} {column.name}", str(value)[:60])


def _numbers(connection: sqlite3.Connection) -> Iterator[Fault]:
    for table in ("action", "decision"):
        query = f"SELECT year, number FROM {table} WHERE deleted_at IS NULL GROUP BY year, number HAVING count(*) > 1"
        for year, number in connection.execute(query):
            yield Fault("number given twice", f"{table} {year}-{number}")


def _lines(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Lines of the long lists that do not say what their records say; read by way of the connection there is."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with Session(engine) as session:
        if are_lines_missing(session.connection()):
            yield Fault("lines missing", "")
            return
        for table, row_id in islice(stale_lines(session), _MOST_LINES):
            yield Fault("stale line", f"{table} {row_id}")


def _journal(connection: sqlite3.Connection) -> Iterator[Fault]:
    for change, before, after in connection.execute("SELECT change_id, before, after FROM change_image"):
        try:
            for image in (before, after):
                if image:
                    json.loads(image)
        except ValueError:
            yield Fault("unreadable journal", f"change {change}")
