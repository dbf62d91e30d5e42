"""The people as the list of who may be invited shows them, with folded words and their place in the order ready."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from groupe_pays.domain.collation import fold
from groupe_pays.domain.organisations import ContactKind, Organisation
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import Language
from groupe_pays.services.services import Services
from groupe_pays.ui.people.ordering import person_order


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line; ``key`` sorts it by name, ``hay`` is everything it is found by, folded."""

    person: Person
    function: str
    organisation: str
    email: str
    hay: str
    key: Any

    @property
    def id(self) -> str:
        return self.person.id


def read_lines(services: Services, language: Language, only: Collection[str] | None = None) -> list[PersonLine]:
    """Everybody, or the people of ``only``, in no particular order."""
    people = services.people.list_people(only)
    wanted = None
    if only is not None:
        wanted = {position.organisation_id for person in people for position in person.positions} - {None}
    bodies = {body.id: body for body in services.organisations.list_organisations(wanted)}
    order = person_order(language)
    return [_line(person, bodies, language, order(person)) for person in people]


def _line(person: Person, bodies: dict[str, Organisation], language: Language, key: Any) -> PersonLine:
    main = person.main_position
    function = main.title.best(language) if main is not None else ""
    organisation = main.organisation_name.best(language) if main is not None else ""
    email = next((point.value for point in person.contacts if point.kind is ContactKind.EMAIL), "")
    name = person.name
    words = [name.surname, name.given_name, name.surname, name.name_zh, email]
    for position in person.positions:
        held_at = bodies.get(position.organisation_id or "")
        texts = (position.title, position.organisation_name, *((held_at.short_name,) if held_at is not None else ()))
        words += [side for text in texts for side in (text.fr, text.zh)]
    return PersonLine(person, function, organisation, email, fold("\n".join(words)), key)
