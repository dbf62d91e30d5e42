"""Somebody writes the minutes by keyboard: what is typed is kept, and can be taken back phrase by phrase."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QApplication
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BlockKind, Language
from groupe_pays.services.opening import open_dossier
from groupe_pays.ui.drafts import REST_MS
from groupe_pays.ui.minutes.saving import LONGEST_WAIT_MS


def test_what_is_typed_is_in_the_file_after_the_window_is_gone(desk: Desk, example_copy: Path) -> None:
    editor = desk.open(1)
    type_text(editor, " Ajout « à l’essai » : 重点。")
    desk.window.dossiers.release()

    reopened = open_dossier(example_copy)
    try:
        entry = [e for s in reopened.minutes.load(desk.meeting_id) for e in s.entries][1]
        assert entry.text.fr.plain.endswith("Ajout « à l’essai » : 重点。")
    finally:
        reopened.close()


def test_the_cursor_stays_while_the_text_is_saved(desk: Desk) -> None:
    editor = desk.open(1)
    press(editor, "Home")
    at = editor.textCursor().position()
    type_text(editor, "abc")

    desk.window.context.drafts.flush()
    settle()

    assert editor.textCursor().position() == at + 3
    assert editor.hasFocus()


def test_undo_takes_back_one_sentence_after_the_other(desk: Desk) -> None:
    before = desk.saved(1)
    editor = desk.open(1)
    for letter in " Un. ":
        type_text(editor, letter)
    settle()
    for letter in "Deux":
        type_text(editor, letter)

    press(editor, "Ctrl+Z")
    settle()
    assert editor.toPlainText().endswith(" Un. ")
    assert editor.textCursor().atEnd()
    press(editor, "Ctrl+Z")
    settle()
    assert desk.saved(1) == before
    press(editor, "Ctrl+Shift+Z")
    press(editor, "Ctrl+Shift+Z")
    settle()
    assert desk.saved(1) == before + " Un. Deux"


def test_enter_at_the_end_begins_the_next_entry(desk: Desk) -> None:
    editor = desk.open(1)
    count = len(desk.entries())

    press(editor, "Return")
    settle()
    type_text(desk.editor(), "La suite.")

    assert desk.saved(2) == "La suite."
    assert len(desk.entries()) == count + 1
    assert desk.entries()[2].kind is EntryKind.DISCUSSION
    assert desk.shown() == [entry.id for entry in desk.entries()]


def test_shift_enter_stays_in_the_entry(desk: Desk) -> None:
    editor = desk.open(1)
    before = len(desk.edited().text.fr.blocks)

    press(editor, "Shift+Return")
    type_text(editor, "Un autre paragraphe")
    desk.window.context.drafts.flush()

    assert len(desk.edited().text.fr.blocks) == before + 1


def test_a_list_by_keyboard_ends_with_an_empty_item(desk: Desk) -> None:
    desk.open(1)
    press(desk.editor(), "Return")
    settle()
    desk.command("add_list")
    editor = desk.editor()
    type_text(editor, "un")
    press(editor, "Return")
    press(editor, "Tab")
    type_text(editor, "dedans")
    for _key in range(3):
        press(editor, "Return")
    type_text(editor, "après")
    desk.window.context.drafts.flush()

    blocks = desk.edited().text.fr.blocks
    assert [(block.plain, block.kind, block.depth) for block in blocks] == [
        ("un", BlockKind.BULLET, 1),
        ("dedans", BlockKind.BULLET, 2),
        ("après", BlockKind.PARAGRAPH, 0),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("add_intervention", EntryKind.INTERVENTION),
        ("add_decision", EntryKind.DECISION),
        ("add_action", EntryKind.ACTION),
        ("add_note", EntryKind.NOTE),
        ("add_quotation", EntryKind.QUOTATION),
        ("add_information", EntryKind.INFORMATION),
    ],
)
def test_each_kind_of_entry_is_one_command_away(desk: Desk, name: str, kind: EntryKind) -> None:
    desk.open(1)

    desk.command(name)

    assert desk.entries()[2].kind is kind
    assert desk.edited().id == desk.entries()[2].id


def test_a_command_in_an_empty_entry_converts_it(desk: Desk) -> None:
    press(desk.open(1), "Return")
    settle()
    count = len(desk.entries())

    desk.command("add_decision")

    assert len(desk.entries()) == count
    assert desk.edited().decision is not None


@pytest.mark.parametrize(
    ("sign", "kind"),
    [("/d ", EntryKind.DECISION), ("/a ", EntryKind.ACTION), ("/n ", EntryKind.NOTE), ("/c ", EntryKind.QUOTATION)],
)
def test_a_slash_and_a_letter_choose_the_kind(desk: Desk, sign: str, kind: EntryKind) -> None:
    press(desk.open(1), "Return")
    settle()

    for letter in sign:
        type_text(desk.editor(), letter)
    settle()
    type_text(desk.editor(), "suite")
    desk.window.context.drafts.flush()

    assert desk.edited().kind is kind
    assert desk.edited().text.fr.plain == "suite"


def test_a_speaker_is_at_and_two_letters(desk: Desk) -> None:
    press(desk.open(1), "Return")
    settle()
    for letter in "@zan":
        type_text(desk.editor(), letter)
    press(desk.editor(), "Tab")
    settle()

    assert desk.editor().hasFocus()
    type_text(desk.editor(), "Merci.")
    desk.window.context.drafts.flush()
    entry = desk.edited()
    assert entry.kind is EntryKind.INTERVENTION
    assert [speaker.plain(Language.FR) for speaker in entry.speakers] == ["Alban Zanchiello"]
    assert entry.speakers[0].function.fr
    assert entry.text.fr.plain == "Merci."


def test_the_language_changes_in_the_middle_of_typing(desk: Desk) -> None:
    editor = desk.open(1)
    type_text(editor, " en cours")
    press(editor, "Left")
    at, text = editor.textCursor().position(), editor.toPlainText()

    desk.window.shell.set_language(Language.ZH)
    settle()

    assert (editor.textCursor().position(), editor.toPlainText()) == (at, text)
    assert editor.hasFocus()
    assert desk.stage.toolbar.review.text() == "待处理"
    assert desk.saved(1).endswith(" en cours")


def test_tab_goes_to_the_chinese_side_and_typing_there_makes_a_draft(desk: Desk) -> None:
    press(desk.open(1), "Return")
    settle()
    type_text(desk.editor(), "Bonjour")
    press(desk.editor(), "Tab")
    type_text(desk.editor(Language.ZH), "你好")
    desk.window.context.drafts.flush()

    assert desk.editor(Language.ZH).hasFocus()
    assert desk.edited().text.zh.plain == "你好"
    assert desk.edited().state.value == "draft"


def test_a_hundred_thousand_characters_can_be_pasted(desk: Desk) -> None:
    press(desk.open(1), "Return")
    settle()
    QApplication.clipboard().setText("中文 réunion \x00" * 10_000)

    desk.editor().paste()
    settle()

    assert len(desk.saved(2)) == 110_000
    assert "10000" in desk.window.status.findChild(type(desk.window.status._saved), "saved_state").text()


def test_rich_text_is_pasted_as_ours_and_copied_without_loss(desk: Desk) -> None:
    press(desk.open(1), "Return")
    settle()
    data = QMimeData()
    data.setHtml("<p>Le <b style='color:red'>comité</b></p><ul><li>un</li></ul>")
    desk.editor().insertFromMimeData(data)
    desk.editor().selectAll()
    copied = desk.editor().createMimeDataFromSelection()
    press(desk.editor(), "Tab")
    desk.editor(Language.ZH).insertFromMimeData(copied)
    desk.window.context.drafts.flush()

    text = desk.edited().text
    assert [span.marks for span in text.fr.spans()] == ["", "b", ""]
    assert text.fr.blocks[1].kind is BlockKind.BULLET
    assert text.zh == text.fr


def test_what_is_typed_without_a_rest_is_written_within_a_second(desk: Desk) -> None:
    """Somebody who never stops: the longest anything waits, on the clock of the timers, is less than a second."""
    editor = desk.open(1)
    before = desk.entries()[1].text.fr.plain
    began = time.monotonic()
    typed = 0
    while desk.entries()[1].text.fr.plain == before:
        type_text(editor, "a")
        typed += 1
        QCoreApplication.processEvents()
        assert time.monotonic() - began < 10, "nothing was written"
    assert typed > 1
    assert max(LONGEST_WAIT_MS, REST_MS) < 1000
