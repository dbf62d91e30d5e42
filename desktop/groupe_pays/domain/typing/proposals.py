"""What the typographic rules would change in a meeting, to be looked at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.differences import Piece, PieceKind, differences
from groupe_pays.domain.excerpts import beginning, ending
from groupe_pays.domain.text import BilingualText, Language, RichText


class CorrectedPart(StrEnum):
    """Which text of a record a correction is about."""

    ENTRY = "entry"
    ITEM_TITLE = "item_title"
    ITEM_DESCRIPTION = "item_description"


@dataclass(frozen=True, slots=True)
class Correction:
    """One side of one text, as it is and as the rules would have it; ``item`` is the agenda item it stands under."""

    part: CorrectedPart
    record_id: str
    language: Language
    old: RichText
    new: RichText
    item: BilingualText = BilingualText()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words with what goes and what comes, footnotes where they are called."""
        return differences(_told(self.old), _told(self.new))


def _told(text: RichText) -> str:
    return "\n".join("".join(_said(span.text, span.note) for span in block.spans) for block in text.blocks)


def _said(text: str, note: str | None) -> str:
    return text if note is None else f" [{note}]"


def nearby(pieces: Sequence[Piece], around: int = 28) -> tuple[Piece, ...]:
    """The pieces with what is kept cut to the words beside each change, at most ``around`` characters of them."""
    short: list[Piece] = []
    for index, piece in enumerate(pieces):
        before = around if index else 0
        after = around if index < len(pieces) - 1 else 0
        if piece.kind is not PieceKind.SAME or len(piece.text) <= before + after + 1:
            short.append(piece)
            continue
        head, tail = beginning(piece.text, before), ending(piece.text, after)
        short.append(Piece(PieceKind.SAME, f"{head}…{tail}"))
    return tuple(short)
