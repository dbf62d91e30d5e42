"""The head of a meeting: title, state, date and both clocks; below, the four stages and the facts of the one shown."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.meetings import Meeting, MeetingState, Stage
from groupe_pays.domain.sitting import is_near
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.services.meetings import MeetingSummary, stage_at_hand
from groupe_pays.ui.context import Context
from groupe_pays.ui.icons import icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.meetings.facts import StageFacts
from groupe_pays.ui.meetings.states import TONES, day_words, hours_words
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Hairline, IconLabel, Label

STAGES = tuple(Stage)
COMPACT_BELOW = 1120
"""Width of the page under which facts are told by numbers and shapes alone."""
TICK_MS = 20_000


def done_stages(meeting: Meeting) -> set[Stage]:
    """The stages that lie behind: those before the one at hand, and all once the minutes are adopted."""
    if meeting.state is MeetingState.ADOPTED:
        return set(Stage)
    return set(STAGES[: STAGES.index(stage_at_hand(meeting))])


class MeetingHead(Retranslating, QWidget):
    stage_chosen = Signal(object)
    edit_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("meeting_head")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._summary: MeetingSummary | None = None
        self._title = ElidedLabel("title")
        self._title.setObjectName("page_title")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._state = Badge()
        self.edit = IconButton("edit_meeting", "pencil")
        self.edit.clicked.connect(lambda: self.edit_requested.emit())
        self._clock = IconLabel("clock")
        self._day, self._hours = Label("strong"), Label("", "text2")
        self.tabs = QTabBar()
        self.tabs.setObjectName("meeting_tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for _stage in STAGES:
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(lambda place: self.stage_chosen.emit(STAGES[place]))
        self.facts = StageFacts(context)
        context.signals.theme_changed.connect(self._show_ticks)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        upper = row(
            self._title, self._state, self.edit, None, self._clock, self._day, self._hours,
            spacing=8, margins=(20, 0, 20, 0),
        )  # fmt: skip
        upper.insertSpacing(1, 6)
        lower = row(spacing=12, margins=(20, 0, 20, 0))
        lower.addWidget(self.tabs)
        lower.addWidget(self.facts, 1)
        self.setLayout(column(upper, lower, Hairline(), spacing=2, margins=(0, 10, 0, 0)))

    def show_meeting(self, summary: MeetingSummary) -> None:
        self._summary = summary
        self.facts.show_meeting(summary)
        if is_near(summary.meeting, clock.now()):
            self._timer.start()
        else:
            self._timer.stop()
        self.retranslate()

    def show_stage(self, stage: Stage) -> None:
        """Mark a stage without announcing it."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(STAGES.index(stage))
        self.tabs.blockSignals(False)
        self.facts.show_stage(stage)

    def retranslate(self) -> None:
        self.edit.set_words(_("Edit title, date and place"))
        self.tabs.setAccessibleName(_("Stages of the meeting"))
        for place, stage in enumerate(STAGES):
            self.tabs.setTabText(place, label(stage, current_language()))
        self._show_ticks()
        if self._summary is None:
            return
        meeting = self._summary.meeting
        self._title.setText(meeting.title.best(current_language()))
        if meeting.cancelled_on is not None:
            self._state.show_state(_("Meeting cancelled"), "warn")
        else:
            self._state.show_state(label(meeting.state, current_language()), TONES[meeting.state])
        self._day.setText(day_words(meeting))
        self._day.set_tone("text" if meeting.date is not None else "text3")
        self._hours.setText(hours_words(meeting))

    def _show_ticks(self) -> None:
        """A tick before each stage that lies behind; heard in the tooltip of the tab."""
        done = done_stages(self._summary.meeting) if self._summary is not None else set()
        for place, stage in enumerate(STAGES):
            self.tabs.setTabIcon(place, icon("check", "ok", 16) if stage in done else QIcon())
            self.tabs.setTabToolTip(place, _("Done") if stage in done else "")

    def _tick(self) -> None:
        if self.isVisible():
            self.facts.tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.facts.set_compact(self.width() < COMPACT_BELOW)
