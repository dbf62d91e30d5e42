"""Messages to the people of a list: their addresses by language, ready for the blind copy, or a draft of a message."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.text import Language
from groupe_pays.services.mailing import MailDraft, Recipient, can_be_written_to, compose
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.partnerships import list_partnerships
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store

_AT_A_TIME = 500
_IN_QUOTES = frozenset('()<>[]:;@\\,."')
"""Signs a display name may not hold bare (RFC 5322, 3.2.3)."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is written to, in which language; ``address`` is blank where none is known that a program would take."""

    name: str
    address: str
    language: Language


@dataclass(frozen=True, slots=True)
class Addressees:
    """Everybody once, in the order of the list."""

    people: tuple[Addressee, ...]

    def unreachable(self, language: Language | None = None) -> tuple[str, ...]:
        """The names of those without an address, of one language alone where it is given."""
        return tuple(one.name for one in self.people if not one.address and language in (None, one.language))

    def reachable(self, language: Language | None = None) -> tuple[Recipient, ...]:
        """Those with an address, of one language alone where it is given; one address once."""
        found: dict[str, Recipient] = {}
        for one in self.people:
            if one.address and language in (None, one.language):
                found.setdefault(one.address.casefold(), Recipient(one.name, one.address))
        return tuple(found.values())

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of those with an address."""
        there = {one.language for one in self.people if one.address}
        return tuple(language for language in Language if language in there)


def address_line(recipients: Sequence[Recipient], bare: bool = False) -> str:
    """What is pasted into a field of addresses: « Anne Martin <a@b.fr>, … », or the addresses alone."""
    return ", ".join(one.address if bare else f"{_quoted(one.name)} <{one.address}>" for one in recipients)


def _quoted(name: str) -> str:
    name = " ".join(name.split())
    if not _IN_QUOTES & set(name):
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


class ListMailService:
    """Records are read some at a time: a list may hold tens of thousands."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def addressees(self, kind: ListKind, ids: Sequence[str]) -> Addressees:
        """Whom writing to those records means: people, organisations by their own address, contacts of partnerships.

        An organisation without an address is named as unreachable, as is a partnership's contact without one.
        """
        reads: dict[ListKind, Callable[[Collection[str]], dict[str, list[Addressee]]]] = {
            ListKind.PEOPLE: self._of_people,
            ListKind.ORGANISATIONS: self._of_organisations,
            ListKind.PARTNERSHIPS: self._of_partnerships,
        }
        found: dict[Addressee, None] = {}
        for start in range(0, len(ids), _AT_A_TIME):
            some = ids[start : start + _AT_A_TIME]
            read = reads[kind](some)
            found.update(dict.fromkeys(one for key in some for one in read.get(key, ())))
        return Addressees(tuple(found))

    def draft(self, recipients: Sequence[Recipient]) -> bytes:
        """A message to all of them in blind copy, its words still to be written, as a file mail programs open."""
        return compose(MailDraft("", "", bcc=tuple(recipients)))

    def _of_people(self, ids: Collection[str]) -> dict[str, list[Addressee]]:
        with self._store.reading() as session:
            people = list_people(session, ids=ids)
        return {
            one.id: [Addressee(one.name.plain(Language.FR), _address(one.contacts), one.preferred_language)]
            for one in people
        }

    def _of_organisations(self, ids: Collection[str]) -> dict[str, list[Addressee]]:
        with self._store.reading() as session:
            bodies = list_organisations(session, ids)
        return {
            one.id: [Addressee(one.name.best(Language.FR), _address(one.contacts), _language(one.country))]
            for one in bodies
        }

    def _of_partnerships(self, ids: Collection[str]) -> dict[str, list[Addressee]]:
        with self._store.reading() as session:
            partnerships = list_partnerships(session, ids)
        people = self._of_people({key for one in partnerships for key in one.contact_ids})
        bodies = self._of_organisations({key for one in partnerships for key in one.contact_body_ids})
        return {
            one.id: [
                who
                for key in (*one.contact_ids, *one.contact_body_ids)
                for who in (*people.get(key, ()), *bodies.get(key, ()))
            ]
            for one in partnerships
        }


def _address(contacts: Sequence[ContactPoint]) -> str:
    """The first address a mail program would take."""
    written = (one.value.strip() for one in contacts if one.kind is ContactKind.EMAIL)
    return next((address for address in written if can_be_written_to(address)), "")


def _language(country: str) -> Language:
    return Language.ZH if country == "CN" else Language.FR
