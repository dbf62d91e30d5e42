"""What earlier meetings left open, and how it comes back on an agenda."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.agenda import AgendaItem, ItemKind
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.domain.unfinished import unfinished
from groupe_pays.i18n import N_
from groupe_pays.services.fields import shorten
from groupe_pays.services.ordering import index_after, place
from groupe_pays.store.actions import ActionRow, action_rows
from groupe_pays.store.agenda import AgendaItemRow, CarriedActionRow, PresenterRow, agenda_rows, item_paths, list_agenda
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import items_with_entries
from groupe_pays.store.store import Store, get_row


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action to take up again: ``times`` other agendas already did, ``item_id`` is the item that does it here."""

    action: ActionItem
    times: int = 0
    item_id: str | None = None

    @property
    def id(self) -> str:
        return self.action.id

    @property
    def title(self) -> BilingualText:
        """Its title or, where it has none, the first words that created it."""
        return _title(self.action.title, self.action.said.fr.plain, self.action.said.zh.plain)


class CarryOverService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_open(self, meeting_id: str) -> list[OpenAction]:
        """The open actions of other meetings that are not after this one, by year and number; those without one too."""
        with self._store.reading() as session:
            meeting = get_row(session, MeetingRow, meeting_id)
            rows = [row for row in action_rows(session) if row.state.is_open and _is_earlier(row, meeting)]
            paths = item_paths(session, {row.meeting_id for row in rows if row.meeting_id})
            here, elsewhere = _carried(session, meeting_id)
            return [OpenAction(row.to_domain(paths), elsewhere[row.id], here.get(row.id)) for row in rows]

    def add_to_agenda(self, meeting_id: str, action_ids: Sequence[str], after: str | None = None) -> list[str]:
        """Make an item of each action, presented by those responsible, after the item ``after`` or last; their ids.

        Raises:
            MinutesAdopted: nothing was added.
        """
        with self._store.transaction(N_("Take up {number} open actions"), number=str(len(action_ids))) as session:
            if get_row(session, MeetingRow, meeting_id).state is MeetingState.ADOPTED:
                raise MinutesAdopted
            added: list[str] = []
            for action_id in action_ids:
                siblings = [row for row, path in agenda_rows(session, meeting_id) if len(path) == 1]
                row = item_of_action(get_row(session, ActionRow, action_id), meeting_id)
                place(row, siblings, index_after(siblings, added[-1] if added else after))
                session.add(row)
                session.flush()
                added.append(row.id)
            return added


def unfinished_items(session: Session, meeting: MeetingRow) -> list[AgendaItem]:
    """Of a meeting that is over, or cancelled, also those never taken up, with nothing written under them."""
    held = meeting.cancelled_on is not None or (meeting.date is not None and meeting.date.is_past(clock.today()))
    items = list_agenda(session, meeting.id)
    treated = items_with_entries(session, meeting.id) | {item.id for item in items if item.started_at is not None}
    return unfinished(items, treated, held=held)


def is_before(date: RoughDate | None, day: RoughDate | None) -> bool:
    """Whether what happened on ``date`` may be known on ``day``; without one of the two it may."""
    return date is None or day is None or date.earliest <= day.latest


def _is_earlier(action: ActionRow, meeting: MeetingRow) -> bool:
    if action.meeting_id == meeting.id:
        return False
    return is_before(action.meeting.date if action.meeting is not None else None, meeting.date)


def _carried(session: Session, meeting_id: str) -> tuple[dict[str, str], Counter[str]]:
    """The item of this agenda by action, and how many living items of other agendas took each action up."""
    query = (
        select(CarriedActionRow.action_id, AgendaItemRow.id, AgendaItemRow.meeting_id)
        .join(AgendaItemRow, AgendaItemRow.id == CarriedActionRow.agenda_item_id)
        .join(MeetingRow, MeetingRow.id == AgendaItemRow.meeting_id)
        .where(AgendaItemRow.deleted_at.is_(None), MeetingRow.deleted_at.is_(None))
    )
    here: dict[str, str] = {}
    elsewhere: Counter[str] = Counter()
    for action_id, item_id, where in session.execute(query):
        if where == meeting_id:
            here[action_id] = item_id
        else:
            elsewhere[action_id] += 1
    return here, elsewhere


def title_of_action(action: ActionRow) -> BilingualText:
    """Its title or, where it has none, the first words that created it."""
    said = action.entry.text if action.entry is not None else None
    return _title(action.title, said.fr.plain if said else "", said.zh.plain if said else "")


def item_of_action(action: ActionRow, meeting_id: str) -> AgendaItemRow:
    """The item that takes an action up, presented by those responsible; not placed yet."""
    row = AgendaItemRow(meeting_id=meeting_id, title=title_of_action(action), kind=ItemKind.DISCUSSION)
    row.carried = [CarriedActionRow(action_id=action.id)]
    row.presenters = [
        PresenterRow(
            person_id=owner.person_id, organisation_id=owner.organisation_id, words=owner.words, position=owner.position
        )
        for owner in action.owners
    ]
    return row


def _title(title: BilingualText, said_fr: str, said_zh: str) -> BilingualText:
    if not title.is_blank:
        return title
    return BilingualText(shorten(said_fr), shorten(said_zh)) if said_fr or said_zh else _NAMELESS


_NAMELESS = BilingualText("—", "—", Language.FR)
