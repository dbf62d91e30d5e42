"""Colours, rules and lengths common to every document, and the look of the one being made. Lengths are in points.

The look is kept in a context variable while a document is composed and drawn, so that no builder has to hand it on:
styles are scaled when a text is made, faces are chosen when it is measured, ``ACCENT`` and ``TINT`` become the
dossier's own colours when something is drawn in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from groupe_pays.domain.printing import DEFAULT_LOOK, Look, TextSize

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
A3_WIDE = (420 * MM, 297 * MM)

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

SMALLEST = 6.9
"""No text is set smaller than this, whatever the look asks for."""
LEAST_CONTRAST = 4.5
"""Between the accent and what it stands on, after WCAG 2.2 (1.4.3)."""

_SCALES = {TextSize.SMALL: 0.93, TextSize.NORMAL: 1.0, TextSize.LARGE: 1.12}
_TINT_STRENGTH = 0.076
"""How much of the accent is in the tint; the rest is white."""
_DARKER = 0.96

_IN_USE: ContextVar[Look] = ContextVar("look", default=DEFAULT_LOOK)
_ENLARGED: ContextVar[float] = ContextVar("enlarged", default=1.0)


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


# --- sizes ---


def text_scale() -> float:
    """What sizes, leadings, hangs and spaces of texts are multiplied by."""
    return _SCALES[_IN_USE.get().text_size] * _ENLARGED.get()


@contextmanager
def enlarged(factor: float) -> Iterator[None]:
    """Compose texts larger until the end of the block, on top of what the look asks for: for a larger sheet."""
    token = _ENLARGED.set(factor)
    try:
        yield
    finally:
        _ENLARGED.reset(token)


# --- colours ---


def palette() -> Mapping[str, str]:
    """What the colours that follow the look are drawn as; every other is drawn as it is."""
    return _palette(_IN_USE.get().accent)


@lru_cache(maxsize=64)
def _palette(accent: str) -> Mapping[str, str]:
    if accent == ACCENT:
        return {}
    readable = readable_accent(accent)
    return {ACCENT: readable, TINT: tint_of(readable)}


def readable_accent(accent: str) -> str:
    """``accent``, or the first darker shade of it that can be read.

    Titles and labels are set in the accent, on white and on its tint. A colour too light for that (contrast below
    4.5 to 1) has its three channels lowered together, 4 % at a time, which keeps its hue: yellow becomes ochre, white
    a grey. Whoever chose it still recognises it, and nobody has to squint.
    """
    while contrast(accent, tint_of(accent)) < LEAST_CONTRAST or contrast(accent, WHITE) < LEAST_CONTRAST:
        accent = _hex(int(channel * _DARKER) for channel in _channels(accent))
    return accent


def tint_of(accent: str) -> str:
    """The ground of decisions and groups: white with a breath of the accent."""
    if accent == ACCENT:
        return TINT
    return _hex(round(255 - (255 - channel) * _TINT_STRENGTH) for channel in _channels(accent))


def contrast(first: str, second: str) -> float:
    """Between 1 (the same) and 21 (black and white), after WCAG 2.2."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = (channel / 255 for channel in _channels(colour))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _hex(channels: Iterator[int]) -> str:
    return "".join(f"{channel:02X}" for channel in channels)
