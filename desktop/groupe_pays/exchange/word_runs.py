"""Paragraphs and runs of a Word file as text, with bold and italic; what is deleted, even if only tracked, is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from groupe_pays.domain.text import Span
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange.safe_xml import Node

NO_STYLES: Mapping[str, str] = MappingProxyType({})
GONE = {
    "del",
    "moveFrom",
    "delText",
    "delInstrText",
    "instrText",
    "rPr",
    "pPr",
    "Fallback",
    "sdtPr",
    "sdtEndPr",
    "tcPr",
    "trPr",
}


def paragraphs_of(node: Node) -> Iterator[Node]:
    """The paragraphs of a cell, also inside controls; those whose end was deleted go on in the next one."""
    for child in node:
        name = xml.local(child)
        if name == "p":
            yield child
        elif name and name not in GONE:
            yield from paragraphs_of(child)


def has_no_end(paragraph: Node) -> bool:
    """Whether the end of the paragraph was deleted, which is tracked: it goes on in the next one."""
    properties = xml.child(paragraph, "pPr")
    mark = xml.child(properties, "rPr") if properties is not None else None
    return mark is not None and xml.child(mark, "del") is not None


def run_spans(run: Node, href: str | None, styles: Mapping[str, str] = NO_STYLES) -> Iterator[Span]:
    """The text of a run in its style; tabs and line breaks are signs of it.

    ``styles`` tells the marks of the styles of characters, by their ids.
    """
    properties = xml.child(run, "rPr")
    style = xml.child(properties, "rStyle") if properties is not None else None
    styled = styles.get(xml.attribute(style, "val"), "") if style is not None else ""
    marks = "".join(mark for mark in "bi" if is_on(properties, mark, mark in styled))
    for child in run:
        name = xml.local(child)
        if name == "t":
            yield Span(child.text or "", marks, href)
        elif name in ("br", "cr"):
            yield Span("\n", marks, href)
        elif name in ("tab", "ptab"):
            yield Span("\t", marks, href)
        elif name == "noBreakHyphen":
            yield Span("\u2011", marks, href)
        elif name == "softHyphen":
            yield Span("\u00ad", marks, href)
        elif name == "ruby":
            for base in xml.descendants(child, "rubyBase"):
                for inside in xml.children(base, "r"):
                    yield from run_spans(inside, href, styles)


def is_on(properties: Node | None, mark: str, styled: bool = False) -> bool:
    """Whether bold or italic is set: by itself, else by the style."""
    found = xml.child(properties, mark) if properties is not None else None
    if found is None:
        return styled
    return xml.attribute(found, "val").lower() not in ("0", "false", "off", "none")


class Fields:
    """Links that a word processor keeps as fields: a code, then what is shown, each in runs of its own."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def take(self, run: Node) -> None:
        for child in run:
            name = xml.local(child)
            kind = xml.attribute(child, "fldCharType") if name == "fldChar" else ""
            if kind == "begin":
                self._open.append(_Field())
            elif kind == "separate" and self._open:
                self._open[-1].is_shown = True
            elif kind == "end" and self._open:
                self._open.pop()
            elif name == "instrText" and self._open:
                self._open[-1].code += child.text or ""

    @property
    def href(self) -> str | None:
        """Where what stands here leads."""
        return next((href for each in reversed(self._open) if each.is_shown and (href := linked(each.code))), None)


@dataclass
class _Field:
    code: str = ""
    is_shown: bool = False


_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')


def linked(code: str) -> str | None:
    """The address in the code of a field; None where it is another field."""
    found = _LINK.search(code)
    return found[1] if found else None


def without_codes(words: str) -> str:
    """The words without the codes of links that LibreOffice writes among them, where it gives up a control."""
    return re.sub(r'HYPERLINK "[^"]*"(?: \\\w)*', "", words)


def is_small(run: Node) -> bool:
    """Whether a run is in the size of our own notes, 8 points."""
    properties = xml.child(run, "rPr")
    size = xml.child(properties, "sz") if properties is not None else None
    return size is not None and xml.attribute(size, "val") == "16"
