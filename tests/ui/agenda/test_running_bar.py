"""The sitting on its clock, above the stages of the day: what is on, for how long, and the key to the next item."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.driving import click, press, settle

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import BEIJING, PARIS, Numbering, Stage
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.agenda.stage import PrepareStage
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.meetings.meeting_page import MeetingPage
from groupe_pays.ui.minutes.outline import Outline


class Sitting:
    """A meeting of three items at 9:30, and a clock moved by hand."""

    def __init__(self, window: MainWindow, zone: str = PARIS) -> None:
        self.window, self.services = window, window.context.services
        self.time = datetime(2017, 3, 1, 9, 30, tzinfo=ZoneInfo(zone))
        clock.set_clock(lambda: self.time)
        self.id = self.services.meetings.plan_meeting(
            BilingualText("Comité", "委员会"), date=RoughDate("2017-03-01"), start="09:30", end="12:00",
            time_zone=zone, numbering=Numbering.ROMAN,
        )  # fmt: skip
        titles = (("Introduction", "开场"), ("Retour de Chengdu", "成都总结"), ("Clôture", "闭幕"))
        self.items = [
            self.services.agenda.add_item(self.id, BilingualText(*title), duration=minutes)
            for title, minutes in zip(titles, (5, 30, 0), strict=True)
        ]
        self.go("prepare")

    def go(self, stage: str) -> MeetingPage:
        self.window.context.open("meeting", self.id, stage)
        settle()
        page = self.window.pages.page("meeting")
        assert isinstance(page, MeetingPage)
        self.page = page
        return page

    @property
    def said(self) -> str:
        return self.page.running.sentence().replace("\u00a0", " ")

    @property
    def agenda(self) -> PrepareStage:
        found = self.page.findChild(PrepareStage)
        assert found is not None
        return found

    def wait(self, minutes: int) -> None:
        self.time += timedelta(minutes=minutes)
        self.page.running.tick()

    def press_next(self) -> None:
        press(self.window, "F12")
        settle()


@pytest.fixture
def sitting(window: MainWindow) -> Iterator[Sitting]:
    yield Sitting(window)
    clock.set_clock(None)


def test_f12_takes_up_one_item_after_the_other(sitting: Sitting) -> None:
    sitting.press_next()
    assert sitting.said == "I. Introduction, 0 min sur 5 min"
    sitting.wait(4)
    sitting.press_next()
    sitting.wait(12)
    assert sitting.said == "II. Retour de Chengdu, 12 min sur 30 min"
    sitting.wait(21)
    assert sitting.said == "II. Retour de Chengdu, 33 min sur 30 min, dépassement de 3 min"


@pytest.mark.parametrize("stage", [Stage.PREPARE, Stage.RECEIVE, Stage.MINUTES])
def test_the_clock_stands_above_every_stage_of_the_day(sitting: Sitting, stage: Stage) -> None:
    sitting.press_next()
    page = sitting.go(stage.value)
    assert page.running.isVisible()
    assert sitting.said.startswith("I. Introduction")
    sitting.press_next()
    assert sitting.said.startswith("II. Retour de Chengdu")


def test_the_agenda_follows_the_sitting(sitting: Sitting) -> None:
    sitting.press_next()
    sitting.press_next()
    table = sitting.agenda.table
    assert table.selected_row().id == sitting.items[1]
    said = sitting.agenda.timeline.accessibleName().replace("\u00a0", " ")
    assert "fin prévisible 10 h 00 · 17 h 00" in said
    sitting.wait(40)
    said = sitting.agenda.timeline.accessibleName().replace("\u00a0", " ")
    assert "fin prévisible 10 h 10" in said


def test_undo_goes_back_to_the_item_before(sitting: Sitting) -> None:
    sitting.press_next()
    sitting.press_next()
    press(sitting.window, "Ctrl+Z")
    settle()
    assert sitting.said.startswith("I. Introduction")


def test_any_item_can_be_taken_up_and_the_clock_stopped(sitting: Sitting) -> None:
    menu = sitting.page.running.menu()
    menu.actions()[2].trigger()
    assert sitting.said == "III. Clôture, 0 min"
    click(sitting.page.running.stop)
    settle()
    assert sitting.page.running.running is None
    menu = sitting.page.running.menu()
    assert "0 min" in menu.actions()[2].text().replace("\u00a0", " ")


def test_nothing_wakes_while_no_meeting_runs(sitting: Sitting) -> None:
    bar, head = sitting.page.running, sitting.page.head
    assert not bar._timer.isActive(), "the clock has not been started"
    sitting.press_next()
    assert bar._timer.isActive()
    sitting.go("circulate")
    assert not bar._timer.isActive(), "nobody sees it"
    sitting.services.meetings.edit(sitting.id, date=RoughDate("2017-05-01"))
    sitting.go("prepare")
    assert not bar.isVisible()
    assert not bar._timer.isActive()
    assert not head._timer.isActive()
    assert not sitting.window.context.actions.next_item.isEnabled()


def test_the_bar_changes_its_language_at_once(sitting: Sitting) -> None:
    sitting.press_next()
    sitting.wait(7)
    sitting.window.set_language(Language.ZH)
    assert sitting.said == "I.开场，7分钟／5分钟，超时2分钟"


def test_a_meeting_in_beijing_sits_by_its_own_clock(window: MainWindow, qtbot: QtBot) -> None:
    sitting = Sitting(window, BEIJING)
    try:
        sitting.press_next()
        sitting.press_next()
        said = sitting.agenda.timeline.accessibleName().replace("\u00a0", " ")
        assert "9 h 30 à Pékin · 2 h 30 à Paris" in said
        assert "fin prévisible 10 h 00 · 3 h 00" in said
    finally:
        clock.set_clock(None)


def test_the_panel_tells_what_an_item_took(sitting: Sitting) -> None:
    sitting.press_next()
    sitting.wait(9)
    sitting.press_next()
    stage = sitting.agenda
    stage.table.select_id(sitting.items[0])
    stage.side.show_view("item")
    assert stage.side.item._taken.text().replace("\u00a0", " ") == "A pris 9 min, pour 5 min prévues"


def test_the_outline_of_the_minutes_says_what_is_under_way(sitting: Sitting) -> None:
    page = sitting.go("minutes")
    sitting.press_next()
    sitting.wait(9)
    sitting.press_next()
    outline = page.findChild(Outline)
    assert outline is not None
    metas = [outline.model.item(place).meta().replace("\u00a0", " ") for place in range(3)]
    assert metas[:2] == ["9 min", "en cours"]
    assert outline.model.item_id(outline.list.currentIndex().row()) == sitting.items[1], "the cursor follows"
