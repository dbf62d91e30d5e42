"""Head counts under the counters of the roll."""

from __future__ import annotations

import pytest
from tests.ui.driving import click, find, replace_text, settle, type_text

from groupe_pays.ui.attendance.head_counts_dialog import HeadCountsDialog
from groupe_pays.ui.attendance.stage import ReceiveStage
from groupe_pays.ui.context import Context


@pytest.fixture
def meeting(context: Context) -> str:
    return context.services.meetings.list_meetings()[0].meeting.id


@pytest.fixture
def dialog(context: Context, meeting: str) -> HeadCountsDialog:
    made = HeadCountsDialog(None, context, meeting)
    made.show()
    settle()
    return made


def count(dialog: HeadCountsDialog, number: int, words: str) -> None:
    dialog.number.setValue(number)
    type_text(dialog.words.fr, words)
    click(dialog.add)


def test_a_group_and_its_part_are_counted_and_the_roll_tells_them(
    dialog: HeadCountsDialog, context: Context, meeting: str
) -> None:
    stage = ReceiveStage(context)
    context.signals.store_changed.connect(stage.on_store_changed)
    stage.show_meeting(meeting)
    count(dialog, 55, "participants")
    dialog.table.select_first()
    click(dialog.new)
    count(dialog, 19, "personnalités chinoises")
    settle()
    assert find(stage, "head_counts_said").text() == "55 participants, dont 19 personnalités chinoises"
    context.services.history.undo()
    settle()
    assert find(stage, "head_counts_said").text() == "55 participants"


def test_a_group_is_corrected_and_deleted_in_place(dialog: HeadCountsDialog, context: Context, meeting: str) -> None:
    listed = context.services.head_counts.list_groups
    count(dialog, 55, "participants")
    dialog.table.select_first()
    dialog.number.setValue(54)
    replace_text(dialog.words.zh, "与会者")
    context.drafts.flush()
    assert [(one.number, one.words.zh) for one in listed(meeting)] == [(54, "与会者")]
    click(dialog.delete)
    assert listed(meeting) == []


def test_a_group_without_words_is_refused_in_place(dialog: HeadCountsDialog, context: Context, meeting: str) -> None:
    dialog.number.setValue(3)
    click(dialog.add)
    assert find(dialog, "head_count_refusal").isVisibleTo(dialog)
    assert context.services.head_counts.list_groups(meeting) == []
