"""Where a piece may be parted: between its paragraphs, and between the sentences of one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from groupe_pays.domain.recognition.pieces import Part, Piece, Recognised
from groupe_pays.domain.recognition.sentences import sentences
from groupe_pays.domain.recognition.unit import cut_spans
from groupe_pays.domain.text import Block

_MOST = 40
"""Seams offered between the sentences of one paragraph."""


@dataclass(frozen=True, slots=True)
class Seam:
    """Before the ``part``th paragraph of a piece, from 0, or before the character ``at`` of it; ``words`` follow."""

    part: int
    at: int
    words: str


def seams_of(piece: Piece) -> list[Seam]:
    """Where a piece may be parted: between its paragraphs, else between the sentences of its only one."""
    if len(piece.parts) > 1:
        return [Seam(number, 0, part.main) for number, part in enumerate(piece.parts) if number]
    block = _only_block(piece.parts[0]) if piece.parts else None
    words = block.plain if block is not None else ""
    return [Seam(0, start, words[start:]) for start, _end in sentences(words)[1:]][:_MOST]


def parted_at(recognised: Recognised, key: int, seam: Seam) -> Recognised:
    """The piece of that key in two; unchanged where it has no such seam."""
    piece = next((one for one in recognised.pieces if one.key == key), None)
    if piece is None or seam.part >= len(piece.parts):
        return recognised
    if not seam.at:
        return recognised.parted(key, seam.part)
    part = piece.parts[seam.part]
    block = _only_block(part)
    if block is None or not 0 < seam.at < len(block.plain):
        return recognised
    length = len(block.plain[: seam.at].rstrip())
    first = replace(block, spans=cut_spans(block.spans, 0, length))
    second = Block(cut_spans(block.spans, seam.at, len(block.plain)))
    halves = (_with_block(part, first), _with_block(part, second))
    parts = (*piece.parts[: seam.part], *halves, *piece.parts[seam.part + 1 :])
    return recognised.with_piece(replace(piece, parts=parts)).parted(key, seam.part + 1)


def _only_block(part: Part) -> Block | None:
    """The paragraph of a part in one language; None for a row, and for the two sides of facing columns."""
    if part.cells or (part.fr is not None and part.zh is not None):
        return None
    return part.fr if part.fr is not None else part.zh


def _with_block(part: Part, block: Block) -> Part:
    return replace(part, zh=block) if part.fr is None else replace(part, fr=block)
