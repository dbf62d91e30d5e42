"""Whom to invite, what they answer, the delegations they come in, and a meeting called off."""

from __future__ import annotations

import pytest

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.audiences import Criteria
from groupe_pays.domain.errors import EmptyTitle, NothingFound, RepresentsThemselves
from groupe_pays.domain.organisations import College, ContactKind, ContactPoint, OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.printing.words import participants
from groupe_pays.services.services import Services

EXPECTED, EXCUSED = AttendanceStatus.EXPECTED, AttendanceStatus.EXCUSED


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"))


@pytest.fixture
def people(services: Services) -> list[str]:
    """Two people of Rennes, the first with an e-mail address, and one of the Region."""
    rennes = services.organisations.create(BilingualText("Rennes"), OrganisationKind.COMMUNE)
    region = services.organisations.create(BilingualText("Région Bretagne"), OrganisationKind.REGION)
    names = (("Anne", "Le Goff", rennes), ("Bruno", "Martin", rennes), ("Claire", "Petit", region))
    made = [services.people.create(PersonName(given, surname), body) for given, surname, body in names]
    services.people.set_contacts(made[0], (ContactPoint(ContactKind.EMAIL, "anne@example.org"),))
    return made


def listed(services: Services, meeting: str) -> dict[str, Attendance]:
    return {row.person_id: row for row in services.invitations.list_invited(meeting)}


def answer(services: Services, meeting: str, person: str, given: Answer, **by: str) -> Attendance:
    services.invitations.set_answer(listed(services, meeting)[person].id, given, **by)
    return listed(services, meeting)[person]


def test_inviting_all_again_leaves_those_invited_alone(services: Services, meeting: str, people: list[str]) -> None:
    assert services.invitations.invite(meeting, people[:1]) == 1
    answer(services, meeting, people[0], Answer.COMING)
    assert services.invitations.invite(meeting, people) == 2
    assert listed(services, meeting)[people[0]].answer is Answer.COMING
    assert services.invitations.invite(meeting, people) == 0


def test_withdrawing_all_keeps_those_who_answered_or_came(services: Services, meeting: str, people: list[str]) -> None:
    services.invitations.invite(meeting, people)
    answer(services, meeting, people[0], Answer.COMING)
    services.attendance.set_status(listed(services, meeting)[people[1]].id, AttendanceStatus.PRESENT)
    assert services.invitations.withdraw(meeting, people) == 1
    assert set(listed(services, meeting)) == set(people[:2])
    services.history.undo()
    assert set(listed(services, meeting)) == set(people)


def test_somebody_nobody_knew_is_invited_and_expected(services: Services, meeting: str) -> None:
    services.invitations.invite_new(meeting, PersonName("Jean", "Dupont"), BilingualText("Brest"), BilingualText())
    (row,) = services.invitations.list_invited(meeting)
    assert (row.name.surname, row.organisation.fr, row.status) == ("Dupont", "Brest", EXPECTED)


def test_an_excuse_marks_the_roll_and_taking_it_back_clears_it(
    services: Services, meeting: str, people: list[str]
) -> None:
    services.invitations.invite(meeting, people)
    row = answer(services, meeting, people[0], Answer.EXCUSED)
    assert row.status is EXCUSED
    assert row.answered_on is not None
    row = answer(services, meeting, people[0], Answer.NONE)
    assert (row.status, row.answered_on) == (EXPECTED, None)


def test_a_representative_is_kept_with_the_answer_and_goes_with_it(
    services: Services, meeting: str, people: list[str]
) -> None:
    services.invitations.invite(meeting, people[:1])
    row = answer(services, meeting, people[0], Answer.REPRESENTED, by_id=people[1])
    assert (row.status, row.represented_by_id) == (AttendanceStatus.REPRESENTED, people[1])
    row = answer(services, meeting, people[0], Answer.COMING)
    assert (row.status, row.represented_by_id) == (EXPECTED, None)
    with pytest.raises(RepresentsThemselves):
        answer(services, meeting, people[0], Answer.REPRESENTED, by_id=people[0])
    assert listed(services, meeting)[people[0]].answer is Answer.COMING


def test_a_late_answer_changes_nothing_of_who_came(services: Services, meeting: str, people: list[str]) -> None:
    services.invitations.invite(meeting, people)
    services.attendance.set_status(listed(services, meeting)[people[0]].id, AttendanceStatus.PRESENT)
    assert answer(services, meeting, people[0], Answer.EXCUSED).status is AttendanceStatus.PRESENT


def test_undo_takes_an_answer_back_with_its_mark(services: Services, meeting: str, people: list[str]) -> None:
    services.invitations.invite(meeting, people)
    answer(services, meeting, people[0], Answer.EXCUSED)
    services.history.undo()
    row = listed(services, meeting)[people[0]]
    assert (row.answer, row.status) == (Answer.NONE, EXPECTED)


def test_answers_are_counted_by_college(services: Services, meeting: str, people: list[str]) -> None:
    services.invitations.invite(meeting, people)
    answer(services, meeting, people[0], Answer.COMING)
    answer(services, meeting, people[2], Answer.REMOTE)
    count = services.invitations.count(meeting)
    assert (count.given, count.total) == (2, 3)
    assert count.given_in(College.COMMUNE) == (1, 2)
    assert count.given_in(College.REGION) == (1, 1)


def test_the_reminder_goes_to_those_without_an_answer(services: Services, meeting: str, people: list[str]) -> None:
    services.invitations.invite(meeting, people)
    answer(services, meeting, people[2], Answer.COMING)
    reminder = services.invitations.without_answer(meeting)
    assert [one.address for one in reminder.reachable] == ["anne@example.org"]
    assert reminder.unreachable == ("Bruno Martin",)


def test_the_sheet_shows_who_said_they_would_come(services: Services, meeting: str, people: list[str]) -> None:
    services.invitations.invite(meeting, people)
    answer(services, meeting, people[0], Answer.COMING)
    answer(services, meeting, people[1], Answer.REMOTE)
    announced = {one.name.fr: one.announced for one in participants(services.invitations.list_invited(meeting))}
    assert sorted(announced.values(), key=str) == [None, AttendanceStatus.PRESENT, AttendanceStatus.REMOTE]


# ------------------------------------------------------------------ delegations


def test_a_delegation_has_a_head_and_breaks_up_without_harm(
    services: Services, meeting: str, people: list[str]
) -> None:
    services.invitations.invite(meeting, people)
    ids = [row.id for row in listed(services, meeting).values()]
    made = services.invitations.add_delegation(meeting, BilingualText("Rennes"), None, people[0], ids[:2])
    (delegation,) = services.invitations.list_delegations(meeting)
    assert (delegation.name.fr, delegation.head_id) == ("Rennes", people[0])
    assert sum(row.delegation_id == made for row in listed(services, meeting).values()) == 2
    services.invitations.join(ids, made)
    services.invitations.delete_delegation(made)
    assert services.invitations.list_delegations(meeting) == []
    assert all(row.delegation_id is None for row in listed(services, meeting).values())
    services.history.undo()
    assert all(row.delegation_id == made for row in listed(services, meeting).values())


def test_a_delegation_needs_a_name_and_goes_with_its_meeting(
    services: Services, meeting: str, people: list[str]
) -> None:
    services.invitations.invite(meeting, people)
    row = listed(services, meeting)[people[0]]
    with pytest.raises(EmptyTitle):
        services.invitations.add_delegation(meeting, BilingualText())
    services.invitations.add_delegation(meeting, BilingualText("D"), None, people[0], [row.id])
    services.meetings.delete(meeting)
    services.bin.remove("meeting", meeting)
    services.people.delete(people[0])
    services.bin.remove("person", people[0])


# ------------------------------------------------------------------ the meeting called off


def test_a_meeting_is_called_off_and_undo_has_it_take_place(services: Services, meeting: str) -> None:
    services.invitations.cancel_meeting(meeting)
    assert services.meetings.load(meeting).cancelled_on is not None
    services.history.undo()
    assert services.meetings.load(meeting).cancelled_on is None
    services.meetings.delete(meeting)
    with pytest.raises(NothingFound):
        services.invitations.cancel_meeting(meeting)


# ------------------------------------------------------------------ saved audiences


def test_an_audience_is_its_criteria_and_people_by_name(services: Services, people: list[str]) -> None:
    criteria = Criteria(colleges=(College.COMMUNE,))
    saved = services.audiences.create(BilingualText("Communes", "市镇"), criteria, people[2:])
    assert {one.id for one in services.audiences.people_of(saved)} == set(people)
    newcomer = services.people.create(PersonName("Dan", "Roux"), organisation=BilingualText("Rennes"))
    assert newcomer in {one.id for one in services.audiences.people_of(saved)}
    services.people.delete(people[0])
    assert people[0] not in {one.id for one in services.audiences.people_of(saved)}


def test_an_audience_of_named_people_takes_nobody_else(services: Services, people: list[str]) -> None:
    saved = services.audiences.create(BilingualText("Bureau"), None, people[:1])
    assert [one.id for one in services.audiences.people_of(saved)] == people[:1]
    services.audiences.edit(saved, person_ids=people[1:], name=BilingualText("Bureau élargi"))
    (audience,) = services.audiences.list_audiences()
    assert (audience.name.fr, set(audience.person_ids)) == ("Bureau élargi", set(people[1:]))


def test_an_audience_deleted_comes_back_with_undo(services: Services, people: list[str]) -> None:
    saved = services.audiences.create(BilingualText("Bureau"), Criteria(with_email=True), people[:1])
    before = services.audiences.list_audiences()
    services.audiences.delete(saved)
    assert services.audiences.list_audiences() == []
    services.history.undo()
    assert services.audiences.list_audiences() == before
    with pytest.raises(EmptyTitle):
        services.audiences.create(BilingualText(), Criteria())
