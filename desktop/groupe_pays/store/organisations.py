"""Organisations as rows, with the ways to reach them and the changes they went through."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Float, Integer, String, Text, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import (
    College,
    ContactKind,
    ContactPoint,
    Contribution,
    Organisation,
    OrganisationChange,
    OrganisationEvent,
    OrganisationKind,
)
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable, Record, RoughDateType, at_least_one, bilingual, enum_column, reference
from groupe_pays.store.plain import parts_of, rows_of


class ContactRow(Record):
    """A phone number, address or site of a person or of an organisation."""

    __tablename__ = "contact"
    __table_args__ = (at_least_one("owner", "person_id", "organisation_id"),)

    person_id: Mapped[str | None] = mapped_column(reference("person"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    kind: Mapped[ContactKind] = mapped_column(enum_column(ContactKind))
    value: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
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
    population_note: Mapped[BilingualText] = bilingual("population_note")
    notes: Mapped[BilingualText] = bilingual("notes")
    member_since: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    member_until: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    contribution: Mapped[Contribution] = mapped_column(enum_column(Contribution), default=Contribution.UNKNOWN)
    contribution_year: Mapped[int | None] = mapped_column(Integer)
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
            population_note=self.population_note,
            notes=self.notes,
            member_since=self.member_since,
            member_until=self.member_until,
            contribution=self.contribution,
            contribution_year=self.contribution_year,
            source=self.source,
            confirmed_on=self.confirmed_on,
            contacts=contact_points(self.contacts),
        )


class OrganisationEventRow(Record):
    """A renaming or a merger (Alsace → Grand Est): old minutes keep the old name."""

    __tablename__ = "organisation_event"

    organisation_id: Mapped[str] = mapped_column(reference("organisation"), index=True)
    change: Mapped[OrganisationChange] = mapped_column(enum_column(OrganisationChange))
    successor_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    old_name: Mapped[BilingualText] = bilingual("old_name")
    date: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    successor: Mapped[OrganisationRow | None] = relationship(foreign_keys=[successor_id])

    def to_domain(self) -> OrganisationEvent:
        return OrganisationEvent(
            id=self.id,
            organisation_id=self.organisation_id,
            change=self.change,
            old_name=self.old_name,
            date=self.date,
            successor_id=self.successor_id,
            successor_name=self.successor.name if self.successor is not None else BilingualText(),
        )


def list_events(session: Session, organisation_id: str) -> list[OrganisationEvent]:
    """What an organisation went through, and whom it succeeded to; the undated first, then by date."""
    columns = OrganisationEventRow.__table__.c
    query = select(OrganisationEventRow).where(
        or_(columns.organisation_id == organisation_id, columns.successor_id == organisation_id)
    )
    events = [row.to_domain() for row in session.scalars(query)]
    return sorted(events, key=lambda event: (event.date.sort_key if event.date is not None else (0, 0, ""), event.id))


def list_successions(session: Session, ids: Collection[str]) -> list[OrganisationEvent]:
    """Where other bodies took the place of these, in the order of time; dates that nobody knows first."""
    events = OrganisationEventRow
    query = select(events).where(events.organisation_id.in_(ids), events.successor_id.is_not(None))
    found = [row.to_domain() for row in session.scalars(query)]
    return sorted(found, key=lambda event: (event.date.sort_key if event.date is not None else (0, 0, ""), event.id))


def contact_points(rows: list[ContactRow]) -> tuple[ContactPoint, ...]:
    return tuple(ContactPoint(row.kind, row.value, row.note) for row in rows)


def contact_rows(points: tuple[ContactPoint, ...]) -> list[ContactRow]:
    return [ContactRow(kind=p.kind, value=p.value, note=p.note, position=float(n)) for n, p in enumerate(points)]


def contacts_by(session: Session, owner: Any, ids: Collection[str] | None) -> dict[str, list[ContactPoint]]:
    """The ways to reach people or organisations, by the id in the column ``owner``, in their order."""
    contact = ContactRow.__table__.c
    query = select(owner, contact.kind, contact.value, contact.note).order_by(contact.position, contact.id)
    return parts_of(session, query, owner, ids, lambda row: ContactPoint(row.kind, row.value, row.note))


def list_organisations(session: Session, ids: Collection[str] | None = None) -> list[Organisation]:
    """All organisations that are not in the bin, or those of ``ids``, in no particular order."""
    body = OrganisationRow.__table__.c
    rows = list(rows_of(session, select(*body).where(body.deleted_at.is_(None)), body.id, ids))
    contacts = contacts_by(
        session, ContactRow.__table__.c.organisation_id, None if ids is None else [row.id for row in rows]
    )
    return [_organisation(row, contacts.get(row.id, ())) for row in rows]


def _organisation(row: Any, contacts: Iterable[ContactPoint]) -> Organisation:
    return Organisation(
        id=row.id,
        name=BilingualText(row.name_fr, row.name_zh, row.name_source, row.name_state),
        kind=row.kind,
        short_name=BilingualText(row.short_name_fr, row.short_name_zh, row.short_name_source, row.short_name_state),
        country=row.country,
        region=row.region,
        province=row.province,
        parent_id=row.parent_id,
        college=row.college,
        address=row.address,
        postcode=row.postcode,
        city=row.city,
        population=row.population,
        population_year=row.population_year,
        population_note=BilingualText(
            row.population_note_fr, row.population_note_zh, row.population_note_source, row.population_note_state
        ),
        notes=BilingualText(row.notes_fr, row.notes_zh, row.notes_source, row.notes_state),
        member_since=row.member_since,
        member_until=row.member_until,
        contribution=row.contribution,
        contribution_year=row.contribution_year,
        source=row.source,
        confirmed_on=row.confirmed_on,
        contacts=tuple(contacts),
    )
