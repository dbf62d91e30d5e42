"""What comes from the clipboard, as rich text of ours: bold, italics, lists, links, footnotes stay, all else goes.

Word writes list items as paragraphs with ``mso-list`` in their style; LibreOffice and web pages write real lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from groupe_pays.domain.page_markup import (
    DEEPEST,
    HIDDEN,
    LINK,
    LIST_LEVEL,
    LIST_MARKER,
    SINGLE,
    SPACES,
    UNCLOSED,
    UNSEEN,
    marks_in,
)
from groupe_pays.domain.text import MAX_DEPTH, NOTE_ANCHOR, Block, BlockKind, RichText, Span, clean
from groupe_pays.ui.minutes.paste_notes import Anchors

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD, _SLANTED = _HEADINGS | {"b", "strong", "th"}, frozenset({"i", "em", "cite", "dfn", "var"})
_BLOCKS = _HEADINGS | {
    *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset"),
    *("figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
_HOLDERS = frozenset({"div", "li", "aside", "dd", "td"})
"""Elements that may hold a footnote of several paragraphs."""
_NUMBER_MARKER = re.compile(r"^[(（]?(\d+(\.\d+)*|[a-zA-Z]|[ivxlcIVXLC]+|[一二三四五六七八九十]+)[.)、．）°]|^[①-⑳]")

_WORD_ITEM = "MsoListParagraph"
_END_OF_PARAGRAPH = "EOP"
"""The class of the space with which Word on the web ends each paragraph."""
_BARE_MARKER = re.compile(r"(?P<marker>[·•o§▪–\uf0a7\uf0b7-]|[(（]?[\w一-十]{1,4}[.)、．）])[ \u00a0]{2,}")
"""Mail programs take the styles of Word away: the marker and its spaces remain."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text fit to be stored, and how many characters had to go because nothing could hold them."""

    text: RichText
    lost: int = 0


def from_plain(text: str) -> Pasted:
    """Plain text as it is, a paragraph a line."""
    kept = clean(text).replace(NOTE_ANCHOR, "").rstrip("\n")
    return Pasted(RichText.from_plain(kept), lost_characters(text))


def lost_characters(text: str) -> int:
    """How many characters of ``text`` cannot be stored; lone surrogates, which become U+FFFD, among them."""
    joined = text.replace("\r\n", "\n")
    broken = sum("\ud800" <= character <= "\udfff" for character in joined)
    return len(joined) - len(clean(joined)) + joined.count(NOTE_ANCHOR) + broken


def from_html(html: str) -> Pasted:
    """The text of a piece of HTML; paragraphs without a word go."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return Pasted(RichText(tuple(reader.anchors.resolve(reader.blocks))).normalised(), reader.lost)


@dataclass(slots=True)
class _Open:
    """An element that is open, and what held before it."""

    tag: str
    marks: str
    href: str | None
    unseen: bool = False
    marker: bool = False
    anchors: int = 0
    """How many links inside the page stand before it."""
    block: int = 0
    """How many blocks stand before it."""
    cells: list[tuple[int, int]] = field(default_factory=list)
    """Of a row of a table: the blocks of each cell."""


class _Reader(HTMLParser):
    """Collects blocks while the tags go by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lost = 0
        self.anchors = Anchors()
        self._open: list[_Open] = []
        self._marks = ""
        self._href: str | None = None
        self._lists: list[BlockKind] = []
        self._spans: list[Span] = []
        self._kind, self._depth = BlockKind.PARAGRAPH, 0
        self._marker = ""
        self._bare_item = False
        """Whether the paragraph is an item of Word whose marker no style tells from its words."""

    # The tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._add("\n")
        if tag in SINGLE or len(self._open) > DEEPEST:
            return
        if tag in UNCLOSED and self._open and self._open[-1].tag == tag:
            self.handle_endtag(tag)
        style = found.get("style", "")
        classes = found.get("class", "").split()
        unseen = tag in UNSEEN or "hidden" in found or _END_OF_PARAGRAPH in classes or bool(HIDDEN.search(style))
        element = _Open(tag, self._marks, self._href, unseen)
        element.marker = bool(LIST_MARKER.search(style))
        element.anchors, element.block = len(self.anchors.found), len(self.blocks)
        self._open.append(element)
        self._marks = marks_in(tag, style, self._marks, _BOLD, _SLANTED)
        if tag == "a":
            self._href = self._address(found)
        if tag in _BLOCKS:
            self._begin_block(tag, style, _level(found))
            self._bare_item = any(name.startswith(_WORD_ITEM) for name in classes)

    def _address(self, found: dict[str, str]) -> str | None:
        """Where a link leads: out of the page, or within it, which may be a footnote."""
        href = clean(found.get("href", "")).strip()
        if href.startswith("#") and len(href) > 1:
            names = frozenset(name for name in (found.get("name"), found.get("id")) if name)
            return self.anchors.add(names, href[1:], len(self.blocks)) if names else None
        return href if LINK.match(href) else None

    def handle_endtag(self, tag: str) -> None:
        at = next((i for i in range(len(self._open) - 1, -1, -1) if self._open[i].tag == tag), None)
        if at is None:
            return
        if tag in _BLOCKS:
            self.end_block()
        for element in reversed(self._open[at:]):
            self._close_cell(element)
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in _HOLDERS:
            self.anchors.close(self._open[at].anchors, len(self.blocks))
        self._marks, self._href = self._open[at].marks, self._open[at].href
        del self._open[at:]

    def handle_data(self, data: str) -> None:
        if any(element.unseen for element in self._open):
            return
        if any(element.marker for element in self._open):
            self._marker += data
            return
        self.lost += lost_characters(data)
        preserved = any(element.tag == "pre" for element in self._open)
        self._add(data if preserved else SPACES.sub(" ", data))

    # Tables

    def _close_cell(self, element: _Open) -> None:
        """A row whose cells hold a line each is one line; a table that only lays out a page or a mail is none."""
        if element.tag in ("td", "th"):
            row = next((above for above in reversed(self._open) if above.tag == "tr"), None)
            if row is not None:
                row.cells.append((element.block, len(self.blocks)))
        elif element.tag == "tr" and len(element.cells) > 1 and all(end - start <= 1 for start, end in element.cells):
            spans: list[Span] = []
            for number, (start, end) in enumerate(element.cells):
                spans += [Span("\t")] if number else []
                spans += [span for block in self.blocks[start:end] for span in block.spans]
            if any(span.text.strip() for span in spans):
                self.blocks[element.cells[0][0] :] = [Block(tuple(spans))]

    # The blocks

    def _begin_block(self, tag: str, style: str, level: int) -> None:
        kind, depth = self._kind, self._depth
        in_item = bool(self._lists) and not self._spans and kind is not BlockKind.PARAGRAPH
        self.end_block()
        if tag in ("ul", "ol"):
            self._lists.append(BlockKind.BULLET if tag == "ul" else BlockKind.NUMBER)
        elif tag == "li":
            self._kind, self._depth = (self._lists or [BlockKind.BULLET])[-1], max(len(self._lists), level, 1)
        elif in_style := LIST_LEVEL.search(style):
            self._kind, self._depth = BlockKind.BULLET, int(in_style[1])
        elif in_item:
            self._kind, self._depth = kind, depth

    def end_block(self) -> None:
        """Keep what was collected as one block, where it has a word."""
        spans = _trimmed(self._spans)
        if any(span.text.strip() for span in spans):
            kind, depth = self._kind, min(self._depth, MAX_DEPTH)
            if self._bare_item and kind is BlockKind.PARAGRAPH and (marked := _taken_off(spans)):
                self._marker, spans = marked
                kind, depth = BlockKind.BULLET, 1
            if self._marker and _NUMBER_MARKER.match(self._marker.strip()):
                kind = BlockKind.NUMBER
            self.blocks.append(Block(tuple(spans), kind, depth))
        self._spans = []
        self._kind, self._depth, self._marker = BlockKind.PARAGRAPH, 0, ""
        self._bare_item = False

    def _add(self, text: str) -> None:
        if text == " " and (not self._spans or self._spans[-1].text.endswith((" ", "\n"))):
            return
        if text.startswith(" ") and self._spans and self._spans[-1].text.endswith((" ", "\n")):
            text = text[1:]
        if text:
            self._spans.append(Span(text, self._marks, self._href))


def _trimmed(spans: list[Span]) -> list[Span]:
    """The spans of a block without the white space around it; spaces that hold stay."""
    trimmed = list(spans)
    while trimmed and not trimmed[0].text.lstrip(" \t\r\n"):
        trimmed.pop(0)
    while trimmed and not trimmed[-1].text.rstrip(" \t\r\n"):
        trimmed.pop()
    if trimmed:
        first = trimmed[0]
        trimmed[0] = Span(first.text.lstrip(" \t\r\n"), first.marks, first.href)
        last = trimmed[-1]
        trimmed[-1] = Span(last.text.rstrip(" \t\r\n"), last.marks, last.href)
    return trimmed


def _level(found: dict[str, str]) -> int:
    """How deep an item is by its own word: Word on the web puts each into a list of its own."""
    level = found.get("data-aria-level") or found.get("aria-level") or ""
    return int(level) if level.isascii() and level.isdigit() and len(level) < 3 else 0


def _taken_off(spans: list[Span]) -> tuple[str, list[Span]] | None:
    """The marker at the start of the words, and the words without it."""
    found = _BARE_MARKER.match("".join(span.text for span in spans))
    if found is None:
        return None
    rest, left = found.end(), []
    for span in spans:
        kept = span.text[rest:]
        rest = max(rest - len(span.text), 0)
        if kept:
            left.append(Span(kept, span.marks, span.href))
    return (found["marker"], left) if left else None
