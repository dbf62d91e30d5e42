"""The records that became one with somebody's: what the journal remembers of them is about that person too."""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.collation import fold
from groupe_pays.store.journal import ChangeRow, ChangeState, ImageRow
from groupe_pays.store.people import PersonRow

_KEPT = (ChangeState.DONE, ChangeState.SETTLED)


def ids_of(session: Session, person_id: str) -> tuple[str, ...]:
    """The id of a person, then those of the records that went into theirs, in however many steps.

    A record that is no more was theirs where the change that ended it moved something to them, or bears their name.
    """
    gone = session.execute(
        select(ImageRow.row_id, ImageRow.change_id, ImageRow.before)
        .join(ChangeRow, ChangeRow.id == ImageRow.change_id)
        .where(ImageRow.table_name == "person", ImageRow.after == "", ChangeRow.state.in_(_KEPT))
    ).all()
    row = session.get(PersonRow, person_id)
    name = _letters(row.given_name, row.surname, row.name_zh) if row is not None else ""
    mine = {person_id: None}
    left = {row_id: (change_id, before) for row_id, change_id, before in gone if row_id != person_id}
    while found := [key for key, one in left.items() if _is_theirs(session, *one, list(mine), name)]:
        for key in found:
            mine[key] = None
            del left[key]
    return tuple(mine)


def _is_theirs(session: Session, change_id: int, before: str, mine: list[str], name: str) -> bool:
    image = json.loads(before)
    if name and _letters(image.get("given_name"), image.get("surname"), image.get("name_zh")) == name:
        return True
    images = session.execute(select(ImageRow.row_id, ImageRow.after).where(ImageRow.change_id == change_id)).all()
    return any(row_id == one or f'"{one}"' in after for row_id, after in images for one in mine)


def _letters(*parts: str | None) -> str:
    return fold(" ".join(part for part in parts if part))
