"""Standing agendas, the library of items to use again and the parking lot of ideas."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.stock import StockItem, StockRole
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.agenda_rows import check_duration, check_writable, siblings_of
from groupe_pays.services.fields import words
from groupe_pays.services.ordering import index_after, place
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.base import utc_now
from groupe_pays.store.stock import StockItemRow, stock_rows
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"title", "description", "kind", "duration", "series_id", "proposed_by", "proposed_on"})
"""The fields of a stock item that ``edit`` may change."""


class StockService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_items(self, role: StockRole, series_id: str | None = None) -> list[StockItem]:
        """The items of a role in their order: all, or those of one series with the ones that belong to none."""
        with self._store.reading() as session:
            return [row.to_domain() for row in stock_rows(session, role, series_id)]

    def add(
        self,
        role: StockRole,
        title: BilingualText,
        *,
        series_id: str | None = None,
        kind: ItemKind = ItemKind.DISCUSSION,
        duration: int | None = None,
        description: BilingualText | None = None,
        proposed_by: BilingualText | None = None,
        proposed_on: RoughDate | None = None,
        after: str | None = None,
    ) -> str:
        """Add an item after ``after``, or last; its id. An idea without a day is of today.

        Raises:
            EmptyTitle, NegativeDuration: nothing was added.
        """
        check_title(title)
        check_duration(duration)
        with self._store.transaction(_ADDED[role], title=words(title)) as session:
            row = new_stock_row(session, role, title, series_id=series_id, after=after)
            row.kind, row.duration = kind, duration
            row.description = description or BilingualText()
            row.proposed_by = proposed_by or BilingualText()
            row.proposed_on = proposed_on or row.proposed_on
            return row.id

    def edit(self, stock_id: str, **values: Any) -> None:
        """Change fields of an item (names in ``EDITABLE``).

        Raises:
            EmptyTitle, NegativeDuration, NothingFound: nothing was changed.
        """
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a stock item: {', '.join(sorted(unknown))}")
        check_duration(values.get("duration"))
        merge = f"stock_item/{stock_id}/{'+'.join(sorted(values))}"
        message = N_("Edit the agenda item “{title}”")
        with self._store.transaction(message, merge=merge, title=words(self._title(stock_id))) as session:
            row = get_row(session, StockItemRow, stock_id)
            for name, value in values.items():
                setattr(row, name, value)
            check_title(row.title)

    def move(self, stock_id: str, index: int) -> None:
        """Put an item at ``index`` (from 0) among those of its role, in the standing agenda among its series' own."""
        message = N_("Move the agenda item “{title}”")
        with self._store.transaction(message, title=words(self._title(stock_id))) as session:
            row = get_row(session, StockItemRow, stock_id)
            others = [other for other in _neighbours(session, row.role, row.series_id) if other.id != stock_id]
            place(row, others, index)

    def delete(self, stock_id: str) -> None:
        """Put an item in the bin."""
        message = N_("Delete the agenda item “{title}”")
        with self._store.transaction(message, title=words(self._title(stock_id))) as session:
            get_row(session, StockItemRow, stock_id).deleted_at = utc_now()

    def use(self, stock_id: str, meeting_id: str, after: str | None = None, before: str | None = None) -> str:
        """Put an item on an agenda, before its item ``before``, after the top one ``after``, or last; its id there.

        An idea leaves the stock.

        Raises:
            MinutesAdopted, NothingFound: nothing was added.
        """
        message = N_("Add the agenda item “{title}”")
        with self._store.transaction(message, title=words(self._title(stock_id))) as session:
            check_writable(session, meeting_id)
            stock = get_row(session, StockItemRow, stock_id)
            beside = get_row(session, AgendaItemRow, before) if before is not None else None
            siblings = siblings_of(session, meeting_id, beside.parent_id if beside is not None else None)
            row = item_from_stock(stock, meeting_id)
            row.parent_id = beside.parent_id if beside is not None else None
            place(row, siblings, index_after(siblings, after) if beside is None else siblings.index(beside))
            session.add(row)
            if stock.role is StockRole.IDEA:
                row.stock_id = None
                session.delete(stock)
            return row.id

    def _title(self, stock_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, StockItemRow, stock_id).title


def new_stock_row(
    session: Session, role: StockRole, title: BilingualText, *, series_id: str | None, after: str | None = None
) -> StockItemRow:
    """A row of its role, placed; an idea is of today."""
    row = StockItemRow(role=role, title=title, series_id=series_id)
    if role is StockRole.IDEA:
        row.proposed_on = RoughDate.day(clock.today())
    others = _neighbours(session, role, series_id)
    place(row, others, index_after(others, after))
    session.add(row)
    return row


def item_from_stock(stock: StockItemRow, meeting_id: str) -> AgendaItemRow:
    """The agenda item a stock item becomes, not placed yet."""
    return AgendaItemRow(
        meeting_id=meeting_id,
        title=stock.title,
        description=stock.description,
        kind=stock.kind,
        duration=stock.duration,
        stock_id=stock.id,
    )


def _neighbours(session: Session, role: StockRole, series_id: str | None) -> list[StockItemRow]:
    """Those an item stands among: each series orders its own standing agenda, the other roles have one order."""
    if role is StockRole.STANDING:
        return list(stock_rows(session, role, series_id, shared=False))
    return list(stock_rows(session, role))


_ADDED = {
    StockRole.STANDING: N_("Add “{title}” to the standing agenda"),
    StockRole.REUSABLE: N_("Keep “{title}” to use again"),
    StockRole.IDEA: N_("Keep the idea “{title}”"),
}
