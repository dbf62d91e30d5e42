"""What stands at the edges of the pages of a Word file: letterhead, running head, state, fields for page numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from docx.shared import Pt

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.docx.paragraphs import Kind, Manner, plain
from groupe_pays.documents.docx.runs import field_nodes, write_text
from groupe_pays.documents.docx.xml import Node, add, node, twips
from groupe_pays.documents.logo import logo_of
from groupe_pays.documents.look import current_look
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

if TYPE_CHECKING:
    from docx.section import Section, _Footer, _Header

    from groupe_pays.documents.docx.book import Book
    from groupe_pays.documents.docx.pages import PageShape

_MOST_DOTS = 1200
_NUMBER, _TOTAL = "\ue000", "\ue001"


@dataclass(frozen=True)
class Edges:
    """``issuer`` heads the first page, ``running`` the following ones, ``foot`` stands under all of them."""

    issuer: Words
    running: Words
    foot: Words = BLANK
    is_draft: bool = False


def write_edges(book: Book, section: Section, edges: Edges, languages: tuple[Language, ...], shape: PageShape) -> None:
    """Head and foot of a section. Pages are counted through the file: LibreOffice knows no total of a section."""
    section.different_first_page_header_footer = True
    pen = _EdgeWriter(book, languages, shape)
    for head in (section.first_page_header, section.header):
        head.is_linked_to_previous = False
    for foot in (section.first_page_footer, section.footer):
        foot.is_linked_to_previous = False
        pen.write(foot, Kind.FOOTER, edges.foot, lambda: _page_number(languages))
    marks = "\u2002".join(label(Label.DRAFT, language) for language in languages)
    mark = plain(Kind.HEADER, languages[0], marks if edges.is_draft else "", manner=Manner.DRAFT)

    first, running = section.first_page_header, section.header
    pen.logo(first, edges.issuer.best(languages[0]))
    pen.write(first, Kind.ISSUER, edges.issuer, lambda: book.content(mark, first.part))
    pen.addresses(first)
    pen.write(running, Kind.HEADER, edges.running, lambda: book.content(mark, running.part))


def _page_number(languages: tuple[Language, ...]) -> Iterator[Node]:
    """« Page 1 sur 9 », 第1页，共4页, or 1 / 6 for readers of either language."""
    pattern = "{number} / {total}" if len(languages) > 1 else label(Label.PAGE, languages[0])
    words = pattern.format(number=_NUMBER, total=_TOTAL)
    fields = {_NUMBER: "PAGE", _TOTAL: "NUMPAGES"}
    while words:
        at = min((words.find(mark) for mark in fields if mark in words), default=len(words))
        if at:
            made = node("w:r")
            write_text(made, words[:at])
            yield made
        if at < len(words):
            yield from field_nodes(fields[words[at]])
        words = words[at + 1 :]


def _as_png(data: bytes) -> BytesIO:
    """A picture in the one form that every word processor and the library reads, no finer than paper shows."""
    from PIL import Image

    with Image.open(BytesIO(data)) as opened:
        image = opened.convert("RGBA")
    image.thumbnail((_MOST_DOTS, _MOST_DOTS))
    out = BytesIO()
    image.save(out, "PNG")
    out.seek(0)
    return out


@dataclass(frozen=True)
class _EdgeWriter:
    book: Book
    languages: tuple[Language, ...]
    shape: PageShape

    def write(self, where: _Header | _Footer, kind: Kind, words: Words, end: Callable[[], Iterator[Node]]) -> None:
        """One line: each language at its column, ``end`` at the right."""
        line = self._line(where, kind)
        for number, language in enumerate(self.languages):
            if number:
                self._tab(line)
            said = plain(kind, language, words.best(language).replace("\n", " "))
            for piece in self.book.content(said, where.part):
                line.append(piece)
        last = list(end())
        if last:
            self._tab(line)
            for piece in last:
                line.append(piece)

    def addresses(self, where: _Header) -> None:
        """The address of the look, under the issuer."""
        address = current_look().address
        alone = len(self.languages) == 1
        told = [address.best(each) if alone else address.side(each) for each in self.languages]
        lines = [[part.strip() for part in text.split("\n") if part.strip()] for text in told]
        for number in range(max(map(len, lines))):
            sides = [side[number] if number < len(side) else "" for side in lines]
            words = Words(**{each.value: text for each, text in zip(self.languages, sides, strict=True)})
            line = self._line(where, Kind.ADDRESS)
            for index, language in enumerate(self.languages):
                if index:
                    self._tab(line)
                said = plain(Kind.ADDRESS, language, words.side(language))
                for piece in self.book.content(said, where.part):
                    line.append(piece)

    def logo(self, where: _Header, issuer: str) -> None:
        """The logo above the issuer; none where the look has none, or its bytes are no picture."""
        data = current_look().logo
        known = logo_of(data) if data else None
        if data is None or known is None:
            return
        self._line(where, Kind.ISSUER)
        picture = where.paragraphs[0].add_run().add_picture(_as_png(data), Pt(known.width), Pt(known.height))
        described = picture._inline.docPr
        described.set("name", "Logo")
        described.set("descr", issuer)
        where.add_paragraph()

    def _line(self, where: _Header | _Footer, kind: Kind) -> Node:
        """The last paragraph where it is still empty, else a new one, with stops for columns and for the end."""
        last = where.paragraphs[-1]._p
        line = last if len(last) == 0 or (len(last) == 1 and last.pPr is not None) else where.add_paragraph()._p
        if line.pPr is not None:
            line.remove(line.pPr)
        properties = node("w:pPr")
        line.insert(0, properties)
        add(properties, "w:pStyle", val=self.book.style(kind, self.languages[0]))
        stops = add(properties, "w:tabs")
        if len(self.languages) > 1:
            add(stops, "w:tab", val="left", pos=twips(self.shape.second_x))
        add(stops, "w:tab", val="right", pos=twips(self.shape.width))
        return line

    def _tab(self, line: Node) -> None:
        add(add(line, "w:r"), "w:tab")
