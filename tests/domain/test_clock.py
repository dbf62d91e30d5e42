"""Demonstrations and pictures can be made on a day of one's choice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from groupe_pays.domain import clock


@pytest.fixture(autouse=True)
def own_clock() -> Iterator[None]:
    yield
    clock.set_clock(None)


def test_the_day_of_a_demonstration_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.TODAY_VARIABLE, "2017-03-06")

    assert clock.today() == date(2017, 3, 6)
    assert clock.now().tzinfo is not None


def test_the_time_of_a_picture_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.TODAY_VARIABLE, "2017-01-31T14:06")

    assert clock.now() == clock.now()
    assert (clock.now().hour, clock.now().minute) == (14, 6)


def test_what_is_no_date_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.TODAY_VARIABLE, "demain")

    with pytest.raises(ValueError, match=r"GROUPE_PAYS_TODAY.*demain"):
        clock.today()


def test_a_clock_can_be_set_and_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(clock.TODAY_VARIABLE, raising=False)
    clock.set_clock(lambda: datetime(2017, 1, 31, 13, 0, tzinfo=UTC))
    assert clock.now() == datetime(2017, 1, 31, 13, 0, tzinfo=UTC)

    clock.set_clock(None)
    assert abs(clock.now() - datetime.now(UTC)).days == 0
