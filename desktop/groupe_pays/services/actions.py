"""Actions over all meetings: who owes what by when, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem, ActionState, TakenUp
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.outcomes import numbering_year
from groupe_pays.store.actions import ActionRow, OwnerRow, action_rows, next_number
from groupe_pays.store.agenda import AgendaItemRow, CarriedActionRow, item_paths
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"title", "due", "due_words", "priority", "state"})


class ActionsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_actions(self, meeting_id: str | None = None) -> list[ActionItem]:
        """The actions of one meeting, or of all, by year and number."""
        with self._store.reading() as session:
            rows = action_rows(session, meeting_id)
            paths = item_paths(session, {row.meeting_id for row in rows if row.meeting_id})
            return [row.to_domain(paths) for row in rows]

    def load(self, action_id: str) -> ActionItem:
        with self._store.reading() as session:
            row = get_row(session, ActionRow, action_id)
            return row.to_domain(item_paths(session, {row.meeting_id} if row.meeting_id else set()))

    def taken_up(self, action_id: str) -> list[TakenUp]:
        """The meetings whose agenda takes the action up again, the earliest first, those without a date last."""
        query = (
            select(MeetingRow)
            .join(AgendaItemRow, AgendaItemRow.meeting_id == MeetingRow.id)
            .join(CarriedActionRow, CarriedActionRow.agenda_item_id == AgendaItemRow.id)
            .where(CarriedActionRow.action_id == action_id)
            .where(AgendaItemRow.deleted_at.is_(None), MeetingRow.deleted_at.is_(None))
            .distinct()
        )
        with self._store.reading() as session:
            found = [TakenUp(row.id, row.title, row.date) for row in session.scalars(query)]
        return sorted(found, key=_meeting_key)

    def list_taken_up(self) -> dict[str, list[TakenUp]]:
        """The same of every action that was ever taken up again, by its id."""
        query = (
            select(CarriedActionRow.action_id, MeetingRow)
            .join(AgendaItemRow, CarriedActionRow.agenda_item_id == AgendaItemRow.id)
            .join(MeetingRow, AgendaItemRow.meeting_id == MeetingRow.id)
            .where(AgendaItemRow.deleted_at.is_(None), MeetingRow.deleted_at.is_(None))
            .distinct()
        )
        found: dict[str, list[TakenUp]] = {}
        with self._store.reading() as session:
            for action_id, row in session.execute(query):
                found.setdefault(action_id, []).append(TakenUp(row.id, row.title, row.date))
        return {action_id: sorted(meetings, key=_meeting_key) for action_id, meetings in found.items()}

    def create_action(
        self,
        title: BilingualText,
        owners: tuple[Party, ...] = (),
        due: RoughDate | None = None,
        meeting_id: str | None = None,
        entry_id: str | None = None,
    ) -> str:
        """Make an action outside the text of the minutes (or for words of an entry); its id. Raises ``EmptyTitle``."""
        check_title(title)
        year = clock.today().year
        with self._store.transaction(N_("Create an action")) as session:
            if meeting_id is not None:
                year = numbering_year(get_row(session, MeetingRow, meeting_id))
            row = ActionRow(
                title=title,
                due=due,
                meeting_id=meeting_id,
                entry_id=entry_id,
                year=year,
                number=next_number(session, ActionRow, year),
            )
            row.owners = _owner_rows(owners)
            session.add(row)
            return row.id

    def edit_action(self, action_id: str, **values: Any) -> None:
        """Change fields (names in ``EDITABLE``); a later due date counts as a postponement, done is dated today.

        Raises:
            EmptyTitle: the action comes from no words of the minutes that could stand for a title.
        """
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of an action: {', '.join(sorted(unknown))}")
        merge = f"action/{action_id}/{'+'.join(sorted(values))}"
        message = _MESSAGES.get(next(iter(values), ""), N_("Edit action {number}"))
        with self._store.transaction(message, merge=merge, number=self._label(action_id)) as session:
            row = get_row(session, ActionRow, action_id)
            if "due" in values:
                _note_new_due(row, values["due"], keep_words="due_words" in values)
            if "state" in values:
                row.done_on = RoughDate.day(clock.today()) if values["state"] is ActionState.DONE else None
            for field, value in values.items():
                setattr(row, field, value)
            if row.entry_id is None:
                check_title(row.title)

    def set_owners(self, action_id: str, owners: tuple[Party, ...]) -> None:
        message = N_("Change who is responsible for action {number}")
        with self._store.transaction(message, number=self._label(action_id)) as session:
            get_row(session, ActionRow, action_id).owners = _owner_rows(owners)

    def delete(self, action_id: str) -> None:
        """Put an action in the bin; the words of the minutes stay."""
        with self._store.transaction(N_("Delete action {number}"), number=self._label(action_id)) as session:
            get_row(session, ActionRow, action_id).deleted_at = utc_now()

    def _label(self, action_id: str) -> str:
        with self._store.reading() as session:
            row = get_row(session, ActionRow, action_id)
            return f"{row.year}-{row.number}"


_NEVER = (date.max.toordinal(), 0, "")


def _meeting_key(one: TakenUp) -> tuple[int, int, str]:
    return one.meeting_date.sort_key if one.meeting_date is not None else _NEVER


_MESSAGES = {
    "due": N_("Change when action {number} is due"),
    "state": N_("Change the state of action {number}"),
    "priority": N_("Change the priority of action {number}"),
}


def _note_new_due(row: ActionRow, due: RoughDate | None, keep_words: bool) -> None:
    if due == row.due:
        return
    if due is not None and row.due is not None and due.latest > row.due.latest:
        row.postponed = (row.postponed or 0) + 1
    if not keep_words:
        row.due_words = BilingualText()


def _owner_rows(owners: tuple[Party, ...]) -> list[OwnerRow]:
    return [
        OwnerRow(
            person_id=party.person_id,
            organisation_id=party.organisation_id,
            words=party.words,
            position=float(ordinal),
        )
        for ordinal, party in enumerate(owners)
    ]
