"""Organisations that may be one organisation: by name without the words of its kind, short name, place, address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from groupe_pays.domain.collation import fold
from groupe_pays.domain.duplicates import LIKELY, BodyTraits, Likely, Pair, Reason
from groupe_pays.domain.organisations import ContactKind, Organisation
from groupe_pays.services.duplicates.common_names import is_pinyin
from groupe_pays.services.duplicates.likeness import phone_key
from groupe_pays.services.duplicates.naming import BodyName, Rank, body_name, rank_of_kind
from groupe_pays.services.duplicates.people import Progress

_TELLING = {"n": 200, "c": 60, "g": 60, "a": 20, "t": 20, "e": 6, "d": 6, "p": 4, "s": 60, "f": 60, "k": 60, "w": 60}
"""Most organisations under one key of each sort for the key to tell something."""
_PROVIDERS = frozenset(
    {
        *("gmail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.fr", "yahoo.com", "yahoo.fr"),
        *("orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "icloud.com"),
        *("163.com", "126.com", "qq.com", "sina.com", "foxmail.com"),
    }
)
"""Domains that say nothing about whose address it is."""
_SHORT = 16
"""Most letters of a name that stands for a longer one: « CMA du Rhône »."""
_CAUTIOUS = 94
"""Most a pair can have whose names differ: below what is taken for one without asking."""
_APART = 68
"""A town and those around it: two bodies, unless something else says they are one record."""
_LONG_WORD = 9
_BETWEEN = 256
"""Organisations gone through between two words of progress."""

Alike = tuple[int, Reason]
_NOTHING: Alike = (0, Reason.LIKE_NAME)


@dataclass(frozen=True, slots=True)
class _Known:
    """An organisation ready to be compared."""

    traits: BodyTraits
    names: tuple[BodyName, ...]
    rank: Rank
    emails: frozenset[str]
    domains: frozenset[str]
    phones: frozenset[str]
    place: str

    @property
    def keys(self) -> Iterator[str]:
        for name in self.names:
            yield f"n{name.letters}"
            yield f"c{name.core}"
            yield from (f"g{place}" for place in name.places)
            yield from (f"t{part}" for part in name.parts)
            yield f"t{name.letters}"
            yield from (f"k{body}" for body in name.known)
            yield from (f"w{place}{sort}" for place in name.at for sort in name.sort)
            if name.pinyin:
                yield f"c{name.pinyin}"
            yield from (f"a{short}" for short in name.initials)
            if 2 < len(name.core) <= _SHORT:
                yield f"a{name.core}"
            if len(name.core) > 7:
                yield f"s{name.core[:5]}"
                yield f"f{name.core[-5:]}"
        yield from (f"e{email}" for email in self.emails)
        yield from (f"d{domain}" for domain in self.domains)
        yield from (f"p{phone}" for phone in self.phones)


def body_traits_of(body: Organisation) -> BodyTraits:
    """A record as it is compared."""
    reached = {kind: [point.value for point in body.contacts if point.kind is kind] for kind in ContactKind}
    names = (body.name.fr, body.name.zh, body.short_name.fr, body.short_name.zh)
    return BodyTraits(
        id=body.id,
        names=tuple(dict.fromkeys(filter(None, names))),
        emails=tuple(reached[ContactKind.EMAIL]),
        phones=(*reached[ContactKind.PHONE], *reached[ContactKind.MOBILE]),
        kind=body.kind.value,
        place=body.province or body.city,
    )


class BodiesIndex:
    """Which organisations are known; ``add`` files one, ``likely`` finds which may be meant."""

    def __init__(self, bodies: Iterable[BodyTraits] = ()) -> None:
        self._known: dict[str, _Known] = {}
        self._filed: dict[str, list[str]] = defaultdict(list)
        for body in bodies:
            self.add(body)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, traits: BodyTraits) -> None:
        """File an organisation; the one known under that id is filed anew."""
        self.remove(traits.id)
        known = _known(traits)
        self._known[traits.id] = known
        for key in dict.fromkeys(known.keys):
            self._filed[key].append(traits.id)

    def remove(self, body_id: str) -> None:
        """Forget one; nothing happens where it is not known."""
        known = self._known.pop(body_id, None)
        for key in dict.fromkeys(known.keys) if known is not None else ():
            self._filed[key].remove(body_id)

    def likely(self, traits: BodyTraits, least: int = LIKELY) -> list[Likely]:
        """Those that may be this organisation, the likeliest first; the one of the same id left out."""
        one = _known(traits)
        found = []
        for other_id in self._near(one):
            score, reasons = self._compare(one, self._known[other_id])
            if score >= least:
                found.append(Likely(other_id, score, reasons))
        return sorted(found, key=lambda likely: (-likely.score, likely.id))

    def pairs(self, least: int = LIKELY, progress: Progress | None = None) -> Iterator[Pair]:
        """Every organisation that may be another, each pair once, in no order.

        ``progress`` is told how many of how many were gone through; what it raises ends the search.
        """
        for at, one in enumerate(self._known.values()):
            if progress is not None and at % _BETWEEN == 0:
                progress(at, len(self._known))
            for other_id in self._near(one):
                if other_id > one.traits.id:
                    score, reasons = self._compare(one, self._known[other_id])
                    if score >= least:
                        yield Pair(one.traits.id, other_id, score, reasons)

    def _near(self, one: _Known) -> set[str]:
        near: set[str] = set()
        for key in dict.fromkeys(one.keys):
            filed = self._filed.get(key, ())
            if len(filed) <= _TELLING[key[0]]:
                near.update(filed)
        near.discard(one.traits.id)
        return near

    def _tells(self, sort: str, values: Iterable[str]) -> bool:
        return any(len(self._filed.get(f"{sort}{value}", ())) <= _TELLING[sort] for value in values)

    def _compare(self, one: _Known, other: _Known) -> tuple[int, tuple[Reason, ...]]:
        score, reason = max((_alike(a, b, one, other) for a in one.names for b in other.names), default=_NOTHING)
        if not score:
            return 0, ()
        reasons = [reason]
        same = reason is Reason.SAME_NAME and score > 90
        if self._tells("e", one.emails & other.emails):
            score += 14
            reasons.append(Reason.SAME_EMAIL)
        elif self._tells("d", one.domains & other.domains):
            score += 8
            reasons.append(Reason.SAME_DOMAIN)
        if self._tells("p", one.phones & other.phones):
            score += 10
            reasons.append(Reason.SAME_PHONE)
        if one.place and other.place:
            if one.place == other.place:
                score += 3
                reasons.append(Reason.SAME_PLACE)
            else:
                score -= 12
        return min(score, 100 if same else _CAUTIOUS), tuple(reasons)


def _known(traits: BodyTraits) -> _Known:
    names = tuple(dict.fromkeys(body_name(name) for name in traits.names if name.strip()))
    emails = frozenset(fold(email).replace(" ", "") for email in traits.emails if "@" in email)
    domains = frozenset(email.rpartition("@")[2] for email in emails) - _PROVIDERS
    rank = next((name.rank for name in names if name.rank), Rank.NONE) or rank_of_kind(traits.kind)
    place = body_name(traits.place).core.removesuffix("cedex") if traits.place else ""
    phones = frozenset(filter(None, map(phone_key, traits.phones)))
    return _Known(traits, tuple(name for name in names if name.letters), rank, emails, domains, phones, place)


def _alike(one: BodyName, other: BodyName, first: _Known, second: _Known) -> Alike:
    """How much two names are one name, 0 where they are not, and in what way."""
    mine, theirs = one.rank or first.rank, other.rank or second.rank
    if one.letters == other.letters:
        return (96 if mine == theirs or not (mine and theirs) else _between(mine, theirs, 84)), Reason.SAME_NAME
    if one.core == other.core or one.places & other.places:
        reason = Reason.SAME_NAME if one.core == other.core else Reason.OTHER_PLACE_NAME
        if mine == theirs:
            return 88, reason
        if not (mine and theirs):
            return _beside_none(mine or theirs), reason
        return _between(mine, theirs, 0), reason
    if one.known & other.known or (one.sort & other.sort and one.at & other.at):
        return 86, Reason.TRANSLATION if one.is_han != other.is_han else Reason.OTHER_PLACE_NAME
    if one.places and other.places:
        return _NOTHING  # two known places: « Hubei » and « Hebei » are no slip
    if _stands_for(one, other) or _stands_for(other, one):
        return 80, Reason.SHORT_NAME
    if _is_spelled(one, other) or _is_spelled(other, one):
        return (82, Reason.PINYIN) if mine == theirs or not (mine and theirs) else _NOTHING
    if one.parts & (other.parts | {other.letters}) or one.letters in other.parts:
        return 77, Reason.CONTAINED_NAME
    if _says_one_word_more(one, other) or _says_one_word_more(other, one):
        return 77, Reason.CONTAINED_NAME
    return _slip(one, other) if mine == theirs or not (mine and theirs) else _NOTHING


def _beside_none(rank: Rank) -> int:
    """« Toulouse » may be the town, less likely those around it."""
    return 86 if rank in (Rank.TOWN, Rank.REGION, Rank.DEPARTMENT) else 78


def _between(mine: Rank, theirs: Rank, otherwise: int) -> int:
    return _APART if {mine, theirs} == {Rank.TOWN, Rank.AROUND} else otherwise


def _stands_for(short: BodyName, long: BodyName) -> bool:
    """« DAECT » for « Délégation pour l’action extérieure des collectivités territoriales »."""
    return 3 <= len(short.core) <= _SHORT and short.core in long.initials


def _is_spelled(latin: BodyName, han: BodyName) -> bool:
    """« Shunde » and 顺德区, where « Shunde » is not known as another place."""
    return bool(han.pinyin) and han.pinyin == latin.core and not latin.places


def _says_one_word_more(short: BodyName, long: BodyName) -> bool:
    """« Université Lyon 2 » and « Université Lumière Lyon 2 »: the number says that no other is meant."""
    mine, theirs = set(short.words), set(long.words)
    return len(mine) > 2 and len(theirs) == len(mine) + 1 and mine < theirs and any(word.isdigit() for word in mine)


def _slip(one: BodyName, other: BodyName) -> Alike:
    """A letter or two apart, in names long enough for that to tell something; digits are never a slip."""
    if min(len(one.core), len(other.core)) < 8 or one.is_han != other.is_han:
        return _NOTHING
    if (one.places or other.places) and is_pinyin(one.core) and is_pinyin(other.core):
        return _NOTHING  # « Zhejiang » and « Zhenjiang »: a letter makes another place
    if [c for c in one.core if c.isdigit()] != [c for c in other.core if c.isdigit()]:
        return _NOTHING
    if len(one.words) == len(other.words) and any(
        OSA.distance(a, b) > (1 if min(len(a), len(b)) < _LONG_WORD else 2)
        for a, b in zip(one.words, other.words, strict=True)
    ):
        return _NOTHING  # « CCI de Bretagne » and « CCI de Brest »
    score = ratio(one.core, other.core, score_cutoff=90)
    return (round(score) - 14, Reason.LIKE_NAME) if score else _NOTHING
