"""A new meeting of a series: the preview of what is carried over, ticked by keyboard, made in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.driving import click, press, replace_text, settle

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.planning import LineOrigin
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.meetings.new_meeting import NewMeetingForm

CHECKED, PARTLY, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


@pytest.fixture
def form(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> NewMeetingForm:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-02-20")
    made = NewMeetingForm(context, 448)
    qtbot.addWidget(made)
    made.resize(448, 700)
    made.show()
    made.activateWindow()
    made.start(context.services.meetings.list_series())
    settle()
    return made


def state_of(form: NewMeetingForm, key: str) -> Qt.CheckState:
    lines = form.preview.list.lines
    row = next(row for row in range(lines.rowCount()) if lines.line(row).key.startswith(key))
    return lines.data(lines.index(row, 0), Qt.ItemDataRole.CheckStateRole)


def go_to(form: NewMeetingForm, key: str) -> None:
    view = form.preview.list
    row = next(row for row in range(view.lines.rowCount()) if view.lines.line(row).key.startswith(key))
    view.setFocus()
    view.setCurrentIndex(view.lines.index(row, 0))


def made_items(context: Context) -> list[str]:
    meetings = sorted(context.services.meetings.list_meetings(), key=lambda one: one.meeting.id)
    return [item.title.fr for item in context.services.agenda.list_items(meetings[-1].meeting.id)]


def test_the_model_keeps_the_rules_of_qt(form: NewMeetingForm, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(form.preview.list.lines)


def test_what_will_be_carried_is_shown_and_read_aloud(form: NewMeetingForm) -> None:
    lines = form.preview.list.lines
    spoken = [
        lines.data(lines.index(row, 0), Qt.ItemDataRole.AccessibleTextRole).replace("\u00a0", " ")
        for row in range(lines.rowCount())
    ]
    assert "Adoption du compte rendu du 31 janvier 2017, Compte rendu non encore adopté · 5 min" in spoken
    assert "Suivi des actions en cours, 12 actions en cours" in spoken
    assert form.number.value() == 2
    assert "43 personnes" in form.preview.invite.text()
    assert form.preview._sum.text().replace("\u00a0", " ") == "6 points, 1 h 05 sur 3 h"


def test_space_leaves_a_line_out_and_takes_it_again(form: NewMeetingForm, context: Context) -> None:
    go_to(form, "adoption")
    press(form.preview.list, "Space")
    assert state_of(form, "adoption") is UNCHECKED
    assert "5 points" in form.preview._sum.text().replace("\u00a0", " ")
    press(form.preview.list, "Space")
    assert state_of(form, "adoption") is CHECKED


def test_the_review_takes_all_actions_along(form: NewMeetingForm, context: Context) -> None:
    go_to(form, "action/")
    press(form.preview.list, "Space")
    assert state_of(form, "review") is PARTLY
    go_to(form, "review")
    press(form.preview.list, "Space")
    assert state_of(form, "review") is CHECKED
    press(form.preview.list, "Space")
    assert state_of(form, "review") is UNCHECKED
    assert state_of(form, "action/") is UNCHECKED


def test_several_lines_are_left_out_at_once(form: NewMeetingForm, context: Context) -> None:
    form.preview.list.setFocus()
    form.preview.list.selectAll()
    press(form.preview.list, "Space")
    assert form.preview.ticked() == set()
    click(form.preview.invite)
    click(form.make)
    assert made_items(context) == []


def test_it_is_made_as_ticked_and_one_undo_takes_it_back(form: NewMeetingForm, context: Context, qtbot: QtBot) -> None:
    go_to(form, "adoption")
    press(form.preview.list, "Space")
    form.number.setValue(32)
    replace_text(form.date.line, "15 avril")
    with qtbot.waitSignal(form.created) as created:
        click(form.make)
    meeting = context.services.meetings.load(created.args[0])
    assert (meeting.number, meeting.date, meeting.start, meeting.end) == (32, RoughDate("2017-04-15"), "14:00", "17:00")
    assert made_items(context)[:2] == ["Ouverture et tour de table", "Suivi des actions en cours"]
    assert context.services.meetings.load_summary(meeting.id).people == 43
    context.services.history.undo()
    assert len(context.services.meetings.list_meetings()) == 1


def test_what_was_left_out_stays_out_when_the_date_changes(form: NewMeetingForm, qtbot: QtBot) -> None:
    go_to(form, "adoption")
    press(form.preview.list, "Space")
    replace_text(form.date.line, "15 avril")
    qtbot.waitUntil(lambda: form.preview.proposal.date == RoughDate("2017-04-15"))
    assert state_of(form, "adoption") is UNCHECKED
    replace_text(form.date.line, "15 janvier 2016")
    qtbot.waitUntil(lambda: form.preview.proposal.previous is None)
    assert not form.preview.proposal.of(LineOrigin.ADOPTION)


def test_unfinished_items_say_how_often_they_were_postponed(form: NewMeetingForm, context: Context) -> None:
    services = context.services
    series = form.series.currentData()
    item = services.meetings.plan_meeting(BilingualText("Février"), series, date=RoughDate("2017-02-10"))
    services.agenda.add_item(item, BilingualText("Bilan", "总结"))
    form.start(services.meetings.list_series())
    lines = form.preview.list.lines
    (line,) = form.preview.proposal.of(LineOrigin.UNFINISHED)
    assert lines.reason(line).replace("\u00a0", " ") == "Inachevé (10 février 2017) · reporté 1 fois"
    context.language.switch(Language.ZH)
    assert lines.reason(line) == "未完成（2017年2月10日） · 已延期1次"


def test_a_series_without_meetings_and_no_series_at_all(form: NewMeetingForm, context: Context) -> None:
    form.choose_series(context.services.series.list_series()[3].id)
    assert form.title.fr.text() == "Atelier"
    assert form.number.value() == 1
    assert not form.preview.invite.isVisible()
    form.series.setCurrentIndex(form.series.count() - 1)
    form.series.activated.emit(form.series.currentIndex())
    assert not form.preview.isVisible()
    replace_text(form.title.fr, "Rencontre")
    click(form.make)
    assert made_items(context) == []
