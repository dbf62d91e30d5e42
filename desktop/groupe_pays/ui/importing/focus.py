"""Where the keyboard was, to go back to it once something that takes a while is done."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget


class KeptFocus:
    """The widget of a page that had the keyboard when the page gave way to a progress bar."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._kept: QWidget | None = None

    def keep(self) -> None:
        """Remember who has it; who was remembered stays while nobody of the page does."""
        widget = QApplication.focusWidget()
        if widget is not None and self._page.isAncestorOf(widget):
            self._kept = widget

    def forget(self) -> None:
        self._kept = None

    def give_back(self) -> bool:
        """Give it back, where that widget is still there to have it."""
        widget, self._kept = self._kept, None
        if widget is None or not shiboken6.isValid(widget) or not (widget.isVisible() and widget.isEnabled()):
            return False
        widget.setFocus()
        return True
