"""What stands at the right of the stages: the facts of the stage at hand and its way on, with one key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.meetings import Meeting, MeetingState, Stage
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.formats.dates import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import counted
from groupe_pays.services.meetings import MeetingSummary
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.meetings.session import session_words
from groupe_pays.ui.widgets.buttons import Button, tie_to_action
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import ElidedLabel, IconLabel, Keycap, Label, set_shown
from groupe_pays.ui.widgets.shapes import StateLabel

COUNTED = (
    AttendanceStatus.PRESENT, AttendanceStatus.REMOTE, AttendanceStatus.REPRESENTED, AttendanceStatus.EXCUSED,
)  # fmt: skip


class CountFact(QWidget):
    """A shape, a number and its word: « ● 33 présents »; nothing for none."""

    def __init__(self, status: AttendanceStatus) -> None:
        super().__init__()
        self._status, self._number, self._compact = status, 0, False
        self._shape = StateLabel(status.value, 14)
        self._figure, self._word = Label("meta_strong"), Label("meta", "text2")
        self.setLayout(row(self._shape, self._figure, self._word, spacing=5))

    def show_count(self, number: int, compact: bool) -> None:
        self._number = number
        word = counted(self._status, number)
        self._shape.show_state(self._status.value, spoken=word)
        self._figure.setText(str(number))
        self._word.setText(word)
        self._word.setVisible(not compact)
        self.setAccessibleName(f"{number} {word}")
        self.setToolTip(f"{number} {word}")
        self.setVisible(number > 0)


class StageFacts(Retranslating, QWidget):
    """One row of facts a stage; ``show_meeting`` fills them, ``show_stage`` chooses."""

    stage_requested = Signal(object)
    document_requested = Signal(str)
    """The kind of document, as routes name it."""
    invitations_requested = Signal()
    """From the agenda to the invitations, or back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._summary: MeetingSummary | None = None
        self._compact, self._inviting = False, False
        self._views = QStackedLayout(self)
        self._views.setContentsMargins(0, 0, 0, 0)
        self._stages = {
            Stage.PREPARE: self._prepare(), Stage.RECEIVE: self._receive(),
            Stage.MINUTES: self._minutes(), Stage.CIRCULATE: self._circulate(),
        }  # fmt: skip
        for view in self._stages.values():
            self._views.addWidget(view)
        self.retranslate()

    def _prepare(self) -> QWidget:
        self._pin, self._place = IconLabel("map-pin"), ElidedLabel("", "text2")
        self.sheet_early = self._document_button("sheet_from_prepare", DocumentKind.SIGN_IN_SHEET)
        self.invited = Button("invited_button", "default", "users")
        self.invited.clicked.connect(lambda: self.invitations_requested.emit())
        self.invitation = Button("invitation_from_prepare", "primary", "send")
        self.invitation.clicked.connect(lambda: self.document_requested.emit(DocumentKind.INVITATION.value))
        parts = (self._pin, self._place, 4, self.sheet_early, self.invited, self.invitation)
        return _bar(*parts, stretching=self._place)

    def _receive(self) -> QWidget:
        self._time, self._session = Label("strong"), Label("meta", "text2")
        self.sheet = self._document_button("sheet_button", DocumentKind.SIGN_IN_SHEET)
        self.to_minutes = Button("to_minutes_button", "primary", "arrow-right")
        self._f9 = [Keycap("F9"), Keycap("F9")]
        tie_to_action(self.to_minutes, self._context.actions.toggle_receive_minutes)
        return _bar(None, self._time, self._session, 2, self.sheet, self.to_minutes, self._f9[0])

    def _minutes(self) -> QWidget:
        self._counts = {status: CountFact(status) for status in COUNTED}
        self.to_receive = Button("to_receive_button", "default", "user-check")
        tie_to_action(self.to_receive, self._context.actions.toggle_receive_minutes)
        return _bar(None, *self._counts.values(), self.to_receive, self._f9[1])

    def _circulate(self) -> QWidget:
        self._since = Label("", "text2")
        self.print = self._document_button("print_minutes_button", DocumentKind.MINUTES)
        return _bar(None, self._since, 2, self.print)

    def _document_button(self, name: str, document: DocumentKind) -> Button:
        button = Button(name, "default", "printer")
        button.clicked.connect(lambda: self.document_requested.emit(document.value))
        return button

    def show_stage(self, stage: Stage) -> None:
        self._views.setCurrentWidget(self._stages[stage])

    def show_invitations(self, shown: bool) -> None:
        """Whether the invitations are in front: the button then leads back to the agenda."""
        self._inviting = shown
        self.invited.set_icon("list-ordered" if shown else "users")
        set_shown(self.invitation, not shown)
        self.retranslate()

    def show_meeting(self, summary: MeetingSummary) -> None:
        self._summary = summary
        self.retranslate()

    def set_compact(self, compact: bool) -> None:
        """In a narrow window numbers and shapes stand without their words."""
        if compact is not self._compact:
            self._compact = compact
            self.retranslate()

    def retranslate(self) -> None:
        tip = self._context.actions.tip("toggle_receive_minutes")
        self.sheet.set_words(_("Attendance sheet"))
        self.sheet_early.set_words(_("Attendance sheet"))
        self.to_minutes.set_words(_("Minutes"), tip)
        self.to_receive.set_words(_("Attendance"), tip)
        self.print.set_words(_("Print or save…"))
        self.invitation.set_words(_("Invitation"), _("The letter with the agenda, previewed and printed"))
        if self._summary is None:
            self.invited.set_words(_("Invited"))
            return
        meeting, people = self._summary.meeting, self._summary.people
        number = f"\u2002{people}" if people else ""
        if self._inviting:
            self.invited.set_words(_("Agenda"), _("Back to the agenda"))
        else:
            self.invited.set_words(_("Invited") + number, _("Whom to invite, answers, invitations"))
        self._place.setText(meeting.place.best(current_language()))
        self._pin.setVisible(bool(self._place.whole_text()) and not self._compact)
        self._show_counts(self._summary.attendance)
        self._since.setText(_state_words(meeting))
        for fact in (self._session, self._place):
            fact.setVisible(not self._compact)
        self.tick()

    def tick(self) -> None:
        """Tell the time again, while the sitting is near."""
        if self._summary is not None:
            now, sentence = session_words(self._summary.meeting, clock.now())
            self._time.setText(now)
            self._session.setText(sentence)

    def _show_counts(self, attendance: Mapping[AttendanceStatus, int]) -> None:
        for status, fact in self._counts.items():
            fact.show_count(attendance.get(status, 0), self._compact)


def _state_words(meeting: Meeting) -> str:
    """« Diffusé le 3 mars 2017 »."""
    day = {MeetingState.CIRCULATED: meeting.circulated_on, MeetingState.ADOPTED: meeting.adopted_on}.get(meeting.state)
    if day is None:
        return ""
    words = _("Adopted on {date}") if meeting.state is MeetingState.ADOPTED else _("Circulated on {date}")
    return words.format(date=date_words(day, current_language()))


def _bar(*parts: QWidget | int | None, stretching: QWidget | None = None) -> QWidget:
    view = QWidget()
    box = row(*parts, spacing=12)
    if stretching is not None:
        box.insertStretch(0, 1)
    view.setLayout(box)
    return view
