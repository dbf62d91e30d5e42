"""One paragraph of a source in one language or in both, or a row; and which language words are in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.pieces import Cell
from groupe_pays.domain.recognition.signs import HAN
from groupe_pays.domain.recognition.source import SourceBlock
from groupe_pays.domain.text import Language, Span

_LETTERS = re.compile(r"[^\W\d_]")
_HAN = re.compile(f"[{HAN}]")
_BOTH = re.compile(
    rf"^[^{HAN}/|]*[^\W\d_]{{3}}[^{HAN}/|]*[/|]\s*[{HAN}]"
    rf"|^[^{HAN}]*[^\W\d_]{{3}}[^{HAN}]*[(（][{HAN}·•・]+[)）][^{HAN}]*$"
)
"""« Santé / 卫生 », « M. Lambert (朗贝尔) »: French that gives the Chinese too."""
_LONGEST_LINE = 160
_MOSTLY = 0.25
"""The part of Chinese characters from which a paragraph is Chinese: names and addresses stay in Latin letters."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One or two facing paragraphs, or a row; ``other``: where the Chinese stands, if elsewhere than ``index``;
    ``under``: the label of the column it stands in, where lists of people stand side by side; ``who``: whom « elle » in
    a sentence of its own means, who is to do something.
    """

    index: int
    fr: SourceBlock | None = None
    zh: SourceBlock | None = None
    row: SourceBlock | None = None
    cut: int = 0
    other: int | None = None
    under: str = ""
    who: str = ""

    @property
    def block(self) -> SourceBlock:
        """The side to recognise by."""
        found = self.row or self.fr or self.zh
        assert found is not None
        return found

    @property
    def words(self) -> str:
        return self.block.plain

    @property
    def language(self) -> Language:
        return Language.FR if self.fr is not None else Language.ZH

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(_cell(blocks) for blocks in self.row.cells) if self.row is not None else ()


def language_of(words: str) -> Language | None:
    """The language of a paragraph; None where it has no letters."""
    letters = _LETTERS.findall(words)
    if not letters:
        return None
    han = len(_HAN.findall(words))
    if han and len(words) < _LONGEST_LINE and _BOTH.match(words):
        return Language.FR
    return Language.ZH if han >= _MOSTLY * len(letters) else Language.FR


def cut_spans(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """The spans between two characters of the plain words; the footnotes called there come with them."""
    cut, at = [], 0
    for span in spans:
        if span.note is not None:
            if start < at <= end or (at == start == 0):
                cut.append(span)
            continue
        first, last = max(start - at, 0), min(end - at, len(span.text))
        if first < last:
            cut.append(replace(span, text=span.text[first:last]))
        at += len(span.text)
    return tuple(cut)


def _cell(blocks: Sequence[SourceBlock]) -> Cell:
    lines = [line for block in blocks for line in block.plain.split("\n") if line.strip()]
    chinese = [line for line in lines if language_of(line) is Language.ZH]
    french = [line for line in lines if language_of(line) is not Language.ZH]
    if chinese and french and not (len(french) == 1 and has_han(french[0])):
        return Cell("\n".join(french), "\n".join(chinese))
    return Cell(zh="\n".join(lines)) if chinese else Cell("\n".join(lines))
