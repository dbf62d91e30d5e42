"""The structure of the minutes by keyboard and mouse: split, join, indent, several at once, cut and paste, drag."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import event
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualText, Language, RichText
from groupe_pays.ui.minutes.rows import HintRow, build_rows


def new_meeting(desk: Desk, *words: str) -> str:
    """A meeting of two items, with entries of these French words under the first; its minutes are on screen."""
    services = desk.services
    meeting = services.meetings.plan_meeting(BilingualText("Essai", "试验"))
    item = services.agenda.add_item(meeting, BilingualText("Premier point", "第一项"))
    services.agenda.add_item(meeting, BilingualText("Second point", "第二项"))
    for line in words:
        entry = services.minutes.add_entry(item, EntryKind.DISCUSSION)
        if line:
            services.minutes.edit_text(entry, Language.FR, rich(line))
    desk.window.context.open("meeting", meeting, "minutes")
    settle()
    desk.meeting_id = meeting
    return meeting


def rich(words: str) -> RichText:
    return RichText.from_plain(words)


def french(desk: Desk) -> list[str]:
    desk.window.context.drafts.flush()
    return [entry.text.fr.plain for entry in desk.entries()]


def assert_shown_as_read(desk: Desk) -> None:
    """What is on screen is what reading everything again would show."""
    stage, services = desk.stage, desk.services
    meeting, sections = services.meetings.load(desk.meeting_id), services.minutes.load(desk.meeting_id)
    assert list(stage.view.minutes.rows()) == build_rows(meeting, sections, True)
    shown = [stage.outline.model.item(at) for at in range(stage.outline.model.rowCount())]
    count, tally = stage.gaps.count, stage.outline.decision_line.accessibleName()
    stage.reload()
    assert shown == [stage.outline.model.item(at) for at in range(stage.outline.model.rowCount())]
    assert (count, tally) == (stage.gaps.count, stage.outline.decision_line.accessibleName())


def choose(desk: Desk, *places: int) -> None:
    view = desk.stage.view
    rows = [view.minutes.place_of(desk.entries()[at].id) for at in places]
    view.setFocus()
    view.setCurrentIndex(view.minutes.index(rows[0], 1))
    view.select_rows(rows)
    settle()


def test_ctrl_enter_splits_at_the_cursor_and_backspace_joins_again(desk: Desk) -> None:
    new_meeting(desk, "Un. Deux.")
    editor = desk.open(0)
    cursor = editor.textCursor()
    cursor.setPosition(4)
    editor.setTextCursor(cursor)

    press(editor, "Ctrl+Return")
    settle()
    assert french(desk) == ["Un.", "Deux."]
    assert desk.edited().text.fr.plain == "Deux."
    assert desk.editor().hasFocus()
    assert desk.editor().textCursor().position() == 0
    assert_shown_as_read(desk)

    press(desk.editor(), "Backspace")
    settle()
    assert french(desk) == ["Un.\nDeux."]
    assert desk.editor().hasFocus()
    type_text(desk.editor(), "Et ")
    assert french(desk) == ["Un.\nEt Deux."]
    assert_shown_as_read(desk)


def test_each_is_one_step_of_undo(desk: Desk) -> None:
    new_meeting(desk, "Un.", "Deux.")
    desk.open(1)
    press(desk.editor(), "Ctrl+Home")
    press(desk.editor(), "Backspace")
    settle()
    press(desk.editor(), "Alt+Shift+Right")
    settle()
    assert desk.edited().depth == 1

    press(desk.editor(), "Ctrl+Z")
    settle()
    assert desk.entries()[0].depth == 0
    press(desk.editor(), "Ctrl+Z")
    settle()
    assert french(desk) == ["Un.", "Deux."]
    assert_shown_as_read(desk)
    press(desk.stage.view, "Ctrl+Shift+Z")
    settle()
    assert french(desk) == ["Un.\nDeux."]
    assert_shown_as_read(desk)


def test_backspace_in_an_empty_entry_goes_back_to_the_end_of_the_one_before(desk: Desk) -> None:
    new_meeting(desk, "Un.", "")
    desk.open(1)
    press(desk.editor(), "Backspace")
    settle()
    type_text(desk.editor(), " Suite.")
    assert french(desk) == ["Un. Suite."]


def test_backspace_at_the_start_of_a_translation_leaves_the_entries_alone(desk: Desk) -> None:
    new_meeting(desk, "Un.", "Deux.")
    desk.open(1, Language.ZH)
    press(desk.editor(Language.ZH), "Backspace")
    settle()
    assert french(desk) == ["Un.", "Deux."]


def test_an_indented_entry_stands_in_while_it_is_edited_too(desk: Desk) -> None:
    new_meeting(desk, "Un.")
    editor = desk.open(0)
    before = editor.viewport().mapTo(desk.stage, QPoint(0, 0)).x()
    press(editor, "Alt+Shift+Right")
    press(editor, "Alt+Shift+Right")
    settle()
    assert desk.edited().depth == 2
    assert editor.viewport().mapTo(desk.stage, QPoint(0, 0)).x() > before + 20
    press(editor, "Alt+Shift+Left")
    settle()
    assert desk.edited().depth == 1
    assert_shown_as_read(desk)


def test_several_chosen_entries_move_and_go_together(desk: Desk) -> None:
    new_meeting(desk, "0", "1", "2", "3")
    choose(desk, 0, 1)
    press(desk.stage.view, "Alt+Down")
    settle()
    assert french(desk) == ["2", "0", "1", "3"]
    assert len(desk.stage.structure.entries()) == 2
    assert_shown_as_read(desk)
    press(desk.stage.view, "Ctrl+Shift+Backspace")
    settle()
    assert french(desk) == ["2", "3"]
    press(desk.stage.view, "Ctrl+Z")
    settle()
    assert french(desk) == ["2", "0", "1", "3"]
    assert_shown_as_read(desk)


def test_shift_and_arrow_choose_several_entries(desk: Desk) -> None:
    new_meeting(desk, "0", "1", "2")
    choose(desk, 0)
    press(desk.stage.view, "Shift+Down")
    settle()
    assert [entry.text.fr.plain for entry in desk.stage.structure.entries()] == ["0", "1"]


def test_entries_are_cut_and_pasted_under_another_item(desk: Desk) -> None:
    meeting = new_meeting(desk, "0", "1", "2")
    desk.services.minutes.edit_text(desk.entries()[1].id, Language.ZH, rich("一"))
    choose(desk, 1, 2)
    desk.command("cut")
    assert french(desk) == ["0"]
    view = desk.stage.view
    view.setCurrentIndex(view.minutes.index(view.minutes.rowCount() - 1, 1))
    assert isinstance(view.minutes.row_at(view.currentIndex().row()), HintRow)

    desk.command("paste")

    second = desk.services.minutes.load(meeting)[1].entries
    assert [entry.text.fr.plain for entry in second] == ["1", "2"]
    assert second[0].text.zh.plain == "一"
    assert_shown_as_read(desk)


def test_an_entry_is_dragged_by_the_gutter_and_escape_leaves_it(desk: Desk) -> None:
    new_meeting(desk, "0", "1", "2")
    view = desk.stage.view

    def spot(at: int, lower: int = 0) -> QPoint:
        place = view.minutes.place_of(desk.entries()[at].id)
        return QPoint(12, view.rowViewportPosition(place) + 8 + lower)

    start, end = spot(0), spot(1, view.rowHeight(2) - 10)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), end)
    assert view.drag.is_on
    press(view, "Escape")
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert french(desk) == ["0", "1", "2"]

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert french(desk) == ["1", "0", "2"]
    assert_shown_as_read(desk)


def test_the_row_being_edited_is_dragged_by_its_gutter_too(desk: Desk) -> None:
    new_meeting(desk, "0", "1", "2")
    editor = desk.open(0)
    type_text(editor, " zéro")
    view, row = desk.stage.view, desk.stage.editing.editor
    place = view.minutes.place_of(desk.entries()[1].id)
    end = QPoint(6, view.rowViewportPosition(place) + view.rowHeight(place) - 4)

    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(5, row.height() - 4))
    QTest.mouseMove(row, row.mapFromGlobal(view.viewport().mapToGlobal(end)))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=row.mapFromGlobal(view.viewport().mapToGlobal(end)))
    settle()

    assert french(desk) == ["1", "0 zéro", "2"]
    assert_shown_as_read(desk)


def test_several_chosen_entries_are_converted_in_one_step(desk: Desk) -> None:
    new_meeting(desk, "0", "1", "2")
    choose(desk, 0, 2)

    desk.stage.own_actions.converted.emit(EntryKind.ACTION)
    settle()

    assert [entry.kind for entry in desk.entries()] == [EntryKind.ACTION, EntryKind.DISCUSSION, EntryKind.ACTION]
    assert_shown_as_read(desk)
    press(desk.stage.view, "Ctrl+Z")
    settle()
    assert {entry.kind for entry in desk.entries()} == {EntryKind.DISCUSSION}


def test_one_change_does_not_read_the_whole_minutes_again(desk: Desk) -> None:
    new_meeting(desk, "0", "1")
    desk.open(0)
    read: list[str] = []
    load = desk.services.minutes.load
    desk.services.minutes.load = lambda meeting: read.append(meeting) or load(meeting)
    try:
        press(desk.editor(), "Return")
        settle()
        type_text(desk.editor(), "entre")
        desk.command("add_decision")
        desk.stage.structure.move(-1)
        press(desk.editor(), "Ctrl+Z")
        settle()
        assert read == []
    finally:
        desk.services.minutes.load = load
    assert_shown_as_read(desk)


@contextmanager
def full_disk(desk: Desk) -> Iterator[None]:
    """Leave the dossier no room to grow, whichever connection is taken and whenever it was opened."""
    engine = desk.services._dossier.store._engine

    def leave(pages: str) -> Callable[..., None]:
        return lambda connection, *_: connection.execute(f"PRAGMA max_page_count = {pages}").close()

    with engine.connect() as connection:
        full = leave(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
    event.listen(engine, "checkout", full)
    yield
    event.remove(engine, "checkout", full)
    event.listen(engine, "checkout", leave("1000000"))


def test_a_text_a_full_disk_refuses_stays_on_screen_when_another_meeting_is_asked_for(desk: Desk) -> None:
    new_meeting(desk, "0")
    other = desk.services.meetings.plan_meeting(BilingualText("Autre", "其他"))
    editor = desk.open(0)
    words = "Ce qui a été dit. " * 4_000
    with full_disk(desk):
        type_text(editor, words)

        desk.window.context.open("meeting", other, "minutes")
        settle()

        assert desk.editor().toPlainText().endswith(words)
        assert desk.stage.editing.entry is not None
        assert desk.window.context.navigator.current.record == desk.meeting_id
    desk.window.context.open("meeting", other, "minutes")
    settle()
    assert desk.window.context.navigator.current.record == other
    assert french(desk) == ["0" + words]


def test_undo_and_redo_select_the_row_they_come_to_and_no_other(desk: Desk) -> None:
    """The keys of redo are held down meanwhile, which would extend what is selected: Delete would take it all."""
    new_meeting(desk, "Un.", "Deux.")
    view = desk.stage.view
    for name in ("add_decision", "add_note"):
        desk.command(name)
        type_text(desk.editor(), name)
    press(desk.editor(), "Escape")
    settle()

    for keys in ("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z"):
        press(view, keys)
        settle()
        assert [index.row() for index in view.selectionModel().selectedRows()] == [view.currentIndex().row()]
