"""The list of meetings and the panel beside it."""

from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.driving import click, press, replace_text, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import BEIJING, MeetingState
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.meetings.page import MeetingsPage
from groupe_pays.ui.routes import Route


@pytest.fixture
def page(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MeetingsPage:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-02-20")
    made = MeetingsPage(context)
    qtbot.addWidget(made)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1220, 820)
    made.show()
    made.activateWindow()
    made.reload()
    made.open_route(Route("meetings"))
    settle()
    return made


def selected(page: MeetingsPage) -> str:
    return page.table.selected_record().id


def shown_titles(page: MeetingsPage) -> list[str]:
    return [page.table.records.record(row).meeting.title.fr for row in range(page.table.records.rowCount())]


def test_the_model_keeps_the_rules_of_qt(page: MeetingsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.records)


def test_the_latest_meeting_is_selected_and_shown(page: MeetingsPage) -> None:
    assert page.detail.text("title").fr.text() == "Réunion du groupe-pays Chine"
    assert page.detail.date.line.text() == "31 janvier 2017"
    assert page.detail.start.line.text().replace("\u00a0", " ") == "14 h"
    assert [party.name(Language.FR) for party in page.detail.chair.parties()] == ["Jacques Auxiette"]


def test_both_titles_are_edited_in_place_and_undone(page: MeetingsPage, context: Context) -> None:
    meeting = selected(page)
    replace_text(page.detail.text("title").fr, "Réunion plénière")
    replace_text(page.detail.text("title").zh, "全体会议")
    context.drafts.flush()
    title = context.services.meetings.load(meeting).title
    assert (title.fr, title.zh) == ("Réunion plénière", "全体会议")
    assert "Réunion plénière" in shown_titles(page)
    context.services.history.undo()
    assert page.detail.text("title").zh.text() == "中国国别组会议"


def test_a_date_is_typed_in_words_and_a_bad_one_is_refused_in_place(page: MeetingsPage, context: Context) -> None:
    meeting = selected(page)
    replace_text(page.detail.date.line, "fin mars 2017")
    context.drafts.flush()
    assert context.services.meetings.load(meeting).date == RoughDate("2017-03-21~/2017-03-31~") or (
        context.services.meetings.load(meeting).date.latest.isoformat() == "2017-03-31"
    )
    replace_text(page.detail.date.line, "quand on pourra")
    context.drafts.flush()
    assert "quand on pourra" in page.detail.date.hint()
    assert page.detail.date.line.text() == "quand on pourra"


def test_an_end_before_the_start_is_refused_beside_the_field(page: MeetingsPage, context: Context) -> None:
    replace_text(page.detail.end.line, "13h30")
    context.drafts.flush()
    assert page.detail.end.hint()
    assert page.detail.end.line.text() == "13h30"
    assert context.services.meetings.load(selected(page)).end == "17:00"
    click(page.detail.next_day)
    replace_text(page.detail.end.line, "1h30")
    context.drafts.flush()
    assert context.services.meetings.load(selected(page)).end == "01:30"


def test_an_empty_title_is_refused_and_the_field_keeps_what_was_typed(page: MeetingsPage, context: Context) -> None:
    for line in (page.detail.text("title").fr, page.detail.text("title").zh):
        line.setFocus()
        line.selectAll()
        press(line, "Delete")
    context.drafts.flush()
    assert page.detail._refusal.isVisible()
    assert page.detail.text("title").fr.text() == ""
    assert context.services.meetings.load(selected(page)).title.fr == "Réunion du groupe-pays Chine"


def test_zone_series_and_state_are_chosen_from_lists(page: MeetingsPage, context: Context) -> None:
    meeting = selected(page)
    zones = page.detail.choice("time_zone")
    zones.activated.emit(zones.findData(BEIJING))
    states = page.detail.choice("state")
    states.activated.emit(states.findData(MeetingState.CIRCULATED))
    loaded = context.services.meetings.load(meeting)
    assert (loaded.time_zone, loaded.state) == (BEIJING, MeetingState.CIRCULATED)
    assert loaded.circulated_on == RoughDate("2017-02-20")


def test_the_chair_is_found_by_two_letters(page: MeetingsPage, context: Context) -> None:
    type_text(page.detail.chair.line, "zanch")
    press(page.detail.chair.line, "Tab")
    loaded = context.services.meetings.load(selected(page))
    assert loaded.chair_name.surname == "Zanchiello" or loaded.chair_name.plain(Language.FR) == "Alban Zanchiello"


def test_a_meeting_is_deleted_and_brought_back(page: MeetingsPage, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.signals.undo_offered):
        press(page.table, "Delete")
    assert shown_titles(page) == []
    assert not page.detail.isVisible()
    context.services.history.undo()
    assert shown_titles(page) == ["Réunion du groupe-pays Chine"]


def test_search_and_filters_narrow_and_offer_the_way_back(page: MeetingsPage, context: Context) -> None:
    context.services.meetings.plan_meeting(BilingualText("Atelier"))
    type_text(page.search, "atel")
    assert shown_titles(page) == ["Atelier"]
    type_text(page.search, "xx")
    assert page._no_match.isVisible()
    click(page._no_match.button)
    assert len(shown_titles(page)) == 2
    page.tags._fill()
    years = page.tags._menu.actions()[2].menu()
    years.actions()[0].trigger()
    assert shown_titles(page) == ["Réunion du groupe-pays Chine"]
    page.tags.removed.emit("year")
    assert len(shown_titles(page)) == 2


def test_columns_sort_both_ways(page: MeetingsPage, context: Context) -> None:
    context.services.meetings.plan_meeting(BilingualText("Atelier"), date=RoughDate("2016-05-02"))
    page.table.records.sort_requested.emit("title", False)
    assert shown_titles(page)[0] == "Atelier"
    page.table.records.sort_requested.emit("title", True)
    assert shown_titles(page)[-1] == "Atelier"


def test_a_route_selects_a_meeting_and_the_field_to_fill(page: MeetingsPage, context: Context) -> None:
    made = context.services.meetings.plan_meeting(BilingualText("Atelier"))
    page.open_route(Route("meetings", made, focus="date"))
    assert selected(page) == made
    assert page.detail.date.line.hasFocus()


def test_a_new_meeting_takes_three_fields_and_opens_its_preparation(
    page: MeetingsPage, context: Context, qtbot: QtBot
) -> None:
    page.open_route(Route("meetings", part="new"))
    form = page.form
    assert form.title.fr.text() == "Réunion du groupe-pays Chine", "the last title of the series is proposed"
    replace_text(form.title.fr, "Réunion de printemps")
    replace_text(form.date.line, "15 avril")
    with qtbot.waitSignal(context.signals.open_requested) as opened:
        press(form.date.line, "Return")
    route = opened.args[0]
    assert (route.page, route.part) == ("meeting", "prepare")
    made = context.services.meetings.load(route.record)
    assert (made.title.fr, made.series_name.fr) == ("Réunion de printemps", "Groupe-pays")
    assert made.date == RoughDate("2017-04-15")


def test_a_new_meeting_refuses_in_place_and_keeps_the_words(page: MeetingsPage, context: Context) -> None:
    page.open_route(Route("meetings", part="new"))
    form = page.form
    replace_text(form.date.line, "au printemps, peut-être")
    click(form.make)
    assert "peut-être" in form.date.hint()
    form.date.line.clear()
    form.date.line.textEdited.emit("")
    for line in (form.title.fr, form.title.zh):
        line.setFocus()
        line.selectAll()
        press(line, "Delete")
    click(form.make)
    assert form._refusal.isVisible()
    assert len(context.services.meetings.list_meetings()) == 1
    press(form.title.fr, "Escape")
    assert page.detail.isVisible()


def test_without_meetings_the_page_says_what_to_do(page: MeetingsPage, context: Context, qtbot: QtBot) -> None:
    context.services.meetings.delete(selected(page))
    assert page._nothing.isVisible()
    with qtbot.waitSignal(context.signals.open_requested) as opened:
        click(page._nothing.button)
    assert opened.args[0].part == "new"


def test_the_language_changes_in_the_middle_of_typing(page: MeetingsPage, context: Context) -> None:
    line = page.detail.text("place").fr
    replace_text(line, "Maison des Ré")
    line.setCursorPosition(3)
    context.language.switch(Language.ZH)
    assert (line.text(), line.cursorPosition()) == ("Maison des Ré", 3)
    assert page.detail.date.line.text() == "2017年1月31日"
    assert page._head.title.text() == "会议"
