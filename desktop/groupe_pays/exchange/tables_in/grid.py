"""Lines of cells to a table: where the header stands, which columns say something, what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from groupe_pays.domain.errors import RowlessTable, TooManyRows
from groupe_pays.domain.importing import SourceForm, SourceRow, SourceTable, TableNote
from groupe_pays.domain.importing.headers import looks_like_value, meaning_of

LONGEST_CELL = 100_000
"""Characters; a cell is cut there, which is told."""
MOST_ROWS = 200_000
MOST_COLUMNS = 1_000
LONGEST_HEADER = 80
_LINES_BEFORE_HEADER = 20
_FEWEST_ABOVE = 2
"""Cells of a line that names groups of columns; a title is one."""

Line = tuple[int, Sequence[str]]
"""The number of a line in the file, from 1, and its cells."""


@dataclass(slots=True)
class Grid:
    """What a reader gives: lines in their order and what it met."""

    form: SourceForm
    lines: list[Line] = field(default_factory=list)
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    notes: Counter[TableNote] = field(default_factory=Counter)


def gather(lines: Iterable[Line], grid: Grid, path: Path) -> None:
    """The lines that say something, cut where they are too long. Raises ``TooManyRows``."""
    for number, cells in lines:
        if len(cells) > MOST_COLUMNS:
            cells = cells[:MOST_COLUMNS]
        if not any(cell and not cell.isspace() for cell in cells):
            continue
        if any(len(cell) > LONGEST_CELL for cell in cells):
            grid.notes[TableNote.LONG_CELLS] += sum(len(cell) > LONGEST_CELL for cell in cells)
            cells = [cell[:LONGEST_CELL] for cell in cells]
        if len(grid.lines) >= MOST_ROWS:
            raise TooManyRows(path, MOST_ROWS)
        grid.lines.append((number, cells))


def table_of(grid: Grid, path: Path) -> SourceTable:
    """The grid as a table. Raises ``RowlessTable`` where no line follows the header."""
    at = header_place([cells for _number, cells in grid.lines[:_LINES_BEFORE_HEADER]])
    if at is None:
        grid.notes[TableNote.NO_HEADER] = 1
    elif at:
        grid.notes[TableNote.TITLE_ROWS] = at
    header = _completed(grid.lines, at) if at is not None else ()
    body = grid.lines[at + 1 :] if at is not None else grid.lines
    if not body:
        raise RowlessTable(path)
    width = max(len(header), max(len(cells) for _number, cells in body))
    positions = _said(header, [cells for _number, cells in body], width)
    return SourceTable(
        form=grid.form,
        headers=tuple(" ".join(header[place].split()) if place < len(header) else "" for place in positions),
        rows=tuple(SourceRow(number, _picked(cells, positions)) for number, cells in body),
        encoding=grid.encoding,
        separator=grid.separator,
        sheet=grid.sheet,
        sheets=grid.sheets,
        header_row=grid.lines[at][0] if at is not None else 0,
        positions=positions,
        notes=tuple(sorted(grid.notes.items())),
    )


def _completed(lines: Sequence[Line], at: int) -> Sequence[str]:
    """The headers; what is blank is named by the line right above, where headers stand on two lines."""
    number, header = lines[at]
    above = lines[at - 1] if at and lines[at - 1][0] == number - 1 else (0, ())
    if sum(bool(cell.strip()) for cell in above[1]) < _FEWEST_ABOVE:
        return header
    width = max(len(header), len(above[1]))
    whole = [*header, *[""] * (width - len(header))]
    return [
        cell if cell.strip() or place >= len(above[1]) or len(above[1][place]) > LONGEST_HEADER else above[1][place]
        for place, cell in enumerate(whole)
    ]


def header_place(lines: Sequence[Sequence[str]]) -> int | None:
    """Which of the first lines holds the headers; None where the first is a record already."""
    if not lines:
        return None
    filled = [sum(bool(cell.strip()) for cell in cells) for cells in lines]
    usual = median(filled)
    scores = [header_score(cells) for cells in lines]
    best = max(range(len(lines)), key=lambda at: (scores[at], -at))
    if scores[best] >= 2 or (scores[best] == 1 and filled[best] <= 2):
        return best
    first = next((at for at, count in enumerate(filled) if count * 2 >= usual and (count > 1 or usual < 2)), 0)
    cells = [cell.strip() for cell in lines[first] if cell.strip()]
    return first if len(lines) > 1 and len(cells) > 1 and _may_be_header(cells, lines[first + 1 :]) else None


def header_score(cells: Sequence[str]) -> int:
    """How many cells that differ are names of columns in French, Chinese or English."""
    meant = (meaning_of(cell) for cell in dict.fromkeys(cells) if len(cell) <= LONGEST_HEADER)
    return sum(meaning is not None and meaning.exact for meaning in meant)


def _may_be_header(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Short words that all differ, above cells some of which are plainly values."""
    if len(set(cells)) < len(cells) or any(len(cell) > 60 or looks_like_value(cell) for cell in cells):
        return False
    return any(looks_like_value(cell) for line in below for cell in line)


def _said(header: Sequence[str], body: Sequence[Sequence[str]], width: int) -> tuple[int, ...]:
    """The columns that have a value somewhere, or, in a table that names them, a header others lack."""
    said = [False] * width
    missing = width
    for cells in body:
        for place, cell in enumerate(cells):
            if cell and not said[place] and not cell.isspace():
                said[place] = True
                missing -= 1
        if not missing:
            break
    return tuple(place for place in range(width) if said[place] or (place < len(header) and header[place].strip()))


def _picked(cells: Sequence[str], positions: Sequence[int]) -> tuple[str, ...]:
    held = len(cells)
    return tuple(cells[place] if place < held else "" for place in positions)
