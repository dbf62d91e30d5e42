"""Who is meant by a few letters."""

from __future__ import annotations

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.finding import FoundParty
from groupe_pays.services.services import Services


def names(found: list[FoundParty]) -> list[str]:
    return [one.party.name(Language.FR) for one in found]


def meeting_of(example: Services) -> str:
    return next(s.meeting.id for s in example.meetings.list_meetings() if s.people)


def test_two_letters_find_people_by_surname_and_given_name(example: Services) -> None:
    found = names(example.finding.find_parties("be", limit=50))
    assert {"Bertrand Fort", "Bertrand Gallet", "Danièle Behr"} <= set(found)


def test_accents_case_and_hyphens_do_not_matter(example: Services) -> None:
    assert names(example.finding.find_parties("FRANCOISE ged")) == ["Françoise Ged"]
    assert "Claire Saint-Drenant" in names(example.finding.find_parties("drenant")) or names(
        example.finding.find_parties("drenant")
    )


def test_an_organisation_is_found_and_so_are_its_people(example: Services) -> None:
    found = example.finding.find_parties("cités unies", limit=20)
    assert any(one.party.organisation_id for one in found)
    assert "Bertrand Gallet" in names(found)


def test_one_chinese_character_anywhere_in_a_name_is_enough(example: Services) -> None:
    found = example.finding.find_parties("福", people_only=True)
    assert "Bertrand Fort" in names(found)


def test_those_who_take_part_come_first_with_the_function_of_the_day(example: Services) -> None:
    meeting = meeting_of(example)
    found = example.finding.find_parties("be", meeting, limit=50)
    there = [one.takes_part for one in found if one.party.person_id]
    assert there == sorted(there, reverse=True)
    fort = next(one for one in found if one.party.name(Language.FR) == "Bertrand Fort")
    day = next(r for r in example.attendance.list_attendance(meeting) if r.person_id == fort.party.person_id)
    assert (fort.function, fort.organisation) == (day.function, day.organisation)


def test_who_spoke_last_comes_before_who_has_not_spoken(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    item = services.agenda.add_item(meeting, BilingualText("Point"), kind=ItemKind.DISCUSSION)
    people = [services.people.create(PersonName("Anne", surname)) for surname in ("Besnard", "Bertin", "Berthe")]
    for person in people:
        services.attendance.add_person(meeting, person, AttendanceStatus.PRESENT)
    for person in (people[1], people[0]):
        speaker = services.minutes.speaker_of(meeting, person)
        services.minutes.add_entry(item, EntryKind.INTERVENTION, speakers=(speaker,))
    assert names(services.finding.find_parties("be", meeting)) == ["Anne Besnard", "Anne Bertin", "Anne Berthe"]


def test_somebody_made_a_moment_ago_is_found(services: Services) -> None:
    assert services.finding.find_parties("nouv") == []
    services.people.create(PersonName("Zoé", "Nouvelle"))
    assert names(services.finding.find_parties("nouv")) == ["Zoé Nouvelle"]
    services.history.undo()
    assert services.finding.find_parties("nouv") == []


def test_blank_letters_find_nobody(example: Services) -> None:
    assert example.finding.find_parties("  ") == []


def test_a_surname_of_several_words_answers_to_them_as_one(services: Services) -> None:
    for name in (PersonName("Maëlle", "Le Goff"), PersonName("Jean-Baptiste", "d’Ornano")):
        services.people.create(name)

    assert names(services.finding.find_parties("legof")) == ["Maëlle Le Goff"]
    assert names(services.finding.find_parties("dorn")) == ["Jean-Baptiste d’Ornano"]
    assert names(services.finding.find_parties("jeanbap orn")) == ["Jean-Baptiste d’Ornano"]
