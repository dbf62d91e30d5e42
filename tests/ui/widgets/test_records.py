"""A list of records: by keyboard and mouse, under folding heads, its selection kept when it is read again."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.driving import press

from groupe_pays.ui.widgets.column_widths import column_widths
from groupe_pays.ui.widgets.records import Cell, Column, Group, RecordModel
from groupe_pays.ui.widgets.tables import GROUP_ROW, ROW, RecordTable


@dataclass(frozen=True)
class City:
    id: str
    name: str
    partner: str


RENNES, LYON, NICE = City("1", "Rennes", "济南"), City("2", "Lyon", "广州"), City("3", "Nice", "杭州")
WEST, EAST = Group("west", "Ouest", 1), Group("east", "Est", 2)


@pytest.fixture
def table(ui: QApplication, qtbot) -> RecordTable:
    columns = (
        Column("name", lambda: "Ville", lambda city: Cell(city.name, weight=500), sortable=True),
        Column("partner", lambda: "合作伙伴", lambda city: Cell(city.partner, spoken=f"avec {city.partner}"), 120),
    )
    model = RecordModel(columns)
    made = RecordTable("cities", model)
    qtbot.addWidget(made)
    model.set_rows([WEST, RENNES, EAST, LYON, NICE])
    made.resize(500, 400)
    made.show()
    made.setFocus()
    return made


def chosen(table: RecordTable) -> list[object]:
    seen: list[object] = []
    table.record_selected.connect(seen.append)
    return seen


def test_arrows_go_through_records_and_heads(table: RecordTable) -> None:
    seen = chosen(table)
    table.select_first()
    press(table, "Down")
    press(table, "Down")

    assert seen == [RENNES, None, LYON]


def test_the_model_meets_what_qt_asks_of_models(table: RecordTable, qtmodeltester) -> None:
    qtmodeltester.check(table.model())


def test_enter_and_double_click_open_a_record(table: RecordTable) -> None:
    opened: list[object] = []
    table.record_opened.connect(opened.append)
    table.select_id("2")
    press(table, "Return")
    spot = table.visualRect(table.model().index(4, 0)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    assert opened == [LYON, NICE]


def test_a_head_folds_by_keyboard_and_mouse_and_unfolds_again(table: RecordTable) -> None:
    table.setCurrentIndex(table.model().index(2, 0))
    press(table, "Left")
    assert table.model().rowCount() == 3
    press(table, "Right")
    assert table.model().rowCount() == 5

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 10))
    assert table.model().rowCount() == 4
    assert table.model().row_of("1") == -1


def test_the_selected_record_stays_selected_when_the_list_is_read_again(table: RecordTable) -> None:
    table.select_id("3")
    table.model().set_rows([NICE, RENNES])

    assert table.selected_record() is NICE


def test_a_record_that_left_the_list_is_told(table: RecordTable) -> None:
    table.select_id("3")
    seen = chosen(table)
    table.model().set_rows([RENNES])

    assert seen[-1] is None
    assert table.selected_record() is None


def test_delete_asks_for_the_deletion_of_the_selected_record(table: RecordTable, qtbot) -> None:
    table.select_id("2")
    with qtbot.waitSignal(table.delete_requested) as asked:
        press(table, "Del")

    assert asked.args == [LYON]


def test_a_click_on_a_head_asks_for_another_order(table: RecordTable) -> None:
    asked: list[tuple[str, bool]] = []
    table.model().sort_requested.connect(lambda name, down: asked.append((name, down)))
    table.horizontalHeader().sectionClicked.emit(0)
    table.show_sort("name", False)
    table.horizontalHeader().sectionClicked.emit(0)
    table.horizontalHeader().sectionClicked.emit(1)

    assert asked == [("name", False), ("name", True)]


def test_rows_and_heads_have_their_heights_and_columns_fill_the_width(table: RecordTable) -> None:
    assert [table.rowHeight(row) for row in range(3)] == [GROUP_ROW, ROW, GROUP_ROW]
    assert table.columnWidth(1) == 120
    assert table.columnWidth(0) + 120 == table.viewport().width()


def test_a_screen_reader_hears_cells_and_columns(table: RecordTable) -> None:
    heard = QAccessible.queryAccessibleInterface(table)
    names = [heard.child(place).text(QAccessible.Text.Name) for place in range(heard.childCount())]

    assert {"Ville", "合作伙伴", "Ouest 1", "Rennes", "avec 济南"} <= set(names)


@pytest.mark.parametrize(
    ("wanted", "room", "given"),
    [
        ([40, 66, 0, 140], 800, [40, 66, 554, 140]),
        ([40, 0, 0], 141, [40, 75, 75]),
        ([40, 200, 0, 160], 400, [40, 107, 150, 103]),
        ([100, 100], 500, [100, 100]),
    ],
)
def test_wide_columns_give_way_before_the_one_that_is_read(wanted: list[int], room: int, given: list[int]) -> None:
    assert column_widths(wanted, room) == given


def test_an_empty_list_says_what_is_missing(qtbot: QtBot) -> None:
    table = RecordTable("words", RecordModel((Column("word", lambda: "Mot", lambda word: Cell(word)),)))
    qtbot.addWidget(table)
    table.say_when_empty("Aucun mot pour l’instant.")
    table.resize(300, 200)
    table.show()
    empty = table.grab().toImage()
    assert table.accessibleDescription() == "Aucun mot pour l’instant."
    table.say_when_empty("")
    assert table.grab().toImage() != empty
    table.say_when_empty("Aucun mot pour l’instant.")
    table.records.set_rows(["Bourgogne"])
    assert table.accessibleDescription() == ""
