"""What the tones of the bars mean, with how many there are of each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.participation import COUNTED
from groupe_pays.labels import counted, label
from groupe_pays.ui.participation.tones import TONES
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

SIDE = 10


class _Swatch(QWidget):
    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(SIDE + 2, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        square = QRectF(0.5, (self.height() - SIDE) / 2, SIDE, SIDE)
        painter.fillRect(square, color(self._tone))
        painter.setPen(color("text3"))
        if self._tone == "line":
            painter.drawRect(square.adjusted(0, 0, -1, -1))


class Legend(QWidget):
    """A line for each thing a meeting counts as; those there are none of stay, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = {status: (Label("meta"), Label("meta_strong")) for status in COUNTED}
        box = column(spacing=2)
        for status, (word, number) in self._lines.items():
            box.addLayout(row(_Swatch(TONES[status]), word, None, number, spacing=8))
        self.setLayout(box)

    def show_counts(self, by_status: Mapping[AttendanceStatus, int]) -> None:
        said = []
        for status, (word, figure) in self._lines.items():
            number = by_status.get(status, 0)
            word.setText(label(status))
            figure.setText(str(number))
            said.append(f"{number} {counted(status, number)}")
        self.setAccessibleName(", ".join(said))
