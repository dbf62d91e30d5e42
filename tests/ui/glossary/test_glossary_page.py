"""The glossary on screen: found by accents, pinyin or characters; corrected in place; put aside and back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from tests.ui.driving import replace_text, settle, type_text

from groupe_pays.domain.glossary import Term, TermOrigin
from groupe_pays.ui.glossary.page import GlossaryPage
from groupe_pays.ui.glossary.term_dialog import TermDialog
from groupe_pays.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> GlossaryPage:
    window.context.open("glossary")
    settle()
    return window.pages.current_page()


def shown(page: GlossaryPage) -> list[str]:
    records = page.table.records
    return [records.record(at).fr for at in range(records.rowCount())]


@pytest.mark.parametrize("typed", ["peki", "PÉKIN", "beijing", "北京"])
def test_a_place_is_found_in_any_script(page: GlossaryPage, typed: str) -> None:
    type_text(page.search, typed)
    assert "Pékin" in shown(page)
    assert len(shown(page)) < 60


def test_a_shipped_term_is_corrected_in_place_and_put_back(page: GlossaryPage) -> None:
    type_text(page.search, "jumelage")
    at = shown(page).index("jumelage")
    page.table.setCurrentIndex(page.table.model().index(at, 0))
    replace_text(page.panel.fields["zh"], "结好关系")
    page.context.drafts.flush()
    settle()
    term = page.services.glossary.load(page.shown_id())
    assert (term.zh, term.origin) == ("结好关系", TermOrigin.CORRECTED)
    assert page.panel.delete.text() == "Revenir au terme fourni"
    page.delete_shown()
    settle()
    assert page.services.glossary.load(page.shown_id()).zh == "友好城市关系"


def test_what_lacks_an_equivalent_is_filtered(page: GlossaryPage) -> None:
    page.services.glossary.add(Term(fr="pacte local"))
    page.filters.set_filter("state", "missing")
    assert "pacte local" in shown(page)
    assert "jumelage" not in shown(page)


def test_a_deleted_shipped_term_is_not_used_until_it_is_taken_back(page: GlossaryPage) -> None:
    type_text(page.search, "jumelage")
    page.table.setCurrentIndex(page.table.model().index(shown(page).index("jumelage"), 0))
    page.delete_shown()
    settle()
    assert "jumelage" not in shown(page)
    page.filters.set_filter("state", "hidden")
    assert shown(page) == ["jumelage"]
    page.panel.use.click()
    settle()
    page.filters.set_filter("state", None)
    assert "jumelage" in shown(page)


def test_a_term_is_added_from_what_was_searched_in_vain(page: GlossaryPage, monkeypatch: pytest.MonkeyPatch) -> None:
    type_text(page.search, "地方公约")
    assert shown(page) == []

    def fill(dialog: TermDialog) -> QDialog.DialogCode:
        assert dialog.zh.text() == "地方公约"
        type_text(dialog.fr, "pacte local")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(TermDialog, "exec", fill)
    page.begin_new()
    assert page.services.glossary.load(page.shown_id()).fr == "pacte local"


def test_a_name_of_the_records_is_read_only_and_leads_to_its_sheet(page: GlossaryPage) -> None:
    page.filters.set_filter("category", "person")
    assert shown(page)
    assert page.panel.fields["fr"].isReadOnly()
    assert not page.panel.delete.isVisibleTo(page.panel)
    page.panel.open_record.click()
    settle()
    assert page.window().pages.current_name == "members"
