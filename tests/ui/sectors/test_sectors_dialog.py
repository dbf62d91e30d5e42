"""The list of sectors: named in place, merged after a preview, deleted with undo, each leading to its partnerships."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from tests.ui.driving import click, find, press, replace_text, settle, type_text

from groupe_pays.domain.text import BilingualText
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.sectors.dialog import SectorsDialog
from groupe_pays.ui.sectors.merge import MergeDialog


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[SectorsDialog]:
    shown = SectorsDialog(window, window.context)
    shown.show()
    settle()
    yield shown
    window.context.drafts.flush()
    shown.close()


def uses(window: MainWindow) -> dict[str, int]:
    return {one.sector.name.fr: one.partnerships for one in window.context.services.sectors.list_sectors()}


def select(window: MainWindow, dialog: SectorsDialog, name: str) -> str:
    found = next(one for one in window.context.services.sectors.list_sectors() if one.sector.name.fr == name)
    assert dialog.table.select_id(found.id)
    settle()
    return found.id


def test_a_sector_is_renamed_where_it_stands(window: MainWindow, dialog: SectorsDialog) -> None:
    select(window, dialog, "Commerce")
    replace_text(dialog.name.fr, "Commerce et artisanat")
    window.context.drafts.flush()
    assert "Commerce et artisanat" in uses(window)
    replace_text(dialog.name.fr, "x")
    replace_text(dialog.name.zh, "y")
    for line in (dialog.name.fr, dialog.name.zh):
        press(line, "Backspace")
    window.context.drafts.flush()
    assert find(dialog, "sector_refusal").isVisible()


def test_a_new_one_by_keyboard_is_flagged_until_it_is_translated(window: MainWindow, dialog: SectorsDialog) -> None:
    assert dialog.name.fr.hasFocus()
    type_text(dialog.name.fr, "Échecs")
    press(dialog.name.fr, "Return")
    assert dialog.table.selected_record().sector.name.fr == "Échecs"
    assert "1 sans traduction" in find(dialog, "sectors_count").text()
    cell = dialog.table.records.columns[1].cell(dialog.table.selected_record())
    assert (cell.text, cell.shape) == ("Chinois manquant", "missing")
    type_text(dialog.name.zh, "国际象棋")
    window.context.drafts.flush()
    assert "sans traduction" not in find(dialog, "sectors_count").text()


def test_deleting_offers_undo(window: MainWindow, dialog: SectorsDialog) -> None:
    select(window, dialog, "Design")
    click(dialog.delete)
    assert "Design" not in uses(window)
    assert window.toast.text() == "Secteur supprimé"
    press(dialog, "Ctrl+Z")
    assert "Design" in uses(window)


def test_several_become_one_after_a_preview(window: MainWindow, dialog: SectorsDialog) -> None:
    before = uses(window)
    chosen = select(window, dialog, "Culture")

    def merge() -> None:
        shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MergeDialog))
        assert not shown.take.isEnabled()
        items = [shown.list.item(place) for place in range(shown.list.count())]
        wide = next(item for item in items if item.text().startswith("Culture et francophonie"))
        wide.setCheckState(Qt.CheckState.Checked)
        assert shown.kept_id() == chosen
        shown.kept.setCurrentIndex(0)
        shown.kept.activated.emit(0)
        assert f"{total} partenariats travailleront" in shown.preview.text()
        shown.take.click()

    sectors = window.context.services.sectors
    wide_id = next(one.id for one in sectors.list_sectors() if one.sector.name.fr == "Culture et francophonie")
    total = sectors.preview_merge([chosen, wide_id], wide_id).total
    QTimer.singleShot(0, merge)
    click(dialog.merge)
    after = uses(window)
    assert "Culture" not in after
    assert after["Culture et francophonie"] == total
    assert dialog.table.selected_record().id == wide_id
    window.context.services.history.undo()
    assert uses(window) == before


def test_a_sector_leads_to_its_partnerships(window: MainWindow, dialog: SectorsDialog) -> None:
    number = uses(window)["Commerce"]
    select(window, dialog, "Commerce")
    click(dialog.partnerships)
    settle()
    page = window.pages.current_page()
    assert page.name == "partnerships"
    assert page.table.records.rowCount() == number


def test_the_command_stands_in_the_tools(window: MainWindow) -> None:
    seen: list[str] = []

    def look() -> None:
        shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SectorsDialog))
        seen.append(shown.windowTitle())
        shown.reject()

    QTimer.singleShot(0, look)
    window.context.actions.all["sectors"].trigger()
    assert seen == ["Secteurs"]
    assert window.context.services.sectors.create(BilingualText("Commerce"))
