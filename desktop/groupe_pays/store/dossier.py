"""The dossier's own row: its name, its issuer, the look of its documents; and its logo, a row of its own."""

from __future__ import annotations

from sqlalchemy import Boolean, Integer, LargeBinary, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.printing import DEFAULT_LOOK, Family, Look, Paper, TextSize
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Record, bilingual, enum_column


class DossierRow(Record):
    """``accent`` is RRGGBB."""

    __tablename__ = "dossier"

    name: Mapped[BilingualText] = bilingual("name")
    issuer: Mapped[BilingualText] = bilingual("issuer")
    country: Mapped[str] = mapped_column(String(2), default="CN")
    is_example: Mapped[bool] = mapped_column(Boolean, default=False)
    accent: Mapped[str] = mapped_column(String(6), default=DEFAULT_LOOK.accent)
    family: Mapped[Family] = mapped_column(enum_column(Family), default=DEFAULT_LOOK.family)
    text_size: Mapped[TextSize] = mapped_column(enum_column(TextSize), default=DEFAULT_LOOK.text_size)
    paper: Mapped[Paper] = mapped_column(enum_column(Paper), default=DEFAULT_LOOK.paper)
    address: Mapped[BilingualText] = bilingual("address")
    review_years: Mapped[int] = mapped_column(Integer, default=3)
    """After how many years without confirmation a person is to be reviewed."""


class LogoRow(Record):
    """The picture on first pages; at most one row, apart from the dossier's so that reading that stays quick."""

    __tablename__ = "logo"

    media_type: Mapped[str] = mapped_column(Text)
    content: Mapped[bytes] = mapped_column(LargeBinary)


def dossier_row(session: Session) -> DossierRow:
    return session.scalars(select(DossierRow)).one()


def logo_row(session: Session) -> LogoRow | None:
    return session.scalars(select(LogoRow)).first()


def load_dossier(session: Session) -> Dossier:
    row = dossier_row(session)
    return Dossier(row.id, row.name, row.issuer, row.country, row.is_example)


def load_look(session: Session) -> Look:
    row, logo = dossier_row(session), logo_row(session)
    picture = logo.content if logo is not None else None
    return Look(row.accent, row.family, row.text_size, row.paper, row.address, picture)
