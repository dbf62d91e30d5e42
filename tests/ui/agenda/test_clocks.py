"""Both clocks of an agenda, over midnight, over the change to summer time, and where the day is not known."""

from __future__ import annotations

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import BEIJING, PARIS, Meeting
from groupe_pays.domain.text import BilingualText
from groupe_pays.ui.agenda.clocks import UNKNOWN, clock_hint, clock_words, zones_of


def meeting(day: str | None, start: str | None, zone: str = PARIS) -> Meeting:
    date = RoughDate(day) if day else None
    return Meeting("m", BilingualText("Réunion"), date=date, start=start, time_zone=zone)


def words(shown: Meeting, minutes: int, zone: str) -> str:
    return clock_words(shown, minutes, zone).replace("\u00a0", " ")


def test_winter_and_summer_time_differ_by_an_hour_in_beijing() -> None:
    assert words(meeting("2017-01-31", "14:00"), 0, BEIJING) == "21 h 00"
    assert words(meeting("2017-07-03", "14:00"), 0, BEIJING) == "20 h 00"


def test_an_hour_of_meeting_is_an_hour_when_the_clocks_change() -> None:
    night = meeting("2017-03-26", "01:30")
    assert (words(night, 60, PARIS), words(night, 60, BEIJING)) == ("3 h 30", "9 h 30")


def test_past_midnight_the_other_day_is_said() -> None:
    evening = meeting("2017-01-31", "17:30")
    assert words(evening, 60, BEIJING) == "1 h 30"
    assert clock_hint(evening, 60, BEIJING) == "le lendemain"
    assert clock_hint(evening, 60, PARIS) == ""


def test_a_meeting_in_beijing_shows_beijing_first() -> None:
    there = meeting("2017-11-20", "09:00", BEIJING)
    assert zones_of(there) == (BEIJING, PARIS)
    assert words(there, 0, PARIS) == "2 h 00"


def test_without_a_day_only_the_clock_of_the_meeting_is_known() -> None:
    rough = meeting("2017-36~", "09:30")
    assert words(rough, 15, PARIS) == "9 h 45"
    assert words(rough, 15, BEIJING) == UNKNOWN
    assert words(meeting(None, None), 15, PARIS) == UNKNOWN
