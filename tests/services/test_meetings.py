"""Meetings and their agenda, as a coordinator plans them."""

from __future__ import annotations

import pytest

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import overrun, plan
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import AgendaLoop, EmptyTitle, EndBeforeStart, NegativeDuration, NothingFound
from groupe_pays.domain.meetings import MeetingState, Stage
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.meetings import stage_at_hand
from groupe_pays.services.services import Services


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(
        BilingualText("Comité de pilotage", "指导委员会会议"),
        date=RoughDate.parse("2017-03-01"),
        start="09:30",
        end="12:00",
    )


def test_a_new_dossier_has_the_usual_series(services: Services) -> None:
    names = [series.name.fr for series in services.meetings.list_series()]
    assert len(names) == 6
    assert all(series.name.zh for series in services.meetings.list_series())


def test_a_meeting_of_a_series_takes_its_usual_place(services: Services) -> None:
    series = services.meetings.list_series()[0]
    loaded = services.meetings.load(services.meetings.plan_meeting(BilingualText("Réunion"), series.id))
    assert (loaded.place, loaded.access) == (series.place, series.access)
    assert loaded.place.fr


def test_an_empty_title_is_refused_and_nothing_is_made(services: Services) -> None:
    with pytest.raises(EmptyTitle):
        services.meetings.plan_meeting(BilingualText("  ", ""))
    assert services.meetings.list_meetings() == []


def test_an_end_before_the_start_is_refused_unless_it_is_the_next_day(services: Services, meeting: str) -> None:
    with pytest.raises(EndBeforeStart):
        services.meetings.edit(meeting, start="14:00", end="13:00")
    assert services.meetings.load(meeting).start == "09:30"
    services.meetings.edit(meeting, start="22:00", end="01:00", ends_next_day=True)
    assert services.meetings.load(meeting).slot_minutes == 180


def test_meetings_come_latest_first_and_undated_ones_before_all(services: Services, meeting: str) -> None:
    rough = services.meetings.plan_meeting(BilingualText("Séminaire"), date=RoughDate.parse("2017-36~"))
    undated = services.meetings.plan_meeting(BilingualText("Atelier"))
    assert [s.meeting.id for s in services.meetings.list_meetings()] == [undated, rough, meeting]


def test_a_deleted_meeting_waits_in_the_bin_and_comes_back_whole(services: Services, meeting: str) -> None:
    item = services.agenda.add_item(meeting, BilingualText("Bilan"))
    entry = services.minutes.add_entry(item)
    services.meetings.delete(meeting)
    with pytest.raises(NothingFound):
        services.meetings.load(meeting)
    (binned,) = services.bin.list_items()
    services.bin.restore(binned.kind, binned.id)
    assert services.minutes.load(meeting)[0].entries[0].id == entry


@pytest.mark.parametrize(
    ("state", "today", "stage"),
    [
        (MeetingState.PLANNED, "2017-02-01", Stage.PREPARE),
        (MeetingState.PLANNED, "2017-03-01", Stage.RECEIVE),
        (MeetingState.DRAFT, "2017-03-02", Stage.MINUTES),
        (MeetingState.CIRCULATED, "2017-03-02", Stage.CIRCULATE),
    ],
)
def test_the_stage_at_hand_opens_by_itself(
    services: Services, meeting: str, state: MeetingState, today: str, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", today)
    services.meetings.edit(meeting, state=state)
    assert clock.today().isoformat() == today
    assert stage_at_hand(services.meetings.load(meeting)) is stage


def test_numbers_of_the_agenda_follow_the_order(services: Services, meeting: str) -> None:
    one = services.agenda.add_item(meeting, BilingualText("Un"))
    two = services.agenda.add_item(meeting, BilingualText("Deux"))
    part = services.agenda.add_item(meeting, BilingualText("Part"), parent_id=two)
    between = services.agenda.add_item(meeting, BilingualText("Entre"), after=one)
    paths = {item.id: item.path for item in services.agenda.list_items(meeting)}
    assert paths == {one: (1,), between: (2,), two: (3,), part: (3, 1)}
    services.agenda.move_item(two, parent_id=None, index=0)
    assert [item.id for item in services.agenda.list_items(meeting)] == [two, part, one, between]


def test_an_item_cannot_become_a_part_of_itself(services: Services, meeting: str) -> None:
    top = services.agenda.add_item(meeting, BilingualText("Haut"))
    part = services.agenda.add_item(meeting, BilingualText("Bas"), parent_id=top)
    with pytest.raises(AgendaLoop):
        services.agenda.move_item(top, parent_id=part, index=0)


def test_a_thousand_moves_to_one_place_keep_the_order(services: Services, meeting: str) -> None:
    ids = [services.agenda.add_item(meeting, BilingualText(str(number))) for number in range(4)]
    for _round in range(60):
        last = services.agenda.list_items(meeting)[-1].id
        services.agenda.move_item(last, parent_id=None, index=1)
    order = [item.id for item in services.agenda.list_items(meeting)]
    assert sorted(order) == sorted(ids)
    assert order[0] == ids[0]


def test_the_plan_shows_by_how_much_it_overruns(services: Services, meeting: str) -> None:
    for minutes in (60, 50, 55):
        services.agenda.add_item(meeting, BilingualText("x"), duration=minutes)
    items = services.agenda.list_items(meeting)
    assert [(step.starts, step.ends) for step in plan(items)] == [(0, 60), (60, 110), (110, 165)]
    assert overrun(items, services.meetings.load(meeting).slot_minutes) == 15


def test_impossible_durations_are_refused(services: Services, meeting: str) -> None:
    for minutes in (-1, 24 * 60 + 1):
        with pytest.raises(NegativeDuration):
            services.agenda.add_item(meeting, BilingualText("x"), duration=minutes)


def test_the_label_of_undo_speaks_the_language_of_the_interface(services: Services, meeting: str) -> None:
    from groupe_pays import i18n

    i18n.set_current_language(Language.ZH)
    assert "指导委员会会议" in (services.history.undo_label() or "")
    i18n.set_current_language(Language.FR)
    assert "Comité de pilotage" in (services.history.undo_label() or "")
