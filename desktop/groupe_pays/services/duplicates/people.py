"""People who may be one person.

Everybody is filed under a few keys (e-mail, phone, letters of the name…); only those who share one are compared. A key
under which too many are filed tells nothing and is passed over, so the search grows with the number of people, not with
its square.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from groupe_pays.domain.collation import fold
from groupe_pays.domain.duplicates import LIKELY, Likely, Pair, PersonTraits, Reason
from groupe_pays.domain.people import Person
from groupe_pays.pinyin import readings

_TOKEN = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d")
_SIGNIFICANT = 9
"""Last digits of a phone number: French ones have nine after the 0 or +33; Chinese mobiles eleven."""
_TELLING = {"e": 6, "p": 4, "n": 400, "z": 60, "y": 60, "i": 120, "s": 120, "f": 80}
"""Most people under one key of each sort for the key to tell something."""
_PARTICLES = frozenset({"de", "du", "des", "da", "d", "le", "la", "l", "von", "van", "der", "den"})


@dataclass(frozen=True, slots=True)
class _Known:
    """A person ready to be compared."""

    traits: PersonTraits
    given: tuple[str, ...]
    surname: tuple[str, ...]
    han: str
    emails: frozenset[str]
    phones: frozenset[str]
    bodies: frozenset[str]

    @property
    def tokens(self) -> tuple[str, ...]:
        return (*self.given, *self.surname)


def traits_of(person: Person) -> PersonTraits:
    """A record as it is compared."""
    from groupe_pays.domain.organisations import ContactKind

    reached = {kind: [point.value for point in person.contacts if point.kind is kind] for kind in ContactKind}
    return PersonTraits(
        id=person.id,
        given_name=person.name.given_name,
        surname=person.name.surname,
        name_zh=person.name.name_zh,
        emails=tuple(reached[ContactKind.EMAIL]),
        phones=(*reached[ContactKind.PHONE], *reached[ContactKind.MOBILE]),
        organisations=tuple(position.organisation_id for position in person.positions if position.organisation_id),
    )


class PeopleIndex:
    """Who is known; ``add`` files somebody, ``likely`` finds who may be meant."""

    def __init__(self, people: Iterable[PersonTraits] = ()) -> None:
        self._known: dict[str, _Known] = {}
        self._filed: dict[str, list[str]] = defaultdict(list)
        for person in people:
            self.add(person)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, traits: PersonTraits) -> None:
        known = _known(traits)
        self._known[traits.id] = known
        for key in _keys(known):
            self._filed[key].append(traits.id)

    def likely(self, traits: PersonTraits, least: int = LIKELY) -> list[Likely]:
        """Those who may be this person, the likeliest first; the person of the same id left out."""
        one = _known(traits)
        found = []
        for other_id in self._near(one):
            score, reasons = self._compare(one, self._known[other_id])
            if score >= least:
                found.append(Likely(other_id, score, reasons))
        return sorted(found, key=lambda likely: (-likely.score, likely.id))

    def pairs(self, least: int = LIKELY) -> Iterator[Pair]:
        """Everybody who may be somebody else, each pair once, in no order."""
        for one in self._known.values():
            for other_id in self._near(one):
                if other_id > one.traits.id:
                    score, reasons = self._compare(one, self._known[other_id])
                    if score >= least:
                        yield Pair(one.traits.id, other_id, score, reasons)

    def _near(self, one: _Known) -> set[str]:
        near: set[str] = set()
        for key in _keys(one):
            filed = self._filed.get(key, ())
            if len(filed) <= _TELLING[key[0]]:
                near.update(filed)
        near.discard(one.traits.id)
        return near

    def _compare(self, one: _Known, other: _Known) -> tuple[int, tuple[Reason, ...]]:
        score, reasons = _names_alike(one, other)
        if not score:
            return 0, ()
        found = [reasons]
        for sort, mine, theirs, weight, reason in (
            ("e", one.emails, other.emails, 20, Reason.SAME_EMAIL),
            ("p", one.phones, other.phones, 12, Reason.SAME_PHONE),
        ):
            shared = [value for value in mine & theirs if len(self._filed.get(f"{sort}{value}", ())) <= _TELLING[sort]]
            if shared:
                score += weight
                found.append(reason)
        if one.bodies & other.bodies:
            score += 8
            found.append(Reason.SAME_ORGANISATION)
        return min(score, 100), tuple(found)


def _known(traits: PersonTraits) -> _Known:
    return _Known(
        traits,
        _tokens(traits.given_name),
        _tokens(traits.surname),
        "".join(fold(traits.name_zh).split()),
        frozenset(fold(email).replace(" ", "") for email in traits.emails if "@" in email),
        frozenset(filter(None, map(phone_key, traits.phones))),
        frozenset(traits.organisations),
    )


@lru_cache(maxsize=65536)
def _tokens(name: str) -> tuple[str, ...]:
    """« Jean-Noël » as jean, noel; particles only where nothing else is left."""
    tokens = tuple(_TOKEN.findall(fold(name)))
    return tuple(token for token in tokens if token not in _PARTICLES) or tokens


def phone_key(number: str) -> str:
    """The digits two writings of one phone number share; blank for what is too short to be one."""
    digits = "".join(_DIGITS.findall(number))
    return digits[-_SIGNIFICANT:] if len(digits) >= _SIGNIFICANT else ""


def _keys(one: _Known) -> Iterator[str]:
    yield from (f"e{email}" for email in one.emails)
    yield from (f"p{phone}" for phone in one.phones)
    if one.tokens:
        yield "n" + "".join(sorted(one.tokens))
    if one.han:
        yield f"z{one.han}"
        yield from (f"y{spelled}" for spelled in _spelled(one.han))
    elif one.tokens:
        yield f"y{''.join(one.tokens)}"
        yield f"y{''.join((*one.surname, *one.given))}"
    yield from _name_keys(one)


def _name_keys(one: _Known) -> Iterator[str]:
    """Initials, a part of a double surname, the beginning and the end of a name with a slip in it."""
    given, surname = "".join(one.given), "".join(one.surname)
    if not (given and surname):
        return
    for token in one.surname:
        yield f"i{token}|{given[0]}"
    for token in one.given:
        yield f"i{token}|{surname[0]}"
    yield f"s{surname[:4]}|{given[:2]}"
    yield f"f{surname[-4:]}|{given[-3:]}"


@lru_cache(maxsize=16384)
def _spelled(han: str) -> tuple[str, ...]:
    """The few ways a name of two to four characters is written in Latin letters, either part first."""
    said = [sorted(each)[0] for each in readings(han)]
    if not 2 <= len(said) <= 4:
        return ("".join(said),) if said else ()
    whole, turned = "".join(said), "".join((*said[1:], said[0]))
    return (whole, turned)


def _names_alike(one: _Known, other: _Known) -> tuple[int, Reason]:
    """How much two names are one name, 0 where they are not, and in what way."""
    if one.han and one.han == other.han:
        return (92 if len(one.han) > 2 else 84), Reason.SAME_CHINESE_NAME
    latin = bool(one.tokens) and bool(other.tokens)
    if latin and one.given == other.given and one.surname == other.surname:
        return (90, Reason.SAME_NAME) if len(one.tokens) > 1 else (70, Reason.SAME_NAME)
    if latin and sorted(one.tokens) == sorted(other.tokens):
        return 88, Reason.SWAPPED_NAME
    if _spells(one, other) or _spells(other, one):
        return 80, Reason.PINYIN
    if not latin or (one.han and other.han):
        return 0, Reason.LIKE_NAME
    return _latin_alike(one, other)


def _latin_alike(one: _Known, other: _Known) -> tuple[int, Reason]:
    if one.surname == other.surname and _are_initials(one.given, other.given):
        return 76, Reason.INITIAL
    if one.given == other.given and _is_part(one.surname, other.surname):
        return 76, Reason.CONTAINED_NAME
    from rapidfuzz.fuzz import ratio

    given, surname = (
        ratio("".join(one.given), "".join(other.given)),
        ratio("".join(one.surname), "".join(other.surname)),
    )
    lowest = min(given, surname)
    if lowest >= 80 and given + surname >= 180 and len("".join(one.tokens)) > 8:
        return round(lowest * 0.4 + (given + surname) * 0.25) - 4, Reason.LIKE_NAME
    return 0, Reason.LIKE_NAME


def _spells(han: _Known, latin: _Known) -> bool:
    if not han.han or latin.han or not latin.tokens:
        return False
    written = {"".join(latin.tokens), "".join((*latin.surname, *latin.given))}
    return bool(written & set(_spelled(han.han)))


def _are_initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """« j », « jp », « j p » for jean pierre; two full given names are none."""
    short, long = sorted(("".join(one), "".join(other)), key=len)
    full = other if "".join(other) == long else one
    if not short or short == long:
        return False
    return short in (full[0][0], "".join(token[0] for token in full)) or (len(full) > 1 and short == full[0])


def _is_part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one) and bool(other) and one != other and (set(one) < set(other) or set(other) < set(one))
