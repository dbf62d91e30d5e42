"""Which meetings are listed, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from groupe_pays import i18n
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.services import Services
from groupe_pays.ui.meetings.listing import MeetingFilters, MeetingLine, filtered, sorted_lines, years_of


@pytest.fixture
def meetings(example: Services) -> Services:
    series = {one.name.fr: one.id for one in example.meetings.list_series()}
    committee = next(value for name, value in series.items() if "pilotage" in name)
    example.meetings.plan_meeting(
        BilingualText("Comité de pilotage", "指导委员会会议"), committee, date=RoughDate("2017-03-01"),
        place=BilingualText("Toulouse", "图卢兹"),
    )  # fmt: skip
    example.meetings.plan_meeting(BilingualText("Séminaire intermédiaire", "届中会"), date=RoughDate("2017-36~"))
    example.meetings.plan_meeting(BilingualText("Atelier"))
    return example


def titles(lines: list[MeetingLine]) -> list[str]:
    return [line.meeting.title.fr for line in lines]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("seminaire", ["Séminaire intermédiaire"]),
        ("指导", ["Comité de pilotage"]),
        ("TOULOUSE comite", ["Comité de pilotage"]),
        ("auxiette", ["Réunion du groupe-pays Chine"]),
        ("janvier 2017", ["Réunion du groupe-pays Chine"]),
        ("introuvable", []),
    ],
)
def test_a_meeting_is_found_by_its_words_in_either_language(meetings: Services, words: str, found: list[str]) -> None:
    assert titles(filtered(meetings.meetings.list_meetings(), MeetingFilters(words))) == found


def test_filters_narrow_together(meetings: Services) -> None:
    all_of_them = meetings.meetings.list_meetings()
    of_2017 = MeetingFilters(year=2017)
    assert len(filtered(all_of_them, of_2017)) == 3
    assert titles(filtered(all_of_them, replace(of_2017, state=MeetingState.DRAFT))) == ["Réunion du groupe-pays Chine"]
    assert years_of(all_of_them) == [2017]


def test_the_order_follows_the_script_of_the_language(meetings: Services) -> None:
    lines = filtered(meetings.meetings.list_meetings(), MeetingFilters())
    assert titles(sorted_lines(lines, "title", False))[0] == "Atelier"
    i18n.set_current_language(Language.ZH)
    chinese = [line.meeting.title.zh for line in sorted_lines(lines, "title", False) if line.meeting.title.zh]
    assert chinese == ["届中会", "指导委员会会议", "中国国别组会议"]


def test_latest_first_puts_what_has_no_date_before_all(meetings: Services) -> None:
    lines = sorted_lines(filtered(meetings.meetings.list_meetings(), MeetingFilters()), "date", True)
    assert titles(lines)[:2] == ["Atelier", "Séminaire intermédiaire"]
