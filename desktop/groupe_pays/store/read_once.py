"""People and organisations as they stand after a change, each read once for all that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from sqlalchemy.orm import Session

from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.people import list_people

ReadT = TypeVar("ReadT", Person, Organisation)


class ReadOnce:
    """Holds what was read: valid as long as nobody changes a person, an organisation or a part of one."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._people: dict[str, Person | None] = {}
        self._bodies: dict[str, Organisation | None] = {}

    def people(self, ids: Collection[str]) -> list[Person]:
        """Those of ``ids`` that are neither in the bin nor erased."""
        return _read(self._people, ids, lambda unread: list_people(self.session, ids=unread))

    def organisations(self, ids: Collection[str]) -> list[Organisation]:
        """Those of ``ids`` that are not in the bin."""
        return _read(self._bodies, ids, lambda unread: list_organisations(self.session, unread))


def _read(
    held: dict[str, ReadT | None], ids: Collection[str], read: Callable[[Collection[str]], list[ReadT]]
) -> list[ReadT]:
    if unread := [key for key in ids if key not in held]:
        held.update(dict.fromkeys(unread))
        held.update((one.id, one) for one in read(unread))
    return [one for key in ids if (one := held[key]) is not None]
