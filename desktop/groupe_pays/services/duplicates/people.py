"""People who may be one person.

Everybody is filed under a few keys (e-mail, phone, letters of the name…); only those who share one are compared. A key
under which too many are filed tells nothing and is passed over, so the search grows with the number of people, not with
its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product

from groupe_pays.domain.duplicates import LIKELY, Likely, Pair, PersonTraits, Reason
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.people import Person
from groupe_pays.services.duplicates.common_names import bears_common_chinese_name, bears_common_french_name
from groupe_pays.services.duplicates.likeness import Known, names_alike, phone_key

__all__ = ["PeopleIndex", "phone_key", "traits_of"]

_TELLING = {"e": 6, "p": 4, "n": 400, "z": 60, "y": 60, "j": 120, "s": 80, "f": 80, "c": 80, "o": 40}
"""Most people under one key of each sort for the key to tell something."""
_BARE_NAME = 70
"""Likeness of two names of one word that are the same."""
_BETWEEN = 512
"""Keys gone through between two words of progress."""

Progress = Callable[[int, int], None]


def traits_of(person: Person) -> PersonTraits:
    """A record as it is compared."""
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
    """Who is known; ``add`` files somebody, ``likely`` finds who may be meant, ``pairs`` all who may be one."""

    def __init__(self, people: Iterable[PersonTraits] = ()) -> None:
        self._known: dict[str, Known] = {}
        self._filed: dict[str, list[Known]] = defaultdict(list)
        self._next = 0
        for person in people:
            self.add(person)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, traits: PersonTraits) -> None:
        """File somebody; who is known under that id is filed anew."""
        self.remove(traits.id)
        known = Known(traits, self._next)
        self._next += 1
        self._known[traits.id] = known
        filed = self._filed
        for key in known.filed_under():
            filed[key].append(known)

    def remove(self, person_id: str) -> None:
        """Forget somebody; nothing happens where nobody is known under that id."""
        known = self._known.pop(person_id, None)
        if known is not None:
            for key in known.filed_under():
                self._filed[key].remove(known)

    def likely(self, traits: PersonTraits, least: int = LIKELY) -> list[Likely]:
        """Those who may be this person, the likeliest first; the person of the same id left out."""
        one = Known(traits)
        near = {known.id: known for key in one.filed_under() for known in self._telling(key)}
        near.pop(traits.id, None)
        found = []
        for other in near.values():
            score, reasons = self._compare(one, other)
            if score >= least:
                found.append(Likely(other.id, score, reasons))
        return sorted(found, key=lambda likely: (-likely.score, likely.id))

    def pairs(self, least: int = LIKELY, progress: Progress | None = None) -> Iterator[Pair]:
        """Everybody who may be somebody else, each pair once, in no order.

        ``progress`` is told how many keys of how many were gone through; what it raises ends the search.
        """
        seen: set[int] = set()
        shift = max(self._next, 1).bit_length()
        for at, (key, filed) in enumerate(self._filed.items()):
            if progress is not None and at % _BETWEEN == 0:
                progress(at, len(self._filed))
            if not 1 < len(filed) <= _TELLING[key[0]]:
                continue
            for one, other in _meeting(key[0], filed):
                alike = names_alike(one, other)
                if not alike[0]:
                    continue
                both = (
                    (one.number << shift | other.number) if one.id < other.id else (other.number << shift | one.number)
                )
                if both in seen:
                    continue
                seen.add(both)
                score, reasons = self._weigh(alike, one, other)
                if score >= least:
                    first, second = sorted((one.id, other.id))
                    yield Pair(first, second, score, reasons)

    def _telling(self, key: str) -> list[Known]:
        filed = self._filed.get(key, [])
        return filed if len(filed) <= _TELLING[key[0]] else []

    def _compare(self, one: Known, other: Known) -> tuple[int, tuple[Reason, ...]]:
        alike = names_alike(one, other)
        return self._weigh(alike, one, other) if alike[0] else (0, ())

    def _weigh(self, alike: tuple[int, Reason], one: Known, other: Known) -> tuple[int, tuple[Reason, ...]]:
        """Likeness of the names with all else two people have in common."""
        score, reason = alike
        reasons = [reason]
        for sort, mine, theirs, weight, shared in (
            ("e", one.emails, other.emails, 20, Reason.SAME_EMAIL),
            ("p", one.phones, other.phones, 12, Reason.SAME_PHONE),
        ):
            if mine and theirs and any(value in theirs and self._telling(sort + value) for value in mine):
                score += weight
                reasons.append(shared)
        if one.bodies and not one.bodies.isdisjoint(other.bodies):
            score += 8
            reasons.append(Reason.SAME_ORGANISATION)
        elif len(reasons) == 1 and one.bodies and other.bodies and _tell_apart(one, other, reason):
            score -= 16
        elif reason is Reason.SAME_NAME and score >= _BARE_NAME and not one.bodies and not other.bodies:
            score = max(score, LIKELY)  # a name of one word too, where no organisation tells them apart
        return min(score, 100), tuple(reasons)


def _tell_apart(one: Known, other: Known, reason: Reason) -> bool:
    """Whether other organisations speak for two people: of a name many bear, in France with other addresses too.

    Where the given names are not the same, that is enough: « Jean » and « Jean-Michel », « C. » and « Claude Bonnet ».
    """
    if reason is Reason.INITIAL:
        return min(len(one.first), len(other.first)) > 2 or bears_common_french_name(one.last)
    if any(bears_common_chinese_name(who.first, who.last, who.han) for who in (one, other)):
        return True
    return bears_common_french_name(one.last) and bool(one.emails and other.emails)


def _meeting(sort: str, filed: list[Known]) -> Iterable[tuple[Known, Known]]:
    """Which of those filed under one key can be one person for that key's own reason."""
    if sort == "y":
        return product([one for one in filed if one.said], [one for one in filed if one.written])
    if sort == "c":
        double = [one for one in filed if len(one.surname) > 1]
        return ((one, other) for one, other in product(double, filed) if one is not other)
    return combinations(filed, 2)
