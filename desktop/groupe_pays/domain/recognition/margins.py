"""Page numbers, and lines that come back on every page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from groupe_pays.domain.recognition.pieces import LeftOut
from groupe_pays.domain.recognition.source import Place
from groupe_pays.domain.recognition.unit import Unit

_PAGE = re.compile(
    r"^[-–—\s]*(?:page|p\.|第)?\s*\d{1,4}\s*(?:页)?\s*(?:(?:/|sur|of|de|共)\s*\d{1,4}\s*页?)?[-–—\s]*$", re.IGNORECASE
)
_PAGE_WORD = re.compile(r"page|页|\bp\.", re.IGNORECASE)
_PAGE_OF = re.compile(r"(?:page|p\.|第)\s*\d{1,3}\s*(?:页\s*)?(?:/|sur|of|de|共)\s*\d{1,3}\s*页?\s*$", re.IGNORECASE)
"""« PV du 6 décembre – page 1 sur 2 »: twice is enough."""
_ENDS = (".", ":", ";", "!", "?", "…", "»", "。", "：", "；", "！", "？")
_OFTEN = 3
_LONGEST, _SHORTEST = 120, 12


def margin_reasons(units: Sequence[Unit]) -> dict[int, LeftOut]:
    """Why units are of the page and not of the text, by their place in ``units``."""
    lines = Counter(_without_figures(unit.words) for unit in units if unit.row is None and len(unit.words) < _LONGEST)
    found: dict[int, LeftOut] = {}
    for at, unit in enumerate(units):
        if unit.row is not None:
            continue
        if _PAGE.match(unit.words) and not unit.block.is_item:
            found[at] = LeftOut.PAGE_NUMBER
        elif unit.block.place in (Place.HEADER, Place.FOOTER) or _names_page(unit, lines):
            found[at] = LeftOut.RUNNING_HEAD
    return found | dict.fromkeys(_running_heads(units, lines, found), LeftOut.RUNNING_HEAD)


def _names_page(unit: Unit, lines: Counter[str]) -> bool:
    figures = any(letter.isdigit() for letter in unit.words)
    if _PAGE_OF.search(unit.words) and lines[_without_figures(unit.words)] > 1:
        return True
    return lines[_without_figures(unit.words)] >= _OFTEN and figures and bool(_PAGE_WORD.search(unit.words))


def _running_heads(units: Sequence[Unit], lines: Counter[str], pages: dict[int, LeftOut]) -> list[int]:
    """Lines that come back beside the numbers of pages; what comes back elsewhere was said several times."""
    beside: dict[str, list[int]] = defaultdict(list)
    for at, unit in enumerate(units):
        words = unit.words.strip()
        bare = unit.row is None and not unit.block.is_item and not unit.block.heading and not words.endswith(_ENDS)
        if bare and len(words) > _SHORTEST and lines[_without_figures(words)] >= _OFTEN:
            beside[_without_figures(words)].append(at)
    kept = _title_again(units, pages)
    for found in beside.values():
        near = sum(at - 1 in pages or at + 1 in pages for at in found)
        if near * 2 > len(found):
            kept += found
    return kept


def _title_again(units: Sequence[Unit], pages: dict[int, LeftOut]) -> list[int]:
    """The first line of all, where it stands again behind the foot of a page."""
    first = units[0].words.strip() if units and units[0].row is None else ""
    after = (at for at in range(1, len(units)) if at - 1 in pages and units[at].row is None)
    return [at for at in after if len(first) > _SHORTEST and units[at].words.strip() == first]


def _without_figures(words: str) -> str:
    return re.sub(r"\d+", "#", " ".join(words.split()))
