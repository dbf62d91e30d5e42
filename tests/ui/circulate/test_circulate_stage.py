"""The minutes go out, are adopted, and can be taken back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.driving import click, find, replace_text, settle

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.review import Check
from groupe_pays.domain.text import Language
from groupe_pays.ui.circulate.stage import CirculateStage
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.review import finding_at


@pytest.fixture
def meeting(context: Context) -> str:
    return context.services.meetings.list_meetings()[0].meeting.id


@pytest.fixture
def stage(context: Context, meeting: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CirculateStage:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")
    made = CirculateStage(context)
    qtbot.addWidget(made)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1180, 760)
    made.show()
    made.show_meeting(meeting)
    return made


def test_the_minutes_go_forward_step_by_step_and_back(stage: CirculateStage, context: Context, meeting: str) -> None:
    load = context.services.meetings.load
    click(stage.state.forward)
    assert load(meeting).state is MeetingState.CIRCULATED
    assert load(meeting).circulated_on == RoughDate("2017-03-06")
    click(stage.state.forward)
    assert load(meeting).state is MeetingState.ADOPTED
    assert not stage.state.forward.isVisible()
    click(stage.state.back)
    assert load(meeting).state is MeetingState.CIRCULATED
    assert load(meeting).adopted_on is None


def test_the_day_of_circulation_can_be_put_right(stage: CirculateStage, context: Context, meeting: str) -> None:
    click(stage.state.forward)
    replace_text(stage.state.circulated.field.line, "3 mars 2017")
    context.drafts.flush()
    assert context.services.meetings.load(meeting).circulated_on == RoughDate("2017-03-03")


def test_what_is_missing_is_counted_and_leads_to_where_it_is_filled(
    stage: CirculateStage, context: Context, meeting: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.signals.open_requested) as opened:
        click(find(stage, f"fill_{Check.OWNER.value}"))
    route = opened.args[0]
    assert (route.page, route.record, route.part) == ("meeting", meeting, "minutes")
    entries = [entry.id for section in context.services.minutes.load(meeting) for entry in section.entries]
    assert route.focus.partition("@")[0] in entries
    finding = finding_at(route.focus)
    assert finding is not None
    assert finding.check is Check.OWNER, "the field that is to be filled"


def test_a_person_without_a_status_is_named(stage: CirculateStage, context: Context, meeting: str) -> None:
    somebody = context.services.attendance.list_attendance(meeting)[0]

    def checks() -> set[Check]:
        return {finding.check for finding in context.services.reviewing.findings(meeting)}

    assert Check.PERSON_EXPECTED not in checks()
    context.services.attendance.set_status(somebody.id, AttendanceStatus.EXPECTED)
    assert Check.PERSON_EXPECTED in checks()
    settle()
    assert find(stage, "fill_person_expected").isVisible()


@pytest.mark.parametrize(
    ("button", "kind", "languages"),
    [
        ("document_minutes_facing", "minutes", "fr+zh"),
        ("document_minutes_zh", "minutes", "zh"),
        ("document_sign_in_sheet", "sign-in-sheet", None),
        ("document_name_plates", "name-plates", None),
    ],
)
def test_each_document_opens_in_the_preview(
    stage: CirculateStage, context: Context, meeting: str, qtbot: QtBot, button: str, kind: str, languages: str
) -> None:
    with qtbot.waitSignal(context.signals.open_requested) as opened:
        click(find(stage, button))
    route = opened.args[0]
    assert (route.page, route.record, route.part, route.focus) == ("documents", meeting, kind, languages)


def test_the_translation_is_told_in_the_language_shown(stage: CirculateStage, context: Context) -> None:
    assert "brouillon" in stage.translation._bar.accessibleName()
    context.language.switch(Language.ZH)
    assert "草稿" in stage.translation._bar.accessibleName()
