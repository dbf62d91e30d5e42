"""The table of the minutes: what is in sight is measured and stays where it is, however long the rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText
from groupe_pays.ui.minutes.model import ColumnOf, MinutesModel
from groupe_pays.ui.minutes.rows import EntryRow, Row, SectionRow
from groupe_pays.ui.minutes.view import MinutesView
from groupe_pays.ui.theme import ThemeChoice


def many_rows(number: int) -> list[Row]:
    item = AgendaItem("item", "meeting", BilingualText("Point", "事项"))
    rows: list[Row] = [SectionRow(item, Numbering.ROMAN)]
    for at in range(number):
        words = "Le comité de pilotage se réunit en région. " * (1 + at % 7)
        text = BilingualRichText(RichText.from_plain(words), RichText.from_plain("指导委员会会议。" * (1 + at % 5)))
        rows.append(EntryRow(MinuteEntry(f"entry {at}", "meeting", "item", EntryKind.DISCUSSION, text)))
    return rows


@pytest.fixture
def long_view(ui: QApplication, qtbot: QtBot) -> MinutesView:
    model = MinutesModel()
    view = MinutesView(model)
    qtbot.addWidget(view)
    view.resize(980, 600)
    view.show()
    model.set_rows(many_rows(400))
    view._idle.stop()
    return view


def true_height(view: MinutesView, place: int) -> int:
    row = view.minutes.row_at(place)
    assert isinstance(row, EntryRow)
    return view.texts.row_height(row.entry, view.text_width())


@pytest.mark.parametrize("share", [0.0, 0.3, 0.77, 1.0])
def test_rows_in_sight_are_as_high_as_their_text(long_view: MinutesView, share: float) -> None:
    bar = long_view.verticalScrollBar()
    bar.setValue(int(bar.maximum() * share))

    first = max(long_view.rowAt(0), 1)
    assert first > 300 * share
    for place in range(first, min(first + 5, 401)):
        if long_view.rowViewportPosition(place) < long_view.viewport().height():
            assert long_view.rowHeight(place) == true_height(long_view, place)


def test_what_is_read_stays_in_place_while_the_rest_is_measured(long_view: MinutesView) -> None:
    bar = long_view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = long_view.rowAt(200)
    before = long_view.rowViewportPosition(place)

    long_view._idle.start()
    while long_view._idle.isActive():
        settle()

    assert long_view.rowViewportPosition(place) == before
    assert all(long_view.rowHeight(at) == true_height(long_view, at) for at in range(1, 401, 23))


def test_few_documents_are_kept_for_many_entries(long_view: MinutesView) -> None:
    long_view._idle.start()
    while long_view._idle.isActive():
        settle()

    assert len(long_view.texts._kept) <= 300


@pytest.mark.parametrize(("at", "place_in_row"), [(0, QPoint(100, 100)), (2, QPoint(60, 500)), (4, QPoint(60, 100))])
def test_a_click_puts_the_cursor_where_it_is(desk: Desk, at: int, place_in_row: QPoint) -> None:
    view = desk.stage.view
    place = view.minutes.place_of(desk.entries()[at].id)
    view.show_row(place, at_top=True)
    spot = view.visualRect(view.minutes.index(place, ColumnOf.FRENCH)).topLeft() + place_in_row

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()

    editor = desk.editor()
    assert editor.hasFocus()
    cursor = editor.viewport().mapToGlobal(editor.cursorRect().center())
    assert (cursor - view.viewport().mapToGlobal(spot)).manhattanLength() < 25


def test_another_row_chosen_ends_the_editing_and_keeps_what_was_typed(desk: Desk) -> None:
    type_text(desk.open(1), " Fin.")
    place = desk.stage.view.minutes.place_of(desk.entries()[2].id)

    desk.stage.view.setCurrentIndex(desk.stage.view.minutes.index(place, 1))
    settle()

    assert not desk.stage.editing.is_open
    assert desk.entries()[1].text.fr.plain.endswith(" Fin.")


def test_undo_goes_back_to_the_entry_it_changes(desk: Desk) -> None:
    before = desk.saved(1)
    type_text(desk.open(1), " Ajout.")
    desk.open(9)

    press(desk.editor(), "Ctrl+Z")
    settle()

    assert desk.edited().id == desk.entries()[1].id
    assert desk.saved(1) == before


def test_the_line_being_typed_stays_in_sight(desk: Desk) -> None:
    desk.open(len(desk.entries()) - 1)
    for _paragraph in range(30):
        press(desk.editor(), "Shift+Return")
        type_text(desk.editor(), "ligne")
    settle()

    editor, view = desk.editor(), desk.stage.view.viewport()
    line = editor.cursorRect().center()
    on_screen = view.mapFromGlobal(editor.viewport().mapToGlobal(line))
    assert 0 < on_screen.y() < view.height()
    assert desk.stage.editing._window.isVisible()


def test_colours_change_under_the_cursor(desk: Desk) -> None:
    editor = desk.open(2)
    type_text(editor, " avant")
    at = editor.textCursor().position()

    desk.window.shell.set_theme(ThemeChoice.DARK)
    settle()

    assert editor.textCursor().position() == at
    assert desk.saved(2).endswith(" avant")
    link = next(span for span in desk.edited().text.fr.spans() if span.href is not None)
    assert link.text


def test_every_control_of_the_row_being_edited_has_a_name(desk: Desk) -> None:
    desk.open(next(at for at, entry in enumerate(desk.entries()) if entry.action is not None))
    editor = desk.stage.editing.editor
    controls = (editor.kind, editor.fr, editor.zh, editor.state, editor.head.owner, editor.head.due)

    for language in (Language.FR, Language.ZH, Language.EN):
        desk.window.shell.set_language(language)
        assert all(control.accessibleName() and control.objectName() for control in controls)


def test_arrows_read_to_the_end_of_a_high_row_and_bring_every_row_into_sight(desk: Desk) -> None:
    desk.window.resize(1280, 700)
    settle()
    view = desk.stage.view
    view.setFocus()
    view.setCurrentIndex(view.minutes.index(0, 1))
    room = view.viewport().height()
    seen: dict[int, int] = {}
    while view.currentIndex().row() < view.minutes.rowCount() - 1:
        row = view.currentIndex().row()
        press(view, "Down")
        settle()
        at = view.currentIndex().row()
        top = view.rowViewportPosition(at)
        assert top < room
        assert top + view.rowHeight(at) > 0
        if at != row and row in seen:
            assert seen[row] <= room, "the end of a row was passed over"
        seen[at] = top + view.rowHeight(at)

    press(view, "Up")
    press(view, "Up")
    settle()
    at = view.currentIndex().row()
    assert at >= view.minutes.rowCount() - 3
    assert 0 < view.rowViewportPosition(at) + view.rowHeight(at) <= room
