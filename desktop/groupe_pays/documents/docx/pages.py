"""The sheets of Word files, and a document put together from editions of its content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.section import WD_ORIENT
from docx.shared import Pt

from groupe_pays.documents.docx.book import Book
from groupe_pays.documents.docx.edges import Edges, write_edges
from groupe_pays.documents.docx.package import as_bytes, describe, new_document
from groupe_pays.documents.docx.paragraphs import Block
from groupe_pays.documents.docx.sheets import Layout
from groupe_pays.documents.editions import editions
from groupe_pays.documents.look import A3_WIDE, A4, MM, current_look, enlarged, look_in_use
from groupe_pays.documents.page import Description
from groupe_pays.documents.result import Rendered
from groupe_pays.domain.printing import Look, Paper
from groupe_pays.domain.text import Language

if TYPE_CHECKING:
    from docx.section import Section

FR, ZH = Language.FR, Language.ZH


@dataclass(frozen=True)
class PageShape:
    """Margins in points; ``second_x`` is where the second language begins, from the left of the text."""

    left: float
    right: float
    top: float
    bottom: float
    second_x: float = 0.0
    paper: tuple[float, float] = A4

    @property
    def width(self) -> float:
        return self.paper[0] - self.left - self.right


FACING = PageShape(20 * MM, 20 * MM, 25 * MM, 23 * MM, 97.8 * MM)
FACING_WIDE = PageShape(35 * MM, 35 * MM, 25 * MM, 23 * MM, 196 * MM, A3_WIDE)
_WIDE_TEXT = 1.25
"""How much larger texts are on the larger sheet, so that its lines hold about as many characters."""
MEETING = PageShape(20 * MM, 20 * MM, 25 * MM, 23 * MM, 97.8 * MM)
FRENCH = PageShape(22 * MM, 20 * MM, 25 * MM, 23 * MM)
CHINESE = PageShape(28 * MM, 26.8 * MM, 26 * MM, 23 * MM)
LIST = PageShape(20 * MM, 15 * MM, 24 * MM, 22 * MM, 107 * MM)
_HEAD_FROM_TOP, _FOOT_FROM_BOTTOM = 12.5 * MM, 9 * MM


def shape_of(languages: Sequence[Language]) -> PageShape:
    """The sheet of an edition in these languages: both of them face each other."""
    if len(languages) > 1:
        return FACING_WIDE if current_look().paper is Paper.A3 else FACING
    return CHINESE if languages[0] is ZH else FRENCH


@dataclass(frozen=True)
class Edition:
    """A document in one language, or in two facing each other."""

    languages: tuple[Language, ...]
    blocks: Sequence[Block]
    edges: Edges
    shape: PageShape


def build(
    tell: Callable[[tuple[Language, ...]], Edition],
    languages: Sequence[Language],
    description: Description,
    look: Look,
    *,
    facing: bool,
    alone: Layout = Layout.ALONE,
) -> Rendered:
    """Write the editions ``tell`` returns, one after the other, in ``look``; ``alone`` lays out those in one language.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    asked = editions(languages, facing=facing)
    with look_in_use(look):
        told = [tell(each) for each in asked]
        with enlarged(_WIDE_TEXT if told[0].shape is FACING_WIDE else 1.0):
            return Rendered(_written(told, description, alone))


def _written(editions: Sequence[Edition], description: Description, alone: Layout) -> bytes:
    first = editions[0].languages[0]
    layout = Layout.FACING if len(editions[0].languages) > 1 else alone
    document = new_document(layout, first, hyphenate=layout is Layout.ALONE)
    describe(document, description)
    book = Book(document, layout, first)
    for number, edition in enumerate(editions):
        if number:
            book.end_section()
        section = document.sections[-1]
        _shape(section, edition.shape)
        write_edges(book, section, edition.edges, edition.languages, edition.shape)
        book.write(edition.blocks, edition.shape.width, edition.shape.second_x)
    return as_bytes(document)


def _shape(section: Section, shape: PageShape) -> None:
    section.page_width, section.page_height = Pt(shape.paper[0]), Pt(shape.paper[1])
    wide = shape.paper[0] > shape.paper[1]
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Pt(shape.left), Pt(shape.right)
    section.top_margin, section.bottom_margin = Pt(shape.top), Pt(shape.bottom)
    section.header_distance, section.footer_distance = Pt(_HEAD_FROM_TOP), Pt(_FOOT_FROM_BOTTOM)
    section.gutter = Pt(0)
