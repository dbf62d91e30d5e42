"""What somebody took part in is found by what points at them, each thing once and the latest first."""

from __future__ import annotations

from groupe_pays.domain.actions import ActionState
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText, Language, RichText
from groupe_pays.services.services import Services


def body(services: Services, name: str) -> str:
    return next(one.id for one in services.organisations.list_organisations() if one.name.fr == name)


def person(services: Services, surname: str) -> Person:
    return next(one for one in services.people.list_people() if one.name.surname == surname)


def test_the_person_who_spoke_finds_the_entries_and_the_meeting(example: Services) -> None:
    auxiette = person(example, "Auxiette")
    part = example.taking_part.of_person(auxiette.id)
    assert len(part.meetings) == 1
    assert len(part.interventions) == 2
    assert [one.item_path for one in part.interventions] == [(1,), (3,)], "in the order of the minutes"
    assert all("Auxiette" in one.words.fr for one in part.interventions)
    assert part.interventions[0].meeting_id == part.meetings[0].meeting.id


def test_an_organisation_has_what_its_people_said_for_it_that_day(example: Services) -> None:
    ministry = body(example, "Ministère des Affaires étrangères et du Développement international")
    auxiette = person(example, "Auxiette")
    spoken = example.taking_part.of_organisation(ministry).interventions
    assert [one.id for one in spoken] == [one.id for one in example.taking_part.of_person(auxiette.id).interventions]
    example.people.add_position(auxiette.id, body(example, "Lyon"), BilingualText("Conseiller"))
    assert example.taking_part.of_organisation(body(example, "Lyon")).interventions == (), "he sat for the ministry"


def test_actions_are_owed_by_the_organisation_open_ones_first(example: Services) -> None:
    rennes = body(example, "Rennes")
    assert example.taking_part.of_organisation(rennes).actions == ()
    first, second = example.actions.list_actions()[:2]
    party = Party(organisation_id=rennes, organisation_name=BilingualText("Rennes"))
    for action in (first, second):
        example.actions.set_owners(action.id, (*action.owners, party))
    example.actions.edit_action(second.id, state=ActionState.DONE)
    owed = example.taking_part.of_organisation(rennes).actions
    assert [one.id for one in owed] == [first.id, second.id]
    bound = example.taking_part.of_organisation(rennes).partnerships[0]
    assert [one.id for one in example.taking_part.of_partnership(bound.id).actions] == [first.id, second.id]


def test_decisions_that_name_an_organisation_in_either_language(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"), date=RoughDate("2017-01-31"))
    item = services.agenda.add_item(meeting, BilingualText("Point"))
    dalian = services.organisations.create(
        BilingualText("Ville de Dalian", "大连市"), OrganisationKind.CHINESE_LOCAL_GOVERNMENT, "CN"
    )
    for language, words in (
        (Language.FR, "Inviter la ville de Dalian."),
        (Language.ZH, "邀请大连市人民政府。"),
        (Language.FR, "Inviter la ville voisine de Dalian."),
    ):
        entry = services.minutes.add_entry(item, EntryKind.DECISION)
        services.minutes.edit_text(entry, language, RichText.from_plain(words))
    assert [one.number for one in services.decisions.list_decisions()] == [1, 2, 3]
    named = services.taking_part.of_organisation(dalian).decisions
    assert [one.number for one in named] == [2, 1], "its whole name, the latest first"


def test_what_is_in_the_bin_is_no_part(example: Services) -> None:
    auxiette = person(example, "Auxiette")
    meeting = example.taking_part.of_person(auxiette.id).meetings[0].meeting
    example.meetings.delete(meeting.id)
    part = example.taking_part.of_person(auxiette.id)
    assert (part.meetings, part.interventions) == ((), ())


def test_a_partnership_has_what_its_organisations_took_part_in_each_thing_once(example: Services) -> None:
    rennes = body(example, "Rennes")
    bound = example.taking_part.of_organisation(rennes).partnerships
    assert len(bound) == 1
    part = example.taking_part.of_partnership(bound[0].id)
    assert len({one.attendance.id for one in part.meetings}) == len(part.meetings) == 2


def test_who_is_to_be_turned_to_finds_the_partnership(example: Services) -> None:
    named = next(one for one in example.partnerships.list_partnerships() if one.contact_ids)
    assert named.id in {one.id for one in example.taking_part.of_person(named.contact_ids[0]).partnerships}


def test_predecessors_and_successors_are_told(example: Services) -> None:
    east = body(example, "Région Grand Est")
    assert {event.old_name.fr for event in example.taking_part.of_organisation(east).events} == {
        "Région Alsace",
        "Région Lorraine",
    }
