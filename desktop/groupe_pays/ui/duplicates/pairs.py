"""The pairs in the list: both names, how much they look alike, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from groupe_pays.domain.duplicates import Pair
from groupe_pays.domain.merging import Kind
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.labels.duplicates import likeness_words
from groupe_pays.ui.duplicates.words import record_words
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel

if TYPE_CHECKING:
    from groupe_pays.services.services import Services


@dataclass(frozen=True, slots=True)
class PairLine:
    pair: Pair
    first: str
    second: str

    @property
    def id(self) -> str:
        return id_of(self.pair)


def id_of(pair: Pair) -> str:
    return "+".join(pair.key)


def pair_model() -> RecordModel:
    return RecordModel(
        (
            Column("pair", lambda: _("Two records"), _pair_cell),
            Column("why", lambda: pgettext("duplicates", "Why"), _why_cell, 190),
        )
    )


def read_lines(services: Services, kind: Kind, pairs: Sequence[Pair]) -> list[PairLine]:
    """The pairs with the names of both; those of which one is gone are left out."""
    ids = {key for pair in pairs for key in pair.key}
    language = current_language()
    if kind is Kind.PERSON:
        names = {one.id: record_words(one, language) for one in services.people.list_people(ids)}
    else:
        names = {one.id: record_words(one, language) for one in services.organisations.list_organisations(ids)}
    there = [pair for pair in pairs if pair.first in names and pair.second in names]
    return [PairLine(pair, names[pair.first], names[pair.second]) for pair in there]


def _pair_cell(line: PairLine) -> Cell:
    return Cell(line.first, second=line.second, weight=500)


def _why_cell(line: PairLine) -> Cell:
    reasons = " · ".join(label(reason) for reason in line.pair.reasons)
    return Cell(likeness_words(line.pair.score), second=reasons, tip=reasons)
