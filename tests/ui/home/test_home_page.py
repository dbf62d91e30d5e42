"""The first page tells what is late, what is coming and what is missing, and leads there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from groupe_pays import i18n
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.overview import Readiness
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import OpenableRow
from groupe_pays.ui.home.page import HomePage
from groupe_pays.ui.routes import Route


@pytest.fixture
def page(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> HomePage:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")
    page = HomePage(context)
    qtbot.addWidget(page)
    page.reload()
    page.show()
    return page


def words(page: HomePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_late_actions_and_coming_dates_are_there(page: HomePage) -> None:
    shown = words(page)
    assert "5 jours de retard" in shown.replace("\u00a0", " ")
    assert "Fin 2017" in shown
    assert "Séminaire intermédiaire (Pékin)" in shown


def test_a_planned_meeting_shows_its_gaps_one_by_one(page: HomePage, context: Context) -> None:
    meeting = context.services.meetings.plan_meeting(BilingualText("Séminaire"), date=RoughDate.parse("2017-36~"))
    page.reload()
    coming = context.services.overview.next_meeting()
    assert coming is not None
    assert coming.meeting.id == meeting
    assert coming.missing == len(Readiness)
    context.services.agenda.add_item(meeting, BilingualText("Bilan"))
    page.reload()
    assert context.services.overview.next_meeting().missing == len(Readiness) - 1


def test_rows_open_by_keyboard(page: HomePage, context: Context, qtbot: QtBot) -> None:
    routes: list[Route] = []
    context.signals.open_requested.connect(routes.append)
    row = next(row for row in page.findChildren(OpenableRow) if row.objectName().startswith("home_action_"))
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert routes[0].page == "actions"


def test_every_word_follows_the_language(page: HomePage, context: Context) -> None:
    i18n.set_current_language(Language.ZH)
    page.retranslate()
    shown = words(page)
    assert "首页" in shown
    assert "后续日期" in shown
    assert "Actions" not in shown


def test_what_was_worked_on_is_one_click_away(page: HomePage, context: Context) -> None:
    meeting = context.services.meetings.list_meetings()[0].meeting.id
    context.services.meetings.edit(meeting, address="9 rue Christiani")
    page.reload()
    assert [recent.id for recent in context.services.overview.recent()] == [meeting]
    assert any(row.objectName() == f"recent_{meeting}" for row in page.findChildren(OpenableRow))
