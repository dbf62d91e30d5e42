"""“Export the list…” on every page that lists something: what is on screen, in the order of the screen."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, settle, type_text

from groupe_pays.domain.tables import TableFormat
from groupe_pays.ui.lists.export import ListExport
from groupe_pays.ui.main_window import MainWindow

PAGES = {"meetings": 1, "actions": 12, "decisions": 0, "calendar": 11, "members": 112, "partnerships": 33}


@pytest.fixture(autouse=True)
def march_2017(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


def shown_export(window: MainWindow) -> ListExport:
    """The export of the list on screen."""
    exports = [one for one in window.findChildren(ListExport) if one.parent().isVisible()]
    assert len(exports) == 1
    return exports[0]


def answer(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """Let the dialog choose ``path``; what it proposed is collected."""
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return proposed


@pytest.mark.parametrize(("page", "rows"), PAGES.items())
def test_every_list_can_be_exported_whole(window: MainWindow, page: str, rows: int) -> None:
    window.context.open(page)
    settle()
    assert window.context.actions.all["export_list"].isEnabled()
    assert shown_export(window).prepare(TableFormat.XLSX).rows == rows


def test_the_roll_is_exported_in_its_order(window: MainWindow) -> None:
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    window.context.open("meeting", meeting, "receive")
    settle()
    sheet = shown_export(window).prepare(TableFormat.CSV).sheet
    assert len(sheet.rows) == 43


def test_the_search_narrows_what_is_written(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.context.open("partnerships")
    settle()
    page = window.pages.current_page()
    type_text(page.search, "Rennes")
    settle()
    shown = page.table.records.record_ids()
    path = tmp_path / "liste.xlsx"
    proposed = answer(monkeypatch, path)
    press(page.table, "Ctrl+Shift+X")
    qtbot.waitUntil(path.exists)
    assert 0 < len(shown) < 33
    rows = list(openpyxl.load_workbook(path).active.values)
    assert len(rows) == len(shown) + 1
    assert all("Rennes" in " ".join(map(str, row)) for row in rows[1:])
    assert proposed[0].endswith("Groupe-pays Chine – Partenariats.xlsx")


def test_a_file_that_ends_in_csv_is_one_and_is_proposed_again(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.context.open("actions")
    settle()
    path = tmp_path / "actions.csv"
    proposed = answer(monkeypatch, path)
    export = shown_export(window)
    export.ask_and_save()
    qtbot.waitUntil(path.exists)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    assert len(rows) == 13
    export.ask_and_save()
    assert proposed[-1].endswith(".csv")
    assert Path(proposed[-1]).parent == tmp_path


def test_a_place_that_cannot_be_written_is_told_and_the_list_stays(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.context.open("actions")
    settle()
    told: list[str] = []
    monkeypatch.setattr("groupe_pays.ui.lists.export.show_error", lambda error: told.append(type(error).__name__))
    answer(monkeypatch, tmp_path / "nowhere" / "x.xlsx")
    shown_export(window).ask_and_save()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["MissingFolder"]
