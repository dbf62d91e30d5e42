"""Paragraphs and runs of a Word file as text, with bold and italic; what is deleted, even if only tracked, is gone."""

from __future__ import annotations

from collections.abc import Iterator

from groupe_pays.domain.text import Span
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange.safe_xml import Node

GONE = {"del", "moveFrom", "delText", "delInstrText", "instrText", "rPr", "pPr", "sdtPr", "sdtEndPr", "tcPr", "trPr"}


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


def run_spans(run: Node, href: str | None) -> Iterator[Span]:
    """The text of a run in its style; tabs and line breaks are signs of it."""
    properties = xml.child(run, "rPr")
    marks = "".join(mark for mark in "bi" if _is_on(properties, mark))
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
                    yield from run_spans(inside, href)


def _is_on(properties: Node | None, mark: str) -> bool:
    found = xml.child(properties, mark) if properties is not None else None
    return found is not None and xml.attribute(found, "val").lower() not in ("0", "false", "off", "none")


def is_small(run: Node) -> bool:
    """Whether a run is in the size of our own notes, 8 points."""
    properties = xml.child(run, "rPr")
    size = xml.child(properties, "sz") if properties is not None else None
    return size is not None and xml.attribute(size, "val") == "16"
