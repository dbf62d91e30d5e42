"""The rows of the minutes: the heads of the agenda items, the entries, and a hint where nothing is written yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from groupe_pays.domain.agenda import AgendaItem, plan
from groupe_pays.domain.meetings import Meeting, Numbering, minutes_of
from groupe_pays.domain.minutes import MinuteEntry, Section


@dataclass(frozen=True, slots=True)
class SectionRow:
    """The head of an item; ``starts`` is its planned start, "HH:MM", where the agenda tells."""

    item: AgendaItem
    numbering: Numbering
    starts: str | None = None

    @property
    def key(self) -> str:
        return f"item {self.item.id}"


@dataclass(frozen=True, slots=True)
class EntryRow:
    entry: MinuteEntry

    def created(self) -> set[str]:
        """The ids of the decision and the actions its words created, and of its files."""
        decision = (self.entry.decision,) if self.entry.decision is not None else ()
        return {record.id for record in (*decision, *self.entry.actions, *self.entry.files)}

    @property
    def key(self) -> str:
        return self.entry.id


@dataclass(frozen=True, slots=True)
class HintRow:
    """Where the first entry of an item will stand."""

    item: AgendaItem

    @property
    def key(self) -> str:
        return f"hint {self.item.id}"


Row = SectionRow | EntryRow | HintRow


def build_rows(meeting: Meeting, sections: Sequence[Section], writable: bool) -> list[Row]:
    """All rows in reading order; hints only where something may be written."""
    starts = planned_starts(meeting, [section.item for section in sections])
    parents = {section.item.parent_id for section in sections}
    rows: list[Row] = []
    for section in sections:
        rows.append(SectionRow(section.item, meeting.numbering, starts.get(section.item.id)))
        rows += [EntryRow(entry) for entry in section.entries]
        if writable and not section.entries and section.item.id not in parents:
            rows.append(HintRow(section.item))
    return rows


def planned_starts(meeting: Meeting, items: Iterable[AgendaItem]) -> dict[str, str]:
    """When each item is planned to start, "HH:MM", by id; nothing where no duration is planned."""
    items = list(items)
    if meeting.start is None or not any(item.duration for item in items):
        return {}
    begins = minutes_of(meeting.start)
    return {
        planned.item.id: f"{(begins + planned.starts) // 60 % 24:02}:{(begins + planned.starts) % 60:02}"
        for planned in plan(items)
    }
