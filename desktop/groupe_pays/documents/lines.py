"""A broken paragraph as lines ready to be drawn: strings, faces and the adjustments between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from groupe_pays.documents.breaking import Shape, Span, break_lines, hyphen_width
from groupe_pays.documents.characters import Trait
from groupe_pays.documents.fonts import Face
from groupe_pays.documents.pieces import Ink, Pieces, Run, cut
from groupe_pays.domain.text import Language

SOFT_HYPHEN = "\u00ad"
"""Drawn as a hyphen at a line's end, and left out again by whoever copies the text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters in one face and ink; ``items`` pairs each string with the points to move on after it.

    ``spacing`` is added after every character, in points.
    """

    face: Face
    ink: Ink
    spacing: float
    items: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link lies on its line, in points from the line's beginning."""

    left: float
    right: float
    target: str


@dataclass(frozen=True, slots=True)
class Line:
    """``start`` is where its first character stands, ``width`` that of its ink; in points."""

    start: float
    width: float
    word_spacing: float
    stretches: tuple[Stretch, ...]
    links: tuple[Link, ...] = ()

    @property
    def text(self) -> str:
        return "".join(text for stretch in self.stretches for text, _ in stretch.items)


def set_lines(
    runs: tuple[Run, ...],
    language: Language,
    size: float,
    width: float,
    shape: Shape,
    *,
    indent: float = 0.0,
    hyphenate: bool = False,
) -> tuple[list[Line], frozenset[str]]:
    """The lines of a paragraph ``width`` points wide, and the characters no font has."""
    lines: list[Line] = []
    missing: set[str] = set()
    for pieces in cut(runs, language, size, hyphenate=hyphenate):
        pieces, spans = break_lines(pieces, width, shape, indent)
        missing |= pieces.missing
        for number, span in enumerate(spans):
            lines.append(_line(pieces, span, indent if number == 0 else 0.0))
    return lines, frozenset(missing)


def _line(pieces: Pieces, span: Span, indent: float) -> Line:
    chinese = pieces.language is Language.ZH
    word_spacing = 0.0 if chinese else span.stretch - span.shrink
    start = indent - span.lead
    links = _links(pieces, span, start) if pieces.linked else ()
    return Line(start, span.width, word_spacing, tuple(_stretches(pieces, span, chinese)), links)


def _stretches(pieces: Pieces, span: Span, chinese: bool) -> Iterator[Stretch]:
    """Neighbouring pieces joined into as few strings as their inks and the adjustments between them allow."""
    texts, faces, inks, gaps = pieces.text, pieces.face, pieces.ink, pieces.gap
    end = span.last - 1
    key: tuple[Face, Ink, float] | None = None
    items: list[tuple[str, float]] = []
    shown: list[str] = []
    for index in range(span.first, span.last):
        text, spacing, move = texts[index], 0.0, 0.0
        if index == end:
            text += SOFT_HYPHEN if span.hyphen else ""
        elif chinese:
            spacing, move = white_after(pieces, span, index, chinese)
        else:
            move = gaps[index]
        if not text:
            continue
        face, ink = faces[index], inks[index]
        if key is None or face is not key[0] or spacing != key[2] or (ink is not key[1] and ink != key[1]):
            if key is not None:
                yield _closed(key, items, shown)
                items, shown = [], []
            key = face, ink, spacing
        shown.append(text)
        if move:
            items.append(("".join(shown), move))
            shown = []
    if key is not None:
        yield _closed(key, items, shown)


def _closed(key: tuple[Face, Ink, float], items: list[tuple[str, float]], shown: list[str]) -> Stretch:
    if shown:
        items.append(("".join(shown), 0.0))
    return Stretch(*key, tuple(items))


def white_after(pieces: Pieces, span: Span, index: int, chinese: bool) -> tuple[float, float]:
    """``(spacing, move)``: a wide character takes its share of the justification as spacing, a word as a move."""
    trait, move = pieces.trait[index], pieces.gap[index]
    if not chinese:
        return 0.0, move
    if span.shrink and trait & Trait.BLANK_RIGHT and move >= 0:
        move -= span.shrink
    opens = not pieces.joined[index] and not pieces.trait[index + 1] & Trait.SPACE
    if not span.stretch or not opens:
        return 0.0, move
    if trait & Trait.WIDE and len(pieces.text[index]) == 1:
        return span.stretch, move
    return 0.0, move + span.stretch


def _links(pieces: Pieces, span: Span, start: float) -> tuple[Link, ...]:
    """The extents of the linked pieces of a line, neighbours joined."""
    chinese = pieces.language is Language.ZH
    links: list[Link] = []
    left = start
    for index in range(span.first, span.last):
        right = left + pieces.width[index]
        ended = index == span.last - 1
        if ended and span.hyphen:
            right += hyphen_width(pieces, index)
        after = right
        if not ended:
            after += sum(white_after(pieces, span, index, chinese))
        if not chinese and pieces.trait[index] & Trait.SPACE:
            after += span.stretch - span.shrink
        target = pieces.ink[index].target
        if target and links and links[-1].target == target and abs(links[-1].right - left) < pieces.size:
            links[-1] = Link(links[-1].left, right, target)
        elif target:
            links.append(Link(left, right, target))
        left = after
    return tuple(links)
