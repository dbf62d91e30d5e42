"""Who speaks and who is meant, named while the minutes are written."""

from __future__ import annotations

import pytest

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText
from groupe_pays.services.services import Services


@pytest.fixture
def item(services: Services) -> str:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    return services.agenda.add_item(meeting, BilingualText("Point"), kind=ItemKind.DISCUSSION)


def person(services: Services, given: str, surname: str, civility: Civility = Civility.NONE, zh: str = "") -> str:
    return services.people.create(PersonName(given, surname, zh, civility))


def meeting_id(services: Services) -> str:
    return services.meetings.list_meetings()[0].meeting.id


def test_an_empty_discussion_becomes_an_intervention_in_one_step(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item)
    fort = person(services, "Bertrand", "Fort")

    services.speaking.add_speaker(entry, fort)

    made = services.minutes.load_entry(entry)
    assert (made.kind, [one.person_id for one in made.speakers]) == (EntryKind.INTERVENTION, [fort])
    services.history.undo()
    before = services.minutes.load_entry(entry)
    assert (before.kind, before.speakers) == (EntryKind.DISCUSSION, ())


def test_a_discussion_with_words_keeps_its_kind_and_a_second_speaker_comes_after(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item, text=BilingualRichText(fr=RichText.from_plain("Oui.")))
    people = [person(services, "Anne", "Besnard"), person(services, "Jean", "Du Pont")]

    for one in (*people, people[0]):
        services.speaking.add_speaker(entry, one)

    made = services.minutes.load_entry(entry)
    assert made.kind is EntryKind.DISCUSSION
    assert [one.person_id for one in made.speakers] == people


def test_adopted_minutes_name_nobody_any_more(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item)
    services.meetings.set_state(meeting_id(services), MeetingState.ADOPTED)

    with pytest.raises(MinutesAdopted):
        services.speaking.add_speaker(entry, person(services, "Anne", "Besnard"))
    assert services.minutes.load_entry(entry).speakers == ()


def test_those_present_are_near_and_who_spoke_last_the_nearest(services: Services, item: str) -> None:
    meeting = meeting_id(services)
    people = [person(services, "Anne", surname) for surname in ("Zola", "Albert", "Martin", "Absente")]
    for one, status in zip(people, (*[AttendanceStatus.PRESENT] * 3, AttendanceStatus.EXCUSED), strict=True):
        services.attendance.add_person(meeting, one, status)
    services.speaking.add_speaker(services.minutes.add_entry(item), people[0])

    near = [one.party.name(Language.FR) for one in services.finding.find_near(meeting)]
    assert near == ["Anne Zola", "Anne Albert", "Anne Martin"]


def test_a_surname_with_a_title_means_its_bearers(services: Services, item: str) -> None:
    meeting = meeting_id(services)
    fort = person(services, "Bertrand", "Fort", Civility.MR, "贝特朗·福尔")
    person(services, "Anne", "Fort", Civility.MRS)
    dubois = [person(services, name, "Dubois") for name in ("Anne", "Marc")]
    li = person(services, "Ming", "Li", Civility.MR, "李明")
    services.attendance.add_person(meeting, dubois[1], AttendanceStatus.PRESENT)

    def meant(*names: str, civility: Civility = Civility.MR) -> list[str | None]:
        return [one.party.person_id for one in services.finding.find_addressed(names, civility, meeting)]

    assert meant("Fort") == meant("bertrand FORT") == meant("贝特朗·福尔") == [fort]
    assert meant("Dubois") == [dubois[1]]
    services.attendance.add_person(meeting, dubois[0], AttendanceStatus.PRESENT)
    assert meant("Dubois") == dubois
    assert meant("请李明", "李明", "明") == meant("请李", "李") == [li]
    assert meant("Li", civility=Civility.MRS) == meant("Personne") == []
