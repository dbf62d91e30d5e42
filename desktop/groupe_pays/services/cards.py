"""People and organisations as address cards for phones and mail programs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.importing import Place
from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person, Position
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.vcard_file import Card, VCardVersion, write_vcards
from groupe_pays.i18n import N_, catalogue
from groupe_pays.labels import label
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.printing.service import file_stem
from groupe_pays.services.writing import write_file
from groupe_pays.store.lines.held import find_ids
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.partnerships import list_partnerships
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store

EXTENSION = ".vcf"
VERSION = VCardVersion.V3
"""The version every program of today reads; Outlook knows nothing newer."""
_TITLES = {
    ListKind.PEOPLE: N_("Members"),
    ListKind.ORGANISATIONS: N_("Organisations"),
    ListKind.PARTNERSHIPS: N_("Partnerships"),
}
_AT_A_TIME = 500


class CardsService:
    """Records are read some at a time: a list may hold tens of thousands."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def write(self, kind: ListKind, ids: Sequence[str] | None, path: Path) -> int:
        """Save the cards of those records, in that order (all where None); how many there are.

        Raises:
            MissingFolder, ReadOnlyPlace, DiskFull: what was at ``path`` is still there.
        """
        cards = list(self.cards(kind, ids))
        write_file(path, write_vcards(cards, VERSION))
        return len(cards)

    def file_name(self, kind: ListKind, language: Language = Language.FR) -> str:
        """What the file is called; nothing of the list is read."""
        name = DossierService(self._store).load().name.best(language)
        title = catalogue(language).gettext(_TITLES[kind])
        return f"{file_stem(RoughDate.day(clock.today()), name, f'– {title}')}{EXTENSION}"

    def cards(self, kind: ListKind, ids: Sequence[str] | None = None) -> Iterator[Card]:
        """The cards of those people or organisations, in that order; all in the order of the alphabet where None.

        Of partnerships, those of their contacts, each once.
        """
        wanted = list(ids) if ids is not None else self._all(kind)
        if kind is ListKind.PARTNERSHIPS:
            people, bodies = self._contacts_of(wanted)
            yield from self.cards(ListKind.PEOPLE, people)
            yield from self.cards(ListKind.ORGANISATIONS, bodies)
            return
        for start in range(0, len(wanted), _AT_A_TIME):
            some = wanted[start : start + _AT_A_TIME]
            found = self._of_people(some) if kind is ListKind.PEOPLE else self._of_organisations(some)
            yield from (found[key] for key in some if key in found)

    def _all(self, kind: ListKind) -> list[str]:
        with self._store.reading() as session:
            return list(find_ids(session, ListQuery(kind)))

    def _contacts_of(self, ids: Sequence[str]) -> tuple[list[str], list[str]]:
        """The people and the organisations to write to about those partnerships."""
        people: dict[str, None] = {}
        bodies: dict[str, None] = {}
        with self._store.reading() as session:
            for start in range(0, len(ids), _AT_A_TIME):
                some = ids[start : start + _AT_A_TIME]
                found = {one.id: one for one in list_partnerships(session, some)}
                there = [found[key] for key in some if key in found]
                people.update((key, None) for one in there for key in one.contact_ids)
                bodies.update((key, None) for one in there for key in one.contact_body_ids)
        return list(people), list(bodies)

    def _of_people(self, ids: Collection[str]) -> dict[str, Card]:
        with self._store.reading() as session:
            people = list_people(session, ids=ids)
            named = {main.organisation_id for one in people if (main := one.main_position) and main.organisation_id}
            bodies = {body.id: body for body in list_organisations(session, named)}
        return {one.id: _person_card(one, one.main_position, bodies) for one in people}

    def _of_organisations(self, ids: Collection[str]) -> dict[str, Card]:
        with self._store.reading() as session:
            return {body.id: _body_card(body) for body in list_organisations(session, ids)}


def _person_card(person: Person, main: Position | None, bodies: dict[str, Organisation]) -> Card:
    body = bodies.get(main.organisation_id or "") if main is not None else None
    return Card(
        uid=person.id,
        name=person.name,
        organisation=main.organisation_name if main is not None else BilingualText(),
        title=main.title if main is not None else BilingualText(),
        contacts=person.contacts,
        place=_place(body),
        notes=person.notes.best(Language.FR),
        language=person.preferred_language,
        categories=tuple(label(held.role, Language.FR) for held in person.roles if held.is_current),
    )


def _body_card(body: Organisation) -> Card:
    return Card(
        uid=body.id,
        organisation=body.name,
        contacts=body.contacts,
        place=_place(body),
        notes=body.notes.best(Language.FR),
        categories=(label(body.kind, Language.FR),),
    )


def _place(body: Organisation | None) -> Place:
    return Place(body.address, body.postcode, body.city, body.country) if body is not None else Place()
