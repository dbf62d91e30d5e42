"""A file of another program as a plain table, whatever its form was."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SourceForm(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    VCARD = "vcard"
    LDIF = "ldif"
    HTML = "html"
    """A table of a web page, which web programs name .xls."""


class TableNote(StrEnum):
    """What the reader met and the user should know of."""

    TITLE_ROWS = "title_rows"
    """Lines above the header were left out."""
    NO_HEADER = "no_header"
    """The first line is a record already: the columns have no names."""
    UNREADABLE_CHARACTERS = "unreadable_characters"
    """Bytes that mean nothing in this encoding, kept as U+FFFD."""
    LONG_CELLS = "long_cells"
    """Cells cut at ``LONGEST_CELL`` characters."""
    BROKEN_CARDS = "broken_cards"
    """Cards or records cut short, or lines that cannot be read: read as far as they go."""
    PICTURES = "pictures"
    """Photographs, logos, sounds and keys of cards, left out."""
    GROUPS = "groups"
    """Lists of recipients and other records that are nobody, left out."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One record; ``number`` is its line (tables), or its place (cards), in the file, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """Every row has as many cells as there are headers, stripped of nothing: cleaning says what it changes.

    ``encoding`` and ``separator`` are blank where the form has none; ``sheet`` is the one read of ``sheets``;
    ``positions`` are the columns' places in the file, from 0 (empty columns are dropped); ``notes`` counts what was
    met; ``header_row`` is the line of the headers, from 1, 0 where there are none.
    """

    form: SourceForm
    headers: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    header_row: int = 1
    positions: tuple[int, ...] = ()
    notes: tuple[tuple[TableNote, int], ...] = ()
