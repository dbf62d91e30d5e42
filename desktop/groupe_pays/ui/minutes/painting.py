"""Lines and marks of the rows of the minutes: what the delegate and the outline draw with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextDocument,
    QTextLayout,
    QTextOption,
)

from groupe_pays.domain.text import TranslationState
from groupe_pays.labels import label
from groupe_pays.ui import fonts
from groupe_pays.ui.minutes.list_marks import paint_list_marks
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.shapes import TONES, paint_shape

SHAPE = 14


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    tone: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Draw one line in a font of its own, shortened to ``rect``; its width is returned."""
    if not text or rect.width() <= 0:
        return 0.0
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.setFont(font)
    painter.setPen(color(tone))
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def line_width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_document(
    painter: QPainter, x: float, y: float, document: QTextDocument, numbers: dict[int, int], clip: QRectF
) -> None:
    """Draw the part of a text that lies in ``clip``, in the colour of text."""
    painter.save()
    painter.translate(x, y)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, color("text"))
    context.clip = clip.translated(-x, -y)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    paint_list_marks(painter, document, numbers, context.clip)
    painter.restore()


def draw_state(painter: QPainter, rect: QRectF, state: TranslationState) -> None:
    """Shape and word of a state of translation, at the left of ``rect``."""
    shape = QRectF(round(rect.x()), round(rect.center().y() - SHAPE / 2), SHAPE, SHAPE)
    paint_shape(painter, shape, state.value)
    words = rect.adjusted(SHAPE + 5, 0, 0, 0)
    draw_line(painter, words, label(state), fonts.ui_font(12, 500), TONES[state.value])


def wrapped_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The text parted into at most ``most`` lines; the last one holds all that is left, and is shortened when drawn."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 20))
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    return [text[start:end].rstrip() for start, end in zip(starts, ends, strict=True)] or [""]
