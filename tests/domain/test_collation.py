"""Lists stand in the order readers of each language expect, and search does not ask for accents."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.collation import fold, sort_key
from groupe_pays.domain.text import Language


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Pékin", "pekin"),
        ("ÉTAT", "etat"),
        ("Œuvre, cœur, ex æquo", "oeuvre, coeur, ex aequo"),
        ("L’Haÿ-les-Roses", "l'hay-les-roses"),
        ("Straße", "strasse"),
        ("14\u00a0h\u202f30", "14 h 30"),
        ("«\u00a0Jeunesse\u00a0III\u00a0»", '" jeunesse iii "'),
        ("９–１０　octobre", "9-10 octobre"),
        ("北京", "北京"),
        ("  Łódź ", "lodz"),
        ("", ""),
    ],
)
def test_what_search_compares(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_what_is_folded_stays_folded(text: str) -> None:
    assert fold(fold(text)) == fold(text)


FRENCH = [
    *("9 fois", "10 fois", "Angers", "Arras", "cote", "coté", "côte", "Côte", "côté", "Da Silva", "de Brion"),
    *("De Russé", "Département de l’Essonne", "Département de la Vienne", "Élan", "Essonne", "Étampes", "État"),
    *("« Jumelage »", "œuvre", "Ofaj", "Saint-Brieuc", "Saint-Étienne", "Sainte-Adresse", "Zürich"),
]
CHINESE = [
    *("阿尔萨斯", "安全", "巴黎", "北京", "长春", "成都", "重庆", "格勒诺布尔", "广州", "济南", "拉雷讷堡", "拉罗谢尔"),
    *("“勒阿弗尔”协会", "《雷恩》"),
    *("马赛", "讷韦尔", "钱", "赛讷河", "滕尼斯", "厦门", "赵", "郑州", "中国", "淄博", "Angers", "Rennes"),
]


@pytest.mark.parametrize(("names", "language"), [(FRENCH, Language.FR), (CHINESE, Language.ZH)])
def test_names_stand_in_the_order_of_their_language(names: list[str], language: Language) -> None:
    shuffled = random.Random(7).sample(names, len(names))

    assert sorted(shuffled, key=lambda name: sort_key(name, language)) == names


SURNAMES = [
    *("卞", "岑", "褚", "窦", "郜", "阚", "栾", "闵", "裘", "瞿", "佘", "邰", "奚", "冼", "胥", "鄢", "於", "臧"),
    "Abel",
]


def test_surnames_of_the_second_level_stand_where_they_are_said() -> None:
    assert sorted(reversed(SURNAMES), key=lambda name: sort_key(name, Language.ZH)) == SURNAMES


@given(st.lists(st.text(), unique=True), st.sampled_from(Language))
def test_any_texts_have_one_order(texts: list[str], language: Language) -> None:
    keys = {text: sort_key(text, language) for text in texts}

    assert len(set(keys.values())) == len(texts)
    assert sorted(texts, key=keys.__getitem__) == sorted(reversed(texts), key=keys.__getitem__)
