"""The glossary of the dossier: what is shipped, what the dossier corrects and adds, the names of its records."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import EmptyTitle, NothingFound
from groupe_pays.domain.glossary import Term, TermCategory, TermOrigin
from groupe_pays.domain.term_check import TermDoubt, doubtful_terms
from groupe_pays.domain.term_index import FoundTerm, TermIndex
from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualRichText, BilingualText, Language
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.services.glossary_records import record_terms
from groupe_pays.services.glossary_shipped import shipped_terms
from groupe_pays.store.base import utc_now
from groupe_pays.store.glossary import TermRow, term_rows
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"fr", "zh", "en", "category", "note", "confidence"})
"""The fields of a term that ``edit`` may change."""

_TABLES = ("term", "person", "position", "organisation")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of terms brought in: ``same`` were there already."""

    added: int = 0
    changed: int = 0
    same: int = 0


class GlossaryService:
    """May be asked from a worker thread as well: what it keeps is replaced whole."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._terms: tuple[Term, ...] | None = None
        self._indexes: dict[Language, TermIndex] = {}
        self._version = 0
        store.subscribe(self._on_change, first=True)

    # Reading

    def terms(self, *, hidden: bool = False) -> list[Term]:
        """All terms, the dossier's own before those shipped and the names of the records; ``hidden`` ones too."""
        return [term for term in self._all() if hidden or not term.is_hidden]

    def find(self, text: str, language: Language) -> list[FoundTerm]:
        """The terms of a text in ``language``, words of the program's own interface apart."""
        return self.index(language).find(text)

    def doubts(self, text: BilingualRichText) -> list[TermDoubt]:
        """The terms of the original that the translation words otherwise; nothing while there is none."""
        source, target = text.original.plain, text.translation.plain
        if text.translation.is_blank:
            return []
        return doubtful_terms(source, target, text.source, self.index(text.source))

    def make_ready(self) -> None:
        """Read and index everything; takes 0.1 s, in any thread, while nobody waits for it."""
        for language in CONTENT_LANGUAGES:
            self.index(language)

    def _all(self) -> tuple[Term, ...]:
        with self._lock:
            if self._terms is None:
                with self._store.reading() as session:
                    self._terms = _read(session)
            return self._terms

    def index(self, language: Language) -> TermIndex:
        """What the terms of a text in ``language`` are looked up in."""
        terms = self._all()
        with self._lock:
            known = self._indexes.get(language)
            version = self._version
        if known is not None:
            return known
        index = TermIndex(_looked_for(terms), language)
        with self._lock:
            if version == self._version:
                self._indexes[language] = index
        return index

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.touches(*_TABLES):
            with self._lock:
                self._terms, self._indexes = None, {}
                self._version += 1

    # Changing

    def add(self, term: Term) -> str:
        """Add a term of the dossier's own; its id. Raises ``EmptyTitle``."""
        _check(term)
        with self._store.transaction(N_("Add the term “{term}”"), term=_named(term)) as session:
            row = TermRow(**_values(term))
            session.add(row)
            return row.id

    def edit(self, term_id: str, **values: Any) -> None:
        """Change fields of a term (names in ``EDITABLE``); a shipped one gets a row that corrects it.

        Raises:
            EmptyTitle, NothingFound: nothing was changed.
        """
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"not fields of a term: {', '.join(sorted(unknown))}")
        changed = replace(self.load(term_id), **values)
        _check(changed)
        merge = f"term/{term_id}/{'+'.join(sorted(values))}"
        with self._store.transaction(N_("Edit the term “{term}”"), merge=merge, term=_named(changed)) as session:
            row = _own_row(session, term_id)
            for name, value in values.items():
                setattr(row, name, value)
            row.is_hidden = False

    def delete(self, term_id: str) -> None:
        """Put a term of the dossier's own in the bin, and a corrected one back to what is shipped; a shipped one is
        not used any more until ``use_again``. Raises ``NothingFound``.
        """
        term = self.load(term_id)
        with self._store.transaction(N_("Delete the term “{term}”"), term=_named(term)) as session:
            row = _own_row(session, term_id)
            if term.is_own and not term.is_hidden:
                row.deleted_at = utc_now()
            else:
                row.is_hidden = True

    def use_again(self, term_id: str) -> None:
        """Use a shipped term again that was put aside. Raises ``NothingFound``."""
        term = self.load(term_id)
        with self._store.transaction(N_("Use the term “{term}” again"), term=_named(term)) as session:
            session.delete(_own_row(session, term_id))

    def load(self, term_id: str) -> Term:
        """The term as it stands now. Raises ``NothingFound``."""
        found = next((term for term in self._all() if term.id == term_id), None)
        if found is None:
            raise NothingFound("term")
        return found

    def import_terms(self, terms: Iterable[Term]) -> Imported:
        """Add what is new, and give the terms that are there with other words for their notion those words.

        A term is there when its French is, letters folded (its Chinese where it has no French). One step of undo.
        """
        known = _by_words(self._all())
        added = changed = same = 0
        with self._store.transaction(N_("Import terms")) as session:
            for term in terms:
                _check(term)
                here = known.get(_key(term))
                if here is None:
                    row = TermRow(**_values(term))
                    session.add(row)
                    known[_key(term)] = replace(term, id=row.id)
                    added += 1
                elif _says_nothing_new(term, here):
                    same += 1
                else:
                    _take_over(session, here, term)
                    changed += 1
        return Imported(added, changed, same)


def _read(session: Session) -> tuple[Term, ...]:
    rows = term_rows(session)
    replaced = {row.replaces: row.to_domain() for row in rows if row.replaces}
    shipped = [_corrected(term, replaced.pop(term.id)) if term.id in replaced else term for term in shipped_terms()]
    own = [row.to_domain() for row in rows if row.replaces is None]
    own += [replace(term, origin=TermOrigin.DOSSIER) for term in replaced.values()]  # shipped no more
    return (*own, *shipped, *record_terms(list_people(session), list_organisations(session)))


def _corrected(shipped: Term, row: Term) -> Term:
    """What the row says in the place of the shipped term: what that worded otherwise is not wanted any more."""
    return replace(
        row,
        id=shipped.id,
        others_fr=shipped.others_fr if row.fr == shipped.fr else (),
        others_zh=shipped.others_zh if row.zh == shipped.zh else (),
        unwanted_fr=tuple(form for form in shipped.forms(Language.FR) if form not in row.forms(Language.FR)),
        unwanted_zh=tuple(form for form in shipped.forms(Language.ZH) if form not in row.forms(Language.ZH)),
    )


def _looked_for(terms: Iterable[Term]) -> list[Term]:
    return [term for term in terms if not term.is_hidden and term.category is not TermCategory.UI]


def _own_row(session: Session, term_id: str) -> TermRow:
    """The row of a term; for a shipped one that which stands for it, made where there is none."""
    shipped = next((term for term in shipped_terms() if term.id == term_id), None)
    if shipped is None:
        return get_row(session, TermRow, term_id)
    row = next((row for row in term_rows(session) if row.replaces == shipped.id), None)
    if row is None:
        row = TermRow(**_values(shipped), replaces=shipped.id)
        session.add(row)
    return row


def _values(term: Term) -> dict[str, Any]:
    return {name: getattr(term, name) for name in EDITABLE}


def _check(term: Term) -> None:
    if not (term.fr.strip() or term.zh.strip()):
        raise EmptyTitle


def _named(term: Term) -> dict[str, str]:
    return words(BilingualText(term.fr, term.zh))


def _key(term: Term) -> str:
    return fold(term.fr) or fold(term.zh)


def _by_words(terms: Iterable[Term]) -> dict[str, Term]:
    """The terms by their words; of two, the dossier's own, which come first."""
    found: dict[str, Term] = {}
    for term in terms:
        found.setdefault(_key(term), term)
    return found


def _says_nothing_new(term: Term, here: Term) -> bool:
    return all(
        not side or side == known for side, known in ((term.zh, here.zh), (term.en, here.en), (term.fr, here.fr))
    )


def _take_over(session: Session, here: Term, term: Term) -> None:
    if here.origin is TermOrigin.RECORDS:  # the term stands beside the record
        row = TermRow(category=here.category)
        session.add(row)
    else:
        row = _own_row(session, here.id)
    for name in ("fr", "zh", "en", "note"):
        if getattr(term, name):
            setattr(row, name, getattr(term, name))
    row.is_hidden = False
