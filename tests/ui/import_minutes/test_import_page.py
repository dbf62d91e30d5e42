"""The page of an import: the source beside what was recognised, corrected by keyboard, written only when asked."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QComboBox, QLabel
from tests.ui.driving import button, find, press, replace_text, settle

from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.recognition.pieces import PieceKind
from groupe_pays.services.importing.plan import Match
from groupe_pays.ui.import_minutes.page import ImportMinutesPage
from groupe_pays.ui.main_window import MainWindow

SOURCE = Path(__file__).parents[2] / "data" / "minutes-2017-01-31.txt"


@pytest.fixture
def page(review: Callable[[Path], ImportMinutesPage]) -> ImportMinutesPage:
    return review(SOURCE)


def until(done: Callable[[], bool]) -> None:
    """Let the worker work until it is so."""
    end = time.monotonic() + 20
    while not done() and time.monotonic() < end:
        settle()
        time.sleep(0.005)
    assert done()


def written(page: ImportMinutesPage) -> None:
    """Wait until the worker has written the meeting, or given it up."""
    for _time in range(400):
        settle()
        if not page._writing.busy:
            return
        page.context.tasks._executor.submit(int).result()
    raise AssertionError("the meeting was not written")


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
    until(lambda: meetings(window) == before + 1)
    until(lambda: window.context.navigator.current.page == "meeting")
    settle()

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


def test_giving_up_while_it_is_written_leaves_nothing(page: ImportMinutesPage, window: MainWindow) -> None:
    before, people = meetings(window), len(window.context.services.people.list_people())

    button(page, "import_go").click()
    assert not page._whole.isEnabled()
    page._writing._waiting.cancel.click()
    written(page)

    assert (meetings(window), len(window.context.services.people.list_people())) == (before, people)
    assert page._whole.isEnabled()
    assert page.go.isVisible()


def test_what_the_user_says_of_the_meeting_is_written(page: ImportMinutesPage, window: MainWindow) -> None:
    page.show_part("meeting")
    facts = page.facts
    assert facts.title.fr.text() == "Réunion Groupe-pays Chine"
    assert facts.series.currentText() == "Groupe-pays"

    replace_text(facts.title.fr, "Réunion plénière")
    replace_text(facts.date.line, "1er février 2017")
    replace_text(facts.start.line, "9 h 30")
    facts.number.setValue(7)
    facts.state.setCurrentIndex(2)
    facts.state.activated.emit(2)
    facts.series.setCurrentIndex(0)
    facts.series.activated.emit(0)
    button(page, "import_go").click()
    written(page)

    made = window.context.services.meetings.load(window.context.navigator.current.record)
    assert (made.title.fr, str(made.date), made.start, made.number) == ("Réunion plénière", "2017-02-01", "09:30", 7)
    assert made.state is MeetingState.ADOPTED
    assert made.series_id is None


def test_the_two_lists_scroll_together(page: ImportMinutesPage) -> None:
    pieces, source = page.review.pieces, page.review.source

    pieces.verticalScrollBar().setValue(pieces.verticalScrollBar().maximum() // 2)

    piece = page._plan.recognised.pieces[pieces.top_row()[0]]
    assert source.top_row()[0] in piece.sources
    source.verticalScrollBar().setValue(source.verticalScrollBar().maximum() // 4)
    piece = page._plan.recognised.pieces[pieces.top_row()[0]]
    assert source.top_row()[0] in piece.sources


def test_a_corrected_text_is_looked_over_again(page: ImportMinutesPage) -> None:
    at = next(n for n, one in enumerate(page._plan.recognised.pieces) if one.kind is PieceKind.ATTENDANCE)
    people = len(page._plan.people)
    page.review.pieces.setCurrentIndex(page.review.pieces.lines.index(at))

    page.review.set_kind(PieceKind.LEFT_OUT)
    page._rest.stop()
    page._look_again()
    page.context.tasks._executor.submit(int).result()
    settle()

    assert len(page._plan.people) == people - 1


def test_the_keyboard_comes_first_to_what_reads_a_file(window: MainWindow) -> None:
    window.context.open("import_minutes")
    settle()

    assert window.focusWidget() is not None
    assert window.focusWidget().objectName() == "import_empty_button"


def test_chinese_pasted_in_the_french_line_is_chinese(page: ImportMinutesPage) -> None:
    page.show_part("meeting")
    replace_text(page.facts.title.zh, "")

    replace_text(page.facts.title.fr, "中法地方政府合作会议")

    title = page._plan.facts.title
    assert (title.fr, title.zh) == ("", "中法地方政府合作会议")
    assert (page.facts.title.fr.text(), page.facts.title.zh.text()) == ("", "中法地方政府合作会议")


def test_a_paragraph_of_two_sentences_is_parted_by_keyboard(
    review: Callable[[Path], ImportMinutesPage], tmp_path: Path
) -> None:
    path = tmp_path / "bureau.txt"
    path.write_text("Réunion du bureau du 3 mars 2020\n\nLa salle est prête. Le car est loué.\n", "utf-8")
    page = review(path)
    pieces = page.review.pieces
    pieces.setFocus()
    pieces.setCurrentIndex(pieces.lines.index(1))

    press(pieces, "Return")

    assert [one.plain for one in page._plan.recognised.pieces[1:]] == ["La salle est prête.", "Le car est loué."]
    assert pieces.currentIndex().row() == 1
