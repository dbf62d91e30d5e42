"""From the signed paper back to data: the code names the meeting, the rows stand as printed."""

from __future__ import annotations

import pytest

from groupe_pays.documents.content import Participant
from groupe_pays.domain.attendance import AttendanceStatus, SheetOrder
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.printing import sign_in_sheet
from groupe_pays.services.services import Services


def printed(services: Services, meeting_id: str, order: SheetOrder) -> tuple[Participant, ...]:
    return sign_in_sheet.gather(services._store, services.meetings.load(meeting_id), order).participants


@pytest.mark.parametrize("order", list(SheetOrder))
def test_rows_stand_in_the_order_the_sheet_was_printed_in(example: Services, order: SheetOrder) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    rows = example.paper.rows(meeting, order)
    assert [row.number for row in rows] == list(range(1, 44))
    names = [row.attendance.function.fr for row in rows]
    assert names == [person.function.fr for person in printed(example, meeting, order)]


def test_who_was_added_by_hand_does_not_move_the_printed_rows(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    before = [row.attendance.id for row in example.paper.rows(meeting)]
    added = example.attendance.add_walk_in(
        meeting, PersonName("A.", "Aaron"), BilingualText("Abbeville"), BilingualText()
    )
    rows = example.paper.rows(meeting)
    assert [row.attendance.id for row in rows] == [*before, added]
    assert rows[-1].number == 44


def test_the_code_on_the_sheet_names_its_meeting(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    other = example.meetings.plan_meeting(BilingualText("Autre"))
    code = example.paper.code(meeting)
    assert code.startswith("20170131-")
    for typed in (code, code.lower(), code.replace("-", " "), code[-4:]):
        found = example.paper.find(typed)
        assert found is not None
        assert found.id == meeting
    for typed in ("", "20170131", "zzzz"):
        assert example.paper.find(typed) is None
    example.meetings.delete(other)
    assert example.paper.find(example.paper.code(other)) is None


def test_a_person_brought_at_once_as_present_was_not_on_the_list(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    listed, came = (services.people.create(PersonName("A.", surname)) for surname in ("Liste", "Venue"))
    services.attendance.add_person(meeting, listed)
    services.attendance.add_person(meeting, came, AttendanceStatus.PRESENT)
    assert [row.attendance.walk_in for row in services.paper.rows(meeting)] == [False, True]
