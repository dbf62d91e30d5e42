"""What goes out to a translator and comes back: the texts of a meeting, cut into units that keep their names."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from groupe_pays.domain.text import Block, Language, RichText, Span, TranslationState

if TYPE_CHECKING:
    from groupe_pays.domain.returned_units import RawUnit

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Signs of a short code: none is taken for another, none makes a word that a spelling checker would mend."""
_CODE_LENGTH = 7
NO_TEXT = RichText()


class UnitKind(StrEnum):
    """Which words of a meeting a unit holds."""

    TITLE = "title"
    PLACE = "place"
    ACCESS = "access"
    CHAIR = "chair"
    ITEM = "item"
    DESCRIPTION = "description"
    PARAGRAPH = "paragraph"
    FOOTNOTE = "footnote"
    SPEAKER = "speaker"
    FUNCTION = "function"
    ORGANISATION = "organisation"
    PRESENTER = "presenter"
    DECISION = "decision"
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"
    DATE = "date"
    DATE_WORDS = "date_words"
    CAPTION = "caption"


class ExchangeFormat(StrEnum):
    """How a translation travels; the value is the ending of the file."""

    XLIFF = "xlf"
    WORD = "docx"
    MEMORY = "tmx"


class XliffVersion(StrEnum):
    V1_2 = "1.2"
    V2_0 = "2.0"
    OMEGAT = "omegat"
    """1.2 with the original in the place of the translation: OmegaT takes what stands there for what is to be
    translated, and shows nothing where it is blank."""


class SendExtent(StrEnum):
    """What goes out: all texts, or those without a translation that is in step."""

    ALL = "all"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit stands in the dossier; ``part`` is of the text: ``t`` whole, ``b0``… a block, ``n1``… a footnote."""

    table: str
    record_id: str
    field: str
    part: str = "t"

    @property
    def unit_id(self) -> str:
        """A name that XML, file formats and people can copy."""
        return f"{self.table}.{self.record_id}.{self.field}.{self.part}"

    @property
    def text_key(self) -> tuple[str, str, str]:
        """Of the text the unit is a part of."""
        return (self.table, self.record_id, self.field)

    @classmethod
    def parse(cls, unit_id: str) -> Place | None:
        """The inverse of ``unit_id``; None for anything else."""
        parts = unit_id.strip().split(".")
        return cls(*parts) if len(parts) == 4 and all(parts) else None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in both languages; a footnote call holds the number of the note as its text.

    ``notes`` tell the translator where it stands, ``terms`` what the glossary says of its words. ``number`` counts
    from 1 through the file.
    """

    place: Place
    kind: UnitKind
    source: RichText
    target: RichText = NO_TEXT
    state: TranslationState = TranslationState.MISSING
    notes: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    number: int = 0

    @property
    def id(self) -> str:
        return self.place.unit_id

    @property
    def code(self) -> str:
        return short_code(self.id)


@dataclass(frozen=True, slots=True)
class Sending:
    """What one file holds; ``made`` is the moment in ISO 8601."""

    dossier_id: str
    meeting_id: str
    title: str
    source: Language
    target: Language
    units: tuple[Unit, ...]
    made: str = ""


class Problem(StrEnum):
    """What was wrong with the codes of a text that came back."""

    BROKEN = "broken"
    """Codes nobody knows, or that do not pair: the words were kept without any."""
    NOTE_LOST = "note_lost"
    """A footnote call was missing: it was put at the end."""
    LINK_LOST = "link_lost"
    COPIED = "copied"
    """The translation is the original once more: somebody copied it there to write over it, and did not."""
    PARTIAL = "partial"
    """Some of its sentences are translated, others are not."""


@dataclass(frozen=True, slots=True)
class SentUnit:
    """What the file remembers of a unit as it went out, for telling what changed since."""

    id: str
    source: str
    """Fingerprint."""
    target: str
    base: RichText = NO_TEXT
    """The translation as it was."""
    codes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """What each inline code stands for: its kind and, for a link, the address."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a file remembers of its sending."""

    dossier_id: str
    meeting_id: str
    source: Language
    target: Language
    made: str = ""
    units: tuple[SentUnit, ...] = ()

    def unit(self, unit_id: str) -> SentUnit | None:
        return next((unit for unit in self.units if unit.id == unit_id), None)


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """A unit as a file brings it back; ``source`` is what the file says the original was.

    ``id`` is blank where the file lost it, ``code`` is then the short code if that is left. ``remark`` is what the
    translator wrote beside it. ``state`` is ``MISSING`` where there is no translation. ``raw`` is what the file has,
    for reading it anew once it is known whose it is.
    """

    id: str
    source: RichText
    target: RichText
    state: TranslationState
    problems: tuple[Problem, ...] = ()
    code: str = ""
    remark: str = ""
    raw: RawUnit | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Returned:
    """A whole file that came back; ``sent`` is None where it lost its memory on the way.

    ``tracked`` tells that changes tracked by a word processor were read as accepted.
    """

    units: tuple[ReturnedUnit, ...]
    source: Language
    target: Language
    sent: Sent | None = None
    tracked: bool = False


def fingerprint(text: RichText) -> str:
    """Sixteen signs that differ where the text or its formatting differs, spaces at its ends apart; blank for the
    empty text.
    """
    if text.is_blank:
        return ""
    return hashlib.sha256(text.bare().to_json().encode()).hexdigest()[:16]


def loosely(words: str) -> str:
    """The words as they are alike for a reader, whatever a program made of quotes and spaces."""
    words = unicodedata.normalize("NFKC", words)
    words = re.sub("[\u2018\u2019\u02bc]", "'", re.sub("[\u201c\u201d\u00ab\u00bb]", '"', words))
    return re.sub(r"\s+", "", words)


def short_code(unit_id: str) -> str:
    """Seven signs that stand for a unit where a person sees them."""
    number = int.from_bytes(hashlib.sha256(unit_id.encode()).digest()[:8], "big")
    signs = []
    for _place in range(_CODE_LENGTH):
        number, rest = divmod(number, len(_LETTERS))
        signs.append(_LETTERS[rest])
    return "".join(signs)


def plain_content(text: str) -> RichText:
    """A plain text as the content of a unit: one block, its line ends kept."""
    return RichText((Block((Span(text),)),)).normalised() if text else RichText()


def plain_of(content: RichText) -> str:
    """The inverse; formatting goes, blocks become lines."""
    return "\n".join(block.plain for block in content.blocks)


_NO_WORDS = re.compile(r"\S*(?:[@/]|www\.)\S*")
_WORD = re.compile("[a-zà-öø-ÿœ]{2}|[\u4e00-\u9fff]")


def repeats(source: RichText, target: RichText) -> bool:
    """Whether a translation is its original, word for word; addresses, numbers and capitals alone may be.

    « TGV » and « www.example.org » are the same in both languages.
    """
    if loosely(target.plain) != loosely(source.plain):
        return False
    return _WORD.search(_NO_WORDS.sub("", " ".join(target.plain.split()))) is not None


def one_block(content: RichText) -> RichText:
    """The content as a single paragraph: what somebody parted by paragraphs is parted by line breaks."""
    if len(content.blocks) <= 1:
        return RichText(tuple(Block(block.spans) for block in content.blocks))
    spans: list[Span] = []
    for number, block in enumerate(content.blocks):
        if number:
            spans.append(Span("\n"))
        spans.extend(block.spans)
    return RichText((Block(tuple(spans)),)).normalised()


def with_notes(content: RichText, notes: dict[str, str]) -> RichText:
    """The content with the texts of its footnotes in the place of their numbers."""
    return _each_note(content, lambda number: notes.get(number, ""))


def numbered(text: RichText, first: int = 1) -> RichText:
    """A rich text with the numbers of its footnotes, from ``first``, in the place of their texts."""
    count = iter(range(first, first + len(text.notes)))
    return _each_note(text, lambda _words: str(next(count)))


def _each_note(text: RichText, change: Callable[[str], str]) -> RichText:
    blocks = tuple(
        replace(
            block,
            spans=tuple(span if span.note is None else replace(span, note=change(span.note)) for span in block.spans),
        )
        for block in text.blocks
    )
    return RichText(blocks)
