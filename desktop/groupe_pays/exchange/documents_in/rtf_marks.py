"""What the words of an RTF file alone would lose: bold and underlined lines, levels of titles, paragraphs in a cell.

Signs of the private area are put at the ends of paragraphs; they come through with the words and are read from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from groupe_pays.domain.recognition.source import SourceBlock
from groupe_pays.domain.text import Span

_TOKEN = re.compile(r"\\([a-z]+)(-?\d{1,9})? ?|\\'[0-9a-fA-F]{2}|\\[^a-z]|[{}]|[^\\{}\r\n]+|[\r\n]+")
_LOUD, _BREAK, _TITLE = "\ue000", "\ue020", 0xE010
_SIGNS = re.compile("[\ue000\ue010-\ue018\ue020]")
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class _State:
    bold: bool = False
    underlined: bool = False
    title: int = -1
    in_cell: bool = False


def marked(rtf: str) -> str:
    """The same file with those signs in it; as it is where it holds bytes that are no text."""
    return rtf if "\\bin" in rtf else "".join(_marked(rtf))


def _marked(rtf: str) -> Iterator[str]:
    state, stack = _State(), list[_State]()
    loud: bool | None = None
    for token in _TOKEN.finditer(rtf):
        words, word = token[0], token[1]
        if words == "{":
            stack.append(state)
        elif words == "}":
            state = stack.pop() if stack else state
        elif word == "par":
            yield from _signs(state, loud)
            loud = None
            if state.in_cell:
                continue
        elif word == "line" and state.in_cell:
            yield _sign(_BREAK)
            continue
        elif word is not None:
            state = _after(state, word, token[2])
            loud = None if word in ("cell", "row", "pard") else loud
        elif words[0] == "\\" or re.search(r"\w", words):
            loud = (state.bold or state.underlined) and loud is not False
        yield words


def _signs(state: _State, loud: bool | None) -> Iterator[str]:
    if state.in_cell:
        yield _sign(_BREAK)
    elif loud is not None:
        if 0 <= state.title < _DEEPEST:
            yield _sign(chr(_TITLE + state.title))
        if loud:
            yield _sign(_LOUD)


def _sign(letter: str) -> str:
    return f"{{\\uc0\\u{ord(letter) - 0x10000} }}"


def _after(state: _State, word: str, number: str | None) -> _State:
    if word == "b":
        return replace(state, bold=number != "0")
    if word in ("ul", "ulnone"):
        return replace(state, underlined=word == "ul" and number != "0")
    if word == "plain":
        return replace(state, bold=False, underlined=False)
    if word == "pard":
        return replace(state, title=-1, in_cell=False)
    if word == "outlinelevel" and number is not None:
        return replace(state, title=int(number))
    return replace(state, in_cell=True) if word == "intbl" else state


def read_marks(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """The paragraphs with what the signs in them say, and without the signs."""
    told = [_read(block) for block in blocks]
    return [block for block in told if block.is_row or block.plain.strip() or block.notes]


def _read(block: SourceBlock) -> SourceBlock:
    if block.is_row:
        return replace(block, cells=tuple(_in_cell(cell) for cell in block.cells))
    words = block.plain
    level = next((ord(letter) - _TITLE + 1 for letter in words if 0 <= ord(letter) - _TITLE < _DEEPEST), 0)
    spans = (replace(span, text=_SIGNS.sub("", span.text.replace(_BREAK, "\n"))) for span in block.spans)
    kept = tuple(span for span in spans if span.text or span.note is not None)
    depth = 0 if level else block.list_level
    loud = words.rstrip().endswith(_LOUD) or block.underlined
    return replace(block, spans=kept, heading=block.heading or level, list_level=depth, underlined=loud)


def _in_cell(cell: tuple[SourceBlock, ...]) -> tuple[SourceBlock, ...]:
    lines = [_SIGNS.sub("", line).strip() for block in cell for line in block.plain.split(_BREAK)]
    return tuple(SourceBlock((Span(line),)) for line in lines if line)
