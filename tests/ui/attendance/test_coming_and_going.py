"""F7 at the door and in the minutes, the list of movements, and the questions about who stands in for whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.driving import click, find, press, replace_text, settle, type_text

from groupe_pays.domain import clock
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.movements import Movement, MovementKind
from groupe_pays.domain.people import PersonName
from groupe_pays.ui.attendance.stage import ReceiveStage
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.routes import Route

ARRIVAL, DEPARTURE = MovementKind.ARRIVAL, MovementKind.DEPARTURE


@pytest.fixture(autouse=True)
def ten_past_three() -> Iterator[None]:
    clock.set_clock(lambda: datetime(2017, 1, 31, 15, 10, tzinfo=ZoneInfo("Europe/Paris")))
    yield
    clock.set_clock(None)


def meeting_id(stage: ReceiveStage) -> str:
    return stage._context.services.meetings.list_meetings()[0].meeting.id


def roll(stage: ReceiveStage) -> dict[str, Attendance]:
    listed = stage._context.services.attendance.list_attendance(meeting_id(stage))
    return {row.name.surname: row for row in listed}


def movements(stage: ReceiveStage) -> list[Movement]:
    return stage._context.services.movements.list_movements(meeting_id(stage))


def choose(stage: ReceiveStage, surname: str) -> None:
    stage.table.select_id(roll(stage)[surname].id)
    stage.table.setFocus()


def stand_in(stage: ReceiveStage, surname: str, letters: str) -> None:
    choose(stage, surname)
    press(stage.table, "R")
    type_text(QApplication.focusWidget(), letters)
    press(QApplication.focusWidget(), "Tab")
    settle()


def test_one_key_makes_who_is_here_leave_and_undo_takes_it_back(stage: ReceiveStage) -> None:
    said: list[str] = []
    stage._context.signals.undo_offered.connect(said.append)
    choose(stage, "Meyer")
    stage._context.actions.movement.trigger()
    (moved,) = movements(stage)
    assert (moved.name.surname, moved.kind, moved.at) == ("Meyer", DEPARTURE, "15:10")
    assert said == ["Gilbert Meyer part à 15\u00a0h\u00a010"]
    settle()
    assert stage._model.record(stage._model.row_of(moved.attendance_id)).moved == "Départ 15\u00a0h\u00a010"
    stage._context.services.history.undo()
    assert movements(stage) == []


def test_who_was_excused_arrives_and_is_present(stage: ReceiveStage) -> None:
    choose(stage, "Cap")
    assert roll(stage)["Cap"].status is AttendanceStatus.EXCUSED
    stage._context.actions.movement.trigger()
    assert roll(stage)["Cap"].status is AttendanceStatus.PRESENT
    assert [moved.kind for moved in movements(stage)] == [ARRIVAL]


def test_letters_nobody_answers_to_move_nobody(stage: ReceiveStage) -> None:
    replace_text(stage.head.search, "xyz")
    stage._context.actions.movement.trigger()
    assert movements(stage) == []


def test_time_kind_and_item_are_corrected_in_the_list_and_no_time_is_refused_in_place(stage: ReceiveStage) -> None:
    choose(stage, "Meyer")
    stage._context.actions.movement.trigger()
    click(find(stage, "movements_button"))
    panel = stage.side.movements
    assert panel.list.hasFocus()
    press(panel.list, "Return")
    assert panel.time.hasFocus()

    replace_text(panel.time, "tantôt")
    stage._context.drafts.flush()
    assert "tantôt" in find(stage, "movement_refusal").text()
    assert movements(stage)[0].at == "15:10"

    replace_text(panel.time, "15h25")
    stage._context.drafts.flush()
    assert movements(stage)[0].at == "15:25"
    panel.kind.setFocus()
    press(panel.kind, "Up")
    assert movements(stage)[0].kind is ARRIVAL
    panel.list.setFocus()
    press(panel.list, "Delete")
    assert movements(stage) == []
    press(panel.list, "Escape")
    assert stage.side.currentWidget() is stage.counters
    assert stage.head.search.hasFocus()


def test_a_representative_who_is_excused_is_questioned_in_place_and_kept(stage: ReceiveStage) -> None:
    stand_in(stage, "Marinos", "dominique cap")
    doubt = find(stage, "representation_doubt")
    assert doubt.isVisible()
    assert "Dominique Cap" in doubt.sentence()
    assert roll(stage)["Marinos"].represented_by_id == roll(stage)["Cap"].person_id
    stage._context.services.attendance.set_status(roll(stage)["Cap"].id, AttendanceStatus.PRESENT)
    settle()
    assert not doubt.isVisible(), "settled: nothing is asked any more"


def test_standing_for_two_is_questioned_and_another_can_be_chosen_at_once(stage: ReceiveStage) -> None:
    stand_in(stage, "Marinos", "guiter")
    assert not find(stage, "representation_doubt").isVisible()
    stand_in(stage, "Meyer", "guiter")
    assert "Alain Marinos" in find(stage, "representation_doubt").sentence()
    rows = {row.attendance.name.surname: row for row in stage._rows()}
    assert rows["Marinos"].doubt
    assert rows["Meyer"].doubt
    click(find(stage, "representation_doubt_button"))
    line = QApplication.focusWidget()
    assert line.objectName() == "representative_line"
    replace_text(line, "pilet")
    press(line, "Tab")
    settle()
    assert not find(stage, "representation_doubt").isVisible()


def test_a_chain_is_questioned(stage: ReceiveStage) -> None:
    stand_in(stage, "Guiter", "pilet")
    stand_in(stage, "Marinos", "guiter")
    assert "Benoit Pilet" in find(stage, "representation_doubt").sentence()


def test_a_representative_may_be_nobody_of_the_list(stage: ReceiveStage) -> None:
    outsider = stage._context.services.people.create(PersonName("Zoé", "Nulle-Part"))
    stand_in(stage, "Marinos", "nulle-part")
    assert roll(stage)["Marinos"].represented_by_id == outsider
    row = next(row for row in stage._rows() if row.attendance.name.surname == "Marinos")
    assert row.representative == "Zoé Nulle-Part"


@pytest.mark.parametrize("letters", ["jiang", "jky", "kaiyun", "蒋"])
def test_a_chinese_name_is_found_at_the_door_by_pinyin_initials_and_han(stage: ReceiveStage, letters: str) -> None:
    services = stage._context.services
    services.attendance.add_person(meeting_id(stage), services.people.create(PersonName(name_zh="蒋开云")))
    settle()
    replace_text(stage.head.search, letters)
    assert stage.table.selected_record().attendance.name.name_zh == "蒋开云"


def test_in_the_minutes_two_letters_and_enter_note_who_leaves_and_the_keys_come_back(window: MainWindow) -> None:
    services = window.context.services
    meeting = services.meetings.list_meetings()[0].meeting.id
    window.context.navigator.open(Route("meeting", meeting, "minutes"))
    settle()
    before = QApplication.focusWidget()
    window.context.actions.movement.trigger()
    line = QApplication.focusWidget()
    assert line.objectName() == "movement_name"
    press(line, "Escape")
    assert QApplication.focusWidget() is before
    window.context.actions.movement.trigger()
    type_text(QApplication.focusWidget(), "meyer")
    press(QApplication.focusWidget(), "Return")
    (moved,) = services.movements.list_movements(meeting)
    assert (moved.name.surname, moved.kind, moved.at) == ("Meyer", DEPARTURE, "15:10")
    assert QApplication.focusWidget() is before
