"""Duplicates on screen: two records side by side, a value chosen by keyboard, one record left, and undo."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QRadioButton
from tests.ui.driving import button, find, press, settle, type_text
from tests.ui.waiting import wait_until

from groupe_pays.domain.merging import Kind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.duplicates.page import DuplicatesPage
from groupe_pays.ui.main_window import MainWindow


def opened(window: MainWindow, *route: str | None) -> DuplicatesPage:
    window.context.open("duplicates", *route)
    settle()
    page = window.pages.current_page()
    assert isinstance(page, DuplicatesPage)
    wait_until(lambda: page._task is None)
    settle()
    return page


@pytest.fixture
def page(window: MainWindow) -> DuplicatesPage:
    return opened(window)


def surnames(page: DuplicatesPage) -> set[str]:
    return {one.name.surname for one in page.services.people.list_people() if one.name.given_name == "Sylvain"}


def test_the_menu_leads_to_the_doubt_of_the_example(window: MainWindow) -> None:
    action: QAction = window.context.actions.all["go_duplicates"]
    action.trigger()
    settle()
    page = window.pages.current_page()
    assert isinstance(page, DuplicatesPage)
    wait_until(lambda: page._task is None)
    assert [(line.first, line.second) for line in page.lines] == [("Sylvain POTHIER-LEROUX", "Sylvain POTHIER")]
    assert "un nom compris dans l’autre" in page.review._why.text()
    assert "1 fonction" in page.review._moves.text()


def test_a_value_is_chosen_by_keyboard_and_the_two_become_one(window: MainWindow, page: DuplicatesPage) -> None:
    before = surnames(page)
    press(page.table, "Return")
    first = find(page, "duplicates_civility_second")
    assert isinstance(first, QRadioButton)
    assert first.hasFocus()
    surname = find(page, "duplicates_surname_first")
    surname.setFocus()
    press(surname, "Right")
    assert find(page, "duplicates_surname_second").isChecked()
    assert "Sylvain Pothier" in page.review._left.text()
    assert "Leroux" not in page.review._left.text()
    window.set_language(Language.ZH)
    settle()
    assert find(page, "duplicates_surname_second").isChecked()
    window.set_language(Language.FR)
    settle()
    find(page, "duplicates_surname_second").setFocus()
    press(find(page, "duplicates_surname_second"), "Ctrl+Return")
    settle()
    assert surnames(page) == before - {"Pothier-Leroux"}
    assert page.lines == []
    assert page.empty.isVisible()
    assert window.toast.text() == "Deux fiches fusionnées"
    window.toast.undo.click()
    settle()
    assert surnames(page) == before
    assert len(page.lines) == 1


def test_two_that_are_two_leave_the_list(page: DuplicatesPage) -> None:
    button(page, "duplicates_distinct").click()
    settle()
    assert page.lines == []
    assert len(surnames(page)) == 2
    page.services.history.undo()
    settle()
    assert len(page.lines) == 1


def test_later_puts_a_pair_at_the_end(page: DuplicatesPage) -> None:
    for given in ("Jean-Noël", "Jean Noel"):
        page.services.people.create(PersonName(given, "Essaillon"))
    settle()
    first = page._shown_id()
    assert len(page.lines) == 2
    button(page, "duplicates_later").click()
    settle()
    assert [line.id for line in page.lines][-1] == first
    shown = page.review.comparison
    assert shown is not None
    assert f"{shown.first_id}+{shown.second_id}" != first


def test_organisations_too(page: DuplicatesPage) -> None:
    for name in ("Mairie d'Angers", "Ville d’Angers"):
        page.services.organisations.create(BilingualText(name))
    find(page, "duplicates_kinds_organisations").click()
    wait_until(lambda: page._task is None)
    settle()
    assert {line.first for line in page.lines} | {line.second for line in page.lines} >= {"Angers", "Ville d’Angers"}
    number = page.services.organisations.count()
    button(page, "duplicates_merge").click()
    settle()
    assert page.services.organisations.count() == number - 1


def test_any_other_record_is_found_by_its_name(window: MainWindow) -> None:
    """From the card of somebody: « Merge… », then the name of the other one."""
    services = window.context.services
    people = {one.name.latin: one.id for one in services.people.list_people()}
    page = opened(window, people["Alain Labat"], "people")
    field = page.merge_with.field
    assert field.isVisible()
    type_text(field, "Chiaver")
    settle()
    press(field, "Return")
    settle()
    shown = page.review.comparison
    assert shown is not None
    assert (shown.kind, shown.first_id, shown.second_id) == (
        Kind.PERSON,
        people["Alain Labat"],
        people["Bruno Chiaverini"],
    )
    page.merge_with.left.emit()
    settle()
    assert not page.merge_with.isVisible()


def test_the_members_tell_that_some_were_found(window: MainWindow) -> None:
    window.context.open("members", None, "people")
    settle()
    hint = find(window.pages.current_page(), "person_duplicates")
    wait_until(hint.isVisible)
    assert hint.text() == "1 doublon possible"
    hint.click()
    settle()
    assert isinstance(window.pages.current_page(), DuplicatesPage)
