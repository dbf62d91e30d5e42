"""Authorities are renamed and merged; what was written before keeps the name of its day."""

from __future__ import annotations

from datetime import date

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import OwnParent, OwnSuccessor
from groupe_pays.domain.organisations import OrganisationChange, OrganisationKind, name_on
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services

MERGED = RoughDate("2016-01-01")


def make(services: Services, name: str, kind: OrganisationKind = OrganisationKind.REGION) -> str:
    return services.organisations.create(BilingualText(name), kind)


def test_a_renaming_is_recorded_and_the_name_of_a_day_is_known(services: Services) -> None:
    body = make(services, "Conseil général de la Vienne", OrganisationKind.DEPARTEMENT)
    services.authorities.rename(body, BilingualText("Département de la Vienne"), RoughDate("2015-03-22"))
    now = services.organisations.load(body).name
    events = services.authorities.list_events(body)
    assert now.fr == "Département de la Vienne"
    assert [(event.change, event.old_name.fr) for event in events] == [
        (OrganisationChange.RENAMED, "Conseil général de la Vienne")
    ]
    assert name_on(now, events, date(2014, 6, 1)).fr == "Conseil général de la Vienne"
    assert name_on(now, events, date(2017, 1, 31)).fr == "Département de la Vienne"
    services.history.undo()
    assert services.organisations.load(body).name.fr == "Conseil général de la Vienne"
    assert services.authorities.list_events(body) == []


def test_the_same_name_is_no_renaming(services: Services) -> None:
    body = make(services, "Bretagne")
    services.authorities.rename(body, BilingualText("Bretagne"), MERGED)
    assert services.authorities.list_events(body) == []


def test_a_merger_moves_people_and_partnerships_and_one_undo_takes_it_back(services: Services) -> None:
    alsace, lorraine, east = (make(services, name) for name in ("Alsace", "Lorraine", "Grand Est"))
    nankin = services.organisations.create(
        BilingualText("Nankin"), OrganisationKind.CHINESE_LOCAL_GOVERNMENT, country="CN"
    )
    partnership = services.partnerships.create([alsace], [nankin])
    services.organisations.edit(alsace, member_since=RoughDate("1996"))
    person = services.people.create(PersonName("Pierre", "Meyer"), alsace, BilingualText("Directeur"))
    services.authorities.succeed([alsace, lorraine], east, MERGED, people=True, partnerships=True)

    held = services.people.load(person).positions
    assert [(one.organisation_id, one.since, one.until) for one in held] == [
        (alsace, None, MERGED),
        (east, MERGED, None),
    ]
    assert held[1].is_main
    assert services.partnerships.load(partnership).french[0].organisation_id == east
    assert services.organisations.load(alsace).member_until == MERGED
    assert services.organisations.load(lorraine).member_until is None, "it never was a member"
    assert {event.old_name.fr for event in services.authorities.list_events(east)} == {"Alsace", "Lorraine"}

    services.history.undo()
    assert [one.organisation_id for one in services.people.load(person).positions] == [alsace]
    assert services.partnerships.load(partnership).french[0].organisation_id == alsace
    assert services.authorities.list_events(east) == []


def test_nothing_takes_its_own_place(services: Services) -> None:
    first, second = make(services, "Communauté urbaine de Brest"), make(services, "Brest Métropole")
    services.authorities.succeed([first], second)
    with pytest.raises(OwnSuccessor):
        services.authorities.succeed([second], first)
    with pytest.raises(OwnSuccessor):
        services.authorities.succeed([first], first)
    assert len(services.authorities.list_events(first)) == 1


def test_nothing_stands_under_itself(services: Services) -> None:
    ministry, service = make(services, "MAEDI"), make(services, "DAECT")
    services.organisations.edit(service, parent_id=ministry)
    with pytest.raises(OwnParent):
        services.organisations.edit(ministry, parent_id=service)
    assert services.organisations.load(ministry).parent_id is None


def test_the_minutes_of_the_example_keep_the_old_names(example: Services) -> None:
    bodies = {body.name.fr: body.id for body in example.organisations.list_organisations()}
    east = example.authorities.list_events(bodies["Région Grand Est"])
    assert {(event.old_name.fr, event.date) for event in east} == {
        ("Région Alsace", MERGED),
        ("Région Lorraine", MERGED),
    }
    meeting = example.meetings.list_meetings()[0].meeting.id
    before = [row.organisation for row in example.attendance.list_attendance(meeting)]
    example.authorities.rename(bodies["Rennes"], BilingualText("Rennes-la-Neuve"))
    assert [row.organisation for row in example.attendance.list_attendance(meeting)] == before


def test_what_a_merger_would_move_is_counted_before(services: Services) -> None:
    alsace, lorraine = make(services, "Alsace"), make(services, "Lorraine")
    nankin = services.organisations.create(
        BilingualText("Nankin"), OrganisationKind.CHINESE_LOCAL_GOVERNMENT, country="CN"
    )
    services.partnerships.create([alsace, lorraine], [nankin])
    services.people.create(PersonName("Pierre", "Meyer"), alsace, BilingualText("Directeur"))
    gone = services.people.create(PersonName("Paul", "Weber"), lorraine, BilingualText("Élu"))
    services.people.delete(gone)
    moving = services.authorities.count_moving([alsace, lorraine])
    assert (moving.functions, moving.partnerships) == (1, 1)
    assert services.authorities.count_moving([]).functions == 0


def test_a_former_name_is_recorded_after_the_name_was_changed(services: Services) -> None:
    body = make(services, "Conseil général de la Vienne")
    services.organisations.edit(body, name=BilingualText("Département de la Vienne"))
    services.authorities.record_old_name(body, BilingualText("Conseil général de la Vienne"), RoughDate("2015-03"))
    events = services.authorities.list_events(body)
    assert name_on(services.organisations.load(body).name, events, date(2014, 1, 1)).fr == (
        "Conseil général de la Vienne"
    )


def test_a_misspelt_name_is_corrected_on_the_lists_that_are_not_adopted(example: Services) -> None:
    rennes = next(one for one in example.organisations.list_organisations() if one.name.fr == "Rennes")
    parts = example.attendance.list_parts(organisation_id=rennes.id)
    misspelt = parts[0].attendance.organisation
    alike = [one for one in parts if one.attendance.organisation == misspelt]
    example.organisations.edit(rennes.id, name=BilingualText("Rennes Ville", "雷恩市"))
    assert example.authorities.correct_lists(rennes.id, misspelt) == len(alike) > 0
    after = {one.attendance.id: one for one in example.attendance.list_parts(organisation_id=rennes.id)}
    assert all(after[one.attendance.id].attendance.organisation.fr == "Rennes Ville" for one in alike)


def test_the_organisations_under_one(services: Services) -> None:
    ministry = make(services, "Ministère", OrganisationKind.STATE)
    office = make(services, "Délégation", OrganisationKind.STATE)
    services.organisations.edit(office, parent_id=ministry)
    assert [one.id for one in services.organisations.list_children(ministry)] == [office]
    services.organisations.delete(office)
    assert services.organisations.list_children(ministry) == []


def test_regions_of_before_2016_name_their_successors(services: Services) -> None:
    successors = services.places.successors()
    assert successors["Alsace"].fr == "Grand Est"
    assert successors["Midi-Pyrénées"].zh
    assert "Bretagne" not in successors
