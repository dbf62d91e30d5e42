"""Questions to the long lists kept under a name: asked again by one click, renamed, updated, forgotten."""

from __future__ import annotations

from sqlalchemy import func, select

from groupe_pays.domain.lists import ListKind, ListQuery, SavedList
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.saved_lists import SavedListRow, list_saved
from groupe_pays.store.store import Store, get_row


class SavedListsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_saved(self, kind: ListKind) -> list[SavedList]:
        """Those of one list, in the order they were saved."""
        with self._store.reading() as session:
            return list_saved(session, kind)

    def save(self, name: BilingualText, query: ListQuery) -> str:
        """Keep a question; its id. Its language is not kept: that is always that of who asks.

        Raises:
            EmptyTitle: nothing was kept.
        """
        check_title(name)
        with self._store.transaction(N_("Save the filters “{name}”"), name=words(name)) as session:
            last = session.scalar(select(func.max(SavedListRow.position)))
            row = SavedListRow(name=name, kind=query.kind, position=(last or 0.0) + 1.0)
            row.ask(query)
            session.add(row)
            return row.id

    def rename(self, saved_id: str, name: BilingualText) -> None:
        """Raises ``EmptyTitle``, ``NothingFound``: nothing was changed."""
        check_title(name)
        old, merge = self._name(saved_id), f"saved_list/{saved_id}/name"
        with self._store.transaction(N_("Rename the filters “{name}”"), merge=merge, name=words(old)) as session:
            get_row(session, SavedListRow, saved_id).name = name

    def update(self, saved_id: str, query: ListQuery) -> None:
        """Keep another question under the same name. Raises ``NothingFound``."""
        with self._store.transaction(N_("Update the filters “{name}”"), name=words(self._name(saved_id))) as session:
            get_row(session, SavedListRow, saved_id).ask(query)

    def delete(self, saved_id: str) -> None:
        """Forget a question. Raises ``NothingFound``."""
        with self._store.transaction(N_("Delete the filters “{name}”"), name=words(self._name(saved_id))) as session:
            session.delete(get_row(session, SavedListRow, saved_id))

    def _name(self, saved_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, SavedListRow, saved_id).name
