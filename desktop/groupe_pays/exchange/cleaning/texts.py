"""The cells of a row, tidied: odd spaces and characters go, and what goes is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Column, Correction, Doubt, Field, Mended, SourceRow, Unsure
from groupe_pays.domain.text import clean

LONGEST_NAME = 200
"""Characters of a name, a title or any other short value; what follows is cut, which is told."""
LONG_FIELDS = frozenset((Field.NOTES, Field.PARTNER, Field.STATUS, Field.ADDRESS))
_LONGEST = {
    Field.FULL_NAME: 2_000,
    Field.TITLE: 1_000,
    Field.TITLE_ZH: 1_000,
    Field.EMAIL: 2_000,
    Field.PHONE: 2_000,
    Field.WEB: 2_000,
}
_IN_LINES = LONG_FIELDS | {Field.EMAIL, Field.PHONE, Field.MOBILE, Field.FAX, Field.WEB, Field.ROLE, Field.FULL_NAME}
"""Fields in which the end of a line separates values."""
_SENTENCES = frozenset((Field.TITLE, Field.NOTES, Field.ORGANISATION))
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that only steer other signs; joiners within emoji and Persian words stay."""
_BLANK = "\u0009\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACES = re.compile(f"[{_BLANK}]+")
_DOUBLE = re.compile(f"[{_BLANK}]{{2,}}")
_LINES = re.compile(rf"[{_BLANK}]*\n[\n{_BLANK}]*")
_UNTIDY = re.compile(
    "[\\x00-\\x1f\\x7f-\\xa0\\xad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2069\\u3000\\ud800-\\udfff\\ufdd0-\\ufdef\\ufeff\\ufffd-\\uffff]"
    "|  |^ | $|^[=@+|'-]"
)
"""What one look finds in the cells there is something to do about; most have nothing of it."""
_LABEL = 60
_NO_LABELS = frozenset(("work", "home", "other", "main", "mobile", "internet", "profile", "custom", "travail", "autre"))
"""What programs call every second value, which says nothing."""
_FORMULA = re.compile(r"[=@]\s*\S|[+-]\s*[A-Za-z(]|\|")
_MADE_HARMLESS = re.compile(r"'(?=[=@+\t\r-])")


class Log:
    """What cleaning tells of one row."""

    def __init__(self) -> None:
        self.corrections: list[Correction] = []
        self.doubts: list[Doubt] = []

    def mend(self, field: Field, before: str, after: str, why: Mended) -> str:
        """Notes a change and gives the value after it."""
        if before != after:
            self.corrections.append(Correction(field, before, after, why))
        return after

    def doubt(self, field: Field, value: str, why: Unsure) -> None:
        found = Doubt(field, value[:LONGEST_NAME], why)
        if found not in self.doubts:
            self.doubts.append(found)


class Cells:
    """The values of a row by field, tidied, in the order of the columns."""

    def __init__(self, columns: Sequence[Column], row: SourceRow, log: Log) -> None:
        self._held: dict[Field, list[tuple[str, Column]]] = {}
        for column in columns:
            if column.field is not Field.IGNORED and column.index < len(row.cells):
                value = tidy(row.cells[column.index], column.field, log)
                if value:
                    self._held.setdefault(column.field, []).append((value, _named(column, row)))

    def __bool__(self) -> bool:
        return bool(self._held)

    def first(self, field: Field) -> str:
        """The first value, on one line."""
        return next((value for value, _column in self._held.get(field, ())), "")

    def all(self, field: Field) -> list[str]:
        """Every value, each once."""
        return list(dict.fromkeys(value for value, _column in self._held.get(field, ())))

    def with_columns(self, field: Field) -> list[tuple[str, Column]]:
        return self._held.get(field, [])

    def put(self, field: Field, values: Sequence[tuple[str, Column]]) -> None:
        """Other values in the place of those of a field."""
        self._held[field] = list(values)

    def header(self, field: Field) -> str:
        return next((column.header for _value, column in self._held.get(field, ())), "")


def _named(column: Column, row: SourceRow) -> Column:
    """The column with what the row calls its value, where a column beside it does: « Work fax », « WeChat »."""
    if not 0 <= column.label < len(row.cells):
        return column
    label = clean(row.cells[column.label]).replace("*", "").strip()
    return replace(column, note=label) if label and fold(label) not in _NO_LABELS and len(label) <= _LABEL else column


def tidy(cell: str, field: Field, log: Log) -> str:
    """A cell without what nobody typed on purpose."""
    if not cell or cell.isspace():
        return ""
    if len(cell) < LONGEST_NAME and not _UNTIDY.search(cell):
        return cell
    stored = _INVISIBLE.sub("", clean(cell))
    if stored.replace("\n", "") != cell.replace("\r", "").replace("\n", ""):
        log.mend(field, cell, stored, Mended.CHARACTERS)
    if "\ufffd" in stored:
        log.doubt(field, stored, Unsure.CHARACTERS)
    plain = _MADE_HARMLESS.sub("", stored, count=1) if _MADE_HARMLESS.match(stored) else stored
    if _FORMULA.match(plain):
        log.doubt(field, plain, Unsure.FORMULA)
    spaced = log.mend(field, plain, _spaced(plain, field), Mended.SPACES)
    longest = 100_000 if field in LONG_FIELDS else _LONGEST.get(field, LONGEST_NAME)
    if len(spaced) > longest:
        log.doubt(field, spaced, Unsure.TOO_LONG)
        spaced = spaced[:longest].rstrip()
    return spaced


def _spaced(text: str, field: Field) -> str:
    if field not in _SENTENCES:
        text = _SPACES.sub(" ", text)
    text = _DOUBLE.sub(" ", text)
    text = _LINES.sub("\n", text).strip()
    return text if field in _IN_LINES else text.replace("\n", " ")
