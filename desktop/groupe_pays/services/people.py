"""People and their functions: list, make, change, delete."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle
from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.organisations import ContactPoint
from groupe_pays.domain.people import GroupRole, Person, PersonName
from groupe_pays.domain.text import BilingualText, Language, clean
from groupe_pays.i18n import N_
from groupe_pays.services.organisations import find_or_make_organisation
from groupe_pays.store.base import utc_now
from groupe_pays.store.lines.asking import count_lines
from groupe_pays.store.organisations import contact_points, contact_rows
from groupe_pays.store.people import GroupRoleRow, PersonRow, PositionRow, list_people
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset(
    ["civility", "given_name", "surname", "name_zh", "preferred_language", "notes", "source", "confirmed_on"]
)
POSITION_FIELDS = frozenset({"title", "organisation_id", "organisation", "since", "until", "is_main", "is_head"})
ROLE_FIELDS = frozenset({"role", "since", "until"})


class PeopleService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_people(self, ids: Collection[str] | None = None) -> list[Person]:
        """All people (or those of ``ids``) with their functions, in no order: sorting follows the language."""
        with self._store.reading() as session:
            return list_people(session, ids=ids)

    def count(self) -> int:
        """How many people there are, the bin and those who were erased apart."""
        with self._store.reading() as session:
            return count_lines(session, ListKind.PEOPLE)

    def has_roles(self) -> bool:
        """Whether anybody has, or had, a role in the group."""
        with self._store.reading() as session:
            return session.scalars(select(GroupRoleRow.id).limit(1)).first() is not None

    def list_of_organisation(self, organisation_id: str) -> list[Person]:
        """The people who hold or held a function at an organisation, in no particular order."""
        with self._store.reading() as session:
            return list_people(session, organisation_id)

    def load(self, person_id: str) -> Person:
        with self._store.reading() as session:
            return get_row(session, PersonRow, person_id).to_domain()

    def create(
        self,
        name: PersonName,
        organisation_id: str | None = None,
        title: BilingualText | None = None,
        organisation: BilingualText | None = None,
    ) -> str:
        """Make a person, with a main function where one is given; their id.

        ``organisation`` is a name in place of an id: the organisation is made where it is not known.

        Raises:
            EmptyTitle: the person has no name; nothing was made.
        """
        with self._store.transaction(N_("Create {name}"), name=name.plain(Language.FR)) as session:
            row = new_person_row(name)
            organisation_id = organisation_id or _id_of(session, organisation)
            if organisation_id is not None or (title is not None and not title.is_blank):
                position = PositionRow(organisation_id=organisation_id, title=title or BilingualText(), is_main=True)
                row.positions = [position]
            session.add(row)
            return row.id

    def edit(self, person_id: str, **values: Any) -> None:
        """Change fields (names in ``EDITABLE``). Raises ``EmptyTitle`` where no part of the name would be left."""
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a person: {', '.join(sorted(unknown))}")
        merge = f"person/{person_id}/{'+'.join(sorted(values))}"
        with self._store.transaction(N_("Edit {name}"), merge=merge, name=self._name(person_id)) as session:
            row = get_row(session, PersonRow, person_id)
            for field, value in values.items():
                setattr(row, field, value)
            _check_name(row.name)

    def set_contacts(self, person_id: str, contacts: tuple[ContactPoint, ...]) -> None:
        merge = f"person/{person_id}/contacts"
        message = N_("Edit the contact details of “{name}”")
        with self._store.transaction(message, merge=merge, name=self._name(person_id)) as session:
            row = get_row(session, PersonRow, person_id)
            if contact_points(row.contacts) != contacts:
                row.contacts = contact_rows(contacts)

    def add_position(
        self,
        person_id: str,
        organisation_id: str | None,
        title: BilingualText,
        since: RoughDate | None = None,
        is_main: bool = False,
    ) -> str:
        """Give somebody a function; its id. A main one takes the mark from the others."""
        message = N_("Add a function to {name}")
        with self._store.transaction(message, name=self._name(person_id)) as session:
            person = get_row(session, PersonRow, person_id)
            row = PositionRow(
                organisation_id=organisation_id,
                title=title,
                since=since,
                is_main=is_main,
                ordinal=float(len(person.positions)),
            )
            if is_main:
                _unmark(person)
            person.positions.append(row)
            return row.id

    def edit_position(self, position_id: str, **values: Any) -> None:
        """Change fields of a function (names in ``POSITION_FIELDS``); past attendance keeps its own wording.

        ``organisation`` is a name in place of ``organisation_id``: the organisation is made where it is not known.
        """
        unknown = set(values) - POSITION_FIELDS
        if unknown:
            raise TypeError(f"no such field of a function: {', '.join(sorted(unknown))}")
        with self._store.reading() as session:
            name = self._name(get_row(session, PositionRow, position_id).person_id)
        merge = f"position/{position_id}/{'+'.join(sorted(values))}"
        with self._store.transaction(N_("Edit a function of {name}"), merge=merge, name=name) as session:
            row = get_row(session, PositionRow, position_id)
            if "organisation" in values:
                values["organisation_id"] = _id_of(session, values.pop("organisation"))
            if values.get("is_main"):
                _unmark(get_row(session, PersonRow, row.person_id))
            for field, value in values.items():
                setattr(row, field, value)

    def remove_position(self, position_id: str) -> None:
        with self._store.reading() as session:
            name = self._name(get_row(session, PositionRow, position_id).person_id)
        with self._store.transaction(N_("Remove a function of {name}"), name=name) as session:
            session.delete(get_row(session, PositionRow, position_id))

    def delete(self, person_id: str) -> None:
        """Put somebody in the bin; what they took part in keeps their name."""
        with self._store.transaction(N_("Delete {name}"), name=self._name(person_id)) as session:
            get_row(session, PersonRow, person_id).deleted_at = utc_now()

    def _name(self, person_id: str) -> str:
        with self._store.reading() as session:
            return get_row(session, PersonRow, person_id).name.plain(Language.FR)

    def move_position(self, position_id: str, down: bool) -> None:
        """Put a function one place up or down in the order it is shown in."""
        with self._store.reading() as session:
            person_id = get_row(session, PositionRow, position_id).person_id
        message = N_("Reorder the functions of {name}")
        with self._store.transaction(message, name=self._name(person_id)) as session:
            rows = list(get_row(session, PersonRow, person_id).positions)
            place = next(number for number, row in enumerate(rows) if row.id == position_id)
            other = place + (1 if down else -1)
            if 0 <= other < len(rows):
                rows[place], rows[other] = rows[other], rows[place]
            for number, row in enumerate(rows):
                row.ordinal = float(number)

    def add_role(
        self, person_id: str, role: GroupRole, since: RoughDate | None = None, until: RoughDate | None = None
    ) -> str:
        """Give somebody a role in the group; its id."""
        message = N_("Add a role in the group to {name}")
        with self._store.transaction(message, name=self._name(person_id)) as session:
            person = get_row(session, PersonRow, person_id)
            row = GroupRoleRow(role=role, since=since, until=until)
            person.roles.append(row)
            return row.id

    def edit_role(self, role_id: str, **values: Any) -> None:
        """Change a role in the group: ``role``, ``since`` or ``until``, which ends it."""
        unknown = set(values) - ROLE_FIELDS
        if unknown:
            raise TypeError(f"no such field of a role: {', '.join(sorted(unknown))}")
        with self._store.reading() as session:
            name = self._name(get_row(session, GroupRoleRow, role_id).person_id)
        merge = f"group_role/{role_id}/{'+'.join(sorted(values))}"
        with self._store.transaction(N_("Edit a role of {name}"), merge=merge, name=name) as session:
            row = get_row(session, GroupRoleRow, role_id)
            for field, value in values.items():
                setattr(row, field, value)

    def end_role(self, role_id: str, on: RoughDate | None = None) -> None:
        """A role ends, today unless another day is given; it stays in the history."""
        self.edit_role(role_id, until=on or RoughDate.day(clock.today()))

    def remove_role(self, role_id: str) -> None:
        """Take away a role that was never held."""
        with self._store.reading() as session:
            name = self._name(get_row(session, GroupRoleRow, role_id).person_id)
        with self._store.transaction(N_("Remove a role of {name}"), name=name) as session:
            session.delete(get_row(session, GroupRoleRow, role_id))

    def confirm(self, person_ids: Collection[str]) -> None:
        """What is known of these people was checked today."""
        today = RoughDate.day(clock.today())
        named = self._name(next(iter(person_ids))) if len(person_ids) == 1 else str(len(person_ids))
        message = N_("Confirm {name}") if len(person_ids) == 1 else N_("Confirm {name} people")
        with self._store.transaction(message, name=named) as session:
            for person_id in person_ids:
                get_row(session, PersonRow, person_id).confirmed_on = today


def new_person_row(name: PersonName) -> PersonRow:
    """A row with the parts of that name. Raises ``EmptyTitle`` where there are none."""
    _check_name(name)
    return PersonRow(civility=name.civility, given_name=name.given_name, surname=name.surname, name_zh=name.name_zh)


def _id_of(session: Session, organisation: BilingualText | None) -> str | None:
    body = find_or_make_organisation(session, organisation) if organisation is not None else None
    return body.id if body is not None else None


def _check_name(name: PersonName) -> None:
    if not clean(name.latin + name.name_zh).strip():
        raise EmptyTitle


def _unmark(person: PersonRow) -> None:
    for position in person.positions:
        position.is_main = False
