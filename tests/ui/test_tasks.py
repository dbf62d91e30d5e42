"""Long work runs beside the window and comes back to it."""

from __future__ import annotations

import threading

import shiboken6
from PySide6.QtCore import QObject

from groupe_pays.ui.tasks import Progress, Tasks


def test_the_result_comes_back_on_the_main_thread(qtbot) -> None:
    tasks, came = Tasks(), []
    tasks.run(lambda: threading.current_thread(), lambda worker: came.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(came))
    worker, here = came[0]
    tasks.stop()

    assert here is threading.main_thread()
    assert worker is not here


def test_an_error_comes_back_too(qtbot) -> None:
    tasks, came = Tasks(), []
    tasks.run(lambda: 1 / 0, came.append, failed=came.append)
    qtbot.waitUntil(lambda: bool(came))
    tasks.stop()

    assert isinstance(came[0], ZeroDivisionError)


def test_work_tells_how_far_it_is_and_can_be_given_up(qtbot) -> None:
    tasks, steps, came = Tasks(), [], []
    started = threading.Event()

    def work(progress: Progress) -> str:
        for step in range(10_000):
            progress.report(step, 10_000)
            started.set()
            threading.Event().wait(0.002)
        return "done"

    task = tasks.run(work, came.append, failed=came.append, progress=lambda done, total: steps.append((done, total)))
    qtbot.waitUntil(lambda: bool(steps) and started.is_set())
    task.cancel()
    with qtbot.waitSignal(tasks.busy_changed):
        pass
    tasks.stop()

    assert steps[0] == (0, 10_000)
    assert came == []


def test_a_result_for_a_page_that_is_gone_is_dropped(qtbot) -> None:
    class Page(QObject):
        def hear(self, _result: object) -> None:
            self.objectName()

    tasks, page, after = Tasks(), Page(), []
    go_on = threading.Event()
    tasks.run(go_on.wait, page.hear)
    shiboken6.delete(page)
    go_on.set()
    tasks.run(lambda: "next", after.append)
    qtbot.waitUntil(lambda: bool(after))
    tasks.stop()

    assert after == ["next"]
