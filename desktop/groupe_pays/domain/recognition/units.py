"""The source in units: rows of facing tables, forms and minutes in a table as paragraphs, lines told apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from groupe_pays.domain.recognition.form_tables import FormTables, as_lines, as_section, form_tables, is_minutes_head
from groupe_pays.domain.recognition.pairing import paired
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import read_sign
from groupe_pays.domain.recognition.source import SourceBlock
from groupe_pays.domain.recognition.speech import read_speech
from groupe_pays.domain.recognition.spoken_tables import as_speech, is_spoken_head, spoken_tables
from groupe_pays.domain.recognition.typed import arrow_length, bullet_length
from groupe_pays.domain.recognition.unit import Unit, cut_spans, language_of
from groupe_pays.domain.text import Language, Span

_STEP, _DEEPEST = 3, 4
"""Spaces people type for a level of a list, and the most levels told apart by them."""
_GAP = re.compile(r"\t+| {3,}")
"""« Date : …      Heure : … », several labels in one line."""
_LINES_OF_ITS_OWN = 200
_TOLD_APART = (Sign.DECISIONS, Sign.ACTIONS, Sign.NOTE)
_LABEL = 14


def units_of(blocks: Sequence[SourceBlock]) -> list[Unit]:
    """All of a source, in order."""
    facing = _facing_tables(blocks)
    spoken = spoken_tables(blocks) - facing
    forms = form_tables([block for block in blocks if block.table not in facing | spoken])
    units = [unit for index, block in enumerate(blocks) for unit in _units(index, block, facing, spoken, forms)]
    return list(paired(units))


def _facing_tables(blocks: Sequence[SourceBlock]) -> set[int]:
    """The tables whose rows give the French on one side and the Chinese on the other."""
    rows: dict[int, list[SourceBlock]] = defaultdict(list)
    for block in blocks:
        if block.is_row:
            rows[block.table].append(block)
    return {table for table, found in rows.items() if _is_facing(found)}


def _is_facing(rows: Sequence[SourceBlock]) -> bool:
    alike = 0
    for row in rows:
        sides = [language_of(_words(cell)) for cell in row.cells]
        told = [side for side in sides if side is not None]
        mixed = any(
            len(cell) > 1 and len({language_of(block.plain) for block in cell} - {None}) > 1 for cell in row.cells
        )
        alike += not mixed and len(row.cells) in (2, 3) and len(told) == 2 and set(told) == {Language.FR, Language.ZH}
    return (len(rows) > 1 and alike >= 0.6 * len(rows)) or (len(rows) == 1 and alike == 1)


def _units(index: int, block: SourceBlock, facing: set[int], spoken: set[int], forms: FormTables) -> Iterator[Unit]:
    if block.is_row and block.table in facing:
        yield from _facing_row(index, block)
    elif block.is_row and block.table in spoken and not is_spoken_head(block):
        for cut, said in enumerate(as_speech(block)):
            yield from _sides(index, said, cut)
    elif block.is_row and block.table in forms.forms:
        yield from _paragraphs(index, as_lines(block))
    elif block.is_row and block.table in forms.lists:
        yield from _columns(index, block, forms.lists[block.table])
    elif block.is_row and block.table in forms.minutes and not is_minutes_head(block):
        yield from _paragraphs(index, as_section(block, forms.minutes[block.table]))
    elif block.is_row:
        yield Unit(index, row=block)
    else:
        yield from _paragraphs(index, iter((block,)))


def _paragraphs(index: int, blocks: Iterator[SourceBlock]) -> Iterator[Unit]:
    for cut, line in enumerate(line for block in blocks for line in _lines(block)):
        yield from _sides(index, _untyped(line), cut)


def _columns(index: int, row: SourceBlock, labels: tuple[str, ...]) -> Iterator[Unit]:
    """The people of a row, each under the label of the column."""
    lines = [
        (line, label)
        for cell, label in zip(row.cells, labels, strict=False)
        for block in cell
        for line in _split_lines(block)
    ]
    for cut, (line, label) in enumerate(lines):
        for unit in _sides(index, _untyped(line), cut):
            yield replace(unit, under=label)


def _facing_row(index: int, row: SourceBlock) -> Iterator[Unit]:
    sides: dict[Language, list[SourceBlock]] = {Language.FR: [], Language.ZH: []}
    loose = ""
    for cell in row.cells:
        language = language_of(_words(cell))
        if language is None:
            loose += " ".join(_words(cell).split()) + " "
            continue
        for block in cell:
            sides[language] += [_untyped(line) for line in _lines(block, by_speaker=False)]
    pairs = list(zip_longest(sides[Language.FR], sides[Language.ZH]))
    for cut, (fr, zh) in enumerate(pairs):
        if loose.strip() and cut == 0 and fr is not None:
            fr = fr.with_spans((Span(loose, ""), *fr.spans))
        yield Unit(index, fr, zh, cut=cut)
    if not pairs:
        yield Unit(index, row=row)


def _sides(index: int, block: SourceBlock, cut: int) -> Iterator[Unit]:
    """A paragraph, or the two languages of a title « Participants⇥与会人员 »."""
    words = block.plain
    left, tab, right = words.partition("\t")
    if (
        tab
        and "\t" not in right
        and language_of(left) is Language.FR
        and language_of(right) is Language.ZH
        and len(words) < 200
    ):
        at = len(left)
        yield Unit(index, block.with_spans(cut_spans(block.spans, 0, at)),
                   block.with_spans(cut_spans(block.spans, at + 1, len(words))), cut=cut)  # fmt: skip
        return
    if language_of(words) is Language.ZH:
        yield Unit(index, zh=block, cut=cut)
    else:
        yield Unit(index, fr=block, cut=cut)


def _tell_apart(lines: Sequence[str]) -> bool:
    """Whether a line behind the first is a decision, an action or a note, or several say who speaks."""
    signs = (read_sign(line) for line in lines[1:] if len(line) > _LABEL)
    told = any(sign is not None and sign[0] in _TOLD_APART for sign in signs)
    return told or sum(read_speech(line) is not None for line in lines) > 1


def _lines(block: SourceBlock, by_speaker: bool = True) -> Iterator[SourceBlock]:
    """The lines of a paragraph apart where they are a form: « Date : …⏎Lieu : … », or a list typed with line ends."""
    words = block.plain
    told = [piece for piece in _GAP.split(words) if piece.strip()]
    if len(told) > 1 and "\n" not in words and all(_says(piece) for piece in told):
        yield from _split_gaps(block)
        return
    lines = words.split("\n")
    if len(lines) < 2 or len(lines) > _LINES_OF_ITS_OWN or block.heading:
        yield block
        return
    starts = sum(read_sign(line) is not None or bullet_length(line) > 0 for line in lines)
    both = {language_of(line) for line in lines} - {None}
    if starts < 2 and len(both) < 2 and not (by_speaker and _tell_apart(lines)):
        yield block
        return
    yield from _split_lines(block)


def _says(words: str) -> bool:
    """« Excusé : Igor Blanc »: a label with something behind it."""
    sign = read_sign(words.strip())
    return sign is not None and bool(words.strip()[sign[1] :])


def _split_gaps(block: SourceBlock) -> Iterator[SourceBlock]:
    at, words = 0, block.plain
    for gap in [*_GAP.finditer(words), None]:
        end = gap.start() if gap is not None else len(words)
        if words[at:end].strip():
            yield block.with_spans(cut_spans(block.spans, at, end))
        at = gap.end() if gap is not None else end


def _split_lines(block: SourceBlock) -> Iterator[SourceBlock]:
    at = 0
    for line in block.plain.split("\n"):
        if line.strip():
            yield block.with_spans(cut_spans(block.spans, at, at + len(line)))
        at += len(line) + 1


def _untyped(block: SourceBlock) -> SourceBlock:
    """A paragraph that begins with a typed bullet as an item of a list; an arrow stays, as « → »."""
    if block.heading:
        return block
    words = block.plain
    arrow = arrow_length(words)
    if arrow and not words.startswith("→ "):
        return block.with_spans((Span("→ "), *cut_spans(block.spans, arrow, len(words))))
    length = 0 if arrow else bullet_length(words)
    if not length:
        return block
    level = block.list_level or _typed_level(words)
    return replace(block, spans=cut_spans(block.spans, length, len(words)), list_level=level)


def _typed_level(words: str) -> int:
    """How deep an item is by the spaces before its bullet."""
    spaces = len(words) - len(words.lstrip(" \u00a0\t"))
    return 1 + min((spaces + 1) // _STEP, _DEEPEST)


def _words(cell: Sequence[SourceBlock]) -> str:
    return "\n".join(block.plain for block in cell)
