"""A large change written by a worker: with progress, and given up whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.services.steps import Report
from groupe_pays.ui.context import Context
from groupe_pays.ui.tasks import Progress
from groupe_pays.ui.waiting import Waiting


class _GivenUp(Exception):
    """The user changed their mind before the change was kept."""


class LongChange(QObject):
    """``made`` gives what the work returned, ``given_up`` comes once nothing is written any more."""

    made = Signal(object)
    given_up = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._waiting: Waiting | None = None
        self._stop = threading.Event()

    @property
    def busy(self) -> bool:
        return self._waiting is not None

    def begin(self, work: Callable[[Report], object], waiting: Waiting | None = None) -> None:
        """Have ``work`` done in the worker: it tells how far it is, and lets through what that raises."""
        self._stop = threading.Event()
        self._waiting = waiting or Waiting(self._parent, "long_change")
        self._waiting.given_up.connect(self.stop)
        self._context.tasks.run(partial(_carry_out, work, self._stop), self._on_done, self._on_failed, self._tell)

    def stop(self) -> None:
        """Give up, unless the change is kept already."""
        self._stop.set()

    def _tell(self, done: int, total: int) -> None:
        if self._waiting is not None:
            self._waiting.tell(done, total)

    def _on_done(self, result: Any) -> None:
        self._end()
        if result is _GivenUp:
            self.given_up.emit()
        else:
            self.made.emit(result)

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        if self._waiting is not None:
            self._waiting.end()
            self._waiting = None


def _carry_out(work: Callable[[Report], object], stop: threading.Event, progress: Progress) -> object:
    """What the work gives; ``_GivenUp`` where it was stopped in time."""

    def report(done: int, total: int) -> None:
        if stop.is_set():
            raise _GivenUp
        progress.report(done, total)

    try:
        return work(report)
    except _GivenUp:
        return _GivenUp
