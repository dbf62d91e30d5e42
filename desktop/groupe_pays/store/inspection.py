"""Look a dossier over: the file, its keys, its texts, its journal."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import String, create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import DamagedDossier
from groupe_pays.domain.text import RichText
from groupe_pays.store.base import RichTextType, RoughDateType
from groupe_pays.store.database import translated_errors
from groupe_pays.store.file import explained
from groupe_pays.store.lines.rebuilding import are_lines_missing, stale_lines
from groupe_pays.store.place import Place
from groupe_pays.store.schema import metadata
from groupe_pays.store.search import INDEX, stale_words

_HALF = re.compile("[\ud800-\udfff]")
"""A byte that is no UTF-8, as it was read."""

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
    with closing(Place(path)) as place:
        place.version()
        return _inspect(place)


def _inspect(place: Place) -> tuple[dict[str, int], list[Fault]]:
    with translated_errors(place.path), closing(place.connect()) as connection:
        connection.text_factory = lambda stored: stored.decode("utf-8", "surrogateescape")
        connection.execute("PRAGMA query_only = ON")  # opened for reading only, SQLite would leave its log behind
        faults = [*_cut(connection, place.file), *_damage(connection)] or [*_schema(connection)]
        if faults:
            return {}, faults
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in metadata.tables}
        checks = (_keys, _texts, _values, _copies, _numbers, _contents, _journal, _index)
        faults = [fault for check in checks for fault in check(connection)]
        return counts, [*faults, *(() if faults else _lines(connection))]


def _cut(connection: sqlite3.Connection, file: Path) -> Iterator[Fault]:
    """Bytes missing at the end of the file; SQLite takes the last of them for zeros."""
    over = file.stat().st_size % int(connection.execute("PRAGMA page_size").fetchone()[0])
    if over:
        yield Fault("cut", "")


def _damage(connection: sqlite3.Connection) -> Iterator[Fault]:
    try:
        for (line,) in connection.execute("PRAGMA integrity_check(20)"):
            if line != "ok":
                yield Fault("damage", "sqlite", line)
    except sqlite3.DatabaseError as error:
        if not isinstance(explained(error, Path()), DamagedDossier):
            raise
        yield Fault("damage", "sqlite", str(error))


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


def _texts(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Words that are no words any more: bytes that spell nothing."""
    for name, table in metadata.tables.items():
        columns = [column.name for column in table.columns if isinstance(column.type, String)]
        for key, *values in connection.execute(f'SELECT rowid, {", ".join(map(_quoted, columns))} FROM "{name}"'):
            for column, value in zip(columns, values, strict=True):
                if isinstance(value, str) and not value.isascii() and _HALF.search(value):
                    yield Fault("unreadable value", f"{name} {key} {column}", _HALF.sub("\ufffd", value)[:60])


def _quoted(name: str) -> str:
    return f'"{name}"'


def _contents(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Files kept in the dossier whose bytes are not those that were put in."""
    for (digest,) in connection.execute("SELECT DISTINCT sha256 FROM attachment_content").fetchall():
        found = hashlib.sha256()
        for (part,) in connection.execute(
            "SELECT content FROM attachment_content WHERE sha256 = ? ORDER BY part", (digest,)
        ):
            found.update(part)
        if found.hexdigest() != digest:
            names = connection.execute("SELECT min(file_name) FROM attachment WHERE sha256 = ?", (digest,)).fetchone()
            yield Fault("changed file", names[0] or digest)


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


def _copies(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Minutes whose plain words, which are searched and listed, are not those of the text."""
    for key, *sides in connection.execute("SELECT id, text_fr, plain_fr, text_zh, plain_zh FROM entry"):
        for text, plain in (sides[:2], sides[2:]):
            try:
                differ = RichText.from_json(text or "").plain != (plain or "")
            except (ValueError, TypeError, KeyError):
                continue  # told as what cannot be read
            if differ:
                yield Fault("two wordings", f"entry {key}")


def _numbers(connection: sqlite3.Connection) -> Iterator[Fault]:
    for table in ("action", "decision"):
        query = f"SELECT year, number FROM {table} WHERE deleted_at IS NULL GROUP BY year, number HAVING count(*) > 1"
        for year, number in connection.execute(query):
            yield Fault("number given twice", f"{table} {year}-{number}")


def _lines(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Lines of the long lists, and words of the index, that do not say what their records say."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with Session(engine) as session:
        if are_lines_missing(session.connection()):
            yield Fault("lines missing", "")
            return
        for table, row_id in islice(chain(stale_lines(session), stale_words(session)), _MOST_LINES):
            yield Fault("stale line", f"{table} {row_id}")


def _index(connection: sqlite3.Connection) -> Iterator[Fault]:
    """An index of words that does not agree with itself: SQLite looks at that only where it may write, so in a copy."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(INDEX)
        for part in ("data", "idx", "content", "docsize", "config"):
            made.execute(f"DELETE FROM search_{part}")
            rows = connection.execute(f"SELECT * FROM search_{part}")
            slots = ", ".join("?" * len(rows.description))
            try:
                made.executemany(f"INSERT INTO search_{part} VALUES ({slots})", rows)
            except UnicodeEncodeError:  # bytes of it spell nothing any more
                yield Fault("damaged index", "")
                return
        made.commit()
        copied = made.serialize()
    with closing(sqlite3.connect(":memory:")) as copy:
        copy.deserialize(copied)
        try:
            copy.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        except sqlite3.DatabaseError:
            yield Fault("damaged index", "")


def _journal(connection: sqlite3.Connection) -> Iterator[Fault]:
    for change, before, after in connection.execute("SELECT change_id, before, after FROM change_image"):
        try:
            for image in (before, after):
                if image:
                    json.loads(image)
        except ValueError:
            yield Fault("unreadable journal", f"change {change}")
