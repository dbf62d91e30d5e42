"""Misspelled words are underlined while one writes, corrected by their menu, walked through, or added as known."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.driving import button, find, settle, type_text
from tests.ui.minutes.conftest import Desk, desk  # noqa: F401

from groupe_pays.domain.text import Language, RichText
from groupe_pays.ui.spelling.dictionary_dialog import DictionaryDialog
from groupe_pays.ui.typing_rules import set_checks_spelling


def until(told: Callable[[], bool]) -> None:
    """Wait for an answer of the dictionary's process, which starts with the first question."""
    end = time.monotonic() + 20
    while not told():
        assert time.monotonic() < end, "no answer came"
        settle()
        time.sleep(0.01)


def wrong(desk: Desk) -> list[str]:  # noqa: F811
    editor = desk.editor()
    text = editor.document()
    found = []
    for start, end in desk.stage.writing.help.wrong():
        found.append("".join(text.characterAt(place) for place in range(start, end)))
    return found


@pytest.fixture
def written(desk: Desk) -> Desk:  # noqa: F811
    """An entry with two misspelled words, a name of the dossier, Chinese and an address."""
    editor = desk.open(1)
    editor.clear_typed()
    type_text(editor, "La coopérasion avec Bougeard, 杭州, http://motfaux.fr : une délégasion. ")
    desk.stage.writing.help.look()
    until(lambda: len(wrong(desk)) == 2)
    return desk


def test_misspelled_words_are_underlined_and_nothing_else(written: Desk) -> None:
    assert wrong(written) == ["coopérasion", "délégasion"]
    assert len(written.editor().extraSelections()) == 2
    written.window.context.drafts.flush()
    assert [span.marks for span in written.edited().text.fr.spans()] == [""], "nothing of it is stored"

    set_checks_spelling(written.window.context.settings, False)
    written.stage.writing.help.look()
    assert written.editor().extraSelections() == []


def test_the_menu_key_proposes_and_replaces(written: Desk) -> None:
    editor = written.editor()
    cursor = editor.textCursor()
    cursor.setPosition(5)
    editor.setTextCursor(cursor)

    QApplication.sendEvent(editor, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    menu = written.window.findChild(QMenu, "spelling_menu")
    assert menu is not None
    until(lambda: menu.actions()[0].text() == "coopération")
    menu.actions()[0].trigger()
    menu.close()

    assert editor.rich_text().plain.startswith("La coopération avec")
    written.window.context.drafts.flush()
    assert written.edited().text.fr.plain.startswith("La coopération avec")


def test_a_word_is_added_to_the_dictionary_and_taken_out_by_undo(written: Desk) -> None:
    start, end = written.stage.writing.help.wrong()[0]
    menu = written.stage.writing.help.open_menu(start, end)
    action = next(action for action in menu.actions() if action.objectName() == "add_to_dictionary")
    action.trigger()
    menu.close()

    until(lambda: wrong(written) == ["délégasion"])
    assert [word.word for word in written.services.spelling.list_words()] == ["coopérasion"]
    written.command("undo")
    until(lambda: wrong(written) == ["coopérasion", "délégasion"])


def test_a_key_goes_from_one_misspelled_word_to_the_next(written: Desk) -> None:
    other = written.entries()[3]
    written.services.minutes.edit_text(other.id, Language.FR, RichText.from_plain("Une fôte ici."))
    editor = written.open(1)
    cursor = editor.textCursor()
    cursor.setPosition(0)
    editor.setTextCursor(cursor)
    seen = []

    for _time in range(3):
        before = (written.stage.editing.entry.id, editor.textCursor().selectedText())
        written.command("check_spelling")
        until(lambda before=before: (written.stage.editing.entry.id, editor.textCursor().selectedText()) != before)
        seen.append(editor.textCursor().selectedText())

    assert seen[:2] == ["coopérasion", "délégasion"]
    assert seen[2] not in ("coopérasion", "délégasion", "")
    assert written.stage.editing.entry.id != written.entries()[1].id


def test_the_dictionary_is_seen_and_shortened(written: Desk) -> None:
    written.services.spelling.add_word("visioconf")
    dialog = DictionaryDialog(written.window, written.window.context)
    type_text(find(dialog, "dictionary_word"), "12")
    button(dialog, "add_word").click()
    assert not find(dialog, "dictionary_refusal").isHidden()

    find(dialog, "dictionary_word").clear()
    type_text(find(dialog, "dictionary_word"), "interrégion")
    button(dialog, "add_word").click()
    assert [word.word for word in written.services.spelling.list_words()] == ["interrégion", "visioconf"]

    dialog.table.select_first()
    button(dialog, "remove_word").click()
    assert [word.word for word in written.services.spelling.list_words()] == ["visioconf"]
    dialog.close()


def test_the_process_ends_with_the_window(written: Desk) -> None:
    speller = written.stage.writing.desk._speller
    assert speller.pid is not None

    written.stage.writing.desk.close()

    assert speller.pid is None
