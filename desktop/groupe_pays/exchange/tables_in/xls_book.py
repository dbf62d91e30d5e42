"""Workbooks of the Excel that wrote before 2007, and of WPS in the same form."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from groupe_pays.domain.errors import DamagedDocument, EncryptedDocument, GroupePaysError, UnknownTable
from groupe_pays.domain.importing import SourceForm
from groupe_pays.exchange.tables_in.grid import Grid, Line
from groupe_pays.exchange.tables_in.workbook import choose_sheet, day_words, number_words

_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


def read_xls(content: bytes, path: Path, sheet: str | None) -> tuple[Grid, Iterator[Line]]:
    """The lines of a sheet. Raises ``UnknownTable``, ``EncryptedDocument``, ``NoSuchSheet``, ``DamagedDocument``."""
    if not any(name in content for name in _STREAMS):
        raise UnknownTable(path)
    book = _open(content, path)
    visible = [each.name for each in book.sheets() if each.visibility == 0]
    lines_of = partial(_lines, book)
    chosen, sheets = choose_sheet(visible, sheet, lines_of, path)
    if not chosen:
        raise DamagedDocument(path)
    return Grid(SourceForm.XLS, sheet=chosen, sheets=sheets), lines_of(chosen)


def _open(content: bytes, path: Path) -> Any:
    import xlrd

    try:
        return xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), ragged_rows=True, formatting_info=False)
    except GroupePaysError:
        raise
    except Exception as error:
        # The library meets damage with whatever its structures raise: IndexError, struct.error, AssertionError…
        if "encrypted" in str(error).lower():
            raise EncryptedDocument(path) from error
        raise DamagedDocument(path) from error


def _lines(book: Any, name: str) -> Iterator[Line]:
    page = book.sheet_by_name(name)
    for place in range(page.nrows):
        cells = [_value(kind, value, book.datemode) for kind, value in zip(*_row(page, place), strict=True)]
        yield place + 1, cells


def _row(page: Any, place: int) -> tuple[Any, Any]:
    return page.row_types(place), page.row_values(place)


def _value(kind: int, value: Any, datemode: int) -> str:
    import xlrd

    if kind == xlrd.XL_CELL_TEXT:
        return str(value)
    if kind == xlrd.XL_CELL_NUMBER:
        return number_words(float(value))
    if kind == xlrd.XL_CELL_DATE:
        return day_words(float(value), since_1904=bool(datemode))
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    return ""
