"""The lines made again from their records: where a file was damaged, or was written by something else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, text
from sqlalchemy.orm import Session

from groupe_pays.store.base import Binnable
from groupe_pays.store.lines.organisations import ORGANISATIONS, organisation_lines
from groupe_pays.store.lines.partnerships import PARTNERSHIPS, partnership_lines
from groupe_pays.store.lines.people import PEOPLE, person_lines
from groupe_pays.store.lines.table import Line, LineTable
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnershipRow
from groupe_pays.store.people import PersonRow

_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class _Source:
    """A table of lines, the rows they are made of, and how."""

    table: LineTable
    rows: type[Binnable]
    read: Callable[[Session, Collection[str]], Iterator[Line]]
    living: str = "deleted_at IS NULL"
    """The rows that have a line."""


_SOURCES = (
    _Source(PEOPLE, PersonRow, person_lines, "deleted_at IS NULL AND erased_on IS NULL"),
    _Source(ORGANISATIONS, OrganisationRow, organisation_lines),
    _Source(PARTNERSHIPS, PartnershipRow, partnership_lines),
)


def rebuild_lines(session: Session) -> None:
    """Write every line anew, whatever stood there; tables that are not there are made."""
    connection = session.connection()
    for source in _SOURCES:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {source.table.name}")
        source.table.create(connection)
        for ids in _living(session, source):
            source.table.write(connection, source.read(session, ids), ())
            session.expunge_all()


def are_lines_missing(connection: Connection) -> bool:
    """Whether a table of lines is not there, or holds another number of lines than there are records; in moments."""
    for source in _SOURCES:
        present = {row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({source.table.name})")}
        if present != {"id", *source.table.columns}:
            return True
        lines = connection.exec_driver_sql(f"SELECT count(*) FROM {source.table.name}").scalar()
        rows = connection.exec_driver_sql(
            f"SELECT count(*) FROM {source.rows.__tablename__} WHERE {source.living}"
        ).scalar()
        if lines != rows:
            return True
    return False


def stale_lines(session: Session) -> Iterator[tuple[str, str]]:
    """Table and id of each line that says something else than its record, is missing or is left over."""
    for source in _SOURCES:
        name, columns = source.table.name, source.table.columns
        known: set[str] = set()
        for ids in _living(session, source):
            known.update(ids)
            there = source.table.read(session.connection(), ids, columns)
            for line in source.read(session, ids):
                if there.get(str(line["id"])) != tuple(line[column] for column in columns):
                    yield name, str(line["id"])
            session.expunge_all()
        for row_id in session.connection().exec_driver_sql(f"SELECT id FROM {name}").scalars().all():
            if row_id not in known:
                yield name, row_id


def _living(session: Session, source: _Source) -> Iterable[Sequence[str]]:
    ids = session.scalars(select(source.rows.id).where(text(source.living)).order_by(source.rows.id)).all()
    for start in range(0, len(ids), _AT_A_TIME):
        yield ids[start : start + _AT_A_TIME]
