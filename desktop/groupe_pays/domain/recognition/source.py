"""A document as it was found, before anything is recognised in it: paragraphs and table rows in their order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from groupe_pays.domain.text import Block, BlockKind, RichText, Span


class Place(StrEnum):
    """Where a paragraph stands in its document."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    BOX = "box"
    """A text box, read after the paragraph it is anchored in."""


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A paragraph, or a table row (``cells``, each with its own paragraphs; ``spans`` is then empty).

    ``heading``: 1 to 9 where the style says so, 0 for none; ``list_level``: 1 and more in a list; ``label``: the number
    the program that wrote it counts by itself (« II. »); ``style``: the name of its style; ``table``: which table a row
    belongs to, from 1.
    """

    spans: tuple[Span, ...] = ()
    heading: int = 0
    list_level: int = 0
    ordered: bool = False
    label: str = ""
    style: str = ""
    cells: tuple[tuple[SourceBlock, ...], ...] = ()
    table: int = 0
    place: Place = Place.BODY
    quoted: bool = False
    underlined: bool = False
    """Whether every word is underlined, as people mark a title without a style."""

    @property
    def plain(self) -> str:
        """The words; cells are parted by tabs, their paragraphs by line ends."""
        if self.cells:
            return "\t".join(cell_words(cell) for cell in self.cells)
        return "".join(span.text for span in self.spans if span.note is None)

    @property
    def notes(self) -> tuple[str, ...]:
        own = tuple(span.note for span in self.spans if span.note is not None)
        return own + tuple(note for cell in self.cells for block in cell for note in block.notes)

    @property
    def is_row(self) -> bool:
        return bool(self.cells)

    @property
    def is_item(self) -> bool:
        return self.list_level > 0

    @property
    def is_bold(self) -> bool:
        """Whether every word is bold, or underlined."""
        if self.underlined:
            return True
        spoken = [span for span in self.spans if span.note is None and span.text.strip()]
        return bool(spoken) and all(span.bold for span in spoken)

    def as_block(self) -> Block:
        """The paragraph as a block of our own text."""
        if not self.list_level:
            return Block(self.spans)
        return Block(self.spans, BlockKind.NUMBER if self.ordered else BlockKind.BULLET, self.list_level)

    def with_spans(self, spans: tuple[Span, ...]) -> SourceBlock:
        return replace(self, spans=spans)


def cell_words(cell: tuple[SourceBlock, ...]) -> str:
    return "\n".join(block.plain for block in cell)


class Warned(StrEnum):
    """What a reader could not keep; told before anything is written."""

    PICTURES = "pictures"
    COMMENTS = "comments"
    DELETIONS = "deletions"
    """Words struck out in tracked changes, which are left out."""
    OBJECTS = "objects"
    """Charts, formulas and other embedded things."""
    CHARACTERS = "characters"
    """Bytes that are no letters of the encoding found."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """``digest``: SHA-256 of the words, so that the same minutes are known again; ``lost`` counts by kind."""

    blocks: tuple[SourceBlock, ...]
    name: str = ""
    format: str = ""
    digest: str = ""
    lost: dict[Warned, int] = field(default_factory=dict)

    @property
    def plain(self) -> str:
        return "\n".join(block.plain for block in self.blocks)


def rich(blocks: list[SourceBlock]) -> RichText:
    return RichText(tuple(block.as_block() for block in blocks)).normalised()
