"""Several records selected in a long list, and what is done with them; questions kept under a name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.driving import click, find, press, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.lists import Filter
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.lists.asked import AskedPage
from groupe_pays.ui.lists.saved_filters import NameDialog
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.widgets.lazy_records import CHUNK, KEPT


def select(shown: AskedPage, *rows: int) -> list[str]:
    """Select rows as clicks with Ctrl do; their ids."""
    shown.table.setCurrentIndex(shown.table.model().index(rows[0], 0))
    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        shown.table.selectionModel().select(shown.table.model().index(row, 0), flags.Select | flags.Rows)
    return [shown.model.id_at(row) for row in sorted(rows)]


def choose(menu: QMenu, *words: str) -> None:
    """Open a menu and its submenus by these words and take the last."""
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text().startswith(words[0]))
    if len(words) > 1:
        choose(action.menu(), *words[1:])
    else:
        action.trigger()


def test_rows_are_selected_by_keyboard_and_escape_keeps_the_current_one(people: AskedPage) -> None:
    people.table.setFocus()
    people.table.select_first()
    bar = people.commands.bar
    assert bar.isHidden()
    press(people.table, "Shift+Down")
    press(people.table, "Shift+Down")
    assert people.table.selected_ids() == list(people.model.ids[:3])
    assert bar.isVisible()
    assert bar.count.text() == "3 sélections"
    press(people.table, "Ctrl+A")
    assert people.table.selected_count() == 146
    press(people.table, "Escape")
    assert people.table.selected_ids() == [people.model.ids[2]]
    assert bar.isHidden()


def test_rows_are_selected_by_mouse_with_ctrl_and_shift(people: AskedPage) -> None:
    def press_on(row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        spot = people.table.visualRect(people.table.model().index(row, 1)).center()
        QTest.mouseClick(people.table.viewport(), Qt.MouseButton.LeftButton, held, spot)

    press_on(1)
    press_on(4, Qt.KeyboardModifier.ControlModifier)
    assert people.table.selected_ids() == [people.model.ids[1], people.model.ids[4]]
    press_on(4)
    press_on(6, Qt.KeyboardModifier.ShiftModifier)
    assert people.table.selected_ids() == list(people.model.ids[4:7])


def test_a_selection_survives_sorting_and_what_a_filter_hides_leaves_it(people: AskedPage) -> None:
    chosen = select(people, 0, 2, 5)
    people.sort_by("name", True)
    assert set(people.table.selected_ids()) == set(chosen)
    hidden = people.services.people.load(chosen[1]).name.surname
    people.search.setText(people.services.people.load(chosen[0]).name.surname)
    assert hidden not in people.search.text()
    assert chosen[1] not in people.table.selected_ids()


def test_only_those_selected_are_exported_and_printed(people: AskedPage) -> None:
    chosen = select(people, 1, 3)
    assert people.exported_ids() == chosen
    gone: list[Any] = []
    people.context.signals.open_requested.connect(gone.append)
    click(people.commands.bar.print)
    assert gone[-1].only == tuple(chosen)
    assert people.printed().only == tuple(chosen)


def test_addresses_are_copied_and_those_without_are_named(people: AskedPage) -> None:
    services = people.services
    with_one = {one.id for one in services.people.list_people() if any(c.kind == "email" for c in one.contacts)}
    rows = [row for row in range(146) if people.model.id_at(row) in with_one][:2]
    without = next(row for row in range(146) if people.model.id_at(row) not in with_one)
    select(people, *rows, without)
    choose(people.commands.bar.write.menu(), "Copier les adresses")
    pasted = QGuiApplication.clipboard().text()
    assert pasted.count("@") == pasted.count("<") == 2
    name = services.people.load(people.model.id_at(without)).name.plain(Language.FR)
    assert name in people.notice.sentence()


def test_a_language_nobody_reads_leaves_the_clipboard_alone(people: AskedPage) -> None:
    services = people.services
    french = [one.id for one in services.people.list_people() if one.preferred_language is Language.FR]
    select(people, *[row for row in range(146) if people.model.id_at(row) in french][:3])
    QGuiApplication.clipboard().setText("à garder")
    choose(people.commands.bar.write.menu(), "Copier celles des lecteurs de chinois")
    assert QGuiApplication.clipboard().text() == "à garder"
    assert people.notice.isHidden(), "who reads French was not asked for, so is not named as lacking either"


def test_the_contacts_of_partnerships_are_saved_as_cards(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.context.open("partnerships")
    settle()
    shown = window.pages.current_page()
    chosen = select(shown, 0, 1, 2)
    path = tmp_path / "contacts.vcf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    choose(shown.commands.bar.export.menu(), "Fiches de contact")
    qtbot.waitUntil(path.exists)
    contacts = {key for one in chosen for key in shown.services.partnerships.load(one).contact_ids}
    assert path.read_text("utf-8").count("BEGIN:VCARD") >= len(contacts) > 0


def test_those_selected_are_put_on_the_list_of_a_coming_meeting(
    people: AskedPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")
    services = people.services
    coming = services.meetings.plan_meeting(BilingualText("Rencontre de juin"), date=RoughDate("2017-06-12"))
    settle()
    chosen = select(people, 0, 1, 2)
    said: list[str] = []
    people.context.signals.undo_offered.connect(said.append)
    choose(people.commands.bar.invite.menu(), "12 juin 2017")
    assert {row.person_id for row in services.invitations.list_invited(coming)} == set(chosen)
    assert said[-1].startswith("3 personnes invitées")
    services.history.undo()
    assert services.invitations.list_invited(coming) == []


def test_several_go_to_the_bin_in_one_step(window: MainWindow, people: AskedPage) -> None:
    chosen = select(people, 0, 1)
    people.table.setFocus()
    press(people.table, "Delete")
    assert not set(chosen) & set(people.model.ids)
    assert window.toast.text() == "2 personnes supprimées"
    click(window.toast.undo)
    assert set(chosen) <= set(people.model.ids)


def test_cards_and_a_draft_are_saved(
    people: AskedPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "fiches.vcf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    select(people, 0, 1, 2)
    choose(people.commands.bar.export.menu(), "Fiches de contact")
    qtbot.waitUntil(path.exists)
    assert path.read_text("utf-8").count("BEGIN:VCARD") == 3
    path = tmp_path / "message.eml"
    press(people.table, "Ctrl+A")
    choose(people.commands.bar.write.menu(), "Préparer un message")
    assert b"Bcc:" in path.read_bytes()


def test_the_whole_list_is_in_the_menu_of_the_tools(people: AskedPage) -> None:
    people.filters.set_filter("email", "yes")
    choose(people.more.menu(), "Écrire", "Copier les adresses sans les noms")
    assert QGuiApplication.clipboard().text().count("@") == len(people.model.ids) - 2
    assert "Sylvie Couratin, Sylvain Pothier" in people.notice.sentence(), "written with signs no address has"


def test_filters_are_saved_applied_updated_renamed_and_deleted(
    window: MainWindow, people: AskedPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["Sans adresse", "Bretons sans adresse"])

    def name_it(dialog: NameDialog) -> int:
        dialog.name.set_value(BilingualText(next(names), "无邮箱"))
        return NameDialog.DialogCode.Accepted

    monkeypatch.setattr(NameDialog, "exec", name_it)
    menu = people.saved.menu()
    people.filters.set_filters([Filter("email", "missing"), Filter("region", "Bretagne")])
    choose(menu, "Enregistrer ces filtres")
    kept = len(people.model.ids)
    people.filters.set_filters([])
    choose(menu, "Sans adresse")
    assert len(people.model.ids) == kept
    type_text(people.search, "rennes")
    choose(menu, "Mettre à jour")
    choose(menu, "Renommer")
    window.set_language(Language.ZH)
    people.filters.set_filters([])
    people.search.clear()
    choose(menu, "无邮箱")
    assert people.search.text() == "rennes"
    assert 0 < len(people.model.ids) < kept
    choose(menu, "删除“无邮箱”")
    menu.aboutToShow.emit()
    assert not any(action.text() == "无邮箱" for action in menu.actions())


def test_filters_saved_under_a_name_that_is_there_take_its_place(
    people: AskedPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["Bretons", "  Bretons "])

    def name_it(dialog: NameDialog) -> int:
        dialog.name.set_value(BilingualText(next(typed)))
        return NameDialog.DialogCode.Accepted

    monkeypatch.setattr(NameDialog, "exec", name_it)
    for words in ("rennes", "brest"):
        people.search.setText(words)
        choose(people.saved.menu(), "Enregistrer ces filtres")
    (kept,) = people.services.saved_lists.list_saved(people.kind)
    assert (kept.name.fr, kept.query.words) == ("Bretons", "brest")
    people.services.history.undo()
    assert people.services.saved_lists.list_saved(people.kind)[0].query.words == "rennes"


def test_alternatives_of_one_field_add_up_and_yes_and_no_do_not(people: AskedPage) -> None:
    people.filters.toggle(Filter("region", "Bretagne"))
    one = len(people.model.ids)
    people.filters.toggle(Filter("region", "Normandie"))
    assert len(people.model.ids) > one
    people.filters.toggle(Filter("email", "missing"))
    people.filters.toggle(Filter("email", "yes"))
    assert people.filters.filters()[-1] == Filter("email", "yes")
    assert len(people.filters.filters()) == 3
    tag = find(people, "filter_region=Normandie")
    press(tag, "Delete")
    assert people.filters.chosen("region") == "Bretagne"


def test_records_are_read_as_they_come_into_sight_and_let_go_of_again(people: AskedPage) -> None:
    asked: list[int] = []
    whole = people.read_lines
    people.read_lines = lambda ids: asked.append(len(ids)) or whole(ids)
    people.model.forget()
    people.refresh()
    people.table.grab()
    assert max(asked) <= CHUNK
    assert sum(asked) < 146
    bar = people.table.verticalScrollBar()
    for place in range(0, bar.maximum(), 200):
        bar.setValue(place)
        people.table.grab()
    assert len(people.model._kept) <= KEPT
    assert sum(asked) >= 140


def test_typing_does_not_wait_for_the_sheet_which_follows_at_rest(people: AskedPage, qtbot: QtBot) -> None:
    people.table.select_first()
    before = people.shown_id()
    people.search.setFocus()
    type_text(people.search, "leray")
    assert people.table.selected_record().name.surname == "Leray"
    assert people.shown_id() == before
    qtbot.waitUntil(lambda: people.shown_id() == people.model.ids[0])
