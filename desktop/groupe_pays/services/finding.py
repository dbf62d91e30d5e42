"""Find the person or the organisation somebody means by a few letters.

``services.finding.find_parties(text, meeting_id=None, limit=8, people_only=False)`` gives ``FoundParty`` records, best
first: ``found.party`` is what is stored, ``found.function`` and ``found.organisation`` are what is shown beside it
(those of the day where a meeting is given). Letters are folded: accents, case and ligatures do not matter. A Chinese
name answers to its pinyin as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.collation import SortKey, fold, sort_key
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import Civility, Person, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.pinyin import spells
from groupe_pays.store.attendance import list_attendance
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store

LIKELY = 84
"""Likeness in per cent from which a name may be that of somebody known: one letter wrong in six."""
LEAST_TYPED = 3


class Nearness(IntEnum):
    """How near to the meeting somebody is: who takes part is meant before who does not."""

    TAKES_PART = 0
    LISTED = 1
    ELSEWHERE = 2


class Match(IntEnum):
    """Where the letters were found."""

    NAME = 0
    INSIDE_NAME = 1
    SPELLED = 2
    """By the pinyin of a Chinese name, or its initials."""
    ORGANISATION = 3


@dataclass(frozen=True, slots=True)
class FoundParty:
    """``party`` with the function and the organisation to tell it by; ``takes_part``: in the room or by video."""

    party: Party
    function: BilingualText = BilingualText()
    organisation: BilingualText = BilingualText()
    takes_part: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody who may be meant, with the folded words they are found by."""

    found: FoundParty
    names: tuple[str, ...]
    bodies: tuple[str, ...]
    order: SortKey
    country: str = ""
    """Of an organisation: ISO 3166-1 alpha-2."""
    spoken: tuple[str, ...] = ()
    """Names that are Chinese themselves: a transcription would answer to letters nobody thinks of."""


class FindingService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._candidates: list[_Candidate] | None = None
        store.subscribe(self._on_change)

    def find_parties(
        self, text: str, meeting_id: str | None = None, limit: int = 8, people_only: bool = False
    ) -> list[FoundParty]:
        """Who may be meant by ``text``: those present at the meeting first, then who spoke last, then by name.

        Every word must begin a word of the name, given name or organisation; Chinese characters may stand anywhere, and
        Latin letters may spell a Chinese name by its pinyin.
        Nothing for a blank text.
        """
        typed = fold(text).split()
        if not typed:
            return []
        candidates = self._all()
        with self._store.reading() as session:
            day = {row.person_id: row for row in list_attendance(session, meeting_id)} if meeting_id else {}
            spoken = _last_words(session, meeting_id) if meeting_id else {}
        ranked = []
        for candidate in candidates:
            if people_only and candidate.found.party.person_id is None:
                continue
            shown = _of_the_day(candidate, day)
            match = _match(typed, shown)
            if match is not None:
                near = _nearness(shown.found, day)
                last = spoken.get(shown.found.party.person_id or "", "")
                ranked.append(((near, match, not last, _backwards(last), shown.order), shown.found))
        ranked.sort(key=lambda pair: pair[0])
        return [found for _key, found in ranked[:limit]]

    def find_near(self, meeting_id: str, limit: int = 8) -> list[FoundParty]:
        """The people who take part in a meeting, who spoke last before the others, then by name."""
        with self._store.reading() as session:
            day = {row.person_id: row for row in list_attendance(session, meeting_id) if row.status.takes_part}
            spoken = _last_words(session, meeting_id)
        near = [one for one in self._all() if one.found.party.person_id in day]
        said = {one.found.party.key: spoken.get(one.found.party.key, "") for one in near}
        near.sort(key=lambda one: (not said[one.found.party.key], _backwards(said[one.found.party.key]), one.order))
        return [_of_the_day(one, day).found for one in near[:limit]]

    def find_addressed(
        self, names: tuple[str, ...], civility: Civility, meeting_id: str | None = None
    ) -> list[FoundParty]:
        """Who is meant by a surname or a whole name said with a title: « M. Fort », 李明先生.

        Of the people of the first of ``names`` that is anybody's; those of another civility are left out. Where several
        bear the name, those who take part in the meeting are meant, if there are any.
        """
        for words in map(fold, names):
            bearers = [one for one in self._all() if _bears(words, civility, one.found.party.person_name)]
            if bearers:
                with self._store.reading() as session:
                    day = {row.person_id: row for row in list_attendance(session, meeting_id)} if meeting_id else {}
                found = [_of_the_day(one, day).found for one in sorted(bearers, key=lambda one: one.order)]
                return [one for one in found if one.takes_part] or found
        return []

    def find_similar(self, name: str, meeting_id: str | None = None, limit: int = 5) -> list[FoundParty]:
        """The known people whom a whole name may mean in spite of a slip of the hand, the likeliest first.

        Accents, capitals and the order of the names do not matter; a Chinese name answers to its pinyin.
        """
        typed = fold(name)
        if len(typed) < LEAST_TYPED:
            return []
        people = [one for one in self._all() if one.found.party.person_name is not None]
        likely = [(_likeness(typed, one), one) for one in people]
        likely = [(score, one) for score, one in likely if score >= LIKELY]
        likely.sort(key=lambda pair: (-pair[0], pair[1].order))
        with self._store.reading() as session:
            day = {row.person_id: row for row in list_attendance(session, meeting_id)} if meeting_id else {}
        return [_of_the_day(one, day).found for _score, one in likely[:limit]]

    def find_organisations(self, text: str, country: str | None = None, limit: int = 8) -> list[FoundParty]:
        """The organisations that may be meant by ``text``, of one country where ``country`` names it.

        Those whose name begins with it come first, then by name. Nothing for a blank text.
        """
        typed = fold(text).split()
        if not typed:
            return []
        bodies = [one for one in self._all() if one.country and country in (None, one.country)]
        matched = [one for one in bodies if _match(typed, one) is not None]
        matched.sort(key=lambda one: (not any(name.startswith(typed[0]) for name in one.names), one.order))
        return [one.found for one in matched[:limit]]

    def _all(self) -> list[_Candidate]:
        if self._candidates is None:
            with self._store.reading() as session:
                self._candidates = _read_candidates(session)
        return self._candidates

    def _on_change(self, notice: ChangeNotice) -> None:
        if notice.touches("person", "position", "organisation"):
            self._candidates = None


def _read_candidates(session: Session) -> list[_Candidate]:
    organisations = list_organisations(session)
    short_names = {body.id: body.short_name for body in organisations}
    people = [_person(person, short_names) for person in list_people(session)]
    return people + [_organisation(body) for body in organisations]


def _person(person: Person, short_names: dict[str, BilingualText]) -> _Candidate:
    main = person.main_position
    found = FoundParty(
        Party(person_id=person.id, person_name=person.name),
        main.title if main is not None else BilingualText(),
        main.organisation_name if main is not None else BilingualText(),
    )
    bodies = [
        text for p in person.positions for text in (p.organisation_name, short_names.get(p.organisation_id or ""))
    ]
    name = person.name
    order = sort_key(f"{name.surname} {name.given_name}".strip() or name.name_zh, Language.FR)
    spoken = (name.name_zh,) if name.is_chinese or (name.name_zh and not name.latin) else ()
    names = _folded((name.surname, name.given_name, name.name_zh))
    return _Candidate(found, _and_closed_up(names), _folded_texts(bodies), order, spoken=spoken)


def _organisation(body: Organisation) -> _Candidate:
    found = FoundParty(Party(organisation_id=body.id, organisation_name=body.name), organisation=body.short_name)
    order = sort_key(body.name.best(Language.FR), Language.FR)
    chinese = not body.name.fr or body.country == "CN"
    spoken = tuple(side for side in (body.name.zh, body.short_name.zh) if side and chinese)
    return _Candidate(found, _folded_texts((body.name, body.short_name)), (), order, body.country, spoken)


def _likeness(typed: str, candidate: _Candidate) -> float:
    """0 to 100: how near a folded name is to that of a candidate, its words in any order."""
    from rapidfuzz.fuzz import token_sort_ratio

    name = candidate.found.party.person_name or PersonName()
    latin = fold(f"{name.given_name} {name.surname}")
    nearest = token_sort_ratio(_parted(typed), _parted(latin)) if latin else 0.0
    if name.name_zh and fold(name.name_zh) == "".join(typed.split()):
        return 100.0
    if candidate.spoken and all(spells(word, name.name_zh) for word in typed.split()):
        return max(nearest, LIKELY)
    return float(nearest)


def _parted(words: str) -> str:
    """Words without the marks that join them."""
    return "".join(letter if letter.isalnum() else " " for letter in words)


def _and_closed_up(names: tuple[str, ...]) -> tuple[str, ...]:
    """« le goff » answers to « legoff » too, as it does where somebody types one word without a stop."""
    closed = ("".join(filter(str.isalnum, name)) for name in names)
    return tuple(dict.fromkeys((*names, *filter(None, closed))))


def _folded_texts(texts: Iterable[BilingualText | None]) -> tuple[str, ...]:
    return _folded(side for text in texts if text is not None for side in (text.fr, text.zh))


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded for folded in map(fold, words) if folded))


def _of_the_day(candidate: _Candidate, day: dict[str, Attendance]) -> _Candidate:
    """The candidate with the function and organisation held at the meeting, and found by that one too."""
    here = day.get(candidate.found.party.person_id or "")
    if here is None:
        return candidate
    found = replace(
        candidate.found,
        function=here.function,
        organisation=here.organisation,
        takes_part=here.status.takes_part,
    )
    return replace(candidate, found=found, bodies=candidate.bodies + _folded_texts((here.organisation,)))


def _nearness(found: FoundParty, day: dict[str, Attendance]) -> Nearness:
    person, body = found.party.person_id, found.party.organisation_id
    rows = [row for row in day.values() if row.organisation_id == body] if body else []
    if person is not None and person in day:
        rows = [day[person]]
    if any(row.status.takes_part for row in rows):
        return Nearness.TAKES_PART
    return Nearness.LISTED if rows else Nearness.ELSEWHERE


def _match(typed: list[str], candidate: _Candidate) -> Match | None:
    places = []
    for word in typed:
        if _begins(word, candidate.names):
            places.append(Match.NAME)
        elif _holds_chinese(word, candidate.names):
            places.append(Match.INSIDE_NAME)
        elif any(spells(word, name) for name in candidate.spoken):
            places.append(Match.SPELLED)
        elif _begins(word, candidate.bodies) or _holds_chinese(word, candidate.bodies):
            places.append(Match.ORGANISATION)
        else:
            return None
    return max(places)


def _begins(word: str, texts: tuple[str, ...]) -> bool:
    """Whether ``word`` begins one of the texts or a word in them, hyphens and apostrophes parting words."""
    return any(
        text.startswith(word) or any(f"{part}{word}" in text for part in (" ", "-", "'", "(", "/")) for text in texts
    )


def _bears(words: str, civility: Civility, name: PersonName | None) -> bool:
    """Whether folded words are the surname or the whole name of somebody of that civility, or of none known."""
    if name is None or name.civility not in (civility, Civility.NONE):
        return False
    latin = {name.surname, f"{name.given_name} {name.surname}", f"{name.surname} {name.given_name}"}
    han = {name.name_zh, name.name_zh[:1] if name.is_chinese else "", name.name_zh.rpartition("·")[2]}
    return words in {fold(one) for one in latin | han if one.strip()}


def _holds_chinese(word: str, texts: tuple[str, ...]) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in word) and any(word in text for text in texts)


def _last_words(session: Session, meeting_id: str) -> dict[str, str]:
    """The id of the last entry each person spoke in: entries made later have greater ids."""
    query = (
        select(SpeakerRow.person_id, func.max(EntryRow.id))
        .join(EntryRow, EntryRow.id == SpeakerRow.entry_id)
        .where(EntryRow.meeting_id == meeting_id, EntryRow.deleted_at.is_(None), SpeakerRow.person_id.is_not(None))
        .group_by(SpeakerRow.person_id)
    )
    return {person_id: last for person_id, last in session.execute(query) if person_id is not None}


def _backwards(key: str) -> tuple[int, ...]:
    """A key that sorts the greatest first."""
    return tuple(-ord(letter) for letter in key)
