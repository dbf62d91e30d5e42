"""Footnotes in pasted HTML: two links that lead to each other, one in the text and one at the note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from groupe_pays.domain.text import NOTE_ANCHOR, Block, Span

_MARK = "\x00"
"""What the address of a link inside the page begins with while it is read: its place among all of them follows."""


@dataclass(slots=True)
class Anchor:
    """A link inside the page: the names it has, the one it leads to, and the blocks of what it stands in."""

    names: frozenset[str]
    target: str
    block: int
    """The block it stands in."""
    end: int | None = None
    """The first block behind the element that holds a note and nothing else, where there is one."""


@dataclass(slots=True)
class Anchors:
    """Gathers the links of one page."""

    found: list[Anchor] = field(default_factory=list)

    def add(self, names: frozenset[str], target: str, block: int) -> str:
        """Remember a link; what its spans bear as an address until ``resolve``."""
        self.found.append(Anchor(names, target, block))
        return f"{_MARK}{len(self.found) - 1}"

    def close(self, since: int, end: int) -> None:
        """An element ended before block ``end`` that held the links from number ``since`` on."""
        for anchor in self.found[since:]:
            if anchor.end is None:
                anchor.end = end

    def resolve(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks with footnotes in the place of pairs of links; any other link inside the page is only words."""
        pairs = self._pairs()
        notes = {call: self._note(blocks, note) for call, note in pairs.items()}
        gone = {at for note in pairs.values() for at in self._blocks_of(note, len(blocks))}
        return [_told(block, notes) for at, block in enumerate(blocks) if at not in gone]

    def _pairs(self) -> dict[int, int]:
        """The number of the link at each note by that of the link that calls it."""
        by_name = {name: number for number, anchor in enumerate(self.found) for name in anchor.names}
        pairs = {}
        for number, anchor in enumerate(self.found):
            other = by_name.get(anchor.target)
            if other is None or other <= number or self.found[other].target not in anchor.names:
                continue
            if self.found[other].block > anchor.block:
                pairs[number] = other
        return pairs

    def _blocks_of(self, number: int, count: int) -> range:
        anchor = self.found[number]
        following = [other.block for other in self.found[number + 1 :] if other.block > anchor.block]
        end = anchor.end if anchor.end is not None else anchor.block + 1
        return range(anchor.block, min([max(end, anchor.block + 1), count, *following]))

    def _note(self, blocks: Sequence[Block], number: int) -> str:
        """The words of a note without its number."""
        mark = f"{_MARK}{number}"
        lines: list[str] = []
        for at in self._blocks_of(number, len(blocks)):
            words = "".join(span.text for span in blocks[at].spans if span.href != mark and span.note is None)
            lines.append(words.strip() if lines else words.strip().lstrip(". \t"))
        return "\n".join(lines).strip()


def _told(block: Block, notes: dict[int, str]) -> Block:
    spans: list[Span] = []
    called = -1
    for span in block.spans:
        if span.href is None or not span.href.startswith(_MARK):
            spans.append(span)
            continue
        number = int(span.href.removeprefix(_MARK))
        if number not in notes or not notes[number]:
            spans.append(replace(span, href=None))
        elif number != called:
            spans.append(Span(NOTE_ANCHOR, note=notes[number]))
            called = number
    return replace(block, spans=tuple(spans))
