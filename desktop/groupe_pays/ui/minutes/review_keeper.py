"""Keeps the review list up with the dossier: what concerns the meeting, and the words of entries, read aside."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.review import Finding, People
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.minutes.model import MinutesModel
from groupe_pays.ui.minutes.review import Gaps, read_doubts

_MEASURES = ("attendance", "person", "organisation", "counted_group", "dismissal", "agenda_item", "decision", "action")
"""Tables that the texts are measured by, or that are looked at as a whole."""
_ANEW = ("attendance", "person", "organisation")
_REST_MS = 250
_SLICE = 50
"""Entries whose words are read at a time."""


class ReviewKeeper(QObject):
    """One for a stage."""

    changed = Signal()
    """There is more or less to review."""

    def __init__(self, context: Context, gaps: Gaps, model: MinutesModel) -> None:
        super().__init__(model)
        self._context, self._gaps, self._model = context, gaps, model
        self._meeting_id: str | None = None
        self._people: People | None = None
        self._anew = self._busy = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        self._go_on = QTimer(self)
        self._go_on.setSingleShot(True)
        self._go_on.setInterval(_REST_MS)
        self._go_on.timeout.connect(self._read_some)

    def show_meeting(self, meeting_id: str) -> None:
        """Look at another meeting, or at the same one read again, once there is time."""
        if meeting_id != self._meeting_id:
            self._anew = True
        self._meeting_id = meeting_id
        self._rest.start()

    def on_store_changed(self, notice: ChangeNotice) -> None:
        if self._meeting_id is not None and notice.touches(*_MEASURES):
            self._anew = self._anew or notice.touches(*_ANEW)
            self._rest.start()

    def look(self) -> None:
        """Read what the texts are measured by, and have those looked at that nobody has read yet."""
        self._rest.stop()
        if self._meeting_id is None or self._context.services is None:
            return
        reviewing = self._context.services.reviewing
        try:
            self._people = reviewing.people(self._meeting_id)
            about = reviewing.about_meeting(self._meeting_id, self._model.sections())
        except NothingFound:
            return
        self._gaps.measure(self._people, reviewing.dismissed(self._meeting_id), about)
        if self._anew:
            self._gaps.forget_doubts()
        self._anew = False
        self.changed.emit()
        self._read_some()

    def _read_some(self) -> None:
        """Have some more entries looked at aside, one slice after the other; not while somebody types."""
        if self._context.drafts.pending:
            self._go_on.start()
            return
        slice_ = self._gaps.waiting()[:_SLICE]
        if slice_ and not self._busy and self._people is not None:
            self._busy = True
            self._context.tasks.run(partial(read_doubts, slice_, self._people), self._take, self._give_up)

    def _take(self, found: Any) -> None:
        self._busy = False
        self._gaps.take_doubts(found)
        self.changed.emit()
        self._read_some()

    def _give_up(self, error: BaseException) -> None:
        self._busy = False
        show_error(error)

    def dismiss(self, finding: Finding) -> None:
        """It is meant so."""
        if self._meeting_id is not None:
            self._context.services.reviewing.dismiss(self._meeting_id, finding)
            self.look()

    def restore(self) -> None:
        """List again everything that was meant so."""
        if self._meeting_id is not None:
            self._context.services.reviewing.restore(self._meeting_id)
            self.look()
