"""Dates as a French, a Chinese and an English reader expect them on screen and on paper."""

from __future__ import annotations

from datetime import date

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, capitalised, date_words

WORDS = [
    ("2017-01-31", "31 janvier 2017", "2017年1月31日", "31 January 2017"),
    ("2017-03-01", "1er mars 2017", "2017年3月1日", "1 March 2017"),
    ("2017-03", "mars 2017", "2017年3月", "March 2017"),
    ("2017", "2017", "2017年", "2017"),
    ("2017-10-27~", "autour du 27 octobre 2017", "2017年10月27日前后", "around 27 October 2017"),
    ("2017-10~", "vers octobre 2017", "2017年10月前后", "around October 2017"),
    ("2017~", "vers 2017", "2017年前后", "around 2017"),
    ("2017-36", "4e trimestre 2017", "2017年第四季度", "fourth quarter of 2017"),
    ("2017-34~", "vers le 2e trimestre 2017", "2017年第二季度前后", "around the second quarter of 2017"),
    ("2016-40", "1er semestre 2016", "2016年上半年", "first half of 2016"),
    ("2018-21", "printemps 2018", "2018年春季", "spring 2018"),
    ("2018-22~", "vers l’été 2018", "2018年夏季前后", "around summer 2018"),
    ("2017-24", "hiver 2017–2018", "2017年冬季", "winter 2017–2018"),
    ("2017-33~", "début 2017", "2017年初", "early 2017"),
    ("2017-34~/2017-35~", "mi-2017", "2017年年中", "mid-2017"),
    ("2017-36~", "fin 2017", "2017年底", "late 2017"),
    ("2017-06-11~/2017-06-20~", "mi-juin 2017", "2017年6月中旬", "mid-June 2017"),
    ("2017-02-21~/2017-02-28~", "fin février 2017", "2017年2月底", "late February 2017"),
    (
        "2017-02-28~/2017-03-01~",
        "fin février – début mars 2017",
        "2017年2月底至3月初",
        "late February – early March 2017",
    ),
    ("2017-10-09/2017-10-10", "9–10 octobre 2017", "2017年10月9日至10日", "9–10 October 2017"),
    ("2017-03-01/2017-03-02", "1er–2 mars 2017", "2017年3月1日至2日", "1–2 March 2017"),
    ("2017-02-28/2017-03-02", "28 février – 2 mars 2017", "2017年2月28日至3月2日", "28 February – 2 March 2017"),
    (
        "2017-12-30/2018-01-02",
        "30 décembre 2017 – 2 janvier 2018",
        "2017年12月30日至2018年1月2日",
        "30 December 2017 – 2 January 2018",
    ),
    ("2017-03/2017-04", "mars–avril 2017", "2017年3月至4月", "March–April 2017"),
    ("2017/2018", "2017–2018", "2017年至2018年", "2017–2018"),
    ("2017-36~/2018-33~", "fin 2017 – début 2018", "2017年底至2018年初", "late 2017 – early 2018"),
    ("../2017-03-30", "avant le 30 mars 2017", "2017年3月30日前", "before 30 March 2017"),
    ("../2017-03-31~", "avant fin mars 2017", "2017年3月底前", "before the end of March 2017"),
    ("../2017-36~", "avant fin 2017", "2017年底前", "before the end of 2017"),
    ("../2017-03", "au plus tard en mars 2017", "不晚于2017年3月", "no later than March 2017"),
    (
        "../2017-36",
        "au plus tard au 4e trimestre 2017",
        "不晚于2017年第四季度",
        "no later than the fourth quarter of 2017",
    ),
    ("2017-03-01/..", "à partir du 1er mars 2017", "2017年3月1日起", "from 1 March 2017"),
    ("2017-04/..", "à partir d’avril 2017", "2017年4月起", "from April 2017"),
    ("2017-22/..", "à partir de l’été 2017", "2017年夏季起", "from summer 2017"),
    ("2017-36~/..", "à partir de fin 2017", "2017年底起", "from late 2017"),
]


@pytest.mark.parametrize(("edtf", "french", "chinese", "english"), WORDS)
def test_a_date_in_full(edtf: str, french: str, chinese: str, english: str) -> None:
    when = RoughDate(edtf)

    assert [date_words(when, language) for language in Language] == [french, chinese, english]


@pytest.mark.parametrize(
    ("edtf", "french", "chinese", "english"),
    [
        ("2017-01-31", "31/01/2017", "2017-01-31", "31 Jan 2017"),
        ("2017-03-01", "01/03/2017", "2017-03-01", "1 Mar 2017"),
        ("2017-10-09/2017-10-10", "9–10 oct. 2017", "2017年10月9日至10日", "9–10 Oct 2017"),
        ("2017-36~", "fin 2017", "2017年底", "late 2017"),
        ("2017-02-28~/2017-03-01~", "fin févr. – début mars 2017", "2017年2月底至3月初", "late Feb – early Mar 2017"),
    ],
)
def test_a_date_in_a_table(edtf: str, french: str, chinese: str, english: str) -> None:
    words = [date_words(RoughDate(edtf), language, DateStyle.SHORT) for language in Language]

    assert words == [french, chinese, english]


@pytest.mark.parametrize(
    ("edtf", "french", "chinese", "english"),
    [
        ("2017-03-01", "1er mars", "3月1日", "1 Mar"),
        ("2017-02-28~/2017-03-01~", "fin févr. – début mars", "2月底至3月初", "late Feb – early Mar"),
        ("2017-12-30/2018-01-02", "30 déc. – 2 janv.", "12月30日至1月2日", "30 Dec – 2 Jan"),
        ("../2017-03-31~", "avant fin mars", "3月底前", "before the end of Mar"),
        ("2017-36", "4e trimestre", "第四季度", "fourth quarter"),
        ("2017-36~", "fin 2017", "2017年底", "late 2017"),
        ("2017", "2017", "2017年", "2017"),
    ],
)
def test_a_date_where_the_year_goes_without_saying(edtf: str, french: str, chinese: str, english: str) -> None:
    words = [date_words(RoughDate(edtf), language, DateStyle.MEDIUM, year=False) for language in Language]

    assert words == [french, chinese, english]


def test_the_weekday_of_a_meeting() -> None:
    day = date(2017, 1, 31)

    assert date_words(day, Language.FR, weekday=True) == "mardi 31 janvier 2017"
    assert date_words(day, Language.ZH, weekday=True) == "2017年1月31日 星期二"
    assert date_words(day, Language.EN, weekday=True) == "Tuesday 31 January 2017"
    assert date_words(day, Language.FR, DateStyle.MEDIUM, weekday=True) == "mar. 31 janv. 2017"
    assert date_words(RoughDate("2017-36~"), Language.FR, weekday=True) == "fin 2017"


def test_a_date_at_the_head_of_a_line() -> None:
    assert capitalised(date_words(RoughDate("2017-36~"), Language.FR)) == "Fin 2017"
    assert capitalised("1er mars") == "1er mars"
    assert capitalised("") == ""
