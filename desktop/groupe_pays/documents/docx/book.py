"""Writes paragraphs, columns and tables into a Word file, with what they need elsewhere in it: links, lists, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Pt

from groupe_pays.documents.docx.footnotes import Footnotes
from groupe_pays.documents.docx.numbering import Numbering
from groupe_pays.documents.docx.paragraphs import (
    FRAMED,
    Beside,
    Block,
    Facing,
    InlinePicture,
    Kind,
    ListTable,
    Paragraph,
)
from groupe_pays.documents.docx.runs import run_nodes
from groupe_pays.documents.docx.sheets import Layout, indent_of_headings, manners, sheets
from groupe_pays.documents.docx.styles import style_id
from groupe_pays.documents.docx.tables import facing_table, list_table
from groupe_pays.documents.docx.xml import Node, add, node, twips
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import note_runs
from groupe_pays.domain.text import Language

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part


class Book:
    """One document being written; ``first`` is the language whose styles bear the plain names."""

    def __init__(self, document: Document, layout: Layout, first: Language) -> None:
        self.document, self.first, self._layout = document, first, layout
        self._body = document.element.body
        self._numbering = Numbering(document.part.numbering_part.element, layout)
        self._footnotes = Footnotes(document.part, document.settings.element)
        self._places = 0

    def write(self, blocks: Sequence[Block], width: float, second_x: float) -> None:
        """Blocks one under the other, at the end; ``width`` is that of the text, ``second_x`` the second column's."""
        if not blocks:
            self._put(self._space(Kind.SPACER))
        for block in _with_spaces(blocks):
            if isinstance(block, Kind):
                self._put(self._space(block))
            elif isinstance(block, Paragraph):
                self._put(self.paragraph(block))
            elif isinstance(block, Beside):
                self._put(self._beside(block, second_x))
            elif isinstance(block, Facing):
                self._put(facing_table(self, block, width, second_x))
            else:
                self._put(list_table(self, block, width))
        if blocks and not isinstance(blocks[-1], (Paragraph, Beside)):
            self._put(self._space(Kind.SPACER))

    def end_section(self) -> None:
        """What follows begins on a new page, with edges and margins of its own."""
        self.document.add_section()
        broken = self._body[-2]
        before = broken.getprevious()
        properties = broken.pPr
        if before is not None and before.tag == broken.tag and not before.xpath("./w:pPr/w:sectPr"):
            before.get_or_add_pPr().append(properties.find(properties.sectPr.tag))
            self._body.remove(broken)
        else:
            properties.insert(0, node("w:pStyle", val=self._id(Kind.SPACER)))

    def _put(self, made: Node) -> None:
        self._body.insert_element_before(made, "w:sectPr")

    # --- paragraphs ---

    def paragraph(self, told: Paragraph, part: Part | None = None) -> Node:
        """The element of a paragraph; its links belong to ``part``, the document's own unless told."""
        made = node("w:p")
        made.append(self._properties(told))
        for piece in self.content(told, part or self.document.part):
            made.append(piece)
        return self._placed(made, told.place)

    def style(self, kind: Kind, language: Language) -> str:
        return style_id(kind, language, self.first)

    def _id(self, kind: Kind) -> str:
        return style_id(kind, self.first, self.first)

    def _space(self, kind: Kind) -> Node:
        made = node("w:p")
        add(add(made, "w:pPr"), "w:pStyle", val=self._id(kind))
        return made

    def _properties(self, told: Paragraph) -> Node:
        made = node("w:pPr")
        add(made, "w:pStyle", val=self.style(told.kind, told.language))
        if told.keep_with_next:
            add(made, "w:keepNext")
        if told.item is not None:
            number = self._numbering.number(told.language, told.item.kind, told.item.depth, told.item.list_number)
            listed = add(made, "w:numPr")
            add(listed, "w:ilvl", val=told.item.depth - 1)
            add(listed, "w:numId", val=number)
        indent = told.indent
        if indent is None and told.kind in (Kind.HEADING_1, Kind.HEADING_2) and not told.label:
            indent = indent_of_headings(self._layout, told.language)
        if indent is not None:
            add(made, "w:ind", left=twips(indent + told.deeper), firstLine=0)
        elif told.deeper:
            add(made, "w:ind", left=twips(self._left(told) + told.deeper))
        return made

    def _left(self, told: Paragraph) -> float:
        """Where a paragraph begins by its style, or by the list it is an item of."""
        if told.item is not None:
            return self._numbering.left(told.language, told.item.depth)
        return sheets(manners(self._layout)[told.language], self._layout)[told.kind].edge

    def content(self, told: Paragraph, part: Part) -> Iterator[Node]:
        """The runs and links of a paragraph, its label first; links belong to ``part``."""
        label_manner = told.label_manner or told.manner
        if told.picture is not None:
            yield self._picture(told.picture)
        if told.label:
            yield from run_nodes(Run(told.label), told.language, label_manner, first=self.first)
            if told.tabbed:
                add(tab := node("w:r"), "w:tab")
                yield tab
        for run in told.runs:
            yield from self._run(run, told, part)

    def _picture(self, picture: InlinePicture) -> Node:
        """A run with a picture in the line; what it says to those who do not see it is its description."""
        made = self.document.part.new_pic_inline(BytesIO(picture.data), Pt(picture.width), Pt(picture.height))
        made.docPr.set("descr", picture.alternative)
        run = node("w:r")
        add(run, "w:drawing").append(made)
        return run

    def _run(self, run: Run, told: Paragraph, part: Part) -> Iterator[Node]:
        if run.target is None:
            yield from run_nodes(run, told.language, told.manner, first=self.first)
        elif run.target.removeprefix("#") in told.notes:
            yield self._note(told.notes[run.target.removeprefix("#")], told.language)
        else:
            yield self._link(run, told, part)

    def _link(self, run: Run, told: Paragraph, part: Part) -> Node:
        target = run.target or ""
        if target.startswith("#"):
            made = node("w:hyperlink", anchor=_place_name(target[1:]), history=1)
        else:
            key = part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            made = node("w:hyperlink", **{"r:id": key, "history": 1})
        for piece in run_nodes(run, told.language, first=self.first, in_link=True):
            made.append(piece)
        return made

    def _note(self, text: str, language: Language) -> Node:
        number, paragraph = self._footnotes.add(self.style(Kind.FOOTNOTE, language))
        told = Paragraph(Kind.FOOTNOTE, language, note_runs(text))
        for piece in self.content(told, self._footnotes.part):
            paragraph.append(piece)
        return self._footnotes.call(number)

    def _placed(self, made: Node, place: str) -> Node:
        if place:
            self._places += 1
            start = node("w:bookmarkStart", id=self._places, name=_place_name(place))
            made.insert(1, start)
            made.append(node("w:bookmarkEnd", id=self._places))
        return made

    def _beside(self, told: Beside, second_x: float) -> Node:
        made = self.paragraph(told.first)
        if told.second is not None and not told.second.is_blank:
            stops = node("w:tabs")
            add(stops, "w:tab", val="left", pos=twips(second_x))
            made.pPr.insert_element_before(stops, "w:spacing", "w:ind", "w:jc")
            add(tab := node("w:r"), "w:tab")
            made.append(tab)
            for piece in self.content(told.second, self.document.part):
                made.append(piece)
        return made


def _place_name(key: str) -> str:
    """A name Word takes: letters, digits and underscores, forty at most."""
    return "".join(character if character.isalnum() else "_" for character in key)[:40]


def _with_spaces(blocks: Sequence[Block]) -> Iterator[Block | Kind]:
    """A space between two tables and between two frames, which would be taken for one, and under the facts."""
    if blocks:
        yield blocks[0]
    for before, after in pairwise(blocks):
        if isinstance(after, ListTable) and _is_front(before):
            yield Kind.GAP
        elif _are_two_tables(before, after) or _are_two_frames(before, after):
            yield Kind.SPACER
        yield after


def _is_front(block: Block) -> bool:
    if isinstance(block, Facing):
        return block.ruled
    return isinstance(block, Paragraph) and block.kind is Kind.FACT


def _are_two_tables(before: Block, after: Block) -> bool:
    return isinstance(before, (Facing, ListTable)) and isinstance(after, (Facing, ListTable))


def _are_two_frames(before: Block, after: Block) -> bool:
    if not isinstance(before, Paragraph) or not isinstance(after, Paragraph):
        return False
    return before.kind is after.kind and after.kind in FRAMED and after.begins
