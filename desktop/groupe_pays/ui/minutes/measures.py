"""The measures of the minutes, in pixels: one place for what the rows are painted by and the editor is laid out by."""

from __future__ import annotations

MARGIN = 16
GUTTER = 30
FIRST_TEXT = MARGIN + GUTTER
"""Where the French column begins."""
GAP = 28
STATE_GAP = 18
STATE = 92
RIGHT = 14
STATE_COLUMN = STATE + RIGHT

TOP = 8
HEAD_TOP = 6
HEAD_HEIGHT = 21
TEXT_UNDER_HEAD = 29
BOTTOM = 9
"""Under the last line, the hairline included."""
SECTION_HEIGHT = 39
"""The head of an item whose titles fit on one line; each other line takes ``SECTION_LINE`` more."""
SECTION_LINE = 20
SECTION_LINES = 3
HINT_HEIGHT = 40
QUOTE_INDENT = 14
DEPTH_INDENT = 24
"""How far an entry stands in for each step of its depth."""
BAR = 3


def text_width(viewport: int) -> int:
    """The width of either text in a view that wide."""
    return max((viewport - FIRST_TEXT - GAP - STATE_GAP - STATE_COLUMN) // 2, 120)


def text_top(has_head: bool) -> int:
    return TEXT_UNDER_HEAD if has_head else TOP
