"""Every window over the main one: entitled, named, used by keyboard alone, closed by Esc, in every language."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPushButton, QWidget
from tests.ui.driving import press, settle
from tests.ui.every_dialog import EVERY_DIALOG
from tests.ui.test_accessible_names import LOWEST, controls, nameless, without_object_name
from tests.ui.test_every_page import cut_off, foreign

from groupe_pays.domain.text import Language
from groupe_pays.ui.importing.writing_dialog import WritingDialog
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.waiting import Waiting

MNEMONIC = re.compile(r"&(\w)")
STAY_OPEN = {
    *("sectors", "dictionary", "head counts", "avoided dates"),  # Enter in a field adds
    *("review people", "erase", "personal data", "language files", "look", "manual", "invitation mail"),
    *("writing", "waiting"),  # nothing is to be done but give up
}
"""Tools in which Enter acts where one is, and ends nothing."""


@pytest.mark.parametrize("name", EVERY_DIALOG)
def test_a_dialog_is_entitled_named_and_worked_by_keyboard(window: MainWindow, tmp_path: Path, name: str) -> None:
    dialog = EVERY_DIALOG[name](window, tmp_path)
    dialog.show()
    settle()
    faults = [line for language in Language for line in _faults_in(window, dialog, language)]

    assert dialog.windowTitle().strip()
    assert faults == []
    assert without_object_name(dialog) == []
    assert _begins_somewhere(dialog), f"the focus is on {dialog.focusWidget()}"
    assert name in STAY_OPEN or _has_main_button(dialog)
    given_up: list[bool] = []
    if isinstance(dialog, (Waiting, WritingDialog)):  # whoever shows it ends it
        dialog.given_up.connect(lambda: given_up.append(True))
    press(dialog.focusWidget() or dialog, "Escape")
    settle()
    assert given_up or not (shiboken6.isValid(dialog) and dialog.isVisible())


def _faults_in(window: MainWindow, dialog: QDialog, language: Language) -> list[str]:
    window.set_language(language)
    settle()
    said = [*nameless(dialog), *cut_off(dialog), *_mnemonics_twice(dialog), *_too_small(dialog)]
    if isinstance(dialog, Retranslating):  # others are worded when they open, and nothing can be switched meanwhile
        said += sorted(foreign(dialog, language))
    return [f"{language.value}: {line}" for line in said]


def _too_small(dialog: QDialog) -> list[str]:
    shown = [w for w in controls(dialog) if isinstance(w, QAbstractButton) and w.isVisibleTo(dialog)]
    return [f"{button.objectName()} is {button.height()} high" for button in shown if button.height() < LOWEST]


def _mnemonics_twice(dialog: QDialog) -> list[str]:
    texts = [w.text() for w in dialog.findChildren(QWidget) if isinstance(w, (QAbstractButton, QLabel)) and _labels(w)]
    letters = Counter(letter.upper() for text in texts for letter in MNEMONIC.findall(text.replace("&&", "")))
    return [f"Alt+{letter} twice" for letter, number in letters.items() if number > 1]


def _labels(widget: QWidget) -> bool:
    return widget.isVisible() and (isinstance(widget, QAbstractButton) or widget.buddy() is not None)


def _begins_somewhere(dialog: QDialog) -> bool:
    """The keyboard begins at a control of the window."""
    first = dialog.focusWidget()
    return first is not None and first.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus


def _has_main_button(dialog: QDialog) -> bool:
    """Enter does the main thing."""
    return any(button.isDefault() for button in dialog.findChildren(QPushButton))
