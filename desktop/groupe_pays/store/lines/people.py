"""The lines of the people."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.organisations import ContactKind, Organisation
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.store.lines.table import Line, LineTable, barred, hay, order, orders
from groupe_pays.store.people import PositionRow
from groupe_pays.store.read_once import ReadOnce

PEOPLE = LineTable(
    "person_line",
    facets=(
        *("main", "bodies", "college", "language", "roles", "confirmed"),
        *("has_name_zh", "has_email", "has_phone", "has_function", "has_main"),
    ),
    sorts=("name_fr", "name_zh", "function_fr", "function_zh", "organisation_fr", "organisation_zh", "email"),
)
"""``main`` is the organisation of the main function, ``bodies`` those of all; ``confirmed`` its latest day."""


def person_lines(session: Session, ids: Collection[str]) -> Iterator[Line]:
    """The lines of those people who are not in the bin."""
    return lines_of_people(ReadOnce(session), ids)


def lines_of_people(known: ReadOnce, ids: Collection[str]) -> Iterator[Line]:
    people = known.people(ids)
    held_at = {position.organisation_id for person in people for position in person.positions}
    bodies = {body.id: body for body in known.organisations(held_at - {None})}  # type: ignore[arg-type]
    return (_line(person, bodies) for person in people)


def people_of(session: Session, organisation_ids: Collection[str]) -> set[str]:
    """The ids of those who hold or held a function at one of these organisations."""
    query = select(PositionRow.person_id).where(PositionRow.organisation_id.in_(organisation_ids))
    return set(session.scalars(query))


def _line(person: Person, bodies: dict[str, Organisation]) -> Line:
    name, main = person.name, person.main_position
    body = bodies.get(main.organisation_id or "") if main is not None else None
    emails = [point.value for point in person.contacts if point.kind is ContactKind.EMAIL]
    phones = [point for point in person.contacts if point.kind in (ContactKind.PHONE, ContactKind.MOBILE)]
    by_surname = f"{name.surname} {name.given_name}".strip()
    return {
        "id": person.id,
        "name_fr": order(by_surname or name.name_zh, Language.FR),
        "name_zh": order(name.name_zh or by_surname, Language.ZH),
        **orders("function", main.title if main is not None else BilingualText()),
        **orders("organisation", main.organisation_name if main is not None else BilingualText()),
        "email": order(emails[0] if emails else "", Language.FR),
        "confirmed": person.confirmed_on.latest.isoformat() if person.confirmed_on is not None else "",
        "hay": _hay(person, bodies),
        "main": body.id if body is not None else "",
        "bodies": barred(position.organisation_id or "" for position in person.positions),
        "college": body.college.value if body is not None else "",
        "language": person.preferred_language.value,
        "roles": barred(role.value for role in person.current_roles),
        "has_name_zh": int(bool(name.name_zh)),
        "has_email": int(bool(emails)),
        "has_phone": int(bool(phones)),
        "has_function": int(main is not None and not main.title.is_blank),
        "has_main": int(body is not None),
    }


def _hay(person: Person, bodies: dict[str, Organisation]) -> str:
    name = person.name
    names = [f"{name.surname} {name.given_name} {name.surname}".strip(), name.name_zh]
    words = [point.value for point in person.contacts]
    for position in person.positions:
        body = bodies.get(position.organisation_id or "")
        names += [position.organisation_name.fr, position.organisation_name.zh]
        if body is not None:
            names += [body.short_name.fr, body.short_name.zh, body.city]
        words += [position.title.fr, position.title.zh]
    spoken = [name.name_zh] if name.is_chinese or not name.latin else []
    for position in person.positions:
        body = bodies.get(position.organisation_id or "")
        if body is not None and body.country == "CN":
            spoken += [body.name.zh, body.short_name.zh]
    return hay(names, words, spoken)
