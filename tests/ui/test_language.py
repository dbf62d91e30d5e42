"""The language changes while one looks: every word, Qt's own too, and nothing that is being typed."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.driving import find, settle, type_text
from tests.ui.test_accessible_names import PAGES

from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.text import Language
from groupe_pays.i18n import OWN_NAMES, catalogue
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.widgets.fields import DateField


def words_of(root: QWidget) -> set[str]:
    """Every label, button, tooltip, placeholder and accessible name on screen."""
    found = set()
    for widget in root.findChildren(QWidget):
        if isinstance(widget, (QLabel, QAbstractButton)):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        found |= {widget.toolTip(), widget.accessibleName()}
    return {words for words in found if words}


def left_over(root: QWidget, old: Language, new: Language) -> set[str]:
    """Messages of ``old`` still shown though ``new`` words them differently."""
    before, after = catalogue(old)._catalog, catalogue(new)._catalog
    other = {
        words
        for message, words in before.items()
        if isinstance(message, str) and isinstance(words, str) and after.get(message) != words and len(words) > 1
    }
    spoken_now = {words for words in after.values() if isinstance(words, str)}
    return (words_of(root) & other) - spoken_now - set(OWN_NAMES.values())


def switch(window: MainWindow, language: Language, qtbot: QtBot) -> None:
    """Press the switch, and wait until the pages behind the one in front have followed."""
    window.top_bar.languages.button(language).click()
    qtbot.waitUntil(lambda: window.context.language.has_caught_up)
    settle()


def test_the_switch_changes_every_word_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    for name in PAGES:
        window.context.open(name)
        settle()
    switch(window, Language.ZH, qtbot)
    assert left_over(window, Language.FR, Language.ZH) == set()
    assert find(window, "saved_state").text() == "已保存 · 离线"
    assert [action.text() for action in window.menus.actions()][:2] == ["文件", "编辑"]
    assert window.windowTitle().startswith("中国国别组")

    switch(window, Language.FR, qtbot)
    assert left_over(window, Language.ZH, Language.FR) == set()
    assert window.context.settings.language == "fr"


def test_text_being_typed_keeps_its_letters_and_its_cursor(window: MainWindow) -> None:
    field = window.top_bar.search
    field.setFocus()
    type_text(field, "Réunion de Chengdu")
    field.setCursorPosition(7)
    type_text(field, "s")

    window.set_language(Language.ZH)

    assert field.text() == "Réunions de Chengdu"
    assert field.cursorPosition() == 8
    assert field.hasFocus()


def test_the_shown_language_is_marked_everywhere_it_can_be_chosen(window: MainWindow) -> None:
    window.context.actions.languages.actions()[2].trigger()

    assert window.top_bar.languages.value == Language.EN
    assert [action.isChecked() for action in window.context.actions.languages.actions()] == [False, False, True]


def test_qt_speaks_the_language_too(window: MainWindow, qtbot) -> None:
    window.context.language.load_qt_words()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    number, day = QSpinBox(), DateField("day")
    for widget in (box, number, day):
        qtbot.addWidget(widget)
    number.setRange(0, 99999)
    number.setGroupSeparatorShown(True)
    number.setValue(1234)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Annuler"
    assert number.text() == "1\u202f234"

    window.set_language(Language.ZH)
    settle()

    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
    assert number.text() == "1,234"
    assert "年" in day.text()


def other_script(root: QWidget) -> list[str]:
    """What is in sight and set in another font than the language of the interface has."""
    wanted = QApplication.font().families()[0]
    seen = [widget for widget in root.findChildren(QLabel) + root.findChildren(QAbstractButton) if widget.isVisible()]
    names = [widget.objectName() or type(widget).__name__ for widget in seen if widget.font().families()[0] != wanted]
    return [name for name in names if not name.startswith("qt_")]


def test_what_stood_there_before_is_set_in_the_fonts_of_the_new_language(window: MainWindow, qtbot: QtBot) -> None:
    """Chinese marks are wide in a Chinese font and narrow in a Latin one."""
    for name in ("members", "home"):
        window.context.open(name)
        settle()
    for language in (Language.ZH, Language.FR):
        window.top_bar.languages.button(language).click()
        assert other_script(window) == []
        window.context.open("members" if window.context.navigator.current.page == "home" else "home")
        settle()
        assert other_script(window) == []
        switch(window, language, qtbot)
        assert other_script(window) == []


def test_a_stage_gone_to_at_once_after_the_switch_has_its_words(window: MainWindow) -> None:
    """It stood behind the one in front and was left for later: nobody sees it in the language of before."""
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    for stage in (Stage.RECEIVE, Stage.PREPARE):
        window.context.open("meeting", meeting, stage.value)
        settle()

    window.set_language(Language.ZH)
    assert not window.context.language.has_caught_up, "the stage behind was not left for later: nothing is shown here"
    window.context.open("meeting", meeting, Stage.RECEIVE.value)

    roll = find(window, "receive_stage")
    assert left_over(roll, Language.FR, Language.ZH) == set()
    assert other_script(roll) == []
