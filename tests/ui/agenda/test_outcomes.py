"""Items are marked as treated or postponed in the agenda and beside the minutes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from tests.ui.driving import press, settle

from groupe_pays.domain.agenda import ItemOutcome
from groupe_pays.domain.text import BilingualText
from groupe_pays.ui.agenda.item_menu import item_menu
from groupe_pays.ui.agenda.stage import PrepareStage
from groupe_pays.ui.context import Context
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.minutes.outline import Outline


def outcome(context: Context, meeting: str, place: int = 0) -> ItemOutcome:
    return context.services.agenda.list_items(meeting)[place].outcome


def test_one_key_marks_and_the_same_takes_it_back(context: Context, qtbot: QtBot) -> None:
    meeting = context.services.meetings.plan_meeting(BilingualText("Comité"))
    context.services.agenda.add_item(meeting, BilingualText("Bilan", "总结"))
    stage = PrepareStage(context)
    qtbot.addWidget(stage)
    context.signals.store_changed.connect(stage.on_store_changed)
    stage.show()
    stage.show_meeting(meeting)
    press(stage.table, "R")
    assert outcome(context, meeting) is ItemOutcome.POSTPONED
    assert stage.model.columns[2].cell(stage.model.rows()[0]).end == "Reporté"
    press(stage.table, "T")
    assert outcome(context, meeting) is ItemOutcome.TREATED
    press(stage.table, "T")
    assert outcome(context, meeting) is ItemOutcome.OPEN
    context.services.history.undo()
    assert outcome(context, meeting) is ItemOutcome.TREATED


def test_the_menu_offers_the_marks_and_to_take_them_back(context: Context, qtbot: QtBot) -> None:
    meeting = context.services.meetings.plan_meeting(BilingualText("Comité"))
    context.services.agenda.add_item(meeting, BilingualText("Bilan"))
    stage = PrepareStage(context)
    qtbot.addWidget(stage)
    context.signals.store_changed.connect(stage.on_store_changed)
    stage.show_meeting(meeting)
    words = "Retirer de l’ordre du jour"
    next(action for action in item_menu(stage, stage.model.rows()[0]).actions() if action.text() == words).trigger()
    assert outcome(context, meeting) is ItemOutcome.WITHDRAWN
    offered = [action.text() for action in item_menu(stage, stage.model.rows()[0]).actions()]
    assert words not in offered
    assert "Remettre à l’ordre du jour" in offered


def test_the_outline_of_the_minutes_marks_too(window: MainWindow) -> None:
    context = window.context
    meeting = context.services.meetings.list_meetings()[0].meeting.id
    context.open("meeting", meeting, "minutes")
    settle()
    outline = window.pages.page("meeting").findChild(Outline)
    outline.list.setFocus()
    outline.list.setCurrentIndex(outline.model.index(1, 0))
    press(outline.list, "R")
    settle()
    assert outcome(context, meeting, 1) is ItemOutcome.POSTPONED
    assert outline.model.item(1).meta().endswith("Reporté")
