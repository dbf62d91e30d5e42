"""Tables of two columns that say who speaks and what: « Intervenant⇥Propos », with or without such a head."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.people_words import is_name, read_person
from groupe_pays.domain.recognition.source import SourceBlock, cell_words
from groupe_pays.domain.text import Span

_WHO = re.compile(
    r"^(?:intervenante?s?|orateurs?|qui|participante?s?|personnes?|noms?|发言人|发言者|姓名)$", re.IGNORECASE
)
_SAID = re.compile(
    r"^(?:propos(?: tenus)?|interventions?|discussions?|[ée]changes?|contenu|remarques|d[ée]bats?|commentaires?"
    r"|发言(?:内容|要点)?|内容|意见)$",
    re.IGNORECASE,
)
_MOSTLY = 0.7
_LONG = 25
"""Characters from which a cell says something, and is no function or organisation."""


def spoken_tables(blocks: Sequence[SourceBlock]) -> set[int]:
    """The tables of who says what, by their number."""
    rows: dict[int, list[SourceBlock]] = defaultdict(list)
    for block in blocks:
        if block.is_row:
            rows[block.table].append(block)
    return {table for table, found in rows.items() if _is_spoken(found)}


def is_spoken_head(row: SourceBlock) -> bool:
    """Whether a row names the two columns."""
    words = [cell_words(cell).strip() for cell in row.cells]
    return len(words) == 2 and bool(_WHO.match(words[0]) and _SAID.match(words[1]))


def as_speech(row: SourceBlock) -> Iterator[SourceBlock]:
    """The paragraphs of a row, the first led in by who speaks; a row without a name gives its paragraphs alone."""
    who, said = row.cells
    lead = " ".join(block.plain for block in who).strip()
    sign = "：" if has_han(lead) else " : "
    for at, block in enumerate(said):
        first = at == 0 and bool(lead)
        yield block.with_spans((Span(lead + sign, ""), *block.spans)) if first else block
    if not said:
        yield from who


def _is_spoken(rows: Sequence[SourceBlock]) -> bool:
    if any(len(row.cells) != 2 for row in rows) or not rows:
        return False
    if is_spoken_head(rows[0]):
        return len(rows) > 1
    names = sum(is_name(read_person(cell_words(row.cells[0]).rstrip(" :：")).name) for row in rows)
    told = sum(len(cell_words(row.cells[1])) >= _LONG for row in rows)
    sentences = sum(cell_words(row.cells[1]).rstrip().endswith((".", "。", "?", "？", "!", "！")) for row in rows)
    return len(rows) > 1 and min(names, told, sentences) >= _MOSTLY * len(rows)
