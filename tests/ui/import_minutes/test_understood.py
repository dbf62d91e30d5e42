"""What was understood of a passage is corrected by keys alone, and what is corrected is what is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.driving import press, replace_text
from tests.ui.import_minutes.test_import_page import written

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.recognition.details import speakers_of
from groupe_pays.domain.recognition.pieces import Piece, PieceKind
from groupe_pays.domain.text import Language
from groupe_pays.ui.import_minutes.page import ImportMinutesPage
from groupe_pays.ui.main_window import MainWindow

SOURCE = """Comité Chine du 3 mai 2021
Présents : Mme Ana Roux (Brest), M. Luc Petit
1. Budget
Mme Roux : le budget est voté.
Action : M. Petit envoie le dossier (15 juin 2021)
2. Divers
Prochaine réunion : le 6 septembre 2021
"""


@pytest.fixture
def page(review: Callable[[Path], ImportMinutesPage], tmp_path: Path) -> ImportMinutesPage:
    path = tmp_path / "cr.txt"
    path.write_text(SOURCE, "utf-8")
    return review(path)


def go_to(page: ImportMinutesPage, kind: PieceKind, last: bool = False) -> int:
    """Go to a piece of a kind with the keys of the list; its place."""
    places = [n for n, one in enumerate(page._plan.recognised.pieces) if one.kind is kind]
    wanted = places[-1] if last else places[0]
    pieces = page.review.pieces
    pieces.setFocus()
    press(pieces, "Home")
    for _time in range(wanted):
        press(pieces, "Down")
    assert pieces.currentIndex().row() == wanted
    return wanted


def piece(page: ImportMinutesPage, at: int) -> Piece:
    return page._plan.recognised.pieces[at]


def test_a_figure_says_status_and_level(page: ImportMinutesPage) -> None:
    at = go_to(page, PieceKind.ATTENDANCE)
    press(page.review.pieces, "4")
    assert piece(page, at).status is AttendanceStatus.EXCUSED

    at = go_to(page, PieceKind.SECTION, last=True)
    press(page.review.pieces, "2")
    assert piece(page, at).level == 2


def test_who_speaks_is_retyped_and_the_list_has_the_keyboard_again(page: ImportMinutesPage) -> None:
    at = go_to(page, PieceKind.INTERVENTION)
    understood = page.review.understood

    press(page.review.pieces, "F2")
    assert understood.who.text() == "Mme Roux"
    replace_text(understood.who, "M. Luc Petit (Lyon)")
    press(understood.who, "Return")

    assert speakers_of(piece(page, at))[0][0].name == "M. Luc Petit"
    assert page.review.pieces.hasFocus()


def test_esc_leaves_what_was_found(page: ImportMinutesPage) -> None:
    at = go_to(page, PieceKind.INTERVENTION)
    press(page.review.pieces, "F2")
    replace_text(page.review.understood.who, "Personne")
    press(page.review.understood.who, "Escape")

    assert speakers_of(piece(page, at))[0][0].name == "Mme Roux"


def test_a_day_that_is_none_stays_in_its_field(page: ImportMinutesPage) -> None:
    at = go_to(page, PieceKind.UPCOMING)
    before = piece(page, at)
    press(page.review.pieces, "F2")
    when = page.review.understood.when
    replace_text(when, "bientôt")
    press(when, "Return")

    assert when.property("refused")
    assert piece(page, at) == before


def test_all_that_was_corrected_is_written(page: ImportMinutesPage, window: MainWindow) -> None:
    understood = page.review.understood
    go_to(page, PieceKind.ATTENDANCE)
    press(page.review.pieces, "2")
    go_to(page, PieceKind.ACTION)
    press(page.review.pieces, "F2")
    replace_text(understood.who, "Ana Roux")
    replace_text(understood.when, "30 juin 2021")
    press(understood.when, "Return")
    go_to(page, PieceKind.UPCOMING)
    press(page.review.pieces, "F2")
    replace_text(understood.when, "7 septembre 2021")
    press(understood.when, "Return")
    go_to(page, PieceKind.SECTION, last=True)
    press(page.review.pieces, "2")

    page.go.click()
    written(page)

    services, meeting = window.context.services, window.context.navigator.current.record
    assert {row.status for row in services.attendance.list_attendance(meeting)} == {AttendanceStatus.REMOTE}
    [action] = services.actions.list_actions(meeting)
    assert (str(action.due), action.owners[0].name(Language.FR)) == ("2021-06-30", "Ana Roux")
    assert [str(one.date) for one in services.calendar.list_dates(meeting)] == ["2021-09-07"]
    sections = services.minutes.load(meeting)
    assert [section.item.path for section in sections] == [(1,), (1, 1)]
    assert EntryKind.INTERVENTION in {entry.kind for section in sections for entry in section.entries}
