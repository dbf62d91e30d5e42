"""Merging: two records of one person, or of one organisation, become one; one step of undo makes them two again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.errors import EmptyTitle
from groupe_pays.domain.merging import Choice, Comparison, Kind, Link, Moved
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.services.merging.fields import field_pairs
from groupe_pays.services.merging.moving import ask_for, speak_for_themselves, stands_under
from groupe_pays.services.merging.rules import RULES, Rule, find_place
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.base import Base
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.people import PersonRow, PositionRow
from groupe_pays.store.schema import metadata
from groupe_pays.store.store import Store, get_row

_ROWS: Mapping[Kind, type[PersonRow] | type[OrganisationRow]] = {
    Kind.PERSON: PersonRow,
    Kind.ORGANISATION: OrganisationRow,
}

References = tuple[str, str, type[Any], Rule]


class MergingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def compare(self, kind: Kind, first_id: str, second_id: str) -> Comparison:
        """Two records side by side: what each says, and what each has a part in. Raises ``NothingFound``."""
        with self._store.reading() as session:
            first, second = (get_row(session, _ROWS[kind], row_id) for row_id in (first_id, second_id))
            pairs = field_pairs(kind, first, second)
            return Comparison(kind, first_id, second_id, pairs, _moved(session, kind, first, second))

    def merge(self, kind: Kind, kept_id: str, gone_id: str, choices: Mapping[str, Choice] | None = None) -> None:
        """Have the first record stand for both; ``choices`` by field, what ``compare`` proposes where none is made.

        Every reference to the second goes on with the first: functions, ways to reach it, attendance, interventions,
        actions, partnerships… The wording of the day stays in the minutes. Nothing is left of the second record, and
        undo brings it back whole.

        Raises:
            NothingFound: one of them is not there any more.
            EmptyTitle: the choices leave no name; nothing was changed.
        """
        if kept_id == gone_id:
            raise ValueError("a record is not merged with itself")
        comparison = self.compare(kind, kept_id, gone_id)
        with self._store.transaction(N_("Merge two records of “{name}”"), name=self._name(kind, kept_id)) as session:
            kept, gone = (get_row(session, _ROWS[kind], row_id) for row_id in (kept_id, gone_id))
            values = comparison.kept(choices or {})
            _move_all(session, kind, kept, gone)
            ask_for(session, kept, gone)
            _write(session, kept, gone, values)
            session.flush()
            session.expire(gone)
            session.delete(gone)

    def _name(self, kind: Kind, row_id: str) -> dict[str, str]:
        with self._store.reading() as session:
            row = get_row(session, _ROWS[kind], row_id)
            return words(BilingualText(row.name.latin, row.name_zh) if isinstance(row, PersonRow) else row.name)


def references(kind: Kind) -> Iterator[References]:
    """Every column that points at records of a kind, with its rule, in the order in which they are followed."""
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
    for (table, column), rule in RULES.items():
        keys = metadata.tables[table].columns[column].foreign_keys
        if any(key.column.table.name == kind.value for key in keys):
            yield table, column, kinds[table], rule


def _pointing(session: Session, rows: type[Any], column: str, row_id: str) -> list[Any]:
    return list(session.scalars(select(rows).where(getattr(rows, column) == row_id).order_by(rows.id)))


def _move_all(session: Session, kind: Kind, kept: Any, gone: Any) -> None:
    if kind is Kind.PERSON:
        for row in _pointing(session, AttendanceRow, "person_id", gone.id):
            if row.represented_by_id == kept.id:
                speak_for_themselves(row, kept)
    for _table, column, rows, rule in references(kind):
        _move(session, rows, column, rule, kept, gone)
    session.flush()
    if kind is Kind.PERSON:
        _leave_one_main(session, kept.id)


def _move(session: Session, rows: type[Any], column: str, rule: Rule, kept: Any, gone: Any) -> None:
    """Have what points at one record point at the other."""
    others = _pointing(session, rows, column, kept.id) if rule.join is not None or rule.order else []
    after = max((getattr(row, rule.order) for row in others), default=-1.0) + 1.0 if rule.order else 0.0
    for row in _pointing(session, rows, column, gone.id):
        if rule.move is not None:
            rule.move(session, row, kept, gone)
        elif find_place(row, column, kept.id, others, rule) is not None:
            session.delete(row)
        else:
            setattr(row, column, kept.id)
            if rule.order:
                setattr(row, rule.order, getattr(row, rule.order) + after)


def _leave_one_main(session: Session, person_id: str) -> None:
    """Of two main functions the first that is still held stays the main one."""
    rows = session.scalars(select(PositionRow).where(PositionRow.person_id == person_id, PositionRow.is_main)).all()
    for row in sorted(rows, key=lambda row: (row.until is not None, row.ordinal, row.id))[1:]:
        row.is_main = False


def _write(session: Session, kept: Any, gone: Any, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if name == "parent_id" and (value == gone.id or stands_under(session, value, kept.id)):
            continue  # one stood under the other: where that leads was decided when the references moved
        setattr(kept, name, value)
    blank = (
        kept.name.is_blank if isinstance(kept, OrganisationRow) else not (kept.name.latin + kept.name.name_zh).strip()
    )
    if blank:
        raise EmptyTitle


def _moved(session: Session, kind: Kind, first: Any, second: Any) -> tuple[Moved, ...]:
    """What each record has a part in, by sort; the session is one for reads: what is joined here is not kept."""
    counts: dict[Link, list[int]] = {}
    for _table, column, rows, rule in references(kind):
        if rule.link is Link.DISTINCT:
            continue
        mine, theirs = (_pointing(session, rows, column, row.id) for row in (first, second))
        together = sum(find_place(row, column, first.id, mine, rule) is not None for row in theirs)
        count = counts.setdefault(rule.link, [0, 0, 0])
        for at, number in enumerate((len(mine), len(theirs), together)):
            count[at] += number
    return tuple(Moved(link, *counts[link]) for link in Link if any(counts.get(link, ())))
