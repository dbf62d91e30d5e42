"""What became of each unit of a translation that came back, and what may be done with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

from groupe_pays.domain.text import Block, Language, RichText, Span, TranslationState
from groupe_pays.domain.translation_units import Place, Problem, UnitKind, plain_content, plain_of


class Fate(StrEnum):
    """What a unit brings, the most pressing first."""

    CONFLICT = "conflict"
    """The original, or the translation here, changed while it was out."""
    BROKEN = "broken"
    """Its formatting could not be read: its words are kept."""
    UNKNOWN = "unknown"
    """Nothing here answers to it: a paragraph since deleted, a row somebody added."""
    CHANGED = "changed"
    NEW = "new"
    REVIEWED = "reviewed"
    """The same words, vouched for."""
    UNCHANGED = "unchanged"
    EMPTY = "empty"

    @property
    def can_be_taken(self) -> bool:
        return self in (Fate.CONFLICT, Fate.BROKEN, Fate.CHANGED, Fate.NEW, Fate.REVIEWED)


class Choice(StrEnum):
    """Which translation stands afterwards."""

    THEIRS = "theirs"
    OURS = "ours"
    BOTH = "both"
    """Ours, and theirs after it: somebody will look."""


class StateChoice(StrEnum):
    """What the translations taken over count as."""

    AS_FILE = "as_file"
    DRAFT = "draft"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """A unit with all its versions: the original now and as it went out; the translation as it went out (None where
    nobody knows), as it is here, as it came back. ``where`` tells its section and speakers.
    """

    id: str
    number: int
    fate: Fate
    kind: UnitKind
    place: Place | None
    where: str
    source: RichText
    sent_source: RichText
    base: RichText | None
    ours: RichText
    theirs: RichText
    state: TranslationState
    problems: tuple[Problem, ...] = ()
    remark: str = ""
    source_changed: bool = False
    ours_changed: bool = False

    @property
    def proposed(self) -> Choice:
        """The choice by which nothing is lost; an original that was only copied is no translation."""
        if not self.fate.can_be_taken or Problem.COPIED in self.problems:
            return Choice.OURS
        if self.fate is Fate.CONFLICT and self.ours_changed and not self.ours.is_blank:
            return Choice.BOTH
        return Choice.THEIRS


@dataclass(frozen=True, slots=True)
class Preview:
    """A whole file against the dossier as it is; nothing is written yet.

    ``absent`` counts texts of the meeting the file says nothing of; ``tracked`` that changes tracked by a word
    processor were taken as accepted; ``forgetful`` that the file no longer knows how the texts were when it went out.
    """

    meeting_id: str
    title: str
    source: Language
    target: Language
    rows: tuple[ReturnRow, ...]
    made: str = ""
    absent: int = 0
    tracked: bool = False
    forgetful: bool = False

    def counts(self) -> Counter[Fate]:
        return Counter(row.fate for row in self.rows)


def both(ours: RichText, theirs: RichText, kind: UnitKind) -> RichText:
    """The two translations one after the other; a title stays on one line, a footnote called twice is called once."""
    if ours.is_blank or theirs.is_blank:
        return theirs if ours.is_blank else ours
    if ours == theirs or _ends_with(plain_of(ours), plain_of(theirs)):
        return ours  # brought back a second time
    if kind not in (UnitKind.PARAGRAPH, UnitKind.FOOTNOTE, UnitKind.DESCRIPTION):
        return plain_content(f"{plain_of(ours)} / {plain_of(theirs)}")
    called = {span.note for span in ours.spans() if span.note is not None}
    rest = tuple(
        replace(block, spans=tuple(span for span in block.spans if span.note is None or span.note not in called))
        for block in theirs.blocks
    )
    if len(ours.blocks) > 1 or len(rest) > 1:
        return RichText((*ours.blocks, *rest)).normalised()
    return RichText((Block((*ours.blocks[0].spans, Span("\n"), *rest[0].spans)),)).normalised()


def _ends_with(ours: str, theirs: str) -> bool:
    """Whether ``theirs`` already stands behind a translation of ours, as ``both`` would put it there."""
    return ours.endswith((f" / {theirs}", f"\n{theirs}"))
