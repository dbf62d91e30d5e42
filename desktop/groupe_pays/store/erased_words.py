"""Words nobody reads as a text that would still tell a name: saved questions, what was dismissed, older wordings."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from groupe_pays.domain.personal_data import NO_NAME, Traces
from groupe_pays.domain.text import RichText
from groupe_pays.store.audiences import AudienceRow
from groupe_pays.store.base import Base, RichTextType
from groupe_pays.store.dismissals import DismissalRow
from groupe_pays.store.saved_lists import SavedListRow


def clear_questions(session: Session, traces: Traces) -> None:
    """Take the name out of what saved lists and audiences ask for."""
    for saved in session.scalars(select(SavedListRow)):
        saved.words = " ".join(traces.clear(saved.words, "").split())
        saved.filters = clear_json(saved.filters, traces)
    for audience in session.scalars(select(AudienceRow)):
        audience.criteria = clear_json(audience.criteria, traces)


def clear_dismissals(session: Session, traces: Traces) -> None:
    """Forget that « Mme Dupond » was meant as it stands: the key of it holds the name."""
    for row in session.scalars(select(DismissalRow)):
        if traces.find_likely(row.key):
            session.delete(row)


def clear_bases(session: Session, traces: Traces) -> None:
    """Take the name out of what a translation was made from, where the text itself bears it no more."""
    for table, base, sides in _based():
        for key, before, *texts in session.execute(select(table.c.id, base, *sides)).all():
            if not before or not traces.find(before.plain) or any(one and traces.find(one.plain) for one in texts):
                continue
            after = RichText.from_json(clear_json(before.to_json(), traces))
            if traces.find(after.plain):  # in two formats
                after = RichText.from_plain(traces.clear(after.plain, NO_NAME.fr))
            session.execute(update(table).where(table.c.id == key).values({base: after}))


def _based() -> Iterator[tuple[Table, Any, tuple[Any, ...]]]:
    """Every column with the wording a translation was made from, and the two sides of its text."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, RichTextType) and column.name.endswith("_base"):
                name = column.name.removesuffix("base")
                yield table, column, (table.c[f"{name}fr"], table.c[f"{name}zh"])


def clear_json(stored: str, traces: Traces, *, surname: bool = False) -> str:
    """A stored object with its strings cleared; the same text where none of them names the person."""
    if not stored:
        return stored
    before = json.loads(stored)
    after = _walk(before, lambda words: traces.clear(words, NO_NAME.fr, surname=surname))
    return stored if after == before else json.dumps(after, ensure_ascii=False, separators=(",", ":"))


def _walk(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _walk(inner, change) for key, inner in value.items()}
    return [_walk(inner, change) for inner in value] if isinstance(value, list) else value
