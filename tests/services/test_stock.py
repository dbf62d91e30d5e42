"""Standing agendas, the library of items and the parking lot of ideas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import ItemKind, ItemOutcome
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle, MinutesAdopted, NegativeDuration, NothingFound, SeriesInUse
from groupe_pays.domain.meetings import MeetingState, SeriesKind
from groupe_pays.domain.parties import Party
from groupe_pays.domain.stock import StockRole
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    clock.set_clock(lambda: datetime(2017, 4, 3, 10, 0))
    yield
    clock.set_clock(None)


@pytest.fixture
def series(services: Services) -> str:
    return services.series.list_series()[0].id


@pytest.fixture
def meeting(services: Services, series: str) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"), series)


def titles(services: Services, role: StockRole, series_id: str | None = None) -> list[str]:
    return [item.title.fr for item in services.stock.list_items(role, series_id)]


def test_a_new_dossier_knows_the_six_series_and_their_standing_agendas(services: Services) -> None:
    known = services.series.list_series()
    assert [one.kind for one in known] == [kind for kind in SeriesKind if kind is not SeriesKind.OTHER]
    for one in known:
        assert all((one.name.fr, one.name.zh, one.meeting_title.fr, one.meeting_title.zh, one.start, one.duration))
        items = services.stock.list_items(StockRole.STANDING, one.id)
        assert items
        assert all(item.title.fr and item.title.zh and item.duration for item in items)


def test_a_standing_agenda_is_added_to_moved_and_edited(services: Services, series: str) -> None:
    before = titles(services, StockRole.STANDING, series)
    made = services.stock.add(StockRole.STANDING, BilingualText("Mot du président"), series_id=series, duration=5)
    services.stock.move(made, 0)
    services.stock.edit(made, kind=ItemKind.INFORMATION)
    assert titles(services, StockRole.STANDING, series) == ["Mot du président", *before]
    services.stock.delete(made)
    assert titles(services, StockRole.STANDING, series) == before
    assert [item.title.fr for item in services.bin.list_items()] == ["Mot du président"]
    services.bin.restore("stock_item", made)
    assert services.stock.list_items(StockRole.STANDING, series)[0].kind is ItemKind.INFORMATION


def test_what_is_used_again_stays_in_the_library_and_an_idea_leaves(
    services: Services, series: str, meeting: str
) -> None:
    kept = services.stock.list_items(StockRole.REUSABLE)[0]
    idea = services.stock.add(StockRole.IDEA, BilingualText("Visite du port"), series_id=series)
    assert services.stock.list_items(StockRole.IDEA)[0].proposed_on == RoughDate("2017-04-03")
    services.stock.use(kept.id, meeting)
    services.stock.use(idea, meeting)
    assert [item.title.fr for item in services.agenda.list_items(meeting)] == [kept.title.fr, "Visite du port"]
    assert kept.title.fr in titles(services, StockRole.REUSABLE)
    assert titles(services, StockRole.IDEA) == []
    services.history.undo()
    assert titles(services, StockRole.IDEA) == ["Visite du port"]
    assert len(services.agenda.list_items(meeting)) == 1


def test_ideas_of_one_series_are_read_with_those_of_none(services: Services) -> None:
    first, second = (one.id for one in services.series.list_series()[:2])
    services.stock.add(StockRole.IDEA, BilingualText("De tous"))
    services.stock.add(StockRole.IDEA, BilingualText("De l’un"), series_id=first)
    services.stock.add(StockRole.IDEA, BilingualText("De l’autre"), series_id=second)
    assert titles(services, StockRole.IDEA, first) == ["De tous", "De l’un"]
    assert len(titles(services, StockRole.IDEA)) == 3


def test_an_item_with_parts_is_parked_whole(services: Services, series: str, meeting: str) -> None:
    item = services.agenda.add_item(meeting, BilingualText("Ateliers"), duration=30)
    services.agenda.add_item(meeting, BilingualText("Atelier eau"), parent_id=item)
    services.agenda.set_presenters(item, (Party(words=BilingualText("Lyon", "里昂")),))
    services.agenda.park(item)
    assert services.agenda.list_items(meeting) == []
    ideas = services.stock.list_items(StockRole.IDEA, series)
    assert [(idea.title.fr, idea.duration, idea.proposed_by.zh) for idea in ideas] == [
        ("Ateliers", 30, "里昂"),
        ("Atelier eau", None, ""),
    ]
    services.history.undo()
    assert len(services.agenda.list_items(meeting)) == 2
    assert titles(services, StockRole.IDEA) == []


def test_an_item_that_was_written_under_stays_and_is_postponed(services: Services, meeting: str) -> None:
    item = services.agenda.add_item(meeting, BilingualText("Bilan"))
    services.minutes.add_entry(item)
    services.agenda.park(item)
    assert [one.outcome for one in services.agenda.list_items(meeting)] == [ItemOutcome.POSTPONED]
    assert titles(services, StockRole.IDEA) == ["Bilan"]


def test_what_is_refused_changes_nothing(services: Services, series: str, meeting: str) -> None:
    with pytest.raises(EmptyTitle):
        services.stock.add(StockRole.REUSABLE, BilingualText())
    kept = services.stock.list_items(StockRole.REUSABLE)[0]
    with pytest.raises(NegativeDuration):
        services.stock.edit(kept.id, duration=-5)
    services.meetings.set_state(meeting, MeetingState.ADOPTED)
    with pytest.raises(MinutesAdopted):
        services.stock.use(kept.id, meeting)
    assert services.stock.list_items(StockRole.REUSABLE)[0] == kept


def test_a_series_with_meetings_stays_one_without_goes_to_the_bin(services: Services, series: str) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"), series)
    with pytest.raises(SeriesInUse):
        services.series.delete(series)
    services.meetings.delete(meeting)
    services.series.delete(series)
    with pytest.raises(NothingFound):
        services.series.load(series)
    with pytest.raises(NothingFound):
        services.planning.propose(series)
    services.history.undo()
    assert services.series.load(series).id == series


def test_a_series_removed_for_good_takes_its_standing_agenda_along(services: Services) -> None:
    last = services.series.list_series()[-1].id
    items = titles(services, StockRole.STANDING, last)
    services.series.delete(last)
    services.bin.remove("series", last)
    assert titles(services, StockRole.STANDING, last) == []
    services.history.undo()
    services.history.undo()
    assert titles(services, StockRole.STANDING, last) == items


def test_series_are_added_named_and_reordered(services: Services) -> None:
    first = services.series.list_series()[0].id
    made = services.series.add(BilingualText("Bureau", "办公会议"), SeriesKind.OTHER, after=first)
    assert [one.id for one in services.series.list_series()][:2] == [first, made]
    services.series.move(made, 0)
    services.series.edit(made, start="18:00", duration=90, video_link="https://example.org/salle")
    assert [one.id for one in services.series.list_series()][:2] == [made, first]
    assert services.series.load(made).duration == 90
    with pytest.raises(EmptyTitle):
        services.series.edit(made, name=BilingualText())


def test_a_library_item_in_use_can_be_removed_for_good(services: Services, meeting: str) -> None:
    kept = services.stock.list_items(StockRole.REUSABLE)[0]
    item = services.stock.use(kept.id, meeting)
    services.stock.delete(kept.id)
    services.bin.remove("stock_item", kept.id)
    (there,) = services.agenda.list_items(meeting)
    assert (there.id, there.stock_id) == (item, None)
