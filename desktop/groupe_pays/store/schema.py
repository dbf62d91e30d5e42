"""All tables in one place: importing this module makes ``Base.metadata`` whole."""

from __future__ import annotations

from functools import cache

from sqlalchemy import CheckConstraint, MetaData

from groupe_pays.store import (
    actions,
    agenda,
    attachments,
    attendance,
    audiences,
    calendar,
    delegations,
    dismissals,
    distinct,
    dossier,
    glossary,
    head_counts,
    imported_columns,
    journal,
    meetings,
    memory,
    minutes,
    organisations,
    partnerships,
    people,
    saved_lists,
    spelling,
    stock,
)
from groupe_pays.store.base import Base, EnumType

MODULES = (
    actions,
    agenda,
    attachments,
    attendance,
    audiences,
    calendar,
    delegations,
    dismissals,
    distinct,
    dossier,
    glossary,
    head_counts,
    imported_columns,
    journal,
    meetings,
    memory,
    minutes,
    organisations,
    partnerships,
    people,
    saved_lists,
    spelling,
    stock,
)

metadata = Base.metadata


@cache
def checked_metadata() -> MetaData:
    """The tables with a check on every column of an enum: for making a file; to open one, nobody needs them.

    The index of the bin holds what is in the bin alone: of one that held all rows, SQLite believes that it leaves but
    ten, and reads every person of the dossier by it to find twenty.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            if index.columns.keys() == ["deleted_at"]:
                for dialect in ("sqlite", "postgresql"):
                    index.dialect_options[dialect]["where"] = table.c.deleted_at.is_not(None)
        for column in table.columns:
            if isinstance(column.type, EnumType):
                values = [member.value for member in column.type.kind]
                table.append_constraint(CheckConstraint(column.in_(values), name=column.type.name))
    return metadata
