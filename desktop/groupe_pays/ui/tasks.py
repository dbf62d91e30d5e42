"""Long work off the main thread: it gets plain data and gives back plain data; callbacks run on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from groupe_pays.ui.errors import show_error


class Cancelled(Exception):
    """Raised inside the work by ``Progress.report`` once the user cancelled."""


class Progress:
    """Given to work that can tell how far it is and can be cancelled."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def report(self, done: int, total: int) -> None:
        """Say how much is done.

        Raises:
            Cancelled: the user gave up; let it through.
        """
        if self._task.is_cancelled:
            raise Cancelled
        self._task.tell("progress", (done, total))


class Task:
    """A piece of work under way, with what is to be called when it ends."""

    def __init__(self, tasks: Tasks, done: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        self.done = done
        self.failed = failed
        self.progress: Callable[[int, int], None] | None = None
        self._tasks = tasks
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; neither ``done`` nor ``failed`` is called any more."""
        self._cancelled.set()

    def tell(self, what: str, value: object = None) -> None:
        """Hand something over to the main thread; called from the worker."""
        self._tasks.told.emit(self, what, value)


class Tasks(QObject):
    """Runs one piece of work after the other in a single worker thread."""

    busy_changed = Signal(bool)
    told = Signal(object, str, object)
    """Task, what it says (``progress``, ``done``, ``failed``, ``ended``) and the value: from the worker to this object.

    One signal of an object that lives as long as the window: nothing is connected anew for each piece of work.
    """

    def __init__(self) -> None:
        super().__init__()
        self._executor: Any = None
        self._running: set[Task] = set()
        self.told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[..., Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] = show_error,
        progress: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Run ``work()``, or ``work(Progress)`` with ``progress``, then call ``done(result)`` or ``failed(error)``."""
        task = Task(self, done, failed)
        task.progress = progress
        self._running.add(task)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._threads().submit(_carry_out, task, work)
        return task

    def stop(self) -> None:
        """Cancel everything; called when the window closes."""
        for task in self._running:
            task.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    @Slot(object, str, object)
    def _hear(self, task: Task, what: str, value: Any) -> None:
        if what == "ended":
            self._running.discard(task)
            if not self._running:
                self.busy_changed.emit(False)
        elif task.is_cancelled:
            return
        elif what == "progress" and task.progress is not None:
            if _still_there(task.progress):
                task.progress(*value)
        elif what == "done" and _still_there(task.done):
            task.done(value)
        elif what == "failed" and _still_there(task.failed):
            task.failed(value)

    def _threads(self) -> Any:
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor

            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="groupe-pays")
        return self._executor


def _still_there(callback: Callable[..., Any]) -> bool:
    """Whether who is to be told still exists: pages die with their dossier while work for them is under way."""
    owner = getattr(getattr(callback, "func", callback), "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


def _carry_out(task: Task, work: Callable[..., Any]) -> None:
    try:
        result = work(Progress(task)) if task.progress is not None else work()
    except Cancelled:
        pass
    except BaseException as error:
        task.tell("failed", error)
    else:
        task.tell("done", result)
    task.tell("ended")
