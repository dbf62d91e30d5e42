"""The source in units of one paragraph in one language or in both: facing tables and alternating paragraphs paired."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.pieces import Cell
from groupe_pays.domain.recognition.signs import HAN, read_sign
from groupe_pays.domain.recognition.source import Place, SourceBlock
from groupe_pays.domain.recognition.spoken_tables import as_speech, is_spoken_head, spoken_tables
from groupe_pays.domain.recognition.typed import arrow_length, bullet_length
from groupe_pays.domain.text import Language, Span

_LETTERS = re.compile(r"[^\W\d_]")
_HAN = re.compile(f"[{HAN}]")
_MOSTLY = 0.25
"""The part of Chinese characters from which a paragraph is Chinese: names and addresses stay in Latin letters."""
_LINES_OF_ITS_OWN = 200


@dataclass(frozen=True, slots=True)
class Unit:
    """One or two facing paragraphs, or a row; ``other``: where the Chinese stands, if elsewhere than ``index``."""

    index: int
    fr: SourceBlock | None = None
    zh: SourceBlock | None = None
    row: SourceBlock | None = None
    cut: int = 0
    other: int | None = None

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
    return Language.ZH if len(_HAN.findall(words)) >= _MOSTLY * len(letters) else Language.FR


def units_of(blocks: Sequence[SourceBlock]) -> list[Unit]:
    """All of a source, in order."""
    facing = _facing_tables(blocks)
    spoken = spoken_tables(blocks) - facing
    units = [unit for index, block in enumerate(blocks) for unit in _units(index, block, facing, spoken)]
    return list(_paired(units))


def in_halves(units: Sequence[Unit]) -> int:
    """Where the Chinese half of a source begins that gives all of the French first; 0 where it is not so made."""
    if sum(unit.fr is not None and unit.zh is not None for unit in units) > 3:
        return 0
    languages = [
        language_of(unit.words) if unit.row is None and unit.block.place is Place.BODY else None for unit in units
    ]
    chinese = [at for at, language in enumerate(languages) if language is Language.ZH]
    french = [at for at, language in enumerate(languages) if language is Language.FR]
    if len(chinese) < 4 or len(french) < 4:
        return 0
    best, misplaced = 0, len(units)
    before, after = 0, len(french)
    for at in range(len(units)):
        wrong = before + after
        if wrong < misplaced:
            best, misplaced = at, wrong
        if languages[at] is Language.ZH:
            before += 1
        elif languages[at] is Language.FR:
            after -= 1
    return best if misplaced <= 0.08 * (len(chinese) + len(french)) and best else 0


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


def _units(index: int, block: SourceBlock, facing: set[int], spoken: set[int]) -> Iterator[Unit]:
    if block.is_row and block.table in facing:
        yield from _facing_row(index, block)
    elif block.is_row and block.table in spoken and not is_spoken_head(block):
        for cut, said in enumerate(as_speech(block)):
            yield from _sides(index, said, cut)
    elif block.is_row:
        yield Unit(index, row=block)
    else:
        for cut, line in enumerate(_lines(block)):
            yield from _sides(index, _untyped(line), cut)


def _facing_row(index: int, row: SourceBlock) -> Iterator[Unit]:
    sides: dict[Language, list[SourceBlock]] = {Language.FR: [], Language.ZH: []}
    loose = ""
    for cell in row.cells:
        language = language_of(_words(cell))
        if language is None:
            loose += " ".join(_words(cell).split()) + " "
            continue
        for block in cell:
            sides[language] += [_untyped(line) for line in _lines(block)]
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


def _lines(block: SourceBlock) -> Iterator[SourceBlock]:
    """The lines of a paragraph apart where they are a form: « Date : …⏎Lieu : … », or a list typed with line ends."""
    words = block.plain
    lines = words.split("\n")
    if len(lines) < 2 or len(lines) > _LINES_OF_ITS_OWN or block.heading:
        yield block
        return
    starts = sum(read_sign(line) is not None or bullet_length(line) > 0 for line in lines)
    both = {language_of(line) for line in lines} - {None}
    if starts < 2 and len(both) < 2:
        yield block
        return
    at = 0
    for line in lines:
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
    level = block.list_level or 1
    return replace(block, spans=cut_spans(block.spans, length, len(words)), list_level=level)


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


def _paired(units: Sequence[Unit]) -> Iterator[Unit]:
    """Paragraphs that are followed by their Chinese, as one unit each; the order of the source stays."""
    runs = [list(run) for _key, run in groupby(units, key=_run_key)]
    languages = [run[0].language if run[0].row is None and language_of(run[0].words) else None for run in runs]
    chinese = sum(len(run) for run, language in zip(runs, languages, strict=True) if language is Language.ZH)
    french = sum(len(run) for run, language in zip(runs, languages, strict=True) if language is Language.FR)
    changes = sum(language is Language.ZH for language in languages)
    if min(chinese, french) < 3 or changes < 3 or chinese < 0.3 * french:
        yield from units
        return
    at = 0
    while at < len(runs):
        follows = at + 1 < len(runs) and languages[at] is Language.FR and languages[at + 1] is Language.ZH
        if follows and _is_pair(runs[at], runs[at + 1]):
            yield from (replace(fr, zh=zh.zh, other=zh.index) for fr, zh in zip(runs[at], runs[at + 1], strict=True))
            at += 2
        elif follows and len(runs[at + 1]) == 1:
            yield from runs[at][:-1]
            yield replace(runs[at][-1], zh=runs[at + 1][0].zh, other=runs[at + 1][0].index)
            at += 2
        else:
            yield from runs[at]
            at += 1


def _run_key(unit: Unit) -> tuple[object, ...]:
    if unit.row is not None or unit.block.place is not Place.BODY or (unit.fr is not None and unit.zh is not None):
        return unit.index, unit.cut
    return (language_of(unit.words) or unit.language,)


def _is_pair(french: Sequence[Unit], chinese: Sequence[Unit]) -> bool:
    return len(french) == len(chinese) and all(
        one.block.is_item == other.block.is_item and bool(one.block.heading) == bool(other.block.heading)
        for one, other in zip(french, chinese, strict=True)
    )


def _cell(blocks: Sequence[SourceBlock]) -> Cell:
    lines = [line for block in blocks for line in block.plain.split("\n") if line.strip()]
    chinese = [line for line in lines if language_of(line) is Language.ZH]
    french = [line for line in lines if language_of(line) is not Language.ZH]
    if chinese and french and not (len(french) == 1 and has_han(french[0])):
        return Cell("\n".join(french), "\n".join(chinese))
    return Cell(zh="\n".join(lines)) if chinese else Cell("\n".join(lines))


def _words(cell: Sequence[SourceBlock]) -> str:
    return "\n".join(block.plain for block in cell)
