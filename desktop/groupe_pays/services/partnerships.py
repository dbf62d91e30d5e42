"""Partnerships: list, load."""

from __future__ import annotations

from groupe_pays.domain.partnerships import Partnership
from groupe_pays.store.partnerships import PartnershipRow, list_partnerships
from groupe_pays.store.store import Store, get_row


class PartnershipsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_partnerships(self) -> list[Partnership]:
        """All partnerships, in the order of the directory."""
        with self._store.reading() as session:
            return list_partnerships(session)

    def load(self, partnership_id: str) -> Partnership:
        with self._store.reading() as session:
            return get_row(session, PartnershipRow, partnership_id).to_domain()
