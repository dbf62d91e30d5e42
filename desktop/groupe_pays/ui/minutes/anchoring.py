"""What the reader looks at stays where it is while rows around it take other heights."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from groupe_pays.ui.minutes.measured_table import MeasuredTable


class Anchored:
    """While heights change, the first row whose height is known stays where it is on screen."""

    def __init__(self, view: MeasuredTable) -> None:
        self._view = view

    def __enter__(self) -> None:
        view = self._view
        self._place, width = max(view.rowAt(0), 0), view.text_width()
        rows = view.minutes.rows()
        limit = min(self._place + 40, len(rows) - 1)
        while self._place < limit and not view.is_measured(rows[self._place], width):
            self._place += 1
        self._key = rows[self._place].key if rows else None
        self._y = view.rowViewportPosition(self._place)

    def __exit__(self, *_error: object) -> None:
        place = self._view.minutes.place_of(self._key)
        if place >= 0:
            self._view.scroll_by(self._view.rowViewportPosition(place) - self._y)
