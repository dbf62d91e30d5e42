"""How the columns of a list share its width."""

from __future__ import annotations

from collections.abc import Sequence

OPEN_LEAST = 150
"""What a column without a width of its own keeps, at the expense of the wide ones."""
KEPT = 96
"""A column narrower than this (a shape, a number) is never made narrower still."""


def column_widths(wanted: Sequence[int], room: int) -> list[int]:
    """The width of each column for ``room`` pixels; 0 in ``wanted`` is a column that takes what is left.

    In a narrow window the wide columns give way, down to ``KEPT``, so that the open ones stay readable.
    """
    open_ones = [place for place, width in enumerate(wanted) if not width]
    given = list(wanted)
    missing = sum(wanted) + OPEN_LEAST * len(open_ones) - room
    spare = sum(max(width - KEPT, 0) for width in wanted)
    if open_ones and missing > 0 and spare:
        share = min(missing / spare, 1.0)
        given = [round(width - max(width - KEPT, 0) * share) for width in wanted]
    left = max(room - sum(given), OPEN_LEAST * len(open_ones) // 2)
    for nth, place in enumerate(open_ones):
        given[place] = left // len(open_ones) + (1 if nth < left % len(open_ones) else 0)
    return given
