"""The register of decisions over all meetings."""

from __future__ import annotations

from groupe_pays.domain.actions import Decision
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.store.actions import DecisionRow, decision_rows
from groupe_pays.store.agenda import item_paths
from groupe_pays.store.store import Store, get_row


class DecisionsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_decisions(self, meeting_id: str | None = None) -> list[Decision]:
        """The decisions of one meeting, or of all, by year and number."""
        with self._store.reading() as session:
            rows = decision_rows(session, meeting_id)
            paths = item_paths(session, {row.meeting_id for row in rows if row.meeting_id})
            return [row.to_domain(paths) for row in rows]

    def edit_title(self, decision_id: str, title: BilingualText) -> None:
        """Give a decision a short title for the register; blank, the words of the minutes stand for it."""
        with self._store.reading() as session:
            row = get_row(session, DecisionRow, decision_id)
            label = f"{row.year}-{row.number}"
        merge = f"decision/{decision_id}/title"
        with self._store.transaction(N_("Edit decision {number}"), merge=merge, number=label) as session:
            get_row(session, DecisionRow, decision_id).title = title
