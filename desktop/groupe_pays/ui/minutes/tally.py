"""A line of the tally: icon, word, and the number at the right; a press goes there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from groupe_pays.formats import with_aside
from groupe_pays.i18n import current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.minutes.painting import draw_line
from groupe_pays.ui.theme import color


class TallyLine(QPushButton):
    def __init__(self, name: str, icon: str, tone: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon, self._tone, self._word, self._count = icon, tone, "", 0
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)

    def set_words(self, word: str, tip: str) -> None:
        self._word = word
        self.setToolTip(tip)
        self.show_count(self._count)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(with_aside(self._word, str(count), current_language()))
        self.update()

    def step(self, difference: int) -> None:
        """So many more, or fewer."""
        if difference:
            self.show_count(self._count + difference)

    def sizeHint(self) -> QSize:
        return QSize(160, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected" if self.isDown() else "hover"))
            painter.drawRoundedRect(rect.adjusted(8, 1, -8, -1), 6, 6)
        paint_icon(painter, QRectF(16, 0, 16, rect.height()), self._icon, self._tone, 16)
        draw_line(painter, rect.adjusted(40, 0, -48, 0), self._word, fonts.ui_font(13, 500), "text")
        number = rect.adjusted(0, 0, -18, 0)
        draw_line(painter, number, str(self._count), fonts.ui_font(13, 600), "text2", Qt.AlignmentFlag.AlignRight)
