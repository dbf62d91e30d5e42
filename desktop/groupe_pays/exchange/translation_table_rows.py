"""Which rows of a Word file are those that went out: told by bookmark, by the tag of their original, or by code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from groupe_pays.domain.translation_units import Place, short_code
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange.safe_xml import Node
from groupe_pays.exchange.translation_table import BOOKMARK
from groupe_pays.exchange.word_runs import GONE, paragraphs_of, run_spans

_ORIGINAL = ("original", "原文")
_TRANSLATION = ("traduction", "translation", "译文")
"""What the titles of the columns hold, in whatever languages the file was made for."""
_LONGEST_TITLE = 60
_CODE = re.compile(r"\b[2-9A-HJKMNP-TV-Z]{7}\b")


@dataclass
class TableRow:
    """A row being read: what tells it, and the cells of its parts."""

    id: str = ""
    code: str = ""
    source: list[Node] = field(default_factory=list)
    target: list[Node] = field(default_factory=list)
    remarks: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where original and translation stand in a table, by its head; ``count`` of columns."""

    count: int
    source: int
    target: int

    def of(self, cells: list[Node]) -> TableRow:
        used = (self.source, self.target)
        first = min(used) if min(used) else len(cells)  # before them stand numbers and codes
        rest = [cell for place, cell in enumerate(cells) if place not in used and place >= first]
        return TableRow(source=[cells[self.source]], target=[cells[self.target]], remarks=rest)


def rows_of(table: Node) -> list[TableRow]:
    """The rows in their order; those somebody added have neither name nor code."""
    found: list[TableRow] = []
    columns: _Columns | None = None
    for line in _lines(table):
        cells = list(_cells(line))
        row = _told(cells)
        if row is not None:
            _fill(row, cells, columns)
            found.append(row)
            continue
        head = _columns(cells)
        if head is not None:
            columns = columns or head
        elif found and _goes_on(cells):
            found[-1].target += cells[2:-1]
        elif (added := _added(cells, columns, after=bool(found))) is not None:
            found.append(added)
    return found


def _columns(cells: list[Node]) -> _Columns | None:
    """The columns that a row of titles names."""
    said = ["".join(map(shown_words, paragraphs_of(cell))).casefold() for cell in cells]
    places = [
        next((at for at, words in enumerate(said) if len(words) < _LONGEST_TITLE and _names(words, title)), None)
        for title in (_ORIGINAL, _TRANSLATION)
    ]
    if places[0] is None or places[1] is None or places[0] == places[1]:
        return None
    return _Columns(len(cells), places[0], places[1])


def _names(words: str, titles: tuple[str, ...]) -> bool:
    return any(title in words for title in titles)


def _fill(row: TableRow, cells: list[Node], columns: _Columns | None) -> None:
    """Give a row that was told its cells: the locked original where it is, else as the head of the table says."""
    locked = next((at for at, cell in enumerate(cells) if _has_tag(cell)), None)
    if columns is not None and len(cells) == columns.count and locked in (None, columns.source):
        by_head = columns.of(cells)
        row.source, row.target, row.remarks = by_head.source, by_head.target, by_head.remarks
        return
    source = cells[1] if locked is None else cells[locked]
    own = [cell for cell in cells[1:] if cell is not source]
    row.source = [source]
    row.target, row.remarks = (own[:-1], own[-1:]) if len(own) > 1 else (own, [])
    if len(own) == 1 and _is_wide(source):
        row.source, row.target, row.remarks = _parted(source), [source], own


def _added(cells: list[Node], columns: _Columns | None, *, after: bool) -> TableRow | None:
    """A row nobody can tell: added, or without its code; told by its original later on, where it has a translation."""
    if columns is not None and len(cells) == columns.count:
        row = columns.of(cells)
    elif after and len(cells) > 2:
        row = TableRow(source=[cells[1]], target=[cells[2]], remarks=cells[3:])
    else:
        return None
    return row if any(shown_words(each) for cell in row.target for each in paragraphs_of(cell)) else None


def _is_wide(cell: Node) -> bool:
    """Whether the cell was merged with the one beside it."""
    return any(xml.attribute(each, "val") not in ("", "1") for each in xml.descendants(cell, "gridSpan"))


def _parted(cell: Node) -> list[Node]:
    """The locked originals of a cell that holds the translation too, taken out of it."""
    locked = [each for each in xml.children(cell, "sdt") if _has_tag(each)]
    for each in locked:
        cell.remove(each)
    return locked


def _lines(table: Node) -> Iterator[Node]:
    """The rows, also those inside a control; rows whose deletion is tracked are gone."""
    for child in table:
        if xml.local(child) == "tr":
            properties = xml.child(child, "trPr")
            if properties is None or xml.child(properties, "del") is None:
                yield child
        elif xml.local(child) in ("sdt", "sdtContent", "customXml"):
            yield from _lines(child)


def _cells(line: Node) -> Iterator[Node]:
    for child in line:
        if xml.local(child) == "tc":
            yield child
        elif xml.local(child) in ("sdt", "sdtContent", "customXml"):
            yield from _cells(child)


def _goes_on(cells: list[Node]) -> bool:
    """Whether a row is the lower part of one that was split: its first cell goes on with the one above."""
    if len(cells) < 3:
        return False
    merged = next(iter(xml.descendants(cells[0], "vMerge")), None)
    return merged is not None and xml.attribute(merged, "val") != "restart"


def _has_tag(cell: Node) -> bool:
    return any(Place.parse(xml.attribute(tag, "val")) for tag in xml.descendants(cell, "tag"))


def _told(cells: list[Node]) -> TableRow | None:
    """The row these cells are, by what tells it; None for any other."""
    if len(cells) < 2:
        return None
    for cell in cells:
        for tag in xml.descendants(cell, "tag"):
            name = xml.attribute(tag, "val")
            if Place.parse(name) is not None:
                return TableRow(id=name, code=short_code(name))
    seen = _CODE.search("\n".join(shown_words(paragraph) for paragraph in paragraphs_of(cells[0])))
    for mark in xml.descendants(cells[0], "bookmarkStart"):
        name = xml.attribute(mark, "name")
        if name.startswith(BOOKMARK) and _CODE.fullmatch(name.removeprefix(BOOKMARK)):
            # A row that was copied with its bookmark shows another code: what one sees counts.
            return TableRow(code=seen[0] if seen else name.removeprefix(BOOKMARK))
    return TableRow(code=seen[0]) if seen else None


def shown_words(paragraph: Node) -> str:
    runs = (run for run in xml.descendants(paragraph, "r") if xml.local(run.getparent()) not in GONE)
    return "".join(span.text for run in runs for span in run_spans(run, None))
