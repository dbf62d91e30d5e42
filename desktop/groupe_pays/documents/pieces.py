"""A paragraph cut into the pieces a line is filled with, and the rules of what may stand between two of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from groupe_pays.documents.characters import FIXED, Trait, tokens
from groupe_pays.documents.fonts import Face, font_set
from groupe_pays.documents.typography import typeset, with_superiors
from groupe_pays.documents.words import CUT, HYPHEN, NO_CUT, Word, latin_words, wide_characters
from groupe_pays.domain.text import Language

HAN_LETTER_GAP = 0.2
HAN_DIGIT_GAP = 0.05
SUPERIOR_SCALE = 0.62
SUPERIOR_RISE = 0.34

FORBIDDEN = -1
"""No line may end after this piece; otherwise the number is what an end there costs."""
FREE = 0
AFTER_HYPHEN = 10
ADDED_HYPHEN = 80
_COSTS = {NO_CUT: FORBIDDEN, CUT: AFTER_HYPHEN, HYPHEN: ADDED_HYPHEN}


@dataclass(frozen=True)
class Run:
    """Characters in one style, as the author gave them.

    ``target`` is an address or, after ``#``, the key of a place in the document.
    """

    text: str
    bold: bool = False
    italic: bool = False
    superior: bool = False
    target: str | None = None
    colour: str | None = None


class Ink(NamedTuple):
    """How a piece is drawn; ``rise`` and ``size`` are in points, ``colour`` is RRGGBB."""

    size: float
    rise: float
    colour: str | None
    target: str | None


@dataclass(slots=True)
class Pieces:
    """Parallel lists, one entry a piece; widths and gaps in points."""

    size: float
    language: Language
    text: list[str] = field(default_factory=list)
    face: list[Face] = field(default_factory=list)
    ink: list[Ink] = field(default_factory=list)
    width: list[float] = field(default_factory=list)
    gap: list[float] = field(default_factory=list)
    """White after the piece, unless the line ends there; below 0 between two full-width marks."""
    end: list[int] = field(default_factory=list)
    """What a line end after the piece costs, or ``FORBIDDEN``."""
    hyphen: list[bool] = field(default_factory=list)
    """Whether a line end after the piece adds a hyphen."""
    trait: list[int] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    """Whether the next piece belongs to the same word: justification never opens there."""
    missing: set[str] = field(default_factory=set)
    linked: bool = False
    """Whether a piece leads somewhere."""

    def __len__(self) -> int:
        return len(self.text)


def cut(runs: tuple[Run, ...], language: Language, size: float, *, hyphenate: bool) -> list[Pieces]:
    """The pieces of each line the author ended by ``\\n``; at least one line."""
    lines = [Pieces(size, language)]
    for run in runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                lines.append(Pieces(size, language))
            for stretch, superior in with_superiors(typeset(text, language), language):
                _Cutter(lines[-1], run, superior or run.superior, hyphenate).add(stretch)
    return lines


class _Cutter:
    """Adds one stretch of text in one style to the pieces of a line."""

    def __init__(self, pieces: Pieces, run: Run, superior: bool, hyphenate: bool) -> None:
        self._pieces = pieces
        fonts = font_set()
        self._words = latin_words(fonts, run.bold, run.italic, hyphenate)
        self._wide = wide_characters(fonts, run.bold)
        size = pieces.size * (SUPERIOR_SCALE if superior else 1)
        rise = pieces.size * SUPERIOR_RISE if superior else 0.0
        self._ink = Ink(size, rise, run.colour, run.target)
        pieces.linked |= bool(run.target)

    def add(self, text: str) -> None:
        pieces, words = self._pieces, self._words
        dates = list(FIXED.finditer(text)) if pieces.language is Language.ZH else []
        first = len(pieces.text)
        offsets: list[int] = []
        for match in tokens(pieces.language).finditer(text):
            kind, before = match.lastgroup, len(pieces.text)
            if kind == "space":
                self._add_space()
            elif kind == "latin":
                self._add_word(words[match.group()])
            else:
                self._add_wide(match.group())
                offsets.extend(range(match.start(), match.end()))
                continue
            if dates:
                offsets.extend([match.start()] * (len(pieces.text) - before))
        for date in dates:
            for index in range(bisect_left(offsets, date.start()), bisect_left(offsets, date.end()) - 1):
                pieces.end[first + index] = FORBIDDEN

    def _add_space(self) -> None:
        pieces = self._pieces
        after_opening = bool(pieces.trait) and bool(pieces.trait[-1] & Trait.NO_END)
        if pieces.trait:
            pieces.end[-1] = FORBIDDEN
        word = self._words[" "]
        pieces.text.append(word.texts[0])
        pieces.face.append(word.faces[0])
        pieces.ink.append(self._ink)
        pieces.width.append(word.widths[0] * self._ink.size)
        pieces.gap.append(0.0)
        pieces.end.append(FORBIDDEN if after_opening else FREE)
        pieces.hyphen.append(False)
        pieces.trait.append(Trait.SPACE)
        pieces.joined.append(False)

    def _add_wide(self, characters: str) -> None:
        """One piece a character; the lists are filled a stretch at a time, for speed."""
        pieces, size = self._pieces, self._ink.size
        words = [self._wide[character] for character in characters]
        if pieces.trait:
            self._relate(pieces.trait[-1], words[0].first)
        traits = [word.first for word in words]
        beside = [_beside(before, after) for before, after in pairwise(traits)]
        count = len(words)
        pieces.text.extend([word.texts[0] for word in words])
        pieces.face.extend([word.faces[0] for word in words])
        pieces.ink.extend([self._ink] * count)
        pieces.width.extend([word.widths[0] * size for word in words])
        pieces.gap.extend([gap * pieces.size for _, gap in beside])
        pieces.gap.append(0.0)
        pieces.end.extend([end for end, _ in beside])
        pieces.end.append(FORBIDDEN)
        pieces.hyphen.extend([False] * count)
        pieces.trait.extend(traits)
        pieces.joined.extend([False] * count)
        pieces.missing.update(*[word.missing for word in words if word.missing])

    def _add_word(self, word: Word) -> None:
        """One piece a part of the word; the parts are joined, and may be cut where the word allows it."""
        pieces, size, cuts = self._pieces, self._ink.size, word.cuts
        if pieces.trait:
            self._relate(pieces.trait[-1], word.first)
        if len(cuts) == 1:
            pieces.text.append(word.texts[0])
            pieces.face.append(word.faces[0])
            pieces.ink.append(self._ink)
            pieces.width.append(word.widths[0] * size)
            pieces.gap.append(0.0)
            pieces.end.append(FORBIDDEN)
            pieces.hyphen.append(False)
            pieces.trait.append(word.last)
        else:
            count = len(cuts)
            pieces.text += word.texts
            pieces.face += word.faces
            pieces.ink += [self._ink] * count
            pieces.width += [width * size for width in word.widths]
            pieces.gap += [0.0] * count
            pieces.end += [_COSTS[cut] for cut in cuts]
            pieces.hyphen += [cut == HYPHEN for cut in cuts]
            pieces.trait += [word.last] * count
            pieces.joined += [True] * (count - 1)
        pieces.joined.append(False)
        if word.missing:
            pieces.missing |= word.missing

    def _relate(self, before: int, after: int) -> None:
        """Decide whether a line may end between the last piece and the next, and what white stands there."""
        pieces = self._pieces
        if before & Trait.SPACE:
            if after & Trait.NO_START:
                pieces.end[-1] = FORBIDDEN
            return
        if not (before | after) & Trait.WIDE:
            pieces.joined[-1] = True
            return
        pieces.end[-1], gap = _beside(before, after)
        pieces.gap[-1] = gap * pieces.size


@cache
def _beside(before: int, after: int) -> tuple[int, float]:
    """The cost of a line end between two pieces of which one is wide, and the white there in ems of the paragraph."""
    forbidden = before & Trait.NO_END or after & Trait.NO_START or (before & Trait.DIGIT and after & Trait.HAN)
    return (FORBIDDEN if forbidden else FREE), _gap(before, after)


def _gap(before: int, after: int) -> float:
    if before & Trait.BLANK_RIGHT and after & (Trait.BLANK_RIGHT | Trait.BLANK_LEFT):
        return -0.5
    if before & Trait.BLANK_LEFT and after & Trait.BLANK_LEFT:
        return -0.5
    if (before | after) & Trait.HAN:
        other = after if before & Trait.HAN else before
        if other & Trait.LETTER:
            return HAN_LETTER_GAP
        if other & Trait.DIGIT:
            return HAN_DIGIT_GAP
    return 0.0
