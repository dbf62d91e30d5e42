"""Positions of rows in a list the user orders: a moved row changes alone, its neighbours keep theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

CROWDED = 1e-6
"""A gap below which the whole list is numbered afresh."""


class Placed(Protocol):
    @property
    def id(self) -> str: ...

    position: float


def place(row: Placed, others: Sequence[Placed], index: int) -> None:
    """Give ``row`` the position of ``index`` (from 0) among ``others``, which are in order and without it."""
    index = min(max(index, 0), len(others))
    if 0 < index < len(others) and others[index].position - others[index - 1].position < CROWDED:
        for ordinal, other in enumerate(others, start=1):
            other.position = float(ordinal)
    if not others:
        row.position = 1.0
    elif index == 0:
        row.position = others[0].position - 1.0
    elif index == len(others):
        row.position = others[-1].position + 1.0
    else:
        row.position = (others[index - 1].position + others[index].position) / 2


def index_after(rows: Sequence[Placed], after: str | None) -> int:
    """The index right after the row ``after``; the end where it is None or not among ``rows``."""
    ids = [row.id for row in rows]
    return ids.index(after) + 1 if after in ids else len(rows)
