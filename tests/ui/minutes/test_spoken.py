"""What somebody hears who takes the minutes with a screen reader: who speaks, what a line is, what has just come up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def described(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def test_an_editor_says_what_the_entry_is_who_speaks_and_which_side_it_is(desk: Desk) -> None:
    desk.open(1)
    assert name_of(desk.editor()).startswith("Intervention, Bertrand Gallet, ")
    assert name_of(desk.editor()).endswith(". Texte (Français), original")
    assert name_of(desk.editor(ZH)).endswith(". Texte (中文), traduction\u00a0: Brouillon")

    desk.command("add_decision")
    number = desk.edited().decision
    assert name_of(desk.editor()).startswith(f"Décision {number.label}. ")
    desk.stage.commands.convert(EntryKind.NOTE)
    settle()
    assert name_of(desk.editor()).startswith("NB")


def test_the_field_describes_itself_as_empty_only_while_it_is(desk: Desk) -> None:
    desk.open(1)
    assert described(desk.editor()) == described(desk.editor(ZH)) == ""
    press(desk.editor(), "Return")
    settle()
    assert described(desk.editor()) == "Ce qui est dit…"
    type_text(desk.editor(), "Oui")
    assert described(desk.editor()) == ""
    press(desk.editor(), "Backspace")
    press(desk.editor(), "Backspace")
    press(desk.editor(), "Backspace")
    assert described(desk.editor()) == "Ce qui est dit…"


def test_a_row_of_the_table_says_its_kind(desk: Desk) -> None:
    model = desk.stage.view.minutes
    for entry in desk.entries():
        spoken = model.index(model.place_of(entry.id), 1).data(Qt.ItemDataRole.AccessibleTextRole)
        kinds = {EntryKind.DISCUSSION: "Discussion", EntryKind.ACTION: "Action ", EntryKind.NOTE: "NB"}
        assert spoken.startswith(kinds.get(entry.kind, "")), spoken


def test_the_names_proposed_are_said_while_the_cursor_stays_in_the_text(desk: Desk, heard: list[str]) -> None:
    editor = desk.open(1)
    type_text(editor, " @")
    choices = desk.stage.live.mentions[FR].popup.choices()
    assert heard[-1].startswith(f"{len(choices)} propositions. {choices[0].name}")
    press(editor, "Down")
    assert heard[-1].startswith(choices[1].name)
    press(editor, "Escape")
    type_text(editor, " ")
    settle()


def test_what_is_done_and_refused_is_said(desk: Desk, heard: list[str]) -> None:
    desk.open(1)
    desk.command("delete")
    assert "Élément supprimé" in heard[-1]
    assert "Ctrl+Z" in heard[-1]
    desk.command("undo")
    assert heard[-1].startswith("Annulé")
    desk.window.say_error("Le disque est plein.")
    assert heard[-1] == "Le disque est plein."


def test_what_was_meant_so_is_listed_again_by_keys_alone(desk: Desk) -> None:
    desk.stage.keeper.look()
    desk.command("next_to_review")
    review = desk.stage.review
    number = review.list.count()
    press(review.list, "Delete")
    settle()
    assert review.list.count() == number - 1
    assert review.list.hasFocus()

    press(review.list, "Tab")
    while not review.restore_button.hasFocus():
        assert review.isVisible()
        press(desk.focus(), "Tab")
    press(review.restore_button, "Space")
    settle()
    assert desk.stage.review.list.count() == number
    press(desk.focus(), "Escape")
    assert review.isHidden()
    assert desk.stage.view.hasFocus()


def test_tab_goes_through_the_row_being_edited_and_out_of_it(desk: Desk) -> None:
    entry = next(at for at, one in enumerate(desk.entries()) if one.kind is EntryKind.INTERVENTION)
    desk.open(entry)
    editor, view = desk.stage.editing.editor, desk.stage.view
    (chip,) = editor.head.speaker.stops()[:-1]
    row = [editor.kind, chip, editor.head.speaker.line, editor.fr, editor.zh, editor.state]

    for part in reversed(row[:3]):
        press(desk.focus(), "Shift+Tab")
        assert desk.focus() is part
    press(desk.focus(), "Shift+Tab")
    assert desk.focus() is view
    for part in row:
        press(desk.focus(), "Tab")
        assert desk.focus() is part
    press(desk.focus(), "Tab")
    assert not view.parentWidget().isAncestorOf(desk.focus()) or desk.focus() is desk.stage.keys.away
    assert desk.stage.editing.is_open


def test_tab_goes_through_owner_and_date_of_an_action(desk: Desk) -> None:
    entry = next(at for at, one in enumerate(desk.entries()) if one.kind is EntryKind.ACTION)
    desk.open(entry)
    head = desk.stage.editing.editor.head

    press(desk.focus(), "Shift+Tab")
    assert desk.focus() is head.due
    press(desk.focus(), "Shift+Tab")
    assert desk.focus() is head.owner.line
    press(desk.focus(), "Tab")
    press(desk.focus(), "Tab")
    assert desk.focus() is desk.editor()
