"""What is removed from the bin for good takes its own with it, and nothing that others need."""

from __future__ import annotations

import pytest

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.errors import NothingFound, StillNeeded
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


def binned(services: Services) -> list[tuple[str, str]]:
    return [(item.kind, item.title.fr) for item in services.bin.list_items()]


def test_a_person_goes_with_their_functions_and_contacts_and_undo_brings_all_back(services: Services) -> None:
    body = services.organisations.create(BilingualText("Rennes"))
    person = services.people.create(PersonName("Gaëlle", "Leray"), body, BilingualText("Chargée de mission"))
    services.people.set_contacts(person, (ContactPoint(ContactKind.EMAIL, "g@rennes.fr"),))
    services.people.delete(person)

    services.bin.remove("person", person)

    assert binned(services) == []
    with pytest.raises(NothingFound):
        services.people.load(person)
    assert services.history.undo() == "supprimer définitivement “Gaëlle Leray”"
    services.bin.restore("person", person)
    whole = services.people.load(person)
    assert whole.contacts[0].value == "g@rennes.fr"
    assert whole.positions[0].organisation_name.fr == "Rennes"


def test_somebody_who_attended_a_meeting_stays(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    person = services.people.create(PersonName("Gaëlle", "Leray"))
    services.attendance.add_person(meeting, person, AttendanceStatus.PRESENT)
    services.people.delete(person)

    with pytest.raises(StillNeeded) as refused:
        services.bin.remove("person", person)

    assert refused.value.by == ("attendance",)
    assert binned(services) == [("person", "Gaëlle Leray")]


def test_an_organisation_whose_people_live_stays(services: Services) -> None:
    body = services.organisations.create(BilingualText("Rennes"))
    services.people.create(PersonName("Gaëlle", "Leray"), body)
    services.organisations.delete(body)
    with pytest.raises(StillNeeded):
        services.bin.remove("organisation", body)


def test_a_meeting_goes_with_its_agenda_minutes_and_attendance(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion d’essai"))
    item = services.agenda.add_item(meeting, BilingualText("Point"))
    services.agenda.add_item(meeting, BilingualText("Sous-point"), parent_id=item)
    services.minutes.add_entry(item, EntryKind.DISCUSSION)
    person = services.people.create(PersonName("Gaëlle", "Leray"))
    services.attendance.add_person(meeting, person)
    services.meetings.delete(meeting)

    services.bin.remove("meeting", meeting)

    assert binned(services) == []
    services.people.delete(person)
    services.bin.remove("person", person)  # nothing of the meeting holds them any more
    services.history.undo()
    services.history.undo()
    services.history.undo()
    services.bin.restore("meeting", meeting)
    assert [section.item.title.fr for section in services.minutes.load(meeting)] == ["Point", "Sous-point"]
    assert len(services.attendance.list_attendance(meeting)) == 1


def test_a_meeting_whose_actions_are_still_followed_stays(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    services.actions.create_action(BilingualText("Écrire"), meeting_id=meeting)
    services.meetings.delete(meeting)
    with pytest.raises(StillNeeded) as refused:
        services.bin.remove("meeting", meeting)
    assert refused.value.by == ("action",)


def test_the_number_of_an_action_removed_for_good_is_never_given_again(services: Services) -> None:
    first = services.actions.create_action(BilingualText("Écrire"))
    number = services.actions.load(first).number
    services.actions.delete(first)

    services.bin.remove("action", first)

    assert binned(services) == []
    assert services.actions.load(services.actions.create_action(BilingualText("Lire"))).number == number + 1


def test_everything_of_the_example_can_be_asked_to_go_and_nothing_breaks(example: Services) -> None:
    (summary,) = example.meetings.list_meetings()
    example.meetings.delete(summary.meeting.id)
    with pytest.raises(StillNeeded) as refused:
        example.bin.remove("meeting", summary.meeting.id)
    assert "action" in refused.value.by
    partnership = example.partnerships.list_partnerships()[0]
    assert partnership.french
