"""The full-text index, in SQLite's FTS5: French words without their accents, Chinese as pairs of characters.

Measured on 100,000 rows: the trigram tokenizer finds no word of two characters, a word splitter misses hits; pairs of
neighbouring characters beside folded words find everything. The index is written in the transaction of the change.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.collation import fold
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.indexed_words import INDEXED, to_index, words_of
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.plain import in_parts
from groupe_pays.store.read_once import ReadOnce
from groupe_pays.store.titles import row_title

INDEX = "CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, words, tokenize = 'unicode61')"
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words: ``kind`` is its table, ``meeting_id`` the meeting it belongs to, if any."""

    kind: str
    id: str
    title: BilingualText
    meeting_id: str | None


def create_index(connection: Connection) -> None:
    connection.execute(text(INDEX))
    connection.execute(text("CREATE TABLE search_row (id VARCHAR(36) PRIMARY KEY, place INTEGER NOT NULL UNIQUE)"))


def make_anew(connection: Connection) -> None:
    """Build the index again from its own texts: words that were taken out are then nowhere in the file."""
    connection.execute(text("INSERT INTO search (search) VALUES ('rebuild')"))


def update_index(session: Session, notice: ChangeNotice, known: ReadOnce | None = None) -> None:
    """Write anew what a change touched; what is in the bin is not found.

    ``known``: what was read since the change. An index that turns out to be damaged is made again from the records.
    """
    try:
        _update(session, notice, known or ReadOnce(session))
        for statement in _WRITTEN_NOW:
            session.connection().exec_driver_sql(statement)
    except DBAPIError as error:
        if not is_index_damaged(error):
            raise
        rebuild_index(session)


def is_index_damaged(error: DBAPIError) -> bool:
    """Whether it is the index that cannot be read, not the records: what it says stands in them too."""
    return getattr(error.orig, "sqlite_errorcode", 0) == sqlite3.SQLITE_CORRUPT_VTAB


def rebuild_index(session: Session) -> None:
    """Make the index from nothing; tens of seconds for a hundred thousand records."""
    connection = session.connection()
    for table in ("search", "search_row"):
        connection.execute(text(f"DROP TABLE IF EXISTS {table}"))
    create_index(connection)
    for table, kind in INDEXED.items():
        for some in in_parts(session.scalars(select(kind.id).order_by(kind.id)).all()):
            _write(connection, table, _indexed(session, table, some, ReadOnce(session)))


def _update(session: Session, notice: ChangeNotice, known: ReadOnce) -> None:
    for table, ids in to_index(session, notice).items():
        for some in in_parts(ids):
            _write(session.connection(), table, dict.fromkeys(some) | _indexed(session, table, some, known))


def stale_words(session: Session) -> Iterator[tuple[str, str]]:
    """Table and id of each record that the index has by other words than its own, lacks, or has still."""
    rows = session.execute(text("SELECT kind, id, words FROM search")).all()
    there = {(kind, row_id): words for kind, row_id, words in rows}
    for table, kind in INDEXED.items():
        ids = session.scalars(select(kind.id).order_by(kind.id)).all()
        for some in in_parts(ids):
            for row_id, words in _indexed(session, table, some, ReadOnce(session)).items():
                if there.pop((table, row_id), None) != words:
                    yield table, row_id
    yield from there


def _indexed(session: Session, table: str, ids: Collection[str], known: ReadOnce) -> dict[str, str | None]:
    return {row_id: segment(words) for row_id, words in words_of(session, table, ids, known).items()}


def find(session: Session, words: str, limit: int) -> list[Hit]:
    """The best hits first; every word must occur, the last one at least at its beginning."""
    query = match_query(words)
    if not query:
        return []
    found = session.execute(
        text("SELECT kind, id FROM search WHERE search MATCH :query ORDER BY rank LIMIT :limit"),
        {"query": query, "limit": limit},
    ).all()
    return [hit for kind, row_id in found if (hit := _hit(session, kind, row_id)) is not None]


def segment(words: str) -> str:
    """Folded text in which every run of Han characters stands as its overlapping pairs and its last character."""
    return _HAN.sub(lambda run: " " + " ".join(run[0][i : i + 2] for i in range(len(run[0]))) + " ", fold(words))


def match_query(words: str) -> str:
    """What the user typed as an FTS5 expression; every term is quoted, so that nothing of it is syntax."""
    return " AND ".join(_terms(fold(words)))


def _terms(folded: str) -> Iterator[str]:
    start = 0
    for run in _HAN.finditer(folded):
        yield from _latin_terms(folded[start : run.start()])
        pairs = [run[0][i : i + 2] for i in range(len(run[0]) - 1)]
        yield f'"{" ".join(pairs)}"' if pairs else f'"{run[0]}"*'
        start = run.end()
    yield from _latin_terms(folded[start:])


def _latin_terms(folded: str) -> Iterator[str]:
    for word in _WORD.findall(folded):
        yield f'"{word}"*'


def _write(connection: Connection, table: str, words: Mapping[str, str | None]) -> None:
    """Put the words of rows into the index, or take out those that have none."""
    places = {row_id: place for row_id, place in connection.execute(_PLACES, {"ids": list(words)})}
    highest = connection.execute(_HIGHEST).scalar() or 0
    gone = [{"place": places[key]} for key, said in words.items() if said is None and key in places]
    changed = [
        {"place": places[key], "words": said} for key, said in words.items() if said is not None and key in places
    ]
    fresh = [key for key, said in words.items() if said is not None and key not in places]
    added = [
        {"place": highest + ordinal, "kind": table, "id": key, "words": words[key]}
        for ordinal, key in enumerate(fresh, 1)
    ]
    for statements, values in (
        ((_UPDATE,), changed),
        ((_DELETE, _DELETE_PLACE), gone),
        ((_INSERT, _INSERT_PLACE), added),
    ):
        for statement in statements if values else ():
            connection.execute(statement, values)


_WRITTEN_NOW = ("SAVEPOINT words", "RELEASE words")
"""Has the words written at once, which else are when the change is committed: too late to mend anything."""
_PLACES = text("SELECT id, place FROM search_row WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))
_HIGHEST = text("SELECT max(place) FROM search_row")
_INSERT = text("INSERT INTO search (rowid, kind, id, words) VALUES (:place, :kind, :id, :words)")
_INSERT_PLACE = text("INSERT INTO search_row VALUES (:id, :place)")
_UPDATE = text("UPDATE search SET words = :words WHERE rowid = :place")
_DELETE = text("DELETE FROM search WHERE rowid = :place")
_DELETE_PLACE = text("DELETE FROM search_row WHERE place = :place")


def _hit(session: Session, kind: str, row_id: str) -> Hit | None:
    row = session.get(INDEXED[kind], row_id)
    if row is None:
        return None
    meeting_id = row.id if isinstance(row, MeetingRow) else getattr(row, "meeting_id", None)
    return Hit(kind, row_id, row_title(row), meeting_id)
