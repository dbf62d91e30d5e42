"""How an accent colour comes out in print: whoever chooses one is told before the paper does."""

from __future__ import annotations

from dataclasses import dataclass

SUGGESTED = ("1B4D5C", "1F4E8C", "2C6A2E", "8A3A1C", "9B1B30", "5B3A8C", "7F5200", "3A3F42")
"""Accents that can be read as they are: petrol, blue, green, brick, red, violet, ochre, grey."""


@dataclass(frozen=True, slots=True)
class PrintedAccent:
    """``contrast`` of the colour on white paper, 1 to 21; ``printed`` is the shade documents use, RRGGBB."""

    contrast: float
    printed: str


def printed_accent(accent: str) -> PrintedAccent:
    """What documents make of an accent (RRGGBB): too light a one is printed darker."""
    from groupe_pays.documents.look import WHITE, contrast, readable_accent

    return PrintedAccent(contrast(accent, WHITE), readable_accent(accent))
