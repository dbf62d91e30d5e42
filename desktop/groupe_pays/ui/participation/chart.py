"""One bar for each meeting, made of who was present, by video, represented, excused and absent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupe_pays.domain.participation import COUNTED, MeetingTurnout
from groupe_pays.formats import DateStyle, capitalised, date_words, joined
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import counted
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.participation.tones import TONES
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import WrappedLabel
from groupe_pays.ui.widgets.text import draw_text

HEIGHT, AXIS, TOP = 116, 20, 6
WIDEST, GAP = 34, 3


class _Bars(QWidget):
    """The painted part; the arrows go from bar to bar, Enter or a double click opens the meeting."""

    moved = Signal()
    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.turnouts: list[MeetingTurnout] = []
        self.current = -1

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def show_turnouts(self, turnouts: Sequence[MeetingTurnout]) -> None:
        self.turnouts = list(turnouts)
        self.current = len(self.turnouts) - 1
        self.update()

    def go_to(self, place: int) -> None:
        if self.turnouts and place != self.current:
            self.current = min(max(place, 0), len(self.turnouts) - 1)
            self.update()
            self.moved.emit()

    def _step(self) -> float:
        return min(self.width() / max(len(self.turnouts), 1), WIDEST + GAP)

    def _place_at(self, x: float) -> int:
        place = int(x // self._step())
        return place if 0 <= place < len(self.turnouts) else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        most = max((turnout.total for turnout in self.turnouts), default=0)
        bottom = self.height() - AXIS
        for place, turnout in enumerate(self.turnouts):
            self._paint_bar(painter, place, turnout, (bottom - TOP) / max(most, 1), bottom)
        painter.fillRect(QRectF(0, bottom, self.width(), 1), color("line"))
        self._paint_years(painter, bottom)

    def _paint_bar(self, painter: QPainter, place: int, turnout: MeetingTurnout, one: float, bottom: float) -> None:
        step = self._step()
        gap = GAP if step > 3 * GAP else 1
        x, width, y = place * step, max(step - gap, 1.0), float(bottom)
        if place == self.current:
            painter.fillRect(QRectF(x - 1, 0, width + 2, bottom), color("selected" if self.hasFocus() else "hover"))
        for status in COUNTED:
            height = turnout.by_status.get(status, 0) * one
            if height:
                painter.fillRect(QRectF(x, y - height, width, height), color(TONES[status]))
                y -= height
        if place == self.current:
            painter.fillRect(QRectF(x, bottom + 1, width, 2), color("accent"))

    def _paint_years(self, painter: QPainter, bottom: float) -> None:
        """The year under the first meeting of each, where there is room for it."""
        free, year = 0.0, 0
        for place, turnout in enumerate(self.turnouts):
            x, this = place * self._step(), turnout.date.latest.year
            if this != year and x >= free:
                draw_text(painter, QRectF(x, bottom + 3, 40, AXIS - 4), str(this), 11, 400, "text3")
                free, year = x + 40, this

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.turnouts) - 1
        places = {
            Qt.Key.Key_Left: self.current - 1,
            Qt.Key.Key_Right: self.current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in places and self.turnouts:
            self.go_to(places[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self.current <= last:
            self.opened.emit(self.turnouts[self.current].meeting_id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().x())
        if place >= 0:
            self.go_to(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(QPointF(event.position()).x())
        if place >= 0:
            self.opened.emit(self.turnouts[place].meeting_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()


class TurnoutChart(Retranslating, QWidget):
    """The bars, and what the one pointed at says; ``meeting_wanted`` gives the id of a meeting to open."""

    meeting_wanted = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._title = ""
        self.bars = _Bars(name)
        self.said = WrappedLabel("meta", "text2")
        self.said.setObjectName(f"{name}_said")
        self.setLayout(column(self.bars, self.said, spacing=4))
        self.bars.moved.connect(self._say)
        self.bars.opened.connect(self.meeting_wanted)
        self.retranslate()

    def show_turnouts(self, title: str, turnouts: Sequence[MeetingTurnout]) -> None:
        """``title`` is what the bars are about, for readers."""
        self._title = title
        self.bars.show_turnouts(turnouts)
        self.retranslate()

    def retranslate(self) -> None:
        self.bars.setAccessibleName(self._title or _("Meetings"))
        self.bars.setToolTip(_("One bar for each meeting: ←→ to go from one to the next, Enter to open the meeting"))
        self.bars.setAccessibleDescription("\n".join(map(turnout_words, self.bars.turnouts)))
        self._say()

    def _say(self) -> None:
        there = 0 <= self.bars.current < len(self.bars.turnouts)
        self.said.setText(turnout_words(self.bars.turnouts[self.bars.current]) if there else "")


def turnout_words(turnout: MeetingTurnout) -> str:
    """« 31 janvier 2017 : 33 présents, 1 en visio, 9 excusés »."""
    language = current_language()
    counts = [(status, turnout.by_status.get(status, 0)) for status in COUNTED]
    said = [f"{number} {counted(status, number, language)}" for status, number in counts if number]
    when = capitalised(date_words(turnout.date, language, DateStyle.LONG))
    return _("{date}: {event}").format(date=when, event=joined(said, language))
