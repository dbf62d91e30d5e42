"""Calendar files, read back by a parser: hours, zones, updates, cancellations, hostile words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NoExactDay
from groupe_pays.domain.meetings import BEIJING
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.printing import Form
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.calendar_file import CalendarFile
from groupe_pays.services.services import Services

BOTH, FRENCH, CHINESE = Form.parse("fr+zh"), Form.parse("fr"), Form.parse("zh")


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(
        BilingualText("Comité de pilotage", "指导委员会"),
        date=RoughDate.parse("2017-03-01"),
        start="09:30",
        end="12:00",
        place=BilingualText("Hôtel de Région, salle 2", "大区政府"),
        address="22 boulevard du Maréchal-Juin; Toulouse",
        video_link="https://visio.example.org/a?b=1&c=2,3",
    )


def event_of(made: CalendarFile) -> Any:
    (event,) = Calendar.from_ical(made.data).walk("VEVENT")
    return event


def test_the_hours_stand_on_the_clock_of_the_meeting(services: Services, meeting: str) -> None:
    event = event_of(services.calendar_file.prepare(meeting, BOTH))
    assert event["DTSTART"].params["TZID"] == "Europe/Paris"
    assert event.start.astimezone(UTC) == datetime(2017, 3, 1, 8, 30, tzinfo=UTC)
    assert event.end.astimezone(UTC) == datetime(2017, 3, 1, 11, 0, tzinfo=UTC)


def test_a_meeting_in_china_over_midnight(services: Services, meeting: str) -> None:
    services.meetings.edit(meeting, time_zone=BEIJING, start="22:00", end="01:00", ends_next_day=True)
    made = services.calendar_file.prepare(meeting, BOTH)
    event = event_of(made)
    assert event.start.astimezone(UTC) == datetime(2017, 3, 1, 14, 0, tzinfo=UTC)
    assert event.end.astimezone(UTC) == datetime(2017, 3, 1, 17, 0, tzinfo=UTC)
    (zone,) = Calendar.from_ical(made.data).walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Shanghai"


@pytest.mark.parametrize(("day", "start", "utc"), [("2017-03-25", "10:00", 9), ("2017-03-26", "10:00", 8)])
def test_the_hours_are_right_on_both_sides_of_the_clock_change(
    services: Services, meeting: str, day: str, start: str, utc: int
) -> None:
    """Read with the zone the file itself defines, as a program without zones of its own does."""
    services.meetings.edit(meeting, date=RoughDate.parse(day), start=start)
    made = services.calendar_file.prepare(meeting, BOTH)
    (zone,) = Calendar.from_ical(made.data).walk("VTIMEZONE")
    local = event_of(made).start.replace(tzinfo=None)
    assert local.replace(tzinfo=zone.to_tz()).astimezone(UTC).hour == utc


def test_an_exact_day_without_hours_is_the_whole_day(services: Services, meeting: str) -> None:
    services.meetings.edit(meeting, start=None, end=None)
    event = event_of(services.calendar_file.prepare(meeting, BOTH))
    assert (event.start, event.end) == (date(2017, 3, 1), date(2017, 3, 2))


def test_a_seminar_of_two_days_is_two_days(services: Services, meeting: str) -> None:
    services.meetings.edit(meeting, date=RoughDate.parse("2017-10-09/2017-10-10"), start=None, end=None)
    event = event_of(services.calendar_file.prepare(meeting, BOTH))
    assert (event.start, event.end) == (date(2017, 10, 9), date(2017, 10, 11))


@pytest.mark.parametrize("when", [None, "2017-12", "2017-03-01~", "../2017-03-01"])
def test_a_rough_date_is_refused(services: Services, meeting: str, when: str | None) -> None:
    services.meetings.edit(meeting, date=RoughDate.parse(when) if when else None)
    with pytest.raises(NoExactDay):
        services.calendar_file.prepare(meeting, BOTH)


def test_one_file_takes_the_place_of_the_other_only_when_it_says_something_new(
    services: Services, meeting: str
) -> None:
    first = services.calendar_file.prepare(meeting, BOTH)
    services.calendar_file.note_sent(first)
    again = services.calendar_file.prepare(meeting, CHINESE)
    assert (again.sequence, event_of(again)["UID"]) == (0, event_of(first)["UID"])
    services.meetings.edit(meeting, start="10:00")
    changed = services.calendar_file.prepare(meeting, FRENCH)
    assert event_of(changed)["SEQUENCE"] == changed.sequence == 1
    services.calendar_file.note_sent(changed)
    assert services.calendar_file.prepare(meeting, FRENCH).sequence == 1
    services.meetings.edit(meeting, start="11:00")
    assert services.calendar_file.prepare(meeting, FRENCH).sequence == 2


def test_what_was_never_sent_may_change_freely(services: Services, meeting: str) -> None:
    services.calendar_file.prepare(meeting, BOTH)
    services.meetings.edit(meeting, start="10:00")
    assert services.calendar_file.prepare(meeting, BOTH).sequence == 0


def test_a_cancelled_meeting_is_called_off_in_calendars(services: Services, meeting: str) -> None:
    services.calendar_file.note_sent(services.calendar_file.prepare(meeting, BOTH))
    services.invitations.cancel_meeting(meeting)
    made = services.calendar_file.prepare(meeting, BOTH)
    calendar = Calendar.from_ical(made.data)
    assert (calendar["METHOD"], event_of(made)["STATUS"], made.sequence) == ("CANCEL", "CANCELLED", 1)
    services.invitations.restore_meeting(meeting)
    assert services.calendar_file.prepare(meeting, BOTH).method == "PUBLISH"


def test_each_language_has_its_words(services: Services, meeting: str) -> None:
    french = event_of(services.calendar_file.prepare(meeting, FRENCH))
    chinese = event_of(services.calendar_file.prepare(meeting, CHINESE))
    assert (french["SUMMARY"], chinese["SUMMARY"]) == ("Comité de pilotage", "指导委员会")
    assert "Pékin" in french["DESCRIPTION"]
    assert "北京" in chinese["DESCRIPTION"]
    both = event_of(services.calendar_file.prepare(meeting, BOTH))
    assert both["SUMMARY"] == "Comité de pilotage / 指导委员会"
    assert both["URL"] == "https://visio.example.org/a?b=1&c=2,3"


def test_a_video_link_that_is_no_link_stays_among_the_words(services: Services, meeting: str) -> None:
    services.meetings.edit(meeting, video_link="salle Zoom, code 123\r\nATTENDEE:mailto:x@y.z")
    event = event_of(services.calendar_file.prepare(meeting, FRENCH))
    assert "URL" not in event
    assert "ATTENDEE" not in event
    assert "salle Zoom, code 123" in event["DESCRIPTION"]


def test_answers_go_to_the_publisher(services: Services, meeting: str) -> None:
    assert "ORGANIZER" not in event_of(services.calendar_file.prepare(meeting, BOTH))
    services.dossier.set_issuer(BilingualText("Cités Unies France"))
    body = services.organisations.create(BilingualText("Cités Unies France"))
    services.organisations.set_contacts(body, (ContactPoint(ContactKind.EMAIL, "cuf@example.org"),))
    organizer = event_of(services.calendar_file.prepare(meeting, BOTH))["ORGANIZER"]
    assert (str(organizer), organizer.params["CN"]) == ("mailto:cuf@example.org", "Cités Unies France")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(min_size=1, max_size=500).filter(lambda text: text.strip()))
def test_any_words_come_through(services: Services, meeting: str, words: str) -> None:
    services.meetings.edit(meeting, title=BilingualText(f"T {words}"), place=BilingualText(words))
    made = services.calendar_file.prepare(meeting, FRENCH)
    assert all(len(line) <= 75 for line in made.data.split(b"\r\n"))
    assert event_of(made)["SUMMARY"].startswith("T ")
    assert [child.name for child in Calendar.from_ical(made.data).subcomponents] == ["VTIMEZONE", "VEVENT"]
