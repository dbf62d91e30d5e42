"""The lines of the organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.lists import Surroundings
from groupe_pays.domain.organisations import ContactKind, Organisation
from groupe_pays.domain.partnerships import Partnership, PartnershipState
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.store.lines.table import NOTHING, Line, LineTable, barred, hay, orders
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.partnerships import PartnerRow, list_partnerships
from groupe_pays.store.people import PersonRow, PositionRow

ORGANISATIONS = LineTable(
    "organisation_line",
    facets=(
        *("kind", "college", "country", "region", "province", "partner_provinces", "sectors", "contribution"),
        *("has_partnership", "has_active", "is_member", "has_name_zh", "has_email", "has_phone"),
        *("has_address", "has_people", "confirmed"),
    ),
    sorts=("name_fr", "name_zh", "partners_fr", "partners_zh", "since", "people"),
)
"""``since`` is the first day of the earliest partnership; ``people`` sorts by how many hold a function there today."""
_MOST = 99_999_999


def organisation_lines(session: Session, ids: Collection[str]) -> Iterator[Line]:
    """The lines of those organisations that are not in the bin."""
    around = surroundings(session, ids)
    return (_line(around.bodies[key], around) for key in dict.fromkeys(ids) if key in around.bodies)


def partners_of(session: Session, organisation_ids: Collection[str]) -> set[str]:
    """The ids of all organisations that share a partnership with one of these."""
    bound = select(PartnerRow.partnership_id).where(PartnerRow.organisation_id.in_(organisation_ids))
    return set(session.scalars(select(PartnerRow.organisation_id).where(PartnerRow.partnership_id.in_(bound))))


def surroundings(session: Session, ids: Collection[str]) -> Surroundings:
    """What stands around these organisations: their partnerships, the bodies these name, who works there."""
    bound: dict[str, list[Partnership]] = {}
    named: set[str] = set()
    query = select(PartnerRow.partnership_id).where(PartnerRow.organisation_id.in_(ids))
    there = set(session.scalars(query))
    for one in list_partnerships(session, there) if there else ():
        sides = {side.organisation_id for side in (*one.french, *one.chinese)}
        named |= sides
        for organisation_id in sides:
            bound.setdefault(organisation_id, []).append(one)
    bodies = {body.id: body for body in list_organisations(session, named | set(ids))}
    held = (
        select(PositionRow.organisation_id, func.count(PositionRow.person_id.distinct()))
        .join(PersonRow, PersonRow.id == PositionRow.person_id)
        .where(PositionRow.organisation_id.in_(ids), PositionRow.until.is_(None), PersonRow.deleted_at.is_(None))
        .group_by(PositionRow.organisation_id)
    )
    people = {str(key): number for key, number in session.execute(held)}
    return Surroundings(bodies, {key: tuple(mine) for key, mine in bound.items()}, people)


def _line(body: Organisation, around: Surroundings) -> Line:
    mine = around.partnerships.get(body.id, ())
    partners = [around.bodies[key] for one in mine for key in _others(one, body.id) if key in around.bodies]
    joined = BilingualText(
        ", ".join(partner.name.best(Language.FR) for partner in partners),
        "、".join(partner.name.best(Language.ZH) for partner in partners),
    )
    began = [one.since.earliest.isoformat() for one in mine if one.since is not None]
    return {
        "id": body.id,
        **orders("name", body.name),
        **orders("partners", joined),
        "since": min(began, default=NOTHING),
        "people": f"{_MOST - around.people.get(body.id, 0):08}",
        "confirmed": body.confirmed_on.latest.isoformat() if body.confirmed_on is not None else "",
        "hay": _hay(body, partners, mine),
        "kind": body.kind.value,
        "college": body.college.value,
        "country": body.country,
        "region": body.region,
        "province": body.province,
        "partner_provinces": barred(partner.province for partner in partners),
        "sectors": barred(sector.id for one in mine for sector in one.sectors),
        "contribution": body.contribution.value,
        "has_partnership": int(bool(mine)),
        "has_active": int(any(one.state is PartnershipState.ACTIVE for one in mine)),
        "is_member": int(body.member_since is not None and body.member_until is None),
        "has_name_zh": int(bool(body.name.zh)),
        "has_email": int(any(point.kind is ContactKind.EMAIL for point in body.contacts)),
        "has_phone": int(any(point.kind in (ContactKind.PHONE, ContactKind.MOBILE) for point in body.contacts)),
        "has_address": int(bool(body.address.strip() or body.city.strip())),
        "has_people": int(around.people.get(body.id, 0) > 0),
    }


def _others(one: Partnership, organisation_id: str) -> list[str]:
    """Those on the other side."""
    french = [side.organisation_id for side in one.french]
    chinese = [side.organisation_id for side in one.chinese]
    return chinese if organisation_id in french else french


def _hay(body: Organisation, partners: list[Organisation], bonds: Sequence[Partnership]) -> str:
    names = [body.name.fr, body.name.zh, body.short_name.fr, body.short_name.zh, body.city, body.region, body.province]
    for partner in partners:
        names += [partner.name.fr, partner.name.zh, partner.province]
    names += [side for one in bonds for sector in one.sectors for side in (sector.name.fr, sector.name.zh)]
    spoken = [body.name.zh, body.short_name.zh] if body.country == "CN" or not body.name.fr else []
    return hay(names, [point.value for point in body.contacts], spoken)
