"""Partnerships, their parties, texts and sectors as rows."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Boolean, Float, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.partnerships import (
    PartnerOrganisation,
    Partnership,
    PartnershipKind,
    PartnershipState,
    PartnershipText,
    Sector,
)
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, Record, RoughDateType, at_least_one, bilingual, enum_column, reference
from groupe_pays.store.organisations import OrganisationRow


class PartnerRow(Record):
    """One organisation of a partnership, on the French or on the Chinese side."""

    __tablename__ = "partner"
    __table_args__ = (UniqueConstraint("partnership_id", "organisation_id"),)

    partnership_id: Mapped[str] = mapped_column(reference("partnership"), index=True)
    organisation_id: Mapped[str] = mapped_column(reference("organisation"), index=True)
    is_chinese: Mapped[bool] = mapped_column(Boolean)
    position: Mapped[float] = mapped_column(Float, default=0.0)
    organisation: Mapped[OrganisationRow] = relationship()

    def to_domain(self) -> PartnerOrganisation:
        return PartnerOrganisation(self.organisation_id, self.organisation.name, self.organisation.province)


class PartnershipTextRow(Record):
    """One of the texts of a partnership's sheet."""

    __tablename__ = "partnership_text"
    __table_args__ = (UniqueConstraint("partnership_id", "kind"),)

    partnership_id: Mapped[str] = mapped_column(reference("partnership"), index=True)
    kind: Mapped[PartnershipText] = mapped_column(enum_column(PartnershipText))
    text: Mapped[BilingualText] = bilingual("text")


class SectorRow(Binnable):
    """A theme of cooperation, in the group's own taxonomy."""

    __tablename__ = "sector"

    name: Mapped[BilingualText] = bilingual("name")

    def to_domain(self) -> Sector:
        return Sector(self.id, self.name)


class PartnershipSectorRow(Record):
    __tablename__ = "partnership_sector"
    __table_args__ = (UniqueConstraint("partnership_id", "sector_id"),)

    partnership_id: Mapped[str] = mapped_column(reference("partnership"), index=True)
    sector_id: Mapped[str] = mapped_column(reference("sector"), index=True)
    sector: Mapped[SectorRow] = relationship()


class PartnershipContactRow(Record):
    """A person or a body to turn to about a partnership."""

    __tablename__ = "partnership_contact"
    __table_args__ = (at_least_one("who", "person_id", "organisation_id"),)

    partnership_id: Mapped[str] = mapped_column(reference("partnership"), index=True)
    person_id: Mapped[str | None] = mapped_column(reference("person"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    position: Mapped[float] = mapped_column(Float, default=0.0)


class PartnershipRow(Binnable):
    __tablename__ = "partnership"

    kind: Mapped[PartnershipKind] = mapped_column(enum_column(PartnershipKind), default=PartnershipKind.CONTACTS)
    state: Mapped[PartnershipState] = mapped_column(enum_column(PartnershipState), default=PartnershipState.UNKNOWN)
    since: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    source: Mapped[str] = mapped_column(Text, default="")
    confirmed_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    position: Mapped[float] = mapped_column(Float, default=0.0)
    partners: Mapped[list[PartnerRow]] = relationship(order_by=PartnerRow.position, cascade="all, delete-orphan")
    texts: Mapped[list[PartnershipTextRow]] = relationship(cascade="all, delete-orphan")
    sectors: Mapped[list[PartnershipSectorRow]] = relationship(
        order_by=PartnershipSectorRow.id, cascade="all, delete-orphan"
    )
    contacts: Mapped[list[PartnershipContactRow]] = relationship(
        order_by=PartnershipContactRow.position, cascade="all, delete-orphan"
    )

    def to_domain(self) -> Partnership:
        return Partnership(
            id=self.id,
            french=tuple(row.to_domain() for row in self.partners if not row.is_chinese),
            chinese=tuple(row.to_domain() for row in self.partners if row.is_chinese),
            kind=self.kind,
            state=self.state,
            since=self.since,
            texts={row.kind: row.text for row in self.texts},
            source=self.source,
            confirmed_on=self.confirmed_on,
            contact_ids=tuple(row.person_id for row in self.contacts if row.person_id is not None),
            contact_body_ids=tuple(row.organisation_id for row in self.contacts if row.organisation_id is not None),
            sectors=tuple(row.sector.to_domain() for row in self.sectors if row.sector.deleted_at is None),
        )


def list_partnerships(session: Session, ids: Collection[str] | None = None) -> list[Partnership]:
    """All partnerships that are not in the bin, or those of ``ids``, in the order of the directory."""
    query = select(PartnershipRow).where(PartnershipRow.deleted_at.is_(None))
    if ids is not None:
        query = query.where(PartnershipRow.id.in_(ids))
    rows = session.scalars(
        query.order_by(PartnershipRow.position, PartnershipRow.id).options(
            selectinload(PartnershipRow.partners).joinedload(PartnerRow.organisation),
            selectinload(PartnershipRow.texts),
            selectinload(PartnershipRow.contacts),
            selectinload(PartnershipRow.sectors).joinedload(PartnershipSectorRow.sector),
        )
    )
    return [row.to_domain() for row in rows]
