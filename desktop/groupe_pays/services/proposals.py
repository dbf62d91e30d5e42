"""Names, dates, times and numbers of a text as they should stand in the other language, from the records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from groupe_pays.domain.glossary import TermCategory
from groupe_pays.domain.people import Civility, Person
from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.term_index import FoundTerm
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, name_words, text_surname
from groupe_pays.services.glossary import GlossaryService
from groupe_pays.services.spotting import spot
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store

_KINDS = {
    TermCategory.PERSON: ProposalKind.PERSON,
    TermCategory.ORGANISATION: ProposalKind.ORGANISATION,
    TermCategory.PLACE: ProposalKind.PLACE,
}
_BARE_FR = re.compile("(?:(?<=[\\w,;»)’'][ \u00a0\u202f])|(?<=MM\\.[ \u00a0\u202f]))()((?:[A-ZÀ-Ý][\\w’'-]+ ?){1,3})")
"""Never the first word of a sentence, which is capital by itself: « Fort de ce constat »."""
_CIVIL_ZH = {"先生": "M.", "女士": "Mme"}
_NAMED = "(?=((?:[^\\W\\d_]+[-’' ]?){1,3}))"
"""Looked at, not taken: « Mme Bougeard et M. Gallet » are two."""
_CIVIL_FR = re.compile(f"\\b(M\\.|Mme|Monsieur|Madame)[ \u00a0\u202f]{_NAMED}")
_INITIAL_FR = re.compile(f"\\b([A-ZÀ-Ý])\\.(?:[ -]?[A-ZÀ-Ý]\\.)?[ \u00a0\u202f]?{_NAMED}")


class ProposalsService:
    """May be asked from a worker thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def propose(self, text: str, source: Language, glossary: GlossaryService) -> list[Proposal]:
        """What of ``text`` (in ``source``) need not be typed again, in its order; whoever comes twice comes once."""
        with self._store.reading() as session:
            people = {f"person:{person.id}": person for person in list_people(session)}
        named = [*_records(glossary.find(text, source), people, text, source)]
        if source is Language.FR:
            named += _surnames(text, people, named)
        taken = [(one.start, one.end) for one in named]
        spotted = [one for one in spot(text, source) if all(one.end <= a or one.start >= b for a, b in taken)]
        found: dict[tuple[str, tuple[str, ...]], Proposal] = {}
        for proposal in sorted((*named, *spotted), key=lambda one: one.start):
            found.setdefault((proposal.words.casefold(), proposal.targets), proposal)
        return list(found.values())


def _records(found: list[FoundTerm], people: dict[str, Person], text: str, source: Language) -> Iterator[Proposal]:
    for place in found:
        kind = _KINDS.get(place.term.category)
        if kind is None:
            continue
        called = _called_in_chinese(people.get(place.term.id), text, place) if source is Language.ZH else None
        if called is not None:
            yield called
            continue
        targets: list[str] = []
        for term in place.terms:
            person = people.get(term.id)
            targets += _name_ways(person, source.other) if person else [term.stands_as(source.other)]
        wanted = tuple(dict.fromkeys(target for target in targets if target))
        if wanted:
            yield Proposal(kind, place.start, place.end, text[place.start : place.end], wanted)


def _called_in_chinese(person: Person | None, text: str, place: FoundTerm) -> Proposal | None:
    """加莱先生 as « M. Gallet »: somebody called by the surname and a civility; None for anything else."""
    words = text[place.start : place.end]
    civility = next((each for each in _CIVIL_ZH if text.startswith(each, place.end)), None)
    if person is None or civility is None or not person.name.surname or words == person.name.name_zh:
        return None
    surname = text_surname(person.name.surname)
    ways = (f"{_CIVIL_ZH[civility]}\u00a0{surname}", name_words(person.name, Language.FR))
    return Proposal(ProposalKind.PERSON, place.start, place.end + len(civility), words + civility, ways)


def _name_ways(person: Person, language: Language) -> list[str]:
    """The name; as on first mention; with the function behind it in Chinese, with the civility in French."""
    name, main = person.name, person.main_position
    ways = [name_words(name, language), name_words(name, language, NameStyle.FIRST)]
    if language is not Language.ZH:
        return [*ways, name_words(name, language, civil=True)]
    if not name.name_zh:
        return [name_words(name, language)]
    called = name.name_zh.rpartition("·")[2]
    if main is not None and main.title.zh:
        ways.append(f"{called}{main.title.zh}" if len(main.title.zh) <= 6 else f"{main.title.zh}{name.name_zh}")
    civil = {Civility.MR: "先生", Civility.MRS: "女士"}.get(name.civility)
    return [*ways, f"{called}{civil}"] if civil else ways


def _surnames(text: str, people: dict[str, Person], known: list[Proposal]) -> Iterator[Proposal]:
    """« Mme Bougeard », « Bougeard »: a surname that one person alone bears, behind a civility or without one."""
    by_surname: dict[str, list[Person]] = {}
    for person in people.values():
        if person.name.surname and person.name.name_zh:
            by_surname.setdefault(text_surname(person.name.surname).casefold(), []).append(person)
    taken = [(one.start, one.end) for one in known]
    for pattern in (_CIVIL_FR, _INITIAL_FR, _BARE_FR):
        for match in pattern.finditer(text):
            called = match[2].strip().split(" ")
            for length in range(len(called), 0, -1):
                bearers = by_surname.get(" ".join(called[:length]).casefold(), [])
                if pattern is _INITIAL_FR:
                    bearers = [person for person in bearers if person.name.given_name.upper().startswith(match[1])]
                start, end = match.start(), match.start(2) + len(" ".join(called[:length]))
                if len(bearers) == 1 and all(from_ >= end or to <= start for from_, to in taken):
                    taken.append((start, end))
                    ways = _called(bearers[0], match[1])
                    yield Proposal(ProposalKind.PERSON, start, end, text[start:end], ways)
                    break


def _called(person: Person, civility: str) -> tuple[str, ...]:
    """布吉尔女士, then with the function, then the whole name; 布吉尔 first where no civility is said."""
    name, main = person.name, person.main_position
    surname = name.name_zh.rpartition("·")[2]
    said = {"": "", "M.": "先生", "Monsieur": "先生"}.get(civility, "女士")
    if len(civility) == 1:
        return (name.name_zh, surname)
    ways = [surname + said]
    if main is not None and 0 < len(main.title.zh) <= 6:
        ways.append(surname + main.title.zh)
    return tuple(dict.fromkeys((*ways, name.name_zh)))
