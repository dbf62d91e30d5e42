"""What agendas are made from: the standing agenda of a series, items to use again, ideas waiting for their meeting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText


class StockRole(StrEnum):
    """``STANDING`` items are on every agenda of their series; ``IDEA`` ones leave the stock with the first use."""

    STANDING = "standing"
    REUSABLE = "reusable"
    IDEA = "idea"


@dataclass(frozen=True, slots=True)
class StockItem:
    """An item that is on no agenda yet; ``duration`` in minutes.

    ``series_id`` is None for what any series may use. ``proposed_by`` and ``proposed_on`` say where an idea is from.
    """

    id: str
    role: StockRole
    title: BilingualText
    series_id: str | None = None
    kind: ItemKind = ItemKind.DISCUSSION
    duration: int | None = None
    description: BilingualText = BilingualText()
    proposed_by: BilingualText = BilingualText()
    proposed_on: RoughDate | None = None
