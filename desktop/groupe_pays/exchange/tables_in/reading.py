"""Any address book to a ``SourceTable``: the form is told by the bytes, the limits hold for all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from groupe_pays.domain.importing import SourceTable

LARGEST = 60_000_000
"""Bytes of a file."""
MOST_ROWS = 200_000
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".vcf", ".vcard", ".ldif", ".ldi")
"""What a file dialog offers; the form itself is told by the content."""

Between = Callable[[int, int], None]
"""Called with rows done and rows in all (0 where not known), every few hundred rows; may raise to stop the reading."""


def read_table(
    path: Path, data: bytes | None = None, sheet: str | None = None, between: Between | None = None
) -> SourceTable:
    """The table in the file at ``path``, or in ``data``, which ``path`` then only names in refusals.

    ``sheet`` names the sheet of a workbook to read; the one that looks most like a list of people otherwise.

    Raises:
        NotAFile, EmptyFile, UnreadableFile: nothing was read.
        UnknownTable, TableTooLarge, EncryptedTable, DamagedTable, RowlessTable, NoSuchSheet: it cannot be understood.
    """
    raise NotImplementedError
