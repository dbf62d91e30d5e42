"""At the door: statuses, walk-ins, representation, the function of that day."""

from __future__ import annotations

import pytest

from groupe_pays.domain.attendance import AttendanceStatus, count
from groupe_pays.domain.errors import AlreadyInMeeting, EmptyTitle, RepresentsThemselves
from groupe_pays.domain.organisations import College, OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"))


@pytest.fixture
def person(services: Services) -> str:
    body = services.organisations.create(BilingualText("Rennes", "雷恩"), OrganisationKind.COMMUNE)
    return services.people.create(PersonName("Gaëlle", "Leray"), body, BilingualText("Chargée de mission", "项目专员"))


def test_somebody_added_takes_the_function_held_now_and_keeps_it(services: Services, meeting: str, person: str) -> None:
    services.attendance.add_person(meeting, person)
    position = services.people.load(person).positions[0]
    services.people.edit_position(position.id, title=BilingualText("Directrice"))
    (row,) = services.attendance.list_attendance(meeting)
    assert (row.function.fr, row.organisation.zh, row.college) == ("Chargée de mission", "雷恩", College.COMMUNE)


def test_one_person_is_on_the_list_once(services: Services, meeting: str, person: str) -> None:
    services.attendance.add_person(meeting, person)
    with pytest.raises(AlreadyInMeeting):
        services.attendance.add_person(meeting, person)
    assert services.attendance.add_people(meeting, [person, person]) == 0


def test_two_people_of_the_same_name_are_two(services: Services, meeting: str, person: str) -> None:
    namesake = services.people.create(PersonName("Gaëlle", "Leray"))
    assert services.attendance.add_people(meeting, [person, namesake]) == 2


def test_a_walk_in_becomes_a_contact_and_is_present(services: Services, meeting: str, person: str) -> None:
    services.attendance.add_walk_in(meeting, PersonName("Jean", "Dupont"), BilingualText("Rennes"), BilingualText())
    names = {p.name.latin: p.main_position for p in services.people.list_people()}
    assert names["Jean Dupont"] is not None
    assert len(services.organisations.list_organisations()) == 1
    row = next(r for r in services.attendance.list_attendance(meeting) if r.name.surname == "Dupont")
    assert (row.status, row.college) == (AttendanceStatus.PRESENT, College.COMMUNE)


def test_a_walk_in_without_a_name_is_refused(services: Services, meeting: str) -> None:
    with pytest.raises(EmptyTitle):
        services.attendance.add_walk_in(meeting, PersonName(), BilingualText("Rennes"), BilingualText())
    assert services.organisations.list_organisations() == []


def test_representation_ends_with_the_status(services: Services, meeting: str, person: str) -> None:
    row = services.attendance.add_person(meeting, person)
    with pytest.raises(RepresentsThemselves):
        services.attendance.set_represented(row, by_id=person)
    services.attendance.set_represented(row, by_words="M. Martin")
    assert services.attendance.list_attendance(meeting)[0].represented_by == "M. Martin"
    services.attendance.set_status(row, AttendanceStatus.PRESENT)
    assert services.attendance.list_attendance(meeting)[0].represented_by == ""


def test_the_counters_add_up(example: Services) -> None:
    (summary,) = example.meetings.list_meetings()
    heads = count(example.attendance.list_attendance(summary.meeting.id))
    assert heads.total == 43
    assert heads.of(AttendanceStatus.PRESENT) == 33
    assert heads.of(AttendanceStatus.EXCUSED) == 9
    assert heads.of(AttendanceStatus.REMOTE) == 1
    assert sum(total for _ticked, total in heads.by_college.values()) == 43
