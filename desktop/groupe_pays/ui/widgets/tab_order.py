"""The order of Tab is the order in which one reads: along the layouts, whatever was built first.

Qt goes by the order of building, and leaps over what stands before the part a container hands its focus on to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QTableView, QWidget


def go_along(roots: Iterable[QWidget], forwards: bool) -> bool:
    """Move the focus to the next of what is shown in ``roots``, round and round; False where it is in none of them."""
    stops = [stop for root in roots if root.isVisible() for stop in _stops(root)]
    focused = next((place for place, stop in enumerate(stops) if stop.hasFocus()), None)
    if focused is None:
        return False
    step = 1 if forwards else -1
    turn = (stops[(focused + step * away) % len(stops)] for away in range(1, len(stops)))
    following = next((stop for stop in turn if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isEnabled()), None)
    if following is None:
        return False
    following.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    _bring_in_sight(following)
    return True


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What may take the focus in a widget, itself first; those a click alone gives it to are told apart later."""
    takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    if isinstance(widget, QTableView):
        yield from _stops_among(child for child in widget.children() if not _is_of_qt(child))
    if takes_focus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        if widget.widget() is not None:
            yield from _stops(widget.widget())
    elif widget.layout() is not None:
        yield from _stops_along(widget.layout())
    elif not takes_focus:
        yield from _stops_among(widget.children())


def _stops_along(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget()
        if widget is not None:
            if not widget.isHidden():
                yield from _stops(widget)
        elif item.layout() is not None:
            yield from _stops_along(item.layout())


def _stops_among(children: Iterable[QObject]) -> Iterator[QWidget]:
    """Those of a widget that sets them itself, line by line."""
    parts = [child for child in children if isinstance(child, QWidget) and not child.isWindow()]
    for child in sorted((part for part in parts if not part.isHidden()), key=lambda part: (part.y(), part.x())):
        yield from _stops(child)


def _is_of_qt(child: QObject) -> bool:
    """The inside of a list, as opposed to the heads of its columns and what is laid over it."""
    return child.objectName().startswith("qt_")


def _bring_in_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
