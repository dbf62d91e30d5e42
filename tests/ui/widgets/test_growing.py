"""Texts edited where they stand: they grow, keep their characters, and put the language of the interface first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, settle, type_text

from groupe_pays.domain.text import BilingualText, Language, TranslationState
from groupe_pays.i18n import set_current_language
from groupe_pays.ui.language import retranslate_all
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.theme import ThemeChoice
from groupe_pays.ui.widgets.bilingual_area import BilingualArea
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.growing import GrowingTextEdit, Overhang


@pytest.fixture
def holder(ui: QApplication, qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 600)
    qtbot.addWidget(window)
    return window


def shown(holder: QWidget, *widgets: QWidget) -> None:
    holder.setLayout(column(*(Overhang(widget) for widget in widgets), None, margins=(20, 20, 20, 20)))
    holder.show()
    holder.activateWindow()
    settle()


def test_a_text_is_as_high_as_its_words(holder: QWidget) -> None:
    field = GrowingTextEdit("origin", Language.FR)
    shown(holder, field)
    one_line = field.height()
    field.set_text("Un mot de plus. " * 30)
    settle()
    assert field.height() > 4 * one_line
    field.set_text("Un mot")
    settle()
    assert field.height() == one_line


def test_no_break_spaces_and_line_ends_survive(holder: QWidget) -> None:
    field = GrowingTextEdit("origin", Language.FR)
    shown(holder, field)
    heard: list[str] = []
    field.edited.connect(heard.append)
    field.set_text("Accord\u00a0: «\u00a02002\u00a0»\nen mairie")
    assert heard == []
    field.setFocus()
    type_text(field, "L’")
    assert heard == ["L’Accord\u00a0: «\u00a02002\u00a0»\nen mairie"]


def test_a_title_is_one_line_and_enter_goes_on(holder: QWidget) -> None:
    title, after = GrowingTextEdit("title", Language.FR, one_line=True), QLineEdit()
    shown(holder, title, after)
    title.setFocus()
    pasted = QMimeData()
    pasted.setText("Comité\nde\r\npilotage " + "x" * 5000)
    title.insertFromMimeData(pasted)
    assert title.text().startswith("Comité de pilotage x")
    assert len(title.text()) == 2000
    press(title, "Return")
    assert after.hasFocus()


def test_a_text_shown_again_keeps_the_cursor(holder: QWidget) -> None:
    field = GrowingTextEdit("origin", Language.FR)
    shown(holder, field)
    field.set_text("Accord de coopération")
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(6)
    field.setTextCursor(cursor)
    field.set_text("Accord de coopération")
    assert field.textCursor().position() == 6
    field.set_text("Accord")
    assert field.textCursor().position() == 6


def test_the_language_of_the_interface_stands_first_and_large(holder: QWidget) -> None:
    area = BilingualArea("title", "title")
    shown(holder, area)
    area.set_value(BilingualText("Comité de pilotage", "指导委员会会议"))
    settle()
    assert area.fr.y() < area.zh.y()
    assert area.fr.font().pixelSize() == 16

    area.fr.setFocus()
    set_current_language(Language.ZH)
    retranslate_all()
    settle()
    assert area.zh.y() < area.fr.y()
    assert (area.zh.font().pixelSize(), area.fr.font().pixelSize()) == (16, 14)
    assert area.fr.hasFocus()


def test_a_title_stays_large_when_the_theme_changes(window: MainWindow) -> None:
    window.context.open("actions")
    title = window.pages.current_page().panel.title
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        window.set_theme(choice)
        settle()
        assert (title.fr.font().pixelSize(), title.zh.font().pixelSize()) == (16, 14)


def test_a_missing_side_says_which_one(holder: QWidget) -> None:
    area = BilingualArea("title", "title")
    shown(holder, area)
    assert not area.state.isVisible()
    area.set_value(BilingualText("Comité"))
    assert area.state.text() == "Chinois manquant"
    area.set_value(BilingualText("", "指导委员会", Language.ZH))
    assert area.state.text() == "Français manquant"
    area.fr.setFocus()
    type_text(area.fr, "Comité")
    assert area.state.text() == "Brouillon"
    assert area.value().state is TranslationState.DRAFT
