"""The people as the list shows them, with folded words and sort keys ready."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from groupe_pays.domain.collation import fold
from groupe_pays.domain.organisations import College, ContactKind, Organisation
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.services.services import Services
from groupe_pays.ui.people.name_cell import name_cell
from groupe_pays.ui.people.ordering import person_order, text_order
from groupe_pays.ui.widgets.records import Cell, Column


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line; ``keys`` sort it by the column of that name, ``hay`` is everything it is found by, folded."""

    person: Person
    function: str
    organisation: str
    organisation_id: str | None
    college: College | None
    email: str
    hay: str
    keys: dict[str, Any]

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
    order, letters = person_order(language), text_order(language)
    return [_line(person, bodies, language, order, letters) for person in people]


def _line(person: Person, bodies: dict[str, Organisation], language: Language, order: Any, letters: Any) -> PersonLine:
    main = person.main_position
    body = bodies.get(main.organisation_id or "") if main is not None else None
    function = main.title.best(language) if main is not None else ""
    organisation = main.organisation_name.best(language) if main is not None else ""
    email = next((point.value for point in person.contacts if point.kind is ContactKind.EMAIL), "")
    name = person.name
    words = [name.surname, name.given_name, name.surname, name.name_zh, email]
    for position in person.positions:
        held_at = bodies.get(position.organisation_id or "")
        texts = (position.title, position.organisation_name, *((held_at.short_name,) if held_at is not None else ()))
        words += [side for text in texts for side in (text.fr, text.zh)]
    keys = {
        "name": order(person),
        "function": letters(function),
        "organisation": letters(organisation),
        "email": letters(email),
    }
    college, body_id = (body.college, body.id) if body is not None else (None, None)
    return PersonLine(person, function, organisation, body_id, college, email, fold("\n".join(words)), keys)


def person_columns() -> tuple[Column, ...]:
    return (
        Column("name", lambda: pgettext("person", "Name"), _name, sortable=True),
        Column("function", lambda: _("Function"), _function, sortable=True),
        Column("organisation", lambda: _("Organisation"), _organisation, sortable=True),
        Column("email", lambda: _("Email"), _email, sortable=True),
    )


def _name(line: PersonLine) -> Cell:
    return name_cell(line.person.name, current_language())


def _function(line: PersonLine) -> Cell:
    return Cell(line.function, tone="text2", tip=line.function)


def _organisation(line: PersonLine) -> Cell:
    return Cell(line.organisation, tip=line.organisation)


def _email(line: PersonLine) -> Cell:
    return Cell(line.email, tone="text2", tip=line.email)
