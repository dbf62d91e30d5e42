"""CSV of any separator and encoding."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from groupe_pays.domain.errors import UnknownTable
from groupe_pays.domain.importing import SourceForm, TableNote
from groupe_pays.exchange.documents_in.encoding import encoding_of
from groupe_pays.exchange.tables_in.grid import Grid, Line, header_score

SEPARATORS = (";", ",", "\t", "|")
_TOLD = re.compile(r'\s*"?sep=(.)"?\s*(?:\r\n|\r|\n|$)', re.IGNORECASE)
_SAMPLE_LINES = 60
_SAMPLE = 200_000
_GUESSING = 300_000
"""Bytes an encoding is told by: more of them say nothing new."""
_MOST_LINES_IN_A_CELL = 500


def letters_of(content: bytes, path: Path) -> tuple[str, str]:
    """The letters of a file and the name of their encoding. Raises ``UnknownTable`` where the bytes are no text."""
    plain = content.replace(b"\0", b"") if _mostly_text(content) else content
    name = encoding_of(plain[:_GUESSING].rsplit(b"\n", 1)[0] if len(plain) > _GUESSING else plain)
    if name is None:
        raise UnknownTable(path)
    letters = plain.decode("utf-8-sig" if name == "utf-8" else name, "replace")
    return letters.removeprefix("\ufeff"), name


def _mostly_text(content: bytes) -> bool:
    """Whether the few noughts in it are slips, not the other half of UTF-16."""
    return 0 < content.count(0) * 50 < len(content) and not content.startswith((b"\xff\xfe", b"\xfe\xff"))


def read_separated(content: bytes, path: Path) -> tuple[Grid, Iterator[Line]]:
    """The lines of a CSV file, and what is known of it. Raises ``UnknownTable``."""
    letters, encoding = letters_of(content, path)
    grid = Grid(SourceForm.CSV, encoding=encoding)
    if broken := letters.count("\ufffd"):
        grid.notes[TableNote.UNREADABLE_CHARACTERS] = broken
    told = _TOLD.match(letters)
    first = 1
    if told:
        letters, first = letters[told.end() :], 2
    grid.separator = told[1] if told else separator_of(letters)
    return grid, _lines(letters, grid.separator, first)


def separator_of(letters: str) -> str:
    """What separates the columns: the sign that cuts most lines into as many cells; a line of one cell needs none."""
    sample = letters[:_SAMPLE]
    if len(letters) > _SAMPLE:
        sample = sample.rsplit("\n", 1)[0]
    return max(SEPARATORS, key=lambda separator: _fit(sample, separator))


def _fit(sample: str, separator: str) -> tuple[int, float, int]:
    widths: Counter[int] = Counter()
    headers = 0
    for number, (_at, cells) in enumerate(_lines(sample, separator, 1)):
        if number >= _SAMPLE_LINES:
            break
        if len(cells) > 1 or any(cell.strip() for cell in cells):
            widths[len(cells)] += 1
            headers = max(headers, header_score(cells) if number < 20 else 0)
    if not widths:
        return 0, 0.0, 0
    width, lines = max(widths.items(), key=lambda pair: (pair[1] if pair[0] > 1 else 0, pair[0]))
    return (headers if width > 1 else min(headers, 1), lines / widths.total() if width > 1 else 0.0, width)


def _lines(letters: str, separator: str, first: int) -> Iterator[Line]:
    """Each record with the number of its first line. A quotation mark nobody closed does not swallow the file."""
    csv.field_size_limit(max(csv.field_size_limit(), len(letters) + 1))
    source = io.StringIO(letters, newline="")
    if _never_closed(letters, separator):
        reader = csv.reader(source, delimiter=separator, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(source, delimiter=separator)
    number = first
    for cells in reader:
        yield number, cells
        number = first + reader.line_num


def _never_closed(letters: str, separator: str) -> bool:
    """Whether a cell runs over hundreds of lines, or to the end of the file without its second quotation mark."""
    if '"' not in letters:
        return False
    reader = csv.reader(io.StringIO(letters, newline=""), delimiter=separator)
    before, last = 0, ""
    for cells in reader:
        if reader.line_num - before > _MOST_LINES_IN_A_CELL:
            return True
        before, last = reader.line_num, cells[-1] if cells else ""
    return last.count("\n") > 1 and not letters.rstrip().endswith('"')
