"""What the columns of an imported file meant, remembered for the next file with the same headers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Field
from groupe_pays.store.base import Record


class ImportedColumnsRow(Record):
    """``headers`` are folded and sorted, one a line; ``fields`` is JSON: a field by folded header.

    The second of two that read the same is numbered: « titre », « titre 2 » behind a tab.
    """

    __tablename__ = "imported_columns"

    headers: Mapped[str] = mapped_column(Text, unique=True)
    fields: Mapped[str] = mapped_column(Text)


def recall_columns(session: Session, headers: Sequence[str]) -> tuple[Field | None, ...]:
    """The field of each header, as it was last imported; None where these headers were never met."""
    row = _row(session, headers)
    held: Mapping[str, str] = json.loads(row.fields) if row is not None else {}
    known = set(Field)
    names = (held.get(key) for key in _keys(headers))
    return tuple(Field(name) if name in known else None for name in names)


def remember_columns(session: Session, headers: Sequence[str], fields: Sequence[Field]) -> None:
    """Keep the fields of these headers for next time, in the change that imports the file; not of a file without."""
    if not any(headers):
        return
    told = {key: field.value for key, field in zip(_keys(headers), fields, strict=True)}
    said = json.dumps(told, ensure_ascii=False, sort_keys=True)
    row = _row(session, headers)
    if row is None:
        session.add(ImportedColumnsRow(headers=_signature(headers), fields=said))
    elif row.fields != said:
        row.fields = said


def _row(session: Session, headers: Sequence[str]) -> ImportedColumnsRow | None:
    query = select(ImportedColumnsRow).where(ImportedColumnsRow.headers == _signature(headers))
    return session.scalars(query).first()


def _signature(headers: Sequence[str]) -> str:
    return "\n".join(sorted(_keys(headers)))


def _keys(headers: Sequence[str]) -> list[str]:
    met: Counter[str] = Counter()
    keys = []
    for name in map(fold, headers):
        met[name] += 1
        keys.append(name if met[name] == 1 else f"{name}\t{met[name]}")
    return keys
