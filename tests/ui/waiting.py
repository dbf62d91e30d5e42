"""Waits for what a worker does, while the window goes on living."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

_LONGEST_S = 20.0
"""Seconds after which what is waited for will not come."""


def wait_until(condition: Callable[[], bool], told: Callable[[], object] | None = None) -> None:
    """Wait; ``told`` says what is still wrong where it does not come."""
    end = time.monotonic() + _LONGEST_S
    while not condition():
        assert time.monotonic() < end, f"what was waited for did not come: {told() if told else ''}"
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.processEvents()
