"""Terms are found in the words people write: plural, elision, capitals, accents; the longest first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.glossary import Term, TermCategory, TermOrigin, french_forms
from groupe_pays.domain.term_check import doubtful_terms
from groupe_pays.domain.term_index import TermIndex, holds
from groupe_pays.domain.text import Language

TERMS = [
    Term("1", "coopération", "合作"),
    Term("2", "coopération décentralisée", "地方政府合作"),
    Term("3", "conseil régional", "大区议会"),
    Term("4", "Cités Unies France (CUF)", "法国城市联盟", category=TermCategory.INSTITUTION),
    Term("5", "Tours", "图尔", category=TermCategory.PLACE, origin=TermOrigin.SHIPPED),
    Term("6", "Pékin", "北京市", category=TermCategory.PLACE, others_fr=("Beijing",), others_zh=("北京",)),
    Term("7", "adjoint(e) au maire", "副市长"),
    Term("8", "ordre du jour", "议程"),
    Term("9", "groupe-pays", "国别组"),
    Term("10", "conseiller régional", "大区议员"),
    Term("11", "directeur", "主任"),
    Term("12", "commune", "市镇"),
    Term("13", "Martin", "马丁", category=TermCategory.PERSON),
    Term("14", "entrée", "入口"),
]
FRENCH, CHINESE = TermIndex(TERMS, Language.FR), TermIndex(TERMS, Language.ZH)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("La coopération décentralisée avance.", ["2"]),
        ("COOPERATIONS DECENTRALISEES", ["2"]),
        ("Les conseils régionaux et l’ordre du jour", ["3", "8"]),
        ("l'adjointe au maire de Tours", ["7", "5"]),
        ("plusieurs tours de table avec CUF", ["4"]),
        ("un cuf, une coopération", ["1"]),
        ("De Beijing à PEKIN", ["6", "6"]),
        ("coopération, décentralisée ou non", ["1"]),
        ("les groupes-pays", ["9"]),
        ("les conseillères régionales et la Directrice", ["10", "11"]),
        ("en commun, entre nous ; Martine", []),
    ],
)
def test_french_terms_are_found_however_they_are_inflected(text: str, ids: list[str]) -> None:
    assert [found.term.id for found in FRENCH.find(text)] == ids


@pytest.mark.parametrize(
    ("french", "doubts"),
    [
        ("Les Rencontres ont réuni les collectivités.", 0),
        ("Les rencontres décentralisées des collectivités territoriales", 0),
        ("L’évènement a réuni les villes.", 2),
    ],
)
def test_good_french_may_shorten_a_term(french: str, doubts: int) -> None:
    terms = [
        Term("r", "Rencontres décentralisées", "高层论坛", category=TermCategory.EVENT, origin=TermOrigin.SHIPPED),
        Term("c", "collectivité territoriale", "地方政府", origin=TermOrigin.SHIPPED),
    ]
    index = TermIndex(terms, Language.ZH)

    assert len(doubtful_terms("高层论坛汇集了各地方政府。", french, Language.ZH, index)) == doubts


def test_chinese_terms_are_the_longest_that_fit() -> None:
    found = CHINESE.find("地方政府合作与北京市、北京的合作")
    assert [one.term.fr for one in found] == ["coopération décentralisée", "Pékin", "Pékin", "coopération"]


def test_a_place_is_told_in_characters_of_the_text() -> None:
    text = "À l’ordre du jour : Pékin"
    assert [text[one.start : one.end] for one in FRENCH.find(text)] == ["ordre du jour", "Pékin"]


def test_brackets_hold_a_short_name_or_an_explanation() -> None:
    assert french_forms("Cités Unies France (CUF)") == ("Cités Unies France", "CUF")
    assert french_forms("atelier (des Rencontres)") == ("atelier",)
    assert french_forms("chargé(e) de mission") == ("chargé de mission", "chargée de mission")


def test_the_dossiers_own_term_comes_before_the_shipped_one() -> None:
    shipped = Term("s", "jumelage", "友好城市关系", origin=TermOrigin.SHIPPED)
    index = TermIndex([shipped, Term("own", "jumelage", "结好")], Language.FR)
    assert [term.id for term in index.find("le jumelage")[0].terms] == ["own", "s"]


def test_a_term_worded_otherwise_is_pointed_out() -> None:
    corrected = Term("c", "coopération décentralisée", "地方政府合作", unwanted_zh=("分权合作",))
    index = TermIndex([*TERMS[4:], corrected], Language.FR)
    source = "La coopération décentralisée à Pékin"
    assert doubtful_terms(source, "北京的地方政府合作", Language.FR, index) == []
    (doubt,) = doubtful_terms(source, "在北京的分权合作", Language.FR, index)
    assert (doubt.expected, doubt.used) == (("地方政府合作",), "分权合作")


def test_a_french_translation_may_inflect_the_term() -> None:
    assert (
        doubtful_terms("国别组与地方政府合作", "Les coopérations décentralisées des groupes-pays", Language.ZH, CHINESE)
        == []
    )
    assert holds("les Conseils Régionaux", "conseil régional")


@given(st.text(alphabet="abéL’' -合作北京市CUF.,\n𠀀ﬁœ", max_size=60))
def test_terms_stand_in_order_and_never_over_each_other(text: str) -> None:
    for index in (FRENCH, CHINESE):
        end = 0
        for found in index.find(text):
            assert end <= found.start < found.end <= len(text)
            end = found.end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("les chargé·e·s de mission", "chargé·e·s de mission"),
        ("un(e) chargé(e) de mission", "chargé(e) de mission"),
        ("la directeur/trice.", "directeur/trice"),
        ("Le directeur. Rice", "directeur"),
        ("(directeurs)", "directeurs"),
    ],
)
def test_inclusive_spelling_hides_no_term(text: str, found: str) -> None:
    index = TermIndex([Term("m", "chargé de mission", "项目专员"), Term("d", "directeur", "主任")], Language.FR)
    assert [text[one.start : one.end] for one in index.find(text)] == [found]


def test_names_are_found_in_traditional_characters() -> None:
    index = TermIndex([Term("m", "Shandong", "山东省", category=TermCategory.PLACE)], Language.ZH)
    assert [(one.start, one.end) for one in index.find("這是山東省。")] == [(2, 5)]


def test_where_an_embassy_sits_is_no_term_to_check() -> None:
    """French names it by the city, Chinese by the country."""
    paris = Term("p", "Paris", "巴黎", category=TermCategory.PLACE)
    france = Term("f", "France", "法国", category=TermCategory.PLACE)
    french, chinese = TermIndex([paris, france], Language.FR), TermIndex([paris, france], Language.ZH)

    assert doubtful_terms("L’Ambassade de Chine à Paris", "中国驻法国大使馆", Language.FR, french) == []
    assert doubtful_terms("中国驻法国大使馆", "Ambassade de Chine à Paris", Language.ZH, chinese) == []
    assert len(doubtful_terms("L’Ambassade de Chine a écrit à Paris", "大使馆来信", Language.FR, french)) == 1
