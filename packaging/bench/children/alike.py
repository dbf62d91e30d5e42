"""So many people, some of them there twice: filed, searched for duplicates, asked about one by one as imports do."""

from __future__ import annotations

import random
import sys
import time
from collections import defaultdict
from itertools import pairwise
from statistics import median

from bench.children.telling import end, marks, peak_memory
from groupe_pays.domain.collation import fold
from groupe_pays.domain.duplicates import PersonTraits
from groupe_pays.services.duplicates.people import PeopleIndex

SYLLABLES = (
    *("ba", "ce", "di", "fo", "gu", "ha", "ki", "lo", "mu", "na", "pe", "ri", "sa", "tou", "vi", "xa", "zo"),
    *("bre", "cla", "dro", "fla", "gri", "mer", "nou"),
)
GIVEN = (
    *("Marie", "Jean", "Pierre", "Michel", "Anne", "Nathalie", "Isabelle", "Alain", "Philippe", "Sylvie", "Catherine"),
    *("Christophe", "Sophie", "Julien", "Hélène", "Élodie", "Benoît", "Zoé", "Jean-Noël", "Anne-Marie", "François"),
)
HAN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超"
ASKED = 300
TWICE = 50
"""One person in so many is there twice, written another way."""


def main() -> None:
    chance = random.Random(6)
    people = _people(int(sys.argv[1]), chance)
    marks["floor"] = _floor(people)
    before, began = peak_memory(), time.perf_counter()
    index = PeopleIndex(people)
    marks["filed"] = _since(began)
    marks["memory"] = peak_memory() - before
    began = time.perf_counter()
    found = {pair.key for pair in index.pairs()}
    marks["searched"] = _since(began)
    marks["pairs"] = len(found)
    planted = [tuple(pair) for pair in pairwise(one.id for one in people) if pair[1] == f"{pair[0]}-2"]
    marks["planted"] = len(planted)
    marks["found"] = sum(pair in found for pair in planted)
    asked = []
    for one in chance.sample(people, ASKED):
        began = time.perf_counter()
        index.likely(one)
        asked.append(_since(began))
    marks["asked"], marks["slowest"] = median(asked), max(asked)
    end()


def _floor(people: list[PersonTraits]) -> float:
    """Folding every name and filing it under itself: less than this nobody can do who is to find « Lefèvre »."""
    began = time.perf_counter()
    filed: defaultdict[object, list[str]] = defaultdict(list)
    for one in people:
        filed[fold(one.given_name), fold(one.surname), fold(one.name_zh)].append(one.id)
        for value in (*one.emails, *one.phones):
            filed[fold(value)].append(one.id)
    return _since(began)


def _people(wanted: int, chance: random.Random) -> list[PersonTraits]:
    people: list[PersonTraits] = []
    while len(people) < wanted:
        at = f"{len(people):06}"
        surname = "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3, 3, 4)))).title()
        given = chance.choice(GIVEN)
        han = "".join(chance.choice(HAN) for _ in range(3)) if chance.random() < 0.2 else ""
        one = PersonTraits(at, given, surname, han, (f"p{at}@exemple.fr",), (f"01 {at[:2]} {at[2:4]} {at[4:]} 07",))
        people.append(one)
        if chance.random() < 1 / TWICE:
            people.append(_again(one, chance))
    return people[:wanted]


def _again(one: PersonTraits, chance: random.Random) -> PersonTraits:
    """The same person as another list writes them."""
    given, surname = chance.choice(
        (
            (one.given_name.upper(), fold(one.surname).upper()),
            (one.surname, one.given_name),
            (f"{one.given_name[0]}.", one.surname),
            (one.given_name, f"{one.surname}-Leroux"),
        )
    )
    return PersonTraits(f"{one.id}-2", given, surname, emails=one.emails if chance.random() < 0.5 else ())


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


main()
