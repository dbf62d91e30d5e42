"""Long lists: which records answer the words and the filters, in what order, however many there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from groupe_pays.domain import clock
from groupe_pays.domain.lists import (
    Filter,
    ListChoice,
    ListKind,
    ListQuery,
    OrganisationEntry,
    PersonEntry,
    confirmed_before,
)
from groupe_pays.domain.text import Language
from groupe_pays.i18n import N_
from groupe_pays.services.list_choices import choices, value_words
from groupe_pays.services.list_values import values_meant
from groupe_pays.store.base import Binnable, utc_now
from groupe_pays.store.lines.asking import count_lines, fields_of, is_flag, sorts_of, values_of
from groupe_pays.store.lines.entries import organisation_entries, person_entries
from groupe_pays.store.lines.held import HeldLines
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnershipRow, list_partnerships
from groupe_pays.store.people import PersonRow, people_at
from groupe_pays.store.store import Store, get_row

_AT_A_TIME = 500
_ROWS: dict[ListKind, tuple[type[Binnable], str]] = {
    ListKind.PEOPLE: (PersonRow, N_("Delete {number} people")),
    ListKind.ORGANISATIONS: (OrganisationRow, N_("Delete {number} organisations")),
    ListKind.PARTNERSHIPS: (PartnershipRow, N_("Delete {number} partnerships")),
}


class ListsService:
    """Asks the lines; records themselves are read by their services, those in sight alone."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held = HeldLines()
        store.subscribe(self._held.on_change, first=True)

    def find(self, query: ListQuery) -> tuple[str, ...]:
        """The ids of the records that answer, in the order asked for; those in the bin never do.

        Raises:
            KeyError: the list has no such filter or column.
            ValueError: a filter « confirmed before » has another value than ``confirmed_before`` reads.
        """
        query = replace(query, filters=tuple(_dated(one) for one in query.filters))
        with self._store.reading() as session:
            return self._held.find(session, query)

    def is_ready(self, kind: ListKind, language: Language) -> bool:
        """Whether words typed now are answered from memory."""
        return self._held.is_ready(ListQuery(kind, language=language))

    def make_ready(self, kind: ListKind, language: Language) -> None:
        """Read the words of a list before the first letter is typed; from any thread."""
        with self._store.reading() as session:
            self._held.make_ready(session, ListQuery(kind, language=language))

    def total(self, kind: ListKind) -> int:
        """How many records the whole list has."""
        with self._store.reading() as session:
            return count_lines(session, kind)

    @staticmethod
    def fields(kind: ListKind) -> tuple[str, ...]:
        """What a list can be filtered by."""
        return fields_of(kind)

    @staticmethod
    def is_flag(kind: ListKind, field: str) -> bool:
        """Whether a filter asks only if something is there: yes or missing. Raises ``KeyError``."""
        return is_flag(kind, field)

    @staticmethod
    def columns(kind: ListKind) -> tuple[str, ...]:
        """What a list can be sorted by."""
        return sorts_of(kind)

    def values(self, kind: ListKind, field: str) -> dict[str, int]:
        """What a filter may choose from, with the number of records each. Raises ``KeyError``."""
        with self._store.reading() as session:
            return values_of(session, kind, field)

    def choices(self, kind: ListKind, field: str, language: Language) -> tuple[ListChoice, ...]:
        """The same in words of ``language``, in the order they are offered in. Raises ``KeyError``."""
        with self._store.reading() as session:
            return choices(session, self._held, kind, field, language, clock.today())

    def meant(self, kind: ListKind, field: str, written: str) -> tuple[str, ...]:
        """The values of a filter that somebody names in any language; none where nothing is called so.

        Raises:
            KeyError: the list has no such filter.
        """
        with self._store.reading() as session:
            return values_meant(session, kind, field, written)

    def words(self, kind: ListKind, field: str, value: str, language: Language) -> str:
        """What one value of a filter is called; the value itself where nothing knows it. Raises ``KeyError``."""
        with self._store.reading() as session:
            return value_words(session, kind, field, value, language)

    # ------------------------------------------------------------------ the records of a list

    def people_entries(self, ids: Collection[str]) -> list[PersonEntry]:
        """What the list shows of some people, a few hundred at most, in no order; who is gone is left out."""
        with self._store.reading() as session:
            return person_entries(session, ids)

    def organisation_entries(self, ids: Collection[str]) -> list[OrganisationEntry]:
        """The same of some organisations."""
        with self._store.reading() as session:
            return organisation_entries(session, ids)

    def people_of(self, kind: ListKind, ids: Sequence[str]) -> list[str]:
        """The people those records mean, each once: themselves, who works there now, the contacts of partnerships."""
        if kind is ListKind.PEOPLE:
            return list(dict.fromkeys(ids))
        found: dict[str, None] = {}
        with self._store.reading() as session:
            for start in range(0, len(ids), _AT_A_TIME):
                some = ids[start : start + _AT_A_TIME]
                if kind is ListKind.ORGANISATIONS:
                    found.update(dict.fromkeys(people_at(session, some)))
                else:
                    contacts = {one.id: one.contact_ids for one in list_partnerships(session, some)}
                    found.update((who, None) for key in some for who in contacts.get(key, ()))
        return list(found)

    def delete(self, kind: ListKind, ids: Sequence[str]) -> None:
        """Put records in the bin, in one step that can be undone. Raises ``NothingFound``: nothing was changed."""
        rows, message = _ROWS[kind]
        with self._store.transaction(message, number=str(len(ids))) as session:
            now = utc_now()
            for key in ids:
                get_row(session, rows, key).deleted_at = now


def _dated(one: Filter) -> Filter:
    if one.field != "confirmed_before":
        return one
    return Filter(one.field, confirmed_before(one.value, clock.today()).isoformat())
