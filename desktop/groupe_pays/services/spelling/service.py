"""The words a dossier knows: its own dictionary, the names in its records, the terms of its glossary."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.spelling import DictionaryWord, checked_word, keys_of, lookup_key
from groupe_pays.i18n import N_
from groupe_pays.services.glossary_shipped import shipped_terms
from groupe_pays.store.glossary import term_rows
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.people import list_people
from groupe_pays.store.spelling import DictionaryWordRow, list_dictionary
from groupe_pays.store.store import Store, get_row

TABLES = ("dictionary_word", "term", "person", "position", "organisation", "meeting")
"""What the known words are made of: who keeps them reads again when one of these was touched."""


class SpellingService:
    """The dictionary of the dossier, and all that counts as spelled right in it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def list_words(self) -> list[DictionaryWord]:
        """The dossier's own dictionary, in alphabetical order."""
        with self._store.reading() as session:
            return list_dictionary(session)

    def add_word(self, word: str) -> str:
        """Have a word count as spelled right in this dossier; its id, or that of the word already there.

        Raises:
            NotAWord: nothing was added.
        """
        word = checked_word(word)
        for known in self.list_words():
            if lookup_key(known.word) == lookup_key(word):
                return known.id
        with self._store.transaction(N_("Add “{word}” to the dictionary"), word=word) as session:
            row = DictionaryWordRow(word=word)
            session.add(row)
            return row.id

    def edit_word(self, word_id: str, word: str) -> None:
        """Write a word of the dictionary otherwise. Raises ``NotAWord``, ``NothingFound``."""
        word = checked_word(word)
        merge = f"dictionary_word/{word_id}"
        with self._store.transaction(N_("Edit “{word}” in the dictionary"), merge=merge, word=word) as session:
            get_row(session, DictionaryWordRow, word_id).word = word

    def remove_word(self, word_id: str) -> None:
        """Take a word out of the dictionary; undo brings it back. Raises ``NothingFound``."""
        with self._store.reading() as session:
            word = get_row(session, DictionaryWordRow, word_id).word
        with self._store.transaction(N_("Remove “{word}” from the dictionary"), word=word) as session:
            session.delete(get_row(session, DictionaryWordRow, word_id))

    def known_words(self) -> frozenset[str]:
        """The keys (``lookup_key``) of all that is spelled right here; 0.1 s, in any thread."""
        with self._store.reading() as session:
            names = [one.word for one in list_dictionary(session)]
            names += _names(session)
        names += [words for term in shipped_terms() for words in (term.fr, *term.others_fr)]
        return keys_of(names)


def _names(session: Session) -> list[str]:
    """The names in the records, and the terms of the dossier's own."""
    names = [row.fr for row in term_rows(session)]
    for person in list_people(session):
        names += [person.name.surname, person.name.given_name]
    for body in list_organisations(session):
        names += [body.name.fr, body.short_name.fr, body.city, body.region, body.province]
    for meeting in session.scalars(select(MeetingRow)):
        names += [meeting.place.fr, meeting.address]
    return [name for name in names if name]
