"""How much two people are one by their names: folded once, compared often."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from groupe_pays.domain.collation import fold
from groupe_pays.domain.duplicates import PersonTraits, Reason
from groupe_pays.pinyin import readings

_TOKEN = re.compile(r"[^\W_]+")
_NO_DIGIT = re.compile(r"\D+")
_SIGNIFICANT = 9
"""Last digits of a phone number: French ones have nine after the 0 or +33; Chinese mobiles eleven."""
_PARTICLES = frozenset({"de", "du", "des", "da", "d", "le", "la", "l", "von", "van", "der", "den"})
_LONG_ENOUGH = 8
"""Letters a name must have more of for a slip to tell something."""

Alike = tuple[int, Reason]
_NOTHING: Alike = (0, Reason.LIKE_NAME)


class Known:
    """Somebody ready to be compared."""

    __slots__ = (
        *("id", "number", "given", "surname", "first", "last", "letters", "han", "said", "written"),
        *("emails", "phones", "bodies"),
    )

    def __init__(self, traits: PersonTraits, number: int = 0) -> None:
        self.id = traits.id
        self.number = number
        self.given = name_tokens(traits.given_name)
        self.surname = name_tokens(traits.surname)
        self.first = "".join(self.given)
        self.last = "".join(self.surname)
        self.letters = " ".join(sorted(self.given + self.surname))
        self.han = "".join(fold(traits.name_zh).split()) if traits.name_zh else ""
        self.said = _spelled(self.han) if self.han else ()
        self.written = () if self.han or not self.letters else (self.first + self.last, self.last + self.first)
        self.emails = tuple({_address(email) for email in traits.emails if "@" in email})
        self.phones = tuple({key for key in map(phone_key, traits.phones) if key})
        self.bodies = frozenset(traits.organisations)

    def filed_under(self) -> Iterator[str]:
        """What it is filed under, each key once; its first letter is its sort."""
        for email in self.emails:
            yield "e" + email
        for phone in self.phones:
            yield "p" + phone
        if self.han:
            yield "z" + self.han
        for said in dict.fromkeys(self.said or self.written):
            yield "y" + said
        first, last = self.first, self.last
        if self.letters:
            yield "n" + self.letters
        if first and last:
            yield f"j{last}|{first[0]}"
            yield f"s{last[:4]}|{first[:2]}"
            yield f"f{last[-4:]}|{first[-3:]}"
            for token in dict.fromkeys(self.surname):
                yield f"c{first}|{token}"


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """« Jean-Noël » as jean, noel; particles only where nothing else is left."""
    tokens = tuple(_TOKEN.findall(name.lower() if name.isascii() else fold(name)))
    return tuple(token for token in tokens if token not in _PARTICLES) or tokens


def _address(email: str) -> str:
    return (email.lower() if email.isascii() else fold(email)).replace(" ", "")


def phone_key(number: str) -> str:
    """The digits two writings of one phone number share; blank for what is too short to be one."""
    digits = _NO_DIGIT.sub("", number)
    return digits[-_SIGNIFICANT:] if len(digits) >= _SIGNIFICANT else ""


@lru_cache(maxsize=16384)
def _spelled(han: str) -> tuple[str, ...]:
    """The few ways a name of two to four characters is written in Latin letters, either part first."""
    said = [sorted(each)[0] for each in readings(han)]
    if not 2 <= len(said) <= 4:
        return ("".join(said),) if said else ()
    return ("".join(said), "".join((*said[1:], said[0])))


def names_alike(one: Known, other: Known) -> Alike:
    """How much two names are one name, 0 where they are not, and in what way."""
    if one.han and one.han == other.han:
        return (92 if len(one.han) > 2 else 84), Reason.SAME_CHINESE_NAME
    if one.letters and other.letters:
        if one.first == other.first and one.last == other.last:
            return (90 if one.first and one.last else 70), Reason.SAME_NAME
        if one.letters == other.letters:
            return 88, Reason.SWAPPED_NAME
    if one.said and other.written and not set(one.said).isdisjoint(other.written):
        return 80, Reason.PINYIN
    if other.said and one.written and not set(other.said).isdisjoint(one.written):
        return 80, Reason.PINYIN
    if one.han and other.han:
        return _NOTHING
    return latin_alike(one, other)


def latin_alike(one: Known, other: Known) -> Alike:
    """Names in Latin letters that are not the same."""
    if one.last == other.last and _are_initials(one, other):
        return 76, Reason.INITIAL
    if one.first == other.first and _is_part(one.surname, other.surname):
        return 76, Reason.CONTAINED_NAME
    if len(one.first) + len(one.last) <= _LONG_ENOUGH or len(other.first) + len(other.last) <= _LONG_ENOUGH:
        return _NOTHING
    surname = ratio(one.last, other.last, score_cutoff=80)
    given = ratio(one.first, other.first, score_cutoff=80) if surname else 0.0
    if not given or given + surname < 180 or _digits(one) != _digits(other):
        return _NOTHING
    return round(min(given, surname) * 0.4 + (given + surname) * 0.25) - 4, Reason.LIKE_NAME


def _digits(one: Known) -> tuple[str, str]:
    """The digits of a name: others are another number, not a slip of the hand."""
    return _NO_DIGIT.sub("", one.first), _NO_DIGIT.sub("", one.last)


def _are_initials(one: Known, other: Known) -> bool:
    """« j », « jp », « j p » for jean pierre, « jean » for jean pierre; two full given names are none."""
    short, full = (one, other) if len(one.first) < len(other.first) else (other, one)
    written, parts = short.first, full.given
    if not written or written == full.first:
        return False
    return written in (parts[0][0], "".join(part[0] for part in parts)) or (len(parts) > 1 and written == parts[0])


def _is_part(one: Iterable[str], other: Iterable[str]) -> bool:
    mine, theirs = set(one), set(other)
    return bool(mine and theirs) and (mine < theirs or theirs < mine)
