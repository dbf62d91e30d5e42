"""The directory of partnerships, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_directory import DirectoryContent, PartnershipSheet
from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import Partnership
from groupe_pays.domain.people import Person
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import catalogue
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.partnerships import PartnershipsService
from groupe_pays.services.printing.directory_sheets import Records, sheet_of
from groupe_pays.services.printing.words import both, issuer_line, of
from groupe_pays.store.organisations import list_organisations, list_successions
from groupe_pays.store.people import heads_of, list_people
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the directory from it."""
    return partial(_build, gather(store, request.record_ids), request, look)


def _build(content: DirectoryContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.directory import build_directory

    return build_directory(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, record_ids: Sequence[str] | None = None) -> DirectoryContent:
    """All partnerships, or those of ``record_ids``, by college and then in the order of the directory."""
    dossier = DossierService(store).load()
    partnerships = PartnershipsService(store).list_partnerships()
    if record_ids is not None:
        wanted = set(record_ids)
        partnerships = [partnership for partnership in partnerships if partnership.id in wanted]
    records = _records(store, partnerships)
    ordered = sorted(partnerships, key=lambda partnership: _rank(partnership, records.organisations))
    sheets = tuple(sheet_of(partnership, records) for partnership in ordered)
    today = RoughDate.day(clock.today())
    return DirectoryContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        group=of(dossier.name),
        date=both(lambda language: capitalised(date_words(today, language))),
        counts=_counts(partnerships, sheets),
        sheets=sheets,
        author=dossier.issuer.best(Language.FR),
    )


def _records(store: Store, partnerships: Sequence[Partnership]) -> Records:
    """The organisations and people the sheets name, each read once."""
    people_ids = {key for partnership in partnerships for key in partnership.contact_ids}
    bodies = {key for partnership in partnerships for key in partnership.contact_body_ids}
    bodies |= {side.organisation_id for one in partnerships for side in (*one.french, *one.chinese)}
    french = {side.organisation_id for one in partnerships for side in one.french}
    with store.reading() as session:
        people_ids |= heads_of(session, french)
        people: Mapping[str, Person] = {person.id: person for person in list_people(session, ids=people_ids)}
        held = (position for person in people.values() for position in person.positions)
        bodies |= {position.organisation_id for position in held if position.organisation_id is not None}
        organisations: Mapping[str, Organisation] = {body.id: body for body in list_organisations(session, bodies)}
        return Records(organisations, people, list_successions(session, french))


def _rank(partnership: Partnership, organisations: Mapping[str, Organisation]) -> int:
    """The place of the college of the French side; partnerships without one come last."""
    known = (organisations.get(side.organisation_id) for side in partnership.french)
    first = next((body for body in known if body is not None), None)
    return first.college.rank if first is not None else 99


def _counts(partnerships: Sequence[Partnership], sheets: Sequence[PartnershipSheet]) -> tuple[Words, ...]:
    partners = sum(len(one.chinese) for one in partnerships)
    provinces = len({place.province for sheet in sheets for place in sheet.places})
    contacts = sum(len(sheet.contacts) for sheet in sheets)
    lines = []
    for which, number in enumerate((len(sheets), partners, provinces, contacts)):
        said = {language: _counted(which, number, language) for language in CONTENT_LANGUAGES} if number else {}
        if said:
            lines.append(Words(said[Language.FR], said[Language.ZH]))
    return tuple(lines)


def _counted(which: int, number: int, language: Language) -> str:
    say = catalogue(language)
    patterns = (
        say.ngettext("{number} partnership", "{number} partnerships", number),
        say.ngettext("{number} Chinese partner", "{number} Chinese partners", number),
        say.ngettext(
            "{number} Chinese province or municipality", "{number} Chinese provinces or municipalities", number
        ),
        say.ngettext("{number} contact", "{number} contacts", number),
    )
    return patterns[which].format(number=number)
