"""Tables of a Word file: columns that face each other, and lists whose head stands again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from groupe_pays.documents.docx.paragraphs import FRAMED, Facing, Kind, ListTable, Paragraph
from groupe_pays.documents.docx.shades import colour
from groupe_pays.documents.docx.sheets import Border
from groupe_pays.documents.docx.styles import add_border
from groupe_pays.documents.docx.xml import Node, add, flag, node, twips
from groupe_pays.documents.look import ACCENT, BAR_WIDTH, HEAVY_WIDTH, MM, RULE, RULE_WIDTH, TINT

if TYPE_CHECKING:
    from groupe_pays.documents.docx.book import Book

_GUTTER = 4 * MM
"""From the rule between two columns to the text at either side."""
_CELL_GUTTER = 2.4 * MM
_WHITE = 2.6
_BESIDE_BAR = 5.5
_MIDDLE = 0.45
"""Of the width of a table: from here on a column may begin the second language."""


def facing_table(book: Book, pairs: Facing, width: float, second_x: float) -> Node:
    """Two columns, a row a pair; a long paragraph goes on over the page."""
    widths = (second_x - _GUTTER, width - second_x + _GUTTER)
    made = _table("FacingColumns" if not pairs.is_front else "TableNormal", widths)
    for number, row in enumerate(pairs.rows):
        line = add(made, "w:tr")
        whole = any(told.kind in FRAMED for stack in row for told in stack)
        if whole:
            add(add(line, "w:trPr"), "w:cantSplit")
        for column, stack in enumerate(row):
            if whole:
                # Kept with the next row, a frame would pull every frame after it along.
                stack = [replace(told, keep_with_next=False) for told in stack]
            cell = _cell(line, widths[column], left=_GUTTER if column else 0.0, right=0.0 if column else _GUTTER)
            if pairs.ruled:
                _rule_front(cell, number, len(pairs.rows))
            _fill(book, cell, stack)
    return made


def _rule_front(cell: Node, number: int, count: int) -> None:
    """A heavy rule under the title and the subtitle, a fine one under the facts."""
    if number not in (0, 1, count - 1) or (number == 0 and count > 1):
        return
    borders = add(cell.tcPr, "w:tcBorders")
    heavy = number <= 1
    add_border(borders, Border("bottom", ACCENT if heavy else RULE, HEAVY_WIDTH if heavy else RULE_WIDTH, 0))
    _in_order(cell.tcPr)


def list_table(book: Book, told: ListTable, width: float) -> Node:
    """A list: head repeated, no row split over two pages."""
    total = sum(told.columns)
    widths = [column / total * width for column in told.columns]
    made = _table("ListTable", widths, description=told.description)
    if told.head:
        line = _row(made, is_head=True)
        for number, stack in enumerate(told.head):
            cell = _cell(line, widths[number], right=_gutter(widths, number), white=_WHITE)
            _fill(book, cell, stack)
    for row in told.rows:
        line = _row(made)
        if row.is_group:
            _write_group(book, line, row.cells, widths)
            continue
        for number, stack in enumerate(row.cells):
            late = row.is_late and number == 0
            left = _BESIDE_BAR if late else 0.0
            cell = _cell(line, widths[number], left=left, right=_gutter(widths, number), white=_WHITE)
            if late:
                add_border(add(cell.tcPr, "w:tcBorders"), Border("left", ACCENT, BAR_WIDTH, 0))
                _in_order(cell.tcPr)
            _fill(book, cell, stack)
    return made


def _write_group(book: Book, line: Node, stacks: Sequence[Sequence[Paragraph]], widths: Sequence[float]) -> None:
    """The head of a group; a second language begins with the column nearest to the middle."""
    total, count = sum(widths), len(widths)
    middle = next(number for number in range(1, count + 1) if sum(widths[:number]) >= _MIDDLE * total)
    spans = [count] if len(stacks) == 1 or middle == count else [middle, count - middle]
    first = 0
    for stack, span in zip(stacks, spans, strict=False):
        own = sum(widths[first : first + span])
        cell = _cell(line, own, left=0.0 if first else 4.0, span=span, white=_WHITE, ground=TINT)
        _fill(book, cell, stack)
        first += span


def _gutter(widths: Sequence[float], number: int) -> float:
    return min(_CELL_GUTTER, 0.22 * widths[number]) if number < len(widths) - 1 else 0.0


def _table(style: str, widths: Sequence[float], *, description: str = "") -> Node:
    made = node("w:tbl")
    properties = add(made, "w:tblPr")
    add(properties, "w:tblStyle", val=style)
    add(properties, "w:tblW", w=sum(twips(width) for width in widths), type="dxa")
    add(properties, "w:tblInd", w=0, type="dxa")
    add(properties, "w:tblLayout", type="fixed")
    margins = add(properties, "w:tblCellMar")
    for side in ("left", "right"):
        add(margins, f"w:{side}", w=0, type="dxa")
    add(properties, "w:tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    if description:
        add(properties, "w:tblCaption", val=description)
    grid = add(made, "w:tblGrid")
    for width in widths:
        add(grid, "w:gridCol", w=twips(width))
    return made


def _row(table: Node, *, is_head: bool = False) -> Node:
    line = add(table, "w:tr")
    properties = add(line, "w:trPr")
    add(properties, "w:cantSplit")
    flag(properties, "w:tblHeader", is_head)
    return line


def _cell(
    line: Node,
    width: float,
    *,
    left: float = 0.0,
    right: float = 0.0,
    white: float = 0.0,
    span: int | None = None,
    ground: str | None = None,
) -> Node:
    made = add(line, "w:tc")
    properties = made.get_or_add_tcPr()
    add(properties, "w:tcW", w=twips(width), type="dxa")
    if span is not None:
        add(properties, "w:gridSpan", val=span)
    if ground is not None:
        add(properties, "w:shd", val="clear", color="auto", fill=colour(ground))
    margins = add(properties, "w:tcMar")
    for side, length in (("top", white), ("left", left), ("bottom", white), ("right", right)):
        add(margins, f"w:{side}", w=twips(length), type="dxa")
    return made


_CELL_ORDER = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar")


def _in_order(properties: Node) -> None:
    """Word refuses the properties of a cell in any order but its own."""
    children = sorted(properties, key=lambda child: _CELL_ORDER.index(child.tag.rpartition("}")[2]))
    for child in children:
        properties.append(child)


def _fill(book: Book, cell: Node, stack: Sequence[Paragraph]) -> None:
    for told in stack:
        cell.append(book.paragraph(told))
    if not stack:
        cell.append(book.paragraph(Paragraph(Kind.TABLE_TEXT, book.first, ())))
