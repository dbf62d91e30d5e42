"""Writes the meeting in a worker: with progress, and given up whole or not at all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.services.importing.plan import ImportPlan
from groupe_pays.services.importing_minutes import ImportingMinutesService
from groupe_pays.services.steps import Report
from groupe_pays.ui.context import Context
from groupe_pays.ui.import_minutes.waiting import ImportWaiting
from groupe_pays.ui.long_change import LongChange


class Writing(LongChange):
    """``written`` gives the id of the meeting, ``given_up`` comes once nothing is written any more."""

    written = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.made.connect(self._on_made)

    def write(self, plan: ImportPlan, title: str) -> None:
        """Start writing ``plan``, looked over once more as the dossier stands."""
        service = self._context.services.importing_minutes
        self.begin(partial(_write, service, plan), ImportWaiting(self._parent, title))

    def _on_made(self, meeting_id: str) -> None:
        self.written.emit(meeting_id)


def _write(service: ImportingMinutesService, plan: ImportPlan, report: Report) -> str:
    """The id of the meeting."""
    return service.apply(service.preview(plan.recognised, plan), again=True, report=report)
