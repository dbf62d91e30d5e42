"""Where an agenda item goes when it is moved by keyboard or dropped, and how durations are made to fit the slot."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.domain.agenda import AgendaItem

Move = tuple[str | None, int]
"""The new parent (None: the agenda itself) and the place among its parts, counted without the item."""

DEEPEST = 2
"""Depth of the deepest parts: 3.1.2."""
STEP = 5
"""Minutes durations are rounded to."""


def moved_up(items: Sequence[AgendaItem], item_id: str) -> Move | None:
    """Before the sibling above; None for the first."""
    parent_id, ids = _siblings(items, item_id)
    place = ids.index(item_id)
    return (parent_id, place - 1) if place else None


def moved_down(items: Sequence[AgendaItem], item_id: str) -> Move | None:
    parent_id, ids = _siblings(items, item_id)
    place = ids.index(item_id)
    return (parent_id, place + 1) if place + 1 < len(ids) else None


def moved_inwards(items: Sequence[AgendaItem], item_id: str) -> Move | None:
    """The last part of the sibling above; None for the first, and where it would be too deep."""
    _parent, ids = _siblings(items, item_id)
    place = ids.index(item_id)
    lowest = max(item.depth for item in items if item.id in family(items, item_id))
    if not place or lowest >= DEEPEST:
        return None
    above = ids[place - 1]
    return above, sum(item.parent_id == above for item in items)


def moved_outwards(items: Sequence[AgendaItem], item_id: str) -> Move | None:
    """Right after the item it was a part of; None at the top."""
    parent_id, _ids = _siblings(items, item_id)
    if parent_id is None:
        return None
    grandparent_id, aunts = _siblings(items, parent_id)
    return grandparent_id, aunts.index(parent_id) + 1


def dropped_before(items: Sequence[AgendaItem], item_id: str, before_id: str | None) -> Move | None:
    """A sibling of ``before_id``, right before it, or the last of all; None where that is inside the item itself."""
    if before_id in family(items, item_id):
        return None
    if before_id is None:
        return None, sum(item.parent_id is None and item.id != item_id for item in items)
    parent_id, ids = _siblings(items, before_id)
    return parent_id, [one for one in ids if one != item_id].index(before_id)


def family(items: Sequence[AgendaItem], item_id: str) -> set[str]:
    """The ids of an item and of all its parts."""
    found = {item_id}
    for item in items:  # parts come after what they are a part of
        if item.parent_id in found:
            found.add(item.id)
    return found


def fitted(items: Sequence[AgendaItem], slot_minutes: int) -> dict[str, int]:
    """Shorter durations, in proportion and by steps of five minutes, with which the agenda fits: the changed ones.

    Empty where it fits already. Nothing becomes shorter than five minutes (or than it is): then it may still overrun.
    """
    lasting = {item.id: item.duration for item in items if item.duration}
    total = sum(lasting.values())
    if total <= slot_minutes:
        return {}
    short = {key: _shortened(minutes, slot_minutes / total) for key, minutes in lasting.items()}
    spare = slot_minutes - sum(short.values())
    for key in sorted(lasting, key=lambda key: short[key] - lasting[key] * slot_minutes / total):
        gift = min(STEP, lasting[key] - short[key])
        if 0 < gift <= spare:
            short[key] += gift
            spare -= gift
    while spare < 0 and max(short.values()) > STEP:  # short items kept their five minutes: the longest give way
        longest = max(short, key=lambda key: short[key])
        taken = min(STEP, short[longest] - STEP)
        short[longest] -= taken
        spare += taken
    return {key: minutes for key, minutes in short.items() if minutes != lasting[key]}


def _shortened(minutes: int, share: float) -> int:
    return max(int(minutes * share) // STEP * STEP, min(minutes, STEP))


def _siblings(items: Sequence[AgendaItem], item_id: str) -> tuple[str | None, list[str]]:
    parent_id = next(item.parent_id for item in items if item.id == item_id)
    return parent_id, [item.id for item in items if item.parent_id == parent_id]
