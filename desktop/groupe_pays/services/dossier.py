"""The dossier's name and issuer."""

from __future__ import annotations

from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.store.dossier import dossier_row, load_dossier
from groupe_pays.store.store import Store


class DossierService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self) -> Dossier:
        with self._store.reading() as session:
            return load_dossier(session)

    def look(self) -> Look:
        """How the documents of this dossier look."""
        return DEFAULT_LOOK

    def rename(self, name: BilingualText) -> None:
        """Raises ``EmptyTitle`` where the name is blank in both languages."""
        check_title(name)
        with self._store.transaction(N_("Rename the group"), merge="dossier/name") as session:
            dossier_row(session).name = name

    def set_issuer(self, issuer: BilingualText) -> None:
        with self._store.transaction(N_("Change the issuer of the documents"), merge="dossier/issuer") as session:
            dossier_row(session).issuer = issuer
