"""The number of an agenda item as its meeting numbers them: III or 3, parts 3.1; the same in both languages."""

from __future__ import annotations

from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.meetings import Numbering
from groupe_pays.formats.numbers import item_number, roman


def number_words(item: AgendaItem, numbering: Numbering) -> str:
    if numbering is Numbering.ROMAN and item.depth == 0:
        return roman(item.path[0])
    return item_number(item.path)
