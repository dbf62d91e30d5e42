"""One meeting with its four stages, in the window."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.ui.driving import press, settle
from tests.ui.test_accessible_names import controls, nameless, without_object_name
from tests.ui.test_language import left_over

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import MeetingState, Stage
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.meetings.meeting_page import MeetingPage


@pytest.fixture
def meeting(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-02-20")
    return window.context.services.meetings.list_meetings()[0].meeting.id


def opened(window: MainWindow, meeting: str, part: str | None = None) -> MeetingPage:
    window.context.open("meeting", meeting, part)
    settle()
    page = window.pages.current_page()
    assert isinstance(page, MeetingPage)
    return page


@pytest.mark.parametrize(
    ("today", "stage"),
    [("2017-01-30", Stage.PREPARE), ("2017-01-31", Stage.RECEIVE), ("2017-02-01", Stage.MINUTES)],
)
def test_the_stage_at_hand_opens_by_itself(
    window: MainWindow, meeting: str, today: str, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", today)
    page = opened(window, meeting)
    assert page.stage is stage
    assert page.head.tabs.currentIndex() == list(Stage).index(stage)


def test_the_stages_that_lie_behind_are_ticked(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting)
    assert [page.head.tabs.tabIcon(place).isNull() for place in range(4)] == [False, False, True, True]


def test_f9_goes_to_and_fro_between_receive_and_minutes(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting, "minutes")
    window.context.actions.toggle_receive_minutes.trigger()
    assert page.stage is Stage.RECEIVE
    window.context.actions.toggle_receive_minutes.trigger()
    assert page.stage is Stage.MINUTES
    window.context.navigator.back()
    assert page.stage is Stage.RECEIVE


def test_the_tabs_are_walked_with_the_arrows(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting, "prepare")
    page.head.tabs.setFocus()
    press(page.head.tabs, "Right")
    assert page.stage is Stage.RECEIVE
    assert page.head.tabs.hasFocus()


def test_the_head_tells_state_date_and_both_clocks_in_the_language_shown(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting)
    assert page.head._day.text() == "mardi 31 janvier 2017"
    assert page.head._hours.text().replace("\u00a0", " ") == "14 h 00 – 17 h 00 à Paris · 21 h 00 – 24 h 00 à Pékin"
    window.set_language(Language.ZH)
    assert page.head._title.whole_text() == "中国国别组会议"
    assert "北京" in page.head._hours.text()


def test_a_change_made_elsewhere_is_seen_at_once(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting, "prepare")
    window.context.services.meetings.edit(meeting, title=BilingualText("Autre titre"), date=RoughDate("2017-36~"))
    assert page.head._title.whole_text() == "Autre titre"
    assert page.head._day.text() == "Fin 2017"


def test_a_meeting_that_is_gone_leaves_a_way_out_and_comes_back_with_undo(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting, "prepare")
    window.context.services.meetings.delete(meeting)
    settle()
    assert page._gone.isVisible()
    window.context.services.history.undo()
    settle()
    assert page.head.isVisible()
    assert page.stage is not None


def test_the_pencil_leads_to_the_details_of_the_meeting(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting, "prepare")
    page.head.edit.click()
    settle()
    assert window.pages.current_name == "meetings"
    assert window.pages.current_page().table.selected_record().id == meeting


def test_every_stage_opens_in_both_languages_and_keeps_quiet(window: MainWindow, meeting: str) -> None:
    for language in (Language.FR, Language.ZH):
        window.set_language(language)
        for stage in Stage:
            page = opened(window, meeting, stage.value)
            assert page.stage is stage
            QApplication.sendEvent(page, QEvent(QEvent.Type.UpdateRequest))


def test_while_the_meeting_sits_the_head_tells_for_how_long(
    window: MainWindow, meeting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-01-31T14:06:00+01:00")
    page = opened(window, meeting)
    assert page.stage is Stage.RECEIVE
    assert page.head.facts._time.text().replace("\u00a0", " ") == "14 h 06"
    assert "6" in page.head.facts._session.text()


def test_alt_and_the_arrows_move_an_item_and_not_the_page(window: MainWindow, meeting: str) -> None:
    page = opened(window, meeting, "prepare")
    stage = page.stages.currentWidget().agenda
    before = [row.id for row in stage.model.rows()]
    stage.table.setFocus()
    stage.table.select_id(before[1])
    press(stage.table, "Alt+Right")
    settle()
    assert stage.model.rows()[1].number == "1.1"
    press(stage.table, "Alt+Left")
    settle()
    assert window.pages.current_page() is page
    assert [row.number for row in stage.model.rows()] == ["I", "II", "III"]


def test_adopted_minutes_tick_every_stage(window: MainWindow, meeting: str) -> None:
    window.context.services.meetings.set_state(meeting, MeetingState.ADOPTED)
    page = opened(window, meeting)
    assert page.stage is Stage.CIRCULATE
    assert not any(page.head.tabs.tabIcon(place).isNull() for place in range(4))


@pytest.mark.parametrize("stage", [Stage.PREPARE, Stage.CIRCULATE])
@pytest.mark.parametrize("language", [Language.FR, Language.ZH])
def test_every_control_of_a_stage_has_a_name_and_follows_the_language(
    window: MainWindow, meeting: str, stage: Stage, language: Language
) -> None:
    page = opened(window, meeting, stage.value)
    if stage is Stage.PREPARE:
        shown = page.stages.currentWidget().agenda
        row = shown.model.record(0)
        for field in ("title", "kind", "presenters", "duration"):
            shown.editing.open(row.id, field)
        shown.side.show_view("item")
    window.set_language(language)
    settle()
    assert nameless(page) == []
    assert without_object_name(page) == []
    twice = [name for name, number in Counter(w.objectName() for w in controls(page)).items() if number > 1]
    assert twice == []
    if language is Language.ZH:
        assert left_over(page, Language.FR, Language.ZH) == set()
