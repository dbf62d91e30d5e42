"""Head counts: what is not a list of people, « 55 participants dont quatre délégations »."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from groupe_pays.domain.text import BilingualText

MOST_PEOPLE = 99_999


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """So many people counted, not named; ``parent_id`` is the group they are part of, ``depth`` how far down."""

    id: str
    meeting_id: str
    words: BilingualText
    number: int
    position: float = 0.0
    parent_id: str | None = None
    depth: int = 0


def in_order(groups: Iterable[CountedGroup]) -> list[CountedGroup]:
    """Each group before its parts, as they were put down; depths are set."""
    rows = sorted(groups, key=lambda group: (group.position, group.id))
    known = {group.id for group in rows}
    parts: dict[str | None, list[CountedGroup]] = {}
    for group in rows:
        parts.setdefault(group.parent_id if group.parent_id in known else None, []).append(group)
    return _below(None, 0, parts)


def _below(parent_id: str | None, depth: int, parts: dict[str | None, list[CountedGroup]]) -> list[CountedGroup]:
    found = []
    for group in parts.get(parent_id, []):
        found += [replace(group, depth=depth), *_below(group.id, depth + 1, parts)]
    return found


def exceeded(groups: Iterable[CountedGroup]) -> set[str]:
    """The groups whose parts hold more people than they do."""
    rows = list(groups)
    held: dict[str, int] = {}
    for group in rows:
        if group.parent_id is not None:
            held[group.parent_id] = held.get(group.parent_id, 0) + group.number
    return {group.id for group in rows if held.get(group.id, 0) > group.number}
