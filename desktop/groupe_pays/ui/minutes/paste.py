"""What comes from the clipboard, as rich text of ours: bold, italics, lists and links stay, everything else goes.

Word writes list items as paragraphs with ``mso-list`` in their style; LibreOffice and web pages write real lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from groupe_pays.domain.text import MAX_DEPTH, NOTE_ANCHOR, Block, BlockKind, RichText, Span, clean

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset"),
    *("figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
_UNSEEN = frozenset(
    {
        *("head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"),
        *("title", "xml"),
    }
)
_SINGLE = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
    }
)
_UNCLOSED = frozenset({"p", "li", "dd", "dt", "td", "th", "tr", "option"})
"""Elements the next of their kind closes."""
_DEEPEST = 200
"""Elements inside each other that are still told apart; a page never has so many."""
_LINK = re.compile(r"(https?://|mailto:)\S", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_MSO_LEVEL = re.compile(r"mso-list:[^;]*?level(\d+)", re.IGNORECASE)
_MSO_MARKER = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight:\s*([\w]+)", re.IGNORECASE)
_SLANT = re.compile(r"font-style:\s*(\w+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all", re.IGNORECASE)
_NUMBER_MARKER = re.compile(r"^\(?(\d+|[a-zA-Z]|[ivxlcIVXLC]+|[一二三四五六七八九十]+)[.)、．）]")


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
    return Pasted(RichText(tuple(reader.blocks)).normalised(), reader.lost)


@dataclass(slots=True)
class _Open:
    """An element that is open, and what held before it."""

    tag: str
    marks: str
    href: str | None
    unseen: bool = False
    marker: bool = False


class _Reader(HTMLParser):
    """Collects blocks while the tags go by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lost = 0
        self._open: list[_Open] = []
        self._marks = ""
        self._href: str | None = None
        self._lists: list[BlockKind] = []
        self._spans: list[Span] = []
        self._kind, self._depth = BlockKind.PARAGRAPH, 0
        self._marker = ""

    # The tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._add("\n")
        if tag in _SINGLE or len(self._open) > _DEEPEST:
            return
        if tag in _UNCLOSED and self._open and self._open[-1].tag == tag:
            self.handle_endtag(tag)
        style = found.get("style", "")
        element = _Open(tag, self._marks, self._href, tag in _UNSEEN or bool(_HIDDEN.search(style)))
        element.marker = bool(_MSO_MARKER.search(style))
        self._open.append(element)
        self._marks = _marks_in(tag, style, self._marks)
        if tag == "a":
            href = clean(found.get("href", "")).strip()
            self._href = href if _LINK.match(href) else None
        if tag in _BLOCKS:
            self._begin_block(tag, style)

    def handle_endtag(self, tag: str) -> None:
        at = next((i for i in range(len(self._open) - 1, -1, -1) if self._open[i].tag == tag), None)
        if at is None:
            return
        if tag in _BLOCKS and tag not in ("td", "th"):
            self.end_block()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
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
        self._add(data if preserved else _SPACES.sub(" ", data))

    # The blocks

    def _begin_block(self, tag: str, style: str) -> None:
        if tag in ("td", "th"):
            if self._spans:
                self._add("\t")
            return
        kind, depth = self._kind, self._depth
        in_item = bool(self._lists) and not self._spans and kind is not BlockKind.PARAGRAPH
        self.end_block()
        if tag in ("ul", "ol"):
            self._lists.append(BlockKind.BULLET if tag == "ul" else BlockKind.NUMBER)
        elif tag == "li":
            self._kind, self._depth = (self._lists or [BlockKind.BULLET])[-1], max(len(self._lists), 1)
        elif level := _MSO_LEVEL.search(style):
            self._kind, self._depth = BlockKind.BULLET, int(level[1])
        elif in_item:
            self._kind, self._depth = kind, depth

    def end_block(self) -> None:
        """Keep what was collected as one block, where it has a word."""
        spans = _trimmed(self._spans)
        if any(span.text.strip() for span in spans):
            kind, depth = self._kind, min(self._depth, MAX_DEPTH)
            if self._marker and _NUMBER_MARKER.match(self._marker.strip()):
                kind = BlockKind.NUMBER
            self.blocks.append(Block(tuple(spans), kind, depth))
        self._spans = []
        self._kind, self._depth, self._marker = BlockKind.PARAGRAPH, 0, ""

    def _add(self, text: str) -> None:
        if text == " " and (not self._spans or self._spans[-1].text.endswith((" ", "\n"))):
            return
        if text.startswith(" ") and self._spans and self._spans[-1].text.endswith((" ", "\n")):
            text = text[1:]
        if text:
            self._spans.append(Span(text, self._marks, self._href))


def _marks_in(tag: str, style: str, marks: str) -> str:
    """The marks inside an element, by its name and then by its style, which is stronger."""
    bold, slanted = "b" in marks, "i" in marks
    if tag in ("b", "strong", "th") or tag in _HEADINGS:
        bold = True
    if tag in ("i", "em", "cite", "dfn", "var"):
        slanted = True
    if weight := _WEIGHT.search(style):
        value = weight[1].lower()
        bold = int(value) >= 600 if value.isdigit() else value in ("bold", "bolder")
    if slant := _SLANT.search(style):
        slanted = slant[1].lower() in ("italic", "oblique")
    return "b" * bold + "i" * slanted


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
