"""Easter and the Chinese New Year, held to the calendars of a library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from holidays import country_holidays

from groupe_pays.domain.dates.feasts import (
    chinese_new_year,
    dragon_boat,
    easter,
    lantern_festival,
    mid_autumn,
    tomb_sweeping,
)


def test_easter_is_the_day_before_its_monday() -> None:
    for year in range(1990, 2100):
        assert "Pâques" in country_holidays("FR", years=year, language="fr")[easter(year) + timedelta(days=1)]


def test_the_chinese_new_year_is_that_of_the_public_holidays() -> None:
    for year in range(2008, 2061):
        assert "春节" in country_holidays("CN", years=year, language="zh_CN")[chinese_new_year(year)]
    assert chinese_new_year(2000) == date(2000, 2, 5)


def test_a_year_that_is_not_known_is_no_date() -> None:
    with pytest.raises(ValueError, match="no feasts of the Chinese calendar"):
        chinese_new_year(1999)


@pytest.mark.parametrize(("feast", "name"), [(dragon_boat, "端午"), (mid_autumn, "中秋"), (tomb_sweeping, "清明")])
def test_the_feasts_of_the_chinese_calendar_are_public_holidays(feast: Callable[[int], date], name: str) -> None:
    for year in range(2008, 2061):
        assert name in country_holidays("CN", years=year, language="zh_CN")[feast(year)]


def test_the_lanterns_are_lit_on_the_fifteenth() -> None:
    assert lantern_festival(2026) == date(2026, 3, 3)
