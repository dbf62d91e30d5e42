"""Excel workbooks: a frozen head with filters, real dates, and text that is never taken for a formula."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from groupe_pays.domain import clock
from groupe_pays.domain.text import Language
from groupe_pays.exchange.sheet import Cell, ColumnKind, Sheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767
"""Characters a cell of a workbook holds at most (Microsoft, « Excel specifications and limits »)."""
_FIRST_DAY = date(1900, 3, 1)
"""Before it the day numbers of a workbook are off by one: such dates are written as text."""
_DATE_FORMATS = {Language.FR: "dd/mm/yyyy", Language.ZH: 'yyyy"年"m"月"d"日"', Language.EN: "d mmm yyyy"}
_TITLE_FORBIDDEN = dict.fromkeys(map(ord, "[]:*?/\\'"), " ")
_TITLE_LENGTH = 31


def write_xlsx(sheet: Sheet, language: Language, author: str = "") -> bytes:
    """The workbook; the same sheet on the same day gives the same bytes."""
    from xlsxwriter import Workbook

    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    day = datetime.combine(clock.today(), time())
    book.set_properties({"title": sheet.title, "author": author, "created": day})
    page = book.add_worksheet(sheet_name(sheet.title))
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"})
    kinds = {
        ColumnKind.TEXT: book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
        ColumnKind.NUMBER: book.add_format({"valign": "top"}),
        ColumnKind.DATE: book.add_format({"num_format": _DATE_FORMATS[language], "align": "left", "valign": "top"}),
    }
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width, kinds[column.kind])
        page.write_string(0, number, column.title, head)
    for place, row in enumerate(sheet.rows, 1):
        for number, cell in enumerate(row):
            _write(page, place, number, cell, kinds)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), max(len(sheet.columns) - 1, 0))
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    book.close()
    return written.getvalue()


def sheet_name(title: str) -> str:
    """A title as the tab of a workbook takes it."""
    return " ".join(title.translate(_TITLE_FORBIDDEN).split())[:_TITLE_LENGTH] or "1"


def _write(page: Worksheet, row: int, column: int, cell: Cell, kinds: dict[ColumnKind, Any]) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, date) and cell >= _FIRST_DAY:
        page.write_datetime(row, column, datetime.combine(cell, time()), kinds[ColumnKind.DATE])
    elif isinstance(cell, (int, float)):
        page.write_number(row, column, cell, kinds[ColumnKind.NUMBER])
    else:
        text = cell.isoformat() if isinstance(cell, date) else cell
        page.write_string(row, column, text[:LONGEST_CELL], kinds[ColumnKind.TEXT])
