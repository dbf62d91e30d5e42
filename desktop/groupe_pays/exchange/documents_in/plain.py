"""Plain text: lines joined where an editor or a mail cut them; lists, rows, titles and notes told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from groupe_pays.domain.recognition.signs import read_sign
from groupe_pays.domain.recognition.source import Place, SourceBlock
from groupe_pays.domain.recognition.typed import arrow_length, bullet_length, is_mark, read_number
from groupe_pays.domain.text import NOTE_ANCHOR, Span, clean
from groupe_pays.exchange.documents_in.hyphens import keeps_hyphen
from groupe_pays.exchange.documents_in.plain_marks import NOTE_LINE, framed, inline, note_call, unquoted
from groupe_pays.exchange.documents_in.plain_pages import read_pages
from groupe_pays.exchange.documents_in.reading import tidy

_TITLE = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"^\s*(={3,}|-{3,}|_{3,}|\*{3,})\s*$")
_PIPED = re.compile(r"^\s*\|(.+)\|\s*$")
_PIPE_RULE = re.compile(r"^[\s|:+-]+$")
_GAP = re.compile(r" {3,}|\t+ *")
_LABEL = re.compile(r"^[^\s:：][^:：]{0,40}[:：](\s|$|(?<=：))")
_END = re.compile(r"[.!?:;…»”\"。！？：；”）)]\s*$")
_HAN_END = re.compile(r"[\u3000-\u9fff\uff00-\uffef]$")
_HAN_START = re.compile(r"^[\u3000-\u9fff\uff00-\uffef]")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT_WORD = re.compile(r"[^\W\d_]-\n\s*[^\W\d_]")
_NARROW, _WIDE = 30, 110
"""Characters a line: between them lie texts that an editor has cut into lines."""
_NARROW_LATIN = 50
_CUT_SENTENCE = 60
_DASHED = re.compile(r"\s[–—-]\s")
"""« Anne Roy - Paul Petit - Jean »: people told in a line that goes on in the next one."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line or what was joined of several; ``gap``: an empty line stands before it."""

    words: str
    indent: int
    gap: bool


def read_lines(text: str) -> list[SourceBlock]:
    """The paragraphs, items, rows and titles of a plain text, in order."""
    pages = read_pages(text)
    lines = list(_lines(unquoted(clean(pages.text))))
    whole = _whole_words(pages.text)
    lines = list(_rejoined(lines, _wrap_width(lines), whole))
    notes, lines = _notes(lines)
    margins = ((pages.heads, Place.HEADER), (pages.feet, Place.FOOTER))
    heads, feet = ([SourceBlock(_spans(clean(one), {}), place=place) for one in edge] for edge, place in margins)
    return [*heads, *_blocks(lines, notes), *feet]


def _whole_words(text: str) -> frozenset[str]:
    """The words with a hyphen, and those that stand elsewhere without the one a line was cut at."""
    return frozenset(_WORDS.findall(text.lower())) if _CUT_WORD.search(text) else frozenset()


def _lines(text: str) -> Iterator[_Line]:
    gap = True
    for raw in text.split("\n"):
        expanded = raw.replace("\u3000", "  ") if raw.startswith("\u3000") else raw
        words = expanded.strip(" \r")
        if not words.strip():
            gap = True
            continue
        bare = words.lstrip()
        indent = sum(4 if letter == "\t" else 1 for letter in expanded[: len(expanded) - len(expanded.lstrip())])
        yield _Line(bare.rstrip(" ") if "\t" in bare else bare.rstrip(), indent, gap)
        gap = False


def _wrap_width(lines: list[_Line]) -> int:
    """The width at which the lines were cut; 0 where each line is a paragraph of its own."""
    lengths = sorted(len(line.words) for line in lines if "\t" not in line.words)
    if len(lengths) < 6:
        return 0
    width = lengths[int(len(lengths) * 0.97)]
    if lengths[-1] > max(_WIDE, width * 1.2) or not _NARROW <= width <= _WIDE:
        return 0
    followed = [one for one, after in pairwise(lines) if not after.gap]
    full = sum(len(line.words) >= 0.75 * width and not _END.search(line.words) for line in followed)
    if width < _NARROW_LATIN and not any(_HAN_START.match(line.words) for line in lines):
        return 0
    return width if full >= 3 and full >= 0.35 * len(followed) else 0


def _rejoined(lines: list[_Line], width: int, whole: frozenset[str]) -> Iterator[_Line]:
    held: _Line | None = None
    last = 0
    for line in lines:
        if held is not None and _continues(held, last, line, width):
            held = replace(held, words=_glued(held.words, line.words, whole))
            last = len(line.words)
            continue
        if held is not None:
            yield held
        held, last = line, len(line.words)
    if held is not None:
        yield held


def _continues(before: _Line, last: int, line: _Line, width: int) -> bool:
    """Whether a line goes on with what stands before it: cut by an editor, or by the end of a page."""
    if "\t" in line.words or "\t" in before.words or _is_start(line.words) or _UNDERLINE.match(line.words):
        return False
    if line.gap:
        lower = line.words[:1].islower()
        return lower and len(before.words) > _CUT_SENTENCE and not _END.search(before.words)
    if not width:
        cut = line.words[:1].islower() and last >= _NARROW_LATIN - 5 and "\t" not in line.words
        listed = last >= _CUT_SENTENCE and (before.words.endswith(",") or len(_DASHED.findall(before.words)) > 1)
        return (cut or listed) and not _END.search(before.words)
    if read_sign(line.words) is not None or (_LABEL.match(line.words) and _END.search(before.words)):
        return False
    if _END.search(before.words) and last < 0.9 * width:
        return False
    return last >= 0.75 * width or (line.words[:1].islower() and not _END.search(before.words))


def _glued(before: str, words: str, whole: frozenset[str]) -> str:
    """Two lines as one; a word cut at the end of a line loses its hyphen where it stands whole elsewhere."""
    if before.endswith("-") and words[:1].islower() and before[-2:-1].isalpha():
        first, rest = _WORDS.findall(before[:-1].lower())[-1:], _WORDS.match(words.lower())
        cut = bool(first) and rest is not None and _is_cut(first[0], rest[0], whole)
        return before[:-1] + words if cut else before + words
    parted = "" if _HAN_END.search(before) and _HAN_START.match(words) else " "
    return before + parted + words


def _is_cut(first: str, rest: str, whole: frozenset[str]) -> bool:
    """Whether the hyphen between two halves only stood at the end of a line: « person-nel », not « vice-président »."""
    before = re.split("[-’']", first)[-1]
    behind = re.split("[-’']", rest)[0]
    if f"{first}{rest}" in whole:
        return True
    return not keeps_hyphen(before, behind) and f"{first}-{rest}" not in whole


def _is_start(words: str) -> bool:
    return bool(
        bullet_length(words) or arrow_length(words) or read_number(words) or _TITLE.match(words)
        or _PIPED.match(words) or NOTE_LINE.match(words)
    )  # fmt: skip


def _notes(lines: list[_Line]) -> tuple[dict[str, str], list[_Line]]:
    """The footnotes that are called somewhere, by their call; and the lines without them."""
    found: dict[str, str] = {}
    kept: list[_Line] = []
    text = "\n".join(line.words for line in lines)
    for line in lines:
        note = NOTE_LINE.match(line.words)
        if note and note["call"] not in found and note_call(note["call"]).search(text):
            found[note["call"]] = note["words"].strip().strip("<>")
        else:
            kept.append(line)
    return found, kept


def _blocks(lines: list[_Line], notes: dict[str, str]) -> Iterator[SourceBlock]:
    table, columns, indents = 0, 0, [0]
    for at, line in enumerate(lines):
        cells = _cells(line, lines, at)
        if cells is not None:
            if cells and columns != len(cells):
                table, columns = table + 1, len(cells)
            if cells:
                rows = tuple((SourceBlock(_spans(cell, notes)),) if cell else () for cell in cells)
                yield SourceBlock(cells=rows, table=table)
            continue
        if _UNDERLINE.match(line.words):
            continue
        if columns and len(line.words) > _CUT_SENTENCE:
            columns = 0
        following = lines[at + 1].words if at + 1 < len(lines) else ""
        yield _paragraph(line, following, indents, notes)


def _paragraph(line: _Line, following: str, indents: list[int], notes: dict[str, str]) -> SourceBlock:
    title = _TITLE.match(line.words)
    if title:
        return SourceBlock(_spans(title[2], notes), heading=len(title[1]))
    if following[:3] in ("===", "---") and _UNDERLINE.match(following) and len(line.words) < 100:
        return SourceBlock(_spans(line.words, notes), heading=1 if following[0] == "=" else 2)
    title_words = framed(line.words)
    if title_words:
        return SourceBlock((Span(title_words, "b"),))
    words = line.words.replace("\t", " ")
    arrow, bullet = arrow_length(words), bullet_length(words)
    if arrow and words.lstrip()[0] == ">" and words[arrow:][:1] in '«“"':
        return SourceBlock(_spans(words[arrow:], notes), quoted=True)
    if arrow:
        spans = _spans("→ " + words[arrow:], notes)
        if words.lstrip()[0] in "-–—•" and words.lstrip()[1:2] == " ":
            return SourceBlock(spans, list_level=_level(line, indents))
        return SourceBlock(spans)
    if bullet:
        return SourceBlock(_spans(words[bullet:], notes), list_level=_level(line, indents))
    if line.gap:
        indents[:] = [0]
    return SourceBlock(_spans(words, notes))


def _level(line: _Line, indents: list[int]) -> int:
    """The depth of an item by how far it stands in; a single space tells a level in texts taken from PDF."""
    if line.gap and line.indent == 0:
        indents[:] = [0]
    while len(indents) > 1 and line.indent < indents[-1]:
        indents.pop()
    if line.indent > indents[-1]:
        indents.append(line.indent)
    return len(indents)


def _cells(line: _Line, lines: list[_Line], at: int) -> list[str] | None:
    """The cells of a row, an empty list for a rule between rows; None for what is no row."""
    piped = _PIPED.match(line.words)
    if piped:
        return [] if _PIPE_RULE.match(line.words) else [cell.strip() for cell in piped[1].split("|")]
    if "\t" in line.words:
        cells = [cell.strip() for cell in line.words.split("\t")]
        return cells if sum(map(bool, cells)) > 1 and not is_mark(cells[0]) else None
    if not _GAP.search(line.words) or bullet_length(line.words):
        return None
    cells = [cell.strip() for cell in _GAP.split(line.words)]
    around = lines[max(at - 2, 0) : at] + lines[at + 1 : at + 3]
    alike = sum(len(_GAP.split(one.words)) == len(cells) and "\t" not in one.words for one in around)
    return cells if len(cells) > 1 and alike >= 2 else None


def _spans(words: str, notes: dict[str, str]) -> tuple[Span, ...]:
    return tuple(tidy(_with_notes(inline(words), notes)))


def _with_notes(spans: Iterable[Span], notes: dict[str, str]) -> Iterator[Span]:
    """The same with the calls of footnotes in their place."""
    for span in spans:
        text = span.text
        for call, note in notes.items():
            found = note_call(call).search(text)
            if found:
                yield replace(span, text=text[: found.start()])
                yield Span(NOTE_ANCHOR, "", None, note)
                text = text[found.end() :]
        yield replace(span, text=text)
