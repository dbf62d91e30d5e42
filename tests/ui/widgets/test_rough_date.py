"""A date typed in words and saved on leaving, or pointed at in a month."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, replace_text, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.month import Month
from groupe_pays.ui.widgets.rough_date import RoughDateField


@pytest.fixture
def saved() -> list[RoughDate | None]:
    return []


@pytest.fixture
def field(context: Context, qtbot: QtBot, saved: list, monkeypatch: pytest.MonkeyPatch) -> RoughDateField:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")
    window, made = QWidget(), RoughDateField("due")
    made.set_words("Échéance", "Sans date")
    made.follow(context.drafts, lambda: "due", saved.append)
    made.show_value(RoughDate.parse("2017-03-30"))
    window.setLayout(column(made, None))
    window.resize(300, 400)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made.line.setFocus()
    settle()
    made._window = window
    return made


def test_what_is_understood_stands_below_while_one_types(field: RoughDateField, saved: list) -> None:
    replace_text(field.line, "fin mai")
    assert field.hint() == "fin mai 2017"
    assert saved == []
    press(field.line, "Return")
    assert saved == [RoughDate.parse("2017-05-21~/2017-05-31~")]
    assert (field.line.text(), field.hint()) == ("fin mai 2017", "date approchée")


def test_a_rest_in_the_typing_does_not_save_but_a_flush_does(
    field: RoughDateField, saved: list, context: Context, qtbot: QtBot
) -> None:
    replace_text(field.line, "2018")
    qtbot.wait(600)
    assert saved == []
    type_text(field.line, "-04-02")
    context.drafts.flush()
    assert saved == [RoughDate.parse("2018-04-02")]


def test_a_day_is_taken_from_the_calendar_by_keyboard(field: RoughDateField, saved: list) -> None:
    press(field.line, "Alt+Down")
    month = QApplication.activePopupWidget().findChild(QCalendarWidget)
    assert month.selectedDate() == QDate(2017, 3, 30)
    month.activated.emit(QDate(2017, 4, 20))
    settle()
    assert saved == [RoughDate.parse("2017-04-20")]
    assert field.line.text() == "20 avril 2017"
    assert field.findChild(QMenu) is None


def test_escape_puts_back_what_is_stored(field: RoughDateField, saved: list, context: Context) -> None:
    replace_text(field.line, "n’importe quand")
    press(field.line, "Return")
    assert "n’est pas une date reconnue" in field.hint()
    assert field.line.property("refused") is True
    press(field.line, "Escape")
    assert (field.line.text(), field.hint()) == ("30 mars 2017", "")
    context.drafts.flush()
    assert saved == []


@pytest.mark.parametrize("language", list(Language))
def test_the_month_is_headed_as_the_language_writes_it(context: Context, qtbot: QtBot, language: Language) -> None:
    context.language.switch(language)
    month = Month("due_month")
    qtbot.addWidget(month)
    month.show()
    month.setCurrentPage(2026, 11)
    shown = sorted(
        (button for button in month.findChildren(QToolButton) if button.text()), key=lambda button: button.x()
    )
    heads = {Language.FR: ["novembre", "2026"], Language.ZH: ["2026年", "11月"], Language.EN: ["November", "2026"]}
    assert [button.text() for button in shown] == heads[language]
