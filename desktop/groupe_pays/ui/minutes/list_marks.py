"""Bullets and numbers, painted beside the items of a text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument

from groupe_pays.domain.text import BlockKind
from groupe_pays.ui.minutes.rich_document import blocks_of, state_of
from groupe_pays.ui.theme import color

_BULLET = 4.5
_BULLET_FROM_TEXT = 10.0
_NUMBER_FROM_TEXT = 6.0
_MIDDLE = 4.0
"""Pixels from the base line up to the middle of small letters."""


def item_numbers(document: QTextDocument) -> dict[int, int]:
    """The number of each numbered item by the number of its block.

    Items of one depth count on while only deeper ones stand between them.
    """
    numbers: dict[int, int] = {}
    counts: dict[int, int] = {}
    for place, block in enumerate(blocks_of(document)):
        kind, depth = state_of(block)
        counts = {
            level: count
            for level, count in counts.items()
            if level < depth or (level == depth and kind is BlockKind.NUMBER)
        }
        if kind is BlockKind.NUMBER:
            counts[depth] = counts.get(depth, 0) + 1
            numbers[place] = counts[depth]
    return numbers


def has_items(document: QTextDocument) -> bool:
    """Whether there is any mark to paint."""
    return any(state_of(block)[0] is not BlockKind.PARAGRAPH for block in blocks_of(document))


def paint_list_marks(painter: QPainter, document: QTextDocument, numbers: dict[int, int], clip: QRectF) -> None:
    """Paint the marks of the items that touch ``clip``, in the coordinates of the document."""
    layout = document.documentLayout()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first = layout.hitTest(QPointF(0, clip.top()), Qt.HitTestAccuracy.FuzzyHit)
    for block in blocks_of(document, max(first, 0)):
        rect = layout.blockBoundingRect(block)
        if rect.top() > clip.bottom():
            return
        kind, depth = state_of(block)
        if kind is BlockKind.PARAGRAPH:
            continue
        if rect.bottom() >= clip.top() and block.layout().lineCount():
            start = _start_of_text(rect, block)
            if kind is BlockKind.NUMBER:
                _paint_number(painter, start, numbers.get(block.blockNumber(), 0), document)
            else:
                _paint_bullet(painter, start, depth)


def _start_of_text(rect: QRectF, block: QTextBlock) -> QPointF:
    """Where the base line of the first line of an item begins."""
    line = block.layout().lineAt(0)
    return QPointF(rect.x() + line.x(), rect.y() + line.y() + line.ascent())


def _paint_bullet(painter: QPainter, start: QPointF, depth: int) -> None:
    """A disc, a ring, a dash, and again."""
    middle = start - QPointF(_BULLET_FROM_TEXT, _MIDDLE)
    shape = (depth - 1) % 3
    if shape == 2:
        painter.setPen(QPen(color("text"), 1.3))
        painter.drawLine(middle - QPointF(2.5, 0), middle + QPointF(2.5, 0))
        return
    painter.setPen(Qt.PenStyle.NoPen if shape == 0 else QPen(color("text"), 1.1))
    painter.setBrush(color("text") if shape == 0 else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, _BULLET / 2, _BULLET / 2)


def _paint_number(painter: QPainter, start: QPointF, number: int, document: QTextDocument) -> None:
    painter.setFont(document.defaultFont())
    painter.setPen(color("text"))
    words = f"{number}."
    width = painter.fontMetrics().horizontalAdvance(words)
    painter.drawText(start - QPointF(_NUMBER_FROM_TEXT + width, 0), words)
