"""How much two people are one by their names: folded once, compared often."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from groupe_pays.domain.collation import fold
from groupe_pays.domain.duplicates import PersonTraits, Reason
from groupe_pays.domain.han_forms import simplified
from groupe_pays.pinyin import readings, spelled, syllables
from groupe_pays.services.duplicates.common_names import bears_common_french_name, is_pinyin
from groupe_pays.services.duplicates.given_names import is_called, is_mistyped, said
from groupe_pays.services.duplicates.han_names import bare, names_in, wade_giles

_TOKEN = re.compile(r"[^\W_]+")
_NO_DIGIT = re.compile(r"\D+")
_SIGNIFICANT = 9
"""Last digits of a phone number: French ones have nine after the 0 or +33; Chinese mobiles eleven."""
_PARTICLES = frozenset({"de", "du", "des", "da", "d", "le", "la", "l", "von", "van", "der", "den"})
_CIVILITIES = frozenset({"m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "docteur"})
_OFFICES = frozenset({"maire", "president", "presidente", "ministre", "prefet", "prefete", "ambassadeur", "consul"})
_MOBILE = re.compile(r"(?:0|0033|33)[67]\d{8}|(?:86|0086)?1[3-9]\d{9}")
_U_OF_PINYIN = re.compile(r"([ln])(?:v|yu)")
"""Ü, as it is typed and as passports write it."""
_MOST_READINGS = 12
_LONG_ENOUGH = 8
"""Letters a name must have more of for a slip to tell something."""
_LONG = 9
"""Letters of a given name from which on two of them may be slips."""
_VOWELS = frozenset("aeiou")

Alike = tuple[int, Reason]
_NOTHING: Alike = (0, Reason.LIKE_NAME)


class Known:
    """Somebody ready to be compared."""

    __slots__ = (
        *("id", "number", "given", "surname", "first", "last", "whole", "letters", "han", "said", "written"),
        *("emails", "phones", "mobiles", "bodies"),
    )

    def __init__(self, traits: PersonTraits, number: int = 0) -> None:
        self.id = traits.id
        self.number = number
        given_name, more = names_in(traits.given_name)
        surname, written = names_in(traits.surname)
        self.given = name_tokens(given_name)
        self.surname = name_tokens(surname) if self.given else _bare(name_tokens(surname))
        self.first = "".join(self.given)
        self.last = "".join(self.surname)
        self.whole = _joined(surname) or self.last
        self.letters = " ".join(sorted(self.given + self.surname))
        han = traits.name_zh or written + more
        self.han = simplified(bare(fold(han))) if han else ""
        self.said = _spelled(self.han) if self.han else ()
        self.written = () if self.han or not self.letters else _typed(self.first, self.last)
        self.emails = tuple({_address(email) for email in traits.emails if "@" in email})
        self.phones = tuple({key for key in map(phone_key, traits.phones) if key})
        self.mobiles = frozenset(phone_key(number) for number in traits.phones if _is_mobile(number))
        self.bodies = frozenset(traits.organisations)

    def filed_under(self) -> Iterator[str]:
        """What it is filed under, each key once; its first letter is its sort."""
        for email in self.emails:
            yield "e" + email
        for phone in self.phones:
            yield "p" + phone
        if self.han:
            yield "z" + self.han
        for letters in dict.fromkeys(self.said or self.written):
            yield "y" + letters
        first, last = self.first, self.last
        if self.letters:
            yield "n" + self.letters
        if first and last:
            begins = "c" if first[0] == "k" else first[0]
            yield f"j{last}|{begins}"
            if self.whole != last:
                yield f"j{self.whole}|{begins}"
            yield f"s{last[:4]}|{first[:2]}"
            yield f"f{last[-4:]}|{first[-3:]}"
            for token in dict.fromkeys(self.surname):
                yield f"c{first}|{token}"
        elif last:
            yield f"j{last}|"
        if last:
            for body in self.bodies:
                yield f"o{body}|{last}"


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """« Jean-Noël » as jean, noel; particles only where nothing else is left."""
    tokens = tuple(_TOKEN.findall(name.lower() if name.isascii() else fold(name)))
    return tuple(token for token in tokens if token not in _PARTICLES) or tokens


def _bare(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """A whole name in one field without « M. », « Mme la Présidente » before it or « (M.) » behind."""
    first = 1 if len(tokens) > 1 and tokens[0] in _CIVILITIES else 0
    if first and len(tokens) > 2 and tokens[1] in _OFFICES:
        first = 2
    last = len(tokens) - 1 if len(tokens) - first > 2 and tokens[-1] in _CIVILITIES else len(tokens)
    return tokens[first:last]


@lru_cache(maxsize=65536)
def _joined(surname: str) -> str:
    """« Le Roy » as « Leroy » is written: with its particles."""
    return "".join(_TOKEN.findall(fold(surname)))


def _typed(first: str, last: str) -> tuple[str, ...]:
    """A name in Latin letters as pinyin may spell it: « Lv » for Lü, « Hsiao » for Xiao."""
    plain = (first + last, last + first)
    other = tuple(_U_OF_PINYIN.sub(r"\1u", each).replace("hs", "x") for each in plain)
    return plain if other == plain else (*plain, *other)


def _is_mobile(number: str) -> bool:
    return _MOBILE.fullmatch(_NO_DIGIT.sub("", number)) is not None


def _address(email: str) -> str:
    return (email.lower() if email.isascii() else fold(email)).replace(" ", "")


def phone_key(number: str) -> str:
    """The digits two writings of one phone number share; blank for what is too short to be one."""
    digits = _NO_DIGIT.sub("", number)
    return digits[-_SIGNIFICANT:] if len(digits) >= _SIGNIFICANT else ""


@lru_cache(maxsize=16384)
def _spelled(han: str) -> tuple[str, ...]:
    """The few ways a name of two to four characters is written in Latin letters, either part first."""
    usual = spelled(han)[:1]
    said = readings(han)
    if not 2 <= len(said) <= 4:
        return usual
    several = list(islice(product(*map(sorted, said)), _MOST_READINGS))
    first = tuple("".join(each) for each in several)
    old = tuple(map(wade_giles, syllables(han)))
    surname_last = ("".join((*each[1:], each[0])) for each in (*several, old))
    return tuple(dict.fromkeys((*usual, *first, "".join(old), *surname_last)))


def names_alike(one: Known, other: Known) -> Alike:
    """How much two names are one name, 0 where they are not, and in what way."""
    if one.han and other.han:
        return _han_alike(one, other)
    if one.letters and other.letters:
        if one.first == other.first and one.last == other.last:
            return (90 if one.first and one.last else 70), Reason.SAME_NAME
        if one.letters == other.letters:
            return 88, Reason.SWAPPED_NAME
    if one.said and other.written and not set(one.said).isdisjoint(other.written):
        return 80, Reason.PINYIN
    if other.said and one.written and not set(other.said).isdisjoint(one.written):
        return 80, Reason.PINYIN
    found = latin_alike(one, other)
    return found if found[0] else _reached_alike(one, other)


def _han_alike(one: Known, other: Known) -> Alike:
    if one.han == other.han:
        return (92 if len(one.han) > 2 else 84), Reason.SAME_CHINESE_NAME
    if one.letters and one.letters == other.letters:
        return 56, Reason.SAME_NAME  # 王伟 and 王薇 are both Wang Wei
    return _NOTHING


def latin_alike(one: Known, other: Known) -> Alike:
    """Names in Latin letters that are not the same."""
    same_surname = one.last == other.last or one.whole == other.whole
    if same_surname and _are_initials(one, other):
        return 76, Reason.INITIAL
    if one.first == other.first:
        if one.first and one.whole == other.whole:
            return 84, Reason.SAME_NAME
        if _is_part(one.surname, other.surname):
            return 76, Reason.CONTAINED_NAME
    elif one.last and same_surname:
        found = _given_alike(one, other)
        if found[0]:
            return found
    return _slip(one, other)


def _given_alike(one: Known, other: Known) -> Alike:
    """Two given names beside one surname."""
    shorter, longer = sorted((one.given, other.given), key=len)
    if len(shorter) > 1 and longer[: len(shorter)] == shorter:
        return 80, Reason.CONTAINED_NAME
    if one.first and said(one.first) == said(other.first):
        return 84, Reason.LIKE_NAME
    if bears_common_french_name(one.last):
        return _NOTHING  # there are many with each of them
    if is_called(one.first, other.first):
        return 76, Reason.OTHER_GIVEN_NAME
    if is_mistyped(one.first, other.first) and not _is_chinese(one, other):
        return 78, Reason.LIKE_NAME
    return _NOTHING


def _is_chinese(one: Known, other: Known) -> bool:
    """Whether both names are pinyin, where a letter makes another name: « Zhiqiang » and « Zhigang »."""
    return all(is_pinyin(part) for who in (one, other) for part in (who.first, who.last))


def _slip(one: Known, other: Known) -> Alike:
    """A letter or two apart, in names long enough for that to tell something."""
    if len(one.first) + len(one.last) <= _LONG_ENOUGH or len(other.first) + len(other.last) <= _LONG_ENOUGH:
        return _NOTHING
    surname = ratio(one.last, other.last, score_cutoff=84)
    given = ratio(one.first, other.first, score_cutoff=80) if surname else 0.0
    if not given or given + surname < 180 or _digits(one) != _digits(other) or _is_chinese(one, other):
        return _NOTHING
    slips = 2 if min(len(one.first), len(other.first)) >= _LONG else 1
    if OSA.distance(one.first, other.first) > slips:
        return _NOTHING
    if _are_two_given_names(one.first, other.first) or _are_two_surnames(one.last, other.last):
        return _NOTHING
    return round(min(given, surname) * 0.4 + (given + surname) * 0.25) - 4, Reason.LIKE_NAME


def _are_two_given_names(one: str, other: str) -> bool:
    """« Louis » and « Louise », « Marie » and « Marine »: what differs at the end is no slip."""
    return one != other and max(map(len, _ends(one, other))) <= 3


def _are_two_surnames(one: str, other: str) -> bool:
    """« Martin » and « Martinez »; a slip changes, leaves out or adds one letter of the end, as in « Dupond »."""
    ends = _ends(one, other)
    return max(map(len, ends)) > 1 and (not all(ends) or ends[0][-1] != ends[1][-1])


def _ends(one: str, other: str) -> tuple[str, str]:
    """What follows the letters two names begin with."""
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[same:], other[same:]


def _reached_alike(one: Known, other: Known) -> Alike:
    """Half a name in common, and an address or a mobile phone that is one person's own."""
    if one.last == other.last and one.last:
        if not (one.first and other.first):
            known = one.bodies & other.bodies or one.mobiles & other.mobiles or _own_address(one, other)
            return (68, Reason.OTHER_GIVEN_NAME) if known else _NOTHING
        short, long = sorted((one.first, other.first), key=len)
        if len(short) > 2 and long.startswith(short) and one.mobiles & other.mobiles:
            return 66, Reason.OTHER_GIVEN_NAME
        if is_called(short, long):
            return 64, Reason.OTHER_GIVEN_NAME
        return (60, Reason.OTHER_GIVEN_NAME) if _own_address(one, other, with_given=True) else _NOTHING
    if one.first == other.first and len(one.first) > 2 and one.last and other.last:
        if _own_address(one, other):
            return 60, Reason.OTHER_SURNAME
        return (66, Reason.OTHER_SURNAME) if one.mobiles & other.mobiles else _NOTHING
    if one.emails and _are_initials(one, other) and ratio(one.last, other.last) >= 80 and _own_address(one, other):
        return 60, Reason.LIKE_NAME
    return _NOTHING


def _own_address(one: Known, other: Known, *, with_given: bool = False) -> bool:
    """Whether they share an e-mail address that bears one's surname, and with ``with_given`` given name: no office."""
    for email in set(one.emails).intersection(other.emails):
        local = email.partition("@")[0]
        for who in (one, other):
            said = (who.last, who.first) if with_given else (who.last,)
            if all(len(part) > 2 and part in local for part in said):
                return True
    return False


def _digits(one: Known) -> tuple[str, str]:
    """The digits of a name: others are another number, not a slip of the hand."""
    return _NO_DIGIT.sub("", one.first), _NO_DIGIT.sub("", one.last)


def _are_initials(one: Known, other: Known) -> bool:
    """« j », « jp », « j p » for jean pierre, « jean » for jean pierre; two full given names are none."""
    short, full = (one, other) if len(one.first) < len(other.first) else (other, one)
    written, parts = short.first, full.given
    if not written or written == full.first:
        return False
    if written in (parts[0][0], "".join(part[0] for part in parts)) or (len(parts) > 1 and written == parts[0]):
        return True
    return len(short.given) <= len(parts) and all(map(_abbreviates, short.given, parts))


def _abbreviates(short: str, name: str) -> bool:
    """« Ph », « Chr » or « M » for a name that begins with it: consonants only, so that « Luc » is not Lucie."""
    return name.startswith(short) and (len(short) == 1 or (len(short) < 4 and _VOWELS.isdisjoint(short)))


def _is_part(one: Iterable[str], other: Iterable[str]) -> bool:
    mine, theirs = set(one), set(other)
    return bool(mine and theirs) and (mine < theirs or theirs < mine)
