"""Small coloured words: the state of a meeting, a type, a count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.labels import set_shown

GROUNDS = {
    "warn": "warnbg",
    "danger": "dangerbg",
    "ok": "okbg",
    "info": "infobg",
    "brick": "brickbg",
    "accenttext": "accentbg",
    "text2": "hover",
}


class Badge(QWidget):
    """A word of one tone on its tint, 20 high."""

    def __init__(self, tone: str = "text2") -> None:
        super().__init__()
        self._tone, self._text = tone, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, tone: str, spoken: str = "") -> None:
        """Show ``text`` in ``tone`` (warn, danger, ok, info, brick, accenttext, text2)."""
        self._text, self._tone = text, tone
        set_shown(self, bool(text))
        self.setAccessibleName(spoken or text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(fonts.ui_font(12, 600)).horizontalAdvance(self._text) + 20, 20)

    minimumSizeHint = sizeHint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._text, self._tone)


def paint_badge(painter: QPainter, rect: QRectF, text: str, tone: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(GROUNDS[tone]))
    painter.drawRoundedRect(rect, 5, 5)
    painter.setPen(color(tone))
    painter.setFont(fonts.ui_font(12, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
