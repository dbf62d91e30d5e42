"""Somebody translates: the help opens by itself, offers what is known, and is used without leaving the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.memory import Segment
from groupe_pays.domain.text import BilingualRichText, Language, RichText, TranslationState
from groupe_pays.ui.glossary.term_dialog import TermDialog
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.translation_help.drawer import TranslationHelp
from groupe_pays.ui.translation_help.fill_dialog import FillDialog
from groupe_pays.ui.translation_help.offer_words import spoken
from groupe_pays.ui.translation_help.offers import Part

SENTENCE = "La coopération décentralisée avec Pékin reprend le 12 mars 2018."


@pytest.fixture
def untranslated(desk: Desk) -> Desk:
    """An entry without Chinese at the end of the first item."""
    first = desk.entries()[0]
    desk.services.memory.add_segments(
        [
            Segment(
                "La coopération décentralisée avec Pékin reprend le 14 mars 2018.",
                "与北京的地方政府合作将于2018年3月14日恢复。",
                "essai.tmx",
            )
        ]
    )
    desk.services.minutes.add_entry(first.agenda_item_id, text=BilingualRichText(RichText.from_plain(SENTENCE)))
    settle()
    return desk


def place_of(desk: Desk) -> int:
    return next(at for at, entry in enumerate(desk.entries()) if entry.text.fr.plain == SENTENCE)


def offered(qtbot: QtBot, desk: Desk) -> TranslationHelp:
    """The help once it has answered for the entry being edited."""
    help_ = desk.stage.help
    qtbot.waitUntil(lambda: help_._help is not None and help_._help.request == help_.request(), timeout=20_000)
    return help_


def test_it_opens_in_a_translation_and_offers_memory_terms_and_names(untranslated: Desk, qtbot: QtBot) -> None:
    untranslated.open(place_of(untranslated), Language.FR)
    assert not untranslated.stage.help.isVisible()
    untranslated.open(place_of(untranslated), Language.ZH)
    help_ = offered(qtbot, untranslated)
    assert help_.isVisible()
    (match, *_others) = help_._help.of(Part.MEMORY)
    assert 90 <= match.percent < 100
    assert match.origin == "essai.tmx"
    assert "地方政府合作" in [offer.target for offer in help_._help.of(Part.TERMS)]
    assert {"2018年3月12日", "北京"} <= {offer.target for offer in help_._help.of(Part.NAMES)}
    assert help_.columns.list_of(Part.MEMORY).accessibleName() == "Mémoire de traduction"


def test_the_chosen_proposal_is_inserted_by_a_key_and_taken_back(untranslated: Desk, qtbot: QtBot) -> None:
    editor = untranslated.open(place_of(untranslated), Language.ZH)
    help_ = offered(qtbot, untranslated)
    press(editor, "F5")
    untranslated.window.context.drafts.flush()
    assert untranslated.edited().text.zh.plain == "与北京的地方政府合作将于2018年3月14日恢复。"
    assert untranslated.edited().state is TranslationState.DRAFT
    assert editor.hasFocus()
    untranslated.services.history.undo()
    settle()
    assert editor.toPlainText() == ""
    type_text(editor, "关于")
    offered(qtbot, untranslated)
    press(editor, "F3")
    assert help_.columns.chosen().part is Part.TERMS
    press(editor, "Shift+F3")
    assert help_.columns.chosen().part is Part.MEMORY
    press(editor, "F3")
    press(editor, "F5")
    assert editor.toPlainText() == "关于" + help_.columns.chosen().target


def test_a_double_click_inserts_what_is_under_it(untranslated: Desk, qtbot: QtBot) -> None:
    editor = untranslated.open(place_of(untranslated), Language.ZH)
    names = offered(qtbot, untranslated).columns.list_of(Part.NAMES)
    target = names.offers.offer(0).target
    spot = names.visualRect(names.offers.index(0)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    QTest.mouseDClick(names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert editor.toPlainText() == target


def test_a_term_the_translation_words_otherwise_is_pointed_out(untranslated: Desk, qtbot: QtBot) -> None:
    editor = untranslated.open(place_of(untranslated), Language.ZH)
    offered(qtbot, untranslated)
    type_text(editor, "与北京的分权合作")
    help_ = offered(qtbot, untranslated)
    assert [offer.target for offer in help_._help.of(Part.TERMS) if offer.doubt] == ["地方政府合作"]
    assert "1 terme à vérifier" in help_._doubts.text()


def marked(editor: RichEditor) -> list[str]:
    """The words underlined in an editor."""
    return [one.cursor.selectedText() for one in editor.extraSelections()]


def test_a_term_worded_otherwise_is_marked_in_the_original_and_said(untranslated: Desk, qtbot: QtBot) -> None:
    chinese = untranslated.open(place_of(untranslated), Language.ZH)
    type_text(chinese, "与北京的分权合作")
    offered(qtbot, untranslated)

    french = untranslated.editor(Language.FR)
    assert "coopération décentralisée" in [words.lower() for words in marked(french)]
    assert "地方政府合作" in french.accessibleDescription()

    chinese.selectAll()
    type_text(chinese, "与北京的地方政府合作")
    offered(qtbot, untranslated)
    assert marked(french) == []
    assert "地方政府合作" not in french.accessibleDescription()


def test_a_wording_the_dossier_gave_up_is_marked_where_it_stands(untranslated: Desk, qtbot: QtBot) -> None:
    glossary = untranslated.services.glossary
    glossary.edit(next(one for one in glossary.terms() if one.zh == "地方政府合作").id, zh="地方合作")
    chinese = untranslated.open(place_of(untranslated), Language.ZH)
    type_text(chinese, "与北京的地方政府合作")
    offered(qtbot, untranslated)

    assert marked(chinese) == ["地方政府合作"]
    assert "地方合作" in chinese.accessibleDescription()
    assert marked(untranslated.editor(Language.FR)) == []


def test_closed_by_hand_it_stays_closed(untranslated: Desk, qtbot: QtBot) -> None:
    untranslated.open(place_of(untranslated), Language.ZH)
    offered(qtbot, untranslated)
    untranslated.command("translation_help")
    assert not untranslated.stage.help.isVisible()
    untranslated.open(0, Language.ZH)
    assert not untranslated.stage.help.isVisible()
    untranslated.command("translation_help")
    assert untranslated.stage.help.isVisible()


def test_the_words_selected_on_both_sides_become_a_term(untranslated: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    untranslated.open(place_of(untranslated), Language.FR)
    french, chinese = untranslated.editor(Language.FR), untranslated.editor(Language.ZH)
    type_text(chinese, "恢复合作")
    chinese.selectAll()
    cursor = french.textCursor()
    cursor.setPosition(SENTENCE.index("reprend"))
    cursor.setPosition(SENTENCE.index("reprend") + len("reprend"), cursor.MoveMode.KeepAnchor)
    french.setTextCursor(cursor)
    monkeypatch.setattr(TermDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    untranslated.command("add_pair_as_term")
    (found,) = [term for term in untranslated.services.glossary.terms() if term.fr == "reprend"]
    assert found.zh == "恢复合作"


def test_the_whole_meeting_is_filled_from_memory(untranslated: Desk, qtbot: QtBot) -> None:
    meeting = untranslated.meeting_id
    dialog = FillDialog(untranslated.window, untranslated.window.context, meeting)
    qtbot.waitUntil(lambda: dialog._lines is not None, timeout=20_000)
    assert not dialog.fill.isEnabled()
    dialog.least.set_value("75")
    dialog._show()
    assert dialog.fill.isEnabled()
    assert dialog.fill.text() == "Remplir 1 traduction"
    untranslated.services.prefill.fill(meeting, dialog.lines())
    dialog.deleteLater()
    settle()
    entry = untranslated.entries()[place_of(untranslated)]
    assert entry.text.zh.plain.startswith("与北京的")
    assert QApplication.activeModalWidget() is None


def test_a_screen_reader_hears_the_proposal_that_is_chosen(untranslated: Desk, qtbot: QtBot, heard: list[str]) -> None:
    """The focus stays in the translation: what the keys choose in the lists is said."""
    untranslated.open(place_of(untranslated), Language.ZH)
    help_ = offered(qtbot, untranslated)
    assert heard[-1].startswith("98"), "the best one, as soon as it is there"
    assert "与北京的地方政府合作将于2018年3月14日恢复。" in heard[-1]
    help_.own["help_next"].trigger()
    assert heard[-1] == spoken(help_.columns.chosen())


def test_ctrl_enter_at_the_end_of_a_translation_is_reviewed_and_on(untranslated: Desk, heard: list[str]) -> None:
    """As in the programs of translators; it parts the entry where there is something to part."""
    number = len(untranslated.entries())
    editor = untranslated.open(1, Language.ZH)
    press(editor, "Ctrl+Return")
    settle()
    assert len(untranslated.entries()) == number
    assert untranslated.entries()[1].state is TranslationState.REVIEWED
    assert untranslated.edited().id == untranslated.entries()[2].id
    assert "Traduction\u00a0: Relue" in heard

    press(untranslated.open(1, Language.FR), "Ctrl+Return")
    settle()
    assert len(untranslated.entries()) == number + 1


def test_the_cursor_comes_back_from_the_help_into_the_translation(untranslated: Desk, qtbot: QtBot) -> None:
    editor = untranslated.open(place_of(untranslated), Language.ZH)
    help_ = offered(qtbot, untranslated)
    terms = help_.columns.list_of(Part.TERMS)
    terms.setFocus()
    press(terms, "Escape")
    assert untranslated.focus() is editor

    terms.setFocus()
    untranslated.command("translation_help")
    assert not help_.isVisible()
    assert untranslated.focus() is editor
