"""Choosing the day of a meeting: what speaks against it is said in place, and free days are one click away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.driving import button, click, find, replace_text, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.public_holidays import load_years
from groupe_pays.ui.agenda.stage import PrepareStage
from groupe_pays.ui.avoiding.dialog import AvoidedDatesDialog
from groupe_pays.ui.avoiding.proposals import DayProposals
from groupe_pays.ui.avoiding.reading import HolidayReader
from groupe_pays.ui.context import Context


@pytest.fixture(autouse=True)
def before_the_meeting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-01-10")
    load_years(2016, 2018)


@pytest.fixture
def meeting(context: Context) -> str:
    return context.services.meetings.list_meetings()[0].meeting.id


@pytest.fixture
def stage(context: Context, meeting: str) -> PrepareStage:
    made = PrepareStage(context)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1200, 700)
    made.show()
    made.show_meeting(meeting)
    settle()
    return made


def said(stage: PrepareStage) -> str:
    return "\n".join(label.text() for label in stage.side.avoid.findChildren(QLabel) if label.isVisibleTo(stage))


def test_the_panel_shows_the_new_year_and_moves_the_meeting_to_a_free_day(
    stage: PrepareStage, context: Context, meeting: str
) -> None:
    assert "27 janvier – 2 février 2017\u00a0: le jour de la réunion\nNouvel An chinois (congés en Chine)" in said(
        stage
    )
    first = stage.side.avoid.proposals.buttons[0]
    assert first.text() == "Vendredi 3 février"
    click(first)
    settle()
    moved = context.services.meetings.load(meeting).date
    assert moved == RoughDate("2017-02-03")
    assert "le jour de la réunion" not in said(stage)
    assert "Nouvel An chinois (congés en Chine)" in said(stage)
    context.services.history.undo()
    settle()
    assert "le jour de la réunion" in said(stage)


def test_the_panel_follows_the_language_and_the_dates_of_the_user(stage: PrepareStage, context: Context) -> None:
    context.services.avoiding.add_date(BilingualText("Élections", "选举"), RoughDate("2017-02-03"))
    settle()
    assert stage.side.avoid.proposals.buttons[0].text() == "Lundi 6 février"
    context.language.switch(Language.ZH)
    settle()
    assert "春节（中国放假）" in said(stage)
    assert "选举" in said(stage)


def test_past_meetings_are_not_offered_other_days(
    stage: PrepareStage, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")
    stage.reload()
    settle()
    assert stage.side.avoid.proposals.isHidden()
    assert "Nouvel An chinois" in said(stage)


def test_a_date_typed_for_a_meeting_is_looked_at(context: Context) -> None:
    proposals = DayProposals(context, "days")
    proposals.show_day(RoughDate("2017-01-31"))
    assert proposals.line() == (
        "31 janvier\u00a0: Nouvel An chinois (congés en Chine)\u202f; une autre réunion, "
        "«\u00a0Réunion du groupe-pays Chine\u00a0»"
    )
    for nothing in (RoughDate("2017-02-07"), RoughDate("2017-02"), None):
        proposals.show_day(nothing)
        assert proposals.isHidden()


def test_holidays_are_read_off_the_main_thread_and_told_when_they_are_there(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("groupe_pays.services.public_holidays._loaded", set())
    proposals = DayProposals(context, "days")
    reader = proposals.findChild(HolidayReader)
    assert reader is not None
    heard: list[bool] = []
    reader.ready.connect(lambda: heard.append(True))
    proposals.show_day(RoughDate("2017-01-31"))
    assert proposals.isHidden()
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    assert "Nouvel An chinois" in proposals.line()


@pytest.fixture
def dialog(context: Context) -> AvoidedDatesDialog:
    made = AvoidedDatesDialog(None, context)
    made.show()
    settle()
    return made


def test_a_date_to_avoid_is_added_corrected_and_deleted(dialog: AvoidedDatesDialog, context: Context) -> None:
    listed = context.services.avoiding.list_dates
    type_text(dialog.label.fr, "Élections")
    type_text(dialog.when.line, "23 avril 2017")
    click(dialog.add)
    assert [(one.label.fr, one.date.edtf) for one in listed()] == [("Élections", "2017-04-23")]
    assert dialog.label.fr.text() == ""

    dialog.table.select_first()
    replace_text(dialog.label.zh, "选举")
    replace_text(dialog.note, "deux tours")
    context.drafts.flush()
    assert (listed()[0].label.zh, listed()[0].note) == ("选举", "deux tours")

    click(button(dialog, "delete_avoided"))
    assert listed() == []
    context.services.history.undo()
    assert len(listed()) == 1


def test_what_is_missing_is_said_under_the_fields(dialog: AvoidedDatesDialog, context: Context) -> None:
    type_text(dialog.when.line, "23 avril 2017")
    click(dialog.add)
    assert find(dialog, "avoided_refusal").isVisibleTo(dialog)
    type_text(dialog.label.fr, "Élections")
    replace_text(dialog.when.line, "jamais")
    click(dialog.add)
    assert dialog.when.refused is not None
    assert context.services.avoiding.list_dates() == []
