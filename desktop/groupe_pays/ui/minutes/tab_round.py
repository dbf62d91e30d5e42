"""Tab inside the row being edited goes from part to part; those that are hidden or asleep are left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def go_to_next(stops: Sequence[QWidget], forwards: bool) -> bool:
    """Give the focus to the stop behind, or before, the one that has it; False where there is none."""
    places = [place for place, stop in enumerate(stops) if stop.hasFocus()]
    if not places:
        return False
    following = stops[places[0] + 1 :] if forwards else stops[places[0] - 1 :: -1] if places[0] else []
    return any(take_focus(stop, forwards) for stop in following)


def take_focus(stop: QWidget, forwards: bool) -> bool:
    """Have the focus come to a widget by Tab, where it may."""
    if not (stop.isVisible() and stop.isEnabled() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus):
        return False
    stop.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    return True
