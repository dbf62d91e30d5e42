"""People as rows: names, functions over time, roles in the group."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Boolean, Float, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactPoint
from groupe_pays.domain.people import Civility, GroupRole, GroupRoleHeld, Person, PersonName, Position
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.store.base import Binnable, Record, RoughDateType, bilingual, enum_column, reference
from groupe_pays.store.organisations import ContactRow, OrganisationRow, contact_points, contacts_by
from groupe_pays.store.plain import parts_of, rows_of


class PositionRow(Record):
    """A function held at an organisation from a date to a date."""

    __tablename__ = "position"

    person_id: Mapped[str] = mapped_column(reference("person"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(reference("organisation"), index=True)
    title: Mapped[BilingualText] = bilingual("title")
    since: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    until: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    is_main: Mapped[bool] = mapped_column(Boolean, default=False)
    is_head: Mapped[bool] = mapped_column(Boolean, default=False)
    ordinal: Mapped[float] = mapped_column(Float, default=0.0)
    organisation: Mapped[OrganisationRow | None] = relationship()

    def to_domain(self) -> Position:
        name = self.organisation.name if self.organisation is not None else BilingualText()
        return Position(
            id=self.id,
            person_id=self.person_id,
            organisation_id=self.organisation_id,
            organisation_name=name,
            title=self.title,
            since=self.since,
            until=self.until,
            is_main=self.is_main,
            is_head=self.is_head,
        )


class GroupRoleRow(Record):
    __tablename__ = "group_role"

    person_id: Mapped[str] = mapped_column(reference("person"), index=True)
    role: Mapped[GroupRole] = mapped_column(enum_column(GroupRole))
    since: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    until: Mapped[RoughDate | None] = mapped_column(RoughDateType)

    def to_domain(self) -> GroupRoleHeld:
        return GroupRoleHeld(self.role, self.since, self.until, self.id)


class PersonRow(Binnable):
    __tablename__ = "person"

    civility: Mapped[Civility] = mapped_column(enum_column(Civility), default=Civility.NONE)
    given_name: Mapped[str] = mapped_column(Text, default="")
    surname: Mapped[str] = mapped_column(Text, default="")
    name_zh: Mapped[str] = mapped_column(Text, default="")
    preferred_language: Mapped[Language] = mapped_column(
        enum_column(Language, "preferred_language"), default=Language.FR
    )
    notes: Mapped[BilingualText] = bilingual("notes")
    source: Mapped[str] = mapped_column(Text, default="")
    confirmed_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    erased_on: Mapped[RoughDate | None] = mapped_column(RoughDateType)
    contacts: Mapped[list[ContactRow]] = relationship(order_by=ContactRow.position, cascade="all, delete-orphan")
    positions: Mapped[list[PositionRow]] = relationship(order_by=PositionRow.ordinal, cascade="all, delete-orphan")
    roles: Mapped[list[GroupRoleRow]] = relationship(order_by=GroupRoleRow.id, cascade="all, delete-orphan")

    @property
    def name(self) -> PersonName:
        return PersonName(self.given_name or "", self.surname or "", self.name_zh or "", self.civility)

    def to_domain(self) -> Person:
        return Person(
            id=self.id,
            name=self.name,
            preferred_language=self.preferred_language,
            notes=self.notes,
            source=self.source,
            confirmed_on=self.confirmed_on,
            contacts=contact_points(self.contacts),
            positions=tuple(row.to_domain() for row in self.positions),
            roles=tuple(row.to_domain() for row in self.roles),
            erased_on=self.erased_on,
        )


def heads_of(session: Session, organisation_ids: Collection[str]) -> set[str]:
    """The ids of the living people who lead, or led, one of these organisations."""
    query = (
        select(PositionRow.person_id)
        .join(PersonRow, PersonRow.id == PositionRow.person_id)
        .where(PositionRow.is_head, PositionRow.organisation_id.in_(organisation_ids), PersonRow.deleted_at.is_(None))
    )
    return set(session.scalars(query))


def people_at(session: Session, organisation_ids: Collection[str]) -> list[str]:
    """The ids of the living people who hold a function at one of these organisations now, in no particular order."""
    query = (
        select(PositionRow.person_id)
        .join(PersonRow, PersonRow.id == PositionRow.person_id)
        .where(
            PositionRow.organisation_id.in_(organisation_ids),
            PositionRow.until.is_(None),
            PersonRow.deleted_at.is_(None),
        )
        .distinct()
    )
    return list(session.scalars(query))


def list_people(
    session: Session, organisation_id: str | None = None, ids: Collection[str] | None = None
) -> list[Person]:
    """All people that are not in the bin (or those of one organisation, or of ``ids``), with their functions.

    Who was erased is in no list: what they took part in keeps a row without a name.
    """
    person, contact, position, role = (kind.__table__.c for kind in (PersonRow, ContactRow, PositionRow, GroupRoleRow))
    query = select(*person).where(person.deleted_at.is_(None), person.erased_on.is_(None))
    if organisation_id is not None:
        there = select(position.person_id).where(position.organisation_id == organisation_id)
        query = query.where(person.id.in_(there))
    rows = list(rows_of(session, query, person.id, ids))
    only = None if ids is None and organisation_id is None else [row.id for row in rows]
    contacts = contacts_by(session, contact.person_id, only)
    named = select(*position, *_NAME).outerjoin(OrganisationRow, OrganisationRow.id == PositionRow.organisation_id)
    named = named.order_by(position.ordinal, position.id)
    positions = parts_of(session, named, position.person_id, only, _position)
    roles = parts_of(session, select(*role).order_by(role.id), role.person_id, only, _role)
    return [_person(row, contacts.get(row.id, ()), positions.get(row.id, ()), roles.get(row.id, ())) for row in rows]


_NAME = [
    getattr(OrganisationRow.__table__.c, f"name_{part}").label(f"body_{part}")
    for part in ("fr", "zh", "source", "state")
]


def _person(
    row: Any, contacts: Iterable[ContactPoint], positions: Iterable[Position], roles: Iterable[GroupRoleHeld]
) -> Person:
    return Person(
        id=row.id,
        name=PersonName(row.given_name, row.surname, row.name_zh, row.civility),
        preferred_language=row.preferred_language,
        notes=BilingualText(row.notes_fr, row.notes_zh, row.notes_source, row.notes_state),
        source=row.source,
        confirmed_on=row.confirmed_on,
        contacts=tuple(contacts),
        positions=tuple(positions),
        roles=tuple(roles),
        erased_on=row.erased_on,
    )


def _position(row: Any) -> Position:
    there = row.body_fr is not None
    return Position(
        id=row.id,
        person_id=row.person_id,
        organisation_id=row.organisation_id,
        organisation_name=BilingualText(row.body_fr, row.body_zh, row.body_source, row.body_state)
        if there
        else _NOWHERE,
        title=BilingualText(row.title_fr, row.title_zh, row.title_source, row.title_state),
        since=row.since,
        until=row.until,
        is_main=row.is_main,
        is_head=row.is_head,
    )


_NOWHERE = BilingualText()


def _role(row: Any) -> GroupRoleHeld:
    return GroupRoleHeld(row.role, row.since, row.until, row.id)
