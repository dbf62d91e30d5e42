"""Files dropped anywhere on the page of a meeting, or attached by the command, belong to the meeting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attachments import FileOwner
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.attaching import Attaching
from groupe_pays.ui.files.choosing import ask_for_files
from groupe_pays.ui.files.dropping import FilesDrop, Target
from groupe_pays.ui.files.offered import Offered


class MeetingFiles(QObject):
    """What stands inside the page and takes files itself (an entry, a card) comes first."""

    def __init__(self, context: Context, page: QWidget, meeting_id: Callable[[], str | None]) -> None:
        super().__init__(page)
        self._context, self._page, self._meeting_id = context, page, meeting_id
        self._attaching = Attaching(context, page)
        FilesDrop(page, self._target, self._attach)
        context.actions.handle("attach_file", page, self.choose)

    def choose(self) -> None:
        target = self._target(QPoint())
        if target is not None:
            self._attach(target, ask_for_files(self._context, self._page))

    def _target(self, _point: QPoint) -> Target | None:
        meeting_id = self._meeting_id()
        if meeting_id is None:
            return None
        return Target(FileOwner.MEETING, meeting_id, self._page.rect(), _("Files of the meeting"))

    def _attach(self, target: Target, offered: list[Offered]) -> None:
        self._attaching.attach(target.owner, target.owner_id, offered, target.words)
