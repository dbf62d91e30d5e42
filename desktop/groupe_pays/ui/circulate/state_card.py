"""Where the minutes stand, the step forward and the step back; the days they were circulated and adopted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal

from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.formats.dates import date_words
from groupe_pays.i18n import N_, _, current_language
from groupe_pays.ui.circulate.steps import StateSteps
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.date_words import DateWordsField
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import WrappedLabel

LABEL = 108
_FORWARD = {
    MeetingState.DRAFT: N_("Begin the minutes"),
    MeetingState.CIRCULATED: N_("Mark as circulated"),
    MeetingState.ADOPTED: N_("Mark as adopted"),
}
_BACK = {
    MeetingState.PLANNED: N_("Back to preparation"),
    MeetingState.DRAFT: N_("Back to draft"),
    MeetingState.CIRCULATED: N_("Unlock the text"),
}
_SENTENCES = {
    MeetingState.PLANNED: N_("The minutes have not been begun yet."),
    MeetingState.DRAFT: N_("The minutes are being written. Circulate them once nothing is missing."),
    MeetingState.CIRCULATED: N_("The minutes went out on {date}. Once the group adopts them, their text is locked."),
    MeetingState.ADOPTED: N_(
        "The minutes were adopted on {date}: their text is locked. To correct it, unlock it first."
    ),
}


class StateCard(Retranslating, Card):
    """``step_requested`` gives the state to move to."""

    step_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__("circulate_state", "send")
        self._context = context
        self._meeting: Meeting | None = None
        self.steps = StateSteps()
        self._sentence = WrappedLabel("", "text2")
        self.forward = Button("state_forward", "primary", "arrow-right")
        self.back = Button("state_back", "default", "rotate-ccw")
        self.forward.clicked.connect(lambda: self._ask(forward=True))
        self.back.clicked.connect(lambda: self._ask(forward=False))
        self.circulated_on, self.adopted_on = self._date("circulated_on"), self._date("adopted_on")
        self.circulated, self.adopted = _labelled(self.circulated_on), _labelled(self.adopted_on)
        for part in (self.steps, self._sentence):
            self.body.addWidget(part)
        for dated in (self.circulated, self.adopted):
            self.body.addWidget(dated, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(row(self.forward, self.back, None, spacing=12, margins=(0, 6, 0, 0)))
        self.retranslate()

    def _date(self, name: str) -> DateWordsField:
        field = DateWordsField(name)
        field.follow(
            self._context.drafts, lambda: ("meeting", self._meeting_id(), name), lambda day: self._save(name, day)
        )
        return field

    def _meeting_id(self) -> str:
        return self._meeting.id if self._meeting is not None else ""

    def _save(self, name: str, day: Any) -> None:
        self._context.services.meetings.edit(self._meeting_id(), **{name: day})

    def show_meeting(self, meeting: Meeting) -> None:
        other = self._meeting is None or self._meeting.id != meeting.id
        self._meeting = meeting
        self.circulated_on.show_value(meeting.circulated_on, force=other)
        self.adopted_on.show_value(meeting.adopted_on, force=other)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("State of the minutes"))
        self.circulated.set_words(_("Circulated on"))
        self.circulated_on.set_words(_("Circulated on"))
        self.adopted.set_words(_("Adopted on"))
        self.adopted_on.set_words(_("Adopted on"))
        meeting = self._meeting
        if meeting is None:
            return
        self.steps.show_meeting(meeting)
        ahead, behind = meeting.state.next, meeting.state.previous
        self.forward.setVisible(ahead is not None)
        self.forward.set_words(_(_FORWARD[ahead]) if ahead is not None else "")
        self.back.setVisible(behind is not None)
        self.back.set_words(_(_BACK[behind]) if behind is not None else "")
        self.circulated.setVisible(meeting.state.is_after(MeetingState.DRAFT))
        self.adopted.setVisible(meeting.state is MeetingState.ADOPTED)
        day = meeting.adopted_on if meeting.state is MeetingState.ADOPTED else meeting.circulated_on
        date = date_words(day, current_language()) if day is not None else _("an unknown day")
        self._sentence.setText(_(_SENTENCES[meeting.state]).format(date=date))

    def _ask(self, forward: bool) -> None:
        if self._meeting is not None:
            wanted = self._meeting.state.next if forward else self._meeting.state.previous
            if wanted is not None:
                self.step_requested.emit(wanted)


def _labelled(field: DateWordsField) -> LabelledField:
    labelled = LabelledField(field, LABEL)
    labelled.setMaximumWidth(LABEL + 220)
    return labelled
