"""Keeps the lines in step: written in the transaction of the change they follow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.store.lines.organisations import ORGANISATIONS, organisation_lines, partners_of
from groupe_pays.store.lines.partnerships import PARTNERSHIPS, partnership_lines
from groupe_pays.store.lines.people import PEOPLE, lines_of_people, people_of
from groupe_pays.store.lines.table import Line, LineTable, parted
from groupe_pays.store.partnerships import PartnerRow, PartnershipSectorRow
from groupe_pays.store.plain import in_parts
from groupe_pays.store.read_once import ReadOnce

TABLES = (PEOPLE, ORGANISATIONS, PARTNERSHIPS)
_SEEN_ELSEWHERE = ("name_fr", "name_zh", "hay", "kind", "college", "region", "province")
"""What people and partnerships show, or are found by, of their organisations."""

Read = Callable[[Session, Collection[str]], Iterator[Line]]


def create_lines(connection: Connection) -> None:
    for table in TABLES:
        table.create(connection)


def update_lines(session: Session, notice: ChangeNotice, known: ReadOnce | None = None) -> None:
    """Write anew the lines of what a change touched, and of what shows something of it.

    ``known``: what was read since the change.
    """
    reading = known or ReadOnce(session)
    people, bodies, bonds = notice.ids("person"), notice.ids("organisation"), set(notice.ids("partnership"))
    bonds |= _found(notice.ids("sector"), lambda some: _bound_by(session, some))
    if not (people or bodies or bonds):
        return
    session.flush()
    bodies |= _change_people(session, reading, people, everywhere=notice.touches("position"))
    bodies |= _change_partnerships(session, bonds)
    named = _change_organisations(session, bodies)
    _change_organisations(session, _found(named, lambda some: partners_of(session, some)) - bodies)
    _change_people(session, reading, _found(named, lambda some: people_of(session, some)) - people)
    _change_partnerships(session, _found(named, lambda some: _bonds_of(session, some)) - bonds)


def _change_people(session: Session, known: ReadOnce, ids: Collection[str], everywhere: bool = False) -> set[str]:
    """Write the lines of people; the organisations whose people are others now (``everywhere``: may be others)."""
    touched: set[str] = set()

    def lines(session: Session, some: Collection[str]) -> Iterator[Line]:
        return lines_of_people(known, some)

    for before, after in _rewritten(session, PEOPLE, ids, lines, ("bodies",)):
        if everywhere or before.keys() != after.keys():
            for (bodies,) in (*before.values(), *after.values()):
                touched.update(parted(bodies))
    return touched


def _change_partnerships(session: Session, ids: Collection[str]) -> set[str]:
    """Write the lines of partnerships; the organisations they bind, or bound before."""
    touched: set[str] = set()
    for before, after in _rewritten(session, PARTNERSHIPS, ids, partnership_lines, ("bodies",)):
        for (bodies,) in (*before.values(), *after.values()):
            touched.update(parted(bodies))
    return touched


def _change_organisations(session: Session, ids: Collection[str]) -> set[str]:
    """Write the lines of organisations; those that others show something else of now."""
    changed: set[str] = set()
    for before, after in _rewritten(session, ORGANISATIONS, ids, organisation_lines, _SEEN_ELSEWHERE):
        changed |= {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return changed


Images = dict[str, tuple[str, ...]]


def _rewritten(
    session: Session, table: LineTable, ids: Collection[str], read: Read, columns: Sequence[str]
) -> Iterator[tuple[Images, Images]]:
    """Write lines, some at a time; what stood in ``columns`` before and what stands there now."""
    connection = session.connection()
    for some in in_parts(ids):
        before = table.read(connection, some, columns)
        lines = list(read(session, some))
        after: Images = {str(line["id"]): tuple(str(line[column]) for column in columns) for line in lines}
        table.write(connection, lines, set(some) - after.keys())
        yield before, after


def _found(ids: Collection[str], find: Callable[[Collection[str]], set[str]]) -> set[str]:
    return {key for some in in_parts(ids) for key in find(some)}


def _bound_by(session: Session, sector_ids: Collection[str]) -> set[str]:
    query = select(PartnershipSectorRow.partnership_id).where(PartnershipSectorRow.sector_id.in_(sector_ids))
    return set(session.scalars(query))


def _bonds_of(session: Session, organisation_ids: Collection[str]) -> set[str]:
    query = select(PartnerRow.partnership_id).where(PartnerRow.organisation_id.in_(organisation_ids))
    return set(session.scalars(query))
