"""The page of an import: the source beside what was recognised, corrected by keyboard, written only when asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QComboBox, QLabel
from tests.ui.driving import button, find, press, settle

from groupe_pays.domain.recognition.pieces import PieceKind
from groupe_pays.services.importing.plan import Match
from groupe_pays.ui.import_minutes.page import ImportMinutesPage
from groupe_pays.ui.main_window import MainWindow

SOURCE = Path(__file__).parents[2] / "data" / "minutes-2017-01-31.txt"


@pytest.fixture
def page(window: MainWindow) -> ImportMinutesPage:
    window.context.open("import_minutes", SOURCE)
    found = window.findChild(ImportMinutesPage)
    for _time in range(400):
        settle()
        if found.go.isVisible():
            return found
        found.context.tasks._executor.submit(int).result()
    raise AssertionError("the file was not read")


def meetings(window: MainWindow) -> int:
    return len(window.context.services.meetings.list_meetings())


def test_the_source_stands_beside_what_was_recognised(page: ImportMinutesPage) -> None:
    assert page.review.source.lines.rowCount() == 126
    assert page.review.pieces.lines.rowCount() > 70
    assert any("Rien n’est encore écrit" in shown.text() for shown in page.findChildren(QLabel))


def test_going_through_one_side_shows_the_other(page: ImportMinutesPage) -> None:
    page.review.pieces.setCurrentIndex(page.review.pieces.lines.index(6))

    rows = sorted(index.row() for index in page.review.source.selectionModel().selectedRows())
    assert rows == [6, 7, 8, 9, 10]
    page.review.source.setCurrentIndex(page.review.source.lines.index(24))
    assert page.review.kind.value() is PieceKind.SECTION


def test_a_letter_changes_the_kind_and_keys_join_and_part(page: ImportMinutesPage) -> None:
    pieces = page.review.pieces
    pieces.setFocus()
    pieces.setCurrentIndex(pieces.lines.index(22))

    press(pieces, "Q")
    assert page._plan.recognised.pieces[22].kind is PieceKind.QUOTATION
    count = pieces.lines.rowCount()
    press(pieces, "Backspace")
    assert pieces.lines.rowCount() == count - 1
    press(pieces, "Return")
    assert pieces.lines.rowCount() == count


def test_nothing_is_written_before_it_is_asked_for(page: ImportMinutesPage, window: MainWindow) -> None:
    before = meetings(window)

    button(page, "import_cancel").click()

    assert meetings(window) == before


def test_import_makes_the_meeting_and_undo_takes_it_back(page: ImportMinutesPage, window: MainWindow) -> None:
    before = meetings(window)

    button(page, "import_go").click()
    settle()

    assert meetings(window) == before + 1
    assert window.context.navigator.current.page == "meeting"
    window.context.actions.undo.trigger()
    assert meetings(window) == before


def test_the_user_says_who_somebody_is(page: ImportMinutesPage) -> None:
    page.show_part("people")
    choice = find(page, "import_person_choice")
    assert isinstance(choice, QComboBox)
    name = page.people.table.selected_record().named.key

    at = choice.count() - 2
    choice.setCurrentIndex(at)
    choice.activated.emit(at)

    assert page._plan.person(name).match is Match.NEW


def test_a_file_that_cannot_be_read_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "vieux.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900))
    window.context.open("import_minutes", path)
    found = window.findChild(ImportMinutesPage)

    for _time in range(200):
        settle()
        if found._refused.isVisible():
            break
        found.context.tasks._executor.submit(int).result()

    assert any("ancienne version de Word" in shown.text() for shown in found._refused.findChildren(QLabel))


def test_what_was_copied_elsewhere_is_read(window: MainWindow) -> None:
    window.context.open("import_minutes")
    found = window.findChild(ImportMinutesPage)
    data = QMimeData()
    data.setText("Réunion du 3 mars 2020\n\nI. Bilan\nM. Martin indique que tout va bien.\n\nII. Suites\nRien.")

    found.read_mime(data)
    for _time in range(200):
        settle()
        if found.go.isVisible():
            break
        found.context.tasks._executor.submit(int).result()

    assert [piece.kind for piece in found._plan.recognised.pieces].count(PieceKind.SECTION) == 2
