"""Long lists: which records answer the words and the filters, in what order, however many there are."""

from __future__ import annotations

from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.store.lines.asking import find_ids, values_of
from groupe_pays.store.store import Store


class ListsService:
    """Asks the lines; records themselves are read by their services, those in sight alone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, query: ListQuery) -> tuple[str, ...]:
        """The ids of the records that answer, in the order asked for; those in the bin never do.

        Raises:
            KeyError: the list has no such filter or column.
        """
        with self._store.reading() as session:
            return find_ids(session, query)

    def values(self, kind: ListKind, field: str) -> dict[str, int]:
        """What a filter may choose from, with the number of records each."""
        with self._store.reading() as session:
            return values_of(session, kind, field)
