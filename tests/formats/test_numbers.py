"""Numbers, sizes and lists as each language prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.text import Language
from groupe_pays.formats import (
    bytes_size,
    chinese_numeral,
    counted,
    item_number,
    list_of,
    number,
    ordinal,
    roman,
    sentences,
    spaced,
    with_aside,
    within_quotes,
)

THIN, NB = "\u202f", "\u00a0"


def test_thousands_and_decimals() -> None:
    assert [number(1_733_732, language) for language in Language] == [f"1{THIN}733{THIN}732", "1,733,732", "1,733,732"]
    assert [number(-1234.5, language, 1) for language in Language] == [f"−1{THIN}234,5", "−1,234.5", "−1,234.5"]
    assert number(999, Language.FR) == "999"


@pytest.mark.parametrize(
    ("size", "french", "chinese"),
    [
        *((0, "0 o", "0 B"), (999, "999 o", "999 B"), (1_000, "1,0 ko", "1.0 KB"), (12_345, "12 ko", "12 KB")),
        *((999_600, "1,0 Mo", "1.0 MB"), (1_200_000, "1,2 Mo", "1.2 MB"), (5 * 10**15, "5 000 To", "5,000 TB")),
    ],
)
def test_the_size_of_a_file(size: int, french: str, chinese: str) -> None:
    assert bytes_size(size, Language.FR).replace(NB, " ").replace(THIN, " ") == french
    assert bytes_size(size, Language.ZH) == chinese


def test_a_list_in_words() -> None:
    assert [list_of(["a", "b", "c"], language) for language in Language] == ["a, b et c", "a、b和c", "a, b and c"]
    assert [list_of(["a", "b"], language) for language in Language] == ["a et b", "a和b", "a and b"]
    assert list_of(["a"], Language.FR) == "a"
    assert list_of([], Language.FR) == ""


def test_numbers_of_headings() -> None:
    assert [roman(value) for value in (1, 4, 9, 14, 40, 1999)] == ["I", "IV", "IX", "XIV", "XL", "MCMXCIX"]
    assert [chinese_numeral(value) for value in (1, 10, 11, 20, 21, 100, 101, 110, 2017)] == [
        *("一", "十", "十一", "二十", "二十一", "一百", "一百零一", "一百一十", "二千零一十七")
    ]


def test_numbers_of_items_are_the_same_in_both_languages_below_the_first_level() -> None:
    assert item_number((2,), Numbering.ROMAN, Language.FR) == "II"
    assert item_number((2,), Numbering.ROMAN, Language.ZH) == "二"
    assert item_number((3, 1), Numbering.ROMAN, Language.ZH) == item_number((3, 1)) == "3.1"
    assert item_number((2,), Numbering.ARABIC, Language.ZH) == "2"


@given(st.integers())
def test_any_number_can_head_a_section(value: int) -> None:
    assert roman(value)
    assert chinese_numeral(value)


@pytest.mark.parametrize(("value", "chinese", "english"), [(1, "第1", "1st"), (2, "第2", "2nd"), (11, "第11", "11th")])
def test_ordinals(value: int, chinese: str, english: str) -> None:
    assert (ordinal(value, Language.ZH), ordinal(value, Language.EN)) == (chinese, english)


def test_french_ordinals_agree() -> None:
    assert [ordinal(1, Language.FR), ordinal(1, Language.FR, feminine=True, plural=True)] == ["1er", "1res"]
    assert [ordinal(5, Language.FR), ordinal(5, Language.FR, feminine=True, plural=True)] == ["5e", "5es"]


def test_counts_in_a_sentence_are_written_as_its_language_writes_numbers() -> None:
    words = "{shown} termes sur {total}"

    assert counted(words, Language.FR, shown=1673, total=12) == "1\u202f673 termes sur 12"
    assert counted("{number}条", Language.ZH, number=1673) == "1,673条"


def test_an_aside_stands_in_the_brackets_of_the_language() -> None:
    assert with_aside("Décision", "Ctrl+Maj+D", Language.FR) == "Décision (Ctrl+Maj+D)"
    assert with_aside("决定", "Ctrl+Shift+D", Language.ZH) == "决定（Ctrl+Shift+D）"
    assert with_aside("决定", "", Language.ZH) == "决定"


def test_words_between_quotes_have_inner_ones() -> None:
    assert within_quotes("新建“成都”", Language.ZH) == "新建‘成都’"
    assert within_quotes("créer “Lyon”", Language.FR) == "créer “Lyon”"


def test_sentences_stand_one_after_the_other_as_the_language_sets_them() -> None:
    assert sentences(["Un nom ressemble à un autre", "Rien n’est écrit."], Language.FR) == (
        "Un nom ressemble à un autre. Rien n’est écrit."
    )
    assert sentences(["会议已包含该会议纪要。", "31个名称相近"], Language.ZH) == "会议已包含该会议纪要。31个名称相近。"
    assert sentences([], Language.EN) == ""


def test_latin_names_stand_apart_in_chinese() -> None:
    assert spaced("已将Élodie Bougeard移出会议", Language.ZH) == "已将 Élodie Bougeard 移出会议"
    assert spaced("新建人员“Zoé”，2017年", Language.ZH) == "新建人员“Zoé”，2017年"
    assert spaced("李明Li", Language.FR) == "李明Li"
