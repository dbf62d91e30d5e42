"""Add, change, move and delete agenda items."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from groupe_pays.domain.errors import AgendaLoop
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.parties import Party
from groupe_pays.domain.stock import StockRole
from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualText
from groupe_pays.formats import list_of
from groupe_pays.i18n import N_
from groupe_pays.services.agenda_rows import check_duration, check_writable, siblings_of
from groupe_pays.services.fields import words
from groupe_pays.services.ordering import index_after, place
from groupe_pays.services.stock import new_stock_row
from groupe_pays.store.agenda import AgendaItemRow, PresenterRow, agenda_rows, list_agenda
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import items_with_entries
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"title", "description", "kind", "duration", "internal_note"})


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
        check_duration(duration)
        message = N_("Add the agenda item “{title}”")
        with self._store.transaction(message, title=words(title)) as session:
            check_writable(session, meeting_id)
            siblings = siblings_of(session, meeting_id, parent_id)
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
        check_duration(values.get("duration"))
        merge = f"agenda_item/{item_id}/{'+'.join(sorted(values))}"
        message = N_("Edit the agenda item “{title}”")
        with self._store.transaction(message, merge=merge, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            if set(values) != {"internal_note"}:
                check_writable(session, row.meeting_id)
            for name, value in values.items():
                setattr(row, name, value)
            check_title(row.title)

    def set_outcome(self, item_id: str, outcome: ItemOutcome) -> None:
        """Say what became of an item at its meeting, or with ``OPEN`` let its entries say it; open even once the
        minutes are adopted, whose text it is not.
        """
        message = _OUTCOMES[outcome]
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            get_row(session, AgendaItemRow, item_id).outcome = outcome

    def keep_as_reusable(self, item_id: str) -> str:
        """Put a copy of an item, without its parts, into the library every series may use; the id of the copy."""
        message = N_("Keep “{title}” to use again")
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            item = get_row(session, AgendaItemRow, item_id)
            row = new_stock_row(session, StockRole.REUSABLE, item.title, series_id=None)
            row.description, row.kind, row.duration = item.description, item.kind, item.duration
            return row.id

    def park(self, item_id: str) -> list[str]:
        """Take an item off the agenda and keep it, and its parts, as ideas of the series; the ids of the ideas.

        An item with entries of the minutes under it, or under a part, stays, and is postponed.

        Raises:
            MinutesAdopted, NothingFound: nothing was parked.
        """
        message = N_("Park the agenda item “{title}”")
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            check_writable(session, row.meeting_id)
            branch = _branch(session, row)
            series_id = get_row(session, MeetingRow, row.meeting_id).series_id
            ideas = []
            for item in branch:
                idea = new_stock_row(session, StockRole.IDEA, item.title, series_id=series_id)
                idea.description, idea.kind, idea.duration = item.description, item.kind, item.duration
                idea.proposed_by = _proposers(item)
                session.flush()
                ideas.append(idea.id)
            if items_with_entries(session, row.meeting_id) & {item.id for item in branch}:
                row.outcome = ItemOutcome.POSTPONED
            else:
                row.deleted_at = utc_now()
            return ideas

    def set_durations(self, meeting_id: str, minutes: Mapping[str, int]) -> None:
        """Give several items their minutes at once, by id. Raises ``NegativeDuration``, ``MinutesAdopted``."""
        for duration in minutes.values():
            check_duration(duration)
        with self._store.transaction(N_("Adjust the durations")) as session:
            check_writable(session, meeting_id)
            for item_id, duration in minutes.items():
                get_row(session, AgendaItemRow, item_id).duration = duration

    def set_presenters(self, item_id: str, presenters: tuple[Party, ...]) -> None:
        message = N_("Change who presents “{title}”")
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            check_writable(session, row.meeting_id)
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
            check_writable(session, row.meeting_id)
            _refuse_loop(session, item_id, parent_id)
            others = [s for s in siblings_of(session, row.meeting_id, parent_id) if s.id != item_id]
            row.parent_id = parent_id
            place(row, others, index)

    def delete_item(self, item_id: str) -> None:
        """Put an item in the bin, with its parts and the entries written under it. Raises ``MinutesAdopted``."""
        message = N_("Delete the agenda item “{title}”")
        with self._store.transaction(message, title=words(self._title(item_id))) as session:
            row = get_row(session, AgendaItemRow, item_id)
            check_writable(session, row.meeting_id)
            row.deleted_at = utc_now()

    def _title(self, item_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, AgendaItemRow, item_id).title


_OUTCOMES = {
    ItemOutcome.OPEN: N_("Leave open the agenda item “{title}”"),
    ItemOutcome.TREATED: N_("Mark “{title}” as treated"),
    ItemOutcome.POSTPONED: N_("Postpone the agenda item “{title}”"),
    ItemOutcome.WITHDRAWN: N_("Withdraw the agenda item “{title}”"),
}


def _branch(session: Session, row: AgendaItemRow) -> list[AgendaItemRow]:
    """An item and all its parts, in reading order."""
    kept = {row.id}
    branch = []
    for item, _path in agenda_rows(session, row.meeting_id):
        if item.id in kept or item.parent_id in kept:
            kept.add(item.id)
            branch.append(item)
    return branch


def _proposers(item: AgendaItemRow) -> BilingualText:
    """Those who were to present an item, as words."""
    parties = [presenter.to_domain() for presenter in item.presenters]
    sides = {side: [party.name(side) for party in parties] for side in CONTENT_LANGUAGES}
    french, chinese = (list_of(sides[side], side) for side in CONTENT_LANGUAGES)
    return BilingualText(french, chinese)


def _refuse_loop(session: Session, item_id: str, parent_id: str | None) -> None:
    while parent_id is not None:
        if parent_id == item_id:
            raise AgendaLoop
        parent_id = get_row(session, AgendaItemRow, parent_id).parent_id
