"""The list of people: roles in a column, those to review one click away, the sheet after the list."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.driving import click, find, press, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.lists import Filter
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.lists.asked import AskedPage
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.personal.review_dialog import ReviewDialog


def column(shown: AskedPage, name: str) -> int:
    return next(place for place, one in enumerate(shown.table.records.columns) if one.name == name)


def cells(shown: AskedPage, name: str) -> list[str]:
    model = shown.table.model()
    return [model.index(row, column(shown, name)).data() for row in range(model.rowCount())]


def test_roles_have_a_column_where_somebody_has_one(people: AskedPage, window: MainWindow) -> None:
    role = column(people, "role")
    assert people.table.isColumnHidden(role)
    services = window.context.services
    services.people.add_role(people.model.ids[40], GroupRole.REFERENT)
    services.people.add_role(people.model.ids[20], GroupRole.CHAIR)
    settle()
    assert not people.table.isColumnHidden(role)
    assert people.table.columnWidth(role) > 0
    assert sum(people.table.columnWidth(place) for place in range(5)) <= people.table.viewport().width() + 4
    people.table.records.sort(role)
    assert cells(people, "role")[:3] == ["Présidence", "Référent", ""]
    people.filters.set_filter("role", "chair")
    assert cells(people, "role") == ["Présidence"]
    window.context.language.switch(Language.ZH)
    assert cells(people, "role") == ["主席"]


def test_those_to_review_are_counted_and_one_click_away(
    people: AskedPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hint = find(window, "people_to_review")
    assert hint.isHidden()
    services = window.context.services
    for key in people.model.ids[:2]:
        services.people.edit(key, confirmed_on=RoughDate("2009"))
    qtbot.waitUntil(hint.isVisible)
    assert hint.text() == "2 personnes à revoir"
    listed: list[int] = []
    monkeypatch.setattr(ReviewDialog, "exec", lambda dialog: listed.append(dialog.table.records.rowCount()))
    click(hint)
    assert listed == [2]
    services.people.confirm(people.model.ids[:2])
    qtbot.waitUntil(hint.isHidden)


def test_after_a_filter_the_list_comes_first_then_the_sheet(people: AskedPage, qtbot: QtBot) -> None:
    people.table.select_first()
    before = people.shown_id()
    people.filters.set_filter("region", "Bretagne")
    found = people.table.selected_record().id
    assert found != before
    assert people.shown_id() == before
    qtbot.waitUntil(lambda: people.shown_id() == found)
    people.table.setFocus()
    press(people.table, "Down")
    press(people.table, "F2")
    assert people.shown_id() == people.table.selected_record().id, "what is done next is done to the row in sight"


def test_without_anybody_the_sheet_offers_nothing(people: AskedPage) -> None:
    people.search.setFocus()
    type_text(people.search, "xqzk")
    settle()
    assert find(people, "person_personal_data").isHidden()
    press(people.search, "Escape")
    assert people.model.rowCount() > 100


@pytest.mark.parametrize(
    ("language", "sector", "province"), [(Language.FR, "éducation", "jiangsu"), (Language.ZH, "教育", "江苏")]
)
def test_the_departements_of_jiangsu_by_keyboard_alone(
    window: MainWindow, language: Language, sector: str, province: str
) -> None:
    window.context.language.switch(language)
    window.context.open("members", None, "organisations")
    settle()
    shown = window.pages.current_page().lists["organisations"]
    for field, typed in (("sector", sector), ("partner_province", province)):
        shown.filters.open_choices(field)
        field_typed_in = QApplication.focusWidget()
        type_text(field_typed_in, typed)
        press(field_typed_in, "Return")
    shown.filters.toggle(Filter("kind", "departement"))
    settle()
    assert [shown.model.record(0).other, shown.model.rowCount()] == [
        {Language.FR: "上塞纳省", Language.ZH: "Département des Hauts-de-Seine"}[language],
        1,
    ]


def test_somebody_made_meanwhile_is_found_by_the_next_letter(people: AskedPage, window: MainWindow) -> None:
    people.search.setFocus()
    type_text(people.search, "quiberon")
    assert people.model.rowCount() == 0
    window.context.services.people.create(PersonName("Zoé", "Quiberon"), None, BilingualText("Maire"))
    settle()
    assert people.model.rowCount() == 1


def test_what_is_typed_in_the_list_is_searched_for(people: AskedPage) -> None:
    """Qt would read the list row by row for one that begins with it: of 50,000, for seconds at each key."""
    everybody = people.model.ids
    people.table.setFocus()
    press(people.table, "Z")
    press(QApplication.focusWidget(), "H")
    assert people.search.hasFocus()
    assert people.search.text() == "zh"
    assert 0 < len(people.model.ids) < len(everybody)

    press(people.search, "Escape")
    assert people.model.ids == everybody
    people.table.setFocus()
    press(people.table, "1")
    assert people.search.text() == "1"
