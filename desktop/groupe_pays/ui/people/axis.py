"""Functions on an axis of years: a bar for each, its words below; undated ones stand in a list instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import clear_layout
from groupe_pays.ui.widgets.text import draw_text, text_width

HEAD, LINE = 20, 40
_TICK_ROOM = 34
"""Pixels a year needs on the axis."""
_SHORTEST = 14


@dataclass(frozen=True, slots=True)
class Tenure:
    """A function held: at least one date is known; ``until`` None means still held."""

    text: str
    after: str
    since: RoughDate | None
    until: RoughDate | None
    spoken: str = ""
    open: Callable[[], None] | None = None

    @property
    def span(self) -> tuple[float, float]:
        """Beginning and end in years; a beginning nobody knows is that of the last year."""
        end = _year(self.until.latest if self.until is not None and self.until.end is not None else clock.today())
        if self.since is None or self.since.start is None:
            return end - 1, end
        return min(_year(self.since.earliest), end), end


def is_dated(since: RoughDate | None, until: RoughDate | None) -> bool:
    return since is not None or until is not None


class TimeAxis(QWidget):
    """Years above, lines below; each line is a button that leads to its person."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.start, self.end = 0.0, 1.0
        self._ticks: list[int] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, HEAD, 0, 4)
        self._box.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tenures(self, tenures: Sequence[Tenure]) -> None:
        """Show functions from the earliest to the latest; the widget is hidden without any."""
        clear_layout(self._box)
        self.setVisible(bool(tenures))
        if not tenures:
            return
        spans = [tenure.span for tenure in tenures]
        self.start, self.end = min(start for start, _end in spans), max(end for _start, end in spans)
        if self.end - self.start < 1:
            self.start -= 1
        self._ticks = sorted({int(moment) for span in spans for moment in span})
        ordered = sorted(tenures, key=lambda tenure: tenure.span)
        for place, tenure in enumerate(ordered):
            self._box.addWidget(_TenureLine(f"{self.objectName()}_{place}", tenure, self))

    def x_of(self, moment: float) -> float:
        """Pixels from the left edge."""
        return 6 + (moment - self.start) / (self.end - self.start) * (self.width() - 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        free = -_TICK_ROOM
        for year in self._ticks:
            x = min(max(round(self.x_of(max(float(year), self.start))), 6), self.width() - 22)
            if x - free < _TICK_ROOM:
                continue
            free = x
            label = QRectF(x - 20, 0, 40, HEAD - 4)
            if label.x() < 0:
                label.moveLeft(0)
                draw_text(painter, label, str(year), 11, 500, "text2")
            else:
                draw_text(painter, label, str(year), 11, 500, "text2", Qt.AlignmentFlag.AlignHCenter)
            painter.fillRect(QRectF(x, HEAD - 3, 1, self.height() - HEAD), color("line"))


class _TenureLine(QAbstractButton):
    def __init__(self, name: str, tenure: Tenure, axis: TimeAxis) -> None:
        super().__init__()
        self._tenure, self._axis = tenure, axis
        self.setObjectName(name)
        self.setAccessibleName(tenure.spoken or f"{tenure.text}, {tenure.after}")
        self.setToolTip(tenure.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tenure.open is not None else Qt.FocusPolicy.NoFocus)
        if tenure.open is not None:
            self.clicked.connect(lambda: tenure.open())

    def sizeHint(self) -> QSize:
        return QSize(200, LINE)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        start, end = (self._axis.x_of(moment) for moment in self._tenure.span)
        held = self._tenure.until is None
        bar = QRectF(min(start, self.width() - 22 - _SHORTEST), 5, max(end - start, _SHORTEST), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent" if held else "ctrl"))
        painter.drawRoundedRect(bar, 3, 3)
        self._paint_words(painter, bar)

    def _paint_words(self, painter: QPainter, bar: QRectF) -> None:
        """Below the bar, from its beginning; towards the left where the words would leave the panel."""
        first, second = text_width(self._tenure.text, 13, 600), text_width(self._tenure.after, 12, 400)
        wanted = first + 8 + second
        left = max(min(bar.x(), self.width() - 8 - wanted), 4)
        room = QRectF(left, 12, self.width() - 8 - left, LINE - 14)
        x = left + draw_text(painter, room, self._tenure.text, 13, 600, "text") + 8
        draw_text(painter, QRectF(x, 12, self.width() - 8 - x, LINE - 14), self._tenure.after, 12, 400, "text2")


def _year(day: object) -> float:
    """A date as a number of years."""
    return day.year + (day.timetuple().tm_yday - 1) / 366  # type: ignore[attr-defined]
