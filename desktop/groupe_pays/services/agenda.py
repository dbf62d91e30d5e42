"""Add, change, move and delete agenda items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.agenda import AgendaItem, ItemKind
from groupe_pays.domain.errors import AgendaLoop, MinutesAdopted, NegativeDuration
from groupe_pays.domain.meetings import MeetingState, check_title
from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.services.ordering import index_after, place
from groupe_pays.store.agenda import AgendaItemRow, PresenterRow, agenda_rows, list_agenda
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"title", "description", "kind", "duration", "internal_note"})
LONGEST = 24 * 60
"""Minutes an item may last at the most."""


class AgendaService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_items(self, meeting_id: str) -> list[AgendaItem]:
        """The agenda in reading order."""
        with self._store.reading() as session:
            return list_agenda(session, meeting_id)

    def add_item(
        self,
        meeting_id: str,
        title: BilingualText,
        *,
        after: str | None = None,
        parent_id: str | None = None,
        kind: ItemKind = ItemKind.DISCUSSION,
        duration: int | None = None,
    ) -> str:
        """Add an item after the sibling ``after`` (or last); its id.

        Raises:
            EmptyTitle, NegativeDuration, MinutesAdopted: nothing was added.
        """
        check_title(title)
        _check_duration(duration)
        message = N_("Add the agenda item “{title}”")
        with self._store.transaction(message, title=words(title)) as session:
            _check_writable(session, meeting_id)
            siblings = _siblings(session, meeting_id, parent_id)
            row = AgendaItemRow(meeting_id=meeting_id, parent_id=parent_id, title=title, kind=kind, duration=duration)
            place(row, siblings, index_after(siblings, after))
            session.add(row)
            return row.id

    def edit_item(self, item_id: str, **values: Any) -> None:
        """Change fields of an item (names in ``EDITABLE``). The internal note stays open once the minutes are adopted.

        Raises:
            EmptyTitle, NegativeDuration, MinutesAdopted: nothing was changed.
        """
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of an agenda item: {', '.join(sorted(unknown))}")
        _check_duration(values.get("duration"))
        merge = f"agenda_item/{item_id}/{'+'.join(sorted(values))}"
        message = N_("Edit the agenda item “{title}”")
        with self._store.transaction(message, merge=merge, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            if set(values) != {"internal_note"}:
                _check_writable(session, row.meeting_id)
            for name, value in values.items():
                setattr(row, name, value)
            check_title(row.title)

    def set_durations(self, meeting_id: str, minutes: Mapping[str, int]) -> None:
        """Give several items their minutes at once, by id. Raises ``NegativeDuration``, ``MinutesAdopted``."""
        for duration in minutes.values():
            _check_duration(duration)
        with self._store.transaction(N_("Adjust the durations")) as session:
            _check_writable(session, meeting_id)
            for item_id, duration in minutes.items():
                get_row(session, AgendaItemRow, item_id).duration = duration

    def set_presenters(self, item_id: str, presenters: tuple[Party, ...]) -> None:
        message = N_("Change who presents “{title}”")
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            _check_writable(session, row.meeting_id)
            row.presenters = [
                PresenterRow(
                    person_id=party.person_id,
                    organisation_id=party.organisation_id,
                    words=party.words,
                    position=float(ordinal),
                )
                for ordinal, party in enumerate(presenters)
            ]

    def move_item(self, item_id: str, *, parent_id: str | None, index: int) -> None:
        """Put an item at ``index`` (from 0) among the parts of ``parent_id``, or of the agenda itself.

        Raises:
            AgendaLoop: the new parent is the item or a part of it.
            MinutesAdopted: nothing was moved.
        """
        message = N_("Move the agenda item “{title}”")
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            _check_writable(session, row.meeting_id)
            _refuse_loop(session, item_id, parent_id)
            others = [s for s in _siblings(session, row.meeting_id, parent_id) if s.id != item_id]
            row.parent_id = parent_id
            place(row, others, index)

    def delete_item(self, item_id: str) -> None:
        """Put an item in the bin, with its parts and the entries written under it. Raises ``MinutesAdopted``."""
        message = N_("Delete the agenda item “{title}”")
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            _check_writable(session, row.meeting_id)
            row.deleted_at = utc_now()

    def _title(self, item_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, AgendaItemRow, item_id).title


def _check_writable(session: Session, meeting_id: str) -> None:
    """The titles of the agenda are the headings of the minutes: once adopted, they are locked with them."""
    if get_row(session, MeetingRow, meeting_id).state is MeetingState.ADOPTED:
        raise MinutesAdopted


def _siblings(session: Session, meeting_id: str, parent_id: str | None) -> list[AgendaItemRow]:
    return [row for row, _path in agenda_rows(session, meeting_id) if row.parent_id == parent_id]


def _refuse_loop(session: Session, item_id: str, parent_id: str | None) -> None:
    while parent_id is not None:
        if parent_id == item_id:
            raise AgendaLoop
        parent_id = get_row(session, AgendaItemRow, parent_id).parent_id


def _check_duration(minutes: int | None) -> None:
    if minutes is not None and not 0 <= minutes <= LONGEST:
        raise NegativeDuration
