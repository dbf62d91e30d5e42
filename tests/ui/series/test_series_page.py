"""The page of the series: their usual facts and standing agendas, edited in place, by keyboard alone."""

from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.driving import click, press, replace_text, settle, type_text

from groupe_pays.domain.meetings import BEIJING, Series, SeriesKind
from groupe_pays.domain.stock import StockRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.routes import Route
from groupe_pays.ui.series.page import SeriesPage


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> SeriesPage:
    made = SeriesPage(context)
    qtbot.addWidget(made)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1180, 760)
    made.show()
    made.activateWindow()
    made.reload()
    made.open_route(Route("series"))
    settle()
    return made


def shown(page: SeriesPage) -> Series:
    series = page.table.selected_record()
    assert isinstance(series, Series)
    return page.services.series.load(series.id)


def names(page: SeriesPage) -> list[str]:
    return [page.model.record(row).name.fr for row in range(page.model.rowCount())]


def standing(page: SeriesPage) -> list[str]:
    return [item.title.fr for item in page.services.stock.list_items(StockRole.STANDING, shown(page).id)]


def test_the_models_keep_the_rules_of_qt(page: SeriesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.model)
    qtmodeltester.check(page.standing.model)


def test_everything_about_a_series_is_edited_in_place_and_undone(page: SeriesPage, context: Context) -> None:
    replace_text(page.panel.text("meeting_title").fr, "Assemblée")
    replace_text(page.panel.text("meeting_title").zh, "全体会议")
    replace_text(page.panel.line("video_link"), "https://example.org/salle")
    replace_text(page.panel.start.line, "9h15")
    page.panel.duration.setValue(135)
    context.drafts.flush()
    series = shown(page)
    assert (series.meeting_title.fr, series.meeting_title.zh) == ("Assemblée", "全体会议")
    assert (series.start, series.duration, series.video_link) == ("09:15", 135, "https://example.org/salle")
    page.panel.zone.activated.emit(page.panel.zone.findData(BEIJING))
    page.panel.kind.chosen.emit(SeriesKind.FORUM)
    assert (shown(page).time_zone, shown(page).kind) == (BEIJING, SeriesKind.FORUM)
    context.services.history.undo()
    assert shown(page).kind is SeriesKind.GROUP
    assert page.panel.kind.value() is SeriesKind.GROUP


def test_a_time_that_is_none_is_refused_in_place(page: SeriesPage, context: Context) -> None:
    replace_text(page.panel.start.line, "matin")
    context.drafts.flush()
    assert "matin" in page.panel.start.hint()
    assert shown(page).start == "14:00"


def test_a_series_is_added_below_and_its_name_ready_to_type(page: SeriesPage, context: Context) -> None:
    click(page.new)
    assert names(page)[1] == "Nouvelle instance"
    assert page.panel.text("name").fr.hasFocus()
    replace_text(page.panel.text("name").fr, "Bureau")
    context.drafts.flush()
    assert names(page)[1] == "Bureau"
    context.services.history.undo()
    context.services.history.undo()
    assert "Bureau" not in names(page)


def test_series_move_with_alt_and_the_arrows(page: SeriesPage) -> None:
    first, second = names(page)[:2]
    press(page.table, "Alt+Down")
    assert names(page)[:2] == [second, first]
    press(page.table, "Alt+Up")
    assert names(page)[:2] == [first, second]


def test_a_series_in_use_stays_and_says_why_another_goes_to_the_bin(
    page: SeriesPage, context: Context, qtbot: QtBot
) -> None:
    press(page.table, "Delete")
    assert "1 réunion" in page.panel._refusal.text()
    assert len(names(page)) == 6
    page.table.setCurrentIndex(page.model.index(3, 0))
    assert not page.panel._refusal.isVisible()
    with qtbot.waitSignal(context.signals.undo_offered):
        press(page.table, "Delete")
    assert "Atelier" not in names(page)
    context.services.history.undo()
    assert "Atelier" in names(page)


def test_an_empty_name_is_refused(page: SeriesPage, context: Context) -> None:
    for line in (page.panel.text("name").fr, page.panel.text("name").zh):
        line.setFocus()
        line.selectAll()
        press(line, "Delete")
    context.drafts.flush()
    assert page.panel._refusal.isVisible()
    assert shown(page).name.fr == "Groupe-pays"


def test_the_standing_agenda_is_written_moved_and_deleted_by_keyboard(page: SeriesPage, context: Context) -> None:
    before = standing(page)
    type_text(page.standing.add, "Élection du bureau")
    press(page.standing.add, "Return")
    assert standing(page) == [before[0], "Élection du bureau", *before[1:]]
    assert page.standing.add.text() == ""
    replace_text(page.standing.title.zh, "选举")
    page.standing.duration.setValue(25)
    context.drafts.flush()
    item = context.services.stock.list_items(StockRole.STANDING, shown(page).id)[1]
    assert (item.title.zh, item.duration) == ("选举", 25)
    press(page.standing.table, "Alt+Up")
    assert standing(page)[0] == "Élection du bureau"
    press(page.standing.table, "Delete")
    assert standing(page) == before


def test_a_blank_title_of_an_item_is_refused(page: SeriesPage, context: Context) -> None:
    for line in (page.standing.title.fr, page.standing.title.zh):
        line.setFocus()
        line.selectAll()
        press(line, "Delete")
    context.drafts.flush()
    assert page.standing._refusal.isVisible()
    assert standing(page)[0] == "Ouverture et tour de table"


def test_a_saved_audience_is_chosen_for_the_series(page: SeriesPage, context: Context) -> None:
    made = context.services.audiences.create(BilingualText("Régions", "大区"), None)
    page.panel.audience.activated.emit(page.panel.audience.findData(made))
    assert shown(page).audience_id == made


def test_without_series_the_page_still_stands(page: SeriesPage, context: Context) -> None:
    for summary in context.services.meetings.list_meetings():
        context.services.meetings.delete(summary.meeting.id)
    for series in context.services.series.list_series():
        context.services.series.delete(series.id)
    settle()
    assert names(page) == []
    assert not page.panel.isEnabled()
    click(page.new)
    assert names(page) == ["Nouvelle instance"]


def test_the_page_is_reached_from_the_menu_and_the_meetings(window: MainWindow) -> None:
    window.context.actions.go_series.trigger()
    settle()
    assert window.pages.current_name == "series"
    window.context.open("meetings")
    settle()
    click(window.pages.page("meetings").series)
    settle()
    assert window.pages.current_name == "series"
    click(window.pages.page("series").panel.new_meeting)
    settle()
    assert window.pages.page("meetings").form.isVisible()


def test_the_language_changes_under_the_hands(page: SeriesPage, context: Context) -> None:
    context.language.switch(Language.ZH)
    assert page.head.title.text() == "会议系列"
    assert page.panel.kind.currentText() == "国别组"
