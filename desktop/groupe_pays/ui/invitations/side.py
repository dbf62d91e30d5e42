"""Beside the list of those invited: the figures of the answers, until when they are due, and the delegations."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from groupe_pays.domain.meetings import Meeting
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.invitations.counts import AnswerCounts
from groupe_pays.ui.invitations.delegations import DelegationsSection
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.labels import Hairline, WrappedLabel

WIDTH = 304


class AnswersSide(Retranslating, QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("answers_side")
        self.setProperty("kind", "band")
        self.setProperty("pane", True)
        self.setFixedWidth(WIDTH)
        self._meeting: Meeting | None = None
        self._due = WrappedLabel("meta", "text2")
        self.set_due = Button("set_reply_by", "link", "pencil")
        self.remind = Button("copy_reminders", "default", "copy")
        self.counts, self.delegations = AnswerCounts(), DelegationsSection()
        self.call_off = Button("cancel_meeting", "ghost", "calendar-x")
        scrolled = Scrolled(margins=(18, 12, 18, 12), spacing=10)
        for part in (self.counts, Hairline(), self._due):
            scrolled.body.addWidget(part)
        scrolled.body.addLayout(row(self.set_due, None))
        for below in (self.remind, Hairline(), self.delegations):
            scrolled.body.addWidget(below)
        scrolled.body.addStretch(1)
        box = column(spacing=0)
        box.addWidget(scrolled, 1)
        box.addLayout(column(Hairline(), self.call_off, spacing=6, margins=(18, 0, 18, 8)))
        self.setLayout(box)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Answers"))
        self.set_due.set_words(_("Date and video link…"), _("Edit the facts of the meeting"))
        self.remind.set_words(
            _("Copy the addresses to remind"), _("The addresses of those without an answer, to the clipboard")
        )
        if self._meeting is not None:
            self.show_meeting(self._meeting)

    def show_meeting(self, meeting: Meeting) -> None:
        self._meeting = meeting
        if meeting.reply_by is not None:
            day = date_words(meeting.reply_by, current_language())
            self._due.setText(_("Answers are due by {date}.").format(date=day))
        else:
            self._due.setText(_("No date is set by which answers are due."))
        off = meeting.cancelled_on is not None
        self.call_off.set_words(_("Reinstate the meeting") if off else _("Cancel the meeting…"))
