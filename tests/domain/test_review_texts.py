"""What the review list reads in the words themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.review_facing import dates_differ, numbers_differ
from groupe_pays.domain.review_texts import double_spaces, placeholders, said_counts, unbalanced
from groupe_pays.domain.text import Language


@pytest.mark.parametrize("text", ["Date à compléter.", "Montant : XXX €", "Qui ???", "金额待补充。", "负责人？？？"])
def test_what_was_left_to_complete_is_found(text: str) -> None:
    (spot,) = placeholders(text)
    assert text[spot.at :].startswith(spot.words)


@pytest.mark.parametrize("text", ["Le compléter plus tard", "XX siècle", "Vraiment ?", "补充材料"])
def test_ordinary_words_are_not_left_to_complete(text: str) -> None:
    assert placeholders(text) == ()


def test_two_spaces_are_found_inside_a_line_only() -> None:
    assert [spot.at for spot in double_spaces("un  deux")] == [2]
    assert double_spaces("un\u00a0: deux\n  trois  ") == ()


@pytest.mark.parametrize("text", ["« dit-il", "dit-il »", "(à Rennes", "“论坛", "《意见》（草案", 'un "mot', "(a]"])
def test_a_quote_or_bracket_without_its_pair_is_found(text: str) -> None:
    assert len(unbalanced(text)) == 1


@pytest.mark.parametrize(
    "text", ["« l’un (deux) »", "（同意)", "a) un\nb) deux", "“一”《二》", "1) premier (bis)", "l’an"]
)
def test_paired_quotes_lists_and_apostrophes_are_right(text: str) -> None:
    assert unbalanced(text) == ()


@pytest.mark.parametrize(
    ("french", "chinese"),
    [
        ("le 31 janvier 2017", "2017年1月31日"),
        ("le 1er mars", "3月1日"),
        ("du 3 au 5 mars", "3月3日至5日"),
        ("les 3, 4 et 5 mars", "3月3日、4日和5日"),
        ("le 31/01/2017", "1月31日"),
        ("fin janvier", "1月底"),
        ("en mars 2017", "2017年3月"),
    ],
)
def test_the_same_days_agree(french: str, chinese: str) -> None:
    assert dates_differ(french, chinese) is None
    assert numbers_differ(french, chinese) is None


def test_another_day_is_pointed_at_on_both_sides() -> None:
    found = dates_differ("Réunion le 31 janvier.", "会议于2月1日召开。")
    assert found is not None
    assert (found.french.words, found.chinese.words) == ("31 janvier", "2月1日")
    assert found.chinese.at == 3


@pytest.mark.parametrize(
    ("french", "chinese"),
    [
        ("1 500 €", "1500欧元"),
        ("1\u202f500 €", "1,500欧元"),
        ("3,5 %", "3.5%"),
        ("2 millions d’euros", "200万欧元"),
        ("quatre délégations", "4个代表团"),
        ("les 5es Rencontres", "第五届论坛"),
        ("à 14 h 30", "14:30"),
        ("1h30 à 2h", "1小时30分至2小时"),
        ("deux communes", "两个市镇"),
    ],
)
def test_the_same_numbers_agree_however_they_are_written(french: str, chinese: str) -> None:
    assert numbers_differ(french, chinese) is None


@pytest.mark.parametrize(
    ("french", "chinese"), [("1 500 €", "15000欧元"), ("3,5 %", "3.6%"), ("62 villes", "多座城市")]
)
def test_other_numbers_are_pointed_at(french: str, chinese: str) -> None:
    assert numbers_differ(french, chinese) is not None


def test_numbers_of_people_are_read_in_both_languages() -> None:
    assert [(word, number) for _spot, word, number in said_counts("33 présents, 9 excusés", Language.FR)] == [
        ("present", 33),
        ("excused", 9),
    ]
    assert [(word, number) for _s, word, number in said_counts("33人出席，9人请假", Language.ZH)] == [
        ("present", 33),
        ("excused", 9),
    ]


@given(st.text(st.sampled_from("0123456789年月日/,. h人é«»()（）“”\n·"), max_size=60), st.text(max_size=40))
def test_any_text_can_be_read(one: str, other: str) -> None:
    for text in (one, other):
        for spot in (*placeholders(text), *double_spaces(text), *unbalanced(text)):
            assert 0 <= spot.at < len(text)
        list(said_counts(text, Language.FR))
    dates_differ(one, other)
    numbers_differ(one, other)
