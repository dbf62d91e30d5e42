"""Items on as many lines as they need; on one line the last of them stand at its end."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from groupe_pays.ui.widgets.flow import FlowLayout


def test_the_last_stand_at_the_end_of_the_line_while_all_fit(qtbot: QtBot) -> None:
    whole, flow = QWidget(), FlowLayout(8, at_end=1)
    buttons = [QPushButton(words) for words in ("One", "Two", "Last")]
    for each in buttons:
        flow.addWidget(each)
    whole.setLayout(flow)
    qtbot.addWidget(whole)
    whole.resize(600, 100)
    whole.show()
    first, second, last = buttons
    assert (first.x(), second.x()) == (0, first.width() + 8)
    assert last.geometry().right() == whole.width() - 1

    whole.resize(first.width() + second.width() + 20, 100)
    assert last.x() == 0
    assert last.y() > second.y()
