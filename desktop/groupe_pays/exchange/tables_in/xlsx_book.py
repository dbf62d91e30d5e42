"""Excel workbooks, from the parts of the zip: kept values only, no formula is worked out and no link is followed.

python-calamine was tried and left: a sheet of 5 kB with a cell in its last corner ends the whole program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from groupe_pays.domain.errors import DamagedDocument
from groupe_pays.domain.importing import SourceForm
from groupe_pays.exchange.documents_in.archive import Archive
from groupe_pays.exchange.tables_in.grid import MOST_COLUMNS, Grid, Line
from groupe_pays.exchange.tables_in.merged import filled_down, merges_in
from groupe_pays.exchange.tables_in.workbook import DoctypeFound, choose_sheet, day_words, number_words, stream

_BOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_REFERENCE = re.compile(r"([A-Z]{1,4})(\d{1,8})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_LETTERS = re.compile(r"[ymdhs年月日]", re.IGNORECASE)
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Built-in number formats that show dates and times, those of Chinese Excel included (ECMA-376, 18.8.30)."""
_LINK = re.compile(r'\s*HYPERLINK\((?:[^"]|"(?:[^"]|"")*"[,;])*"((?:[^"]|"")*)"\s*\)\s*$', re.IGNORECASE)
_TRUTH = {"1": "TRUE", "0": "FALSE"}


def read_xlsx(archive: Archive, path: Path, sheet: str | None) -> tuple[Grid, Iterator[Line]]:
    """The lines of a sheet. Raises ``NoSuchSheet``, ``DamagedDocument``."""
    book = _Book(archive, path)
    chosen, sheets = choose_sheet(list(book.parts), sheet, book.lines, path)
    return Grid(SourceForm.XLSX, sheet=chosen, sheets=sheets), book.whole(chosen)


class _Book:
    def __init__(self, archive: Archive, path: Path) -> None:
        self._archive, self._path = archive, path
        root = archive.xml(_BOOK)
        if root is None:
            raise DamagedDocument(path)
        targets = self._targets()
        self.parts: dict[str, str] = {}
        hidden: dict[str, str] = {}
        self._since_1904 = False
        for node in root.iter():
            name = _local(node.tag)
            if name == "workbookPr":
                self._since_1904 = node.get("date1904") in ("1", "true")
            elif name == "sheet":
                part = targets.get(next((each for key, each in node.items() if key.endswith("}id")), ""), "")
                if part in archive.names:
                    kept = self.parts if node.get("state", "visible") == "visible" else hidden
                    kept[node.get("name", "")] = part
        self.parts = self.parts or hidden
        if not self.parts:
            raise DamagedDocument(path)
        self._dates = self._date_styles()
        self.strings = cache(self._strings)

    def lines(self, sheet: str) -> Iterator[Line]:
        target, part = _SheetTarget(self.strings, self._dates, self._since_1904), self.parts[sheet]
        return stream(self._archive.chunks(part), target, self._path)

    def whole(self, sheet: str) -> Iterator[Line]:
        """The lines, with what stands in merged cells in each of their rows."""
        return filled_down(self.lines(sheet), merges_in(self._archive.chunks(self.parts[sheet])))

    def _targets(self) -> dict[str, str]:
        root = self._archive.xml("xl/_rels/workbook.xml.rels")
        found = {}
        for node in root if root is not None else ():
            target = node.get("Target", "")
            place = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
            found[node.get("Id", "")] = place
        return found

    def _strings(self) -> list[str]:
        if _STRINGS not in self._archive.names:
            return []
        return list(stream(self._archive.chunks(_STRINGS), _StringsTarget(), self._path))

    def _date_styles(self) -> frozenset[str]:
        """The numbers of the cell styles that show dates."""
        root = self._archive.xml(_STYLES)
        if root is None:
            return frozenset()
        shown = set(map(str, _DATE_FORMATS))
        styles: list[str] = []
        for node in root.iter():
            if _local(node.tag) == "numFmt":
                code = _QUOTED.sub("", node.get("formatCode", ""))
                shown.discard(node.get("numFmtId", ""))
                if _DATE_LETTERS.search(code) and "general" not in code.lower():
                    shown.add(node.get("numFmtId", ""))
            elif _local(node.tag) == "cellXfs":
                styles = [each.get("numFmtId", "") for each in node]
        return frozenset(str(place) for place, number in enumerate(styles) if number in shown)


def _local(tag: Any) -> str:
    return str(tag).rpartition("}")[2]


class _Texts:
    """Gathers the text of <t>, leaving out readings of Chinese and Japanese (<rPh>)."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._inside = self._in_reading = False

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise DoctypeFound(name)

    def data(self, text: str) -> None:
        if self._inside:
            self._words.append(text)

    def _take(self) -> str:
        words = "".join(self._words)
        self._words.clear()
        return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), words) if "_x" in words else words


class _StringsTarget(_Texts):
    def __init__(self) -> None:
        super().__init__()
        self._done: list[str] = []

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        name = _local(tag)
        if name == "rPh":
            self._in_reading = True
        elif name == "t":
            self._inside = not self._in_reading

    def end(self, tag: str) -> None:
        name = _local(tag)
        if name == "t":
            self._inside = False
        elif name == "rPh":
            self._in_reading = False
        elif name == "si":
            self._done.append(self._take())

    def ready(self) -> list[str]:
        done, self._done = self._done, []
        return done


@dataclass(slots=True)
class _Row:
    number: int
    cells: list[str] = field(default_factory=list)


class _SheetTarget(_Texts):
    """Rows as they end; columns beyond ``MOST_COLUMNS`` are left out."""

    def __init__(self, strings: Any, dates: frozenset[str], since_1904: bool) -> None:
        super().__init__()
        self._strings, self._dates, self._since_1904 = strings, dates, since_1904
        self._done: list[Line] = []
        self._row = _Row(0)
        self._column = 0
        self._kind = self._style = self._formula = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if name == "c":
            self._kind, self._style = attributes.get("t", ""), attributes.get("s", "")
            place = _REFERENCE.fullmatch(attributes.get("r", ""))
            self._column = column_number(place[1]) if place else len(self._row.cells)
        elif name == "row":
            told = attributes.get("r", "")
            self._row = _Row(int(told) if told.isascii() and told.isdecimal() else self._row.number + 1)
        elif name == "rPh":
            self._in_reading = True
        elif name in ("v", "t", "f"):
            self._inside = not self._in_reading

    def end(self, tag: str) -> None:
        name = _local(tag)
        if name in ("v", "t"):
            self._inside = False
        elif name == "f":
            self._inside = False
            self._formula = self._take()
        elif name == "rPh":
            self._in_reading = False
        elif name == "c":
            words = self._take()
            self._put(self._value(words) if words or not self._formula else _words_of_link(self._formula))
            self._formula = ""
        elif name == "row":
            self._done.append((self._row.number, self._row.cells))

    def ready(self) -> list[Line]:
        done, self._done = self._done, []
        return done

    def _put(self, words: str) -> None:
        cells = self._row.cells
        if words and self._column < MOST_COLUMNS:
            cells.extend([""] * (self._column - len(cells) + 1))
            cells[self._column] = words

    def _value(self, words: str) -> str:
        if self._kind == "s":
            strings = self._strings()
            return strings[int(words)] if words.isdecimal() and int(words) < len(strings) else ""
        if self._kind in ("str", "inlineStr"):
            return words
        if self._kind == "b":
            return _TRUTH.get(words, "")
        if self._kind == "e" or not words:
            return ""
        if self._kind == "d":
            return words
        try:
            number = float(words)
        except ValueError:
            return words
        return day_words(number, since_1904=self._since_1904) if self._style in self._dates else number_words(number)


def _words_of_link(formula: str) -> str:
    """What a link shows, where the program that wrote the file kept no result; blank for any other formula."""
    link = _LINK.match(formula)
    return link[1].replace('""', '"') if link else ""


def column_number(letters: str) -> int:
    """A column by its letters, from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
