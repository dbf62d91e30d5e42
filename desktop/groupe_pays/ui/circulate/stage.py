"""The last stage of a meeting: what is missing, the documents, and the minutes sent round and adopted."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.meetings import Meeting, MeetingState, Stage
from groupe_pays.domain.minutes import Section
from groupe_pays.domain.review import Finding, review
from groupe_pays.domain.translation import translation_count
from groupe_pays.i18n import _
from groupe_pays.ui.attachments import AttachmentsCard
from groupe_pays.ui.circulate.checks import by_check
from groupe_pays.ui.circulate.documents_card import DocumentsCard
from groupe_pays.ui.circulate.gaps_card import GapsCard
from groupe_pays.ui.circulate.state_card import StateCard
from groupe_pays.ui.circulate.translation_card import TranslationCard
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.page import GAP, PADDING
from groupe_pays.ui.widgets.flow import Scrolled, column, row

TABLES = (
    "meeting", "entry", "speaker", "agenda_item", "attendance", "action", "action_owner", "decision", "person",
    "attachment", "counted_group", "dismissal",
)  # fmt: skip

LOOKED_AT_ONCE = 100
"""Entries whose words are read while one waits."""


class CirculateStage(Retranslating, QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("circulate_stage")
        self.context = context
        self._meeting: Meeting | None = None
        self.state = StateCard(context)
        self.gaps = GapsCard()
        self.translation = TranslationCard()
        self.documents = DocumentsCard()
        self.files = AttachmentsCard(context, "meeting_files")
        area = Scrolled(margins=PADDING, spacing=GAP)
        area.setProperty("pane", True)
        left = column(self.state, self.gaps, None, spacing=GAP)
        right = column(self.translation, self.documents, self.files, None, spacing=GAP)
        both = row(spacing=GAP)
        both.addLayout(left, 58)
        both.addLayout(right, 42)
        area.body.addLayout(both)
        self.setLayout(column(area, spacing=0))
        self.state.step_requested.connect(self.move_to)
        self.gaps.fill_requested.connect(self._fill)
        self.translation.translate_requested.connect(lambda: self._go(Stage.MINUTES))
        self.translation.send_requested.connect(context.actions.all["send_translation"].trigger)
        self.translation.return_requested.connect(context.actions.all["return_translation"].trigger)
        context.actions.handle("attach_file", self, self.files.ask_and_add)
        self.documents.open_requested.connect(self._open_document)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Circulate the minutes"))

    def show_meeting(self, meeting_id: str) -> None:
        self._meeting = self.context.services.meetings.load(meeting_id)
        self.reload()

    def reload(self) -> None:
        """Read the state, what is missing and how far the translation is."""
        if self._meeting is None:
            return
        services = self.context.services
        try:
            self._meeting = services.meetings.load(self._meeting.id)
        except NothingFound:
            return
        self.state.show_meeting(self._meeting)
        self.files.show_meeting(self._meeting.id)
        self.setFocusProxy(self.state.forward if self._meeting.state.next is not None else self.state.back)
        sections = services.minutes.load(self._meeting.id)
        self._look(sections)
        self.translation.show_count(translation_count(sections))

    def _look(self, sections: list[Section]) -> None:
        """Look for what is missing or doubtful: here where it takes no time, else aside."""
        assert self._meeting is not None
        reviewing, meeting_id = self.context.services.reviewing, self._meeting.id
        about, meant = reviewing.about_meeting(meeting_id, sections), reviewing.dismissed(meeting_id)
        look = partial(review, sections, about, reviewing.people(meeting_id), meant)
        if sum(len(section.entries) for section in sections) <= LOOKED_AT_ONCE:
            self._show_findings(meeting_id, look())
        else:
            self.context.tasks.run(look, partial(self._show_findings, meeting_id))

    def _show_findings(self, meeting_id: str, found: list[Finding]) -> None:
        if self._meeting is not None and self._meeting.id == meeting_id:
            self.gaps.show_findings(by_check(found))

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches(*TABLES):
            self.reload()

    def open_focus(self, _focus: str) -> None:
        self.setFocus()

    def move_to(self, state: MeetingState) -> None:
        """A step forward or back; it can be undone like anything else."""
        meeting = self._meeting
        if meeting is None or not self.context.drafts.flush():
            return
        self.context.services.meetings.set_state(meeting.id, state)
        said = {
            MeetingState.PLANNED: _("The meeting is in preparation again"),
            MeetingState.DRAFT: _("The minutes are a draft"),
            MeetingState.CIRCULATED: _("The minutes are marked as circulated"),
            MeetingState.ADOPTED: _("The minutes are adopted and locked"),
        }
        self.context.signals.undo_offered.emit(said[state])

    def _go(self, stage: Stage, focus: str | None = None) -> None:
        if self._meeting is not None:
            self.context.open("meeting", self._meeting.id, stage.value, focus)

    def _fill(self, stage: Stage, focus: str) -> None:
        self._go(stage, focus)

    def _open_document(self, kind: str, languages: str) -> None:
        if self._meeting is not None:
            self.context.open("documents", self._meeting.id, kind, languages or None)
