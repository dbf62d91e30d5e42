"""Colours, rules and lengths common to every document. Lengths are in points."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from groupe_pays.domain.printing import DEFAULT_LOOK, Look

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)

TEXT = "1A1A1A"
ACCENT = "1B4D5C"
SECONDARY = "5A6166"
RULE = "9AA6AB"
HAIRLINE = "C4CCD0"
TINT = "EDF2F3"
WHITE = "FFFFFF"

HAIRLINE_WIDTH = 0.4
RULE_WIDTH = 0.5
HEAVY_WIDTH = 0.8
FRAME_WIDTH = 0.6
BAR_WIDTH = 2.5

_IN_USE: ContextVar[Look] = ContextVar("look", default=DEFAULT_LOOK)


def current_look() -> Look:
    """The look of the document being composed or drawn in this thread."""
    return _IN_USE.get()


@contextmanager
def look_in_use(look: Look) -> Iterator[None]:
    """Compose and draw with ``look`` until the end of the block."""
    token = _IN_USE.set(look)
    try:
        yield
    finally:
        _IN_USE.reset(token)
