"""Waits for what a worker does, while the window goes on living."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

_LONGEST_S = 20.0
"""Seconds after which what is waited for will not come."""


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + _LONGEST_S
    while not condition():
        assert time.monotonic() < end, "what was waited for did not come"
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.processEvents()
