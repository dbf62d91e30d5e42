"""Standing in for somebody: chains, double representation and representatives who are away are questioned."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.representation import DoubtKind, doubts

REPRESENTED, PRESENT, EXCUSED = AttendanceStatus.REPRESENTED, AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED


def part(letter: str, status: AttendanceStatus, by: str | None = None) -> Attendance:
    name = PersonName("", by) if by else None
    return Attendance(
        id=f"row-{letter}", meeting_id="m", person_id=letter, name=PersonName("", letter), status=status,
        represented_by_id=by, representative=name,
    )  # fmt: skip


def kinds(rows: list[Attendance]) -> dict[str, list[DoubtKind]]:
    return {key: [doubt.kind for doubt in found] for key, found in doubts(rows).items()}


def test_one_person_present_for_one_other_raises_no_question() -> None:
    assert doubts([part("A", REPRESENTED, "B"), part("B", PRESENT)]) == {}


def test_a_representative_who_is_not_on_the_list_or_only_words_raises_none() -> None:
    assert doubts([part("A", REPRESENTED, "Z"), part("B", REPRESENTED)]) == {}


def test_a_representative_who_is_excused_is_questioned() -> None:
    assert kinds([part("A", REPRESENTED, "B"), part("B", EXCUSED)]) == {"row-A": [DoubtKind.AWAY]}


def test_a_chain_and_a_circle_are_questioned() -> None:
    chain = [part("A", REPRESENTED, "B"), part("B", REPRESENTED, "C"), part("C", PRESENT)]
    assert kinds(chain) == {"row-A": [DoubtKind.CHAIN]}
    (doubt,) = doubts(chain)["row-A"]
    assert doubt.others == (PersonName("", "C"),)
    circle = [part("A", REPRESENTED, "B"), part("B", REPRESENTED, "A")]
    assert kinds(circle) == {"row-A": [DoubtKind.CHAIN], "row-B": [DoubtKind.CHAIN]}


def test_standing_for_two_is_questioned_on_both() -> None:
    rows = [part("A", REPRESENTED, "C"), part("B", REPRESENTED, "C"), part("C", PRESENT)]
    assert kinds(rows) == {"row-A": [DoubtKind.DOUBLE], "row-B": [DoubtKind.DOUBLE]}
    assert doubts(rows)["row-A"][0].others == (PersonName("", "B"),)


@given(st.lists(st.tuples(st.sampled_from(list(AttendanceStatus)), st.integers(0, 7)), max_size=8), st.randoms())
def test_the_order_of_the_list_changes_no_question(
    parts: list[tuple[AttendanceStatus, int]], rng: random.Random
) -> None:
    letters = "ABCDEFGH"
    rows = [
        part(letters[at], status, letters[by] if status is REPRESENTED and by != at else None)
        for at, (status, by) in enumerate(parts)
    ]
    shuffled = rows[:]
    rng.shuffle(shuffled)
    assert doubts(shuffled) == doubts(rows)
