"""Which items of an agenda a meeting left unfinished."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from groupe_pays.domain.agenda import AgendaItem, ItemKind, ItemOutcome

_CLOSED = (ItemOutcome.TREATED, ItemOutcome.WITHDRAWN)


def unfinished(items: Sequence[AgendaItem], written: Collection[str], *, held: bool = True) -> list[AgendaItem]:
    """Those postponed, and once the meeting was ``held`` those left open with nothing written under them.

    ``items`` are a whole agenda in reading order, ``written`` the ids of those with entries. An item with parts is left
    open when all of them are; what closes an item closes the parts nobody postponed. Breaks are never unfinished.
    """
    parts: dict[str | None, list[AgendaItem]] = {}
    for item in items:
        parts.setdefault(item.parent_id, []).append(item)
    left: set[str] = set()
    closed: set[str] = set()
    for item in items:
        if item.outcome in _CLOSED or (item.parent_id in closed and item.outcome is ItemOutcome.OPEN):
            closed.add(item.id)
    for item in reversed(items):
        if item.id in closed or item.kind is ItemKind.BREAK:
            continue
        waiting = (
            held
            and item.id not in written
            and all(part.id in left for part in parts.get(item.id, ()) if part.kind is not ItemKind.BREAK)
        )
        if item.outcome is ItemOutcome.POSTPONED or waiting:
            left.add(item.id)
    return [item for item in items if item.id in left]
