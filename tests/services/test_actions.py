"""Actions: made outside the minutes too, put off, done, taken up again on later agendas."""

from __future__ import annotations

import pytest

from groupe_pays.domain.actions import ActionState, Urgency
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle
from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


@pytest.fixture(autouse=True)
def march_2017(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


def test_the_example_tells_where_each_action_comes_from(example: Services) -> None:
    action = next(one for one in example.actions.list_actions() if one.label == "2017-4")
    assert action.item_path == (2,)
    assert action.numbering is Numbering.ROMAN
    assert "comité de pilotage" in action.said.fr.plain


def test_an_action_without_words_of_the_minutes_keeps_a_title(services: Services) -> None:
    with pytest.raises(EmptyTitle):
        services.actions.create_action(BilingualText(" "))
    made = services.actions.create_action(BilingualText("Écrire à la DAECT"))
    with pytest.raises(EmptyTitle):
        services.actions.edit_action(made, title=BilingualText("", " "))
    assert services.actions.load(made).title.fr == "Écrire à la DAECT"


def test_an_action_from_the_minutes_may_do_without_a_title(example: Services) -> None:
    action = example.actions.list_actions()[0]
    example.actions.edit_action(action.id, title=BilingualText())
    assert example.actions.load(action.id).title.is_blank


def test_a_later_date_is_a_postponement_an_earlier_one_is_not(services: Services) -> None:
    made = services.actions.create_action(BilingualText("Écrire"), due=RoughDate.parse("2017-03-30"))
    services.actions.edit_action(made, due=RoughDate.parse("2017-36~"))
    services.actions.edit_action(made, due=RoughDate.parse("2017-04-01"))
    assert services.actions.load(made).postponed == 1

    services.history.undo()
    assert services.actions.load(made).postponed == 0


def test_what_is_done_is_dated_and_forgotten_when_it_opens_again(services: Services) -> None:
    made = services.actions.create_action(BilingualText("Écrire"))
    services.actions.edit_action(made, state=ActionState.DONE)
    done = services.actions.load(made)
    assert done.done_on == RoughDate.parse("2017-03-06")
    assert done.urgency(done.done_on.earliest) is Urgency.CLOSED

    services.actions.edit_action(made, state=ActionState.UNDER_WAY)
    assert services.actions.load(made).done_on is None


def test_an_action_tells_which_agendas_took_it_up(example: Services) -> None:
    action = example.actions.list_actions()[7]
    assert example.actions.taken_up(action.id) == []
    undated = example.meetings.plan_meeting(BilingualText("Atelier"))
    autumn = example.meetings.plan_meeting(BilingualText("Comité"), date=RoughDate.parse("2017-10-09"))
    for meeting in (undated, autumn):
        example.carry_over.add_to_agenda(meeting, [action.id])

    assert [one.meeting_title.fr for one in example.actions.taken_up(action.id)] == ["Comité", "Atelier"]

    example.meetings.delete(autumn)
    assert [one.meeting_id for one in example.actions.taken_up(action.id)] == [undated]
