"""Upcoming dates: list, announce, change, delete."""

from __future__ import annotations

from typing import Any

from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.base import utc_now
from groupe_pays.store.calendar import UpcomingDateRow, list_upcoming
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"label", "date", "words", "note"})


class CalendarService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_dates(self, meeting_id: str | None = None) -> list[UpcomingDate]:
        """The dates announced at one meeting, or all of them, the earliest first."""
        with self._store.reading() as session:
            return list_upcoming(session, meeting_id)

    def add_date(self, label: BilingualText, date: RoughDate, meeting_id: str | None = None) -> str:
        """Announce a date, exact or rough; its id. Raises ``EmptyTitle``."""
        check_title(label)
        with self._store.transaction(N_("Add the date “{label}”"), label=words(label)) as session:
            row = UpcomingDateRow(label=label, date=date, meeting_id=meeting_id)
            session.add(row)
            return row.id

    def edit_date(self, date_id: str, **values: Any) -> None:
        """Change fields (names in ``EDITABLE``). A new date takes the place of the words it was said in."""
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a date: {', '.join(sorted(unknown))}")
        merge = f"upcoming_date/{date_id}/{'+'.join(sorted(values))}"
        message = N_("Edit the date “{label}”")
        with self._store.transaction(message, merge=merge, label=words(self._label(date_id))) as session:
            row = get_row(session, UpcomingDateRow, date_id)
            if "date" in values and "words" not in values and values["date"] != row.date:
                row.words = BilingualText()
            for field, value in values.items():
                setattr(row, field, value)
            check_title(row.label)

    def delete_date(self, date_id: str) -> None:
        with self._store.transaction(N_("Delete the date “{label}”"), label=words(self._label(date_id))) as session:
            get_row(session, UpcomingDateRow, date_id).deleted_at = utc_now()

    def _label(self, date_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, UpcomingDateRow, date_id).label
