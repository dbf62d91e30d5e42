"""Where a value of a record came from: the changes the journal remembers, value by value."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from groupe_pays.domain.changes import ChangeLabel
from groupe_pays.store.earlier_selves import ids_of
from groupe_pays.store.journal import ChangeRow, ChangeState, ImageRow

_DONE = (ChangeState.DONE, ChangeState.SETTLED)
_PARTS = ("contact", "position", "group_role")
_NO_VALUES = {"id", "person_id", "organisation_id", "position", "ordinal"}


@dataclass(frozen=True, slots=True)
class Made:
    """The change a value came with; ``made_at`` is UTC in ISO 8601."""

    label: ChangeLabel
    made_at: str


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """What stood in a column before the change ``until``; the journal keeps it."""

    table: str
    column: str
    value: Any
    until: Made


def origins_of(session: Session, table: str, row_id: str) -> dict[str, Made]:
    """For each column, the last change that gave it another value; nothing for what the dossier began with."""
    found: dict[str, Made] = {}
    for change, image in _changes(session, (ImageRow.table_name == table) & (ImageRow.row_id == row_id)):
        if change.state in _DONE:
            before, after = (json.loads(one) if one else {} for one in (image.before, image.after))
            made = Made(change.label, change.made_at)
            found.update({name: made for name, value in after.items() if before.get(name) != value})
    return found


def founded(session: Session) -> Made | None:
    """The change the dossier began with."""
    query = select(ChangeRow).where(ChangeRow.state == ChangeState.FOUNDING).order_by(ChangeRow.id).limit(1)
    change = session.scalars(query).one_or_none()
    return Made(change.label, change.made_at) if change is not None else None


def earlier_values(session: Session, person_id: str) -> Iterator[EarlierValue]:
    """What the journal still holds of a person that the record no longer says, the oldest first."""
    for change, image in _changes(session, or_(*map(_is_about, ids_of(session, person_id)))):
        before, after = (json.loads(one) if one else {} for one in (image.before, image.after))
        if change.state not in _DONE:  # what was undone still stands in the image after it
            before, after = after, before
        made = Made(change.label, change.made_at)
        for name, value in before.items():
            if name in _NO_VALUES or name.endswith(("_source", "_state")):
                continue
            if value not in (None, "", 0) and after.get(name) != value:
                yield EarlierValue(image.table_name, name, value, made)


def _is_about(person_id: str) -> Any:
    key = f'"person_id":"{person_id}"'
    return or_(
        (ImageRow.table_name == "person") & (ImageRow.row_id == person_id),
        ImageRow.table_name.in_(_PARTS) & (func.instr(ImageRow.before, key) + func.instr(ImageRow.after, key) > 0),
    )


def _changes(session: Session, which: Any) -> Iterator[tuple[ChangeRow, ImageRow]]:
    query = select(ChangeRow, ImageRow).join(ImageRow, ImageRow.change_id == ChangeRow.id).where(which)
    return ((change, image) for change, image in session.execute(query.order_by(ImageRow.id)))
