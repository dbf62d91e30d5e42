"""Public holidays of both countries, by what a planner of meetings knows of them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.avoiding import Country, Holiday
from groupe_pays.domain.text import Language
from groupe_pays.labels.clashes import holiday_words
from groupe_pays.services.public_holidays import holidays_of

FR, ZH, EN = Language.FR, Language.ZH, Language.EN


def on(day: date, country: Country) -> Holiday | None:
    return next((h for h in holidays_of(day.year) if h.country is country and h.first <= day <= h.last), None)


@pytest.mark.parametrize(
    ("day", "first", "last", "french", "chinese"),
    [
        ((2017, 1, 31), (2017, 1, 27), (2017, 2, 2), "Nouvel An chinois (congés en Chine)", "春节（中国放假）"),
        ((2024, 2, 12), (2024, 2, 10), (2024, 2, 16), "Nouvel An chinois (congés en Chine)", "春节（中国放假）"),
        ((2016, 10, 7), (2016, 10, 1), (2016, 10, 7), "Fête nationale (congés en Chine)", "国庆节（中国放假）"),
    ],
)
def test_the_weeks_off_are_those_the_chinese_government_published(
    day: tuple[int, int, int], first: tuple[int, int, int], last: tuple[int, int, int], french: str, chinese: str
) -> None:
    found = on(date(*day), Country.CN)
    assert found is not None
    assert (found.first, found.last) == (date(*first), date(*last))
    assert not found.estimated
    assert holiday_words(found, FR) == french
    assert holiday_words(found, ZH) == chinese


def test_two_festivals_of_one_week_are_both_named() -> None:
    found = on(date(2017, 10, 4), Country.CN)
    assert found is not None
    assert holiday_words(found, FR) == "Fête nationale et Fête de la mi-automne (congés en Chine)"


def test_french_holidays_stay_days_and_are_said_in_every_language() -> None:
    found = on(date(2017, 4, 17), Country.FR)
    assert found is not None
    assert found.first == found.last
    assert [holiday_words(found, one) for one in (FR, ZH, EN)] == [
        "Lundi de Pâques (férié en France)",
        "复活节星期一（法国公共假日）",
        "Easter Monday (public holiday in France)",
    ]


def test_a_sunday_worked_instead_parts_two_runs_of_days_off() -> None:
    # Saturday 30 September 2017 was worked: nothing before 1 October belongs to the week off.
    found = on(date(2017, 10, 1), Country.CN)
    assert found is not None
    assert found.first == date(2017, 10, 1)


def test_the_days_of_years_not_published_yet_are_told_as_such() -> None:
    found = on(date(2040, 2, 12), Country.CN)
    assert found is not None
    assert found.estimated
    assert "à confirmer" in holiday_words(found, FR)
    french = on(date(2040, 5, 1), Country.FR)
    assert french is not None
    assert not french.estimated


def test_a_moved_day_that_stands_alone_says_what_is_worked_instead() -> None:
    alone = Holiday(Country.CN, date(2018, 12, 31), date(2018, 12, 31), (), worked_instead=date(2018, 12, 29))
    assert holiday_words(alone, FR) == "jour chômé, récupéré le 29 décembre 2018 (férié en Chine)"
    later = Holiday(Country.CN, date(2050, 1, 4), date(2050, 1, 4), (), other=("A festival of later days",))
    assert holiday_words(later, FR) == "A festival of later days (férié en Chine)"


@settings(max_examples=40, deadline=None)
@given(st.integers(1990, 2080))
def test_every_holiday_has_a_name_of_ours_and_no_two_of_a_country_overlap(year: int) -> None:
    for country in Country:
        found = [one for one in holidays_of(year) if one.country is country]
        assert all(before.last < after.first for before, after in pairwise(found))
        for one in found:
            assert one.first <= one.last
            assert one.festivals or one.worked_instead is not None
            assert not one.other


def test_years_out_of_reach_have_none() -> None:
    assert holidays_of(1) == ()
    assert holidays_of(9999) == ()


def test_the_library_is_not_imported_before_it_is_needed(project: Path) -> None:
    code = (
        "import sys; import groupe_pays.app, groupe_pays.services.avoiding, groupe_pays.ui.avoiding.proposals; "
        "sys.exit('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=project / "desktop", check=False)
    assert done.returncode == 0
