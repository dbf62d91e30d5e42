"""Tables that are forms: « 会议时间⇥…⇥地点⇥… », and columns « Présents⇥Excusés » with people under them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import read_sign
from groupe_pays.domain.recognition.source import SourceBlock, cell_words
from groupe_pays.domain.text import Span

_PEOPLE = (Sign.PRESENT, Sign.INVITED, Sign.REMOTE, Sign.REPRESENTED, Sign.EXCUSED, Sign.ABSENT)
_TOPIC = re.compile(
    r"^(?:sujets?|points?|th[èe]mes?|objets?|rubriques?|ordre du jour|points? [àa] l[’']ordre du jour"
    r"|(?:sujets?|points?|th[èe]mes?)(?: (?:abord|trait|discut|évoqu|examin)[ée]e?s)|议题|事项|主题"
    r"|讨论议题|会议议题)$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"^(?:(?:compte[- ]rendu|r[ée]sum[ée]|synth[èe]se|relev[ée])(?: des)? ?)?"
    r"(?:[ée]changes?|discussions?|d[ée]bats?|contenu"
    r"|commentaires?|remarques?|compte[- ]rendu|讨论(?:内容|情况)?|会议内容|发言)(?:\s*(?:/|et|,)\s*.{3,30})?$",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"^(?:d[ée]cisions?(?: prises?)?|actions?(?: (?:[àa] (?:mener|faire|engager)|d[ée]cid[ée]es))?|suites? [àa] donner"
    r"|[àa] faire|t[âa]ches?|决定|决议|结论|待办|待办事项|行动项|后续行动)$",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"^(?:qui|par qui|responsables?|pilotes?|porteurs?|en charge|责任人|负责人|责任单位"
    r"|quand|[ée]ch[ée]ances?|d[ée]lais?|pour le|完成时间|时限|截止日期)\s*[?？]?$",
    re.IGNORECASE,
)
"""Whom the action before it falls to, and by when."""
_DEEP = 9
"""The level of a title in a table: below all others, where the document has some."""
_MOSTLY = 0.6
_LONGEST_LABEL = 30
_LEAST_LABELS, _NEARLY_ALL = 4, 0.8
_LEAST_NAME = 4
"""Letters from which a cell names somebody, and is no tick."""


@dataclass(frozen=True, slots=True)
class FormTables:
    """The numbers of the tables that are forms; by those of lists side by side, the label of each column; by those
    that hold the minutes themselves, what each column is.
    """

    forms: frozenset[int]
    lists: dict[int, tuple[str, ...]]
    minutes: dict[int, tuple[str, ...]]


def form_tables(blocks: Sequence[SourceBlock]) -> FormTables:
    """The forms among the tables of a source."""
    rows: dict[int, list[SourceBlock]] = defaultdict(list)
    for block in blocks:
        if block.is_row:
            rows[block.table].append(block)
    lists = {table: _labels(found) for table, found in rows.items() if _is_side_by_side(found)}
    minutes = {table: _labels(found) for table, found in rows.items() if _holds_minutes(found)}
    forms = frozenset(table for table, found in rows.items() if table not in lists | minutes and _is_form(found))
    return FormTables(forms, lists, minutes)


def as_section(row: SourceBlock, labels: tuple[str, ...]) -> Iterator[SourceBlock]:
    """A row « Heure⇥Sujet⇥Échanges⇥Responsable » as a title with what was said under it."""
    words = [cell_words(cell).strip() for cell in row.cells]
    topic = next(at for at, label in enumerate(labels) if _TOPIC.match(label))
    lead = [one for one in words[: topic + 1] if one]
    if lead:
        yield SourceBlock((Span(" ".join(" ".join(lead).split())),), heading=_DEEP)
    told = False
    for label, cell in zip(labels[topic + 1 :], row.cells[topic + 1 :], strict=False):
        named = _OUTCOME.match(label) is not None or (told and _OWNER.match(label) is not None)
        told = told or (named and bool(cell_words(cell).strip()))
        for block in cell:
            words_of_one = block.plain.strip()
            sign = "：" if has_han(label) else " : "
            bare = named and read_sign(words_of_one) is None and bool(words_of_one)
            yield block.with_spans((Span(label.rstrip(" :：?？") + sign), *block.spans)) if bare else block


def is_minutes_head(row: SourceBlock) -> bool:
    """Whether a row is the head of a table that holds the minutes."""
    labels = [cell_words(cell).strip() for cell in row.cells]
    return any(map(_TOPIC.match, labels)) and any(map(_SAID.match, labels))


def as_lines(row: SourceBlock) -> Iterator[SourceBlock]:
    """The paragraphs of a row of a form: each value led in by its label, or behind it where it has several."""
    cells = [cell for cell in row.cells if cell_words(cell).strip()]
    for label, value in zip(cells[::2], cells[1::2], strict=False):
        words = " ".join(cell_words(label).split())
        if len(value) == 1 and "\n" not in value[0].plain:
            sign = "：" if has_han(words) else " : "
            yield value[0].with_spans((Span(words.rstrip(" :：") + sign), *value[0].spans))
        else:
            yield from (replace(block, list_level=0) for block in label)
            yield from value
    if len(cells) % 2:
        yield from cells[-1]


def _labels(rows: Sequence[SourceBlock]) -> tuple[str, ...]:
    return tuple(cell_words(cell).strip() for cell in rows[0].cells)


def _holds_minutes(rows: Sequence[SourceBlock]) -> bool:
    labels = _labels(rows)
    if len(rows) < 2 or not 2 <= len(labels) <= 7 or any(len(row.cells) != len(labels) for row in rows):
        return False
    topics = [at for at, label in enumerate(labels) if _TOPIC.match(label)]
    said = [at for at, label in enumerate(labels) if _SAID.match(label)]
    return len(topics) == 1 and bool(said) and topics[0] < said[0]


def _is_side_by_side(rows: Sequence[SourceBlock]) -> bool:
    labels = [read_sign(label) for label in _labels(rows)]
    named = [sign[0] for sign in labels if sign is not None and sign[0] in _PEOPLE]
    if len(named) < 2 or len(named) < len(labels) or len(set(named)) < 2 or len(rows) < 2:
        return False
    cells = [cell_words(cell).strip() for row in rows[1:] for cell in row.cells]
    filled = [words for words in cells if words]
    return bool(filled) and sum(len(words) >= _LEAST_NAME for words in filled) >= _MOSTLY * len(filled)


def _is_form(rows: Sequence[SourceBlock]) -> bool:
    """Most rows begin with a label of minutes; some row has several of them, or a value of several paragraphs."""
    pairs = [[cell for cell in row.cells if cell_words(cell).strip()] for row in rows]
    named = sum(len(cells) > 1 and _is_label(cells[0]) for cells in pairs)
    if named < 2 or named < _MOSTLY * len(rows):
        return False
    if named >= _LEAST_LABELS and named >= _NEARLY_ALL * len(rows) and _tells_when(pairs):
        return True
    wide = [cells for cells in pairs if len(cells) > 2]
    labelled = sum(len(cells) % 2 == 0 and any(map(_is_label, cells[2::2])) for cells in wide)
    if labelled * 2 < len(wide):
        return False
    return bool(wide) or any(len(cells) == 2 and len(cells[1]) > 1 for cells in pairs)


def _tells_when(pairs: Sequence[Sequence[tuple[SourceBlock, ...]]]) -> bool:
    """Whether a row of two cells gives the day of the meeting: « 时间⇥2022年11月17日 »."""
    two = [cells for cells in pairs if len(cells) == 2]
    signs = (read_sign(cell_words(cells[0]).strip()) for cells in two)
    return len(two) == len(pairs) and any(sign is not None and sign[0] is Sign.WHEN for sign in signs)


def _is_label(cell: tuple[SourceBlock, ...]) -> bool:
    words = re.sub(r"\s+", "" if has_han(cell_words(cell)) else " ", cell_words(cell)).strip()
    sign = read_sign(words) if len(words) <= _LONGEST_LABEL else None
    return sign is not None and sign[1] >= len(words)
