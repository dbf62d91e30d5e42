"""The actions over all meetings: listed by kind of date, edited in place, done, deleted, made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from tests.ui.driving import button, click, find, press, replace_text, settle, type_text

from groupe_pays.domain.actions import ActionItem, ActionState, Priority
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText, Language, TranslationState
from groupe_pays.ui.actions_list.listed import ListedAction
from groupe_pays.ui.actions_list.page import ActionsPage
from groupe_pays.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def march_2017(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


@pytest.fixture
def page(window: MainWindow) -> Iterator[ActionsPage]:
    window.context.open("actions")
    settle()
    shown = window.pages.current_page()
    assert isinstance(shown, ActionsPage)
    yield shown
    window.context.drafts.flush()


def action(page: ActionsPage, label: str) -> ActionItem:
    return next(one for one in page.services.actions.list_actions() if one.label == label)


def select(page: ActionsPage, label: str) -> ActionItem:
    chosen = action(page, label)
    assert page.table.select_id(chosen.id)
    settle()
    return chosen


def heads(page: ActionsPage) -> list[tuple[str, int]]:
    model = page.table.model()
    groups = [model.group(row) for row in range(model.rowCount())]
    return [(group.title, group.count) for group in groups if group is not None]


def numbers(page: ActionsPage) -> list[str]:
    model = page.table.model()
    records = [model.record(row) for row in range(model.rowCount())]
    return [record.action.label for record in records if isinstance(record, ListedAction)]


def test_the_twelve_steps_of_31_january_are_grouped_by_kind_of_date(page: ActionsPage) -> None:
    assert heads(page) == [("En retard", 2), ("Datées", 2), ("À date approchée", 2), ("Sans échéance", 6)]
    assert numbers(page)[:6] == ["2017-4", "2017-5", "2017-1", "2017-2", "2017-3", "2017-8"]
    assert page.count.text() == "12 actions sur 12, dont 2 en retard"


def test_the_model_keeps_the_rules_of_qt(page: ActionsPage) -> None:
    model = page.table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.views.button("owner").click()
    page.search.setText("dates")
    model.toggle_group(0)
    page.search.clear()
    press(page.table, "Down")


def test_the_first_action_is_on_the_panel_with_what_was_said(page: ActionsPage) -> None:
    assert page.panel.action.label == "2017-4"
    words = find(page, "action_said_words").text()
    assert words.startswith("«\u00a0Ce rendez-vous en région Occitanie")
    assert page.panel.life.texts() == ["Créée au point II", "Échéance\u00a0: en amont du premier comité de pilotage"]


def test_a_long_speech_is_shortened_until_one_asks_for_all_of_it(page: ActionsPage) -> None:
    select(page, "2017-1")
    words = find(page, "action_said_words")
    assert words.text().endswith(" […]\u00a0»")
    click(button(page, "action_said_more"))
    assert len(words.text()) > 1500


def test_the_way_to_the_minutes_leads_to_the_very_entry_and_back(window: MainWindow, page: ActionsPage) -> None:
    chosen = select(page, "2017-8")
    went = []
    window.context.navigator.went.connect(went.append)
    click(button(page, "action_said_link"))
    assert (went[0].page, went[0].record, went[0].part, went[0].focus) == (
        "meeting", chosen.meeting_id, "minutes", chosen.entry_id,
    )  # fmt: skip
    window.context.navigator.back()
    assert page.panel.action.id == chosen.id


def test_space_finishes_an_action_and_offers_to_undo_it(window: MainWindow, page: ActionsPage) -> None:
    select(page, "2017-5")
    page.table.setFocus()
    press(page.table, "Space")

    assert action(page, "2017-5").state is ActionState.DONE
    assert "2017-5" not in numbers(page)
    assert window.toast.text() == "Action 2017-5 terminée"
    assert page.panel.action is not None
    assert page.panel.action.label != "2017-5"

    click(window.toast.undo)
    assert action(page, "2017-5").state is ActionState.TODO
    assert "2017-5" in numbers(page)


def test_a_click_on_the_shape_of_a_row_finishes_it_and_a_second_one_harms_nobody(page: ActionsPage) -> None:
    row = page.table.model().row_of(action(page, "2017-1").id)
    spot = page.table.visualRect(page.table.model().index(row, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(1, 0))

    done = [one.label for one in page.services.actions.list_actions() if one.state is ActionState.DONE]
    assert done == ["2017-1"]


def test_without_the_filter_what_is_done_stands_in_a_group_of_its_own(page: ActionsPage) -> None:
    page.services.actions.edit_action(action(page, "2017-12").id, state=ActionState.DONE)
    page.filters.set_filter("state", None)
    assert heads(page)[-1] == ("Closes", 1)
    page.filters.set_filter("state", "closed")
    assert numbers(page) == ["2017-12"]
    assert page.count.text() == "1 action sur 12"


def test_a_group_folds_and_stays_folded(page: ActionsPage) -> None:
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    press(page.table, "Left")
    assert "2017-4" not in numbers(page)
    page.services.actions.edit_action(action(page, "2017-1").id, priority=Priority.HIGH)
    assert "2017-4" not in numbers(page)


def test_search_ignores_accents_and_finds_chinese_owners_and_words_of_the_minutes(page: ActionsPage) -> None:
    for words, found in (("delegation apcae", "2017-3"), ("届中会", "2017-8"), ("bertrand fort", "2017-8")):
        page.search.setText(words)
        assert found in numbers(page)
    page.search.setText("proscrire")
    assert numbers(page) == ["2017-6"]
    page.search.setText("rien de tel")
    assert find(page, "actions_empty").isVisible()
    click(page.empty.button)
    assert len(numbers(page)) == 12


def test_filters_by_owner_and_by_meeting(page: ActionsPage) -> None:
    page.filters.set_filter("owner", "-")
    assert numbers(page) == ["2017-5", "2017-9", "2017-10", "2017-12"]
    page.filters.set_filter("owner", None)
    meeting = action(page, "2017-1").meeting_id
    page.filters.set_filter("meeting", meeting)
    assert len(numbers(page)) == 12


def test_the_filter_menu_offers_every_owner_and_is_reached_by_keyboard(page: ActionsPage) -> None:
    page.filters.add.menu().aboutToShow.emit()
    submenus = {menu.title(): menu for menu in page.filters.add.menu().findChildren(type(page.filters.add.menu()))}
    assert [one.text() for one in submenus["Responsable"].actions()][:2] == ["à désigner", "Ambassade de Chine"]
    submenus["Priorité"].actions()[2].trigger()
    assert numbers(page) == []
    assert page.filters.chosen("priority") == "high"


def test_grouped_by_owner_an_action_stands_under_each_of_its_owners(page: ActionsPage) -> None:
    page.views.button("owner").click()
    assert heads(page)[0] == ("À désigner", 4)
    assert numbers(page).count("2017-7") == 2
    assert page.count.text().startswith("12 actions sur 12")
    page.views.button("meeting").click()
    assert heads(page) == [("Réunion du groupe-pays Chine, 31 janvier 2017", 12)]


def test_a_new_owner_is_typed_and_undone(window: MainWindow, page: ActionsPage) -> None:
    chosen = select(page, "2017-5")
    line = page.panel.owners.line
    line.setFocus()
    type_text(line, "zanch")
    press(line, "Tab")
    assert [owner.name(Language.FR) for owner in action(page, "2017-5").owners] == ["Alban Zanchiello"]
    press(window, "Ctrl+Z")
    assert action(page, "2017-5").owners == ()
    assert page.panel.action.id == chosen.id
    assert page.panel.owners.parties() == ()


def test_a_date_typed_in_words_moves_the_action_and_counts_as_a_postponement(page: ActionsPage) -> None:
    select(page, "2017-4")
    page.panel.due.line.setFocus()
    replace_text(page.panel.due.line, "fin 2017")
    assert action(page, "2017-4").due == RoughDate.parse("2017-03-01"), "half typed dates are not saved"
    press(page.panel.due.line, "Return")

    moved = action(page, "2017-4")
    assert moved.due == RoughDate.parse("2017-36~")
    assert moved.postponed == 1
    assert ("En retard", 1) in heads(page)
    assert page.panel.due.hint() == "date approchée"
    assert "Reportée une fois" in page.panel.life.texts()


def test_words_that_are_no_date_are_kept_with_a_sentence(page: ActionsPage) -> None:
    select(page, "2017-4")
    page.panel.due.line.setFocus()
    replace_text(page.panel.due.line, "à la saint-glinglin")
    press(page.panel.due.line, "Return")

    assert page.panel.due.line.text() == "à la saint-glinglin"
    assert page.panel.due.hint().startswith("«\u00a0à la saint-glinglin\u00a0» n’est pas une date reconnue")
    assert action(page, "2017-4").due == RoughDate.parse("2017-03-01")

    press(page.panel.due.line, "Escape")
    assert page.panel.due.line.text() == "1er mars 2017"
    select(page, "2017-1")
    assert page.panel.due.line.text() == "30 mars 2017"


def test_an_emptied_date_is_no_date(page: ActionsPage) -> None:
    select(page, "2017-1")
    page.panel.due.line.setFocus()
    page.panel.due.line.clear()
    page.panel.due.line.setModified(True)
    page.panel.due.line.textEdited.emit("")
    page.table.setFocus()
    assert action(page, "2017-1").due is None


def test_state_and_priority_are_chosen_by_keyboard(page: ActionsPage) -> None:
    select(page, "2017-3")
    press(page.panel.state, "Down")
    press(page.panel.priority, "Down")
    changed = action(page, "2017-3")
    assert changed.state is ActionState.UNDER_WAY
    assert changed.priority is Priority.HIGH


def test_the_title_is_saved_as_it_is_typed_and_its_translation_grows_old(window: MainWindow, page: ActionsPage) -> None:
    select(page, "2017-1")
    replace_text(page.panel.title.fr, "Répondre à l’appel à projets")
    window.context.drafts.flush()
    assert action(page, "2017-1").title.fr == "Répondre à l’appel à projets"
    assert action(page, "2017-1").title.state is TranslationState.OUTDATED
    assert page.panel.title.state.text() == "Périmée"
    press(window, "Ctrl+Z")
    assert page.panel.title.fr.text() == "Appel à projets généraliste\u00a0: date limite"


def test_a_switch_of_language_in_the_middle_of_a_title_keeps_text_and_cursor(
    window: MainWindow, page: ActionsPage
) -> None:
    select(page, "2017-1")
    field = page.panel.title.fr
    field.setFocus()
    type_text(field, "Encore : ")
    at = field.textCursor().position()
    typed = field.text()
    for language in (Language.ZH, Language.EN, Language.FR):
        window.set_language(language)
        assert field.hasFocus()
        assert (field.text(), field.textCursor().position()) == (typed, at)
    window.set_language(Language.ZH)
    assert page.head.title.text() == "待办事项"
    assert heads(page)[0][0] == "已逾期"
    assert page.panel.finish.text() == "完成"
    assert page.panel.life.texts()[0] == "在第一项议题下新建"


def test_a_new_action_is_made_with_its_first_words(window: MainWindow, page: ActionsPage) -> None:
    press(window, "Ctrl+Shift+A")
    assert page.panel.title.fr.hasFocus()
    assert len(page.services.actions.list_actions()) == 12, "nothing is made before a word is typed"

    type_text(page.panel.title.fr, "Écrire à la DAECT")
    window.context.drafts.flush()
    made = action(page, "2017-13")
    assert made.title == BilingualText("Écrire à la DAECT")
    assert page.table.selected_record().id == made.id
    assert page.panel.title.fr.hasFocus()

    type_text(page.panel.title.fr, " avant l’été")
    window.context.drafts.flush()
    assert action(page, "2017-13").title.fr == "Écrire à la DAECT avant l’été"


def test_a_new_action_without_words_leaves_no_trace(window: MainWindow, page: ActionsPage) -> None:
    click(page.new)
    press(page.panel.title.fr, "Escape")
    assert len(page.services.actions.list_actions()) == 12
    assert page.panel.action is not None
    assert page.table.hasFocus()


def test_a_title_wiped_from_an_action_of_no_meeting_is_refused_in_place(window: MainWindow, page: ActionsPage) -> None:
    made = page.services.actions.create_action(BilingualText("Écrire"))
    page.reveal(made)
    replace_text(page.panel.title.fr, " ")
    window.context.drafts.flush()
    refusal = find(page, "action_title_refusal")
    assert refusal.isVisible()
    assert refusal.text().startswith("Il faut un nom")
    assert page.services.actions.load(made).title.fr == "Écrire"


def test_deleting_goes_to_the_next_action_and_is_undone_from_the_toast(window: MainWindow, page: ActionsPage) -> None:
    select(page, "2017-4")
    page.table.setFocus()
    press(page.table, "Delete")
    assert "2017-4" not in numbers(page)
    assert page.panel.action.label == "2017-5"
    assert window.toast.text() == "Action 2017-4 supprimée"
    click(window.toast.undo)
    assert "2017-4" in numbers(page)


def test_a_route_to_a_closed_action_takes_the_filters_away(window: MainWindow, page: ActionsPage) -> None:
    done = action(page, "2017-12")
    page.services.actions.edit_action(done.id, state=ActionState.DONE)
    window.context.open("home")
    window.context.open("actions", done.id)
    assert page.panel.action.id == done.id
    assert page.table.selected_record().action.id == done.id
    window.context.open("home")
    window.context.open("actions", part="new")
    assert page.panel.is_making


def test_an_action_taken_up_again_says_so_in_its_life(window: MainWindow, page: ActionsPage) -> None:
    chosen = action(page, "2017-8")
    meeting = page.services.meetings.plan_meeting(BilingualText("Séminaire"), date=RoughDate.parse("2017-11-20"))
    page.services.carry_over.add_to_agenda(meeting, [chosen.id])
    page.reveal(chosen.id)
    page.reload()
    assert "Inscrite à l’ordre du jour" in page.panel.life.texts()


def test_a_first_action_is_asked_for_where_there_is_none(window: MainWindow, page: ActionsPage) -> None:
    for one in page.services.actions.list_actions():
        page.services.actions.delete(one.id)
    assert page.empty.isVisible()
    assert not page.panel.isVisible()
    click(page.empty.button)
    assert page.panel.isVisible()
    assert page.panel.title.fr.hasFocus()
