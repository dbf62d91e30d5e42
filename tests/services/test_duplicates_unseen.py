"""Pairs that were written before the rules for them: of one and of two, in both languages, each found or left alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from groupe_pays.domain.duplicates import CERTAIN, LIKELY, BodyTraits, PersonTraits
from groupe_pays.services.duplicates.organisations import BodiesIndex
from groupe_pays.services.duplicates.people import PeopleIndex

Said = dict[str, Any]


@pytest.fixture(scope="module")
def pairs() -> dict[str, list[tuple[Said, Said]]]:
    written = Path(__file__).parents[1] / "data" / "duplicates.json"
    told: dict[str, list[tuple[Said, Said]]] = json.loads(written.read_text("utf-8"))
    return told


def traits(kind: Any, key: str, said: Said) -> Any:
    return kind(key, **{name: tuple(value) if isinstance(value, list) else value for name, value in said.items()})


def score(index: Any, kind: Any, one: Said, other: Said) -> int:
    there = index([traits(kind, "1", one)]).likely(traits(kind, "2", other), 0)
    back = index([traits(kind, "2", other)]).likely(traits(kind, "1", one), 0)
    assert [likely.score for likely in there] == [likely.score for likely in back]
    return there[0].score if there else 0


@pytest.mark.parametrize(
    ("several", "index", "kind"),
    [("one_person", PeopleIndex, PersonTraits), ("one_organisation", BodiesIndex, BodyTraits)],
)
def test_one_written_twice_is_found(pairs: dict[str, Any], several: str, index: Any, kind: Any) -> None:
    assert [pair for pair in pairs[several] if score(index, kind, *pair) < LIKELY] == []


@pytest.mark.parametrize(
    ("several", "index", "kind"),
    [("two_people", PeopleIndex, PersonTraits), ("two_organisations", BodiesIndex, BodyTraits)],
)
def test_two_are_left_alone(pairs: dict[str, Any], several: str, index: Any, kind: Any) -> None:
    assert [pair for pair in pairs[several] if score(index, kind, *pair) >= LIKELY] == []


def test_a_name_in_the_other_language_is_asked_about_and_never_taken_for_one() -> None:
    said = [{"names": ["Université de Wuhan"]}, {"names": ["武汉大学"]}]
    assert LIKELY <= score(BodiesIndex, BodyTraits, *said) < CERTAIN
