"""CSV as a spreadsheet of the reader's language opens it with a double click."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

from groupe_pays.domain.text import Language
from groupe_pays.exchange.sheet import Cell, Sheet

_STARTS_A_FORMULA = ("=", "@", "\t", "\r", "+", "-")
_NUMBER_OR_PHONE = re.compile(r"[+-][\d\s\u00a0\u202f().,/-]*\d[\d\s\u00a0\u202f().,/-]*")


def write_csv(sheet: Sheet, language: Language) -> bytes:
    """UTF-8 with the mark Excel wants; semicolons in French, where the comma is the decimal mark; dates as ISO 8601."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";" if language is Language.FR else ",", lineterminator="\r\n")
    writer.writerow([harmless(column.title) for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_text(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """``text`` after an apostrophe where a spreadsheet would take it for a formula.

    Numbers and phone numbers with a sign stay as they are: nothing in them can be executed (OWASP, « CSV injection »).
    """
    if text.lstrip(" \n").startswith(_STARTS_A_FORMULA) and not _NUMBER_OR_PHONE.fullmatch(text.strip()):
        return f"'{text}"
    return text


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return harmless(cell) if isinstance(cell, str) else str(cell)
