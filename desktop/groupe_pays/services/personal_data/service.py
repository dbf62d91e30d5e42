"""One person's data (GDPR): everything in one file, erasure, and who has not been confirmed for years."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import AlreadyErased
from groupe_pays.domain.people import Person
from groupe_pays.domain.personal_data import Occurrence, unconfirmed_since
from groupe_pays.domain.printing import Form
from groupe_pays.domain.text import Language
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.personal_data.gathering import gather
from groupe_pays.services.printing.service import file_stem
from groupe_pays.services.writing import write_file
from groupe_pays.store.dossier import dossier_row
from groupe_pays.store.erasure import erase_person, traces_of
from groupe_pays.store.free_texts import find_occurrences
from groupe_pays.store.people import PersonRow
from groupe_pays.store.store import Store, get_row

if TYPE_CHECKING:
    from groupe_pays.documents.content import Words
    from groupe_pays.documents.content_personal import PersonalContent
    from groupe_pays.documents.result import Rendered


@dataclass(frozen=True, slots=True)
class PersonalFile:
    """All that is held about somebody; ``render`` may run in another thread. ``stem`` is a file name without ending."""

    content: PersonalContent
    stem: str
    build: Callable[[], Rendered]

    @property
    def number(self) -> int:
        """How many data there are."""
        return sum(len(section.data) for section in self.content.sections)

    def render(self) -> Rendered:
        """The PDF."""
        return self.build()

    def to_json(self) -> bytes:
        """The same for programs: UTF-8, keys in English, dates in ISO 8601 and EDTF."""
        return json.dumps(_plain(self.content), ensure_ascii=False, indent=2).encode()

    def write_pdf(self, rendered: Rendered, path: Path) -> None:
        """Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull``: what was at ``path`` is still there."""
        write_file(path, rendered.data)

    def write_json(self, path: Path) -> None:
        """Raises what ``write_pdf`` raises."""
        write_file(path, self.to_json())


class PersonalDataService:
    def __init__(self, store: Store) -> None:
        self._store = store

    # --- access ---

    def prepare(self, person_id: str, form: Form) -> PersonalFile:
        """Gather all that is held about somebody, to be written in the languages of ``form``.

        Raises:
            NothingFound: there is no such person.
        """
        content, look = gather(self._store, person_id), DossierService(self._store).look()
        first = form.languages[0]
        title = f"– {catalogue(first).gettext(N_('Personal data'))}"
        stem = file_stem(RoughDate.day(clock.today()), content.head.group.best(first), title)

        def build() -> Rendered:
            from groupe_pays.documents.personal_data import build_personal_data

            return build_personal_data(content, form.languages, facing=form.facing, look=look)

        return PersonalFile(content, stem, partial(build))

    # --- erasure ---

    def list_occurrences(self, person_id: str) -> list[Occurrence]:
        """The texts that seem to name somebody, each once: for the user to decide, certain ones first."""
        with self._store.reading() as session:
            row = get_row(session, PersonRow, person_id)
            places = find_occurrences(session, traces_of(session, row), person_id)
            found = sorted(places, key=lambda one: not one.is_certain)
        return list({one.row: one for one in reversed(found)}.values())[::-1]

    def erase(self, person_id: str, *, functions: bool = True, texts: Collection[tuple[str, str]] = ()) -> None:
        """Anonymise somebody for good; ``compact`` has to follow, in whatever thread.

        Their attendance, interventions and actions stay, without a name; so do counts. ``functions``: the functions
        of the day go too, which may tell who it was. ``texts``: the ``row`` of those occurrences in whose words
        « Personne anonymisée » is written for the name; other free texts, and adopted minutes, are not touched. Undo
        begins anew.

        Raises:
            NothingFound: there is no such person.
            AlreadyErased: nothing is left to erase.
        """
        with self._store.reading() as session:
            if get_row(session, PersonRow, person_id).erased_on is not None:
                raise AlreadyErased
        with self._store.erasing(N_("Erase the personal data of one person")) as session:
            person = get_row(session, PersonRow, person_id)
            erase_person(session, person, RoughDate.day(clock.today()), functions=functions, texts=texts)

    def compact(self) -> None:
        """Write the file anew, so that nothing of what was erased stands in it; seconds for a large dossier."""
        self._store.compact()

    # --- review ---

    def review_years(self) -> int:
        with self._store.reading() as session:
            return dossier_row(session).review_years

    def set_review_years(self, years: int) -> None:
        """After how many years without confirmation people are reviewed: 1 to 30."""
        with self._store.transaction(N_("Change when people are reviewed"), merge="dossier/review_years") as session:
            dossier_row(session).review_years = min(max(years, 1), 30)

    def count_to_review(self) -> int:
        """How many ``list_to_review`` gives, in moments."""
        day, youngest = unconfirmed_since(self.review_years())
        with self._store.reading() as session:
            counted = text(f"SELECT count(*) FROM person_line WHERE {_UNCONFIRMED}")
            return session.scalar(counted, {"day": day, "youngest": youngest}) or 0

    def list_to_review(self) -> list[Person]:
        """Those nobody has confirmed for that long, the longest ago first; never confirmed: since the record is there.

        Asked of the lines of the list of people: no person is read who is not in it.
        """
        day, youngest = unconfirmed_since(self.review_years())
        with self._store.reading() as session:
            ids = list(session.scalars(text(_TO_REVIEW), {"day": day, "youngest": youngest}))
        order = {key: place for place, key in enumerate(ids)}
        people: list[Person] = []
        for start in range(0, len(ids), 500):
            people += PeopleService(self._store).list_people(ids[start : start + 500])
        return sorted(people, key=lambda person: order[person.id])


_UNCONFIRMED = "((confirmed <> '' AND confirmed < :day) OR (confirmed = '' AND id < :youngest))"
_TO_REVIEW = f"SELECT id FROM person_line WHERE {_UNCONFIRMED} ORDER BY confirmed, id"


def _plain(content: PersonalContent) -> dict[str, Any]:
    return {
        "format": "groupe-pays/personal-data",
        "version": 1,
        "made_at": clock.now().isoformat(timespec="seconds"),
        "person": {"id": content.person_id, "name": _pair(content.head.group)},
        "controller": _pair(content.head.issuer),
        "sections": [
            {
                "key": section.key,
                "title": _pair(section.title),
                "data": [
                    {
                        "key": one.key,
                        "name": _pair(one.name),
                        "value": _pair(one.value),
                        "raw": one.raw,
                        "origin": _pair(one.origin),
                        "written_at": one.since or None,
                    }
                    for one in section.data
                ],
            }
            for section in content.sections
        ],
    }


def _pair(words: Words) -> dict[str, str]:
    return {language.value: words.side(language) for language in (Language.FR, Language.ZH)}
