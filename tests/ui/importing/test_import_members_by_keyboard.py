"""The screen of an import without a mouse or without seeing it: focus, Escape, names, what is told and counted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from tests.ui.driving import press, settle
from tests.ui.importing.test_import_members import MEMBERS, doubtful, in_preview, opened
from tests.ui.waiting import wait_until

from groupe_pays.domain.importing import Field
from groupe_pays.services.importing_members.plan import Deed, Fate
from groupe_pays.ui.importing.page import ImportMembersPage
from groupe_pays.ui.main_window import MainWindow


def listed(folder: Path, *rows: str) -> Path:
    path = folder / "liste.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def unsure(folder: Path) -> Path:
    return listed(folder, "Organisme;Prénom;Nom;Jours", "Ville d’Essai;Zoé;Lambda;lundi", "Ville d’Essai;Ali;Omicron;")


def planned(page: ImportMembersPage) -> None:
    wait_until(lambda: page._task is None)
    settle()


def test_the_button_counts_what_will_be_written(window: MainWindow) -> None:
    page = in_preview(opened(window))
    assert page.plan is not None
    assert len(page.plan.rows) == 102
    assert page.plan.written == 102 - page.plan.deeds[Deed.NOTHING]
    assert page.go.text() == f"Importer {page.plan.written} lignes"


def test_the_button_is_called_what_it_shows(window: MainWindow, tmp_path: Path) -> None:
    page = opened(window, unsure(tmp_path))
    page._show_columns()
    assert page.go.accessibleName() == page.go.text() == "Suivant"


def test_the_columns_begin_with_one_that_is_not_sure_and_say_their_header(window: MainWindow, tmp_path: Path) -> None:
    page = opened(window, listed(tmp_path, "Organisme;Nom;Initials", "Ville d’Essai;Lambda;Z.L.", "Ville;Omicron;A."))
    page.map_column(2, Field.IGNORED)
    planned(page)
    page._show_preview()
    page._show_columns()
    box = page.columns.boxes[2]
    assert QApplication.focusWidget() is box
    assert box.accessibleDescription().startswith("Z.L. · A.")
    relations = QAccessible.queryAccessibleInterface(box).relations()
    assert any(each.text(QAccessible.Text.Name) == "Initials" for each, _kind in relations)


def test_a_meaning_changed_above_the_list_leaves_the_keyboard_there(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, unsure(tmp_path)))
    _head, box = page.preview._boxes[1]
    box.setFocus()
    page.map_column(1, Field.NOTES)
    planned(page)
    assert QApplication.focusWidget() is box


def test_an_organisation_decided_leaves_the_keyboard_there(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, unsure(tmp_path)))
    page.parts.set_value("organisations")
    page.looking.show_part("organisations")
    page.bodies.choice.setFocus()
    page.bodies.choice.activated.emit(page.bodies.choice.count() - 1)
    planned(page)
    assert QApplication.focusWidget() is page.bodies.choice


def test_columns_that_go_nowhere_are_told_above_the_list(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, unsure(tmp_path)))
    assert page.looking.left_out.isHidden()
    page.map_column(3, Field.IGNORED)
    planned(page)
    assert page.looking.left_out.isVisible()
    assert page.looking.left_out.whole_text().endswith("Jours (1)")


def test_why_a_row_has_its_fate_stands_under_the_list(window: MainWindow, tmp_path: Path) -> None:
    path = listed(
        tmp_path, "Organisme;Nom complet", "Ville d’Essai;DUPONT Anne, MARTIN Luc", "Ville d’Essai;Jo Omicron"
    )
    page = in_preview(opened(window, path))
    page.preview.table.select_id("2")
    assert "plusieurs personnes dans une cellule" in page.preview.why.text()
    press(page.preview.table, "Down")
    assert page.preview.why.text().startswith("Ligne 3")
    assert "plusieurs" not in page.preview.why.text()


def test_the_columns_fill_the_list(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, doubtful(tmp_path)))
    window.resize(1500, 850)
    settle()
    table = page.preview.table
    widths = sum(table.columnWidth(place) for place in range(len(table.records.columns)))
    assert abs(widths - table.viewport().width()) < 12
    assert table.question.isVisible()  # the row asked about is still the selected one


def test_escape_goes_back_from_the_preview_and_keeps_what_was_read(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, doubtful(tmp_path)))
    press(page.preview.table, "Escape")
    assert page.steps.step == "columns"
    assert page.plan is not None


def test_escape_stops_the_reading(window: MainWindow, tmp_path: Path) -> None:
    window.context.open("import_members")
    page = window.findChild(ImportMembersPage)
    assert page is not None
    page.read_file(MEMBERS)
    assert QApplication.focusWidget() is page.stop
    press(page.stop, "Escape")
    assert page._task is None
    assert QApplication.focusWidget() is page.empty.button
    settle()
    assert page.plan is None


def test_a_key_and_the_button_at_once_write_what_was_said(window: MainWindow, tmp_path: Path) -> None:
    people = window.context.services.people.count()
    page = in_preview(opened(window, doubtful(tmp_path)))
    press(page.preview.table, "1")
    page.go.click()  # the plan is still being made
    wait_until(lambda: page.steps.step == "done")
    assert window.context.services.people.count() == people + 1


def test_another_file_that_cannot_be_read_leaves_the_one_on_screen(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, doubtful(tmp_path)))
    press(page.preview.table, "1")
    planned(page)
    assert "0 paire à décider" in page.cards.cards[Fate.DOUBTFUL].accessibleName()
    page.read_file(tmp_path / "absent.csv")
    planned(page)
    assert page.steps.step == "preview"
    assert page._refused.isVisible()
    page.map_column(4, Field.NOTES)  # the rows are cleaned anew, under the name of their own file
    planned(page)
    assert page.plan is not None
    assert page.plan.given.name == "liste.csv"
    assert page._decisions.rows


def test_a_file_that_is_gone_is_imported_as_it_was_shown(window: MainWindow, tmp_path: Path) -> None:
    people = window.context.services.people.count()
    path = unsure(tmp_path)
    page = in_preview(opened(window, path))
    path.unlink()
    page.go.click()
    wait_until(lambda: page.steps.step == "done")
    assert window.context.services.people.count() == people + 2
    assert QApplication.focusWidget() is page.done.members


def test_giving_up_the_writing_leaves_the_preview_with_the_keyboard(window: MainWindow, tmp_path: Path) -> None:
    people = window.context.services.people.count()
    page = in_preview(opened(window, unsure(tmp_path)))
    page.import_now()
    assert page._dialog is not None
    press(page._dialog, "Escape")
    wait_until(lambda: QApplication.focusWidget() is page.go)
    settle()
    assert page.steps.step == "preview"
    assert window.context.services.people.count() == people


def test_the_last_step_follows_undo_and_redo_by_keys(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, unsure(tmp_path)))
    page.go.click()
    wait_until(lambda: page.steps.step == "done")
    window.context.actions.all["undo"].trigger()
    settle()
    assert page.done._title.text() == "L’import de liste.csv est annulé"
    assert not page.done.undo.isEnabled()
    window.context.actions.all["redo"].trigger()
    settle()
    assert page.done._title.text() == "liste.csv est importé"
    assert page.done.undo.isEnabled()
