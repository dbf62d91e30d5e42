"""A table as a spreadsheet holds it: typed columns, plain cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

Cell = str | int | float | date | None


class ColumnKind(Enum):
    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    """A date where the day is known, its words as text where it is only roughly known."""


@dataclass(frozen=True, slots=True)
class Column:
    """``width`` is in characters of the sheet's font."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: float = 18.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every row has as many cells as there are columns."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
