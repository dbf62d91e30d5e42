"""Public holidays read off the main thread: the library behind them takes 0.3 s to import, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from groupe_pays.services.public_holidays import are_loaded, load_years
from groupe_pays.ui.context import Context


class HolidayReader(QObject):
    """``ready`` once the holidays around a day wanted are at hand; the services then answer at once."""

    ready = Signal()

    def __init__(self, parent: QObject, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: set[int] = set()

    def has(self, day: date) -> bool:
        """Whether the years around a day are at hand; otherwise they are read, and ``ready`` follows."""
        first, last = day.year - 1, day.year + 1
        if are_loaded(first, last):
            return True
        if day.year not in self._asked:
            self._asked.add(day.year)
            self._context.tasks.run(_reading(first, last), done=self._on_read)
        return False

    def _on_read(self, _nothing: object) -> None:
        self.ready.emit()


def _reading(first: int, last: int) -> Callable[[], None]:
    return lambda: load_years(first, last)
