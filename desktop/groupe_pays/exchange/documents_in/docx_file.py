"""Word files: paragraphs, lists, tables, links, notes, text boxes; tracked changes are read as accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree.ElementTree import Element

from groupe_pays.domain.errors import DamagedDocument
from groupe_pays.domain.recognition.source import Place, SourceBlock, Warned
from groupe_pays.domain.text import NOTE_ANCHOR, Span
from groupe_pays.exchange.documents_in.archive import Archive
from groupe_pays.exchange.documents_in.docx_styles import Numbering, Style, read_numbering, read_styles
from groupe_pays.exchange.documents_in.reading import Lost, paced, tidy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LINKS = ("http://", "https://", "mailto:")
_DEEPEST = 12
"""Tables inside tables that are still told apart."""
_INSIDE = {f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo")}
_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "rPrChange", "pPrChange")}
_MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}


@dataclass(slots=True)
class _Field:
    """A complex field under way: what it does, and whether its result is being read."""

    instruction: str = ""
    in_result: bool = False


class DocxReader:
    """Reads one archive; ``blocks`` gives all of it in the order of reading."""

    def __init__(self, archive: Archive, path: Path, lost: Lost) -> None:
        self._archive = archive
        self._lost = lost
        root = archive.xml("word/document.xml")
        if root is None:
            raise DamagedDocument(path)
        self._root = _transitional(root)
        self._styles = read_styles(_part(archive, "word/styles.xml"))
        self._numbering = Numbering(read_numbering(_part(archive, "word/numbering.xml")))
        self._links = self._targets("word/_rels/document.xml.rels")
        self._notes = self._read_notes("footnotes") | self._read_notes("endnotes")
        self._tables = 0
        self._fields: list[_Field] = []
        self._boxes: list[Element] = []

    def blocks(self) -> Iterator[SourceBlock]:
        yield from self._margins(Place.HEADER)
        body = self._root.find(f"{W}body")
        if body is not None:
            yield from self._container(body, 0)
        yield from self._margins(Place.FOOTER)

    def _margins(self, place: Place) -> Iterator[SourceBlock]:
        """The words of the headers or footers, each once."""
        seen: set[str] = set()
        for name in sorted(self._archive.names):
            if name.startswith(f"word/{place.value}") and name.endswith(".xml"):
                root = _part(self._archive, name)
                for block in self._container(root, 0) if root is not None else ():
                    if block.plain.strip() and block.plain not in seen:
                        seen.add(block.plain)
                        yield replace(block, place=place)

    def _container(self, parent: Element, depth: int) -> Iterator[SourceBlock]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, depth)
            elif child.tag in _INSIDE:
                yield from self._container(child, depth)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._container(_choice(child), depth)

    # Tables

    def _table(self, table: Element, depth: int) -> Iterator[SourceBlock]:
        if depth >= _DEEPEST:
            return
        self._tables += 1
        number = self._tables
        rows = [tuple(self._cells(row, depth)) for row in _rows(table)]
        for cells in rows:
            if max(map(len, rows)) == 1:
                yield from (block for cell in cells for block in cell)
            elif any(block.plain.strip() for cell in cells for block in cell):
                yield SourceBlock(cells=cells, table=number)

    def _cells(self, row: Element, depth: int) -> Iterator[tuple[SourceBlock, ...]]:
        for cell in _through(row, f"{W}tc"):
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            blocks = tuple(_flat(self._container(cell, depth + 1)))
            if merged is not None and merged.get(f"{W}val", "continue") == "continue":
                yield ()
            else:
                yield tuple(block for block in blocks if block.plain.strip() or block.notes)

    # Paragraphs

    def _paragraph(self, paragraph: Element) -> Iterator[SourceBlock]:
        settings = paragraph.find(f"{W}pPr")
        style = self._styles.get(_value(settings, "pStyle"), Style())
        spans = tuple(tidy(self._runs(paragraph, style.marks, None)))
        number, level = _value(settings, "numPr/numId") or style.number, _value(settings, "numPr/ilvl") or style.level
        block = SourceBlock(spans, heading=self._heading(settings, style), style=style.name, quoted=style.is_quotation)
        block = replace(block, underlined=_is_underlined(paragraph))
        if number and number != "0" and block.plain.strip():
            counted = self._numbering.count(number, int(level or 0))
            block = replace(block, ordered=counted.ordered, label=counted.label)
            if not block.heading:
                block = replace(block, list_level=max(int(level or 0), style.depth) + 1)
        yield block
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            for inside in self._container(box, _DEEPEST - 1):
                yield replace(inside, place=Place.BOX)

    def _heading(self, settings: Element | None, style: Style) -> int:
        level = _value(settings, "outlineLvl")
        if level.isdigit() and int(level) < 9:
            return int(level) + 1
        return style.heading

    def _runs(self, parent: Element, marks: str, href: str | None) -> Iterator[Span]:
        for child in parent:
            if child.tag == f"{W}r":
                yield from self._run(child, marks, href)
            elif child.tag == f"{W}hyperlink":
                target = self._links.get(child.get(f"{_R}id", ""))
                yield from self._runs(child, marks, target if target is not None else href)
            elif child.tag == f"{W}fldSimple":
                yield from self._runs(child, marks, _field_link(child.get(f"{W}instr", "")) or href)
            elif child.tag in _INSIDE:
                yield from self._runs(child, marks, href)
            elif child.tag in _GONE:
                self._lost.add(Warned.DELETIONS)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._runs(_choice(child), marks, href)

    def _run(self, run: Element, marks: str, href: str | None) -> Iterator[Span]:
        settings = run.find(f"{W}rPr")
        if _is_on(settings, "vanish"):
            return
        inner = self._marks_of(settings, marks)
        for child in run:
            if child.tag == f"{W}fldChar":
                self._follow_field(child.get(f"{W}fldCharType", ""))
            elif child.tag == f"{W}instrText" and self._fields:
                self._fields[-1].instruction += child.text or ""
            elif self._fields and not self._fields[-1].in_result:
                continue
            else:
                yield from self._piece(child, inner, self._link_here(href))

    def _piece(self, child: Element, marks: str, href: str | None) -> Iterator[Span]:
        if child.tag == f"{W}t":
            yield Span(child.text or "", marks, href)
        elif child.tag in _MARKS:
            page = child.get(f"{W}type") in ("page", "column")
            yield Span(" " if page else _MARKS[child.tag], marks, href)
        elif child.tag == f"{W}sym":
            yield Span("•" if child.get(f"{W}font", "").startswith(("Symbol", "Wingdings")) else "", marks)
        elif child.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            note = self._notes.get((child.tag, child.get(f"{W}id", "")))
            if note:
                yield Span(NOTE_ANCHOR, "", None, note)
        elif child.tag == f"{W}commentReference":
            self._lost.add(Warned.COMMENTS)
        elif child.tag == f"{_MC}AlternateContent":
            for inside in _choice(child):
                yield from self._piece(inside, marks, href)
        elif child.tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            boxes = list(child.iter(f"{W}txbxContent"))
            self._boxes += boxes
            if not boxes:
                self._lost.add(Warned.OBJECTS if child.tag == f"{W}object" else Warned.PICTURES)

    def _marks_of(self, settings: Element | None, marks: str) -> str:
        style = self._styles.get(_value(settings, "rStyle"), Style())
        bold, slanted = "b" in marks or "b" in style.marks, "i" in marks or "i" in style.marks
        if settings is not None:
            bold = _is_on(settings, "b") if settings.find(f"{W}b") is not None else bold
            slanted = _is_on(settings, "i") if settings.find(f"{W}i") is not None else slanted
        return "b" * bold + "i" * slanted

    # Fields and links

    def _follow_field(self, step: str) -> None:
        if step == "begin":
            self._fields.append(_Field())
        elif step == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif step == "end" and self._fields:
            self._fields.pop()

    def _link_here(self, href: str | None) -> str | None:
        for one in reversed(self._fields):
            link = _field_link(one.instruction)
            if link is not None:
                return link
        return href

    def _targets(self, name: str) -> dict[str, str]:
        root = self._archive.xml(name)
        targets = {one.get("Id", ""): one.get("Target", "") for one in (root if root is not None else ())}
        return {key: target for key, target in targets.items() if target.startswith(_LINKS)}

    def _read_notes(self, kind: str) -> dict[tuple[str, str], str]:
        root = _part(self._archive, f"word/{kind}.xml")
        found: dict[tuple[str, str], str] = {}
        single = kind.removesuffix("s")
        for note in root if root is not None else ():
            if note.get(f"{W}type") in (None, "normal"):
                texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in note.iter(f"{W}p")]
                found[f"{W}{single}Reference", note.get(f"{W}id", "")] = " ".join(" ".join(texts).split())
        return found


def read_docx(content: bytes, path: Path, lost: Lost) -> list[SourceBlock]:
    """The paragraphs and rows of a Word file. Raises errors of the family of ``FileRefused``."""
    return list(paced(DocxReader(Archive(content, path, lost.pause), path, lost).blocks(), lost))


def _part(archive: Archive, name: str) -> Element | None:
    root = archive.xml(name)
    return _transitional(root) if root is not None else None


def _transitional(root: Element) -> Element:
    """The same with the names of the ordinary format, where it is of the strict one."""
    if root.tag.startswith(_STRICT):
        for element in root.iter():
            if isinstance(element.tag, str) and element.tag.startswith(_STRICT):
                element.tag = W + element.tag.removeprefix(_STRICT)
            for key in [key for key in element.attrib if key.startswith(_STRICT)]:
                element.set(W + key.removeprefix(_STRICT), element.attrib.pop(key))
    return root


def _rows(table: Element) -> Iterator[Element]:
    for row in _through(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def _is_underlined(paragraph: Element) -> bool:
    """Whether all runs that hold letters are underlined."""
    runs = [run for run in paragraph.iter(f"{W}r") if any((t.text or "").strip() for t in run.findall(f"{W}t"))]
    return bool(runs) and all(_value(run.find(f"{W}rPr"), "u") not in ("", "none") for run in runs)


def _through(parent: Element, tag: str) -> Iterator[Element]:
    """The children of that name, those inside content controls and insertions too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _INSIDE:
            yield from _through(child, tag)


def _flat(blocks: Iterator[SourceBlock]) -> Iterator[SourceBlock]:
    """The paragraphs of a cell, those of a table inside it too, row by row."""
    for block in blocks:
        if block.is_row:
            yield from (inside for cell in block.cells for inside in cell)
        else:
            yield block


def _choice(alternatives: Element) -> Element:
    """What this program can read of several renderings of one thing."""
    for child in alternatives:
        if child.tag == f"{_MC}Choice":
            return child
    return next(iter(alternatives), alternatives)


def _value(settings: Element | None, path: str) -> str:
    found = settings.find("/".join(W + step for step in path.split("/"))) if settings is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def _is_on(settings: Element | None, name: str) -> bool:
    found = settings.find(W + name) if settings is not None else None
    return found is not None and found.get(f"{W}val", "true") not in ("0", "false", "off")


def _field_link(instruction: str) -> str | None:
    words = instruction.split()
    if len(words) > 1 and words[0] == "HYPERLINK":
        target = words[1].strip('"“”')
        return target if target.startswith(_LINKS) else None
    return None
