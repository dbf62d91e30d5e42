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
from groupe_pays.ui.context import Context
from groupe_pays.ui.meetings.head import MeetingHead
from groupe_pays.ui.meetings.stages import StageStack
from groupe_pays.ui.page import Page
from groupe_pays.ui.routes import Route
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
        self.stages = StageStack(context)
        self._gone = EmptyState("meeting_gone", "presentation", "arrow-left")
        self._gone.button.clicked.connect(lambda: self.context.open("meetings"))
        self._views = QStackedWidget()
        whole = QWidget()
        whole.setLayout(column(self.head, self.stages, spacing=0))
        self._views.addWidget(whole)
        self._views.addWidget(self._gone)
        self.setLayout(column(self._views, spacing=0))
        self.head.stage_chosen.connect(self._go_to)
        self.head.edit_requested.connect(lambda: self.context.open("meetings", self._meeting_id))
        self.head.facts.stage_requested.connect(self._go_to)
        self.head.facts.document_requested.connect(self._open_document)
        self._handle_commands()
        self.retranslate()

    def _handle_commands(self) -> None:
        handle = self.context.actions.handle
        for stage in Stage:
            handle(f"stage_{stage.value}", self, partial(self._go_to, stage))
        handle("toggle_receive_minutes", self, self.toggle_receive_minutes)

    def retranslate(self) -> None:
        self._gone.set_words(_("This meeting is no longer in the dossier."), _("All meetings"))

    def nav_page(self) -> str:
        return "meetings"

    @property
    def stage(self) -> Stage | None:
        """The stage on screen."""
        return self.stages.stage

    def open_route(self, route: Route) -> None:
        self._meeting_id = route.record or self._meeting_id
        if not self._show_head():
            return
        stage = Stage(route.part) if route.part in set(Stage) else self._stage_at_hand()
        widget = self._show_stage(stage)
        if route.focus is not None:
            widget.open_focus(route.focus)
        else:
            widget.setFocus()

    def reload(self) -> None:
        if self._show_head():
            self.stages.reload()

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("meeting", "attendance", "series") and not self._show_head():
            return
        if self.stages.stage is not None:
            self.stages.on_store_changed(notice)
        elif self._show_head():
            self._show_stage(self._stage_at_hand())

    def toggle_receive_minutes(self) -> None:
        """F9: from Receive to Minutes, and from anywhere else to Receive."""
        self._go_to(Stage.MINUTES if self.stages.stage is Stage.RECEIVE else Stage.RECEIVE)

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
        self.context.actions.refresh()
        return widget

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
        return Route("documents", self._meeting_id, kind.value)

    def _open_document(self, document: str) -> None:
        self.context.open("documents", self._meeting_id, document)
