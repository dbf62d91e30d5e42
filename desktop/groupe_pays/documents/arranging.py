"""Elements by what they turn out to be: on one line or on several, begun by which paragraph."""

from __future__ import annotations

from groupe_pays.documents.blocks import Frame
from groupe_pays.documents.elements import Element, Stack, Text
from groupe_pays.documents.pen import Pen


class OneLineOr(Element):
    """``single`` where it fits on one line, else ``several``."""

    def __init__(self, single: Text, several: Element) -> None:
        self._single, self._several = single, several
        self.before, self.after = single.before, single.after

    def _chosen(self, width: float) -> Element:
        return self._single if len(self._single.lines(width)) == 1 else self._several

    def height(self, width: float) -> float:
        return self._chosen(width).height(width)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        self._chosen(width).draw(pen, x, y, width, height)


DEPTH_STEP = 14.0
"""Points an entry stands in for each step of its depth."""


def stood_in(element: Element, depth: int) -> Element:
    """An element so many steps in."""
    if not depth:
        return element
    white = (depth * DEPTH_STEP, 0.0, 0.0, 0.0)
    kept = element.keep_with_next
    return Frame(element, white, before=element.before, after=element.after, keep_with_next=kept)


def opening(element: Element) -> Text | None:
    """The paragraph an element begins with, where it bears the names of places."""
    if isinstance(element, Frame):
        return opening(element.element)
    if isinstance(element, Stack) and element.children:
        return opening(element.children[0])
    return element if isinstance(element, Text) else None
