"""The roll of a meeting: its two orders, the wording of the day, and the way back from a person to their meetings."""

from __future__ import annotations

import pytest

from groupe_pays.domain.attendance import AttendanceStatus, SheetOrder
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College, OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"), date=RoughDate.parse("2017-01-31"))


def add(services: Services, meeting: str, surname: str, body: str, kind: OrganisationKind) -> str:
    organisation = services.organisations.create(BilingualText(body), kind)
    person = services.people.create(PersonName("A.", surname), organisation, BilingualText("Maire"))
    return services.attendance.add_person(meeting, person)


def test_the_sheet_is_by_college_and_the_other_order_by_organisation(services: Services, meeting: str) -> None:
    add(services, meeting, "Un", "Arras", OrganisationKind.COMMUNE)
    add(services, meeting, "Deux", "Région Bretagne", OrganisationKind.REGION)
    add(services, meeting, "Trois", "Préfecture", OrganisationKind.STATE)
    add(services, meeting, "Quatre", "Évreux", OrganisationKind.COMMUNE)

    def names(order: SheetOrder) -> list[str]:
        return [row.name.surname for row in services.attendance.list_attendance(meeting, order)]

    assert names(SheetOrder.PROTOCOL) == ["Trois", "Deux", "Un", "Quatre"]
    assert names(SheetOrder.ORGANISATION) == ["Un", "Quatre", "Trois", "Deux"]


def test_the_sheet_passes_over_the_word_for_what_an_authority_is(services: Services, meeting: str) -> None:
    for surname, body in (("Un", "Région Bretagne"), ("Deux", "Conseil Régional d'Alsace"), ("Trois", "Occitanie")):
        add(services, meeting, surname, body, OrganisationKind.REGION)
    sheet = services.attendance.list_attendance(meeting, SheetOrder.PROTOCOL)
    assert [row.organisation.fr for row in sheet] == ["Conseil Régional d'Alsace", "Région Bretagne", "Occitanie"]


def test_somebody_known_can_come_for_another_organisation_that_day(services: Services, meeting: str) -> None:
    rennes = services.organisations.create(BilingualText("Rennes"), OrganisationKind.COMMUNE)
    services.organisations.create(BilingualText("Région Bretagne"), OrganisationKind.REGION)
    person = services.people.create(PersonName("Gaëlle", "Leray"), rennes, BilingualText("Chargée de mission"))

    services.attendance.add_person(
        meeting, person, AttendanceStatus.PRESENT, BilingualText("region bretagne"), BilingualText("Déléguée")
    )

    (row,) = services.attendance.list_attendance(meeting)
    assert (row.college, row.function.fr, row.status) == (College.REGION, "Déléguée", AttendanceStatus.PRESENT)
    assert len(services.organisations.list_organisations()) == 2
    assert services.people.load(person).main_position.title.fr == "Chargée de mission"


def test_correcting_the_organisation_of_the_day_moves_the_college(services: Services, meeting: str) -> None:
    row = add(services, meeting, "Un", "Arras", OrganisationKind.COMMUNE)
    services.organisations.create(BilingualText("Région Bretagne"), OrganisationKind.REGION)
    services.attendance.edit_day(row, organisation=BilingualText("Région Bretagne"))
    assert services.attendance.list_attendance(meeting)[0].college is College.REGION


def test_typing_who_stands_in_is_one_step_of_undo(services: Services, meeting: str) -> None:
    row = add(services, meeting, "Un", "Arras", OrganisationKind.COMMUNE)
    services.attendance.set_represented(row, by_words="M.")
    services.attendance.set_represented(row, by_words="M. Martin")
    services.history.undo()
    assert services.attendance.list_attendance(meeting)[0].status is AttendanceStatus.EXPECTED


def test_from_a_person_and_from_an_organisation_back_to_the_meetings(services: Services, meeting: str) -> None:
    add(services, meeting, "Un", "Arras", OrganisationKind.COMMUNE)
    later = services.meetings.plan_meeting(BilingualText("Suivante"), date=RoughDate.parse("2017-03"))
    gone = services.meetings.plan_meeting(BilingualText("Annulée"))
    (row,) = services.attendance.list_attendance(meeting)
    services.attendance.add_people(later, [row.person_id])
    services.attendance.add_people(gone, [row.person_id])
    services.meetings.delete(gone)

    parts = services.attendance.list_parts(person_id=row.person_id)

    assert [part.meeting.title.fr for part in parts] == ["Suivante", "Réunion"]
    assert parts[1].attendance.function.fr == "Maire"
    assert services.attendance.list_parts(organisation_id=row.organisation_id) == parts
