"""Lists of terms and translation memories that are brought in: what each line would do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.glossary import Term
from groupe_pays.domain.memory import Segment


class LineFate(StrEnum):
    """What a term or a pair would do to the dossier."""

    NEW = "new"
    OTHER_WORDS = "other_words"
    """The notion is known, by other words."""
    SAME = "same"
    TWICE = "twice"
    """It stands in the file before."""


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term of a file; ``here`` is the one the dossier has for the same notion."""

    id: str
    term: Term
    fate: LineFate
    here: Term | None = None


@dataclass(frozen=True, slots=True)
class TermsPreview:
    name: str
    lines: tuple[TermLine, ...]

    def counts(self) -> Counter[LineFate]:
        return Counter(line.fate for line in self.lines)


@dataclass(frozen=True, slots=True)
class MemoryLine:
    """A pair of a memory."""

    id: str
    segment: Segment
    fate: LineFate


@dataclass(frozen=True, slots=True)
class MemoryPreview:
    name: str
    lines: tuple[MemoryLine, ...]

    def counts(self) -> Counter[LineFate]:
        return Counter(line.fate for line in self.lines)


class LanguageFile(StrEnum):
    """The files terms and memories travel in; the value is the ending."""

    TMX = "tmx"
    TBX = "tbx"
    CSV = "csv"
