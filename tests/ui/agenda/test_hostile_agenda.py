"""Agendas nobody would write: two hundred items, endless titles, no minutes and ten hours, midnight, clock changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, settle
from tests.ui.waiting import wait_until

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import BEIJING, PARIS
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.agenda.stage import PrepareStage
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.offered import Offered

CLOCK, OTHER_CLOCK = 6, 7
LONG = BilingualText(("Un titre qui ne finit pas " * 25)[:500], "没完没了的标题" * 70)
Show = Callable[..., PrepareStage]


@pytest.fixture
def show(context: Context, qtbot: QtBot) -> Show:
    """A stage on an agenda of these titles and durations, of a meeting with these fields."""

    def made(items: list[tuple[BilingualText, int | None]], **fields: object) -> PrepareStage:
        values = {"date": RoughDate("2017-03-01"), "start": "09:30", "end": "12:00"} | fields
        meeting = context.services.meetings.plan_meeting(BilingualText("Réunion", "会议"), **values)
        for title, duration in items:
            context.services.agenda.add_item(meeting, title, duration=duration)
        stage = PrepareStage(context)
        qtbot.addWidget(stage)
        context.signals.store_changed.connect(stage.on_store_changed)
        stage.resize(1180, 700)
        stage.show()
        stage.show_meeting(meeting)
        settle()
        return stage

    return made


def clocks(stage: PrepareStage, column: int) -> list[str]:
    cells = [stage.model.columns[column].cell(row) for row in stage.model.rows()]
    return [f"{cell.text} {cell.second}".strip().replace("\u00a0", " ") for cell in cells]


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_a_change_of_language_asks_only_for_the_rows_in_sight(show: Show, context: Context) -> None:
    stage = show([(LONG, (0, 600, 5, None)[place % 4]) for place in range(200)])
    asked: list[str] = []
    title = stage.model.columns[2]
    counting = type(title)(title.name, title.title, lambda row: asked.append(row.id) or title.cell(row), title.width)
    stage.model.columns = (*stage.model.columns[:2], counting, *stage.model.columns[3:])
    context.language.switch(Language.ZH)
    settle()
    assert 0 < len(set(asked)) < 30
    assert "分钟" in stage.timeline.accessibleName() or "小时" in stage.overrun.accessibleName()


def test_two_hundred_items_are_moved_and_numbered(show: Show) -> None:
    stage = show([(BilingualText(f"Point {place}"), 5) for place in range(1, 201)])
    stage.table.select_row(199)
    stage.table.setFocus()
    press(stage.table, "Alt+Up")
    press(stage.table, "Alt+Right")
    rows = stage.model.rows()
    assert [row.item.title.fr for row in rows[197:]] == ["Point 198", "Point 200", "Point 199"]
    assert rows[198].item.depth == 1
    assert rows[199].item.path == (199,)
    assert stage.table.selected_row().item.title.fr == "Point 200"


def test_endless_titles_keep_the_columns_and_the_panel_in_place(show: Show) -> None:
    stage = show([(LONG, 20)])
    width = stage.width()
    stage.side.show_view("item")
    settle()
    assert stage.width() == width
    assert stage.side.width() == 328
    assert stage.model.record(0).item.title == LONG


def test_no_minutes_and_ten_hours_stand_side_by_side(show: Show) -> None:
    stage = show(
        [(BilingualText("Minute de silence"), 0), (BilingualText("Séminaire"), 600), (BilingualText("Fin"), 0)]
    )
    assert clocks(stage, CLOCK) == ["9 h 30", "9 h 30", "19 h 30"]
    assert clocks(stage, OTHER_CLOCK) == ["16 h 30", "16 h 30", "2 h 30 le lendemain"]
    assert "7 h 30" in plain(stage.overrun.accessibleName())
    stage.grab()


def test_a_meeting_over_midnight_says_which_day_it_is(show: Show) -> None:
    stage = show([(BilingualText(f"Point {n}"), 120) for n in range(3)], start="21:00", end="02:00", ends_next_day=True)
    assert clocks(stage, CLOCK) == ["21 h 00", "23 h 00", "1 h 00 le lendemain"]
    assert "1 h" in plain(stage.overrun.accessibleName())


def test_days_further_on_are_counted(show: Show) -> None:
    stage = show([(BilingualText(f"Point {n}"), 1440) for n in range(4)])
    assert clocks(stage, CLOCK)[1:] == ["9 h 30 le lendemain", "9 h 30 J + 2", "9 h 30 J + 3"]


@pytest.mark.parametrize(
    ("day", "paris", "beijing"),
    [
        ("2017-03-26", ["1 h 00", "3 h 00", "4 h 00"], ["8 h 00", "9 h 00", "10 h 00"]),
        ("2017-10-29", ["1 h 00", "2 h 00", "2 h 00"], ["7 h 00", "8 h 00", "9 h 00"]),
    ],
)
def test_an_hour_is_an_hour_in_the_night_the_clocks_change(
    show: Show, day: str, paris: list[str], beijing: list[str]
) -> None:
    items = [(BilingualText(f"Point {n}"), 60) for n in range(3)]
    stage = show(items, date=RoughDate(day), start="01:00", end="05:00")
    assert clocks(stage, CLOCK) == paris
    assert clocks(stage, OTHER_CLOCK) == beijing


def test_the_zone_of_the_meeting_comes_first(show: Show) -> None:
    stage = show([(BilingualText("Ouverture"), 60)] * 2, time_zone=BEIJING, start="09:00")
    assert (clocks(stage, CLOCK), clocks(stage, OTHER_CLOCK)) == (["9 h 00", "10 h 00"], ["2 h 00", "3 h 00"])
    stage.context.services.meetings.edit(stage._meeting.id, time_zone=PARIS, date=RoughDate("2017-07-03"))
    assert clocks(stage, OTHER_CLOCK) == ["15 h 00", "16 h 00"], "summer time in Paris"


def test_files_of_an_item_are_attached_and_taken_away(show: Show, context: Context, tmp_path) -> None:
    stage = show([(BilingualText("Bilan"), 20), (BilingualText("Divers"), 5)])
    paper = tmp_path / "Bilan de Chengdu.pdf"
    paper.write_bytes(b"%PDF-1.4\n%%EOF")
    stage.side.show_view("item")
    files = stage.side.item.files
    files.add_offered([Offered(paper)])
    item = stage.model.rows()[0].id
    wait_until(lambda: not files.list.isHidden())
    assert [file.file_name for file in context.services.attachments.list_item_files(item)] == [paper.name]
    stage.table.select_row(1)
    assert files.list.isHidden()
    stage.table.select_row(0)
    assert not files.list.isHidden()
    files.delete_selected()
    assert context.services.attachments.list_item_files(item) == []
    context.services.history.undo()
    assert len(context.services.attachments.list_item_files(item)) == 1
