"""Colours, rules and lengths common to every document. Lengths are in points."""

from __future__ import annotations

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
