"""Minutes are circulated and adopted, and can be taken back."""

from __future__ import annotations

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


@pytest.fixture
def meeting(services: Services, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")
    return services.meetings.plan_meeting(BilingualText("Réunion"), start="09:30", end="12:00")


def test_each_step_notes_its_day(services: Services, meeting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    services.meetings.set_state(meeting, MeetingState.CIRCULATED)
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-06-01")
    services.meetings.set_state(meeting, MeetingState.ADOPTED)
    loaded = services.meetings.load(meeting)
    assert (loaded.circulated_on, loaded.adopted_on) == (RoughDate("2017-03-06"), RoughDate("2017-06-01"))
    services.meetings.set_state(meeting, MeetingState.DRAFT)
    loaded = services.meetings.load(meeting)
    assert (loaded.state, loaded.circulated_on, loaded.adopted_on) == (MeetingState.DRAFT, None, None)


def test_a_step_can_be_undone_and_says_what_it_was(services: Services, meeting: str) -> None:
    services.meetings.set_state(meeting, MeetingState.ADOPTED)
    assert "Réunion" in (services.history.undo_label() or "")
    services.history.undo()
    assert services.meetings.load(meeting).state is MeetingState.PLANNED


def test_the_agenda_of_adopted_minutes_is_locked_except_its_internal_notes(services: Services, meeting: str) -> None:
    item = services.agenda.add_item(meeting, BilingualText("Bilan"), duration=10)
    services.meetings.set_state(meeting, MeetingState.ADOPTED)
    for refused in (
        lambda: services.agenda.add_item(meeting, BilingualText("Tard")),
        lambda: services.agenda.edit_item(item, title=BilingualText("Autre")),
        lambda: services.agenda.set_presenters(item, ()),
        lambda: services.agenda.set_durations(meeting, {item: 5}),
        lambda: services.agenda.move_item(item, parent_id=None, index=0),
        lambda: services.agenda.delete_item(item),
    ):
        with pytest.raises(MinutesAdopted):
            refused()
    services.agenda.edit_item(item, internal_note="à vérifier")
    assert services.agenda.list_items(meeting)[0].internal_note == "à vérifier"


def test_several_durations_change_in_one_step(services: Services, meeting: str) -> None:
    items = [services.agenda.add_item(meeting, BilingualText(str(n)), duration=90) for n in range(2)]
    services.agenda.set_durations(meeting, {items[0]: 75, items[1]: 75})
    assert [item.duration for item in services.agenda.list_items(meeting)] == [75, 75]
    services.history.undo()
    assert [item.duration for item in services.agenda.list_items(meeting)] == [90, 90]


def test_a_meeting_prolonged_past_midnight_ends_the_next_day(services: Services, meeting: str) -> None:
    services.meetings.prolong(meeting, 165)
    assert services.meetings.load(meeting).end == "12:15"
    services.meetings.prolong(meeting, 15 * 60)
    loaded = services.meetings.load(meeting)
    assert (loaded.end, loaded.ends_next_day, loaded.slot_minutes) == ("00:30", True, 15 * 60)
