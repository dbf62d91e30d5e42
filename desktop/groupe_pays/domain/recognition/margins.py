"""Page numbers, and lines that come back on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from groupe_pays.domain.recognition.pieces import LeftOut
from groupe_pays.domain.recognition.source import Place
from groupe_pays.domain.recognition.units import Unit

_PAGE = re.compile(
    r"^[-–—\s]*(?:page|p\.|第)?\s*\d{1,4}\s*(?:页)?\s*(?:(?:/|sur|of|de|共)\s*\d{1,4}\s*页?)?[-–—\s]*$", re.IGNORECASE
)
_OFTEN = 3
_LONGEST = 120


def margin_reasons(units: Sequence[Unit]) -> dict[int, LeftOut]:
    """Why units are of the page and not of the text, by their place in ``units``."""
    lines = Counter(_without_figures(unit.words) for unit in units if unit.row is None and len(unit.words) < _LONGEST)
    found: dict[int, LeftOut] = {}
    for at, unit in enumerate(units):
        if unit.row is not None:
            continue
        if _PAGE.match(unit.words) and not unit.block.is_item:
            found[at] = LeftOut.PAGE_NUMBER
        elif unit.block.place in (Place.HEADER, Place.FOOTER) or _comes_back(unit, lines):
            found[at] = LeftOut.RUNNING_HEAD
    return found


def _comes_back(unit: Unit, lines: Counter[str]) -> bool:
    words = _without_figures(unit.words)
    figures = any(letter.isdigit() for letter in unit.words)
    often = lines[words] >= _OFTEN and figures and bool(re.search(r"page|页|\bp\.", unit.words, re.IGNORECASE))
    return often or (lines[words] > _OFTEN and len(words) > 12 and not unit.block.is_item and not unit.block.heading)


def _without_figures(words: str) -> str:
    return re.sub(r"\d+", "#", " ".join(words.split()))
