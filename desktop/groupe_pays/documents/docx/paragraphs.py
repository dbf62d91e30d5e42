"""What a Word file is made of before it is one: paragraphs with a style, a language and runs; tables of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.domain.text import BlockKind, Language


class Kind(Enum):
    """What a paragraph is; each has a style of its own in each language. The value is the style's identifier."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    SUMMARY = "Summary"
    FACT = "Fact"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    BODY = "BodyText"
    BULLET = "ListBullet"
    NUMBER = "ListNumber"
    QUOTE = "Quote"
    NOTE = "NB"
    DECISION = "Decision"
    ACTION = "Action"
    PART = "PartHeading"
    TABLE_TITLE = "TableTitle"
    TABLE_HEAD = "TableHead"
    TABLE_GROUP = "TableGroup"
    TABLE_TEXT = "TableText"
    CLOSING = "Closing"
    FOOTNOTE = "FootnoteText"
    ISSUER = "Issuer"
    ADDRESS = "Address"
    HEADER = "Header"
    FOOTER = "Footer"
    SPACER = "Spacer"
    GAP = "Gap"


FRAMED = (Kind.DECISION, Kind.ACTION, Kind.NOTE)
"""Paragraphs of these kinds stand in a frame, which neighbours of the same kind share."""


class Manner(Enum):
    """Styles of characters; the value is the style's identifier."""

    LABEL = "Label"
    FACT_LABEL = "FactLabel"
    OWNER = "Owner"
    DRAFT = "DraftMark"


@dataclass(frozen=True)
class ListPlace:
    """An item of list number ``list_number`` of its language, ``depth`` from 1."""

    kind: BlockKind
    depth: int
    list_number: int


@dataclass(frozen=True)
class InlinePicture:
    """A picture in a paragraph, ``width`` and ``height`` in points; ``data`` is a PNG or a JPEG."""

    data: bytes
    width: float
    height: float
    alternative: str


@dataclass(frozen=True)
class Paragraph:
    """``label`` stands before the text, parted from it by a tab where ``tabbed``.

    ``manner`` is the style of all its characters, ``label_manner`` that of the label. ``place`` names the paragraph for
    links to it. ``notes`` are the texts of the footnotes that runs lead to. ``begins`` tells that a frame begins here;
    ``indent``, in points, takes the place of that of the style; ``deeper`` comes on top of that.
    """

    kind: Kind
    language: Language
    runs: tuple[Run, ...]
    label: str = ""
    label_manner: Manner | None = None
    tabbed: bool = True
    manner: Manner | None = None
    place: str = ""
    item: ListPlace | None = None
    keep_with_next: bool = False
    begins: bool = True
    indent: float | None = None
    deeper: float = 0.0
    notes: Mapping[str, str] = field(default_factory=dict)
    picture: InlinePicture | None = None

    @property
    def is_blank(self) -> bool:
        return not self.label and self.picture is None and not any(run.text for run in self.runs)


def plain(
    kind: Kind,
    language: Language,
    text: str,
    *,
    label: str = "",
    tabbed: bool = True,
    manner: Manner | None = None,
    place: str = "",
    keep_with_next: bool = False,
) -> Paragraph:
    """A paragraph in one style."""
    runs = plain_runs(text)
    return Paragraph(
        kind, language, runs, label, tabbed=tabbed, manner=manner, place=place, keep_with_next=keep_with_next
    )


@dataclass(frozen=True)
class Beside:
    """A heading told in both languages on one line, the second at its column; one entry in the outline."""

    first: Paragraph
    second: Paragraph | None = None


@dataclass(frozen=True)
class Facing:
    """Pairs of stacks of paragraphs, French on the left.

    ``is_front`` for the head of a document, which is ``ruled`` under the subtitle and under the facts.
    """

    rows: Sequence[tuple[Sequence[Paragraph], Sequence[Paragraph]]]
    is_front: bool = False
    ruled: bool = False


@dataclass(frozen=True)
class ListRow:
    """The cells of a row, each a stack of paragraphs.

    ``is_group`` for the head of a group of rows, one cell a language; ``is_late`` for a row marked as late.
    """

    cells: Sequence[Sequence[Paragraph]]
    is_group: bool = False
    is_late: bool = False


@dataclass(frozen=True)
class ListTable:
    """A table; ``columns`` are shares of the width, ``head`` the cells told again on every page."""

    columns: Sequence[float]
    head: Sequence[Sequence[Paragraph]]
    rows: Sequence[ListRow]
    description: str = ""


Block = Paragraph | Beside | Facing | ListTable
