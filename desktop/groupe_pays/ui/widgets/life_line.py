"""What became of something, from top to bottom: a shape for each event, a line between them, words and a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import clear_layout
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.shapes import StateLabel


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """``shape`` is a name of ``shapes``, ``tone`` replaces its own; ``meta`` is the date and where it happened."""

    shape: str
    text: str
    meta: str = ""
    tone: str = ""


class LifeLine(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._marks: list[StateLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_events(self, events: Sequence[LifeEvent]) -> None:
        clear_layout(self._grid)
        self._marks = []
        for place, event in enumerate(events):
            mark, words, meta = StateLabel(event.shape, 14), Label(wrap=True), Label("meta", "text2", wrap=True)
            mark.show_state(event.shape, "", event.text, shape_tone=event.tone)
            words.setText(event.text)
            meta.setText(event.meta)
            meta.setContentsMargins(0, 0, 0, 8)
            top = Qt.AlignmentFlag.AlignTop
            mark.setContentsMargins(0, 3, 0, 0)
            self._grid.addWidget(mark, 2 * place, 0, top)
            self._grid.addWidget(words, 2 * place, 1)
            self._grid.addWidget(meta, 2 * place + 1, 1)
            meta.setVisible(bool(event.meta))
            self._marks.append(mark)
        self.setAccessibleName("; ".join(f"{event.text}, {event.meta}" for event in events))

    def texts(self) -> list[str]:
        """The words of the events, from the first to the last."""
        return [mark.accessibleName() for mark in self._marks]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(color("line"))
        for above, below in zip(self._marks, self._marks[1:], strict=False):
            start = above.mapTo(self, QPoint(7, above.height() + 3))
            end = below.mapTo(self, QPoint(7, -3))
            painter.drawLine(start, end)
