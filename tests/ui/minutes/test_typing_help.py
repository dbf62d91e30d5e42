"""Typography is put right on the key that completes its case, and can be taken back; what is pasted stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.domain.typing.rule_ids import RuleId
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.typing_rules import set_corrects_as_typed, set_rule

N, F = "\u00a0", "\u202f"


def type_keys(editor: RichEditor, text: str) -> None:
    """One key after the other, with the time between them that a hand takes."""
    for character in text:
        type_text(editor, character)
        settle()


def fresh(desk: Desk, language: Language = Language.FR) -> RichEditor:
    editor = desk.open(1, language)
    editor.clear_typed()
    desk.window.context.drafts.flush()
    return editor


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("l'Europe! ", f"l’Europe{F}! "),
        ('Il dit "oui" ', f"Il dit «{N}oui{N}» "),
        ("Présents: 12", f"Présents{N}: 12"),
        ("à 14:30, voir http://a.fr/b?c=1;d ", "à 14:30, voir http://a.fr/b?c=1;d "),
        ("les 5èmes ", "les 5es "),
        ("suite...", "suite…"),
        ("mise en oeuvre.", "mise en œuvre."),
        ("😀 oui ?", f"😀 oui{F}?"),
    ],
)
def test_french_is_put_right_while_it_is_typed(desk: Desk, typed: str, shown: str) -> None:
    editor = fresh(desk)

    type_keys(editor, typed)

    assert editor.toPlainText().replace("\u2029", "\n") == shown or editor.rich_text().plain == shown
    assert editor.textCursor().atEnd()
    desk.window.context.drafts.flush()
    assert desk.edited().text.fr.plain == shown


def test_chinese_is_put_right_while_it_is_typed(desk: Desk) -> None:
    editor = fresh(desk, Language.ZH)

    for words in ("会议", ",", "导出为PDF", "文件", ".", '"', "青年", '"'):
        type_text(editor, words)
        settle()

    assert editor.rich_text().plain == "会议，导出为 PDF 文件。“青年”"


def test_undo_takes_back_only_the_correction_and_it_is_not_made_again(desk: Desk) -> None:
    editor = fresh(desk)
    type_keys(editor, "Vraiment?")
    assert editor.rich_text().plain == f"Vraiment{F}?"

    desk.command("undo")

    assert editor.rich_text().plain == "Vraiment?"
    assert editor.textCursor().atEnd()
    type_keys(editor, " Oui")
    assert editor.rich_text().plain == "Vraiment? Oui"
    type_keys(editor, "!")
    assert editor.rich_text().plain == f"Vraiment? Oui{F}!"
    desk.window.context.drafts.flush()
    assert desk.edited().text.fr.plain == f"Vraiment? Oui{F}!"


def test_what_is_pasted_stays_as_it_is(desk: Desk) -> None:
    editor = fresh(desk)
    pasted = QMimeData()
    pasted.setText("l'oeuvre: quoi?")

    editor.insertFromMimeData(pasted)
    type_keys(editor, " suite")
    press(editor, "Return")
    settle()

    desk.window.context.drafts.flush()
    assert desk.entries()[1].text.fr.plain.splitlines()[0] == "l'oeuvre: quoi? suite"


def test_what_was_pasted_is_not_completed_by_a_key(desk: Desk) -> None:
    editor = fresh(desk)
    pasted = QMimeData()
    pasted.setText("mon coeur")

    editor.insertFromMimeData(pasted)
    type_keys(editor, " bat, ton coeur ")

    assert editor.rich_text().plain == "mon coeur bat, ton cœur "


def test_enter_completes_the_line(desk: Desk) -> None:
    editor = fresh(desk)
    type_keys(editor, "Il reste un voeu")

    press(editor, "Shift+Return")

    assert editor.rich_text().plain.splitlines()[0] == "Il reste un vœu"


def test_the_cursor_stays_where_one_types(desk: Desk) -> None:
    editor = fresh(desk)
    type_keys(editor, "un deux")
    for _step in range(5):
        press(editor, "Left")
    type_keys(editor, "!")

    assert editor.rich_text().plain == f"un{F}! deux" or editor.rich_text().plain == "un! deux"
    type_keys(editor, "x")
    assert "!x deux" in editor.rich_text().plain


def test_bold_and_footnote_calls_stay(desk: Desk) -> None:
    editor = fresh(desk)
    editor.apply_mark("b")
    type_keys(editor, "gras")
    editor.apply_mark("b")
    type_keys(editor, "!")

    spans = list(editor.rich_text().spans())

    assert spans[0].text.startswith("gras")
    assert spans[0].bold


def test_a_rule_can_be_switched_off(desk: Desk) -> None:
    settings = desk.window.context.settings
    editor = fresh(desk)
    set_rule(settings, RuleId.FR_HIGH_SIGNS, False)
    type_keys(editor, "l'un!")
    assert editor.rich_text().plain == "l’un!"

    set_corrects_as_typed(settings, False)
    type_keys(editor, " l'autre")
    assert editor.rich_text().plain == "l’un! l'autre"


def test_a_correction_leaves_the_state_of_the_translation(desk: Desk) -> None:
    editor = desk.open(1, Language.ZH)
    desk.services.minutes.mark_translation([desk.edited().id], TranslationState.REVIEWED)
    entry = desk.edited()

    desk.services.typography.correct_entry(entry.id, Language.ZH, entry.text.zh)
    desk.services.typography.correct_entry(entry.id, Language.FR, entry.text.fr)

    assert desk.edited().state is TranslationState.REVIEWED
    assert editor.rich_text() == entry.text.zh


def test_what_waits_for_its_turn_never_touches_another_entry(desk: Desk) -> None:
    others = {entry.id: entry.text for entry in desk.entries()}
    editor = desk.open(1)
    editor.clear_typed()
    type_text(editor, " C'est la fin.")

    desk.open(9)
    desk.open(2)
    desk.stage.editing.close()
    settle()

    edited = desk.entries()[1]
    assert edited.text.fr.plain == " C’est la fin."
    assert {entry.id: entry.text for entry in desk.entries() if entry.id != edited.id} == {
        key: text for key, text in others.items() if key != edited.id
    }


def test_an_entry_opened_and_left_is_no_change(desk: Desk) -> None:
    label = desk.services.history.undo_label()

    for at in (1, 4, 9, 2):
        desk.open(at)
        press(desk.editor(), "End")
    desk.stage.editing.close()
    settle()

    assert desk.services.history.undo_label() == label


def test_what_an_undo_brings_back_is_not_corrected(desk: Desk) -> None:
    before = desk.saved(1)
    editor = desk.open(1)
    type_keys(editor, " Fin")
    desk.window.context.drafts.flush()
    desk.command("undo")
    settle()

    assert desk.saved(1) == before
