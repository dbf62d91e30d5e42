"""Head counts of a meeting: people counted beside those named."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.head_counts import MOST_PEOPLE, CountedGroup
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words as short
from groupe_pays.store.head_counts import CountedGroupRow, list_counted
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"words", "number"})


class HeadCountsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_groups(self, meeting_id: str) -> list[CountedGroup]:
        """The groups counted, each before its parts."""
        with self._store.reading() as session:
            return list_counted(session, meeting_id)

    def add(self, meeting_id: str, words: BilingualText, number: int, parent_id: str | None = None) -> str:
        """Count a group, part of another where ``parent_id`` is given; its id.

        Raises:
            EmptyTitle: it has no words.
            NothingFound: the meeting or the other group is gone.
        """
        check_title(words)
        with self._store.transaction(N_("Count “{group}”"), group=short(words)) as session:
            get_row(session, MeetingRow, meeting_id)
            if parent_id is not None and get_row(session, CountedGroupRow, parent_id).meeting_id != meeting_id:
                raise NothingFound("counted_group")
            row = CountedGroupRow(
                meeting_id=meeting_id, parent_id=parent_id, words=words, number=_within(number),
                position=_next_position(session, meeting_id),
            )  # fmt: skip
            session.add(row)
            return row.id

    def edit(self, group_id: str, **values: Any) -> None:
        """Change words or number. Raises ``EmptyTitle``, ``NothingFound``."""
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a head count: {', '.join(sorted(unknown))}")
        merge = f"counted_group/{group_id}/{'+'.join(sorted(values))}"
        message = N_("Edit the head count “{group}”")
        with self._store.transaction(message, merge=merge, group=short(self._words(group_id))) as session:
            row = get_row(session, CountedGroupRow, group_id)
            row.words = values.get("words", row.words)
            row.number = _within(values.get("number", row.number))
            check_title(row.words)

    def delete(self, group_id: str) -> None:
        """Take a group away with its parts. Raises ``NothingFound``."""
        message = N_("Delete the head count “{group}”")
        with self._store.transaction(message, group=short(self._words(group_id))) as session:
            _delete(session, get_row(session, CountedGroupRow, group_id))

    def _words(self, group_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, CountedGroupRow, group_id).words


def _delete(session: Session, row: CountedGroupRow) -> None:
    for part in session.scalars(select(CountedGroupRow).where(CountedGroupRow.parent_id == row.id)):
        _delete(session, part)
    session.delete(row)


def _within(number: int) -> int:
    return min(max(int(number), 0), MOST_PEOPLE)


def _next_position(session: Session, meeting_id: str) -> float:
    last = session.scalar(select(func.max(CountedGroupRow.position)).where(CountedGroupRow.meeting_id == meeting_id))
    return (last or 0.0) + 1.0
