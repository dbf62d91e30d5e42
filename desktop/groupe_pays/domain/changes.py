"""What a change touched: the notice the screens receive after every transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """``touched`` maps the names of tables to the ids of the rows that were added, changed or removed."""

    touched: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def touches(self, *tables: str) -> bool:
        return any(table in self.touched for table in tables)

    def ids(self, table: str) -> frozenset[str]:
        return self.touched.get(table, frozenset())


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """What was done: an English message and the named fields it is filled with, one value or one a language."""

    message: str
    fields: Mapping[str, str | Mapping[str, str]] = field(default_factory=dict)
