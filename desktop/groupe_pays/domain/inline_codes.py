"""Formatting as the inline codes of translation files, and back.

Codes are named after what they are, counted within a unit: ``b1`` bold, ``i1`` italic, ``l1`` a link, ``lb1`` a line
break, ``n1`` the call of footnote 1, ``p1-ul-2`` the beginning of a paragraph (here a bullet of depth 2). So they are
understood even where a program kept nothing of them but their names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from groupe_pays.domain.text import MAX_DEPTH, NOTE_ANCHOR, Block, BlockKind, RichText, Span
from groupe_pays.domain.translation_units import Problem

BOLD, ITALIC, LINK, BREAK, NOTE, PARAGRAPH = "b", "i", "l", "lb", "n", "p"
PAIRED = (BOLD, ITALIC, LINK)
_NAME = re.compile(r"(lb|b|i|l|n)(\d{1,6})|p\d{1,6}-(p|ul|ol)-(\d)")


@dataclass(frozen=True, slots=True)
class Open:
    """A code that has an end; ``kind`` is blank where only its name is known."""

    id: str
    kind: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Close:
    id: str


@dataclass(frozen=True, slots=True)
class Point:
    """A code without an end."""

    id: str
    kind: str = ""


Piece = str | Open | Close | Point


class Coder:
    """Names the codes of a unit: those of the original first, then those of the translation after them."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[str, str]] = {}
        self._links: dict[str, list[str]] = {}

    def encode(self, content: RichText) -> list[Piece]:
        """The content as text and codes; a code of a translation is named as its like in the original."""
        counts: Counter[str] = Counter()
        pieces: list[Piece] = []
        links = {href: list(names) for href, names in self._links.items()}
        for place, block in enumerate(content.blocks):
            if place or block.is_list_item or not block.spans:
                counts[PARAGRAPH] += 1
                name = f"p{counts[PARAGRAPH]}-{block.kind.value}-{block.depth}"
                pieces.append(self._point(name, PARAGRAPH))
            for href, run in groupby(block.spans, key=lambda span: span.href if span.note is None else None):
                inside = list(self._styled(list(run), "bi", counts))
                if href is None:
                    pieces += inside
                else:
                    name = self._link(href, links)
                    pieces += [Open(name, LINK, href), *inside, Close(name)]
        return pieces

    def _styled(self, spans: list[Span], marks: str, counts: Counter[str]) -> Iterator[Piece]:
        if not marks:
            for span in spans:
                yield from self._words(span, counts)
            return
        mark = marks[0]
        for is_on, run in groupby(spans, key=lambda span: mark in span.marks):
            if not is_on:
                yield from self._styled(list(run), marks[1:], counts)
                continue
            counts[mark] += 1
            name = f"{mark}{counts[mark]}"
            self.known.setdefault(name, (mark, ""))
            yield Open(name, mark)
            yield from self._styled(list(run), marks[1:], counts)
            yield Close(name)

    def _words(self, span: Span, counts: Counter[str]) -> Iterator[Piece]:
        if span.note is not None:
            yield self._point(f"n{span.note}", NOTE)
            return
        for number, line in enumerate(span.text.split("\n")):
            if number:
                counts[BREAK] += 1
                yield self._point(f"lb{counts[BREAK]}", BREAK)
            if line:
                yield line

    def _point(self, name: str, kind: str) -> Point:
        self.known.setdefault(name, (kind, ""))
        return Point(name, kind)

    def _link(self, href: str, free: dict[str, list[str]]) -> str:
        """A name for a link to ``href``: that of a link of the original not yet used in this text, else a new one."""
        if free.get(href):
            return free[href].pop(0)
        name = f"l{1 + sum(kind == LINK for kind, _href in self.known.values())}"
        self.known[name] = (LINK, href)
        self._links.setdefault(href, []).append(name)
        return name


@dataclass(frozen=True, slots=True)
class Decoded:
    content: RichText
    problems: tuple[Problem, ...] = ()


def decode(pieces: Iterable[Piece], known: Mapping[str, tuple[str, str]], *, wanted: Iterable[str] = ()) -> Decoded:
    """The content of text and codes as a file gives them back.

    ``known`` tells what the names stand for; ``wanted`` names the codes of the original. Where codes are unknown or do
    not pair, the words are kept without any. A lost footnote call is put back at the end; a lost link is told.
    """
    pieces = list(pieces)
    reader = _Reader(known)
    for piece in pieces:
        reader.take(piece)
    content = reader.content()
    problems: list[Problem] = []
    if reader.broken or reader.open:
        content = RichText((Block((Span(_words_of(pieces, known)),)),)).normalised()
        problems.append(Problem.BROKEN)
    if content.is_blank:
        return Decoded(RichText(), tuple(problems))
    called = {span.note for span in content.spans() if span.note is not None}
    lost = [name[1:] for name in wanted if meaning(name, known)[0] == NOTE and name[1:] not in called]
    if lost:
        last = content.blocks[-1]
        calls = tuple(Span(NOTE_ANCHOR, note=number) for number in lost)
        content = RichText((*content.blocks[:-1], Block((*last.spans, *calls), last.kind, last.depth)))
        if Problem.BROKEN not in problems:
            problems.append(Problem.NOTE_LOST)
    if Problem.BROKEN not in problems and any(meaning(n, known)[0] == LINK for n in wanted) and not _has_link(content):
        problems.append(Problem.LINK_LOST)
    return Decoded(content, tuple(problems))


def meaning(name: str, known: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """What a code stands for, by what is known or by its name alone; ``("", "")`` where it is a stranger."""
    if name in known:
        return known[name]
    match = _NAME.fullmatch(name)
    if match is None or match[1] == LINK:
        return "", ""
    if match[3]:
        return PARAGRAPH, ""
    return match[1], ""


class _Reader:
    def __init__(self, known: Mapping[str, tuple[str, str]]) -> None:
        self.known = known
        self.open: list[tuple[str, str, str]] = []
        self.broken = False
        self._blocks: list[tuple[BlockKind, int, list[Span]]] = []
        self._noted: set[str] = set()

    def take(self, piece: Piece) -> None:
        if isinstance(piece, str):
            self._add(piece)
        elif isinstance(piece, Open):
            kind, href = meaning(piece.id, self.known)
            if not kind:
                kind, href = piece.kind, piece.href
            self.broken |= kind not in PAIRED
            self.open.append((piece.id, kind, href))
        elif isinstance(piece, Close):
            ends = [place for place, code in enumerate(self.open) if code[0] == piece.id]
            self.broken |= not ends
            if ends:
                del self.open[ends[-1]]  # codes may overlap: what is open at a word is what it is set in
        else:
            self._point(piece)

    def _point(self, piece: Point) -> None:
        kind, _href = meaning(piece.id, self.known)
        kind = kind or piece.kind
        if kind == BREAK:
            self._add("\n")
        elif kind == NOTE and piece.id[1:].isdecimal() and piece.id not in self._noted:
            self._noted.add(piece.id)
            self._spans().append(Span(NOTE_ANCHOR, note=piece.id[1:]))
        elif kind == PARAGRAPH and (match := _NAME.fullmatch(piece.id)) is not None and match[3]:
            self._blocks.append((BlockKind(match[3]), min(int(match[4]), MAX_DEPTH), []))
        else:
            self.broken = True

    def _spans(self) -> list[Span]:
        if not self._blocks:
            self._blocks.append((BlockKind.PARAGRAPH, 0, []))
        return self._blocks[-1][2]

    def _add(self, text: str) -> None:
        kinds = {kind for _id, kind, _href in self.open}
        href = next((href for _id, kind, href in reversed(self.open) if kind == LINK), None)
        marks = "".join(mark for mark in (BOLD, ITALIC) if mark in kinds)
        self._spans().append(Span(text, marks, href))

    def content(self) -> RichText:
        return RichText(tuple(Block(tuple(spans), kind, depth) for kind, depth, spans in self._blocks)).normalised()


def _words_of(pieces: Iterable[Piece], known: Mapping[str, tuple[str, str]]) -> str:
    """The words alone; breaks and paragraphs stay apart."""
    words: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            words.append(piece)
        elif isinstance(piece, Point) and (meaning(piece.id, known)[0] or piece.kind) in (BREAK, PARAGRAPH):
            words.append("\n")
    return "".join(words).strip("\n")


def _has_link(content: RichText) -> bool:
    return any(span.href is not None for span in content.spans())
