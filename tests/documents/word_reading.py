"""A Word file read back: its paragraphs in order, its runs with what applies to them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree

from tests.documents.reading import squashed

from groupe_pays.documents.typography import typeset
from groupe_pays.domain.text import Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
Element = ElementTree.Element


@dataclass(frozen=True)
class WordFile:
    """The parts of a file by name."""

    parts: dict[str, bytes]

    def part(self, name: str) -> Element:
        return ElementTree.fromstring(self.parts[f"word/{name}.xml"])

    @property
    def names(self) -> list[str]:
        return list(self.parts)

    def edges(self, kind: str) -> list[str]:
        """The words of the headers or the footers, with their fields as instructions."""
        names = [name for name in self.parts if name.startswith(f"word/{kind}")]
        return [text_of(ElementTree.fromstring(self.parts[name])) for name in names]

    def targets(self, part: str = "document") -> list[str]:
        """The addresses outside the file a part leads to."""
        name = f"word/_rels/{part}.xml.rels"
        if name not in self.parts:
            return []
        return [
            relation.get("Target", "")
            for relation in ElementTree.fromstring(self.parts[name])
            if relation.get("TargetMode") == "External"
        ]


def opened(data: bytes) -> WordFile:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return WordFile({name: archive.read(name) for name in archive.namelist()})


def text_of(element: Element) -> str:
    """The words under an element; a tab, a line break and a field's instruction as what they are."""
    said = []
    for piece in element.iter():
        if piece.tag in (f"{W}t", f"{W}instrText"):
            said.append(piece.text or "")
        elif piece.tag == f"{W}br":
            said.append("\n")
        elif piece.tag == f"{W}tab" and piece.get(f"{W}pos") is None:
            said.append("\t")
    return "".join(said)


def paragraphs(document: WordFile) -> list[tuple[str, str]]:
    """Style and words of each paragraph of the text, in reading order."""
    return [(style_of(each), text_of(each)) for each in document.part("document").iter(f"{W}p")]


def style_of(paragraph: Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""


def runs(element: Element) -> Iterator[tuple[str, Element]]:
    """The words and the properties of each run that has words."""
    for run in element.iter(f"{W}r"):
        words = "".join(piece.text or "" for piece in run.iter(f"{W}t"))
        properties = run.find(f"{W}rPr")
        if words and properties is not None:
            yield words, properties


def all_words(document: WordFile) -> str:
    """Every word of the text, without spaces, as ``as_written`` gives it."""
    return squashed("".join(words for _style, words in paragraphs(document)))


def as_written(text: str, language: Language) -> str:
    """What should be found of ``text`` in a Word file."""
    return squashed(typeset(text, language))
