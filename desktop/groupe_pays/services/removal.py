"""What goes with a record that is removed for good, and what would be left pointing at nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from groupe_pays.domain.errors import StillNeeded
from groupe_pays.store.actions import ActionRow, DecisionRow
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.base import Base, Record
from groupe_pays.store.schema import metadata

_BELONGS = {
    "series": ("stock_item",),
    "meeting": ("agenda_item", "entry", "attendance", "delegation", "counted_group", "attachment", "dismissal"),
    "agenda_item": ("agenda_item", "entry", "presenter", "carried_action", "attachment"),
    "counted_group": ("counted_group",),
    "attendance": ("movement",),
    "entry": ("speaker", "attachment"),
    "action": ("action_owner", "carried_action"),
    "person": ("contact", "position", "group_role", "audience_person", "distinct_people"),
    "organisation": ("contact", "organisation_event", "distinct_organisations"),
    "partnership": ("partner", "partnership_text", "partnership_sector", "partnership_contact", "attachment"),
}
"""The tables whose rows have no life without the record they point at."""

_LOOSE = (("agenda_item", "carried_from_id"), ("agenda_item", "adopts_id"), ("agenda_item", "stock_id"))
"""Columns that let go of a record that is removed: they only tell where something came from."""

NUMBER_KEPT = ""
"""``deleted_at`` of a decision or an action that is gone: its row only keeps its number from being given again."""

Gathered = dict[tuple[str, str], Record]


def remove_row(session: Session, row: Record) -> None:
    """Delete ``row`` with all that belongs to it.

    Raises:
        StillNeeded: a record that stays points at one of them; nothing was changed.
    """
    rows: Gathered = {}
    _gather(session, row, rows)
    numbered = [kept for kept in _outcomes(session, rows) if (kept.__tablename__, kept.id) not in rows]
    living = {kept.__tablename__ for kept in numbered if kept.deleted_at is None}
    needed = living | _needed_by(session, rows, {(kept.__tablename__, kept.id) for kept in numbered})
    if needed:
        raise StillNeeded(tuple(sorted(needed)))
    _let_go(session, rows)
    for kept in [*numbered, *rows.values()]:
        if isinstance(kept, (ActionRow, DecisionRow)):
            keep_number(kept)
        else:
            session.delete(kept)


def _gather(session: Session, row: Record, rows: Gathered) -> None:
    if (row.__tablename__, row.id) in rows:
        return
    rows[row.__tablename__, row.id] = row
    for table in _BELONGS.get(row.__tablename__, ()):
        for child in _pointing_at(session, table, row):
            _gather(session, child, rows)


def _let_go(session: Session, rows: Gathered) -> None:
    """Items that go on with one that is removed go on with what that one went on with."""
    for (table, row_id), gone in rows.items():
        if table == "agenda_item":
            for item in session.scalars(select(AgendaItemRow).where(AgendaItemRow.carried_from_id == row_id)):
                item.carried_from_id = _origin(gone, rows)
        elif table == "meeting":
            for item in session.scalars(select(AgendaItemRow).where(AgendaItemRow.adopts_id == row_id)):
                item.adopts_id = None
        elif table == "stock_item":
            for item in session.scalars(select(AgendaItemRow).where(AgendaItemRow.stock_id == row_id)):
                item.stock_id = None


def _origin(gone: Record, rows: Gathered) -> str | None:
    """The first item up the chain that stays; a chain that bites its tail ends."""
    seen = set()
    found: Record | None = gone
    while isinstance(found, AgendaItemRow) and found.id not in seen:
        seen.add(found.id)
        source = found.carried_from_id
        found = rows.get(("agenda_item", source or ""))
        if found is None:
            return source
    return None


def _outcomes(session: Session, rows: Gathered) -> Iterator[ActionRow | DecisionRow]:
    """The decisions and actions of what is removed."""
    for row in list(rows.values()):
        if row.__tablename__ in ("meeting", "entry"):
            for table in ("action", "decision"):
                yield from _pointing_at(session, table, row)


def _needed_by(session: Session, rows: Gathered, loose: set[tuple[str, str]]) -> set[str]:
    """The tables of records that stay and point at a row of ``rows``; ``loose`` ones let go by themselves."""
    needed = set()
    for table in metadata.tables:
        for row in rows.values():
            if table not in needed and _columns(table, row.__tablename__):
                pointing = ((other.__tablename__, other.id) for other in _pointing_at(session, table, row))
                if any(key not in rows and key not in loose for key in pointing):
                    needed.add(table)
    return needed


def _pointing_at(session: Session, table: str, row: Record) -> list[Any]:
    kind = _kinds()[table]
    found: list[Any] = []
    for column in _columns(table, row.__tablename__):
        found += session.scalars(select(kind).where(column == row.id))
    return found


def _columns(table: str, target: str) -> list[Column[Any]]:
    """The columns of ``table`` that point at ``target``."""
    return [
        column
        for column in metadata.tables[table].columns
        if (table, column.name) not in _LOOSE and any(key.column.table.name == target for key in column.foreign_keys)
    ]


def _kinds() -> dict[str, type[Base]]:
    return {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}


def keep_number(row: ActionRow | DecisionRow) -> None:
    """Blank everything but the year and the number."""
    row.title = type(row.title)()
    row.meeting_id = row.entry_id = None
    row.deleted_at = NUMBER_KEPT
    if isinstance(row, ActionRow):
        row.due_words = type(row.due_words)()
        row.due = row.done_on = None
        row.owners = []
