"""The Prepare stage: the agenda and, behind the button of the head, the invitations."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from groupe_pays.ui.agenda.stage import PrepareStage
from groupe_pays.ui.context import Context
from groupe_pays.ui.prepare import INVITATIONS


class PrepareParts(QStackedWidget):
    """Shows one of its two parts; the invitations are built when they are first gone to."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("prepare_parts")
        self._context = context
        self._meeting_id = ""
        self.agenda = PrepareStage(context)
        self.invitations: Any = None
        self.addWidget(self.agenda)
        self.setFocusProxy(self.agenda)

    @property
    def shows_invitations(self) -> bool:
        return self.invitations is not None and self.currentWidget() is self.invitations

    def show_meeting(self, meeting_id: str) -> None:
        """Show another meeting, its agenda first."""
        self._meeting_id = meeting_id
        self.agenda.show_meeting(meeting_id)
        self.show_part("")

    def reload(self) -> None:
        self._current().reload()

    def on_store_changed(self, notice: Any) -> None:
        self._current().on_store_changed(notice)

    def tick(self) -> None:
        """A minute of the sitting has gone by."""
        self.agenda.tick()

    def open_focus(self, focus: str) -> None:
        """An item of the agenda by its id, or the invitations."""
        part, _slash, record = focus.partition("/")
        self.show_part(INVITATIONS if part == INVITATIONS else "")
        if part != INVITATIONS:
            self.agenda.open_focus(focus)
        elif record:
            self.invitations.open_focus(record)
        if part == INVITATIONS:
            self.invitations.setFocus()

    def show_part(self, part: str) -> None:
        """The invitations, or anything else for the agenda; what comes to the front reads its records again."""
        if part == INVITATIONS:
            if self.invitations is None:
                from groupe_pays.ui.invitations.part import InvitationsPart

                self.invitations = InvitationsPart(self._context)
                self.addWidget(self.invitations)
            self.invitations.show_meeting(self._meeting_id)
            shown = self.invitations
        else:
            shown = self.agenda
            if self.shows_invitations:
                self.agenda.reload()
        self.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self._context.actions.refresh()

    def _current(self) -> Any:
        return self.invitations if self.shows_invitations else self.agenda
