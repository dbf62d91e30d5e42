"""What the lists show of the records in sight: a few columns, read as they are scrolled to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.lists import BondEntry, OrganisationEntry, PartnerEntry, PersonEntry
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.people import GroupRoleHeld, Person, PersonName, Position
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.organisations import ContactRow, OrganisationRow
from groupe_pays.store.partnerships import PartnerRow, PartnershipRow
from groupe_pays.store.people import GroupRoleRow, PersonRow, PositionRow

_PERSON, _POSITION, _ROLE = PersonRow.__table__.c, PositionRow.__table__.c, GroupRoleRow.__table__.c
_BODY, _CONTACT = OrganisationRow.__table__.c, ContactRow.__table__.c
_BOND, _PARTNER = PartnershipRow.__table__.c, PartnerRow.__table__.c

_NAMES = select(_PERSON.id, _PERSON.given_name, _PERSON.surname, _PERSON.name_zh).where(
    _PERSON.deleted_at.is_(None), _PERSON.erased_on.is_(None)
)
_POSITIONS = (
    select(
        *(_POSITION.person_id, _POSITION.id, _POSITION.title_fr, _POSITION.title_zh, _POSITION.until),
        *(_POSITION.is_main, _BODY.name_fr, _BODY.name_zh),
    )
    .outerjoin_from(PositionRow.__table__, OrganisationRow.__table__, _BODY.id == _POSITION.organisation_id)
    .order_by(_POSITION.ordinal)
)
_ROLES = select(_ROLE.person_id, _ROLE.role, _ROLE.since, _ROLE.until)
_EMAILS = (
    select(_CONTACT.person_id, _CONTACT.value)
    .where(_CONTACT.kind == ContactKind.EMAIL)
    .order_by(_CONTACT.position.desc())
)


def person_entries(session: Session, ids: Collection[str]) -> list[PersonEntry]:
    """Those people, in no particular order; who is in the bin or was erased is left out."""
    positions = _by_first(session.execute(_POSITIONS.where(_POSITION.person_id.in_(ids))))
    roles = _by_first(session.execute(_ROLES.where(_ROLE.person_id.in_(ids))))
    emails = {row[0]: row[1] for row in session.execute(_EMAILS.where(_CONTACT.person_id.in_(ids)))}
    return [
        _person(row, positions.get(row[0], ()), roles.get(row[0], ()), emails.get(row[0], ""))
        for row in session.execute(_NAMES.where(_PERSON.id.in_(ids)))
    ]


def _person(row: Row[Any], positions: Sequence[Row[Any]], roles: Sequence[Row[Any]], email: str) -> PersonEntry:
    key, given_name, surname, name_zh = row
    name = PersonName(given_name or "", surname or "", name_zh or "")
    held = tuple(_position(position) for position in positions)
    person = Person(key, name, positions=held, roles=tuple(GroupRoleHeld(*role[1:]) for role in roles))
    main = person.main_position
    title, body = (main.title, main.organisation_name) if main is not None else (BilingualText(), BilingualText())
    return PersonEntry(key, name, title, body, person.current_roles, email)


def _position(row: Row[Any]) -> Position:
    person_id, key, title_fr, title_zh, until, is_main, body_fr, body_zh = row
    body, title = BilingualText(body_fr or "", body_zh or ""), BilingualText(title_fr, title_zh)
    return Position(key, person_id, None, body, title, until=until, is_main=is_main)


_BODIES = select(_BODY.id, _BODY.name_fr, _BODY.name_zh).where(_BODY.deleted_at.is_(None))
_OWN = PartnerRow.__table__.alias("own")
_BONDS = (
    select(
        *(_OWN.c.organisation_id, _BOND.id, _BOND.kind, _BOND.since, _PARTNER.is_chinese, _OWN.c.is_chinese),
        *(_BODY.name_fr, _BODY.name_zh, _BODY.short_name_fr, _BODY.short_name_zh, _BODY.province),
    )
    .select_from(_OWN)
    .join(PartnershipRow.__table__, _BOND.id == _OWN.c.partnership_id)
    .join(PartnerRow.__table__, _PARTNER.partnership_id == _BOND.id)
    .join(OrganisationRow.__table__, _BODY.id == _PARTNER.organisation_id)
    .where(_BOND.deleted_at.is_(None))
    .order_by(_BOND.position, _BOND.id, _PARTNER.position)
)
_PEOPLE = (
    select(_POSITION.organisation_id, func.count(_POSITION.person_id.distinct()))
    .join_from(PositionRow.__table__, PersonRow.__table__, _PERSON.id == _POSITION.person_id)
    .where(_POSITION.until.is_(None), _PERSON.deleted_at.is_(None))
    .group_by(_POSITION.organisation_id)
)


def organisation_entries(session: Session, ids: Collection[str]) -> list[OrganisationEntry]:
    """Those organisations, in no particular order; what is in the bin is left out."""
    bonds = _by_first(session.execute(_BONDS.where(_OWN.c.organisation_id.in_(ids))))
    people = {row[0]: row[1] for row in session.execute(_PEOPLE.where(_POSITION.organisation_id.in_(ids)))}
    return [
        OrganisationEntry(key, BilingualText(fr, zh), tuple(_bonds(bonds.get(key, ()))), people.get(key, 0))
        for key, fr, zh in session.execute(_BODIES.where(_BODY.id.in_(ids)))
    ]


def _bonds(rows: Iterable[Row[Any]]) -> Iterable[BondEntry]:
    """One of each partnership, with the partners on the other side."""
    partners: dict[str, list[PartnerEntry]] = {}
    about: dict[str, Row[Any]] = {}
    for row in rows:
        _own, bond, _kind, _since, is_chinese, own_is_chinese, fr, zh, short_fr, short_zh, province = row
        about[bond] = row
        other = partners.setdefault(bond, [])
        if is_chinese != own_is_chinese:
            other.append(PartnerEntry(BilingualText(fr, zh), BilingualText(short_fr, short_zh), province))
    return (BondEntry(row[2], row[3], tuple(partners[bond])) for bond, row in about.items())


def _by_first(rows: Iterable[Row[Any]]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found
