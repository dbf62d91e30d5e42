"""One field finds records in either language, and commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.driving import find, settle, type_text

from groupe_pays.domain.text import Language
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.search import SearchEverywhere
from groupe_pays.ui.widgets.completion import CompletionPopup


def search(window: MainWindow, qtbot: QtBot, words: str) -> CompletionPopup:
    popup = window.findChild(CompletionPopup, "search_results")
    if popup is None:
        SearchEverywhere(window.context, window.top_bar.search)
        popup = window.findChild(CompletionPopup, "search_results")
    window.context.actions.search.trigger()
    window.top_bar.search.clear()
    type_text(window.top_bar.search, words)
    qtbot.waitUntil(lambda: popup.isVisible(), timeout=3000)
    return popup


def test_enter_goes_to_what_was_found(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "seminaire intermediaire")
    qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    assert window.context.navigator.current.page in ("calendar", "actions", "meeting")
    assert window.top_bar.search.text() == ""


def test_chinese_finds_the_same_record(window: MainWindow, qtbot: QtBot) -> None:
    kinds = {choice.value.kind for choice in search(window, qtbot, "届中会").choices() if hasattr(choice.value, "kind")}
    assert "upcoming_date" in kinds


def test_commands_are_found_in_the_language_of_the_interface(window: MainWindow, qtbot: QtBot) -> None:
    window.set_language(Language.ZH)
    names = [choice.value for choice in search(window, qtbot, "日历").choices()]
    assert "go_calendar" in names


def test_nothing_found_says_so(window: MainWindow, qtbot: QtBot) -> None:
    (choice,) = search(window, qtbot, "xyzzyplugh").choices()
    assert choice.value is None
    assert "xyzzyplugh" in choice.name


def test_escape_goes_back_to_where_one_was(window: MainWindow, qtbot: QtBot) -> None:
    meeting_id = window.context.services.meetings.list_meetings()[0].meeting.id
    window.context.open("meeting", meeting_id, "minutes")
    settle()
    table = find(window, "minutes_table")
    table.setFocus()
    search(window, qtbot, "jinan")
    field = window.top_bar.search

    while window.focusWidget() is field:
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert window.focusWidget() is table
