"""Times of day, and the two clocks of a meeting held from Paris to Beijing."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import BEIJING, PARIS
from groupe_pays.domain.text import Language
from groupe_pays.formats import clock_times, duration_words, relative_days, time_range, time_words, two_clocks

NB = "\u00a0"
WINTER, SUMMER = date(2017, 1, 31), date(2017, 7, 4)
SPRING_FORWARD, FALL_BACK = date(2017, 3, 26), date(2017, 10, 29)


@pytest.mark.parametrize(
    ("moment", "french", "chinese", "english"),
    [("14:00", "14 h", "14:00", "14:00"), ("14:30", "14 h 30", "14:30", "14:30"), ("09:05", "9 h 05", "9:05", "09:05")],
)
def test_a_time_of_day(moment: str, french: str, chinese: str, english: str) -> None:
    assert [time_words(moment, language) for language in Language] == [french.replace(" ", NB), chinese, english]
    assert time_words(time.fromisoformat(moment), Language.ZH) == chinese


def test_a_full_hour_in_a_table_keeps_its_minutes() -> None:
    assert time_words("14:00", Language.FR, padded=True) == f"14{NB}h{NB}00"


def test_a_slot() -> None:
    assert [time_range("14:00", "17:30", language) for language in Language] == [
        f"14{NB}h{NB}– 17{NB}h{NB}30",
        "14:00—17:30",
        "14:00–17:30",
    ]
    assert time_range("21:00", "00:00", Language.ZH) == "21:00—24:00"
    assert time_range("21:00", "00:00", Language.FR) == f"21{NB}h{NB}– 24{NB}h"
    assert time_range("14:00", None, Language.FR) == f"14{NB}h"


CLOCKS = [
    (WINTER, "14:00", "17:00", PARIS, "14 h 00 – 17 h 00 à Paris · 21 h 00 – 24 h 00 à Pékin"),
    (SUMMER, "14:00", "17:00", PARIS, "14 h 00 – 17 h 00 à Paris · 20 h 00 – 23 h 00 à Pékin"),
    (WINTER, "18:00", "20:00", PARIS, "18 h 00 – 20 h 00 à Paris · 1 h 00 – 3 h 00 (lendemain) à Pékin"),
    (WINTER, "15:00", "18:30", PARIS, "15 h 00 – 18 h 30 à Paris · 22 h 00 – 1 h 30 (lendemain) à Pékin"),
    (WINTER, "22:00", "01:00", PARIS, "22 h 00 – 1 h 00 (lendemain) à Paris · 5 h 00 – 8 h 00 (lendemain) à Pékin"),
    (SPRING_FORWARD, "01:00", "04:00", PARIS, "1 h 00 – 4 h 00 à Paris · 8 h 00 – 10 h 00 à Pékin"),
    (FALL_BACK, "01:00", "05:00", PARIS, "1 h 00 – 5 h 00 à Paris · 7 h 00 – 12 h 00 à Pékin"),
    (WINTER, "06:00", "09:00", BEIJING, "6 h 00 – 9 h 00 à Pékin · 23 h 00 (veille) – 2 h 00 à Paris"),
    (WINTER, "14:00", None, PARIS, "14 h 00 à Paris · 21 h 00 à Pékin"),
    (RoughDate("2017-10-09/2017-10-10"), "9:30", None, PARIS, "9 h 30 à Paris · 15 h 30 à Pékin"),
    (RoughDate("2017-36~"), "14:00", "17:00", PARIS, "14 h 00 – 17 h 00 à Paris"),
    (None, "14:00", None, PARIS, "14 h 00 à Paris"),
]


@pytest.mark.parametrize(("day", "start", "end", "zone", "french"), CLOCKS)
def test_both_clocks_in_french(day: date | RoughDate, start: str, end: str | None, zone: str, french: str) -> None:
    assert two_clocks(day, start, end, zone, Language.FR).replace(NB, " ") == french


def test_both_clocks_in_chinese_and_english() -> None:
    assert two_clocks(WINTER, "14:00", "17:00", PARIS, Language.ZH) == "巴黎14:00—17:00 · 北京21:00—24:00"
    assert two_clocks(WINTER, "18:00", "20:00", PARIS, Language.ZH) == "巴黎18:00—20:00 · 北京次日1:00—3:00"
    assert two_clocks(WINTER, "15:00", "18:30", PARIS, Language.ZH) == "巴黎15:00—18:30 · 北京22:00—次日1:30"
    assert two_clocks(WINTER, "14:00", "17:00", PARIS, Language.EN) == "14:00–17:00 in Paris · 21:00–00:00 in Beijing"


def test_a_meeting_held_elsewhere_shows_its_own_clock_first() -> None:
    words = two_clocks(WINTER, "09:00", None, "America/New_York", Language.EN)

    assert words == "09:00 in New York · 15:00 in Paris · 22:00 in Beijing"


def test_a_whole_day_ends_on_the_next() -> None:
    words = two_clocks(WINTER, "14:00", "15:00", PARIS, Language.EN, ends_next_day=True)

    assert words.startswith("14:00–15:00 (next day) in Paris")


def test_the_times_of_an_item_on_both_clocks() -> None:
    assert clock_times(WINTER, "14:45", PARIS) == [(PARIS, time(14, 45)), (BEIJING, time(21, 45))]


@settings(deadline=None)
@given(
    st.dates(), st.times(), st.times(), st.sampled_from([PARIS, BEIJING, "Asia/Kathmandu"]), st.sampled_from(Language)
)
def test_any_slot_on_any_day_can_be_told(day: date, start: time, end: time, zone: str, language: Language) -> None:
    start, end = start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)

    assert time_words(start, language, padded=True) in two_clocks(day, start, end, zone, language)


@pytest.mark.parametrize(
    ("days", "french", "chinese", "english"),
    [
        (24, "dans 24 j", "24天后", "in 24 d"),
        (1, "demain", "明天", "tomorrow"),
        (0, "aujourd’hui", "今天", "today"),
        (-1, "1 j de retard", "逾期1天", "1 d late"),
        (-5, "5 j de retard", "逾期5天", "5 d late"),
    ],
)
def test_how_far_a_due_date_is(days: int, french: str, chinese: str, english: str) -> None:
    assert [relative_days(days, language) for language in Language] == [
        french.replace(" j", f"{NB}j"),
        chinese,
        english,
    ]


def test_how_far_a_due_date_is_in_full() -> None:
    assert relative_days(-1, Language.FR, short=False) == f"1{NB}jour de retard"
    assert relative_days(-5, Language.FR, short=False) == f"5{NB}jours de retard"
    assert relative_days(24, Language.EN, short=False) == "in 24 days"


@pytest.mark.parametrize(
    ("minutes", "french", "chinese", "english"),
    [
        (0, "0 min", "0分钟", "0 min"),
        (35, "35 min", "35分钟", "35 min"),
        (60, "1 h", "1小时", "1 h"),
        (150, "2 h 30", "2小时30分钟", "2 h 30 min"),
        (605, "10 h 05", "10小时5分钟", "10 h 5 min"),
    ],
)
def test_a_duration(minutes: int, french: str, chinese: str, english: str) -> None:
    words = [duration_words(minutes, language).replace(NB, " ") for language in Language]

    assert words == [french, chinese, english]
