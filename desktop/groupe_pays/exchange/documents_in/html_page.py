"""HTML of the clipboard, a mail or a saved page: words, lists, tables and titles; nothing it points at is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
from groupe_pays.domain.recognition.source import Place, SourceBlock, Warned
from groupe_pays.domain.text import Span, clean
from groupe_pays.exchange.documents_in.reading import Lost, tidy

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figure"),
        *("footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul"),
        *("tbody", "thead", "tfoot", "tr", "td", "th", *_HEADINGS),
    }
)
_UNDERLINE = re.compile(r"text-decoration(?:-line)?:[^;]*underline", re.IGNORECASE)
_MARGINS = {"header": Place.HEADER, "footer": Place.FOOTER}
"""As LibreOffice writes the head and the foot of pages."""
_MSO_TITLE = re.compile(r"^(?:MsoHeading|Titre|Heading)(\d)", re.IGNORECASE)
_FIGURE = re.compile(r"^\(?[\da-zA-ZivxIVX一二三四五六七八九十]{1,5}[.)、．）]")


def read_html_words(html: str, lost: Lost) -> list[SourceBlock]:
    """The paragraphs, items and rows of a page, in order."""
    reader = _Reader(lost)
    reader.feed(html)
    reader.close()
    reader.end_all()
    return reader.blocks


@dataclass(slots=True)
class _Open:
    tag: str
    marks: str
    href: str | None
    unseen: bool
    marker: bool
    underlined: bool
    place: Place | None


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int = 0


class _Reader(HTMLParser):
    def __init__(self, lost: Lost) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[SourceBlock] = []
        self._lost = lost
        self._open: list[_Open] = []
        self._marks = ""
        self._href: str | None = None
        self._spans: list[Span] = []
        self._lists: list[_List] = []
        self._label, self._mso, self._style_class = "", 0, ""
        self._underlined: bool | None = None
        """Whether all words of the paragraph so far are underlined; None before its first."""
        self._in_item = False
        self._tables = 0
        self._row: list[tuple[SourceBlock, ...]] | None = None
        self._cell: list[SourceBlock] | None = None

    # The tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._spans.append(Span("\n", self._marks, self._href))
        elif tag == "img" and not found.get("src", "").startswith("data:image/gif"):
            self._lost.add(Warned.PICTURES)
        if tag in SINGLE or len(self._open) > DEEPEST:
            return
        if tag in UNCLOSED and self._open and self._open[-1].tag == tag:
            self.handle_endtag(tag)
        style = found.get("style", "")
        hidden = tag in UNSEEN or bool(HIDDEN.search(style))
        under = tag == "u" or bool(_UNDERLINE.search(style))
        place = _MARGINS.get(found.get("title", "")) if tag == "div" else None
        marker = bool(LIST_MARKER.search(style))
        self._open.append(_Open(tag, self._marks, self._href, hidden, marker, under, place))
        self._marks = marks_in(tag, style, self._marks)
        if tag == "a":
            href = clean(found.get("href", "")).strip()
            self._href = href if LINK.match(href) else None
        if tag in _BREAKS:
            self._begin(tag, style, found)

    def handle_endtag(self, tag: str) -> None:
        at = next((i for i in range(len(self._open) - 1, -1, -1) if self._open[i].tag == tag), None)
        if at is None:
            return
        if tag in _BREAKS:
            self._end_block()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in ("td", "th"):
            self._end_cell()
        if tag in ("tr", "table"):
            self._end_row()
        self._marks, self._href = self._open[at].marks, self._open[at].href
        del self._open[at:]

    def handle_data(self, data: str) -> None:
        if any(element.unseen for element in self._open):
            return
        if any(element.marker for element in self._open):
            self._label += data
            return
        preserved = any(element.tag == "pre" for element in self._open)
        if data.strip():
            under = any(element.underlined for element in self._open)
            self._underlined = under and self._underlined is not False
        self._spans.append(Span(data if preserved else SPACES.sub(" ", data), self._marks, self._href))

    def end_all(self) -> None:
        self._end_block()
        self._end_cell()
        self._end_row()

    # The blocks

    def _begin(self, tag: str, style: str, found: dict[str, str]) -> None:
        self._end_block()
        if tag in ("ul", "ol"):
            start = found.get("start", "1")
            self._lists.append(_List(tag == "ol", int(start) - 1 if start.isdigit() else 0))
        elif tag == "li":
            self._in_item = True
            if self._lists and self._lists[-1].ordered:
                self._lists[-1].number += 1
                self._label = f"{self._lists[-1].number}."
        elif tag == "table":
            self._tables += 1
        elif tag == "tr":
            self._end_row()
            self._row = []
        elif tag in ("td", "th") and self._row is not None:
            self._cell = []
        level = LIST_LEVEL.search(style)
        self._mso = int(level[1]) if level else self._mso
        self._style_class = found.get("class", "") or self._style_class

    def _end_block(self) -> None:
        spans = tuple(tidy(_trimmed(list(tidy(self._spans)))))
        if any(span.text.strip() for span in spans):
            self._keep(self._block(spans))
            self._in_item = False
            self._label, self._mso = "", 0
        self._spans, self._style_class, self._underlined = [], "", None

    def _block(self, spans: tuple[Span, ...]) -> SourceBlock:
        tags = [element.tag for element in self._open]
        heading = next((_HEADINGS[tag] for tag in reversed(tags) if tag in _HEADINGS), 0)
        title = _MSO_TITLE.match(self._style_class)
        heading = heading or (int(title[1]) if title else 0)
        label = self._label.strip()
        depth = self._mso or (len(self._lists) if self._in_item else 0)
        ordered = bool(_FIGURE.match(label)) if depth else False
        return SourceBlock(
            spans, heading=heading, list_level=0 if heading else depth, ordered=ordered,
            label=label if ordered else "", quoted="blockquote" in tags, underlined=bool(self._underlined),
            place=next((element.place for element in self._open if element.place is not None), Place.BODY),
        )  # fmt: skip

    def _keep(self, block: SourceBlock) -> None:
        if self._cell is not None:
            self._cell.append(block)
        else:
            self.blocks.append(block)

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            self._row.append(tuple(self._cell))
        self._cell = None

    def _end_row(self) -> None:
        row, self._row = self._row, None
        if not row:
            return
        if len(row) == 1:
            self.blocks += row[0]
        elif any(row):
            self.blocks.append(SourceBlock(cells=tuple(row), table=self._tables))


def _trimmed(spans: list[Span]) -> list[Span]:
    """Without the white space around, and single spaces inside."""
    kept: list[Span] = []
    for span in spans:
        text = span.text
        if not kept or kept[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" \t\r\n")
        if text:
            kept.append(Span(text, span.marks, span.href))
    while kept and not kept[-1].text.rstrip(" \t\r\n"):
        kept.pop()
    if kept:
        last = kept[-1]
        kept[-1] = Span(last.text.rstrip(" \t\r\n"), last.marks, last.href)
    return kept
