"""Lists are sorted by keyboard: Tab comes to the heads of the columns, the arrows go along, Space sorts."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.driving import find, press, settle

from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.people.people_list import PeopleList


@pytest.fixture
def people(window: MainWindow) -> PeopleList:
    window.context.open("members", None, "people")
    settle()
    shown = window.pages.current_page().list_of("people")
    assert isinstance(shown, PeopleList)
    return shown


def test_a_list_is_sorted_by_each_column_without_a_mouse(people: PeopleList) -> None:
    first = people.model.ids
    find(people, "people_more").setFocus()
    press(QApplication.focusWidget(), "Tab")
    heads = people.table.horizontalHeader()
    assert heads.hasFocus()

    press(heads, "Space")
    assert (people.query().sort, people.query().down) == ("name", True)
    seen = []
    press(heads, "Home")
    for _column in heads.sortable()[1:]:
        press(heads, "Right")
        press(heads, "Return")
        seen.append((people.query().sort, people.query().down))
    shown = [people.model.columns[place].name for place in heads.sortable()]
    assert seen == [(name, False) for name in shown[1:]]
    press(heads, "Home")
    press(heads, "Space")
    assert people.model.ids == first

    press(heads, "Down")
    assert people.table.hasFocus()
    press(people.table, "Shift+Tab")
    assert heads.hasFocus()


def test_what_lies_over_the_heads_is_reached_in_their_place(people: PeopleList) -> None:
    people.table.setFocus()
    press(people.table, "Shift+Down")
    settle()
    press(people.table, "Shift+Tab")
    assert QApplication.focusWidget().objectName() == "people_selection_clear"
    press(people.table, "Escape")
    assert people.table.selected_count() == 1
    people.table.setFocus()
    press(people.table, "Shift+Tab")
    assert people.table.horizontalHeader().hasFocus()


def test_what_is_spoken_says_how_the_list_is_sorted(people: PeopleList) -> None:
    heads = people.table.horizontalHeader()
    heads.setFocus()
    assert heads._spoken(0) == "Nom\u00a0: tri croissant"
    press(heads, "Space")
    assert heads._spoken(0) == "Nom\u00a0: tri décroissant"
    press(heads, "Right")
    assert heads._spoken(1) == "Fonction"
