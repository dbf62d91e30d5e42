"""Who comes late and who leaves early: one key, the time and the item by themselves, corrected afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from groupe_pays.domain import clock
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NotATime
from groupe_pays.domain.movements import MovementKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services

ARRIVAL, DEPARTURE = MovementKind.ARRIVAL, MovementKind.DEPARTURE


@pytest.fixture
def meeting(services: Services) -> Iterator[str]:
    """Tuesday 31 January 2017, 14:00 to 17:00 in Paris, two items of an hour; it is 15:10 there."""
    made = services.meetings.plan_meeting(
        BilingualText("Réunion"), date=RoughDate.parse("2017-01-31"), start="14:00", end="17:00"
    )
    for title in ("Introduction", "Programme"):
        services.agenda.add_item(made, BilingualText(title), duration=60)
    clock.set_clock(lambda: datetime(2017, 1, 31, 15, 10, tzinfo=ZoneInfo("Europe/Paris")))
    yield made
    clock.set_clock(None)


@pytest.fixture
def row(services: Services, meeting: str) -> str:
    return services.attendance.add_person(meeting, services.people.create(PersonName("Gaëlle", "Leray")))


def status(services: Services, meeting: str) -> AttendanceStatus:
    return services.attendance.list_attendance(meeting)[0].status


def test_who_was_expected_arrives_now_during_the_item_planned_and_is_present(
    services: Services, meeting: str, row: str
) -> None:
    moved = services.movements.note(row)
    assert (moved.kind, moved.at, moved.item_path) == (ARRIVAL, "15:10", (2,))
    assert status(services, meeting) is AttendanceStatus.PRESENT
    services.history.undo()
    assert services.movements.list_movements(meeting) == []
    assert status(services, meeting) is AttendanceStatus.EXPECTED


def test_the_same_key_makes_who_is_here_leave_and_who_left_come_back(
    services: Services, meeting: str, row: str
) -> None:
    services.attendance.set_status(row, AttendanceStatus.PRESENT)
    kinds = [services.movements.note(row, at=at).kind for at in ("14:20", "15:00", "16:30")]
    assert kinds == [DEPARTURE, ARRIVAL, DEPARTURE]
    assert status(services, meeting) is AttendanceStatus.PRESENT


def test_the_item_named_counts_and_on_another_day_its_planned_start(services: Services, meeting: str, row: str) -> None:
    clock.set_clock(lambda: datetime(2017, 2, 3, 9, 0, tzinfo=ZoneInfo("Europe/Paris")))
    second = services.agenda.list_items(meeting)[1].id
    moved = services.movements.note(row, item_id=second)
    assert (moved.at, moved.agenda_item_id) == ("15:00", second)


def test_time_and_kind_are_corrected_and_words_that_are_no_time_refused(
    services: Services, meeting: str, row: str
) -> None:
    moved = services.movements.note(row)
    services.movements.edit(moved.id, at="15 h 25")
    services.movements.edit(moved.id, kind=DEPARTURE, agenda_item_id=None)
    (kept,) = services.movements.list_movements(meeting)
    assert (kept.at, kept.kind, kept.agenda_item_id) == ("15:25", DEPARTURE, None)
    with pytest.raises(NotATime):
        services.movements.edit(moved.id, at="tantôt")
    services.movements.delete(moved.id)
    assert services.movements.list_movements(meeting) == []


def test_who_turns_out_absent_has_neither_come_nor_gone(services: Services, meeting: str, row: str) -> None:
    services.movements.note(row)
    services.attendance.set_status(row, AttendanceStatus.EXCUSED)
    assert services.movements.list_movements(meeting) == []
    services.history.undo()
    assert len(services.movements.list_movements(meeting)) == 1


def test_taking_somebody_off_the_list_takes_the_movements_and_undo_brings_them_back(
    services: Services, meeting: str, row: str
) -> None:
    services.movements.note(row)
    services.attendance.remove(row)
    assert services.movements.list_movements(meeting) == []
    services.history.undo()
    assert len(services.movements.list_movements(meeting)) == 1


def test_movements_stand_in_the_order_of_a_meeting_over_midnight(services: Services, meeting: str, row: str) -> None:
    services.meetings.edit(meeting, start="22:00", end="01:00", ends_next_day=True)
    for at in ("00:20", "22:30", "21:45"):
        services.movements.note(row, at=at)
    assert [moved.at for moved in services.movements.list_movements(meeting)] == ["21:45", "22:30", "00:20"]
