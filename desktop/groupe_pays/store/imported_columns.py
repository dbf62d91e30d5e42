"""What the columns of an imported file meant, remembered for the next file with the same headers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Field
from groupe_pays.store.base import Record


class ImportedColumnsRow(Record):
    """``headers`` are folded and sorted, one a line; ``fields`` is JSON: a field by folded header."""

    __tablename__ = "imported_columns"

    headers: Mapped[str] = mapped_column(Text, unique=True)
    fields: Mapped[str] = mapped_column(Text)


def recall_columns(session: Session, headers: Sequence[str]) -> dict[str, Field]:
    """The fields by folded header, as they were last imported; empty where these headers were never met."""
    row = _row(session, headers)
    if row is None:
        return {}
    known = set(Field)
    return {header: Field(name) for header, name in json.loads(row.fields).items() if name in known}


def remember_columns(session: Session, fields: Mapping[str, Field]) -> None:
    """Keep the fields of these headers for next time, in the change that imports the file."""
    said = json.dumps({fold(header): name.value for header, name in fields.items()}, ensure_ascii=False, sort_keys=True)
    row = _row(session, tuple(fields))
    if row is None:
        session.add(ImportedColumnsRow(headers=_signature(tuple(fields)), fields=said))
    elif row.fields != said:
        row.fields = said


def _row(session: Session, headers: Sequence[str]) -> ImportedColumnsRow | None:
    query = select(ImportedColumnsRow).where(ImportedColumnsRow.headers == _signature(headers))
    return session.scalars(query).first()


def _signature(headers: Sequence[str]) -> str:
    return "\n".join(sorted(map(fold, headers)))
