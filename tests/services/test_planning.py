"""New meeting of a series: what is proposed, what is carried, and one step back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import ItemKind, ItemOutcome
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import MeetingState, Series, SeriesKind
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.planning import LineOrigin, Proposal
from groupe_pays.domain.text import BilingualRichText, BilingualText, RichText
from groupe_pays.services.services import Services

DAY = RoughDate("2017-03-28")
NEXT = RoughDate("2017-05-30")
LATER = RoughDate("2017-09-12")


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    """The meetings of March are over, those of May are not."""
    clock.set_clock(lambda: datetime(2017, 4, 3, 10, 0))
    yield
    clock.set_clock(None)


def of_kind(services: Services, kind: SeriesKind) -> Series:
    return next(one for one in services.series.list_series() if one.kind is kind)


def written(services: Services, item_id: str) -> None:
    text = BilingualRichText(RichText.from_plain("On en a parlé."))
    services.minutes.add_entry(item_id, EntryKind.NOTE, text=text)


def titles(proposal: Proposal, origin: LineOrigin) -> list[str]:
    return [line.title.fr for line in proposal.of(origin)]


@pytest.fixture
def steering(services: Services) -> Series:
    return of_kind(services, SeriesKind.STEERING)


@pytest.fixture
def held(services: Services, steering: Series) -> str:
    """A meeting in March: an item treated, one with parts, one postponed although written, one passed over."""
    meeting = services.meetings.plan_meeting(BilingualText("Comité de mars"), steering.id, date=DAY)
    for title in ("Traité", "Ateliers", "Reporté", "Passé"):
        services.agenda.add_item(meeting, BilingualText(title), duration=20)
    first, parts, postponed, _passed = services.agenda.list_items(meeting)
    for title in ("Lyon", "Pékin"):
        services.agenda.add_item(meeting, BilingualText(title), parent_id=parts.id)
    lyon = next(item for item in services.agenda.list_items(meeting) if item.title.fr == "Lyon")
    for item_id in (first.id, lyon.id, postponed.id):
        written(services, item_id)
    services.agenda.set_outcome(postponed.id, ItemOutcome.POSTPONED)
    return meeting


def test_the_first_meeting_of_a_series_has_its_usual_place_time_and_standing_agenda(services: Services) -> None:
    group = of_kind(services, SeriesKind.GROUP)
    proposal = services.planning.propose(group.id, NEXT)
    assert (proposal.number, proposal.start, proposal.end) == (1, "14:00", "17:00")
    assert proposal.title == group.meeting_title
    assert proposal.place == group.place
    assert not proposal.place.is_blank
    assert [line.kind for line in proposal.lines].count(ItemKind.ADOPTION) == 0, "there are no minutes yet"
    assert titles(proposal, LineOrigin.STANDING)[-1] == "Date et lieu de la prochaine réunion"
    made = services.planning.make(proposal)
    items = services.agenda.list_items(made)
    assert [item.title.fr for item in items] == titles(proposal, LineOrigin.STANDING)
    assert services.meetings.load(made).number == 1


def test_what_a_meeting_left_unfinished_is_proposed_in_its_order(
    services: Services, steering: Series, held: str
) -> None:
    proposal = services.planning.propose(steering.id, NEXT)
    assert proposal.previous is not None
    assert proposal.previous.id == held
    assert titles(proposal, LineOrigin.UNFINISHED) == ["Pékin", "Reporté", "Passé"]
    assert [line.postponed for line in proposal.of(LineOrigin.UNFINISHED)] == [1, 1, 1]
    (adoption,) = proposal.of(LineOrigin.ADOPTION)
    assert adoption.title.fr == "Adoption du compte rendu du 28 mars 2017"
    assert adoption.title.zh == "审议通过2017年3月28日会议纪要"
    assert proposal.number == 2


def test_a_meeting_ahead_has_left_nothing_but_what_was_postponed(services: Services, steering: Series) -> None:
    ahead = services.meetings.plan_meeting(BilingualText("Mai"), steering.id, date=NEXT)
    services.agenda.add_item(ahead, BilingualText("À voir"))
    later = services.agenda.add_item(ahead, BilingualText("Plus tard"))
    services.agenda.set_outcome(later, ItemOutcome.POSTPONED)
    assert titles(services.planning.propose(steering.id, LATER), LineOrigin.UNFINISHED) == ["Plus tard"]


def test_one_step_makes_it_all_and_one_undo_takes_it_back(example: Services) -> None:
    group = of_kind(example, SeriesKind.GROUP)
    proposal = example.planning.propose(group.id, NEXT)
    assert len(proposal.people) == 43
    assert len(proposal.of(LineOrigin.ACTION)) == 12
    made = example.planning.make(proposal)
    items = example.agenda.list_items(made)
    review = next(item for item in items if item.carries)
    assert len(review.carries) == 12
    assert example.meetings.load_summary(made).people == 43
    adopted = next(item for item in items if item.kind is ItemKind.ADOPTION)
    assert proposal.previous is not None
    assert adopted.adopts_id == proposal.previous.id

    example.history.undo()
    assert made not in [one.meeting.id for one in example.meetings.list_meetings()]
    example.history.redo()
    assert example.agenda.list_items(made) == items


def test_every_line_can_be_left_out(services: Services, steering: Series, held: str) -> None:
    proposal = services.planning.propose(steering.id, NEXT)
    kept = [line.key for line in proposal.lines if line.title.fr in ("Reporté", "Questions diverses")]
    made = services.planning.make(replace(proposal, title=BilingualText("Comité"), number=7), kept)
    assert [item.title.fr for item in services.agenda.list_items(made)] == ["Reporté", "Questions diverses"]
    assert services.meetings.load(made).number == 7
    assert services.planning.propose(steering.id, LATER).number == 8


def test_how_often_an_item_was_postponed_is_counted_along_its_meetings(
    services: Services, steering: Series, held: str
) -> None:
    may = services.planning.make(services.planning.propose(steering.id, NEXT))
    carried = {item.title.fr: item for item in services.agenda.list_items(may)}
    assert carried["Reporté"].postponed == 1
    assert carried["Questions diverses"].postponed == 0
    clock.set_clock(lambda: datetime(2017, 6, 2, 10, 0))
    september = services.planning.make(services.planning.propose(steering.id, LATER))
    twice = {item.title.fr: item.postponed for item in services.agenda.list_items(september)}
    assert (twice["Reporté"], twice["Passé"], twice["Questions diverses"]) == (2, 2, 0)

    services.meetings.delete(held)
    again = {item.title.fr: item.postponed for item in services.agenda.list_items(september)}
    assert again["Reporté"] == 1, "a meeting in the bin postponed nothing"
    services.bin.remove("meeting", held)
    assert {item.title.fr: item.postponed for item in services.agenda.list_items(september)} == again
    services.history.undo()
    services.history.undo()
    assert {item.title.fr: item.postponed for item in services.agenda.list_items(september)} == twice


def test_what_another_meeting_carries_already_is_shown_but_not_ticked(
    services: Services, steering: Series, held: str
) -> None:
    services.planning.make(services.planning.propose(steering.id, NEXT))
    between = services.planning.propose(steering.id, RoughDate("2017-04-18"))
    assert [line.chosen for line in between.of(LineOrigin.UNFINISHED)] == [False, False, False]
    elsewhere = between.of(LineOrigin.UNFINISHED)[0].elsewhere
    assert elsewhere is not None
    assert elsewhere.date == NEXT


def test_adopted_minutes_are_not_adopted_again(services: Services, steering: Series, held: str) -> None:
    services.meetings.set_state(held, MeetingState.ADOPTED)
    assert services.planning.propose(steering.id, NEXT).of(LineOrigin.ADOPTION) == []


def test_a_cancelled_meeting_leaves_its_whole_agenda_and_no_minutes(
    services: Services, steering: Series, held: str
) -> None:
    may = services.planning.make(services.planning.propose(steering.id, NEXT))
    services.meetings.edit(may, cancelled_on=RoughDate("2017-04-02"))
    proposal = services.planning.propose(steering.id, LATER)
    assert titles(proposal, LineOrigin.UNFINISHED) == ["Pékin", "Reporté", "Passé"]
    assert [line.postponed for line in proposal.of(LineOrigin.UNFINISHED)] == [2, 2, 2]
    (adoption,) = proposal.of(LineOrigin.ADOPTION)
    assert adoption.source_id == held


def test_a_meeting_in_the_bin_is_not_gone_on_with(services: Services, steering: Series, held: str) -> None:
    services.meetings.delete(held)
    proposal = services.planning.propose(steering.id, NEXT)
    assert proposal.previous is None
    assert not proposal.of(LineOrigin.UNFINISHED, LineOrigin.ADOPTION)
    assert proposal.number == 1


def test_what_went_to_the_bin_after_the_proposal_is_made_without_its_past(
    services: Services, steering: Series, held: str
) -> None:
    proposal = services.planning.propose(steering.id, NEXT)
    services.meetings.delete(held)
    services.bin.remove("meeting", held)
    made = services.planning.make(proposal)
    carried = next(item for item in services.agenda.list_items(made) if item.title.fr == "Reporté")
    assert (carried.carried_from_id, carried.postponed) == (None, 0)


def test_two_hundred_unfinished_items_come_back_in_order(services: Services, steering: Series) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Long"), steering.id, date=DAY)
    for number in range(200):
        services.agenda.add_item(meeting, BilingualText(f"Point {number}"))
    made = services.planning.make(services.planning.propose(steering.id, NEXT))
    carried = [item.title.fr for item in services.agenda.list_items(made) if item.postponed]
    assert carried == [f"Point {number}" for number in range(200)]


@pytest.mark.parametrize(
    ("date", "start", "minutes", "end", "next_day"),
    [
        ("2017-05-30", "22:30", 180, "01:30", True),
        ("2017-03-25", "23:00", 300, "05:00", True),
        ("2017-03-26", "01:00", 120, "04:00", False),
        ("2017-10-29", "01:00", 180, "03:00", False),
    ],
    ids=["over midnight", "over midnight into summer time", "into summer time", "out of summer time"],
)
def test_the_usual_duration_is_one_of_real_minutes(
    services: Services, steering: Series, date: str, start: str, minutes: int, end: str, next_day: bool
) -> None:
    services.series.edit(steering.id, start=start, duration=minutes)
    made = services.planning.make(services.planning.propose(steering.id, RoughDate(date)))
    meeting = services.meetings.load(made)
    assert (meeting.end, meeting.ends_next_day, meeting.slot_minutes) == (end, next_day, minutes)


def test_actions_can_each_have_an_item_under_the_review(example: Services) -> None:
    group = of_kind(example, SeriesKind.GROUP)
    made = example.planning.make(example.planning.propose(group.id, NEXT), apart=True, invited=())
    items = example.agenda.list_items(made)
    review = next(item for item in items if item.title.fr == "Suivi des actions en cours")
    assert [len(item.carries) for item in items if item.parent_id == review.id] == [1] * 12
    assert example.meetings.load_summary(made).people == 0


def test_the_review_of_actions_is_made_anew_each_time(example: Services) -> None:
    group = of_kind(example, SeriesKind.GROUP)
    may = example.planning.make(example.planning.propose(group.id, RoughDate("2017-03-30")))
    proposal = example.planning.propose(group.id, NEXT)
    assert proposal.previous is not None
    assert proposal.previous.id == may
    assert "Suivi des actions en cours" not in titles(proposal, LineOrigin.UNFINISHED)
    assert titles(proposal, LineOrigin.REVIEW) == ["Suivi des actions en cours"]


def test_other_bodies_review_their_own_actions(example: Services) -> None:
    workshop = of_kind(example, SeriesKind.WORKSHOP)
    actions = example.planning.propose(workshop.id, NEXT).of(LineOrigin.ACTION)
    assert len(actions) == 12
    assert not any(line.chosen for line in actions)


def test_an_audience_of_the_series_is_invited_instead(example: Services) -> None:
    group = of_kind(example, SeriesKind.GROUP)
    someone = example.people.list_people()[0].id
    audience = example.audiences.create(BilingualText("Bureau", "办公会议"), None, [someone])
    example.series.edit(group.id, audience_id=audience)
    proposal = example.planning.propose(group.id, NEXT)
    assert [one.person_id for one in proposal.people] == [someone]
    assert proposal.people_of is None


def test_chair_and_people_come_from_the_last_meeting_that_had_them(example: Services) -> None:
    group = of_kind(example, SeriesKind.GROUP)
    example.meetings.plan_meeting(BilingualText("Sans liste"), group.id, date=DAY)
    proposal = example.planning.propose(group.id, NEXT)
    assert proposal.previous is not None
    assert proposal.previous.date == DAY
    assert proposal.chair_name is not None
    assert proposal.chair_name.surname == "Auxiette"
    assert len(proposal.people) == 43
    assert proposal.people_of is not None
    assert proposal.people_of.date == RoughDate("2017-01-31")


def test_somebody_in_the_bin_is_neither_invited_nor_chair(example: Services) -> None:
    group = of_kind(example, SeriesKind.GROUP)
    proposal = example.planning.propose(group.id, NEXT)
    assert proposal.chair_id is not None
    example.people.delete(proposal.chair_id)
    made = example.planning.make(proposal)
    assert example.meetings.load(made).chair_id is None
    assert example.meetings.load_summary(made).people == 42
