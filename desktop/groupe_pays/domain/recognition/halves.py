"""French minutes and, after them, their Chinese: the pieces of the two brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import zip_longest

from groupe_pays.domain.recognition.pieces import Cell, Part, Piece, PieceKind

_APART = (PieceKind.LEFT_OUT,)


def pair_halves(french: Sequence[Piece], chinese: Sequence[Piece]) -> list[Piece]:
    """The pieces of the French in their order, each with its Chinese; what has none of the other side stays alone."""
    matcher = SequenceMatcher(None, _shape(french), _shape(chinese), autojunk=False)
    paired: list[Piece] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            for one, other in zip(french[i1:i2], chinese[j1:j2], strict=True):
                paired += [_together(one, other)] if _can_join(one, other) else [one, other]
        else:
            paired += [*french[i1:i2], *chinese[j1:j2]]
    return [replace(piece, key=key) for key, piece in enumerate(paired)]


def _shape(pieces: Sequence[Piece]) -> list[tuple[PieceKind, int]]:
    spoken = {PieceKind.INTERVENTION: PieceKind.DISCUSSION, PieceKind.LIST: PieceKind.DISCUSSION}
    return [(spoken.get(piece.kind, piece.kind), piece.level) for piece in pieces]


def _can_join(french: Piece, chinese: Piece) -> bool:
    """Whether nothing would be lost: each half has only one side of each paragraph."""
    own = all(part.zh is None for part in french.parts) and all(
        part.fr is None or part.zh is None for part in chinese.parts
    )
    cells = all(not (cell.fr and cell.zh) for piece in (french, chinese) for part in piece.parts for cell in part.cells)
    rows = [bool(part.cells) for part in french.parts] == [bool(part.cells) for part in chinese.parts]
    return (
        french.kind not in _APART
        and own
        and cells
        and (rows or not any(p.cells for p in (*french.parts, *chinese.parts)))
    )


def _together(french: Piece, chinese: Piece) -> Piece:
    parts = []
    for one, other in zip_longest(french.parts, chinese.parts):
        if one is not None and other is not None:
            cells = tuple(Cell(a.either, b.either) for a, b in zip_longest(one.cells, other.cells, fillvalue=Cell()))
            parts.append(Part(one.index, one.fr, other.zh or other.fr, cells, other.index))
        elif one is not None:
            parts.append(one)
        elif other is not None:
            parts.append(Part(other.index, None, other.zh or other.fr, other.cells))
    length = (french.speaker_length[0], chinese.speaker_length[1])
    return replace(french, parts=tuple(parts), speaker_length=length)
