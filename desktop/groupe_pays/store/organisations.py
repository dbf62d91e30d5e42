"""Organisations as rows, with the ways to reach them and the changes they went through."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Float, Integer, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College, ContactKind, ContactPoint, Organisation, OrganisationKind
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, Record, RoughDateType, at_least_one, bilingual, enum_column, reference


class ContactRow(Record):
    """A phone number, address or site of a person or of an organisation."""

    __tablename__ = "contact"
    __table_args__ = (at_least_one("owner", "person_id", "organisation_id"),)

    person_id: Mapped[str | None] = mapped_column(reference("person"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    kind: Mapped[ContactKind] = mapped_column(enum_column(ContactKind))
    value: Mapped[str] = mapped_column(Text)
    position: Mapped[float] = mapped_column(Float, default=0.0)


class OrganisationRow(Binnable):
    __tablename__ = "organisation"

    name: Mapped[BilingualText] = bilingual("name")
    short_name: Mapped[BilingualText] = bilingual("short_name")
    kind: Mapped[OrganisationKind] = mapped_column(enum_column(OrganisationKind))
    college: Mapped[College] = mapped_column(enum_column(College))
    country: Mapped[str] = mapped_column(String(2), default="FR")
    region: Mapped[str] = mapped_column(Text, default="")
    province: Mapped[str] = mapped_column(Text, default="")
    parent_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    address: Mapped[str] = mapped_column(Text, default="")
    postcode: Mapped[str] = mapped_column(Text, default="")
    city: Mapped[str] = mapped_column(Text, default="")
    population: Mapped[int | None] = mapped_column(Integer)
    population_year: Mapped[int | None] = mapped_column(Integer)
    notes: Mapped[BilingualText] = bilingual("notes")
    member_since: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    member_until: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    source: Mapped[str] = mapped_column(Text, default="")
    confirmed_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    contacts: Mapped[list[ContactRow]] = relationship(order_by=ContactRow.position, cascade="all, delete-orphan")

    def to_domain(self) -> Organisation:
        return Organisation(
            id=self.id,
            name=self.name,
            kind=self.kind,
            short_name=self.short_name,
            country=self.country,
            region=self.region,
            province=self.province,
            parent_id=self.parent_id,
            college=self.college,
            address=self.address,
            postcode=self.postcode,
            city=self.city,
            population=self.population,
            population_year=self.population_year,
            notes=self.notes,
            member_since=self.member_since,
            member_until=self.member_until,
            source=self.source,
            confirmed_on=self.confirmed_on,
            contacts=contact_points(self.contacts),
        )


class OrganisationEventRow(Record):
    """A renaming or a merger (Alsace → Grand Est): old minutes keep the old name."""

    __tablename__ = "organisation_event"

    organisation_id: Mapped[str] = mapped_column(reference("organisation"), index=True)
    successor_id: Mapped[str | None] = mapped_column(reference("organisation"))
    old_name: Mapped[BilingualText] = bilingual("old_name")
    date: Mapped[RoughDate | None] = mapped_column(RoughDateType)


def contact_points(rows: list[ContactRow]) -> tuple[ContactPoint, ...]:
    return tuple(ContactPoint(row.kind, row.value) for row in rows)


def contact_rows(points: tuple[ContactPoint, ...]) -> list[ContactRow]:
    return [ContactRow(kind=p.kind, value=p.value, position=float(n)) for n, p in enumerate(points)]


def list_organisations(session: Session, ids: Collection[str] | None = None) -> list[Organisation]:
    """All organisations that are not in the bin, or those of ``ids``, in no particular order."""
    query = select(OrganisationRow).where(OrganisationRow.deleted_at.is_(None))
    if ids is not None:
        query = query.where(OrganisationRow.id.in_(ids))
    return [row.to_domain() for row in session.scalars(query.options(selectinload(OrganisationRow.contacts)))]
