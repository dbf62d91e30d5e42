"""A translation as a Word file: number, original, translation, remarks, for somebody with only a word processor.

Each row is known three times over: by a bookmark, by the tag of the locked original, and by the short code one sees.
What the file remembers of its sending is a part of its own, which Word, WPS and LibreOffice keep.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from groupe_pays.domain.text import MAX_DEPTH, NOTE_ANCHOR, Block, BlockKind, Language, RichText, Span, clean
from groupe_pays.domain.translation_units import Sending, Unit
from groupe_pays.exchange.languages import TAGS
from groupe_pays.exchange.remembering import remembered

Node = Any
MEMORY_NAME = "/customXml/groupePays1.xml"
MEMORY_NAMESPACE = "urn:groupe-pays:translation"
UNKNOWN_LINK = "_gp_no_address"
"""Where a link leads whose address is not known."""
BOOKMARK = "gp_"
STYLE = "gpBlock"
"""Begins the names of the styles that tell list items apart, where a whole text is one unit."""
_WIDTHS = (22, 100, 100, 45)
"""Of the columns, in millimetres; together what A4 across leaves between its margins."""
_SHADE = "F3F5F6"
_GREY = "5B6670"


@dataclass(frozen=True, slots=True)
class TableWords:
    """What stands around the texts, in the languages of who will read it."""

    title: str
    about: str
    how: tuple[str, ...]
    columns: tuple[str, str, str, str]


def write_table(sending: Sending, words: TableWords) -> bytes:
    """The file, A4 across, its head repeated on each page."""
    document = docx.Document()
    _set_page(document)
    _set_styles(document, sending)
    document.add_heading(_one_line(words.title), 0)
    document.add_paragraph(_one_line(words.about))
    for line in words.how:
        document.add_paragraph(_one_line(line))
    body = document.element.body
    table = _table(words)
    body.insert(len(body) - 1, table)
    links = _Links(document)
    for number, unit in enumerate(sending.units, 1):
        table.append(_row(unit, unit.number or number, sending, links))
    _remember(document, sending)
    properties = document.core_properties
    properties.title = _one_line(words.title)[:250]
    properties.author = properties.last_modified_by = "Groupe-Pays"
    properties.comments = ""
    properties.language = TAGS[sending.target]
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def note_prefix(*texts: RichText) -> str:
    """What stands before the number of a footnote call, between brackets, where no text says the same by chance."""
    words = " ".join(text.plain for text in texts)
    prefix = "n"
    while re.search(rf"[\[［【]{prefix}\d", words):
        prefix += "n"
    return prefix


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _set_page(document: Any) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(15)


def _set_styles(document: Any, sending: Sending) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(2)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "Microsoft YaHei")
    title = document.styles["Title"]
    title.font.size, title.font.name = Pt(18), "Calibri"
    title.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Microsoft YaHei")
    for kind in (BlockKind.BULLET, BlockKind.NUMBER):
        for depth in range(1, MAX_DEPTH + 1):
            style = document.styles.add_style(f"{STYLE} {kind.value} {depth}", 1)
            style.base_style = normal
            style.paragraph_format.left_indent = Pt(12 * depth)


def _table(words: TableWords) -> Node:
    table = OxmlElement("w:tbl")
    properties = _add(table, "w:tblPr")
    _add(properties, "w:tblW", w=sum(map(_twips, _WIDTHS)), type="dxa")
    borders = _add(properties, "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _add(borders, f"w:{side}", val="single", sz=4, space=0, color="B8C0C6")
    _add(properties, "w:tblLayout", type="fixed")
    margins = _add(properties, "w:tblCellMar")
    for side, width in (("top", 40), ("left", 85), ("bottom", 40), ("right", 85)):
        _add(margins, f"w:{side}", w=width, type="dxa")
    grid = _add(table, "w:tblGrid")
    for width in _WIDTHS:
        _add(grid, "w:gridCol", w=_twips(width))
    head = _add(table, "w:tr")
    _add(_add(head, "w:trPr"), "w:tblHeader")
    for column, words_of in enumerate(words.columns):
        paragraph = _add(_cell(head, column, shaded=True), "w:p")
        _run(paragraph, _one_line(words_of), Language.FR, bold=True)
    return table


def _row(unit: Unit, number: int, sending: Sending, links: _Links) -> Node:
    row = OxmlElement("w:tr")
    _add(_add(row, "w:trPr"), "w:cantSplit")
    first = _add(_cell(row, 0, shaded=True), "w:p")
    _add(first, "w:bookmarkStart", id=number, name=f"{BOOKMARK}{unit.code}")
    _run(first, str(number), sending.source, bold=True)
    _add(_add(first, "w:r"), "w:br")
    _run(first, unit.code, sending.source, small=True)
    _add(first, "w:bookmarkEnd", id=number)
    prefix = note_prefix(unit.source, unit.target)
    locked = _locked(_cell(row, 1, shaded=True), unit.id)
    _paragraphs(locked, unit.source, sending.source, links, prefix)
    _paragraphs(_cell(row, 2), unit.target, sending.target, links, prefix)
    remarks = _cell(row, 3)
    for line in (*unit.notes, *(f"{term} = {equivalent}" for term, equivalent in unit.terms)):
        _run(_add(remarks, "w:p"), _one_line(line), sending.source, small=True)
    _add(remarks, "w:p")
    return row


def _locked(cell: Node, unit_id: str) -> Node:
    """A part of the cell that a word processor does not let one change; a person who must can unlock it."""
    control = _add(cell, "w:sdt")
    properties = _add(control, "w:sdtPr")
    _add(properties, "w:tag", val=unit_id[:64])
    _add(properties, "w:lock", val="sdtContentLocked")
    return _add(control, "w:sdtContent")


def _paragraphs(parent: Node, content: RichText, language: Language, links: _Links, prefix: str) -> None:
    for block in content.blocks or (Block(),):
        paragraph = _add(parent, "w:p")
        if block.is_list_item:
            style = f"{STYLE}{block.kind.value}{block.depth}"
            _add(_add(paragraph, "w:pPr"), "w:pStyle", val=style)
        for span in block.spans:
            inside = links.link(paragraph, span.href) if span.href is not None and span.note is None else paragraph
            _span(inside, span, language, prefix)


def _span(parent: Node, span: Span, language: Language, prefix: str) -> None:
    if span.text == NOTE_ANCHOR and span.note is not None:
        _run(parent, f"[{prefix}{span.note}]", language, raised=True)
    else:
        _run(parent, span.text, language, bold=span.bold, italic=span.italic, link=span.href is not None)


def _run(
    parent: Node,
    text: str,
    language: Language,
    *,
    bold: bool = False,
    italic: bool = False,
    raised: bool = False,
    small: bool = False,
    link: bool = False,
) -> None:
    run = _add(parent, "w:r")
    properties = _add(run, "w:rPr")
    if language is Language.ZH:
        _add(properties, "w:rFonts", hint="eastAsia")
    for tag, is_on in (("w:b", bold), ("w:bCs", bold), ("w:i", italic), ("w:iCs", italic)):
        if is_on:
            _add(properties, tag)
    if small or link:
        _add(properties, "w:color", val=_GREY if small else "1B5E8C")
    if small:
        _add(properties, "w:sz", val=16)
    if link:
        _add(properties, "w:u", val="single")
    if raised:
        _add(properties, "w:vertAlign", val="superscript")
    # Both languages on each run: a program asks the one of the script it finds.
    _add(properties, "w:lang", val="fr-FR", eastAsia="zh-CN")
    for part in re.split(r"([\n\t])", text):
        if part == "\n":
            _add(run, "w:br")
        elif part == "\t":
            _add(run, "w:tab")
        elif part:
            written = _add(run, "w:t")
            written.text = part
            written.set(qn("xml:space"), "preserve")


class _Links:
    """Links of the document, each address once."""

    def __init__(self, document: Any) -> None:
        self._part = document.part
        self._known: dict[str, str] = {}

    def link(self, parent: Node, href: str) -> Node:
        made = _add(parent, "w:hyperlink")
        if not href:
            made.set(qn("w:anchor"), UNKNOWN_LINK)
            return made
        if href not in self._known:
            self._known[href] = self._part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        made.set(qn("r:id"), self._known[href])
        return made


def _remember(document: Any, sending: Sending) -> None:
    prefixes = {unit.id: {note_prefix(unit.source, unit.target): ("n", "")} for unit in sending.units}
    memory = f'<memory xmlns="{MEMORY_NAMESPACE}">{remembered(sending, prefixes)}</memory>'
    package = document.part.package
    part = Part(PackURI(MEMORY_NAME), "application/xml", memory.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)


def _cell(row: Node, column: int, *, shaded: bool = False) -> Node:
    cell = _add(row, "w:tc")
    properties = _add(cell, "w:tcPr")
    _add(properties, "w:tcW", w=_twips(_WIDTHS[column]), type="dxa")
    if shaded:
        _add(properties, "w:shd", val="clear", color="auto", fill=_SHADE)
    return cell


def _twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def _add(parent: Node, tag: str, **attributes: object) -> Node:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    parent.append(made)
    return made
