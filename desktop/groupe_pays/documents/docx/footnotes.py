"""The footnotes part of a Word file, which python-docx knows nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from groupe_pays.documents.docx.xml import Node, add, node

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart

_SEPARATORS = (("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator"))


class Footnotes:
    """Real footnotes, counted by the word processor; the part is made with the first of them."""

    def __init__(self, document: DocumentPart, settings: Node) -> None:
        self._document, self._settings = document, settings
        self._part: XmlPart | None = None
        self._count = 0

    @property
    def part(self) -> XmlPart:
        """The part that notes and their links belong to."""
        if self._part is None:
            self._part = self._make_part()
        return self._part

    def add(self, style: str) -> tuple[int, Node]:
        """The number of a new note and its one paragraph, which begins with that number."""
        self._count += 1
        note = add(self.part.element, "w:footnote", id=self._count)
        paragraph = add(note, "w:p")
        add(add(paragraph, "w:pPr"), "w:pStyle", val=style)
        called = add(paragraph, "w:r")
        add(add(called, "w:rPr"), "w:rStyle", val="FootnoteReference")
        add(called, "w:footnoteRef")
        space = add(add(paragraph, "w:r"), "w:t")
        space.text = "\u00a0"
        return self._count, paragraph

    def call(self, number: int) -> Node:
        """The run that calls a note in the text."""
        made = node("w:r")
        add(add(made, "w:rPr"), "w:rStyle", val="FootnoteReference")
        add(made, "w:footnoteReference", id=number)
        return made

    def _make_part(self) -> XmlPart:
        root = node("w:footnotes")
        properties = node("w:footnotePr")
        for identifier, kind, tag in _SEPARATORS:
            note = add(root, "w:footnote", type=kind, id=identifier)
            paragraph = add(note, "w:p")
            add(add(paragraph, "w:pPr"), "w:spacing", before=0, after=0)
            add(add(paragraph, "w:r"), tag)
            add(properties, "w:footnote", id=identifier)
        self._settings.insert_element_before(properties, "w:endnotePr", "w:compat")
        name = PackURI("/word/footnotes.xml")
        part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, root, self._document.package)
        self._document.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        return part
