"""The four states of the minutes as steps on a line, with the days they were reached."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.formats import DateStyle, date_words
from groupe_pays.i18n import current_language
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.row_painter import draw_text
from groupe_pays.ui.widgets.shapes import paint_shape

DISC = 16
HEIGHT = 44
WITH_DAYS = 62


class StateSteps(Retranslating, QWidget):
    """Ticked discs behind, a half-filled one for where the minutes are, rings ahead; never told by colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("state_steps")
        self._meeting: Meeting | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_meeting(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.retranslate()

    def retranslate(self) -> None:
        if self._meeting is not None:
            self.setAccessibleName(label(self._meeting.state, current_language()))
            has_days = self._meeting.circulated_on is not None or self._meeting.adopted_on is not None
            self.setFixedHeight(WITH_DAYS if has_days else HEIGHT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        states, width = list(MeetingState), self.width() / len(MeetingState)
        here = states.index(meeting.state)
        y = DISC / 2 + 2
        for place, state in enumerate(states):
            x = place * width
            if place + 1 < len(states):
                tone = "accent" if place < here else "line"
                painter.fillRect(QRectF(x + DISC + 6, y - 1, width - DISC - 12, 2), color(tone))
            last = state is MeetingState.ADOPTED
            shape = "done" if place < here or (place == here and last) else ("draft" if place == here else "event")
            tone = {"done": "ok", "draft": "accent", "event": "ctrl"}[shape]
            paint_shape(painter, QRectF(x, y - DISC / 2, DISC, DISC), shape, tone)
            room = QRectF(x, DISC + 6, width - 8, 20)
            draw_text(painter, room, label(state, current_language()), 13, 600 if place == here else 400,
                      "text" if place <= here else "text2")  # fmt: skip
            draw_text(painter, room.translated(0, 20).adjusted(0, 0, 0, -2), _day(meeting, state), 12, 400, "text2")

    def sizeHint(self) -> QSize:
        return QSize(480, self.height())


def _day(meeting: Meeting, state: MeetingState) -> str:
    day = {MeetingState.CIRCULATED: meeting.circulated_on, MeetingState.ADOPTED: meeting.adopted_on}.get(state)
    return date_words(day, current_language(), DateStyle.MEDIUM) if day is not None else ""
