"""A date is kept as what is known of it: nothing more certain, nothing less."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.rough_dates import rough_dates

from groupe_pays.domain.dates import Period, RoughDate, Third


@given(rough_dates)
def test_a_date_is_read_back_as_it_was_written(when: RoughDate) -> None:
    assert RoughDate.parse(when.edtf) == when
    assert str(when) == when.edtf


@given(rough_dates)
def test_a_date_begins_before_it_ends(when: RoughDate) -> None:
    assert when.earliest <= when.latest


@given(st.lists(rough_dates, max_size=6))
def test_dates_have_one_order_whichever_way_they_come(some: list[RoughDate]) -> None:
    assert sorted(some) == sorted(reversed(some)) == sorted(some, key=lambda when: when.sort_key)


@given(rough_dates, rough_dates)
def test_of_two_dates_one_comes_first_or_they_are_the_same(one: RoughDate, other: RoughDate) -> None:
    assert (one < other) + (other < one) + (one == other) == 1


@given(rough_dates, st.dates())
def test_a_date_is_late_only_once_nothing_of_it_is_left(when: RoughDate, today: date) -> None:
    assert when.is_past(today) == (when.days_late(today) > 0) == (when.days_until(today) < 0)
    assert not when.is_past(when.latest)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert RoughDate.parse(text).earliest


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2017-01-31", "2017-01-31", "2017-01-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-34", "2017-04-01", "2017-06-30"),
        ("2016-40", "2016-01-01", "2016-06-30"),
        ("2016-41", "2016-07-01", "2016-12-31"),
        ("2018-21", "2018-03-01", "2018-05-31"),
        ("2017-24", "2017-12-01", "2018-02-28"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("2017-36~", "2017-10-01", "2017-12-31"),
        ("2017-34~/2017-35~", "2017-04-01", "2017-09-30"),
        ("2017-10-27~", "2017-10-24", "2017-10-30"),
        ("0001-01-02~", "0001-01-01", "0001-01-05"),
        ("9999-12-31~", "9999-12-28", "9999-12-31"),
        ("2017-10-09/2017-10-10", "2017-10-09", "2017-10-10"),
        ("2017-02-28~/2017-03-01~", "2017-02-21", "2017-03-10"),
        ("2017-06-11~/2017-06-20~", "2017-06-11", "2017-06-20"),
        ("../2017-03-31~", "0001-01-01", "2017-03-31"),
        ("../2017-03-30", "0001-01-01", "2017-03-30"),
        ("2017-03-01/..", "2017-03-01", "9999-12-31"),
    ],
)
def test_the_days_a_date_may_mean(edtf: str, earliest: str, latest: str) -> None:
    when = RoughDate.parse(edtf)

    assert (when.earliest.isoformat(), when.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    "nonsense",
    [
        *("", "..", "../..", "2017-02-30", "2017-13", "2017-00", "2017-01-00", "2017-32", "2017-42", "0000", "10000"),
        *("2017-1-31", "31/01/2017", "2017-01-31?", "2017-01-31/", "/2017-01-31", "2017-03-02/2017-03-01", "fin 2017"),
        *("2017-33-01", "2017-03-01/2017-03-02/2017-03-03", "２０１７", "-2017", "2017-01-31T14:00"),
    ],
)
def test_nonsense_is_refused(nonsense: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # which words it says is nobody's business
        RoughDate.parse(nonsense)


def test_an_interval_of_one_day_is_that_day() -> None:
    assert RoughDate("2017-03-01/2017-03-01") == RoughDate.day(date(2017, 3, 1))


@pytest.mark.parametrize(
    ("edtf", "exact", "one_day"),
    [
        ("2017-03-01", True, True),
        ("2017-10-09/2017-10-10", True, False),
        ("../2017-03-01", True, False),
        ("2017-03-01~", False, False),
        ("2017-03", False, False),
        ("../2017-03-31~", False, False),
    ],
)
def test_what_is_certain_is_told_from_what_is_rough(edtf: str, exact: bool, one_day: bool) -> None:
    when = RoughDate(edtf)

    assert when.is_exact is exact
    assert (when.exact_day is not None) is one_day


def test_the_calendar_lists_what_is_due_first_and_the_certain_before_the_rough() -> None:
    in_order = ["2017-03-01", "../2017-03-30", "2017-04-20", "2017-10-09/2017-10-10"]
    in_order += ["2017-12-31", "2017-36~", "2017", "2018-33~", "2018-36~"]

    assert [when.edtf for when in sorted(map(RoughDate, reversed(in_order)))] == in_order


def test_a_date_open_to_the_future_stands_where_it_begins() -> None:
    assert sorted(map(RoughDate, ["2017-04-01", "2017-03-01/.."])) == [
        RoughDate("2017-03-01/.."),
        RoughDate("2017-04-01"),
    ]


def test_lateness_counts_from_the_last_day_that_was_meant() -> None:
    today = date(2017, 3, 6)

    assert RoughDate("2017-03-01").days_late(today) == 5
    assert RoughDate("../2017-03-01").days_late(today) == 5
    assert RoughDate("2017-03-30").days_until(today) == 24
    assert RoughDate("2017-02-28~/2017-03-01~").days_late(today) == 0
    assert RoughDate("2017-36~").days_late(today) == 0


@given(st.dates(), st.booleans())
def test_the_thirds_of_a_month_follow_the_decade(day: date, approximate: bool) -> None:
    period = Period(day.year, day.month, day.day, approximate=approximate)

    expected = Third.BEGINNING if day.day <= 10 else Third.MIDDLE if day.day <= 20 else Third.END
    assert period.third == (expected if approximate else None)
    assert period.last - period.first == timedelta()
