"""What a document says once it is a file: its words, its lines, measured independently of what set them."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2

from groupe_pays.documents.lines import Line
from groupe_pays.documents.typography import typeset
from groupe_pays.domain.text import Language

_NOT_PRINTED = re.compile("[\\s\u00ad\u200b\u2060\ufeff\ufffe\x02-]")

REAL_TEXTS: dict[str, list[str]] = json.loads(Path(__file__).with_name("real_texts.json").read_text(encoding="utf-8"))
"""Paragraphs of the minutes of 31 January 2017, by language."""


def squashed(text: str) -> str:
    """``text`` without spaces and hyphens: pdfium takes any hyphen at a line's end for one of the setting."""
    return _NOT_PRINTED.sub("", text).replace("\u2e3a", "——")


def as_printed(text: str, language: Language) -> str:
    """What should be found of ``text`` in a document."""
    return squashed(typeset(text, language))


def read_by_pypdf(pdf: bytes) -> str:
    return squashed("".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages))


def read_by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return squashed("".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def font_names(pdf: bytes) -> set[str]:
    """The base fonts of a document, without the prefix of their subsets; each must be embedded."""
    names = set()
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        fonts = page["/Resources"]["/Font"]
        for font in (reference.get_object() for reference in fonts.values()):
            inner = font["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"], font["/BaseFont"]
            names.add(font["/BaseFont"].split("+")[-1])
    return names


def link_targets(pdf: bytes) -> list[str]:
    """The addresses a document leads to."""
    found = []
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        for annotation in page.get("/Annots", []):
            action = annotation.get_object().get("/A", {})
            if "/URI" in action:
                found.append(str(action["/URI"]))
    return found


def drawn_width(line: Line) -> float:
    """How far the ink of a line reaches from its left edge, from the widths of its glyphs."""
    x = line.start
    reach = x
    for stretch in line.stretches:
        size = stretch.ink.size
        for text, move in stretch.items:
            for character in text:
                width = stretch.face.widths[ord(character)] / 1000 * size
                if character != " ":
                    reach = (
                        x
                        + width
                        - (size / 2 if character in "，。、；：？！）》”’」』】" and width > 0.9 * size else 0)
                    )
                x += width + stretch.spacing + (line.word_spacing if character == " " else 0)
            x += move
    return reach
