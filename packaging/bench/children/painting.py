"""Keys pressed in a real window, and how long it takes until they are painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication


class Painted(QObject):
    """Notes that the window painted what had changed in it."""

    def __init__(self, widget: Any) -> None:
        super().__init__()
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.UpdateRequest
        return False


LIMIT = 20
"""Seconds after which nothing will be painted any more."""


def timed(app: QApplication, painted: Painted, act: Callable[[], object]) -> float:
    """Milliseconds from ``act`` until what it changed is painted. Raises ``TimeoutError`` where nothing ever is."""
    painted.seen = False
    began = time.perf_counter()
    act()
    app.processEvents()
    while not painted.seen:
        if time.perf_counter() - began > LIMIT:
            raise TimeoutError(f"nothing was painted after {act}")
        app.processEvents()
    return (time.perf_counter() - began) * 1000


def commit(field: Any, letter: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(field, event)


def settle(app: QApplication) -> None:
    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        app.processEvents()
