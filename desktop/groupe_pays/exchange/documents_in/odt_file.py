"""OpenDocument texts (LibreOffice): paragraphs, titles, lists, tables, links, notes; deletions are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from groupe_pays.domain.errors import DamagedDocument, EncryptedDocument
from groupe_pays.domain.recognition.source import Place, SourceBlock, Warned
from groupe_pays.domain.text import NOTE_ANCHOR, Span
from groupe_pays.exchange.documents_in.archive import Archive
from groupe_pays.exchange.documents_in.odt_styles import OFFICE, STYLE, TEXT, Counter, Styles
from groupe_pays.exchange.documents_in.reading import Lost, paced, tidy

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_LINKS = ("http://", "https://", "mailto:")
_INSIDE = {f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}table-of-content", f"{TEXT}soft-page-break"}
_MOST_SPACES = 200
_MOST_REPEATED = 50
_DEEPEST = 12


class OdtReader:
    def __init__(self, archive: Archive, path: Path, lost: Lost) -> None:
        manifest = archive.xml("META-INF/manifest.xml")
        if manifest is not None and manifest.find(f".//{_MANIFEST}encryption-data") is not None:
            raise EncryptedDocument(path)
        root = archive.xml("content.xml")
        body = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
        if root is None or body is None:
            raise DamagedDocument(path)
        self._body = body
        self._look = archive.xml("styles.xml")
        self._styles = Styles([one for one in (self._look, root) if one is not None])
        self._counter = Counter(self._styles)
        self._lost = lost
        self._tables = 0
        self._boxes: list[Element] = []

    def blocks(self) -> Iterator[SourceBlock]:
        yield from self._margins(Place.HEADER)
        yield from self._container(self._body, 0)
        yield from self._margins(Place.FOOTER)

    def _margins(self, place: Place) -> Iterator[SourceBlock]:
        seen: set[str] = set()
        for margin in self._look.iter(f"{STYLE}{place.value}") if self._look is not None else ():
            for block in self._container(margin, 0):
                if block.plain.strip() and block.plain not in seen:
                    seen.add(block.plain)
                    yield replace(block, place=place)

    def _container(self, parent: Element, depth: int, level: int = 0, list_style: str = "") -> Iterator[SourceBlock]:
        for child in parent:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(child, level, list_style)
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, depth, level, list_style)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child, depth)
            elif child.tag == f"{TEXT}tracked-changes":
                deleted = len(list(child.iter(f"{TEXT}deletion")))
                if deleted:
                    self._lost.add(Warned.DELETIONS, deleted)
            elif child.tag == f"{_DRAW}frame":
                self._frame(child)
                yield from self._waiting(depth)
            elif child.tag in _INSIDE:
                yield from self._container(child, depth, level, list_style)

    def _list(self, parent: Element, depth: int, level: int, list_style: str) -> Iterator[SourceBlock]:
        style = parent.get(f"{TEXT}style-name") or list_style
        if not level and parent.get(f"{TEXT}continue-numbering") != "true" and not parent.get(f"{TEXT}continue-list"):
            self._counter.restart(style)
        for item in parent:
            if item.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                yield from self._container(item, depth, level + 1, style)

    def _table(self, table: Element, depth: int) -> Iterator[SourceBlock]:
        if depth >= _DEEPEST:
            return
        self._tables += 1
        number = self._tables
        rows = [tuple(self._cells(row, depth)) for row in table.iter(f"{_TABLE}table-row")]
        for cells in rows:
            if max(map(len, rows)) == 1:
                yield from (block for cell in cells for block in cell)
            elif any(block.plain.strip() for cell in cells for block in cell):
                yield SourceBlock(cells=cells, table=number)

    def _cells(self, row: Element, depth: int) -> Iterator[tuple[SourceBlock, ...]]:
        for cell in row:
            if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                continue
            blocks = tuple(_flat(self._container(cell, depth + 1)))
            repeated = cell.get(f"{_TABLE}number-columns-repeated", "1")
            times = min(int(repeated), _MOST_REPEATED) if repeated.isdigit() else 1
            for _time in range(times if any(block.plain.strip() for block in blocks) else 1):
                yield tuple(block for block in blocks if block.plain.strip() or block.notes)

    # Paragraphs

    def _paragraph(self, element: Element, level: int, list_style: str) -> Iterator[SourceBlock]:
        style = self._styles.paragraph(element.get(f"{TEXT}style-name", ""))
        marks = "" if element.tag == f"{TEXT}h" else style.marks
        told = list(self._spans(element, marks, None))
        spoken = [span for span in told if span.text.strip() and span.note is None]
        underlined = bool(spoken) and all("u" in span.marks for span in spoken)
        spans = tuple(tidy(replace(span, marks=span.marks.replace("u", "")) for span in told))
        outline = element.get(f"{TEXT}outline-level", "")
        heading = int(outline) if outline.isdigit() else style.heading
        block = SourceBlock(spans, heading=heading, style=style.name, quoted=style.is_quotation, underlined=underlined)
        if level and block.plain.strip():
            counted = self._counter.count(style.list_style or list_style, level)
            block = replace(block, ordered=counted.ordered, label=counted.label)
            if not heading:
                block = replace(block, list_level=level)
        yield block
        yield from self._waiting(0)

    def _waiting(self, depth: int) -> Iterator[SourceBlock]:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            for inside in self._container(box, depth + 1):
                yield replace(inside, place=Place.BOX)

    def _spans(self, parent: Element, marks: str, href: str | None) -> Iterator[Span]:
        yield Span(_collapsed(parent.text), marks, href)
        for child in parent:
            yield from self._inside(child, marks, href)
            yield Span(_collapsed(child.tail), marks, href)

    def _inside(self, child: Element, marks: str, href: str | None) -> Iterator[Span]:
        if child.tag == f"{TEXT}span":
            yield from self._spans(child, self._styles.marks(child.get(f"{TEXT}style-name", ""), marks), href)
        elif child.tag == f"{TEXT}a":
            target = child.get(f"{_XLINK}href", "")
            yield from self._spans(child, marks, target if target.startswith(_LINKS) else None)
        elif child.tag == f"{TEXT}s":
            number = child.get(f"{TEXT}c", "1")
            yield Span(" " * (min(int(number), _MOST_SPACES) if number.isdigit() else 1), marks, href)
        elif child.tag == f"{TEXT}tab":
            yield Span("\t", marks, href)
        elif child.tag == f"{TEXT}line-break":
            yield Span("\n", marks, href)
        elif child.tag == f"{TEXT}note":
            body = child.find(f"{TEXT}note-body")
            words = " ".join("".join(body.itertext()).split()) if body is not None else ""
            if words:
                yield Span(NOTE_ANCHOR, "", None, words)
        elif child.tag in (f"{OFFICE}annotation", f"{OFFICE}annotation-end"):
            self._lost.add(Warned.COMMENTS, int(child.tag == f"{OFFICE}annotation"))
        elif child.tag == f"{_DRAW}frame":
            self._frame(child)
        elif child.tag not in (f"{TEXT}tracked-changes", f"{TEXT}soft-page-break"):
            yield from self._spans(child, marks, href)

    def _frame(self, frame: Element) -> None:
        boxes = frame.findall(f"{_DRAW}text-box")
        self._boxes += boxes
        if not boxes:
            self._lost.add(Warned.PICTURES if frame.find(f"{_DRAW}image") is not None else Warned.OBJECTS)


def read_odt(content: bytes, path: Path, lost: Lost) -> list[SourceBlock]:
    """The paragraphs and rows of an OpenDocument text. Raises errors of the family of ``FileRefused``."""
    return list(paced(OdtReader(Archive(content, path, lost.pause), path, lost).blocks(), lost))


def _flat(blocks: Iterator[SourceBlock]) -> Iterator[SourceBlock]:
    for block in blocks:
        if block.is_row:
            yield from (inside for cell in block.cells for inside in cell)
        else:
            yield block


def _collapsed(text: str | None) -> str:
    """White space of the file, which means one space; spaces that hold stay."""
    if not text:
        return ""
    words = "".join(" " if letter in "\t\r\n" else letter for letter in text)
    while "  " in words:
        words = words.replace("  ", " ")
    return words
