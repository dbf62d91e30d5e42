"""The signed sheet keyed in: a key a row in the printed order, spare rows, its code, its scan; measured."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.driving import find, press, replace_text, settle, type_text
from tests.ui.waiting import wait_until

from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.attendance.paper import PaperView
from groupe_pays.ui.attendance.stage import ReceiveStage
from groupe_pays.ui.files.offered import Offered
from groupe_pays.ui.main_window import MainWindow

PRESENT, EXPECTED = AttendanceStatus.PRESENT, AttendanceStatus.EXPECTED


def listed(stage: ReceiveStage) -> list[Attendance]:
    return stage._context.services.attendance.list_attendance(stage._meeting_id, SheetOrder.PROTOCOL)


def open_paper(stage: ReceiveStage) -> PaperView:
    """The sheet as it comes back from the meeting: nobody has been marked."""
    for row in listed(stage):
        stage._context.services.attendance.set_status(row.id, EXPECTED)
    stage.open_paper()
    settle()
    assert stage.paper is not None
    return stage.paper


def current(paper: PaperView) -> Attendance:
    record = paper.table.selected_record()
    return record.attendance


def test_enter_signs_and_goes_on_letters_say_what_else_stands_there(stage: ReceiveStage) -> None:
    paper = open_paper(stage)
    rows = listed(stage)
    assert current(paper).id == rows[0].id
    assert find(paper, "paper_progress").text() == "0 / 43"
    for key in ("Return", "V", "E", "A", "Space"):
        press(paper.table, key)
    statuses = [row.status for row in listed(stage)[:5]]
    assert statuses == [
        PRESENT, AttendanceStatus.REMOTE, AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT, PRESENT,
    ]  # fmt: skip
    assert current(paper).id == rows[5].id
    assert find(paper, "paper_progress").text() == "5 / 43"
    press(paper.table, "Backspace")
    assert current(paper).id == rows[4].id
    stage._context.services.history.undo()
    settle()
    assert find(paper, "paper_progress").text() == "4 / 43"


def test_r_asks_who_signed_for_them_and_goes_on(stage: ReceiveStage) -> None:
    paper = open_paper(stage)
    rows = listed(stage)
    press(paper.table, "R")
    type_text(QApplication.focusWidget(), "sa directrice")
    press(QApplication.focusWidget(), "Return")
    assert listed(stage)[0].represented_by == "sa directrice"
    assert current(paper).id == rows[1].id
    assert paper.table.hasFocus()


def test_a_number_goes_to_its_row(stage: ReceiveStage) -> None:
    paper = open_paper(stage)
    press(paper.table, "2")
    press(paper.table, "7")
    assert current(paper).id == listed(stage)[26].id


@pytest.mark.parametrize("order", [SheetOrder.NAME, SheetOrder.PROTOCOL])
def test_rows_stand_in_the_order_of_the_sheet_chosen(stage: ReceiveStage, order: SheetOrder) -> None:
    paper = open_paper(stage)
    paper.order.set_value(order)
    paper._on_order(order)
    wanted = [row.attendance.id for row in stage._context.services.paper.rows(stage._meeting_id, order)]
    assert paper._model.record_ids() == wanted
    assert paper.table.hasFocus()


def test_the_whole_sheet_by_keyboard_alone_spare_rows_and_back_to_the_roll(stage: ReceiveStage) -> None:
    paper = open_paper(stage)
    for _row in range(43):
        press(paper.table, "Return")
    walk_in = stage.walk_in
    assert walk_in.organisation.hasFocus(), "after the last row come the spare ones"
    assert "44" in walk_in._title.text()
    type_text(walk_in.organisation, "Ville d’Évreux")
    press(walk_in.organisation, "Return")
    type_text(walk_in.name, "Zoé de LATOUR")
    press(walk_in.name, "Ctrl+Return")
    assert find(paper, "paper_progress").text() == "44 / 44"
    assert "45" in walk_in._title.text()
    assert walk_in.organisation.hasFocus(), "ready for the next spare row"
    assert any(person.name.surname == "de Latour" for person in stage._context.services.people.list_people())
    press(walk_in.organisation, "Escape")
    assert paper.table.hasFocus()
    press(paper.table, "Escape")
    assert stage.head.search.hasFocus()
    assert stage.table.isVisible()
    assert walk_in.isVisible()
    assert "44" not in walk_in._title.text()


def test_the_code_says_whose_sheet_it_is(stage: ReceiveStage) -> None:
    paper, services = open_paper(stage), stage._context.services
    other = services.meetings.plan_meeting(BilingualText("Atelier", "工作坊"), date=RoughDate.parse("2017-03-02"))
    told = find(paper, "paper_code_told")
    replace_text(paper.code, services.paper.code(stage._meeting_id).lower())
    assert told.text() == "la feuille de cette réunion"
    press(paper.code, "Return")
    assert paper.table.hasFocus()
    replace_text(paper.code, "20161231-ZZZZ")
    assert told.text() == "Aucune réunion ne porte ce code."
    replace_text(paper.code, services.paper.code(other))
    assert "Atelier" in told.text()
    assert find(paper, "paper_open_other").isVisible()


def test_the_code_of_another_meeting_opens_its_sheet(window: MainWindow) -> None:
    services = window.context.services
    first = services.meetings.list_meetings()[0].meeting.id
    other = services.meetings.plan_meeting(BilingualText("Atelier"), date=RoughDate.parse("2017-03-02"))
    services.attendance.add_person(other, services.people.create(PersonName("Léa", "Martin")))
    window.context.open("meeting", first, "minutes")
    settle()
    window.context.actions.paper_sheet.trigger()
    settle()
    code = QApplication.focusWidget().window().findChild(type(find(window, "paper_code")), "paper_code")
    replace_text(code, services.paper.code(other))
    press(code, "Return")
    settle()
    table = find(window, "paper_rows")
    assert table.hasFocus()
    assert table.selected_record().attendance.name.surname == "Martin"


def test_the_scan_is_attached_here_and_a_hostile_file_refused_in_place(stage: ReceiveStage, tmp_path: Path) -> None:
    paper = open_paper(stage)
    scan, empty, folder = tmp_path / "scan.pdf", tmp_path / "vide.pdf", tmp_path / "dossier.pdf"
    scan.write_bytes(b"%PDF-1.7 ...")
    empty.touch()
    folder.mkdir()
    paper.files.add_offered([Offered(path) for path in (empty, scan, folder)])
    refusal = find(paper, "paper_files_refusal")
    wait_until(lambda: refusal.isVisible())
    assert "vide.pdf" in refusal.text()
    assert "dossier.pdf" in refusal.text()
    assert paper.files._model.rowCount() == 1
    press(paper.files.list, "Delete")
    settle()
    assert paper.files._model.rowCount() == 0
    stage._context.services.history.undo()
    settle()
    assert paper.files._model.rowCount() == 1


def test_the_language_changes_while_a_sheet_is_keyed_in(stage: ReceiveStage) -> None:
    paper = open_paper(stage)
    press(paper.table, "Return")
    before = current(paper).id
    stage._context.language.switch(Language.ZH)
    settle()
    assert paper.back.text() == "返回点名"
    assert current(paper).id == before
    stage._context.language.switch(Language.FR)


def seventy(stage: ReceiveStage) -> None:
    """A meeting of 70 people expected, as the largest real ones."""
    services = stage._context.services
    meeting = services.meetings.plan_meeting(BilingualText("Réunion de 70"), date=RoughDate.parse("2017-05-30"))
    body = services.organisations.create(BilingualText("Ville d’Essai"))
    people = [services.people.create(PersonName("Anne", f"{a}{b}ne{a.lower()}t"), body)
              for a in "BCDFGLMPRT" for b in "aeiouyh"]  # fmt: skip
    services.attendance.add_people(meeting, people)
    stage.show_meeting(meeting)
    settle()
    assert len(listed(stage)) == 70


def test_70_signatures_are_keyed_in_well_under_four_minutes(stage: ReceiveStage) -> None:
    seventy(stage)
    stage.open_paper()
    settle()
    began = time.perf_counter()
    for _row in range(70):
        press(QApplication.focusWidget(), "Return")
        QApplication.processEvents()
    taken = time.perf_counter() - began
    print(f"\npaper: 70 rows, {taken / 70 * 1000:.1f} ms of program time a person, {taken:.2f} s in all")
    assert all(row.status is PRESENT for row in listed(stage))


def test_70_people_are_called_by_keyboard_well_under_two_minutes(stage: ReceiveStage) -> None:
    seventy(stage)
    surnames = [row.name.surname for row in listed(stage)]
    keys = 0
    began = time.perf_counter()
    for place, surname in enumerate(surnames):
        search = QApplication.focusWidget()
        assert search is stage.head.search
        for letter in surname[:3]:
            type_text(search, letter)
            QApplication.processEvents()
        assert stage.table.selected_record().attendance.name.surname == surname
        press(search, "Tab" if place % 10 == 9 else "Return")
        if place % 10 == 9:
            press(QApplication.focusWidget(), "E")
        QApplication.processEvents()
        keys += 5 if place % 10 == 9 else 4
    taken = time.perf_counter() - began
    print(f"\nroll call: 70 people, {keys} keys, {taken / 70 * 1000:.1f} ms of program time a person, {taken:.2f} s")
    assert sum(row.status is PRESENT for row in listed(stage)) == 63
