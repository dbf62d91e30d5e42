"""From stored rich text to the runs of paragraphs and the labels of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from groupe_pays.documents.look import ACCENT
from groupe_pays.documents.pen import safe_address
from groupe_pays.documents.pieces import Run
from groupe_pays.domain.text import Block, BlockKind, Language, RichText, Span, clean

_NAME_WITHIN = 160
"""Characters of an intervention in which the speaker's name is looked for."""
_ADDRESS = re.compile(r"<?((?:https?://|mailto:)[^\s<>]*[^\s<>.,;:!?)»”’\]，。；：！？）])>?")
"""An address within the words of a footnote, in angle brackets or bare, without the mark that follows it."""


@dataclass
class Notes:
    """The footnotes of one language, numbered through the document and printed at the end of each section."""

    language: Language
    count: int = 0
    waiting: list[tuple[int, str]] = field(default_factory=list)

    def call(self, text: str) -> Run:
        """Number a note and return its call, which leads to it."""
        self.count += 1
        self.waiting.append((self.count, text))
        return Run(str(self.count), superior=True, target=f"#{self.key(self.count)}", colour=ACCENT)

    def key(self, number: int) -> str:
        """The name of the place of a note."""
        return f"note-{self.language.value}-{number}"

    def call_key(self, number: int) -> str:
        """The name of the place of the paragraph that calls a note."""
        return f"call-{self.language.value}-{number}"

    def take(self) -> list[tuple[int, str]]:
        """The notes called since the last time."""
        taken, self.waiting = self.waiting, []
        return taken


def plain_runs(text: str, *, bold: bool = False, italic: bool = False, colour: str | None = None) -> tuple[Run, ...]:
    """Text in one style; no run for no text."""
    text = clean(text)
    return (Run(text, bold, italic, colour=colour),) if text else ()


def runs(spans: Iterable[Span], notes: Notes | None) -> tuple[Run, ...]:
    """The runs of a block; links to anything but the web and mail are plain text."""
    return tuple(run for span in spans for run in _run(span, notes))


def _run(span: Span, notes: Notes | None) -> Iterator[Run]:
    if span.note is not None:
        if notes is not None:
            yield notes.call(clean(span.note))
        return
    text = clean(span.text)
    if not text:
        return
    target = safe_address(span.href) if span.href else None
    yield Run(text, span.bold, span.italic, target=target, colour=ACCENT if target else None)


def note_runs(text: str) -> tuple[Run, ...]:
    """A footnote; the addresses in it lead there."""
    out: list[Run] = []
    done = 0
    for found in _ADDRESS.finditer(text):
        target = safe_address(found[1])
        if target:
            out += [*plain_runs(text[done : found.start()]), Run(found[1], target=target)]
            done = found.end()
    return (*out, *plain_runs(text[done:]))


def without_stop(title: str) -> str:
    """A title without the full stop a sentence would end with; « … » and « etc. » keep theirs."""
    title = title.rstrip()
    if title.endswith((".", "。")) and not title.endswith(("..", "etc.")):
        return title[:-1].rstrip()
    return title


def blocks(text: RichText) -> tuple[Block, ...]:
    """The blocks that have something to show."""
    return tuple(block for block in text.blocks if block.plain.strip() or any(s.note is not None for s in block.spans))


class ListLabels:
    """Gives each list item its mark or number, counting anew where a list is interrupted or its kind is another."""

    def __init__(self, bullets: tuple[str, ...], numbers: tuple[str, ...], *, number_bullets: bool = False) -> None:
        self._bullets, self._numbers, self._number_bullets = bullets, numbers, number_bullets
        self._counts: dict[int, int] = {}
        self._kinds: dict[int, BlockKind] = {}

    def label(self, block: Block) -> str:
        """The label of ``block``; ``""`` for a paragraph, which ends the list."""
        if not block.is_list_item:
            self._counts.clear()
            return ""
        depth = max(block.depth, 1)
        for deeper in [level for level in self._counts if level > depth]:
            del self._counts[deeper]
        kind = BlockKind.NUMBER if self._number_bullets else block.kind
        if self._kinds.get(depth) is not kind:
            self._counts.pop(depth, None)
        self._kinds[depth] = kind
        self._counts[depth] = self._counts.get(depth, 0) + 1
        if kind is BlockKind.NUMBER:
            pattern = self._numbers[min(depth, len(self._numbers)) - 1]
            count = self._counts[depth]
            return pattern.format(count, letter=_letters(count))
        return self._bullets[min(depth, len(self._bullets)) - 1]


def _letters(count: int) -> str:
    """a for 1, z for 26, aa for 27."""
    said = ""
    while count:
        count, rest = divmod(count - 1, 26)
        said = "abcdefghijklmnopqrstuvwxyz"[rest] + said
    return said


FRENCH_LABELS = (("–", "•", "–"), ("{0}.", "{letter})", "{0})"))
CHINESE_LABELS = (("•", "–", "•"), ("{0}.", "（{0}）", "{letter}."))


def emboldened(spans: tuple[Run, ...], names: Iterable[str]) -> tuple[tuple[Run, ...], bool]:
    """``spans`` with the first of ``names`` found near the beginning set in bold, and whether all were found there."""
    found_all = True
    out = list(spans)
    for name in names:
        out, found = _embolden(out, name)
        found_all = found_all and found
    return tuple(out), found_all


def _embolden(spans: list[Run], name: str) -> tuple[list[Run], bool]:
    offset = 0
    for index, run in enumerate(spans):
        at = run.text.find(name)
        if at >= 0 and offset + at <= _NAME_WITHIN:
            parts = (run.text[:at], name, run.text[at + len(name) :])
            split = [replace(run, text=part, bold=run.bold or part is name) for part in parts if part]
            return [*spans[:index], *split, *spans[index + 1 :]], True
        offset += len(run.text)
    return spans, False
