"""The binding itself: PySide6 6.12.0 loses a reference of None at every void call, and Python 3.11 dies of it."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel


def test_the_binding_does_not_eat_none(qtbot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _time in range(1000):
        label.setText("x")

    assert sys.getrefcount(None) > before - 100
