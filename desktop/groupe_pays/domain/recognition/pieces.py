"""What recognition gives: pieces in the order of the source, each with its kind, which the user may change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.recognition.people_words import PersonWords
from groupe_pays.domain.recognition.source import SourceDocument
from groupe_pays.domain.text import Block, RichText

_WORD = re.compile(r"[^\W_]")


class PieceKind(StrEnum):
    """What a piece becomes: a fact of the meeting, an agenda item, an entry, a person of the list, a date, nothing."""

    TITLE = "title"
    WHEN = "when"
    PLACE = "place"
    ACCESS = "access"
    CHAIR = "chair"
    AGENDA = "agenda"
    SECTION = "section"
    HEADING = "heading"
    INTERVENTION = "intervention"
    DISCUSSION = "discussion"
    LIST = "list"
    NOTE = "note"
    QUOTATION = "quotation"
    DECISION = "decision"
    ACTION = "action"
    INFORMATION = "information"
    TEXT = "text"
    ATTENDANCE = "attendance"
    UPCOMING = "upcoming"
    LEFT_OUT = "left_out"

    @property
    def is_entry(self) -> bool:
        return self in ENTRIES


ENTRIES = (
    *(PieceKind.HEADING, PieceKind.INTERVENTION, PieceKind.DISCUSSION, PieceKind.LIST, PieceKind.NOTE),
    *(PieceKind.QUOTATION, PieceKind.DECISION, PieceKind.ACTION, PieceKind.INFORMATION, PieceKind.TEXT),
)


class Certainty(StrEnum):
    """How far what was recognised can be trusted."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class LeftOut(StrEnum):
    """Why words of the source do not go into the meeting."""

    PAGE_NUMBER = "page_number"
    RUNNING_HEAD = "running_head"
    TABLE_HEAD = "table_head"
    LABEL = "label"
    """The name of a list that follows: « Présents : »."""
    COUNT = "count"
    """Numbers that are counted anew."""
    REPEATED = "repeated"
    """What stands in the minutes already."""
    CHOSEN = "chosen"
    """The user said so."""


class Column(StrEnum):
    """What the cells of a table column hold."""

    ORGANISATION = "organisation"
    NAME = "name"
    GIVEN_NAME = "given_name"
    SURNAME = "surname"
    FUNCTION = "function"
    STATUS = "status"
    NUMBER = "number"
    WHAT = "what"
    WHO = "who"
    DUE = "due"
    ITEM = "item"
    DATE = "date"
    EMAIL = "email"
    PHONE = "phone"
    LABEL = "label"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a table cell in each language."""

    fr: str = ""
    zh: str = ""

    @property
    def either(self) -> str:
        return self.fr or self.zh


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph or row of the source: ``index`` there, and its words in one language or in both.

    ``other``: the index of the Chinese, where that stands elsewhere in the source.
    """

    index: int
    fr: Block | None = None
    zh: Block | None = None
    cells: tuple[Cell, ...] = ()
    other: int | None = None

    @property
    def plain(self) -> str:
        """All words, French first."""
        if self.cells:
            return "\t".join(f"{cell.fr}\n{cell.zh}".strip() for cell in self.cells)
        return "\n".join(side.plain for side in (self.fr, self.zh) if side is not None)

    @property
    def is_item(self) -> bool:
        return any(block.is_list_item for block in (self.fr, self.zh) if block is not None)

    @property
    def main(self) -> str:
        """The words of the side that is there, French rather than Chinese."""
        if self.cells:
            return "\t".join(cell.either for cell in self.cells)
        block = self.fr if self.fr is not None else self.zh
        return block.plain if block is not None else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """``level``: depth of a section, from 1; ``columns``: what the cells of a row are; ``reason``: why it is left out;
    ``under``: the ordinal of the section an action of a closing table belongs to, 0 for the one above it.
    """

    key: int
    kind: PieceKind
    parts: tuple[Part, ...]
    certainty: Certainty = Certainty.SURE
    level: int = 1
    status: AttendanceStatus | None = None
    columns: tuple[Column, ...] = ()
    reason: LeftOut | None = None
    note: str = ""
    under: int = 0
    speaker_length: tuple[int, int] = (0, 0)
    """Characters of « Name (function) : » before what was said, in French and in Chinese."""
    speakers: tuple[tuple[PersonWords, PersonWords], ...] | None = None
    """Who speaks, in French and in Chinese, where the words alone do not tell it, or the user says so."""
    owners: tuple[str, ...] | None = None
    due_words: str | None = None
    """Whom an action falls to and by when, or the day to come, where the user or another sentence says so."""
    status_said: bool = False
    """Whether ``status`` is the word of the user, which stands over what the row says."""

    @property
    def plain(self) -> str:
        return "\n".join(part.plain for part in self.parts)

    @property
    def main(self) -> str:
        return "\n".join(part.main for part in self.parts)

    @property
    def sources(self) -> tuple[int, ...]:
        found = [part.index for part in self.parts] + [part.other for part in self.parts if part.other is not None]
        return tuple(dict.fromkeys(found))

    def side(self, chinese: bool) -> RichText:
        """The blocks of one language; the cells of a row are one paragraph."""
        blocks: list[Block] = []
        for part in self.parts:
            block = part.zh if chinese else part.fr
            if part.cells:
                told = [cell.zh if chinese else cell.fr for cell in part.cells]
                blocks += RichText.from_plain(" — ".join(words.replace("\n", " ") for words in told if words)).blocks
            elif block is not None:
                blocks.append(block)
        return RichText(tuple(blocks))

    def as_kind(self, kind: PieceKind) -> Piece:
        """The same words as something else, as the user said: that is sure."""
        reason = LeftOut.CHOSEN if kind is PieceKind.LEFT_OUT else None
        status = self.status or AttendanceStatus.PRESENT if kind is PieceKind.ATTENDANCE else self.status
        return replace(self, kind=kind, certainty=Certainty.SURE, reason=reason, status=status)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A document and what was recognised in it; every word of the one is in the other, in order."""

    source: SourceDocument
    pieces: tuple[Piece, ...] = ()
    halves: bool = False
    """The source gives all of the French first and then all of the Chinese."""
    counts: dict[PieceKind, int] = field(default_factory=dict)

    def with_pieces(self, pieces: Iterable[Piece]) -> Recognised:
        kept = tuple(pieces)
        counts: dict[PieceKind, int] = {}
        for piece in kept:
            counts[piece.kind] = counts.get(piece.kind, 0) + 1
        return replace(self, pieces=kept, counts=counts)

    def changed(self, key: int, kind: PieceKind) -> Recognised:
        """One piece as another kind."""
        return self.with_pieces(piece.as_kind(kind) if piece.key == key else piece for piece in self.pieces)

    def with_piece(self, piece: Piece) -> Recognised:
        """The piece of that key replaced."""
        return self.with_pieces(piece if one.key == piece.key else one for one in self.pieces)

    def joined(self, key: int) -> Recognised:
        """A piece joined to the one before it; unchanged for the first one."""
        at = next((n for n, piece in enumerate(self.pieces) if piece.key == key), 0)
        if not at:
            return self
        before, piece = self.pieces[at - 1 : at + 1]
        both = replace(before, parts=before.parts + piece.parts, certainty=Certainty.SURE)
        return self.with_pieces((*self.pieces[: at - 1], both, *self.pieces[at + 1 :]))

    def parted(self, key: int, part: int) -> Recognised:
        """A piece parted before its ``part``th paragraph (from 1); unchanged where there is none."""
        at = next((n for n, piece in enumerate(self.pieces) if piece.key == key), -1)
        if at < 0 or not 0 < part < len(self.pieces[at].parts):
            return self
        piece = self.pieces[at]
        free = max(one.key for one in self.pieces) + 1
        first = replace(piece, parts=piece.parts[:part])
        kind = PieceKind.DISCUSSION if piece.kind is PieceKind.INTERVENTION else piece.kind
        second = replace(piece, key=free, kind=kind, parts=piece.parts[part:])
        second = replace(second, speaker_length=(0, 0), speakers=None, owners=None, due_words=None)
        return self.with_pieces((*self.pieces[:at], first, second, *self.pieces[at + 1 :]))


def words_of(text: str) -> str:
    """The letters and figures alone: what may not get lost."""
    return "".join(_WORD.findall(text))
