"""The popup of completion keeps the line being typed in sight and needs no mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from tests.ui.driving import press, settle

from groupe_pays.ui.widgets.completion import Choice, CompletionPopup
from groupe_pays.ui.widgets.matching import find_typed

PEOPLE = [Choice(name, name, "MAEDI", "Délégué", find_typed(name, "be")) for name in ("Bertrand Fort", "Benoit Pilet")]


@pytest.fixture
def window(ui: QApplication, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    return made


def opened(window: QWidget, top: int) -> tuple[QLineEdit, CompletionPopup]:
    field = QLineEdit(window)
    field.setGeometry(20, top, 360, 30)
    field.show()
    field.setFocus()
    popup = CompletionPopup(field, "people")
    popup.set_words("Personnes", "choisir", "nouvelle personne", "Ctrl+Entrée")
    settle()
    popup.show_choices(PEOPLE)
    return field, popup


@pytest.mark.parametrize("top", [10, 200, 350, 460])
def test_it_never_covers_the_line_being_typed_and_stays_inside_the_window(window: QWidget, top: int) -> None:
    field, popup = opened(window, top)
    line = QRect(field.mapTo(window, QPoint(0, 0)), field.size())

    assert popup.isVisible()
    assert not popup.geometry().intersects(line)
    assert window.rect().contains(popup.geometry())


def test_it_opens_below_and_turns_upwards_near_the_lower_edge(window: QWidget) -> None:
    _field, below = opened(window, 10)
    _field, above = opened(window, 460)

    assert below.geometry().top() > 40
    assert above.geometry().bottom() < 460


@pytest.mark.parametrize(
    ("keys", "taken"), [(["Tab"], 0), (["Return"], 0), (["Down", "Tab"], 1), (["Up", "Return"], 1)]
)
def test_arrows_choose_and_tab_or_enter_takes(window: QWidget, keys: list[str], taken: int) -> None:
    field, popup = opened(window, 10)
    chosen: list[str] = []
    popup.chosen.connect(chosen.append)
    for key in keys:
        press(field, key)

    assert chosen == [PEOPLE[taken].value]
    assert not popup.isVisible()
    assert field.hasFocus()


def test_escape_closes_and_leaves_the_text(window: QWidget) -> None:
    field, popup = opened(window, 10)
    field.setText("be")
    press(field, "Esc")

    assert not popup.isVisible()
    assert field.text() == "be"


def test_ctrl_enter_asks_for_somebody_new(window: QWidget, qtbot) -> None:
    field, popup = opened(window, 10)
    with qtbot.waitSignal(popup.other_chosen):
        press(field, "Ctrl+Return")


def test_leaving_the_field_closes_it(window: QWidget) -> None:
    _field, popup = opened(window, 10)
    other = QLineEdit(window)
    other.show()
    other.setFocus()
    settle()

    assert not popup.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "places"),
    [
        ("Bertrand Fort", "be", ((0, 2),)),
        ("Robert Bertrand", "be", ((7, 2),)),
        ("Éléonore Œuvrard", "ele", ((0, 3),)),
        ("Jean-Pierre Noël", "noel jean", ((12, 4), (0, 4))),
        ("贝特朗·福尔", "福尔", ((4, 2),)),
        ("Alban", "zz", ()),
    ],
)
def test_typed_letters_are_found_whatever_their_accents(name: str, typed: str, places: object) -> None:
    assert find_typed(name, typed) == places
