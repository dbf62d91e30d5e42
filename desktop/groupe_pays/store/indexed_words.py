"""What the records of each kind are found by in the full-text index."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, class_mapper, selectinload

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText
from groupe_pays.places import other_names
from groupe_pays.store.actions import ActionRow, DecisionRow
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.base import Binnable
from groupe_pays.store.calendar import UpcomingDateRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnerRow, PartnershipRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.plain import in_parts
from groupe_pays.store.read_once import ReadOnce
from groupe_pays.store.titles import row_title

_MANY = 20
"""Rows of one table from which on they are read together."""
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


def words_of(session: Session, table: str, ids: Collection[str], known: ReadOnce) -> dict[str, str]:
    """The words of those records that are to be found: neither gone, nor in the bin, nor erased."""
    session.flush()
    if table == PersonRow.__tablename__:
        return {one.id: " ".join(_of_person(one)) for one in known.people(ids)}
    if table == OrganisationRow.__tablename__:
        return {one.id: " ".join(_of_organisation(one)) for one in known.organisations(ids)}
    kind = INDEXED[table]
    rows = _read_anew(session, kind, ids) if len(ids) >= _MANY else _read_few(session, kind, ids)
    return {row_id: " ".join(_of_row(row)) for row_id, row in rows.items() if row.deleted_at is None}


def to_index(session: Session, notice: ChangeNotice) -> dict[str, set[str]]:
    """The indexed records a change touched, by table, with those that are called after one of them."""
    found = {table: set(ids) for table, ids in notice.touched.items() if table in INDEXED}
    for table, followers, follower, leader in _CALLED_AFTER:
        for some in in_parts(notice.ids(table)):
            found.setdefault(followers, set()).update(session.scalars(select(follower).where(leader.in_(some))))
    return {table: ids for table, ids in found.items() if ids}


_CALLED_AFTER: tuple[tuple[str, str, Any, Any], ...] = (
    ("organisation", "partnership", PartnerRow.partnership_id, PartnerRow.organisation_id),
    ("entry", "action", ActionRow.id, ActionRow.entry_id),
    ("entry", "decision", DecisionRow.id, DecisionRow.entry_id),
)


def _read_few(session: Session, kind: type[Binnable], ids: Collection[str]) -> Mapping[str, Binnable]:
    rows = {}
    for row_id in ids:
        row = session.get(kind, row_id)
        if row is not None:
            if loaded := _loaded_parts(row):
                session.expire(row, loaded)  # one may have been added without them
            rows[row_id] = row
    return rows


def _read_anew(session: Session, kind: type[Binnable], ids: Collection[str]) -> Mapping[str, Binnable]:
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


def _title(title: BilingualText) -> Iterator[str]:
    """A title, and the other names of the places in it."""
    yield from (title.fr, title.zh, *other_names(title.fr), *other_names(title.zh))


def _of_person(person: Person) -> Iterator[str]:
    name = person.name
    yield from _title(BilingualText(name.latin, name.name_zh))
    yield from (name.surname, name.given_name, person.notes.fr, person.notes.zh)
    yield from (contact.value for contact in person.contacts)
    for position in person.positions:
        yield from (position.title.fr, position.title.zh)


def _of_organisation(body: Organisation) -> Iterator[str]:
    yield from _title(body.name)
    yield from (body.short_name.fr, body.short_name.zh, body.city, body.region, body.province, body.notes.fr)


def _of_row(row: Binnable) -> Iterator[str]:
    if isinstance(row, EntryRow):
        yield from (row.plain_fr, row.plain_zh)
        return
    yield from _title(row_title(row))
    if isinstance(row, MeetingRow):
        yield from (row.place.fr, row.place.zh, row.address)
    elif isinstance(row, PartnershipRow):
        for part in row.texts:
            yield from (part.text.fr, part.text.zh)
