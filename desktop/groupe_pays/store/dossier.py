"""The dossier's own row: its name, its issuer and its settings."""

from __future__ import annotations

from sqlalchemy import Boolean, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual


class DossierRow(Record):
    __tablename__ = "dossier"

    name: Mapped[BilingualText] = bilingual("name")
    issuer: Mapped[BilingualText] = bilingual("issuer")
    country: Mapped[str] = mapped_column(String(2), default="CN")
    is_example: Mapped[bool] = mapped_column(Boolean, default=False)


def dossier_row(session: Session) -> DossierRow:
    return session.scalars(select(DossierRow)).one()


def load_dossier(session: Session) -> Dossier:
    row = dossier_row(session)
    return Dossier(row.id, row.name, row.issuer, row.country, row.is_example)
