"""Dates, times, ranks and numbers are said in the other language without being retyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.text import Language
from groupe_pays.services.spotting import spot


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("31 janvier 2017", "2017年1月31日"),
        ("1er mars 2017", "2017年3月1日"),
        ("9-10 octobre 2017", "2017年10月9日至10日"),
        ("27 et 28 mars 2018", "2018年3月27日至28日"),
        ("3 février", "2月3日"),
        ("fin mars 2017", "2017年3月底"),
        ("1er semestre 2016", "2016年上半年"),
        ("début 2018", "2018年初"),
        ("14 h 30", "14:30"),
        ("14\u00a0h – 17\u00a0h", "14:00—17:00"),
        ("9h", "9:00"),
        ("1 h 30", "1小时30分钟"),
        ("1\u202f733\u202f732", "1,733,732"),
        ("12,5\u202f%", "12.5%"),
        ("2,5 milliards d’euros", "25亿欧元"),
        ("1,7 million", "170万"),
        ("1 500 €", "1,500欧元"),
        ("fin mars", "3月底"),
        ("28 et 30 octobre 2016", "2016年10月28日和30日"),
        ("30 octobre au 2 novembre 2016", "2016年10月30日至11月2日"),
        ("vendredi 3 fév. 2017", "2017年2月3日"),
        ("lundi 12 au jeudi 15 mars 2018", "2018年3月12日至15日"),
        ("entre le 12 et le 15 mars 2018", "2018年3月12日至15日"),
        ("12, 13 et 14 mars 2018", "2018年3月12日、13日和14日"),
        ("03/02/17", "2017年2月3日"),
        ("03.02.2017", "2017年2月3日"),
        ("2017-02-03", "2017年2月3日"),
        ("2nd semestre de l’année 2018", "2018年下半年"),
        ("T3 2018", "2018年第三季度"),
        ("fin de l’année 2017", "2017年底"),
        ("2014-2020", "2014年至2020年"),
        ("2012 et 2013", "2012年和2013年"),
        ("années 1980", "20世纪80年代"),
        ("XXIe siècle", "21世纪"),
        ("1 250 000", "1,250,000"),
        ("1.250.000", "1,250,000"),
        ("3,5 M€", "350万欧元"),
        ("2 Mds€", "20亿欧元"),
        ("12 k€", "12,000欧元"),
        ("3 millions de yuans", "300万元"),
        ("5 000 dollars", "5,000美元"),
        ("20 pour cent", "20%"),
        ("-3 %", "-3%"),
        ("150 km", "150公里"),
        ("12 hectares", "12公顷"),
    ],
)
def test_french_is_said_in_chinese(words: str, target: str) -> None:
    (found,) = spot(f"Le groupe note {words} dans son bilan.", Language.FR)
    assert (found.words, found.target) == (words, target)


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("2017年1月31日", "31 janvier 2017"),
        ("2017年底", "fin 2017"),
        ("14:00—17:00", "14\u00a0h\u00a0– 17\u00a0h"),
        ("1,733,732", "1\u202f733\u202f732"),
        ("25亿欧元", "2,5\u00a0milliards\u00a0d’euros"),
        ("第五届", "5e"),
        ("上半年", "1er semestre"),
        ("三月底", "fin mars"),
        ("2018年年初", "début 2018"),
        ("三月二十八日", "28 mars"),
        ("2017 年 2 月 3 日", "3 février 2017"),
        ("二〇一七年二月三日", "3 février 2017"),
        ("２０１７年２月３日", "3 février 2017"),
        ("2018年3月12-15日", "12–15 mars 2018"),
        ("2014—2020年", "2014–2020"),
        ("三季度", "3e trimestre"),
        ("上午9点半", "9\u00a0h\u00a030"),
        ("下午两点半", "14\u00a0h\u00a030"),
        ("14时30分", "14\u00a0h\u00a030"),
        ("下午2点至4点", "14\u00a0h\u00a0– 16\u00a0h"),
        ("两个半小时", "2\u00a0h\u00a030"),
        ("百分之二十", "20\u202f%"),
        ("20％", "20\u202f%"),
        ("125万", "1,25\u00a0million"),
        ("一百二十五万", "1,25\u00a0million"),
        ("十万", "100\u202f000"),
        ("300万元人民币", "3\u00a0millions\u00a0de yuans"),
        ("150公里", "150\u00a0km"),
        ("20世纪80年代", "années\u00a01980"),
        ("21世纪", "XXIe\u00a0siècle"),
    ],
)
def test_chinese_is_said_in_french(words: str, target: str) -> None:
    (found,) = spot(f"会议记录{words}，谢谢", Language.ZH)
    assert (found.words, found.target) == (words, target)


def test_other_ways_to_say_it_come_behind() -> None:
    assert spot("15\u202f000 €", Language.FR)[0].targets == ("15,000欧元", "1.5万欧元")
    assert spot("2016年10月27日至30日", Language.ZH)[0].targets == ("27–30 octobre 2016", "du 27 au 30 octobre 2016")


def test_a_rank_takes_the_measure_of_what_it_counts() -> None:
    assert [one.target for one in spot("les 5es Rencontres, la 2e réunion, le 3e point", Language.FR)] == [
        "第五届",
        "第二次",
        "第三",
    ]
    assert [one.target for one in spot("la XIIe édition, la troisième réunion, le VIe point", Language.FR)] == [
        "第十二届",
        "第三次",
    ]


def test_small_numbers_years_and_phones_are_left_alone() -> None:
    assert spot("3 points, l’article 12, le 06 12 34 56 78, BP 3126, 35711 Rennes", Language.FR) == []
    assert spot("两点意见，一些千万别忘的事", Language.ZH) == []


@given(st.text(alphabet="0123456789 ,.%€h:/-年月日第届万亿mars janvier\u00a0é", max_size=50))
def test_nothing_is_spotted_over_anything_else(text: str) -> None:
    for language in (Language.FR, Language.ZH):
        end = 0
        for found in spot(text, language):
            assert end <= found.start < found.end <= len(text)
            assert text[found.start : found.end] == found.words
            assert found.target
            end = found.end
