"""A paragraph cut into the pieces a line is filled with, and the rules of what may stand between two of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from groupe_pays.documents.characters import FIXED, Trait, tokens
from groupe_pays.documents.fonts import Face
from groupe_pays.documents.typography import typeset, with_superiors
from groupe_pays.documents.words import CUT, HYPHEN, Word, latin_word, wide_character
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
EMERGENCY = 2000


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
        self._bold, self._italic, self._hyphenate = run.bold, run.italic, hyphenate
        size = pieces.size * (SUPERIOR_SCALE if superior else 1)
        rise = pieces.size * SUPERIOR_RISE if superior else 0.0
        self._ink = Ink(size, rise, run.colour, run.target)

    def add(self, text: str) -> None:
        pieces = self._pieces
        first = len(pieces)
        offsets: list[int] = []
        for match in tokens(pieces.language).finditer(text):
            token, kind = match.group(), match.lastgroup
            before = len(pieces.text)
            if kind == "wide":
                self._add_wide(token)
                offsets.extend(range(match.start(), match.end()))
                continue
            if kind == "latin":
                self._add_word(latin_word(token, self._bold, self._italic, self._hyphenate))
            else:
                self._add_space()
            offsets.extend([match.start()] * (len(pieces.text) - before))
        if pieces.language is Language.ZH:
            for date in FIXED.finditer(text):
                for index in range(bisect_left(offsets, date.start()), bisect_left(offsets, date.end()) - 1):
                    pieces.end[first + index] = FORBIDDEN

    def _add_space(self) -> None:
        pieces = self._pieces
        after_opening = bool(pieces.trait) and bool(pieces.trait[-1] & Trait.NO_END)
        if pieces.trait:
            pieces.end[-1] = FORBIDDEN
        word = latin_word(" ", self._bold, self._italic, False)
        self._append(word, 0, Trait.SPACE, FORBIDDEN if after_opening else FREE)

    def _add_wide(self, characters: str) -> None:
        """One piece a character; the lists are filled a stretch at a time, for speed."""
        pieces, bold, size = self._pieces, self._bold, self._ink.size
        words = [wide_character(character, bold) for character in characters]
        if pieces.trait:
            self._relate(pieces.trait[-1], words[0].first)
        parts = [word.parts[0] for word in words]
        traits = [word.first for word in words]
        beside = [_beside(before, after) for before, after in pairwise(traits)]
        count = len(words)
        pieces.text.extend([part.text for part in parts])
        pieces.face.extend([part.face for part in parts])
        pieces.ink.extend([self._ink] * count)
        pieces.width.extend([part.width * size for part in parts])
        pieces.gap.extend([gap * pieces.size for _, gap in beside])
        pieces.gap.append(0.0)
        pieces.end.extend([end for end, _ in beside])
        pieces.end.append(FORBIDDEN)
        pieces.hyphen.extend([False] * count)
        pieces.trait.extend(traits)
        pieces.joined.extend([False] * count)
        pieces.missing.update(*[word.missing for word in words if word.missing])

    def _add_word(self, word: Word) -> None:
        pieces = self._pieces
        if pieces.trait:
            self._relate(pieces.trait[-1], word.first)
        pieces.missing |= word.missing
        last = len(word.parts) - 1
        for index, part in enumerate(word.parts):
            cost = FORBIDDEN
            if part.cut == HYPHEN:
                cost = ADDED_HYPHEN
            elif part.cut == CUT:
                cost = AFTER_HYPHEN
            self._append(word, index, word.last, cost)
            pieces.joined[-1] = index < last

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

    def _append(self, word: Word, index: int, trait: int, cost: int) -> None:
        pieces, part = self._pieces, word.parts[index]
        pieces.text.append(part.text)
        pieces.face.append(part.face)
        pieces.ink.append(self._ink)
        pieces.width.append(part.width * self._ink.size)
        pieces.gap.append(0.0)
        pieces.end.append(cost)
        pieces.hyphen.append(part.cut == HYPHEN)
        pieces.trait.append(trait)
        pieces.joined.append(False)


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


def shattered(pieces: Pieces, too_wide: list[tuple[int, int]], crumb: float) -> Pieces:
    """``pieces`` with the given ranges cut into crumbs, between which a line may end if nothing else helps.

    A crumb is at most ``crumb`` points wide, or one character.
    """
    out = Pieces(pieces.size, pieces.language, missing=pieces.missing)
    ranges = iter([*too_wide, (len(pieces), len(pieces))])
    start, stop = next(ranges)
    for index in range(len(pieces)):
        if index >= stop:
            start, stop = next(ranges)
        if index < start:
            _copy(pieces, index, out, pieces.text[index], pieces.width[index])
            continue
        crumbs = _crumbs(pieces, index, crumb)
        for number, (text, width) in enumerate(crumbs, 1):
            _copy(pieces, index, out, text, width)
            if number < len(crumbs):
                out.gap[-1], out.hyphen[-1], out.joined[-1] = 0.0, False, True
                out.end[-1] = EMERGENCY
            elif pieces.end[index] == FORBIDDEN and index < stop - 1:
                out.end[-1] = EMERGENCY
    return out


def _crumbs(pieces: Pieces, index: int, widest: float) -> list[tuple[str, float]]:
    """The text of a piece in parts, each with its width."""
    widths, size = pieces.face[index].widths, pieces.ink[index].size
    parts: list[tuple[str, float]] = []
    text, total = "", 0.0
    for character in pieces.text[index]:
        width = widths[ord(character)] / 1000 * size
        if text and total + width > widest:
            parts.append((text, total))
            text, total = "", 0.0
        text, total = text + character, total + width
    return [*parts, (text, total)]


def _copy(pieces: Pieces, index: int, out: Pieces, text: str, width: float) -> None:
    out.text.append(text)
    out.face.append(pieces.face[index])
    out.ink.append(pieces.ink[index])
    out.width.append(width)
    out.gap.append(pieces.gap[index])
    out.end.append(pieces.end[index])
    out.hyphen.append(pieces.hyphen[index])
    out.trait.append(pieces.trait[index])
    out.joined.append(pieces.joined[index])
