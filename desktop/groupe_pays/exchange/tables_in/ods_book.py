"""OpenDocument spreadsheets, read as they are unpacked; repeated cells and rows are counted, not multiplied."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from groupe_pays.domain.errors import DamagedDocument, EncryptedDocument, TooManyRows
from groupe_pays.domain.importing import SourceForm
from groupe_pays.exchange.documents_in.archive import Archive
from groupe_pays.exchange.tables_in.grid import MOST_COLUMNS, MOST_ROWS, Grid, Line
from groupe_pays.exchange.tables_in.workbook import DoctypeFound, choose_sheet, number_words, stream

_MANIFEST = "META-INF/manifest.xml"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_SPOKEN_APART = (f"{_OFFICE}annotation", f"{_TEXT}ruby-text")
_CHUNK = 65_536
_LONGEST_RUN = 1_000
"""Spaces written as a number: more in a row are a trick."""


class FlatBook:
    """A spreadsheet that is one file of XML, read as if it were packed."""

    names = frozenset(("content.xml",))

    def __init__(self, content: bytes) -> None:
        self._content = content

    def chunks(self, _name: str) -> Iterator[bytes]:
        yield from (self._content[at : at + _CHUNK] for at in range(0, len(self._content), _CHUNK))


def read_ods(archive: Archive | FlatBook, path: Path, sheet: str | None) -> tuple[Grid, Iterator[Line]]:
    """The lines of a sheet. Raises ``EncryptedDocument``, ``NoSuchSheet``, ``DamagedDocument``, ``TooManyRows``."""
    if _MANIFEST in archive.names and b"encryption-data" in b"".join(archive.chunks(_MANIFEST)):
        raise EncryptedDocument(path)
    names = list(dict.fromkeys(stream(archive.chunks("content.xml"), _NamesTarget(), path)))
    if not names:
        raise DamagedDocument(path)
    lines_of = partial(_lines, archive, path)
    chosen, sheets = choose_sheet(names, sheet, lines_of, path)
    return Grid(SourceForm.ODS, sheet=chosen, sheets=sheets), lines_of(chosen)


def _lines(archive: Archive | FlatBook, path: Path, sheet: str) -> Iterator[Line]:
    given = 0
    for number, times, cells in stream(archive.chunks("content.xml"), _SheetTarget(sheet), path):
        given += times
        if given > MOST_ROWS:
            raise TooManyRows(path, MOST_ROWS)
        for step in range(times):
            yield number + step, cells


class _Target:
    def __init__(self) -> None:
        self._done: list[Any] = []

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise DoctypeFound(name)

    def data(self, text: str) -> None:
        pass

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        pass

    def end(self, tag: str) -> None:
        pass

    def ready(self) -> list[Any]:
        done, self._done = self._done, []
        return done


class _NamesTarget(_Target):
    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == f"{_TABLE}table":
            self._done.append(attributes.get(f"{_TABLE}name", ""))


class _SheetTarget(_Target):
    """Gives (number of the first line, how often it stands there, cells) for lines that say something."""

    def __init__(self, sheet: str) -> None:
        super().__init__()
        self._sheet = sheet
        self._inside = False
        self._number, self._times = 1, 1
        self._cells: list[str] = []
        self._words: list[str] = []
        self._cell: dict[str, str] = {}
        self._covered = False
        self._depth_apart = 0
        self._in_text = False
        self._held: dict[int, tuple[str, int]] = {}
        self._begun: dict[int, tuple[str, int]] = {}
        """Merged cells that reach down from rows above, and from this one, by column: words, how many rows are left."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == f"{_TABLE}table":
            self._inside = attributes.get(f"{_TABLE}name", "") == self._sheet
        elif not self._inside:
            return
        elif tag == f"{_TABLE}table-row":
            self._times = _count(attributes.get(f"{_TABLE}number-rows-repeated"))
            self._cells = []
        elif tag in _CELLS:
            self._cell, self._covered = attributes, tag == _CELLS[1]
            self._words = []
        elif tag in _SPOKEN_APART:
            self._depth_apart += 1
        elif not self._depth_apart:
            self._start_words(tag, attributes)

    def _start_words(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == f"{_TEXT}p":
            if self._words:
                self._words.append("\n")
            self._in_text = True
        elif tag == f"{_TEXT}s":
            self._words.append(" " * min(_count(attributes.get(f"{_TEXT}c")), _LONGEST_RUN))
        elif tag == f"{_TEXT}line-break":
            self._words.append("\n")
        elif tag == f"{_TEXT}tab":
            self._words.append("\t")

    def data(self, text: str) -> None:
        if self._in_text and not self._depth_apart:
            self._words.append(text)

    def end(self, tag: str) -> None:
        if not self._inside:
            return
        if tag == f"{_TEXT}p" and not self._depth_apart:
            self._in_text = False
        elif tag in _SPOKEN_APART:
            self._depth_apart -= 1
        elif tag in _CELLS:
            self._put(_value(self._cell, "".join(self._words)))
        elif tag == f"{_TABLE}table-row":
            self._end_row()
        elif tag == f"{_TABLE}table":
            self._inside = False

    def _end_row(self) -> None:
        if any(cell for column, cell in enumerate(self._cells) if column not in self._held):
            self._done.append((self._number, self._times, tuple(self._cells)))
        self._number += self._times
        self._held = {column: (words, left - 1) for column, (words, left) in self._held.items() if left > 1}
        self._held |= self._begun
        self._begun = {}

    def _put(self, words: str) -> None:
        times = min(_count(self._cell.get(f"{_TABLE}number-columns-repeated")), MOST_COLUMNS - len(self._cells))
        column = len(self._cells)
        if self._covered and column in self._held:
            words = self._held[column][0]
        elif words and (rows := _count(self._cell.get(f"{_TABLE}number-rows-spanned"))) > 1:
            self._begun[column] = (words, rows - 1)
        self._cells.extend([words] * times)


def _count(told: str | None) -> int:
    return max(int(told), 1) if told and told.isascii() and told.isdecimal() and len(told) < 10 else 1


def _value(cell: dict[str, str], words: str) -> str:
    """The value of a cell as a person would type it; what is shown, where that keeps the nought of a phone number."""
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind == "date":
        moment = cell.get(f"{_OFFICE}date-value", "")
        day, _mark, hour = moment.partition("T")
        return f"{day} {hour[:5]}" if hour and hour.strip("0:.") else day or words
    if kind != "float":
        return words or cell.get(f"{_OFFICE}string-value", "")
    try:
        number = number_words(float(cell.get(f"{_OFFICE}value", "")))
    except ValueError:
        return words
    digits = "".join(letter for letter in words if letter.isdecimal())
    return words if digits != number and digits.lstrip("0") == number and digits.startswith("0") else number
