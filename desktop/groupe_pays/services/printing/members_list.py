"""The members of the group, gathered as the document receives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content_lists import ContactWords, MemberBody, MemberLine, MembersListContent
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain import clock
from groupe_pays.domain.organisations import ContactKind, ContactPoint, Organisation
from groupe_pays.domain.people import Person, Position
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.protocol import organisation_order, person_order
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats import NameStyle
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.printing.lists import list_head
from groupe_pays.services.printing.words import both, of, of_enum, of_name
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered

_PRINTED = (ContactKind.PHONE, ContactKind.MOBILE, ContactKind.EMAIL, ContactKind.WEB)
"""Faxes are left out."""


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the list from it."""
    return partial(_build, gather(store, request), request, look)


def _build(content: MembersListContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.members_list import build_members_list

    return build_members_list(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, request: DocumentRequest) -> MembersListContent:
    """The members of today with their people; who holds no function any more is printed only where named.

    ``record_ids`` may name organisations, which come with all their people, and people, who come alone under the
    organisations they belong to; an organisation that has left is printed only where it is named.
    """
    bodies, people = OrganisationsService(store).list_organisations(), PeopleService(store).list_people()
    known, members = {body.id for body in bodies}, {body.id for body in bodies if not _has_left(body)}
    if request.record_ids is None:
        whole, alone = members, {person.id for person in people if not _bodies_of(person) & known and _is_there(person)}
    else:
        whole, alone = known & set(request.record_ids), set(request.record_ids)
    under: dict[str, list[Person]] = {key: [] for key in whole}
    nowhere = []
    for person in people:
        places = _bodies_of(person) & known
        for key in places:
            if key in whole or person.id in alone:
                under.setdefault(key, []).append(person)
        if not places and person.id in alone:
            nowhere.append(person)
    printed = [_body(body, under[body.id]) for body in sorted(bodies, key=organisation_order) if body.id in under]
    if nowhere:
        printed.append(
            MemberBody(both(lambda language: label(Label.NO_ORGANISATION, language)), people=_lines(nowhere))
        )
    shown = {person.id for found in (*under.values(), nowhere) for person in found}
    fewer_bodies = len(under) < len(members)
    chosen = (len(under), len(members)) if fewer_bodies else (len(shown), len(people))
    return MembersListContent(
        head=list_head(store, chosen=chosen if request.record_ids is not None else None),
        bodies=tuple(printed),
        people=len(shown),
    )


def _has_left(body: Organisation) -> bool:
    return body.member_until is not None and body.member_until.is_past(clock.today())


def held_now(person: Person) -> list[Position]:
    """The functions somebody holds today, the main one first."""
    today = clock.today()
    current = [one for one in person.positions if one.until is None or not one.until.is_past(today)]
    return sorted(current, key=lambda one: not one.is_main)


def _is_there(person: Person) -> bool:
    return not person.positions or bool(held_now(person))


def _bodies_of(person: Person) -> set[str]:
    return {one.organisation_id for one in held_now(person) if one.organisation_id is not None}


def _body(body: Organisation, people: Iterable[Person]) -> MemberBody:
    return MemberBody(
        college=of_enum(body.college),
        name=of(body.name),
        contacts=_contacts(body.contacts),
        people=_lines(people, body.id),
    )


def _lines(people: Iterable[Person], body_id: str | None = None) -> tuple[MemberLine, ...]:
    """People by rank, then by surname."""
    told = [(person, functions_at(person, body_id)) for person in people]
    told.sort(key=lambda one: person_order(one[0].name, one[1][0] if one[1] else BilingualText()))
    return tuple(
        MemberLine(
            name=of_name(person.name, NameStyle.LIST),
            functions=(*map(of, titles), *map(of_enum, person.current_roles)),
            contacts=_contacts(person.contacts),
        )
        for person, titles in told
    )


def functions_at(person: Person, body_id: str | None) -> list[BilingualText]:
    """What somebody is there today; a function at no organisation is told with those at the first one."""
    held = held_now(person)
    first = next((one.organisation_id for one in held if one.organisation_id is not None), None)
    here = [one for one in held if one.organisation_id == body_id]
    if body_id is not None and body_id == first:
        here += [one for one in held if one.organisation_id is None]
    return [one.title for one in here if not one.title.is_blank]


def _contacts(points: Sequence[ContactPoint]) -> tuple[ContactWords, ...]:
    return tuple(
        ContactWords(point.value.strip(), _link(point))
        for point in points
        if point.kind in _PRINTED and point.value.strip()
    )


def _link(point: ContactPoint) -> str:
    value = point.value.strip()
    if point.kind is ContactKind.EMAIL:
        return f"mailto:{value}"
    if point.kind is ContactKind.WEB:
        return value if "://" in value else f"http://{value}"
    return ""
