"""The day of a meeting on the calendar of the other country."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.avoiding import days_there, period_of
from groupe_pays.domain.meetings import BEIJING, PARIS

FEB_1, FEB_2 = date(2017, 2, 1), date(2017, 2, 2)
times = st.times().map(lambda time: f"{time:%H:%M}")


@pytest.mark.parametrize(
    ("start", "end", "overnight", "expected"),
    [
        ("14:00", "17:00", False, (FEB_1, FEB_1)),  # over at midnight in Beijing
        ("14:00", "17:01", False, (FEB_1, FEB_2)),
        ("18:00", "20:00", False, (FEB_2, FEB_2)),
        ("22:00", "01:00", True, (FEB_2, FEB_2)),
        (None, None, False, (FEB_1, FEB_1)),
        ("18:00", None, False, (FEB_2, FEB_2)),
    ],
)
def test_an_evening_in_paris_is_the_next_day_in_beijing(
    start: str | None, end: str | None, overnight: bool, expected: tuple[date, date]
) -> None:
    assert days_there(FEB_1, FEB_1, start, end, overnight, PARIS, BEIJING) == expected


def test_summer_time_is_that_of_the_day() -> None:
    summer = date(2017, 7, 3)
    assert days_there(summer, summer, "17:30", "17:59", False, PARIS, BEIJING) == (summer, summer)
    assert days_there(FEB_1, FEB_1, "17:30", "17:59", False, PARIS, BEIJING) == (FEB_2, FEB_2)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), times, times, st.booleans())
def test_the_days_there_are_never_further_than_one_away(day: date, start: str, end: str, overnight: bool) -> None:
    last = day if overnight or start <= end else day + timedelta(days=1)
    for zone, there in ((PARIS, BEIJING), (BEIJING, PARIS), (PARIS, PARIS)):
        first, over = days_there(day, last, start, end, overnight, zone, there)
        assert abs((first - day).days) <= 1
        assert first <= over or end <= start


def test_a_period_of_one_day_is_that_day() -> None:
    assert period_of(FEB_1, FEB_1).exact_day == FEB_1
    assert period_of(FEB_1, FEB_2).edtf == "2017-02-01/2017-02-02"
