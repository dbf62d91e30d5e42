"""What people make with keys: tables with the tabulator, and the « > » a mail puts before what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from groupe_pays.domain.recognition.source import Place, SourceBlock
from groupe_pays.domain.recognition.typed import is_mark
from groupe_pays.domain.recognition.unit import cut_spans

_QUOTE = re.compile(r"^(?: ?> ?)+")
_LEAST_QUOTED = 3
_MOST_CELLS = 12
_LONGEST = 400
_LEAST_ROWS = 2


def rows_of_tabs(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """The same blocks, those that are lines of a table typed with tabs as rows."""
    tables = max((block.table for block in blocks), default=0)
    for width, group in groupby(blocks, key=_width):
        run = list(group)
        if width and len(run) >= _LEAST_ROWS:
            tables += 1
            yield from (_row(block, tables) for block in run)
        else:
            yield from run


def _width(block: SourceBlock) -> int:
    """How many cells the tabs of a paragraph make; 0 where it is none of a table."""
    words = block.plain
    if block.is_row or block.heading or block.is_item or block.place is not Place.BODY or len(words) > _LONGEST:
        return 0
    cells = words.rstrip("\t").split("\t")
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 2 or len(cells) > _MOST_CELLS or "\n" in words:
        return 0
    return 0 if is_mark(cells[0].strip()) else len(cells)


def _row(block: SourceBlock, table: int) -> SourceBlock:
    words = block.plain.rstrip("\t")
    cells, at = [], 0
    for cell in words.split("\t"):
        spans = cut_spans(block.spans, at, at + len(cell))
        cells.append((replace(block, spans=spans),) if cell.strip() else ())
        at += len(cell) + 1
    return SourceBlock(cells=tuple(cells), table=table)


def without_quotes(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """The same blocks without those « > », where several follow each other; a lone one is an arrow somebody typed."""
    for quoted, group in groupby(blocks, key=_is_quoted):
        run = list(group)
        for block in run:
            found = _QUOTE.match(block.plain) if quoted and len(run) >= _LEAST_QUOTED else None
            if found is None:
                yield block
            elif block.plain[found.end() :].strip():
                yield block.with_spans(cut_spans(block.spans, found.end(), len(block.plain)))


def _is_quoted(block: SourceBlock) -> bool:
    return not block.is_row and bool(_QUOTE.match(block.plain))
