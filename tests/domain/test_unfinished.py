"""What a meeting leaves unfinished, and how long it lasts, whatever its agenda and its clock."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from groupe_pays.domain.meetings import BEIJING, PARIS, check_slot
from groupe_pays.domain.slots import end_of, length_of
from groupe_pays.domain.text import BilingualText
from groupe_pays.domain.unfinished import unfinished


@st.composite
def agendas(draw: st.DrawFn) -> tuple[list[AgendaItem], set[str]]:
    """Items with parts, and the ids of those something is written under."""
    items: list[AgendaItem] = []
    for place in range(draw(st.integers(0, 8))):
        parents = [None, *(item.id for item in items)]
        items.append(
            AgendaItem(
                str(place),
                "m",
                BilingualText(f"Point {place}"),
                parent_id=draw(st.sampled_from(parents)),
                kind=draw(st.sampled_from([ItemKind.DISCUSSION, ItemKind.BREAK])),
                outcome=draw(st.sampled_from(list(ItemOutcome))),
            )
        )
    written = draw(st.sets(st.sampled_from([item.id for item in items]))) if items else set()
    return items, written


@given(agendas())
def test_what_is_postponed_is_left_and_what_is_closed_is_not(agenda: tuple[list[AgendaItem], set[str]]) -> None:
    items, written = agenda
    left = unfinished(items, written)
    assert [item for item in items if item in left] == left, "the order is kept"
    for item in items:
        if item.kind is ItemKind.BREAK or item.outcome in (ItemOutcome.TREATED, ItemOutcome.WITHDRAWN):
            assert item not in left
        elif item.outcome is ItemOutcome.POSTPONED:
            assert item in left
        elif item.id in written:
            assert item not in left


@given(agendas())
def test_before_its_day_a_meeting_leaves_only_what_was_postponed(agenda: tuple[list[AgendaItem], set[str]]) -> None:
    items, written = agenda
    assert all(item.outcome is ItemOutcome.POSTPONED for item in unfinished(items, written, held=False))


DAYS = st.one_of(
    st.sampled_from([date(2017, 3, 26), date(2017, 10, 29), date(2017, 3, 25), date(2017, 10, 28), date.max, date.min]),
    st.dates(),
    st.none(),
)


@given(DAYS, st.integers(0, 1439), st.integers(1, 1440), st.sampled_from([PARIS, BEIJING, "Pacific/Noumea"]))
def test_a_meeting_never_seems_to_end_before_it_starts(day: date | None, minute: int, minutes: int, zone: str) -> None:
    start = f"{minute // 60:02}:{minute % 60:02}"
    end, next_day = end_of(day, start, minutes, zone)
    check_slot(start, end, next_day)
    length = length_of(day, start, end, next_day, zone)
    assert abs(length - minutes) in (0, 60), "an hour that comes twice is the only doubt"
