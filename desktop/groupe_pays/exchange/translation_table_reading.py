"""The two-column Word file read back, as Word, WPS or LibreOffice have saved it.

Rows are told by their bookmark, the tag of their original or their code, in whatever order they stand. Changes that
are tracked count as accepted. A row that somebody split belongs to the one above it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from groupe_pays.domain.inline_codes import Coder, Piece, Point, decode
from groupe_pays.domain.like_original import ending_like, leads_alike
from groupe_pays.domain.text import Block, BlockKind, Language, RichText, Span, TranslationState
from groupe_pays.domain.translation_units import (
    Problem,
    Returned,
    ReturnedUnit,
    Sent,
    SentUnit,
    one_block,
    repeats,
    short_code,
)
from groupe_pays.domain.unit_texts import WHOLE
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange.remembering import recalled
from groupe_pays.exchange.safe_xml import Node, NotXml
from groupe_pays.exchange.translation_table import STYLE, UNKNOWN_LINK
from groupe_pays.exchange.translation_table_rows import TableRow, rows_of, shown_words
from groupe_pays.exchange.word_runs import (
    GONE,
    Fields,
    has_no_end,
    is_on,
    is_small,
    linked,
    paragraphs_of,
    run_spans,
    without_codes,
)

MOST_BYTES = 100_000_000
_MEMORY = re.compile(r"<(?:\w+:)?memory\b[^>]*>([A-Za-z0-9+/=\s]*)</")


class NotOurTable(ValueError):
    """A Word file, but not one that went out to a translator."""


@dataclass(frozen=True)
class _File:
    document: Node
    links: Mapping[str, str]
    styles: Mapping[str, str]
    marks: Mapping[str, str]
    """Of the styles of characters: « Strong » is bold."""
    comments: Mapping[str, str]
    memory: Sent | None


def read_table(data: bytes) -> Returned:
    """What the file brings back.

    Raises:
        NotXml: the file is broken, cut short or dangerous.
        NotOurTable: it is another document.
    """
    file = _open(data)
    tables = [table for table in xml.descendants(file.document, "tbl") if not _is_inside(table)]
    rows = [row for table in tables for row in rows_of(table)]
    if not rows:
        raise NotOurTable
    known = {short_code(unit.id): unit for unit in file.memory.units} if file.memory is not None else {}
    reader = _Reader(file)
    units = tuple(reader.unit(row, known) for row in rows)
    tracked = bool(xml.descendants(file.document, "ins", "del", "moveFrom", "moveTo"))
    sent = file.memory
    source, target = (sent.source, sent.target) if sent is not None else _languages(units)
    return Returned(units, source, target, sent, tracked)


def _is_inside(table: Node) -> bool:
    """Whether a table was pasted into a cell: it is a part of the text there."""
    return next((True for each in table.iterancestors() if xml.local(each) == "tc"), False)


def _languages(units: tuple[ReturnedUnit, ...]) -> tuple[Language, Language]:
    """Which side is Chinese, by its characters, where the file forgot it."""
    words = "".join(unit.source.plain for unit in units)
    chinese = sum("\u4e00" <= letter <= "\u9fff" for letter in words) * 3 > len(words.replace(" ", ""))
    return (Language.ZH, Language.FR) if chinese else (Language.FR, Language.ZH)


def _open(data: bytes) -> _File:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_BYTES:
                raise NotXml
            parts = {part.filename: archive.read(part) for part in archive.infolist() if _wanted(part.filename)}
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise NotXml from error
    if "word/document.xml" not in parts:
        raise NotOurTable
    document = xml.parse(parts["word/document.xml"])
    relations = parts.get("word/_rels/document.xml.rels")
    links = _relations(xml.parse(relations)) if relations else {}
    styles = xml.descendants(xml.parse(parts["word/styles.xml"]), "style") if "word/styles.xml" in parts else []
    comments = _comments(xml.parse(parts["word/comments.xml"])) if "word/comments.xml" in parts else {}
    return _File(document, links, _style_names(styles), _style_marks(styles), comments, _memory(parts))


def _wanted(name: str) -> bool:
    return name.startswith(("customXml/", "word/_rels/")) or name in (
        *("word/document.xml", "word/styles.xml", "word/comments.xml"),
    )


def _relations(root: Node) -> dict[str, str]:
    return {xml.attribute(each, "Id"): xml.attribute(each, "Target") for each in xml.descendants(root, "Relationship")}


def _style_names(styles: Iterable[Node]) -> dict[str, str]:
    names = ((style, xml.child(style, "name")) for style in styles)
    return {xml.attribute(style, "styleId"): xml.attribute(name, "val") for style, name in names if name is not None}


def _style_marks(styles: Iterable[Node]) -> dict[str, str]:
    marks: dict[str, str] = {}
    for style in styles:
        properties = xml.child(style, "rPr")
        if xml.attribute(style, "type") == "character" and properties is not None:
            marks[xml.attribute(style, "styleId")] = "".join(mark for mark in "bi" if is_on(properties, mark))
    return marks


def _comments(root: Node) -> dict[str, str]:
    """What the translator said beside the text, by the name of the comment."""
    return {
        xml.attribute(each, "id"): "\n".join(filter(None, map(shown_words, paragraphs_of(each))))
        for each in xml.descendants(root, "comment")
    }


def _memory(parts: Mapping[str, bytes]) -> Sent | None:
    for name, content in parts.items():
        if name.startswith("customXml/") and (found := _MEMORY.search(content.decode("utf-8", "replace"))):
            return recalled(found[1])
    return None


class _Reader:
    def __init__(self, file: _File) -> None:
        self._file = file

    def unit(self, row: TableRow, known: Mapping[str, SentUnit]) -> ReturnedUnit:
        sent = known.get(row.code)
        name = row.id or (sent.id if sent is not None else "")
        whole = name.endswith(f".{WHOLE}")
        base = sent.base if sent is not None else RichText()
        prefix = self._prefix(row, sent)
        hrefs = _hrefs(base)
        source = _without_codes(self._content(row.source, prefix, hrefs, whole=whole))
        target = self._content(row.target, prefix, [*hrefs, *_hrefs(source)], whole=whole)
        if target != base:
            target = ending_like(target, source)
        wanted, calls = _calls(source), {*_calls(source), *_calls(base)}
        read = decode(_pieces(target, calls), {}, wanted=() if target == base else wanted)
        blank = read.content.is_blank
        problems = read.problems
        if target != base and repeats(source, read.content):
            problems = (*problems, Problem.COPIED)
        return ReturnedUnit(
            id=name,
            source=source,
            target=RichText() if blank else read.content,
            state=TranslationState.MISSING if blank else TranslationState.DRAFT,
            problems=() if blank else problems,
            code=row.code,
            remark=self._remark(row),
        )

    def _prefix(self, row: TableRow, sent: SentUnit | None) -> str:
        """What stands before the numbers of footnote calls, as the file remembers it or as its original shows it."""
        if sent is not None and sent.codes:
            return next(iter(sent.codes))
        source = self._content(row.source, "", [], whole=True)
        found: list[str] = re.findall(r"\[(n+)\d+\]", source.plain)
        return max(["n", *found], key=len)

    def _remark(self, row: TableRow) -> str:
        """What the translator wrote: what is not small and grey, as our own notes are."""
        lines = []
        for cell in row.remarks:
            for paragraph in xml.descendants(cell, "p"):
                runs = [run for run in xml.descendants(paragraph, "r") if not is_small(run)]
                lines.append("".join(node.text or "" for run in runs for node in xml.descendants(run, "t")))
        called = (
            self._file.comments.get(xml.attribute(each, "id"), "")
            for cell in (*row.source, *row.target, *row.remarks)
            for each in xml.descendants(cell, "commentReference")
        )
        return "\n".join(line for line in (*lines, *dict.fromkeys(called)) if line.strip())

    def _content(self, cells: list[Node], prefix: str, hrefs: list[str], *, whole: bool) -> RichText:
        blocks: list[Block] = []
        goes_on = False
        for paragraph in (each for cell in cells for each in paragraphs_of(cell)):
            block = self._block(paragraph, prefix, hrefs)
            if goes_on:
                block = replace(block, spans=(*blocks.pop().spans, *block.spans))
            blocks.append(block)
            goes_on = has_no_end(paragraph)
        while not whole and blocks and not blocks[-1].spans:
            blocks.pop()
        while not whole and len(blocks) > 1 and not blocks[0].spans:
            blocks.pop(0)
        content = RichText(tuple(blocks)).normalised()
        return content if whole else one_block(content)

    def _block(self, paragraph: Node, prefix: str, hrefs: list[str]) -> Block:
        kind, depth = self._kind(paragraph)
        spans = tuple(self._spans(paragraph, None, hrefs))
        return Block(tuple(_with_calls(spans, prefix)) if prefix else spans, kind, depth)

    def _kind(self, paragraph: Node) -> tuple[BlockKind, int]:
        properties = xml.child(paragraph, "pPr")
        style = xml.child(properties, "pStyle") if properties is not None else None
        if style is None:
            return BlockKind.PARAGRAPH, 0
        name = self._file.styles.get(xml.attribute(style, "val"), xml.attribute(style, "val"))
        match = re.fullmatch(rf"{STYLE}\s*(ul|ol)\s*(\d)", name, re.IGNORECASE)
        return (BlockKind(match[1].lower()), int(match[2])) if match else (BlockKind.PARAGRAPH, 0)

    def _spans(self, node: Node, href: str | None, hrefs: list[str]) -> Iterator[Span]:
        fields = Fields()
        for child in node:
            name = xml.local(child)
            if name == "r":
                fields.take(child)
                led = fields.href
                yield from run_spans(child, href if led is None else _as_spelled(led, hrefs), self._file.marks)
            elif name == "hyperlink":
                yield from self._spans(child, self._address(child, hrefs), hrefs)
            elif name == "fldSimple" and (led := linked(xml.attribute(child, "instr"))) is not None:
                yield from self._spans(child, _as_spelled(led, hrefs), hrefs)
            elif name and name not in GONE:
                yield from self._spans(child, href, hrefs)

    def _address(self, link: Node, hrefs: list[str]) -> str:
        """Where a link leads, spelled as the dossier spells it: word processors tidy addresses."""
        if xml.attribute(link, "anchor") == UNKNOWN_LINK:
            return ""
        found = self._file.links.get(xml.attribute(link, "id"), "")
        if not found or found.endswith("#" + UNKNOWN_LINK):
            return ""
        if xml.attribute(link, "anchor"):
            found += "#" + xml.attribute(link, "anchor")
        return _as_spelled(found, hrefs)


def _as_spelled(found: str, hrefs: Iterable[str]) -> str:
    return next((href for href in hrefs if leads_alike(href, found)), found)


def _without_codes(text: RichText) -> RichText:
    if "HYPERLINK" not in text.plain:
        return text
    blocks = tuple(
        replace(block, spans=tuple(replace(span, text=without_codes(span.text)) for span in block.spans))
        for block in text.blocks
    )
    return RichText(blocks).normalised()


def _hrefs(text: RichText) -> list[str]:
    return [span.href for span in text.spans() if span.href]


def _calls(text: RichText) -> list[str]:
    return [f"n{span.note}" for span in text.spans() if span.note is not None]


def _with_calls(spans: tuple[Span, ...], prefix: str) -> Iterator[Span]:
    """The spans with the footnote calls in the place of their signs, however their brackets were typed."""
    call = re.compile(rf"[\[［【]\s*{prefix}\s*(\d{{1,4}})\s*[\]］】]", re.IGNORECASE)
    for span in _joined(spans):
        place = 0
        for match in call.finditer(span.text):
            if match.start() > place:
                yield replace(span, text=span.text[place : match.start()])
            yield Span("\ufffc", note=match[1])
            place = match.end()
        if place < len(span.text):
            yield replace(span, text=span.text[place:])


def _joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Neighbours of one style as one: programs cut runs anywhere."""
    blocks = RichText((Block(spans),)).normalised().blocks
    return blocks[0].spans


def _pieces(content: RichText, calls: set[str]) -> Iterator[Piece]:
    """The content once more through the codes, where calls nobody knows, or made twice, are found."""
    for piece in Coder().encode(content):
        if isinstance(piece, Point) and piece.id.startswith("n") and piece.id not in calls:
            yield f"[{piece.id}]"
        else:
            yield piece
