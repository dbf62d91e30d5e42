"""The window: navigation and rail, saved state, undo that says what it undoes, panes, the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QLineEdit
from tests.ui.driving import find, press, replace_text, settle, type_text

from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _
from groupe_pays.ui.action_table import COMMANDS, MENUS, commands_of
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.preferences import PreferencesDialog
from groupe_pays.ui.theme import ThemeChoice


def rename(window: MainWindow, name: str) -> None:
    window.context.services.dossier.rename(BilingualText(name, "中国国别组"))


@pytest.mark.parametrize(("width", "rail"), [(1280, True), (1359, True), (1360, False), (1920, False)])
def test_narrow_windows_have_a_rail_whose_words_are_never_cut(window: MainWindow, width: int, rail: bool) -> None:
    window.resize(QSize(width, 800))
    settle()

    assert window.navigation.is_rail is rail
    assert window.navigation.width() == (76 if rail else 208)
    for language in Language:
        window.set_language(language)
        settle()
        for page in ("home", "partnerships", "documents"):
            item = window.navigation.item(page)
            assert item.text()
            assert item.words_fit()


def test_a_change_is_announced_as_saved_and_as_what_undo_would_undo(window: MainWindow) -> None:
    rename(window, "Groupe-pays Chine et Mongolie")

    assert "Enregistré à " in find(window, "saved_state").text()
    label = window.context.services.history.undo_label()
    assert label
    assert find(window, "status_undo").text() == f"Annuler «\u00a0{label}\u00a0»"
    assert label in window.context.actions.undo.text()
    assert window.top_bar.dossier.text() == "Groupe-pays Chine et Mongolie"


def test_undo_and_redo_by_their_keys(window: MainWindow) -> None:
    rename(window, "Autre nom")
    press(window, "Ctrl+Z")
    assert window.top_bar.dossier.text() == "Groupe-pays Chine"

    press(window, "Ctrl+Shift+Z")
    assert window.top_bar.dossier.text() == "Autre nom"


def test_undo_first_saves_what_is_being_typed(window: MainWindow) -> None:
    line = QLineEdit(window)
    window.context.drafts.follow(line, "name", lambda text: rename(window, text))
    type_text(line, "En cours de frappe")
    window.context.actions.undo.setEnabled(True)
    window.context.actions.undo.trigger()

    assert window.context.services.dossier.load().name.fr == "Groupe-pays Chine"
    assert window.context.services.history.redo() is not None
    assert window.context.services.dossier.load().name.fr == "En cours de frappe"


def test_a_refusal_nobody_caught_is_a_sentence_above_the_page(window: MainWindow) -> None:
    window.context.drafts.put("name", lambda: rename(window, ""))
    window.context.drafts.put("name", lambda: window.context.services.dossier.rename(BilingualText()))
    window.context.drafts.flush()

    assert window.banner.sentence()
    press(window, "Esc")
    assert not window.banner.sentence()


def test_what_was_deleted_can_be_brought_back_from_the_message(window: MainWindow) -> None:
    rename(window, "Autre nom")
    window.context.signals.undo_offered.emit("Nom changé")
    assert window.toast.isVisible()

    window.toast.undo.click()

    assert not window.toast.isVisible()
    assert window.top_bar.dossier.text() == "Groupe-pays Chine"


def test_every_key_stands_for_one_command_only() -> None:
    keys = [str(command.keys) for command in COMMANDS.values() if command.keys is not None]

    assert len(keys) == len(set(keys))


def test_every_command_stands_in_a_menu() -> None:
    listed = {name for _label, entries in MENUS for name in commands_of(entries)}

    assert set(COMMANDS) <= listed


@pytest.mark.parametrize("language", list(Language))
def test_mnemonics_of_a_menu_differ(window: MainWindow, language: Language) -> None:
    window.set_language(language)
    opened = [menu.menu() for menu in window.menus.actions()]
    opened += [action.menu() for menu in opened for action in menu.actions() if action.menu() is not None]
    menus = [[action.text() for action in menu.actions()] for menu in opened]
    for labels in ([_(label) for label, _names in MENUS], *menus):
        texts = [text.replace("&&", "") for text in labels]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), sorted(letters)


def test_alt_and_a_letter_open_a_menu_and_arrows_go_through_it(window: MainWindow) -> None:
    press(window, "Alt+R")
    menu = window.menus.activeAction().menu()

    assert menu.title() == "Réunion"
    assert menu.isVisible()
    assert menu.activeAction() is window.context.actions.new_meeting
    press(menu, "Esc")
    assert not menu.isVisible()


def test_f6_goes_round_the_panes(window: MainWindow) -> None:
    seen = []
    for _step in range(len(window.panes()) + 1):
        press(window, "F6")
        settle()
        focused = window.focusWidget()
        seen.append(
            next((i for i, pane in enumerate(window.panes()) if pane is focused or pane.isAncestorOf(focused)), -1)
        )

    assert -1 not in seen
    assert len(set(seen)) >= 2
    assert seen[0] == seen[len(window.panes())] or len(set(seen)) == len(window.panes())


def test_ctrl_k_leads_to_the_search_field(window: MainWindow) -> None:
    press(window, "Ctrl+K")

    assert window.focusWidget() is window.top_bar.search


def test_a_theme_chosen_in_the_menu_is_remembered(window: MainWindow) -> None:
    window.context.actions.themes.actions()[2].trigger()

    assert window.context.theme.choice is ThemeChoice.DARK
    assert window.context.settings.theme == "dark"


def test_nothing_that_waits_asks_a_dossier_that_is_closed(window: MainWindow, qtbot) -> None:
    window.context.open("members")
    settle()
    page = window.pages.currentWidget()
    waiting = page.findChildren(QTimer)
    for timer in waiting:
        timer.start(30)
    with qtbot.captureExceptions() as raised:
        window.dossiers.release()
        assert not any(timer.isActive() for timer in waiting)
        qtbot.wait(60)
    assert waiting
    assert raised == []


def test_a_dossier_can_be_closed_and_opened_again_and_nothing_of_its_pages_stays(window: MainWindow, qtbot) -> None:
    path = window.context.services.path
    for name in ("meetings", "home"):
        window.context.open(name)
        settle()
    window.dossiers.close()
    settle()
    window.set_language(Language.ZH)
    window.context.actions.refresh()
    assert window.is_first_run

    with qtbot.captureExceptions() as raised:
        assert window.dossiers.open(path)
        window.set_language(Language.FR)
        window.context.actions.show_history("quelque chose", None)
        settle()

    assert raised == []
    assert window.pages.current_name == "home"


def test_the_group_is_renamed_and_its_publisher_named_in_the_settings(window: MainWindow) -> None:
    dialog = PreferencesDialog(window, window.shell)
    replace_text(find(dialog, "group_name_fr"), "Groupe-pays Chine et Mongolie")
    replace_text(find(dialog, "group_issuer_zh"), "法国城市联盟秘书处")
    dialog.accept()
    settle()
    kept = window.context.services.dossier.load()
    assert (kept.name.fr, kept.issuer.zh) == ("Groupe-pays Chine et Mongolie", "法国城市联盟秘书处")
    assert window.windowTitle().startswith("Groupe-pays Chine et Mongolie")
