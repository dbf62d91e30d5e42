"""Cells merged down several rows: the value of the first stands for all of them, as the eye reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from groupe_pays.exchange.tables_in.grid import MOST_COLUMNS, Line

Merges = Mapping[int, Sequence[tuple[int, int]]]
"""By the row they begin in, from 1: column, from 0, and last row."""

_START = b"mergeCells"
_RANGE = re.compile(rb'ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})"')
_LARGEST = 2_000_000
"""Bytes of the list of merged cells that are looked at."""


def merges_in(chunks: Iterable[bytes]) -> Merges:
    """The merged cells that a sheet of Excel names behind its rows."""
    found: dict[int, list[tuple[int, int]]] = {}
    for letters, first, last in _RANGE.findall(_listed(chunks)):
        column = _column(letters)
        if int(last) > int(first) and column < MOST_COLUMNS:
            found.setdefault(int(first), []).append((column, int(last)))
    return found


def filled_down(lines: Iterable[Line], merges: Merges) -> Iterator[Line]:
    """The lines with the values of merged cells in each row that says something of its own."""
    held: dict[int, tuple[str, int]] = {}
    for number, cells in lines:
        if held and any(cells):
            filled = list(cells)
            for column, (words, last) in held.items():
                if number <= last:
                    filled.extend([""] * (column + 1 - len(filled)))
                    filled[column] = filled[column] or words
            cells = filled
        held = {column: value for column, value in held.items() if value[1] > number}
        for column, last in merges.get(number, ()):
            if column < len(cells) and cells[column]:
                held[column] = (cells[column], last)
        yield number, cells


def _listed(chunks: Iterable[bytes]) -> bytes:
    before = b""
    listed: bytes | None = None
    for chunk in chunks:
        if listed is not None:
            listed += chunk
        else:
            joined = before + chunk
            at = joined.find(_START)
            listed = joined[at:] if at >= 0 else None
            before = chunk[-len(_START) :]
        if listed is not None and len(listed) > _LARGEST:
            break
    return listed or b""


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
