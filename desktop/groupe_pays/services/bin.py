"""The bin: what was deleted, until it is restored or removed for good."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.services.outcomes import outcomes_of
from groupe_pays.services.removal import NUMBER_KEPT, remove_row
from groupe_pays.store.actions import ActionRow
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.attachments import AttachmentRow
from groupe_pays.store.base import Binnable
from groupe_pays.store.calendar import UpcomingDateRow
from groupe_pays.store.glossary import TermRow
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnershipRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.stock import StockItemRow
from groupe_pays.store.store import Store, get_row
from groupe_pays.store.titles import row_title


@dataclass(frozen=True, slots=True)
class BinnedItem:
    """Something in the bin: ``kind`` is its table, ``deleted_at`` UTC in ISO 8601."""

    kind: str
    id: str
    title: BilingualText
    deleted_at: str


_TABLES: dict[str, type[Binnable]] = {
    kind.__tablename__: kind
    for kind in (
        SeriesRow,
        MeetingRow,
        AgendaItemRow,
        StockItemRow,
        EntryRow,
        ActionRow,
        UpcomingDateRow,
        PersonRow,
        OrganisationRow,
        PartnershipRow,
        AttachmentRow,
        TermRow,
    )
}


class BinService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_items(self) -> list[BinnedItem]:
        """What is in the bin, the latest first; an action deleted with its entry comes back with it."""
        items: list[BinnedItem] = []
        with self._store.reading() as session:
            for name, kind in _TABLES.items():
                for row in session.scalars(select(kind).where(kind.deleted_at > NUMBER_KEPT)):
                    if not _follows_entry(row):
                        items.append(BinnedItem(name, row.id, row_title(row), row.deleted_at or ""))
        return sorted(items, key=lambda item: item.deleted_at, reverse=True)

    def restore(self, kind: str, row_id: str) -> None:
        """Put something back where it was. Raises ``NothingFound``."""
        with self._store.reading() as session:
            title = row_title(get_row(session, _TABLES[kind], row_id))
        with self._store.transaction(N_("Restore “{title}”"), title=words(title)) as session:
            row = get_row(session, _TABLES[kind], row_id)
            row.deleted_at = None
            if isinstance(row, EntryRow):
                for outcome in outcomes_of(session, row)[:1]:
                    outcome.deleted_at = None

    def remove(self, kind: str, row_id: str) -> None:
        """Remove something from the bin, with all that belongs to it; undo still brings it back.

        Raises:
            StillNeeded: other records point at it; nothing was changed.
            NothingFound: it is not in the dossier.
        """
        with self._store.reading() as session:
            title = row_title(get_row(session, _TABLES[kind], row_id))
        with self._store.transaction(N_("Remove “{title}” for good"), title=words(title)) as session:
            remove_row(session, get_row(session, _TABLES[kind], row_id))


def _follows_entry(row: Binnable) -> bool:
    return isinstance(row, ActionRow) and row.entry is not None and row.entry.deleted_at is not None
