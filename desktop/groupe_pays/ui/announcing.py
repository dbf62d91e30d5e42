"""What is said to a screen reader about something that appears while the focus stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have ``words`` said; nothing is done, at no cost, while nobody listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Teller(QTimer):
    """Has words said when nothing has changed for a moment since ``start``: said at every key, none would be heard."""

    REST = 700
    """Milliseconds."""

    def __init__(self, widget: QWidget, words: Callable[[], str]) -> None:
        super().__init__(widget, interval=self.REST, singleShot=True)
        self._widget, self._words = widget, words
        self.timeout.connect(self.tell)

    def tell(self) -> None:
        announce(self._widget, self._words())
