"""One meeting: its head and its four stages. The stage at hand opens by itself."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.i18n import _
from groupe_pays.services.meetings import stage_at_hand
from groupe_pays.ui.agenda.running_bar import RunningBar
from groupe_pays.ui.context import Context
from groupe_pays.ui.meetings.head import MeetingHead
from groupe_pays.ui.meetings.meeting_files import MeetingFiles
from groupe_pays.ui.meetings.stages import StageStack
from groupe_pays.ui.page import Page
from groupe_pays.ui.prepare import INVITATIONS
from groupe_pays.ui.routes import Route
from groupe_pays.ui.translation_exchange.opening import bring_translation_back, send_translation
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.notices import EmptyState

_PRINTED = {Stage.PREPARE: DocumentKind.AGENDA, Stage.RECEIVE: DocumentKind.SIGN_IN_SHEET}
"""What is printed from a stage; the minutes from the others."""


class MeetingPage(Page):
    """``route.record`` is the meeting, ``route.part`` the stage by its name, ``route.focus`` what it opens at."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("meeting_page")
        self._meeting_id: str | None = None
        self.head = MeetingHead(context)
        self.running = RunningBar(context)
        self.stages = StageStack(context)
        self._gone = EmptyState("meeting_gone", "presentation", "arrow-left")
        self._gone.button.clicked.connect(lambda: self.context.open("meetings"))
        self._views = QStackedWidget()
        whole = QWidget()
        whole.setLayout(column(self.head, self.running, self.stages, spacing=0))
        self._views.addWidget(whole)
        self._views.addWidget(self._gone)
        self.setLayout(column(self._views, spacing=0))
        self.head.stage_chosen.connect(self._go_to)
        self.head.edit_requested.connect(lambda: self.context.open("meetings", self._meeting_id))
        self.head.facts.stage_requested.connect(self._go_to)
        self.head.facts.document_requested.connect(self._open_document)
        self.head.facts.invitations_requested.connect(self._toggle_invitations)
        self.running.item_taken.connect(self._follow_sitting)
        self.running.ticked.connect(self.stages.tick)
        self.files = MeetingFiles(context, self, lambda: self._meeting_id)
        self._handle_commands()
        self.retranslate()

    def _handle_commands(self) -> None:
        handle = self.context.actions.handle
        for stage in Stage:
            handle(f"stage_{stage.value}", self, partial(self._go_to, stage))
        handle("toggle_receive_minutes", self, self.toggle_receive_minutes)
        handle("paper_sheet", self, self.open_paper)
        handle("send_translation", self, self.send_translation)
        handle("return_translation", self, self.bring_translation_back)

    def retranslate(self) -> None:
        self._gone.set_words(_("This meeting is no longer in the dossier."), _("All meetings"))

    def nav_page(self) -> str:
        return "meetings"

    @property
    def stage(self) -> Stage | None:
        """The stage on screen."""
        return self.stages.stage

    def open_route(self, route: Route) -> None:
        if route.record not in (None, self._meeting_id) and not self._may_leave():
            return
        self._meeting_id = route.record or self._meeting_id
        if not self._show_head():
            return
        stage = Stage(route.part) if route.part in set(Stage) else self._stage_at_hand()
        widget = self._show_stage(stage)
        if route.focus is not None:
            widget.open_focus(route.focus)
        else:
            widget.setFocus()
        self._show_part()

    def _may_leave(self) -> bool:
        """Another meeting is asked for: what is typed in this one is written first, or this one stays."""
        unwritten = self.stages.settle()
        if unwritten is None:
            return True
        self._show_stage(unwritten)
        self.context.navigator.note(Route("meeting", self._meeting_id, unwritten.value))
        self.context.signals.message.emit(_("What was typed could not be saved: it stays on screen until it can be."))
        return False

    def reload(self) -> None:
        if self._show_head():
            self.stages.reload()
            self._show_running()

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("meeting", "attendance", "series") and not self._show_head():
            return
        if self.stages.stage is not None:
            self.stages.on_store_changed(notice)
            if notice.touches("meeting", "agenda_item"):
                self._show_running()
        elif self._show_head():
            self._show_stage(self._stage_at_hand())

    def toggle_receive_minutes(self) -> None:
        """F9: from Receive to Minutes, and from anywhere else to Receive."""
        self._go_to(Stage.MINUTES if self.stages.stage is Stage.RECEIVE else Stage.RECEIVE)

    def open_paper(self) -> None:
        """The signed sheet, from any stage."""
        self._go_to(Stage.RECEIVE)
        if self._meeting_id is not None and self.stages.stage is Stage.RECEIVE:
            self.stages.show_stage(Stage.RECEIVE, self._meeting_id).open_paper()

    def send_translation(self) -> None:
        """Out to a translator, from any stage."""
        if self._meeting_id is not None:
            send_translation(self, self.context, self._meeting_id)

    def bring_translation_back(self) -> None:
        bring_translation_back(self, self.context)

    def _go_to(self, stage: Stage) -> None:
        """Another stage by tab, key or button; the way back leads here."""
        self.context.drafts.flush()
        if self._meeting_id is None or not self._show_head():
            return
        keys_on_tabs = self.head.tabs.hasFocus()
        widget = self._show_stage(stage)
        if not keys_on_tabs:
            widget.setFocus()
        self.context.navigator.note(Route("meeting", self._meeting_id, stage.value))

    def _show_stage(self, stage: Stage) -> Any:
        widget = self.stages.show_stage(stage, self._meeting_id or "")
        self.head.show_stage(stage)
        self._show_running()
        self._show_part()
        self.context.actions.refresh()
        return widget

    @property
    def shows_invitations(self) -> bool:
        """Whether the Prepare stage is on screen with its invitations in front."""
        parts: Any = self.stages.currentWidget()
        return self.stages.stage is Stage.PREPARE and bool(parts.shows_invitations)

    def _show_part(self) -> None:
        self.head.facts.show_invitations(self.shows_invitations)

    def _toggle_invitations(self) -> None:
        """From the agenda to the invitations, and back."""
        part = "" if self.shows_invitations else INVITATIONS
        self.context.drafts.flush()
        if self._meeting_id is None or not self._show_head():
            return
        parts = self._show_stage(Stage.PREPARE)
        parts.show_part(part)
        parts.setFocus()
        self._show_part()
        self.context.navigator.note(Route("meeting", self._meeting_id, Stage.PREPARE.value, part or None))

    def _show_running(self) -> None:
        """The clock of the sitting stands above the stages of the day itself."""
        if self._meeting_id is None or self.stages.stage is Stage.CIRCULATE:
            self.running.show_meeting(None, ())
            return
        meeting = self.services.meetings.load(self._meeting_id)
        self.running.show_meeting(meeting, self.services.agenda.list_items(meeting.id))

    def _follow_sitting(self, item_id: str) -> None:
        """The agenda and the minutes go to the item that was taken up."""
        if self.stages.stage in (Stage.PREPARE, Stage.MINUTES) and not self.shows_invitations:
            self.stages.open_focus(item_id)

    def _stage_at_hand(self) -> Stage:
        return stage_at_hand(self.services.meetings.load(self._meeting_id or ""))

    def _show_head(self) -> bool:
        """Read the meeting again; False, and a way out on screen, where it is gone."""
        if self._meeting_id is None:
            self._views.setCurrentIndex(1)
            return False
        try:
            self.head.show_meeting(self.services.meetings.load_summary(self._meeting_id))
        except NothingFound:
            self.stages.forget_meeting()
            self._views.setCurrentIndex(1)
            return False
        self._views.setCurrentIndex(0)
        return True

    def printed(self) -> Route:
        """What the stage on screen is about on paper."""
        kind = _PRINTED.get(self.stages.stage, DocumentKind.MINUTES)
        if self.shows_invitations:
            kind = DocumentKind.INVITATION
        return Route("documents", self._meeting_id, kind.value)

    def _open_document(self, document: str) -> None:
        self.context.open("documents", self._meeting_id, document)
