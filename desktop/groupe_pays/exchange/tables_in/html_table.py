"""Tables of web pages, which web programs name .xls, and Excel's XML of 2003: the words of cells, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from groupe_pays.domain.errors import UnknownTable
from groupe_pays.domain.importing import SourceForm
from groupe_pays.exchange.tables_in.grid import MOST_COLUMNS, Grid, Line, header_score
from groupe_pays.exchange.tables_in.separated import letters_of

_ROWS = ("tr", "row")
_CELLS = ("td", "th", "cell")
_SILENT = ("script", "style", "title", "comment")
_DEEPEST = 100
"""Tables within tables: more of them are no page somebody wrote."""
_LARGEST_SPAN = 1_000
_LOOKED_AT = 30


def read_html(content: bytes, path: Path) -> tuple[Grid, Iterator[Line]]:
    """The lines of the table with most names of columns. Raises ``UnknownTable`` where there is none."""
    letters, encoding = letters_of(content, path)
    parser = _Tables()
    try:
        parser.feed(letters)
        parser.close()
    except ValueError as error:
        raise UnknownTable(path) from error
    tables = [table for table in parser.tables if sum(map(any, table)) > 1]
    if not tables:
        raise UnknownTable(path)
    best = max(tables, key=lambda table: (max(map(header_score, table[:_LOOKED_AT])), len(table)))
    return Grid(SourceForm.HTML, encoding=encoding), iter([(at, cells) for at, cells in enumerate(best, 1)])


class _Tables(HTMLParser):
    """Gathers tables; one within a cell of another is words of that cell."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._depth = self._silent = 0
        self._words: list[str] | None = None
        self._row: list[str] | None = None
        self._spans: dict[int, tuple[str, int]] = {}
        """Words that stand in the rows below too, by column, with how many rows are left."""
        self._across = self._down = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "table":
            self._depth += 1
            if self._depth > _DEEPEST:
                raise ValueError(tag)
            if self._depth == 1:
                self.tables.append([])
                self._spans = {}
        elif tag in _SILENT:
            self._silent += 1
        elif self._depth == 1 and tag in _ROWS:
            self._end_row()
            self._row = []
        elif self._depth == 1 and tag in _CELLS:
            self._start_cell(given)
        elif tag in ("br", "p", "div", "li") and self._words:
            self._words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            if self._depth == 1:
                self._end_row()
            self._depth -= 1
        elif tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif self._depth == 1 and tag in _CELLS:
            self._end_cell()
        elif self._depth == 1 and tag in _ROWS:
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._words is not None and not self._silent:
            self._words.append(data.replace("\r", " ").replace("\n", " "))

    def _start_cell(self, given: dict[str, str]) -> None:
        self._end_cell()
        if self._row is None:
            self._row = []
        place = _count(given.get("ss:index", ""), MOST_COLUMNS, 0)
        self._row.extend([""] * (place - 1 - len(self._row)))
        self._fill_down()
        self._across = _count(given.get("colspan", ""), MOST_COLUMNS) + _count(given.get("ss:mergeacross", ""), 99, 0)
        self._down = _count(given.get("rowspan", ""), _LARGEST_SPAN) + _count(given.get("ss:mergedown", ""), 999, 0)
        self._words = []

    def _end_cell(self) -> None:
        if self._words is None or self._row is None:
            return
        lines = (" ".join(line.split()) for line in "".join(self._words).replace("\xa0", " ").split("\n"))
        words = "\n".join(filter(None, lines))
        if self._down > 1:
            self._spans[len(self._row)] = (words, self._down - 1)
        self._row.extend([words, *[""] * (self._across - 1)][: max(MOST_COLUMNS - len(self._row), 0)])
        self._words = None

    def _fill_down(self) -> None:
        """Put what stands in this column since a row above."""
        assert self._row is not None
        while (at := len(self._row)) in self._spans:
            words, left = self._spans.pop(at)
            if left > 1:
                self._spans[at] = (words, left - 1)
            self._row.append(words)

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None and self.tables:
            self._fill_down()
            self.tables[-1].append(self._row)
        self._row = None


def _count(told: str, most: int, otherwise: int = 1) -> int:
    return min(int(told), most) if told.isascii() and told.isdecimal() and len(told) < 7 else otherwise
