"""Open actions of earlier meetings come back on the agenda."""

from __future__ import annotations

import pytest

from groupe_pays.domain.actions import ActionState
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


@pytest.fixture
def next_meeting(example: Services) -> str:
    return example.meetings.plan_meeting(BilingualText("Comité de pilotage"), date=RoughDate("2017-03-01"))


def test_the_open_actions_of_earlier_meetings_are_proposed(example: Services, next_meeting: str) -> None:
    actions = example.actions.list_actions()
    example.actions.edit_action(actions[0].id, state=ActionState.DONE)
    proposed = example.carry_over.list_open(next_meeting)
    assert [one.action.label for one in proposed] == [action.label for action in actions[1:]]
    assert all(one.times == 0 and one.item_id is None and one.title.fr for one in proposed)


def test_actions_of_later_meetings_and_of_the_meeting_itself_are_not_proposed(example: Services) -> None:
    meeting = example.actions.list_actions()[0].meeting_id
    earlier = example.meetings.plan_meeting(BilingualText("Avant"), date=RoughDate("2016-01-31"))
    assert example.carry_over.list_open(earlier) == []
    assert meeting is not None
    assert example.carry_over.list_open(meeting) == []


def test_chosen_actions_become_items_with_those_responsible_and_undo_takes_them_back(
    example: Services, next_meeting: str
) -> None:
    chosen = [one for one in example.carry_over.list_open(next_meeting) if one.action.owners][:2]
    example.agenda.add_item(next_meeting, BilingualText("Ouverture"))
    made = example.carry_over.add_to_agenda(next_meeting, [one.id for one in chosen])
    items = {item.id: item for item in example.agenda.list_items(next_meeting)}
    assert [items[item_id].path for item_id in made] == [(2,), (3,)]
    assert [items[item_id].title for item_id in made] == [one.title for one in chosen]
    assert [items[item_id].carries for item_id in made] == [(one.id,) for one in chosen]
    assert [p.key for p in items[made[0]].presenters] == [p.key for p in chosen[0].action.owners]
    taken = {one.id: one.item_id for one in example.carry_over.list_open(next_meeting)}
    assert taken[chosen[0].id] == made[0]
    example.history.undo()
    assert [item.title.fr for item in example.agenda.list_items(next_meeting)] == ["Ouverture"]


def test_how_often_an_action_was_taken_up_is_counted_elsewhere(example: Services, next_meeting: str) -> None:
    action = example.carry_over.list_open(next_meeting)[0].id
    example.carry_over.add_to_agenda(next_meeting, [action])
    later = example.meetings.plan_meeting(BilingualText("Suite"), date=RoughDate("2017-06-01"))
    assert next(one for one in example.carry_over.list_open(later) if one.id == action).times == 1
    example.meetings.delete(next_meeting)
    assert next(one for one in example.carry_over.list_open(later) if one.id == action).times == 0


def test_an_adopted_meeting_takes_nothing_up(example: Services, next_meeting: str) -> None:
    action = example.carry_over.list_open(next_meeting)[0].id
    example.meetings.set_state(next_meeting, MeetingState.ADOPTED)
    with pytest.raises(MinutesAdopted):
        example.carry_over.add_to_agenda(next_meeting, [action])
