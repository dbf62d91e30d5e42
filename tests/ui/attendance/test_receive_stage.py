"""The roll taken at the door: letters, one key, the next person; the figures follow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.driving import find, press, replace_text, settle, type_text

from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.attendance.roll_model import LETTERS, RollModel, RollRow
from groupe_pays.ui.attendance.stage import ReceiveStage
from groupe_pays.ui.context import Context
from groupe_pays.ui.routes import Route

PRESENT, EXPECTED = AttendanceStatus.PRESENT, AttendanceStatus.EXPECTED


@pytest.fixture
def stage(context: Context) -> Iterator[ReceiveStage]:
    """The roll of 31 January 2017, on screen."""
    (summary,) = context.services.meetings.list_meetings()
    made = ReceiveStage(context)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1230, 720)
    made.show()
    made.activateWindow()
    made.show_meeting(summary.meeting.id)
    made.setFocus()
    settle()
    yield made
    made.close()


def roll(stage: ReceiveStage) -> dict[str, Attendance]:
    """The roll as the dossier holds it, by surname."""
    meeting = stage._context.services.meetings.list_meetings()[0].meeting
    listed = stage._context.services.attendance.list_attendance(meeting.id)
    return {row.name.surname: row for row in listed}


def expect_everybody(stage: ReceiveStage) -> None:
    for row in roll(stage).values():
        stage._context.services.attendance.set_status(row.id, EXPECTED)
    settle()


def look_for(stage: ReceiveStage, letters: str) -> RollRow:
    replace_text(stage.head.search, letters)
    return stage.table.selected_record()


def figure(stage: ReceiveStage) -> str:
    return stage.counters._figure.accessibleName()


def test_43_people_are_ticked_by_keyboard_and_the_figures_are_those_of_the_minutes(stage: ReceiveStage) -> None:
    came = {surname: row.status for surname, row in roll(stage).items()}
    assert len(came) == 43
    expect_everybody(stage)
    assert figure(stage).startswith("0 ")
    search = stage.head.search

    for surname, status in came.items():
        selected = look_for(stage, surname[:3])
        while selected.attendance.name.surname != surname:
            press(search, "Down")
            selected = stage.table.selected_record()
        if status is PRESENT:
            press(search, "Return")
        else:
            press(search, "Tab")
            press(QApplication.focusWidget(), LETTERS[status])
        assert search.hasFocus()
        assert search.text() == ""

    assert {surname: row.status for surname, row in roll(stage).items()} == came
    counts = stage.counters._count
    assert [counts.of(status) for status in (PRESENT, AttendanceStatus.EXCUSED, AttendanceStatus.REMOTE)] == [33, 9, 1]
    assert figure(stage).startswith("43 ")


def test_three_letters_mark_and_select_but_the_list_stays_whole(stage: ReceiveStage) -> None:
    whole = stage._model.rowCount()
    selected = look_for(stage, "ess")
    assert selected.attendance.organisation.fr.startswith("Département de l")
    assert stage._model.rowCount() == whole
    assert [row.attendance.name.surname for row in stage._matches] == ["Saint-Drenant", "Tschaegle"]
    assert "2" in stage.head.hints._found.text()


@pytest.mark.parametrize("letters", ["bougeard", "BOUG", "若瑟琳", "joc boug"])
def test_a_name_is_found_in_either_script_and_without_accents(stage: ReceiveStage, letters: str) -> None:
    assert look_for(stage, letters).attendance.name.surname == "Bougeard"


def test_who_is_still_expected_comes_first_among_the_matches(stage: ReceiveStage) -> None:
    tschaegle = roll(stage)["Tschaegle"]
    stage._context.services.attendance.set_status(tschaegle.id, EXPECTED)
    settle()
    stage.table.clearSelection()
    stage.table.setCurrentIndex(stage._model.index(0, 0))
    assert look_for(stage, "ess").id == tschaegle.id


def test_letters_nobody_answers_to_stay_and_mark_nobody(stage: ReceiveStage) -> None:
    before = roll(stage)
    replace_text(stage.head.search, "xyz")
    press(stage.head.search, "Return")
    assert stage.head.search.text() == "xyz"
    assert roll(stage) == before


def test_the_keys_of_a_row_set_the_status_and_undo_takes_it_back(stage: ReceiveStage) -> None:
    row = roll(stage)["Meyer"]
    stage.table.select_id(row.id)
    stage.table.setFocus()
    press(stage.table, "E")
    assert roll(stage)["Meyer"].status is AttendanceStatus.EXCUSED
    press(stage.table, "Space")
    assert roll(stage)["Meyer"].status is PRESENT
    assert stage.table.selected_record().id == row.id
    stage._context.services.history.undo()
    assert roll(stage)["Meyer"].status is AttendanceStatus.EXCUSED


def test_a_click_on_a_letter_sets_the_status_of_that_row(stage: ReceiveStage) -> None:
    row = stage._model.record(4)
    column = [column.name for column in stage._model.columns].index("absent")
    spot = stage.table.visualRect(stage._model.index(4, column)).center()
    QTest.mouseClick(stage.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert roll(stage)[row.attendance.name.surname].status is AttendanceStatus.ABSENT


def test_the_list_does_not_jump_when_somebody_is_marked(stage: ReceiveStage) -> None:
    stage.table.select_id(stage._model.record(40).id)
    settle()
    at = stage.table.verticalScrollBar().value()
    assert at > 0
    stage.table.setFocus()
    press(stage.table, "A")
    settle()
    assert stage.table.verticalScrollBar().value() == at


def test_r_asks_in_place_who_stands_in_and_takes_a_known_person(stage: ReceiveStage) -> None:
    row = roll(stage)["Marinos"]
    stage.table.select_id(row.id)
    stage.table.setFocus()
    press(stage.table, "R")
    line = QApplication.focusWidget()
    assert line.objectName() == "representative_line"
    assert roll(stage)["Marinos"].status is PRESENT
    type_text(line, "guiter")
    press(line, "Tab")
    kept = roll(stage)["Marinos"]
    assert (kept.status, kept.represented_by_id) == (AttendanceStatus.REPRESENTED, roll(stage)["Guiter"].person_id)
    assert stage._model.record(stage._model.row_of(row.id)).representative == "Ganaelle Guiter"
    assert stage.table.hasFocus()


def test_a_representative_may_be_words_and_esc_changes_nothing(stage: ReceiveStage) -> None:
    row = roll(stage)["Marinos"]
    stage.table.select_id(row.id)
    stage.table.setFocus()
    press(stage.table, "R")
    press(QApplication.focusWidget(), "Escape")
    assert roll(stage)["Marinos"].status is PRESENT
    press(stage.table, "R")
    type_text(QApplication.focusWidget(), "sa directrice de cabinet")
    press(QApplication.focusWidget(), "Return")
    assert roll(stage)["Marinos"].represented_by == "sa directrice de cabinet"


def test_f2_edits_the_wording_of_the_day_and_not_the_person(stage: ReceiveStage) -> None:
    row = roll(stage)["Meyer"]
    person = stage._context.services.people.load(row.person_id)
    stage.table.select_id(row.id)
    stage.table.setFocus()
    press(stage.table, "F2")
    line = QApplication.focusWidget()
    assert line.objectName() == "day_function_fr"
    replace_text(line, "Maire honoraire")
    press(line, "Return")
    assert roll(stage)["Meyer"].function.fr == "Maire honoraire"
    assert stage._context.services.people.load(row.person_id) == person
    assert stage.table.hasFocus()


def test_delete_takes_somebody_off_and_offers_undo(stage: ReceiveStage) -> None:
    said: list[str] = []
    stage._context.signals.undo_offered.connect(said.append)
    row = roll(stage)["Meyer"]
    stage.table.select_id(row.id)
    stage.table.setFocus()
    press(stage.table, "Delete")
    assert "Meyer" not in roll(stage)
    assert said == ["Gilbert Meyer retiré de la réunion"]
    assert stage.table.selected_record() is not None
    stage._context.services.history.undo()
    assert len(roll(stage)) == 43


def test_a_walk_in_needs_only_a_name_and_joins_the_contacts(stage: ReceiveStage) -> None:
    walk_in = stage.walk_in
    press(stage.head.search, "Insert")
    assert walk_in.organisation.hasFocus()
    type_text(walk_in.organisation, "Ville d’Évreux")
    press(walk_in.organisation, "Return")
    type_text(walk_in.name, "Zoé de LATOUR")
    press(walk_in.name, "Ctrl+Return")

    row = roll(stage)["de Latour"]
    assert (row.status, row.name.given_name, row.organisation.fr) == (PRESENT, "Zoé", "Ville d’Évreux")
    assert any(person.id == row.person_id for person in stage._context.services.people.list_people())
    assert walk_in.name.text() == ""
    assert stage.head.search.hasFocus()
    assert stage.table.selected_record().id == row.id


def test_a_known_person_is_offered_first_and_not_made_twice(stage: ReceiveStage) -> None:
    people = len(stage._context.services.people.list_people())
    stage.walk_in.name.setFocus()
    type_text(stage.walk_in.name, "lefran")
    press(stage.walk_in.name, "Tab")
    assert stage.walk_in.organisation.text() == "Rennes"
    press(stage.walk_in.function, "Return")
    assert roll(stage)["Lefrançois"].status is PRESENT
    assert len(stage._context.services.people.list_people()) == people


def test_the_very_name_of_somebody_known_is_that_person(stage: ReceiveStage) -> None:
    people = len(stage._context.services.people.list_people())
    stage.walk_in.name.setFocus()
    type_text(stage.walk_in.name, "roselyne LEFRANCOIS")
    press(stage.walk_in.name, "Ctrl+Return")
    assert roll(stage)["Lefrançois"].organisation.fr == "Rennes"
    assert len(stage._context.services.people.list_people()) == people


def test_a_walk_in_without_a_name_is_refused_in_place_and_the_text_stays(stage: ReceiveStage) -> None:
    stage.walk_in.organisation.setFocus()
    type_text(stage.walk_in.organisation, "Cités Unies Belgique")
    press(stage.walk_in.organisation, "Ctrl+Return")
    assert find(stage, "walk_in_refusal").text() == "Il manque le nom."
    assert stage.walk_in.organisation.text() == "Cités Unies Belgique"
    assert len(roll(stage)) == 43


def test_several_known_people_are_added_as_expected_by_keyboard(stage: ReceiveStage) -> None:
    find(stage, "add_people").click()
    panel = stage.add_people
    assert panel.search.hasFocus()
    for letters in ("kerroc", "lefran"):
        replace_text(panel.search, letters)
        press(panel.search, "Return")
    panel.search.clear()
    press(panel.search, "Return")
    added = [row for row in roll(stage).values() if row.status is EXPECTED]
    assert sorted(row.name.surname for row in added) == ["Kerroc’h", "Lefrançois"]
    assert stage.head.search.hasFocus()


def test_the_order_of_the_sheet_groups_by_college_and_is_remembered(stage: ReceiveStage) -> None:
    stage._set_order(SheetOrder.PROTOCOL)
    heads = [stage._model.group(row) for row in range(stage._model.rowCount()) if stage._model.group(row)]
    assert [head.title for head in heads][:2] == ["État et établissements publics", "Régions"]
    assert sum(head.count for head in heads) == 43
    numbers = [row.number for row in stage._rows()]
    assert numbers == list(range(1, 44))
    assert ReceiveStage(stage._context)._order is SheetOrder.PROTOCOL


def test_the_language_changes_while_letters_are_typed(stage: ReceiveStage) -> None:
    look_for(stage, "ess")
    stage._context.language.switch(Language.ZH)
    assert stage.head.search.text() == "ess"
    status = [column.name for column in stage._model.columns].index("status")
    assert stage._model.index(0, status).data() == "请假"
    assert figure(stage).startswith("43 已登记")
    stage._context.language.switch(Language.FR)
    assert stage._model.index(0, status).data() == "Excusé"


def test_an_empty_roll_says_what_to_do(stage: ReceiveStage) -> None:
    meeting = stage._context.services.meetings.plan_meeting(BilingualText("Vide"))
    stage.show_meeting(meeting)
    button = find(stage, "roll_empty_button")
    assert button.isVisible()
    button.click()
    assert stage.add_people.isVisible()


def test_two_people_of_one_name_are_told_apart_by_their_organisation(stage: ReceiveStage) -> None:
    services = stage._context.services
    body = services.organisations.create(BilingualText("Zuydcoote"))
    services.people.create(PersonName("Gilbert", "Meyer"), body)
    stage.walk_in.organisation.setFocus()
    type_text(stage.walk_in.organisation, "Zuydcoote")
    stage.walk_in._organisations.close_popup()
    stage.walk_in.name.setFocus()
    type_text(stage.walk_in.name, "Gilbert MEYER")
    press(stage.walk_in.name, "Ctrl+Return")
    meeting = services.meetings.list_meetings()[0].meeting.id
    meyers = [row for row in services.attendance.list_attendance(meeting) if row.name.surname == "Meyer"]
    assert sorted(row.organisation.fr for row in meyers) == ["Colmar", "Zuydcoote"]


def test_the_focus_of_a_route_selects_a_person(stage: ReceiveStage) -> None:
    row = roll(stage)["Bougeard"]
    stage.open_focus(row.person_id)
    assert stage.table.selected_record().id == row.id


def test_the_model_of_the_roll_keeps_the_rules_of_qt(stage: ReceiveStage, qtmodeltester: object) -> None:
    qtmodeltester.check(stage._model)
    model = RollModel()
    model.show(stage._rows(), SheetOrder.PROTOCOL)
    qtmodeltester.check(model)


def test_the_window_shows_the_stage_from_a_route(window: object) -> None:
    context = window.context
    meeting = context.services.meetings.list_meetings()[0].meeting.id
    context.navigator.open(Route("meeting", meeting, "receive"))
    settle()
    assert QApplication.focusWidget().objectName() == "roll_search"
