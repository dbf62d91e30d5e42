"""Straight quotation marks made those of a language, one kind within the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from groupe_pays.domain.typing.edits import NBSP, SPACES, Edit


@dataclass(frozen=True, slots=True)
class Quotes:
    """Opening and closing marks, outer then inner; ``inside`` is the space between the outer ones and their words."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    inside: str = ""


FRENCH = Quotes(("«", "»"), ("“", "”"), NBSP)
CHINESE = Quotes(("“", "”"), ("‘", "’"))
_BEFORE_OPENING = frozenset(SPACES + "\t\n\u3000([{«“‘’'\u2013\u2014-/（【《：，。；？！、:,;.")
_BEFORE_CLOSING = frozenset("’'！？。，；：.,;:")
"""Signs after which a mark opens where nothing is open, and closes where something is."""
_ELIDED = re.compile(r"(?<![^\W_])(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu)[’']$", re.IGNORECASE)
"""« l’ » before a mark: a word is to follow, so that it opens."""


def find_quotes(text: str, ended: bool, quotes: Quotes, straight: str = '"') -> Iterator[Edit]:
    """Every pair of ``straight`` marks; while a text is being typed (not ``ended``) the opening one alone, too."""
    if straight not in text:
        return
    open_at: list[tuple[str, int | None]] = []
    found: list[Edit] = []
    for at, character in enumerate(text):
        if character in (quotes.outer[0], quotes.inner[0]):
            open_at.append((character, None))
        elif character in (quotes.outer[1], quotes.inner[1]):
            _close(open_at, character, quotes)
        elif character == straight:
            _turn(text, at, open_at, found, quotes)
    waiting = {place for _mark, place in open_at if place is not None}
    for edit in found:
        if not ended or edit.start not in waiting:
            yield edit


def _close(open_at: list[tuple[str, int | None]], character: str, quotes: Quotes) -> None:
    """The mark that was there closes what it belongs to; a lone one closes nothing (« ’ » is an apostrophe too)."""
    opening = quotes.outer[0] if character == quotes.outer[1] else quotes.inner[0]
    if open_at and open_at[-1][0] == opening:
        open_at.pop()


def _turn(text: str, at: int, open_at: list[tuple[str, int | None]], found: list[Edit], quotes: Quotes) -> None:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else ""
    elided = bool(_ELIDED.search(text, max(at - 9, 0), at))
    if open_at and not elided and (before not in _BEFORE_OPENING or before in _BEFORE_CLOSING):
        mark, _place = open_at.pop()
        outer = mark == quotes.outer[0]
        found.append(Edit(at, at + 1, quotes.inside + quotes.outer[1] if outer else quotes.inner[1]))
    elif (not at or before in _BEFORE_OPENING or _is_han(before)) and (not after or not after.isspace()):
        nested = any(mark == quotes.outer[0] for mark, _place in open_at)
        mark = quotes.inner[0] if nested else quotes.outer[0]
        open_at.append((mark, at))
        found.append(Edit(at, at + 1, mark if nested else mark + quotes.inside))


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
