"""Items of an agenda go up, down, in and out; durations are made to fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.agenda import AgendaItem, overrun
from groupe_pays.domain.agenda_moves import (
    dropped_before,
    family,
    fitted,
    moved_down,
    moved_inwards,
    moved_outwards,
    moved_up,
)  # fmt: skip
from groupe_pays.domain.text import BilingualText


def item(name: str, path: tuple[int, ...], parent: str | None = None, duration: int | None = None) -> AgendaItem:
    return AgendaItem(name, "m", BilingualText(name), path, parent, duration=duration)


AGENDA = [
    item("one", (1,)),
    item("two", (2,)),
    item("part", (2, 1), "two"),
    item("second part", (2, 2), "two"),
    item("deep", (2, 2, 1), "second part"),
    item("three", (3,)),
]


def test_up_and_down_stay_among_siblings() -> None:
    assert moved_up(AGENDA, "one") is None
    assert moved_up(AGENDA, "three") == (None, 1)
    assert moved_down(AGENDA, "one") == (None, 1)
    assert moved_down(AGENDA, "three") is None
    assert moved_down(AGENDA, "part") == ("two", 1)


def test_inwards_makes_it_the_last_part_of_the_one_above() -> None:
    assert moved_inwards(AGENDA, "one") is None
    assert moved_inwards(AGENDA, "three") == ("two", 2)
    assert moved_inwards(AGENDA, "second part") is None, "its own part would be too deep"


def test_outwards_puts_it_right_after_what_it_was_a_part_of() -> None:
    assert moved_outwards(AGENDA, "part") == (None, 2)
    assert moved_outwards(AGENDA, "deep") == ("two", 2)
    assert moved_outwards(AGENDA, "two") is None


def test_dropping_never_goes_inside_the_item_itself() -> None:
    assert dropped_before(AGENDA, "two", "deep") is None
    assert dropped_before(AGENDA, "three", "one") == (None, 0)
    assert dropped_before(AGENDA, "one", "second part") == ("two", 1)
    assert dropped_before(AGENDA, "one", None) == (None, 2)
    assert family(AGENDA, "two") == {"two", "part", "second part", "deep"}


@given(st.lists(st.one_of(st.none(), st.integers(0, 240)), max_size=20), st.integers(1, 600))
def test_fitted_durations_never_grow_and_fit_where_five_minutes_for_each_do(
    durations: list[int | None], slot: int
) -> None:
    items = [item(str(n), (n + 1,), duration=minutes) for n, minutes in enumerate(durations)]
    changed = fitted(items, slot)
    after = [item(i.id, i.path, duration=changed.get(i.id, i.duration)) for i in items]
    assert all((new.duration or 0) <= (old.duration or 0) for new, old in zip(after, items, strict=True))
    if overrun(items, slot) <= 0:
        assert changed == {}
    elif sum(min(i.duration or 0, 5) for i in items) <= slot:
        assert overrun(after, slot) <= 0
