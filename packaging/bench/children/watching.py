"""Sees when the window of the program is painted, and when its first page is there and takes text."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from bench.children.telling import end, mark, marks, peak_memory


def watch() -> Watch:
    """Make the application, as the program would, and watch it; keep what is returned."""
    return Watch(QApplication(sys.argv[:1]))


class Watch(QObject):
    """Looks at the first paint of the main window and of the first page alone, so as not to be felt."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._window: QMainWindow | None = None
        self._page: QWidget | None = None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._window is None and isinstance(watched, QMainWindow):
            self._window = watched
            self._app.removeEventFilter(self)
            watched.installEventFilter(self)
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._on_page if watched is self._page else self._on_frame)
        return False

    def _on_frame(self) -> None:
        mark("painted")
        self._look_for_page()

    def _look_for_page(self) -> None:
        if self._page is not None:
            return
        assert self._window is not None
        bar = self._window.findChild(QWidget, "top_bar")
        if bar is not None and bar.isVisible():
            mark("furnished")
        page = self._window.findChild(QWidget, "home_page")
        if page is not None and page.isVisible():
            self._page = page
            page.installEventFilter(self)
            page.update()
        else:
            QTimer.singleShot(0, self._look_for_page)

    def _on_page(self) -> None:
        mark("page painted")
        QTimer.singleShot(0, self._when_idle)

    def _when_idle(self) -> None:
        """Whatever the program put off until now has had its turn: a key pressed now is answered."""
        mark("ready")
        self._check_that_typing_works()
        marks["memory"] = peak_memory()
        end()

    def _check_that_typing_works(self) -> None:
        assert self._window is not None
        field = self._window.findChild(QLineEdit, "search_everywhere")
        assert isinstance(field, QLineEdit)
        typed = QInputMethodEvent()
        typed.setCommitString("é中")
        QApplication.sendEvent(field, typed)
        assert field.text() == "é中", "the window looks ready but does not take text"
