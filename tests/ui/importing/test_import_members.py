"""The page of an import of members: columns, preview, duplicates decided by keyboard, one step of undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from tests.ui.driving import button, press, settle
from tests.ui.waiting import wait_until

from groupe_pays.domain.importing import Field
from groupe_pays.domain.text import Language
from groupe_pays.services.importing_members.plan import Choice, Fate
from groupe_pays.ui.importing.page import ImportMembersPage
from groupe_pays.ui.importing.preview_rows import MendedCell
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.people.page import MembersPage

MEMBERS = Path(__file__).parents[2] / "data" / "members.csv"


def opened(window: MainWindow, path: Path = MEMBERS) -> ImportMembersPage:
    window.context.open("import_members", str(path))
    page = window.findChild(ImportMembersPage)
    assert page is not None
    wait_until(lambda: page.go.isVisible())
    return page


def in_preview(page: ImportMembersPage) -> ImportMembersPage:
    if page.steps.step == "columns":
        page.go.click()
    assert page.steps.step == "preview"
    return page


def doubtful(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    rows = (
        "Organisme;Type;Prénom;Nom;Fonction",
        "Département du Gers;Département;Zoé;Lambda- Omega;Cheffe",
        "Région Essai;Région;Zoé;Lambda;Responsable",
    )
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_nothing_is_written_before_the_button(window: MainWindow) -> None:
    before = window.context.services.people.count()
    page = in_preview(opened(window))
    assert sum(page.plan.counts.values()) == 102  # type: ignore[union-attr]
    assert page.preview.table.model().rowCount() == 102
    assert window.context.services.people.count() == before
    page.foot.cancel.click()
    assert page.steps.step == "file"


def test_a_value_put_right_shows_what_it_was(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, doubtful(tmp_path)))
    page.cards.choose(None)
    model = page.preview.table.records
    place = 1 + [column.field for column in page.preview.shown].index(Field.SURNAME)
    cell = model.columns[place].cell(model.record(0))
    assert isinstance(cell, MendedCell)
    assert cell.before == "Lambda- Omega"


def test_a_pair_is_decided_by_a_digit_imported_and_undone(window: MainWindow, tmp_path: Path) -> None:
    services = window.context.services
    people = services.people.count()
    page = in_preview(opened(window, doubtful(tmp_path)))
    assert page.plan is not None
    assert page.plan.counts[Fate.DOUBTFUL] == 2
    assert page.preview.table.question.isVisible()
    page.preview.table.setFocus()
    press(page.preview.table, "1")
    wait_until(lambda: all(row.choice is Choice.ONE for row in page.plan.rows if row.twin))  # type: ignore[union-attr]
    page.go.click()
    wait_until(lambda: page.steps.step == "done")
    assert services.people.count() == people + 1
    [person] = [each for each in services.people.list_people() if each.name.given_name == "Zoé"]
    assert len(person.positions) == 2
    button(page, "import_undo").click()
    settle()
    assert services.people.count() == people


def test_the_meaning_of_a_column_is_changed_above_it(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, doubtful(tmp_path)))
    at = [column.field for column in page.preview.shown].index(Field.TITLE)
    _head, box = page.preview._boxes[at]
    box.chosen.emit(Field.IGNORED)
    wait_until(lambda: page.plan.given.columns[4].field is Field.IGNORED)  # type: ignore[union-attr]
    assert all(row.row.position is None or row.row.position.title.is_blank for row in page.plan.rows)  # type: ignore[union-attr]


def test_a_card_shows_only_its_rows(window: MainWindow) -> None:
    page = in_preview(opened(window))
    page.cards.cards[Fate.TO_CHECK].click()
    assert page.preview.table.model().rowCount() == page.plan.counts[Fate.TO_CHECK]  # type: ignore[union-attr]
    page.cards.cards[Fate.TO_CHECK].click()
    assert page.preview.table.model().rowCount() == 102


def test_the_organisations_of_the_file_have_their_list(window: MainWindow) -> None:
    page = in_preview(opened(window))
    page.parts.chosen.emit("organisations")
    assert page.bodies.isVisible()
    assert page.bodies.table.model().rowCount() == len(page.plan.bodies)  # type: ignore[union-attr]


def test_a_file_dropped_on_the_members_is_read(window: MainWindow, tmp_path: Path) -> None:
    window.context.open("members", part="people")
    settle()
    members = window.findChild(MembersPage)
    assert members is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(doubtful(tmp_path)))])
    members.dropEvent(
        QDropEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    page = window.findChild(ImportMembersPage)
    assert page is not None
    wait_until(lambda: page.plan is not None)


def test_a_file_that_is_no_list_is_refused_in_place(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "image.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    window.context.open("import_members", str(path))
    page = window.findChild(ImportMembersPage)
    assert page is not None
    wait_until(lambda: bool(page._refused.sentence))
    assert page.steps.step == "file"


def test_the_page_follows_the_language(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, doubtful(tmp_path)))
    said = set()
    for language in Language:
        window.context.language.switch(language)
        said.add((page.go.text(), page.foot.back.text()))
    assert len(said) == 3


def test_what_becomes_of_undecided_rows_is_said_before_and_after(window: MainWindow, tmp_path: Path) -> None:
    page = in_preview(opened(window, doubtful(tmp_path)))
    assert page.plan is not None
    assert page.plan.undecided == 1
    assert "1 ligne douteuse n’est pas décidée" in page.looking.doubts.text()
    page.preview.table.setFocus()
    press(page.preview.table, "2")
    wait_until(lambda: page.plan.undecided == 0)  # type: ignore[union-attr]
    assert "décidée" not in page.looking.doubts.text()
    press(page.preview.table, "3")
    wait_until(lambda: page.plan.undecided == 1)  # type: ignore[union-attr]
    page.go.click()
    wait_until(lambda: page.steps.step == "done")
    said = [label.text() for label in page.done.findChildren(QLabel) if label.isVisible()]
    assert any("1 ligne douteuse n’était pas décidée" in words for words in said)
