"""The agenda prepared on screen: typed, ordered, timed against both clocks."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.agenda.conftest import Committee
from tests.ui.driving import click, press, replace_text, settle, type_text

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import Language
from groupe_pays.ui.agenda.model import EDITED, MIME
from groupe_pays.ui.context import Context

CLOCK, OTHER_CLOCK = 6, 7


def cell(committee: Committee, row: int, column: int) -> str:
    model = committee.stage.model
    return str(model.index(row, column).data()).replace("\u00a0", " ")


def test_the_model_keeps_the_rules_of_qt(committee: Committee, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(committee.stage.model)


def test_every_item_shows_its_number_and_both_clocks(committee: Committee) -> None:
    assert [number for number, _title in committee.order()] == ["1", "2", "3", "3.1", "4", "5"]
    assert [cell(committee, row, CLOCK) for row in range(3)] == ["9 h 30", "9 h 40", "10 h 15"]
    assert [cell(committee, row, OTHER_CLOCK) for row in range(3)] == ["16 h 30", "16 h 40", "17 h 15"]


def test_a_duration_typed_in_the_table_moves_the_clocks(committee: Committee, context: Context) -> None:
    stage = committee.stage
    assert "15 min" in stage.overrun.accessibleName().replace("\u00a0", " ")
    stage.table.setCurrentIndex(stage.model.index(1, EDITED["duration"]))
    press(stage.table, "Return")
    replace_text(stage.editing.editor.line, "20")
    context.drafts.flush()
    assert cell(committee, 2, CLOCK) == "10 h 00"
    assert stage.overrun.isHidden()
    assert stage.editing.editor.isVisible(), "the field stays open under the hands"
    committee.services.history.undo()
    assert cell(committee, 2, CLOCK) == "10 h 15"
    assert stage.editing.editor.line.text() == "35"


def test_a_duration_that_is_no_number_is_refused_in_place(committee: Committee, context: Context) -> None:
    stage = committee.stage
    stage.editing.open(committee.items[1], "duration")
    replace_text(stage.editing.editor.line, "longtemps")
    context.drafts.flush()
    assert "longtemps" in stage.saving.refusal.sentence()
    assert stage.editing.editor.line.text() == "longtemps"
    press(stage.editing.editor.line, "Return")
    assert stage.editing.editor is not None, "it stays open until it is put right"
    replace_text(stage.editing.editor.line, "25 min")
    press(stage.editing.editor.line, "Return")
    assert stage.saving.refusal.isHidden()
    assert committee.services.agenda.list_items(committee.id)[1].duration == 25


def test_tab_goes_through_both_titles_kind_presenters_and_duration(committee: Committee) -> None:
    stage = committee.stage
    stage.editing.open(committee.items[0], "title")
    replace_text(stage.editing.editor.fr, "Adoption du compte rendu du 31 janvier")
    press(stage.editing.editor.fr, "Tab")
    replace_text(stage.editing.editor.zh, "审议通过1月31日会议纪要")
    press(stage.editing.editor.zh, "Tab")
    assert stage.editing.field == "kind"
    press(stage.editing.editor.box, "Tab")
    type_text(stage.editing.editor.field.line, "auxi")
    press(stage.editing.editor.field.line, "Tab")
    press(stage.editing.editor.field.line, "Tab")
    assert stage.editing.field == "duration"
    press(stage.editing.editor.line, "Tab")
    assert (stage.editing.item_id, stage.editing.field) == (committee.items[1], "title")
    item = committee.services.agenda.list_items(committee.id)[0]
    assert (item.title.fr, item.title.zh) == ("Adoption du compte rendu du 31 janvier", "审议通过1月31日会议纪要")
    assert [party.name(Language.FR) for party in item.presenters] == ["Jacques Auxiette"]


def test_an_empty_title_is_refused_and_the_stored_one_stays(committee: Committee, context: Context) -> None:
    stage = committee.stage
    stage.editing.open(committee.items[4], "title")
    stage.editing.editor.fr.selectAll()
    press(stage.editing.editor.fr, "Delete")
    context.drafts.flush()
    assert stage.saving.refusal.sentence()
    press(stage.editing.editor.fr, "Escape")
    assert committee.services.agenda.list_items(committee.id)[4].title.fr == "Appels à projets"


def test_items_are_added_one_after_the_other_by_keyboard(committee: Committee, context: Context) -> None:
    stage = committee.stage
    context.actions.add_agenda_item.trigger()
    for title in ("Carte des représentations", "Clôture"):
        type_text(stage.add_line.field, title)
        press(stage.add_line.field, "Return")
    press(stage.add_line.field, "Escape")
    assert committee.order()[-2:] == [("6", "Carte des représentations"), ("7", "Clôture")]
    assert not stage.add_line.is_open


def test_a_part_is_added_to_the_selected_item(committee: Committee) -> None:
    stage = committee.stage
    stage.table.select_id(committee.items[1])
    click(stage.add_line.part)
    type_text(stage.add_line.field, "Retours des collectivités")
    press(stage.add_line.field, "Return")
    assert ("2.1", "Retours des collectivités") in committee.order()


def test_alt_and_the_arrows_move_an_item_and_keep_it_selected(committee: Committee) -> None:
    stage = committee.stage
    stage.table.select_id(committee.items[5])
    for keys in ("Alt+Up", "Alt+Right", "Alt+Left", "Alt+Up"):
        press(stage.table, keys)
    assert [title for _number, title in committee.order()].index("Questions diverses") == 2
    assert stage.table.selected_record().id == committee.items[5]


def test_alt_right_makes_a_part_and_alt_left_an_item_again(committee: Committee) -> None:
    stage = committee.stage
    stage.table.select_id(committee.items[4])
    press(stage.table, "Alt+Right")
    assert ("3.2", "Appels à projets") in committee.order()
    press(stage.table, "Alt+Left")
    assert ("4", "Appels à projets") in committee.order()


def test_an_item_dragged_to_the_top_becomes_the_first(committee: Committee) -> None:
    table = committee.stage.table
    data = QMimeData()
    data.setData(MIME, committee.items[4].encode("ascii"))
    where = QPointF(60, table.rowViewportPosition(0) + 4)
    drop = QDropEvent(where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    table.dropEvent(drop)
    assert committee.order()[0] == ("1", "Appels à projets")


def test_a_deleted_item_can_be_brought_back(committee: Committee, context: Context, qtbot: QtBot) -> None:
    stage = committee.stage
    stage.table.select_id(committee.items[2])
    with qtbot.waitSignal(context.signals.undo_offered) as offered:
        press(stage.table, "Delete")
    assert "Prochaines Assises" in offered.args[0]
    assert len(committee.order()) == 4, "its part went with it"
    context.services.history.undo()
    assert len(committee.order()) == 6


def test_chosen_open_actions_are_added_only_on_apply(committee: Committee) -> None:
    panel = committee.stage.side.open_actions
    boxes = [line.box for line in panel._lines[:2]]
    for box in boxes:
        box.setChecked(True)
    assert len(committee.order()) == 6
    assert "6" in panel._chosen.text()
    assert "7" in panel._chosen.text()
    click(panel.apply)
    assert len(committee.order()) == 8
    assert not panel._lines[0].box.isEnabled()
    committee.services.history.undo()
    assert len(committee.order()) == 6
    assert panel._lines[0].box.isEnabled()


def test_the_description_and_the_note_are_written_in_the_panel(committee: Committee, context: Context) -> None:
    stage = committee.stage
    stage.table.select_id(committee.items[1])
    stage.side.show_view("item")
    type_text(stage.side.item._note, "Prévoir un micro")
    type_text(stage.side.item._fields[Language.ZH], "各地方政府的意见")
    stage.table.select_id(committee.items[0])
    item = committee.services.agenda.list_items(committee.id)[1]
    assert (item.internal_note, item.description.zh) == ("Prévoir un micro", "各地方政府的意见")
    assert stage.side.item._note.toPlainText() == ""


def test_the_durations_can_be_made_to_fit_in_one_step(committee: Committee) -> None:
    stage = committee.stage
    stage.fit_durations()
    assert stage.overrun.isHidden()
    assert stage.timeline.total <= 150
    committee.services.history.undo()
    assert stage.timeline.total == 165
    stage.prolong_meeting()
    assert committee.services.meetings.load(committee.id).end == "12:15"
    assert stage.overrun.isHidden()


def test_the_language_changes_in_the_middle_of_typing(committee: Committee, context: Context) -> None:
    stage = committee.stage
    stage.editing.open(committee.items[0], "title")
    replace_text(stage.editing.editor.fr, "Adoption du proc")
    context.language.switch(Language.ZH)
    settle()
    assert stage.editing.editor.fr.text() == "Adoption du proc"
    assert cell(committee, 0, EDITED["kind"]) == "审议通过"
    assert cell(committee, 0, OTHER_CLOCK) == "16:30"
    assert "15分钟" in stage.overrun.accessibleName()


def test_a_kind_is_chosen_from_its_list(committee: Committee) -> None:
    stage = committee.stage
    stage.editing.open(committee.items[0], "kind")
    stage.editing.editor.box.activated.emit(list(ItemKind).index(ItemKind.BREAK))
    assert committee.services.agenda.list_items(committee.id)[0].kind is ItemKind.BREAK


def test_an_adopted_agenda_is_locked_and_says_so(committee: Committee) -> None:
    committee.services.meetings.set_state(committee.id, MeetingState.ADOPTED)
    stage = committee.stage
    stage.table.select_id(committee.items[0])
    press(stage.table, "Return")
    assert stage.editing.editor is None
    press(stage.table, "Alt+Down")
    assert committee.order()[0][1] == "Adoption du compte rendu"
    assert stage.locked.sentence()
    assert not stage.add_line.isVisible()


def test_an_empty_agenda_says_what_to_do(committee: Committee, context: Context) -> None:
    from groupe_pays.domain.text import BilingualText

    empty = context.services.meetings.plan_meeting(BilingualText("Atelier"))
    stage = committee.stage
    stage.show_meeting(empty)
    assert stage.empty.isVisible()
    click(stage.empty.button)
    type_text(stage.add_line.field, "Ouverture")
    press(stage.add_line.field, "Return")
    assert committee.order() == [("I", "Ouverture")]
    assert QApplication.focusWidget() is stage.add_line.field
