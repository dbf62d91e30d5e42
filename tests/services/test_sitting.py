"""The clock of a sitting: items taken up one after the other, interrupted, and what is known of it the next time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import AgendaItem, ItemOutcome
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import PARIS
from groupe_pays.domain.sitting import is_near, next_item, real_minutes, running_item, seconds_taken
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services

ZONE = ZoneInfo(PARIS)


class Watch:
    """A clock moved by hand."""

    def __init__(self, start: datetime) -> None:
        self.time = start

    def __call__(self) -> datetime:
        return self.time

    def pass_minutes(self, minutes: float) -> None:
        self.time += timedelta(minutes=minutes)


@pytest.fixture
def watch() -> Iterator[Watch]:
    made = Watch(datetime(2017, 1, 31, 14, 0, tzinfo=ZONE))
    clock.set_clock(made)
    yield made
    clock.set_clock(None)


def plan(services: Services, titles: str, day: str = "2017-01-31", **values: object) -> tuple[str, list[str]]:
    meeting = services.meetings.plan_meeting(
        BilingualText("Réunion"), date=RoughDate(day), start="14:00", end="17:00", **values
    )
    return meeting, [services.agenda.add_item(meeting, BilingualText(title), duration=30) for title in titles.split()]


def item(services: Services, meeting: str, place: int) -> AgendaItem:
    return services.agenda.list_items(meeting)[place]


def test_taking_up_the_next_item_leaves_the_one_before(services: Services, watch: Watch) -> None:
    meeting, ids = plan(services, "Ouverture Bilan Clôture")
    assert services.sitting.take_next(meeting) == ids[0]
    watch.pass_minutes(12)
    assert services.sitting.take_next(meeting) == ids[1]
    watch.pass_minutes(47)
    running = running_item(services.agenda.list_items(meeting))
    assert running is not None
    assert (running.id, seconds_taken(running, watch.time)) == (ids[1], 47 * 60)
    assert real_minutes(item(services, meeting, 0)) == 12
    services.sitting.take_next(meeting)
    assert services.sitting.take_next(meeting) is None
    assert running_item(services.agenda.list_items(meeting)) is None


def test_an_item_interrupted_goes_on_counting(services: Services, watch: Watch) -> None:
    meeting, ids = plan(services, "Bilan Pause")
    services.sitting.take_up(ids[0])
    watch.pass_minutes(20)
    services.sitting.take_up(ids[1])
    watch.pass_minutes(15)
    services.sitting.take_up(ids[0])
    watch.pass_minutes(5)
    services.sitting.leave(meeting)
    assert [real_minutes(item(services, meeting, place)) for place in (0, 1)] == [25, 15]


def test_taking_up_what_is_running_changes_nothing(services: Services, watch: Watch) -> None:
    meeting, ids = plan(services, "Bilan")
    services.sitting.take_up(ids[0])
    watch.pass_minutes(10)
    services.sitting.take_up(ids[0])
    assert seconds_taken(item(services, meeting, 0), watch.time) == 600


def test_undo_puts_the_clock_back(services: Services, watch: Watch) -> None:
    meeting, ids = plan(services, "Ouverture Bilan")
    services.sitting.take_next(meeting)
    watch.pass_minutes(10)
    services.sitting.take_next(meeting)
    services.history.undo()
    running = running_item(services.agenda.list_items(meeting))
    assert running is not None
    assert running.id == ids[0]


def test_headings_and_what_is_withdrawn_are_passed_over(services: Services, watch: Watch) -> None:
    meeting, ids = plan(services, "Ouverture Bilan Divers")
    services.agenda.edit_item(ids[1], duration=None)
    part = services.agenda.add_item(meeting, BilingualText("Chengdu"), parent_id=ids[1], duration=10)
    withdrawn = services.agenda.add_item(meeting, BilingualText("Retiré"), parent_id=ids[1], duration=10)
    services.agenda.set_outcome(withdrawn, ItemOutcome.WITHDRAWN)
    taken = [services.sitting.take_next(meeting) for _time in range(4)]
    assert taken == [ids[0], part, ids[2], None]
    assert next_item(services.agenda.list_items(meeting)) is None


@pytest.mark.parametrize(("day", "night"), [("2017-03-26", 60), ("2017-10-29", 60)])
def test_an_hour_is_an_hour_in_the_night_the_clocks_change(
    services: Services, watch: Watch, day: str, night: int
) -> None:
    meeting, ids = plan(services, "Veillée", day)
    watch.time = datetime.fromisoformat(f"{day}T01:30").replace(tzinfo=ZONE)
    services.sitting.take_up(ids[0])
    now = (watch.time.astimezone(ZoneInfo("UTC")) + timedelta(minutes=night)).astimezone(ZONE)
    assert seconds_taken(item(services, meeting, 0), now) == night * 60
    assert now.hour == (3 if day == "2017-03-26" else 2)


def test_the_time_an_item_took_is_told_at_the_next_meeting(services: Services, watch: Watch) -> None:
    series = services.meetings.list_series()[0].id
    earlier, ids = plan(services, "Ouverture Bilan", series_id=series)
    services.sitting.take_up(ids[1])
    watch.pass_minutes(47)
    services.sitting.leave(earlier)
    watch.pass_minutes(60 * 24 * 30)
    later, again = plan(services, "Ouverture BILAN", "2017-03-01", series_id=series)
    known = services.sitting.last_time(again[1])
    assert known is not None
    assert (known.real, known.planned) == (47, 30)
    assert services.sitting.last_time(again[0]) is None, "its clock was never started"
    services.meetings.delete(earlier)
    assert services.sitting.last_time(again[1]) is None
    assert later


def test_only_a_meeting_near_in_time_has_a_clock(services: Services) -> None:
    meeting, _ids = plan(services, "Bilan")
    loaded = services.meetings.load(meeting)
    assert is_near(loaded, datetime(2017, 1, 31, 14, 0, tzinfo=ZONE))
    assert is_near(loaded, datetime(2017, 1, 31, 22, 0, tzinfo=ZoneInfo("Asia/Shanghai")))
    assert not is_near(loaded, datetime(2017, 2, 1, 9, 0, tzinfo=ZONE))
    services.meetings.edit(meeting, date=RoughDate("2017"))
    assert not is_near(services.meetings.load(meeting), datetime(2017, 1, 31, 14, 0, tzinfo=ZONE))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(["next", "leave", 0, 1, 2]), st.integers(0, 200)), max_size=12))
def test_every_minute_on_the_clock_belongs_to_one_item(
    services: Services, watch: Watch, steps: list[tuple[str | int, int]]
) -> None:
    meeting, ids = plan(services, "Ouverture Bilan Divers")
    on_the_clock = 0
    for step, minutes in steps:
        if step == "next":
            services.sitting.take_next(meeting)
        elif step == "leave":
            services.sitting.leave(meeting)
        else:
            services.sitting.take_up(ids[int(step)])
        items = services.agenda.list_items(meeting)
        running = [one for one in items if one.started_at is not None and one.ended_at is None]
        assert len(running) <= 1
        watch.pass_minutes(minutes)
        on_the_clock += 60 * minutes * len(running)
    items = services.agenda.list_items(meeting)
    assert sum(seconds_taken(one, watch.time) for one in items) == on_the_clock
