"""Runs of characters: cut where the script changes, each with its language, so that words are cut and spelt rightly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from docx.oxml.ns import qn

from groupe_pays.documents.docx.paragraphs import Manner
from groupe_pays.documents.docx.shades import colour
from groupe_pays.documents.docx.styles import style_id
from groupe_pays.documents.docx.xml import Node, add, flag, node
from groupe_pays.documents.fonts import CHINESE_DASH
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.typography import typeset, with_superiors
from groupe_pays.domain.text import Language, clean

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_STRETCHES = re.compile(
    f"(?P<rtl>[{_RTL}](?:[{_RTL} ]*[{_RTL}])?)"
    "|(?P<latin>[\u0020-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2013\u2019\u202f\u20ac]+)"
    f"|(?P<wide>[^{_RTL}\u0020-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2013\u2019\u202f\u20ac]+)"
)
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
"""Letters that a word processor would take from the Chinese face where Chinese stands around them."""
_HAN = re.compile("[\u2e80-\U0003ffff]")


def said(text: str, language: Language) -> str:
    """``text`` as a word processor receives it: typeset, the Chinese dash as the two characters one types."""
    return typeset(clean(text), language).replace(CHINESE_DASH, "——")


def run_nodes(
    run: Run, language: Language, manner: Manner | None = None, *, first: Language, in_link: bool = False
) -> Iterator[Node]:
    """The elements of one run, without the link around them; ``first`` is the document's first language."""
    style = "Hyperlink" if in_link else style_id(manner, language, first) if manner is not None else None
    for stretch, superior in with_superiors(said(run.text, language), language):
        for text, kind in _by_script(stretch, language):
            made = node("w:r")
            upright = language is Language.ZH and bool(_HAN.search(text))
            made.append(_properties(run, language, style, kind, superior=superior or run.superior, upright=upright))
            write_text(made, text)
            yield made


def _by_script(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """The stretches of a text with their script; in French all but right-to-left is one stretch.

    In Chinese plain ASCII goes with the characters around it, accented words stand apart.
    """
    before, kind_before = "", ""
    for match in _STRETCHES.finditer(text):
        kind = match.lastgroup or "latin"
        if kind != "rtl" and language is Language.FR:
            kind = "latin"
        elif kind == "latin" and not _ACCENTED.search(match.group()):
            kind = "wide"
        if kind != kind_before and before:
            yield before, kind_before
            before = ""
        before, kind_before = before + match.group(), kind
    rest = text if not before and not kind_before else before
    if rest:
        yield rest, kind_before or "latin"


def _properties(run: Run, language: Language, style: str | None, kind: str, *, superior: bool, upright: bool) -> Node:
    """Chinese is ``upright`` whatever the run says: it has no italic."""
    made = node("w:rPr")
    if style is not None:
        add(made, "w:rStyle", val=style)
    if kind == "wide" and language is Language.ZH:
        add(made, "w:rFonts", hint="eastAsia")
    if run.bold:
        add(made, "w:b")
        add(made, "w:bCs")
    if run.italic and not upright:
        add(made, "w:i")
        add(made, "w:iCs")
    if run.colour is not None and style != "Hyperlink":
        add(made, "w:color", val=colour(run.colour))
    if superior:
        add(made, "w:vertAlign", val="superscript")
    flag(made, "w:rtl", kind == "rtl")
    # Latin words inside Chinese are cut in the middle where the Latin side of the language says Chinese.
    add(made, "w:lang", val="fr-FR", eastAsia="zh-CN")
    return made


def write_text(run: Node, text: str) -> None:
    """Text and line breaks into a run."""
    for number, line in enumerate(text.split("\n")):
        if number:
            add(run, "w:br")
        if line:
            written = add(run, "w:t")
            written.text = line
            written.set(qn("xml:space"), "preserve")


def field_nodes(instruction: str, shown: str = "1") -> list[Node]:
    """A field such as PAGE; ``shown`` stands there until the program that opens the file counts."""

    def piece(fill: Callable[[Node], object]) -> Node:
        made = node("w:r")
        add(add(made, "w:rPr"), "w:lang", val="fr-FR", eastAsia="zh-CN")
        fill(made)
        return made

    def instruct(made: Node) -> None:
        told = add(made, "w:instrText")
        told.text = f" {instruction} "
        told.set(qn("xml:space"), "preserve")

    return [
        piece(lambda made: add(made, "w:fldChar", fldCharType="begin")),
        piece(instruct),
        piece(lambda made: add(made, "w:fldChar", fldCharType="separate")),
        piece(lambda made: write_text(made, shown)),
        piece(lambda made: add(made, "w:fldChar", fldCharType="end")),
    ]
