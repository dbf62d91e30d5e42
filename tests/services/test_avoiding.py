"""What speaks against a day: holidays, the user's own dates, other meetings, the same people elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.avoiding import ClashKind
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle, NothingFound
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.labels.clashes import clash_words
from groupe_pays.services.services import Services

TUESDAY = date(2017, 6, 20)
K = ClashKind


def kinds(services: Services, day: date, meeting_id: str | None = None) -> list[ClashKind]:
    return [clash.kind for clash in services.avoiding.clashes(day, meeting_id)]


def plan(services: Services, day: str, **values: object) -> str:
    return services.meetings.plan_meeting(BilingualText("Atelier eau", "水务研讨会"), date=RoughDate(day), **values)


def person(services: Services, surname: str) -> str:
    return services.people.create(PersonName("Anne", surname))


def test_the_meeting_of_31_january_2017_falls_on_the_chinese_new_year(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting
    found = example.avoiding.clashes(date(2017, 1, 31), meeting.id)
    assert [clash_words(clash, Language.FR) for clash in found] == ["Nouvel An chinois (congés en Chine)"]
    assert found[0].date.edtf == "2017-01-27/2017-02-02"
    assert example.avoiding.free_days(date(2017, 1, 31), 2) == [date(2017, 2, 3), date(2017, 2, 6)]


def test_nothing_speaks_against_an_ordinary_tuesday(services: Services) -> None:
    assert services.avoiding.clashes(TUESDAY) == []
    assert kinds(services, date(2017, 6, 24)) == [K.WEEKEND]
    assert kinds(services, date(2017, 7, 14)) == [K.HOLIDAY]


def test_a_period_to_avoid_speaks_against_each_of_its_days(services: Services) -> None:
    label = BilingualText("Élections", "选举")
    made = services.avoiding.add_date(label, RoughDate("2017-06-19/2017-06-20"), "deux tours")
    assert kinds(services, TUESDAY) == [K.AVOIDED]
    assert kinds(services, date(2017, 6, 21)) == []
    assert services.avoiding.free_days(date(2017, 6, 16)) == [date(2017, 6, 21), date(2017, 6, 22), date(2017, 6, 23)]
    services.avoiding.edit_date(made, date=RoughDate("2017-06-21"))
    assert kinds(services, TUESDAY) == []
    services.avoiding.delete_date(made)
    assert services.avoiding.list_dates() == []
    services.history.undo()
    services.history.undo()
    assert [one.date.edtf for one in services.avoiding.list_dates()] == ["2017-06-19/2017-06-20"]


def test_a_rough_date_to_avoid_speaks_against_every_day_it_may_mean(services: Services) -> None:
    services.avoiding.add_date(BilingualText("Session du conseil"), RoughDate("2017-06"))
    assert kinds(services, TUESDAY) == [K.AVOIDED]
    assert kinds(services, date(2017, 7, 3)) == []


def test_a_date_to_avoid_needs_a_name(services: Services) -> None:
    with pytest.raises(EmptyTitle):
        services.avoiding.add_date(BilingualText(), RoughDate("2017-06"))
    made = services.avoiding.add_date(BilingualText("Session"), RoughDate("2017-06"))
    with pytest.raises(EmptyTitle):
        services.avoiding.edit_date(made, label=BilingualText())
    services.avoiding.delete_date(made)
    with pytest.raises(NothingFound):
        services.avoiding.delete_date(made)


def test_another_meeting_is_told_with_the_people_expected_at_both(services: Services) -> None:
    own, other = plan(services, "2017-06-22"), plan(services, "2017-06-20")
    assert kinds(services, TUESDAY, own) == [K.MEETING]
    for surname in ("Morel", "Petit"):
        key = person(services, surname)
        services.attendance.add_person(own, key)
        services.attendance.add_person(other, key)
    found = services.avoiding.clashes(TUESDAY, own)
    assert [clash.kind for clash in found] == [K.PEOPLE]
    assert clash_words(found[0], Language.FR) == (
        "Anne Morel et Anne Petit sont attendus à une autre réunion, «\u00a0Atelier eau\u00a0»"
    )


def test_who_is_excused_elsewhere_is_free(services: Services) -> None:
    own, other = plan(services, "2017-06-22"), plan(services, "2017-06-20")
    key = person(services, "Morel")
    services.attendance.add_person(own, key)
    services.attendance.add_person(other, key, AttendanceStatus.EXCUSED)
    assert kinds(services, TUESDAY, own) == [K.MEETING]


def test_a_meeting_does_not_stand_in_its_own_way_nor_do_cancelled_and_deleted_ones(services: Services) -> None:
    own = plan(services, "2017-06-20")
    assert kinds(services, TUESDAY, own) == []
    other = plan(services, "2017-06-20")
    services.meetings.edit(other, cancelled_on=RoughDate("2017-06-01"))
    assert kinds(services, TUESDAY, own) == []
    services.meetings.edit(other, cancelled_on=None)
    services.meetings.delete(other)
    assert kinds(services, TUESDAY, own) == []


def test_an_evening_meeting_falls_on_the_holiday_that_begins_in_beijing(services: Services) -> None:
    """The National Day of 2017 begins on Sunday 1 October in Beijing, while it is still Saturday evening in Paris."""
    evening = plan(services, "2017-09-30", start="19:00", end="21:00")
    afternoon = plan(services, "2017-09-30", start="14:00", end="16:00", cancelled_on=RoughDate("2017-09-01"))
    assert K.HOLIDAY in kinds(services, date(2017, 9, 30), evening)
    assert K.HOLIDAY not in kinds(services, date(2017, 9, 30), afternoon)


def test_the_morning_of_a_meeting_in_beijing_is_still_the_day_before_in_paris(services: Services) -> None:
    early = plan(services, "2017-07-14", start="05:00", end="05:30", time_zone="Asia/Shanghai")
    assert kinds(services, date(2017, 7, 14), early) == []
    assert kinds(services, date(2017, 7, 15), early) == [K.HOLIDAY, K.WEEKEND]


def test_around_a_day_stand_the_weeks_before_and_after_it(services: Services) -> None:
    services.avoiding.add_date(BilingualText("Élections"), RoughDate("2017-02-12"))
    services.avoiding.add_date(BilingualText("Trop loin"), RoughDate("2017-03-12"))
    plan(services, "2017-01-12")
    found = services.avoiding.around(date(2017, 1, 31), 3)
    assert [clash.kind for clash in found] == [K.MEETING, K.HOLIDAY, K.AVOIDED]


def test_a_meeting_of_two_days_is_looked_at_whole(services: Services) -> None:
    found = services.avoiding.clashes_of(RoughDate("2017-07-13/2017-07-14"))
    assert [clash.kind for clash in found] == [K.HOLIDAY]
    assert services.avoiding.clashes_of(RoughDate("2017-07")) == []


def test_the_ends_of_the_calendar_are_no_trouble(services: Services) -> None:
    for day in (date.min, date.max):
        services.avoiding.clashes(day)
        services.avoiding.around(day)
    assert services.avoiding.free_days(date.max) == []
