"""Find anything by its words, in either language."""

from __future__ import annotations

from groupe_pays.domain.errors import DamagedDossier
from groupe_pays.domain.text import clean
from groupe_pays.store import search
from groupe_pays.store.search import Hit
from groupe_pays.store.store import Store

__all__ = ["Hit", "SearchService"]

LIMIT = 50
"""Hits shown at the most: whoever sees more types another word."""


class SearchService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, words: str, limit: int = LIMIT) -> list[Hit]:
        """The best hits for words in French or Chinese; accents and case do not matter.

        Where the index cannot be read it is made again from the records, if the dossier may be written to.

        Raises:
            DamagedDossier: the records cannot be read either.
        """
        try:
            return self._find(words, limit)
        except DamagedDossier:
            if self._store.is_read_only:
                raise
        self._store.mend()
        return self._find(words, limit)

    def _find(self, words: str, limit: int) -> list[Hit]:
        with self._store.reading() as session:
            return search.find(session, clean(words), limit)
