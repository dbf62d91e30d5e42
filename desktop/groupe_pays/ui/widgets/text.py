"""One line of text, drawn by hand: measured, shortened to its room, in the font of the interface."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color


def text_width(text: str, size: int, weight: int) -> float:
    return QFontMetrics(fonts.ui_font(size, weight)).horizontalAdvance(text)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    size: int,
    weight: int,
    tone: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Draw a line of text, shortened to ``rect``; its width is returned."""
    if not text or rect.width() <= 0:
        return 0.0
    painter.setFont(fonts.ui_font(size, weight))
    painter.setPen(color(tone))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return float(metrics.horizontalAdvance(shown))
