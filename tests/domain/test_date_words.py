"""Dates are understood as a minute-taker types them, in the languages of the group."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.domain.rough_dates import days, rough_dates

from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, date_words

MONDAY = date(2017, 2, 6)

unhurried = settings(deadline=None)
"""The first example reads the names of months from a file, which a busy machine may take its time for."""

FRENCH = [
    ("pour la rentrée", "../2017-09-01~"),
    ("à la rentrée 2018", "2018-09-01~/2018-09-10~"),
    ("avant les vacances d’été", "../2017-07-01"),
    ("pour Pâques", "../2017-04-16"),
    ("avant Pâques 2018", "../2018-04-01"),
    ("à la Toussaint", "2017-11-01"),
    ("avant le Nouvel An", "../2018-01-01"),
    ("avant le Nouvel An chinois", "../2018-02-16"),
    ("mardi en huit", "2017-02-14"),
    ("jeudi en quinze", "2017-02-23"),
    ("sous 48 heures", "../2017-02-08"),
    ("sous 10 jours ouvrés", "../2017-02-20"),
    ("en fin de trimestre", "2017-03-21~/2017-03-31~"),
    ("le 15 mars à 14 h 30", "2017-03-15"),
    ("pour vendredi midi", "../2017-02-10"),
    ("ce soir", "2017-02-06"),
    ("1er mars 2017", "2017-03-01"),
    ("1 mars", "2017-03-01"),
    ("31/01/2017", "2017-01-31"),
    ("3/02", "2018-02-03"),
    ("31.1.17", "2017-01-31"),
    ("06-02-2017", "2017-02-06"),
    ("6 février", "2017-02-06"),
    ("5 fév.", "2018-02-05"),
    ("mardi 31 janvier 2017", "2017-01-31"),
    ("mar. 31 janv. 2017", "2017-01-31"),
    ("le 15", "2017-02-15"),
    ("le 31", "2017-03-31"),
    ("29 février", "2020-02-29"),
    ("mars", "2017-03"),
    ("au mois de mars", "2017-03"),
    ("courant avril", "2017-04"),
    ("janv. 2018", "2018-01"),
    ("2018", "2018"),
    ("fin mars", "2017-03-21~/2017-03-31~"),
    ("à la fin du mois de mars", "2017-03-21~/2017-03-31~"),
    ("mi-juin", "2017-06-11~/2017-06-20~"),
    ("mi juin 2018", "2018-06-11~/2018-06-20~"),
    ("début mars", "2017-03-01~/2017-03-10~"),
    ("début 2018", "2018-33~"),
    ("mi-2017", "2017-34~/2017-35~"),
    ("Fin 2017", "2017-36~"),
    ("fin d’année", "2017-36~"),
    ("fin de l’année prochaine", "2018-36~"),
    ("fin du mois", "2017-02-21~/2017-02-28~"),
    ("fin du mois prochain", "2017-03-21~/2017-03-31~"),
    ("avant fin mars", "../2017-03-31~"),
    ("avant la fin mars", "../2017-03-31~"),
    ("avant fin 2017", "../2017-36~"),
    ("avant le 1er mars", "../2017-03-01"),
    ("avant mars 2017", "../2017-03-01"),
    ("avant 2018", "../2018-01-01"),
    ("avant lundi prochain", "../2017-02-13"),
    ("d’ici fin mars", "../2017-03-31~"),
    ("d’ici le 30 mars", "../2017-03-30"),
    ("d’ici au 30 mars", "../2017-03-30"),
    ("d’ici deux semaines", "../2017-02-20"),
    ("au plus tard le 30 mars", "../2017-03-30"),
    ("au plus tard en mars 2017", "../2017-03"),
    ("jusqu’au 30 mars", "../2017-03-30"),
    ("à partir du 1er mars", "2017-03-01/.."),
    ("à partir d’avril 2017", "2017-04/.."),
    ("1er semestre 2016", "2016-40"),
    ("premier semestre 2016", "2016-40"),
    ("second semestre", "2017-41"),
    ("S1 2018", "2018-40"),
    ("T4 2017", "2017-36"),
    ("4e trimestre 2017", "2017-36"),
    ("4ème trimestre de 2017", "2017-36"),
    ("troisième trimestre", "2017-35"),
    ("printemps 2018", "2018-21"),
    ("à l’automne", "2017-23"),
    ("hiver 2017-2018", "2017-24"),
    ("autour du 27 octobre", "2017-10-27~"),
    ("vers le 27 octobre", "2017-10-27~"),
    ("aux environs du 27 octobre 2018", "2018-10-27~"),
    ("vers mars", "2017-03~"),
    ("vers fin mars", "2017-03-21~/2017-03-31~"),
    ("9-10 octobre 2017", "2017-10-09/2017-10-10"),
    ("9–10 octobre 2017", "2017-10-09/2017-10-10"),
    ("9 et 10 octobre", "2017-10-09/2017-10-10"),
    ("du 9 au 10 octobre", "2017-10-09/2017-10-10"),
    ("du lundi 9 au mardi 10 octobre 2017", "2017-10-09/2017-10-10"),
    ("du 9/10/2017 au 10/10/2017", "2017-10-09/2017-10-10"),
    ("28 décembre – 3 janvier", "2017-12-28/2018-01-03"),
    ("30 décembre 2017 – 2 janvier", "2017-12-30/2018-01-02"),
    ("entre le 9 et le 12 mars", "2017-03-09/2017-03-12"),
    ("mars-avril 2017", "2017-03/2017-04"),
    ("décembre - janvier", "2017-12/2018-01"),
    ("fin février-début mars 2017", "2017-02-28~/2017-03-01~"),
    ("mi-juin – mi-juillet", "2017-06-15~/2017-07-15~"),
    ("semaine du 8 mars", "2017-03-06/2017-03-12"),
    ("la semaine prochaine", "2017-02-13/2017-02-19"),
    ("aujourd’hui", "2017-02-06"),
    ("demain", "2017-02-07"),
    ("après-demain", "2017-02-08"),
    ("lundi", "2017-02-13"),
    ("lundi prochain", "2017-02-13"),
    ("vendredi", "2017-02-10"),
    ("dans deux semaines", "2017-02-20"),
    ("dans 3 jours", "2017-02-09"),
    ("dans un mois", "2017-03-06"),
]
CHINESE = [
    ("春节前", "../2018-02-16"),
    ("2018年春节前", "../2018-02-16"),
    ("五一前", "../2017-05-01"),
    ("暑假前", "../2017-07-01"),
    ("半个月内", "2017-02-21"),
    ("10个工作日内", "2017-02-20"),
    ("2017年1月31日", "2017-01-31"),
    ("2017 年 1 月 31 日", "2017-01-31"),
    ("2017年1月31日（星期二）", "2017-01-31"),
    ("1月31日", "2018-01-31"),
    ("3月1号", "2017-03-01"),
    ("十一月三十日", "2017-11-30"),
    ("二〇一七年三月", "2017-03"),
    ("２０１７年３月１日", "2017-03-01"),
    ("15日", "2017-02-15"),
    ("3/2", "2017-03-02"),
    ("2017.3.2", "2017-03-02"),
    ("3月份", "2017-03"),
    ("3月底", "2017-03-21~/2017-03-31~"),
    ("三月底", "2017-03-21~/2017-03-31~"),
    ("3月中旬", "2017-03-11~/2017-03-20~"),
    ("3月上旬", "2017-03-01~/2017-03-10~"),
    ("月底", "2017-02-21~/2017-02-28~"),
    ("下月初", "2017-03-01~/2017-03-10~"),
    ("3月底前", "../2017-03-31~"),
    ("2017年3月30日之前", "../2017-03-30"),
    ("年底前", "../2017-36~"),
    ("3月前", "../2017-03-01"),
    ("不晚于2017年3月", "../2017-03"),
    ("3月1日起", "2017-03-01/.."),
    ("2017年底", "2017-36~"),
    ("2017年年底", "2017-36~"),
    ("年底", "2017-36~"),
    ("2018年初", "2018-33~"),
    ("2017年年中", "2017-34~/2017-35~"),
    ("明年3月", "2018-03"),
    ("今年下半年", "2017-41"),
    ("2016年上半年", "2016-40"),
    ("下半年", "2017-41"),
    ("第四季度", "2017-36"),
    ("2017年第三季度", "2017-35"),
    ("2018年春季", "2018-21"),
    ("10月27日前后", "2017-10-27~"),
    ("10月27日左右", "2017-10-27~"),
    ("2017年10月9日至10日", "2017-10-09/2017-10-10"),
    ("10月9-10日", "2017-10-09/2017-10-10"),
    ("从3月1日到5日", "2017-03-01/2017-03-05"),
    ("2017年2月底至3月初", "2017-02-28~/2017-03-01~"),
    ("2017年12月30日至2018年1月2日", "2017-12-30/2018-01-02"),
    ("明天", "2017-02-07"),
    ("后天", "2017-02-08"),
    ("下周一", "2017-02-13"),
    ("本周五", "2017-02-10"),
    ("周五", "2017-02-10"),
    ("下周", "2017-02-13/2017-02-19"),
    ("两周后", "2017-02-20"),
    ("三个月后", "2017-05-06"),
]
ENGLISH = [
    ("31 January 2017", "2017-01-31"),
    ("January 31, 2017", "2017-01-31"),
    ("the 1st of March", "2017-03-01"),
    ("3/2", "2018-02-03"),
    ("end of March", "2017-03-21~/2017-03-31~"),
    ("by the end of March", "../2017-03-31~"),
    ("before 1 March", "../2017-03-01"),
    ("from 1 March 2017", "2017-03-01/.."),
    ("mid-June", "2017-06-11~/2017-06-20~"),
    ("late 2017", "2017-36~"),
    ("Q4 2017", "2017-36"),
    ("first half of 2016", "2016-40"),
    ("spring 2018", "2018-21"),
    ("around 27 October", "2017-10-27~"),
    ("9–10 October 2017", "2017-10-09/2017-10-10"),
    ("late February – early March 2017", "2017-02-28~/2017-03-01~"),
    ("tomorrow", "2017-02-07"),
    ("next Monday", "2017-02-13"),
    ("in two weeks", "2017-02-20"),
    ("next month", "2017-03"),
    ("week of 8 March", "2017-03-06/2017-03-12"),
]
ISO = [
    *(("2017-01-31", "2017-01-31"), ("2017/1/31", "2017-01-31"), ("2017-03", "2017-03"), ("2017", "2017")),
    *(("2016-40", "2016-40"), ("../2017-03-30", "../2017-03-30"), (" 2017-36~ ", "2017-36~")),
]


@pytest.mark.parametrize(("words", "edtf"), FRENCH)
def test_french(words: str, edtf: str) -> None:
    assert parse_words(words, Language.FR, MONDAY) == RoughDate(edtf)


@pytest.mark.parametrize(("words", "edtf"), CHINESE)
def test_chinese(words: str, edtf: str) -> None:
    assert parse_words(words, Language.ZH, MONDAY) == RoughDate(edtf)


@pytest.mark.parametrize(("words", "edtf"), ENGLISH)
def test_english(words: str, edtf: str) -> None:
    assert parse_words(words, Language.EN, MONDAY) == RoughDate(edtf)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("words", "edtf"), ISO)
def test_the_international_form_in_every_language(words: str, edtf: str, language: Language) -> None:
    assert parse_words(words, language, MONDAY) == RoughDate(edtf)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("words", ["fin mars", "3月底", "end of March", "31/01/2017"])
def test_words_of_the_other_languages_are_understood_too(words: str, language: Language) -> None:
    assert parse_words(words, language, MONDAY) is not None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            " ",
            "bonjour",
            "réunion",
            "mars attaque",
            "31 février",
            "30 février 2017",
            "30/13/2017",
            "0/5",
            "32 mars",
        ),
        *(
            "29 février 2017",
            "2月30日",
            "13月",
            "第五季度",
            "31 June",
            "17h",
            "14:00",
            "9",
            "12",
            "-",
            "/",
            "avant",
            "前",
        ),
        *("le comité de pilotage", "x" * 10_000, "mars " * 3_000, "2017-02-30", "10 au 9 octobre 2017", "\ud800"),
        *("dans 9999 ans", "dans 9999 semaines et demie"),
    ],
)
def test_what_is_no_date_is_not_taken_for_one(words: str, language: Language) -> None:
    assert parse_words(words, language, MONDAY) is None


@unhurried
@given(st.sampled_from(FRENCH), st.data())
def test_accents_case_and_kinds_of_space_do_not_matter(typed: tuple[str, str], data: st.DataObject) -> None:
    words, edtf = typed
    bare = "".join(letter for letter in unicodedata.normalize("NFD", words) if not unicodedata.combining(letter))
    words = data.draw(
        st.sampled_from([words, words.upper(), bare, bare.upper(), f"  {words}.", words.replace("’", "'")])
    )
    space = data.draw(st.sampled_from([" ", "\u00a0", "\u202f", "  "]))

    assert parse_words(words.replace(" ", space), Language.FR, MONDAY) == RoughDate(edtf)


@unhurried
@given(rough_dates, st.sampled_from(Language), st.sampled_from([DateStyle.LONG, DateStyle.MEDIUM]), days)
@example(RoughDate("2017-33~/2017-36~"), Language.ZH, DateStyle.LONG, MONDAY)
def test_what_is_shown_can_be_typed_again(when: RoughDate, language: Language, style: DateStyle, today: date) -> None:
    words = date_words(when, language, style)

    read = parse_words(words, language, today)
    assert read is not None, words
    assert (read.earliest, read.latest) == (when.earliest, when.latest), words
    assert date_words(read, language, style) == words


@unhurried
@given(days.filter(lambda day: day < date(9990, 1, 1)), st.integers(0, 365), st.sampled_from(Language))
def test_a_year_left_out_is_that_of_the_next_such_day(today: date, ahead: int, language: Language) -> None:
    day = today + timedelta(days=ahead)
    if (day.month, day.day) == (today.month, today.day):
        day = today

    assert parse_words(date_words(day, language, year=False), language, today) == RoughDate.day(day)


@unhurried
@given(st.text(max_size=40), st.sampled_from(Language), st.dates())
def test_nothing_typed_breaks_the_reading(text: str, language: Language, today: date) -> None:
    read = parse_words(text, language, today)

    assert read is None or read.earliest <= read.latest
