"""One choice is one choice, whoever makes it: mouse, keyboard or screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.ui.driving import click, settle

from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.widgets.segments import Segments


def toggle_as_a_screen_reader(button: QAbstractButton) -> None:
    """What a screen reader calls: the accessible action, which sets the state without a click."""
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    action.doAction(action.toggleAction())


@pytest.fixture
def segments(ui: QApplication) -> Segments:
    made = Segments("kinds", ["one", "two"])
    made.set_words({"one": "One", "two": "Two"}, "Kinds")
    made.set_value("one")
    made.show()
    return made


def test_a_click_and_a_screen_reader_choose_once(segments: Segments) -> None:
    chosen: list[object] = []
    segments.chosen.connect(chosen.append)
    click(segments.button("two"))
    settle()
    assert chosen == ["two"]
    toggle_as_a_screen_reader(segments.button("one"))
    settle()
    assert chosen == ["two", "one"]
    click(segments.button("one"))
    assert chosen == ["two", "one", "one"]


def test_setting_a_value_is_no_choice(segments: Segments) -> None:
    chosen: list[object] = []
    segments.chosen.connect(chosen.append)
    segments.set_value("two")
    assert chosen == []
    assert segments.value == "two"


def test_a_screen_reader_goes_to_a_page(window: MainWindow) -> None:
    toggle_as_a_screen_reader(window.findChild(QAbstractButton, "nav_meetings"))
    settle()
    assert window.context.navigator.current.page == "meetings"
