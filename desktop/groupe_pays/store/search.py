"""The full-text index, in SQLite's FTS5: French words without their accents, Chinese as pairs of characters.

Measured on 100,000 rows: the trigram tokenizer finds no word of two characters, a word splitter misses hits; pairs of
neighbouring characters beside folded words find everything. The index is written in the transaction of the change.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, text
from sqlalchemy.orm import Session, class_mapper, selectinload

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.collation import fold
from groupe_pays.domain.text import BilingualText
from groupe_pays.places import other_names
from groupe_pays.store.actions import ActionRow, DecisionRow
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.base import Binnable
from groupe_pays.store.calendar import UpcomingDateRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnershipRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.titles import row_title

_MANY = 20
"""Rows of one table from which on they are read together."""
_AT_A_TIME = 500
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_WORD = re.compile(r"\w+")
INDEXED: dict[str, type[Binnable]] = {
    kind.__tablename__: kind
    for kind in (
        MeetingRow,
        AgendaItemRow,
        EntryRow,
        DecisionRow,
        ActionRow,
        UpcomingDateRow,
        PersonRow,
        OrganisationRow,
        PartnershipRow,
    )
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words: ``kind`` is its table, ``meeting_id`` the meeting it belongs to, if any."""

    kind: str
    id: str
    title: BilingualText
    meeting_id: str | None


def create_index(connection: Connection) -> None:
    connection.execute(
        text("CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, words, tokenize = 'unicode61')")
    )
    connection.execute(text("CREATE TABLE search_row (id VARCHAR(36) PRIMARY KEY, place INTEGER NOT NULL UNIQUE)"))


def make_anew(connection: Connection) -> None:
    """Build the index again from its own texts: words that were taken out are then nowhere in the file."""
    connection.execute(text("INSERT INTO search (search) VALUES ('rebuild')"))


def update_index(session: Session, notice: ChangeNotice) -> None:
    """Write anew what a change touched; what is in the bin is not found."""
    for table, ids in notice.touched.items():
        kind = INDEXED.get(table)
        if kind is None:
            continue
        every = list(ids)
        for start in range(0, len(every), _AT_A_TIME):
            some = every[start : start + _AT_A_TIME]
            rows = _read_anew(session, kind, some) if len(some) >= _MANY else _read_few(session, kind, some)
            _write(session.connection(), table, {row_id: _indexed(rows.get(row_id)) for row_id in some})


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


def _indexed(row: Binnable | None) -> str | None:
    """The words a row is found by; None for what is gone, in the bin, or a person who was erased."""
    if row is None or row.deleted_at is not None or getattr(row, "erased_on", None) is not None:
        return None
    return segment(" ".join(_words(row)))


def _read_few(session: Session, kind: type[Binnable], ids: Collection[str]) -> dict[str, Binnable]:
    rows = {}
    for row_id in ids:
        row = session.get(kind, row_id)
        if row is not None:
            if loaded := _loaded_parts(row):
                session.expire(row, loaded)  # one may have been added without them
            rows[row_id] = row
    return rows


def _read_anew(session: Session, kind: type[Binnable], ids: Collection[str]) -> dict[str, Binnable]:
    """Many rows with their parts in a few questions, in the place of what the session holds of them."""
    parts = [
        selectinload(getattr(kind, relation.key))
        for relation in class_mapper(kind).relationships
        if relation.cascade.delete_orphan
    ]
    query = select(kind).where(kind.id.in_(ids)).options(*parts).execution_options(populate_existing=True)
    return {row.id: row for row in session.scalars(query)}


def _loaded_parts(row: Binnable) -> list[str]:
    """The names of the relations of a row that its session has already read."""
    return [relation.key for relation in class_mapper(type(row)).relationships if relation.key in row.__dict__]


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


def _words(row: Binnable) -> Iterator[str]:
    title = row_title(row)
    yield from (title.fr, title.zh)
    if not isinstance(row, EntryRow):
        yield from (*other_names(title.fr), *other_names(title.zh))
    if isinstance(row, MeetingRow):
        yield from (row.place.fr, row.place.zh, row.address)
    elif isinstance(row, EntryRow):
        yield from (row.plain_fr, row.plain_zh)
    elif isinstance(row, PersonRow):
        yield from (row.surname, row.given_name, row.notes.fr, row.notes.zh)
        yield from (contact.value for contact in row.contacts)
        for position in row.positions:
            yield from (position.title.fr, position.title.zh)
    elif isinstance(row, OrganisationRow):
        yield from (row.short_name.fr, row.short_name.zh, row.city, row.region, row.province, row.notes.fr)
    elif isinstance(row, PartnershipRow):
        for part in row.texts:
            yield from (part.text.fr, part.text.zh)
