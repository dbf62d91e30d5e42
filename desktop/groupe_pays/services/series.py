"""The series of meetings: what a meeting of each usually is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.errors import NothingFound, SeriesInUse
from groupe_pays.domain.meetings import Numbering, Series, SeriesKind, check_title
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.agenda_rows import check_duration
from groupe_pays.services.fields import words
from groupe_pays.services.ordering import index_after, place
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset(
    [
        "name",
        "kind",
        "meeting_title",
        "numbering",
        "place",
        "address",
        "access",
        "video_link",
        "start",
        "duration",
        "time_zone",
        "chair_id",
        "chair_function",
        "audience_id",
    ]
)
"""The fields of a series that ``edit`` may change."""


class SeriesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_series(self) -> list[Series]:
        """Those not in the bin, in the order the user gave them."""
        with self._store.reading() as session:
            return [row.to_domain() for row in _rows(session)]

    def load(self, series_id: str) -> Series:
        """Raises ``NothingFound`` where it is gone or in the bin."""
        with self._store.reading() as session:
            return living_series(session, series_id).to_domain()

    def count_meetings(self) -> dict[str, int]:
        """How many meetings that are not in the bin belong to each series, by its id."""
        query = (
            select(MeetingRow.series_id, func.count())
            .where(MeetingRow.deleted_at.is_(None), MeetingRow.series_id.is_not(None))
            .group_by(MeetingRow.series_id)
        )
        with self._store.reading() as session:
            return {series_id: number for series_id, number in session.execute(query) if series_id is not None}

    def add(self, name: BilingualText, kind: SeriesKind = SeriesKind.OTHER, after: str | None = None) -> str:
        """Add a series after ``after``, or last; its id. Raises ``EmptyTitle``."""
        check_title(name)
        with self._store.transaction(N_("Add the series “{title}”"), title=words(name)) as session:
            others = _rows(session)
            row = SeriesRow(name=name, kind=kind, numbering=Numbering.ARABIC)
            place(row, others, index_after(others, after))
            session.add(row)
            return row.id

    def edit(self, series_id: str, **values: Any) -> None:
        """Change fields of a series (names in ``EDITABLE``); edits of one field in a row are one step of undo.

        Raises:
            EmptyTitle, NegativeDuration, NothingFound: nothing was changed.
        """
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a series: {', '.join(sorted(unknown))}")
        check_duration(values.get("duration"))
        merge = f"series/{series_id}/{'+'.join(sorted(values))}"
        title = words(self.load(series_id).name)
        with self._store.transaction(N_("Edit the series “{title}”"), merge=merge, title=title) as session:
            row = living_series(session, series_id)
            for name, value in values.items():
                setattr(row, name, value)
            check_title(row.name)

    def move(self, series_id: str, index: int) -> None:
        """Put a series at ``index`` (from 0) among the others."""
        title = words(self.load(series_id).name)
        with self._store.transaction(N_("Move the series “{title}”"), title=title) as session:
            row = living_series(session, series_id)
            place(row, [other for other in _rows(session) if other.id != series_id], index)

    def delete(self, series_id: str) -> None:
        """Put a series in the bin, with its standing agenda.

        Raises:
            SeriesInUse: meetings belong to it; nothing was changed.
        """
        used = self.count_meetings().get(series_id, 0)
        if used:
            raise SeriesInUse(used)
        title = words(self.load(series_id).name)
        with self._store.transaction(N_("Delete the series “{title}”"), title=title) as session:
            living_series(session, series_id).deleted_at = utc_now()


def living_series(session: Session, series_id: str) -> SeriesRow:
    """Raises ``NothingFound`` where it is gone or in the bin."""
    row = get_row(session, SeriesRow, series_id)
    if row.deleted_at is not None:
        raise NothingFound("series")
    return row


def _rows(session: Session) -> list[SeriesRow]:
    query = select(SeriesRow).where(SeriesRow.deleted_at.is_(None)).order_by(SeriesRow.position, SeriesRow.id)
    return list(session.scalars(query))
