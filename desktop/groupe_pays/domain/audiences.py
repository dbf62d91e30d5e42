"""Audiences: whom to invite, by what people are and by name, saved under a name of their own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from groupe_pays.domain.organisations import College, ContactKind, Organisation, OrganisationKind
from groupe_pays.domain.partnerships import Partnership
from groupe_pays.domain.people import GroupRole, Person
from groupe_pays.domain.text import BilingualText

_KINDS: Mapping[str, type[Any]] = {"colleges": College, "kinds": OrganisationKind, "roles": GroupRole}


@dataclass(frozen=True, slots=True)
class Criteria:
    """What narrows the members list: one value of each field that has any, all fields together.

    ``regions`` are those of the organisation in France, ``provinces`` those of the Chinese partners, ``sector_ids``
    the themes of the partnerships. Nothing chosen is everybody.
    """

    colleges: tuple[College, ...] = ()
    kinds: tuple[OrganisationKind, ...] = ()
    regions: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    sector_ids: tuple[str, ...] = ()
    roles: tuple[GroupRole, ...] = ()
    with_email: bool = False

    @property
    def is_empty(self) -> bool:
        return self == Criteria()

    def to_json(self) -> str:
        """As stored: only what is chosen, in the order of the fields."""
        chosen = {field.name: getattr(self, field.name) for field in fields(self) if getattr(self, field.name)}
        return json.dumps(chosen, ensure_ascii=False)

    @classmethod
    def from_json(cls, stored: str) -> Criteria:
        """Read what ``to_json`` wrote.

        Raises:
            ValueError: it is not that: another shape, a field or a value nobody knows.
        """
        read = json.loads(stored)
        if not isinstance(read, dict) or set(read) - {field.name for field in fields(cls)}:
            raise ValueError(f"no criteria of an audience: {stored!r}")
        return cls(**{name: _checked(name, value) for name, value in read.items()})


def _checked(name: str, value: Any) -> Any:
    if name == "with_email":
        if not isinstance(value, bool):
            raise ValueError(f"{name} is neither true nor false: {value!r}")
        return value
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError(f"{name} is no list of words: {value!r}")
    kind = _KINDS.get(name, str)
    return tuple(kind(one) for one in value)


@dataclass(frozen=True, slots=True)
class Audience:
    """Those who meet ``criteria``, and those of ``person_ids``; without criteria only the latter."""

    id: str
    name: BilingualText
    criteria: Criteria | None = None
    person_ids: tuple[str, ...] = ()


class Circle:
    """The organisations and partnerships people are judged by, looked up once."""

    def __init__(self, organisations: Iterable[Organisation], partnerships: Iterable[Partnership]) -> None:
        self._bodies = {body.id: body for body in organisations}
        self._provinces: dict[str, set[str]] = {}
        self._sectors: dict[str, set[str]] = {}
        for partnership in partnerships:
            provinces = {province for side in partnership.chinese if (province := self._province(side.organisation_id))}
            for side in (*partnership.french, *partnership.chinese):
                self._provinces.setdefault(side.organisation_id, set()).update(provinces)
                self._sectors.setdefault(side.organisation_id, set()).update(one.id for one in partnership.sectors)

    def _province(self, organisation_id: str) -> str:
        body = self._bodies.get(organisation_id)
        return body.province if body is not None else ""

    def select(self, people: Iterable[Person], criteria: Criteria) -> list[Person]:
        """Those who meet the criteria, in the order given."""
        return [person for person in people if self.meets(person, criteria)]

    def meets(self, person: Person, criteria: Criteria) -> bool:
        """By the functions held now: one organisation has to meet all that is asked of organisations."""
        if criteria.roles and not set(criteria.roles) & set(person.current_roles):
            return False
        if criteria.with_email and not has_email(person):
            return False
        if not (criteria.colleges or criteria.kinds or criteria.regions or criteria.provinces or criteria.sector_ids):
            return True
        held = (self._bodies.get(one.organisation_id or "") for one in person.positions if one.is_current)
        return any(body is not None and self._body_meets(body, criteria) for body in held)

    def _body_meets(self, body: Organisation, criteria: Criteria) -> bool:
        return (
            _one_of(body.college, criteria.colleges)
            and _one_of(body.kind, criteria.kinds)
            and _one_of(body.region, criteria.regions)
            and _any_of({body.province, *self._provinces.get(body.id, ())}, criteria.provinces)
            and _any_of(self._sectors.get(body.id, set()), criteria.sector_ids)
        )


def has_email(person: Person) -> bool:
    return any(contact.kind is ContactKind.EMAIL and contact.value.strip() for contact in person.contacts)


def _one_of(value: Any, wanted: Sequence[Any]) -> bool:
    return not wanted or value in wanted


def _any_of(values: set[str], wanted: Sequence[str]) -> bool:
    return not wanted or bool(values & set(wanted))
