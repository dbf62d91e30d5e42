"""The agenda: items and their parts, numbers common to both languages, durations against the slot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualText


class ItemKind(StrEnum):
    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"
    ADOPTION = "adoption"
    BREAK = "break"
    OTHER = "other"


class ItemOutcome(StrEnum):
    """What became of an item at its meeting; while it is ``OPEN``, entries under it show that it was treated."""

    OPEN = "open"
    TREATED = "treated"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A point of the agenda; ``duration`` in minutes, ``path`` its ordinals from the top (third part of II: (2, 3)).

    ``carries`` holds the ids of the open actions the item takes up again; ``carried_from_id`` is the item of an earlier
    meeting it goes on with, ``postponed`` the number of meetings that left it unfinished before this one;
    ``adopts_id`` the meeting whose minutes it is to adopt, ``stock_id`` the item of the standing agenda or the library
    it was made from.

    ``started_at`` and ``ended_at`` (aware) are when the sitting last took it up and left it, ``spent`` the seconds it
    had been given before that: an item may be interrupted.
    """

    id: str
    meeting_id: str
    title: BilingualText
    path: tuple[int, ...] = (1,)
    parent_id: str | None = None
    kind: ItemKind = ItemKind.DISCUSSION
    duration: int | None = None
    description: BilingualText = BilingualText()
    internal_note: str = ""
    presenters: tuple[Party, ...] = ()
    carries: tuple[str, ...] = ()
    outcome: ItemOutcome = ItemOutcome.OPEN
    carried_from_id: str | None = None
    postponed: int = 0
    adopts_id: str | None = None
    stock_id: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    spent: int = 0

    @property
    def depth(self) -> int:
        return len(self.path) - 1


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item with its place in the slot, in minutes from the start of the meeting."""

    item: AgendaItem
    starts: int
    ends: int


def plan(items: Sequence[AgendaItem]) -> list[PlannedItem]:
    """The items one after the other; an item without a duration takes no time of its own."""
    planned: list[PlannedItem] = []
    clock = 0
    for item in items:
        planned.append(PlannedItem(item, clock, clock + (item.duration or 0)))
        clock += item.duration or 0
    return planned


def overrun(items: Sequence[AgendaItem], slot_minutes: int | None) -> int:
    """Minutes by which the plan is longer than the slot (negative: time left); 0 where there is no slot."""
    if slot_minutes is None:
        return 0
    return sum(item.duration or 0 for item in items) - slot_minutes
