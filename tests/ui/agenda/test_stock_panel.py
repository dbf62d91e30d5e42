"""Ideas and items to use again beside the agenda: typed, found, put in order, put on it and sent back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.agenda.conftest import Committee
from tests.ui.driving import click, press, replace_text, settle, type_text

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.stock import StockRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.agenda.model import MIME
from groupe_pays.ui.agenda.side import STOCK
from groupe_pays.ui.agenda.stock_model import STOCK_MIME
from groupe_pays.ui.agenda.stock_panel import StockPanel
from groupe_pays.ui.context import Context


@pytest.fixture
def stock(committee: Committee) -> StockPanel:
    """The stock beside the agenda, with three ideas and nothing else."""
    services = committee.services
    for role in (StockRole.IDEA, StockRole.REUSABLE):
        for item in services.stock.list_items(role):
            services.stock.delete(item.id)
    for french, chinese in (("Jumelages", "结对"), ("Apprentis", "学徒交流"), ("Inondations", "防洪")):
        services.stock.add(StockRole.IDEA, BilingualText(french, chinese), duration=20)
    committee.stage.side.show_view(STOCK)
    settle()
    return committee.stage.side.stock


def titles(panel: StockPanel) -> list[str]:
    return [panel.model.record(row).title.fr for row in range(panel.model.rowCount())]


def dropped(kind: str, moved: str, where: QPointF) -> QDropEvent:
    data = QMimeData()
    data.setData(kind, moved.encode("ascii"))
    dropped.kept = data  # type: ignore[attr-defined]  # Qt does not keep what it is handed
    return QDropEvent(where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def test_the_model_keeps_the_rules_of_qt(stock: StockPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(stock.model)


def test_an_idea_is_one_line_and_waits_with_the_others(stock: StockPanel, committee: Committee) -> None:
    type_text(stock.line, "Santé publique")
    press(stock.line, "Return")
    assert titles(stock) == ["Jumelages", "Apprentis", "Inondations", "Santé publique"]
    assert stock.line.text() == ""
    committee.services.history.undo()
    assert titles(stock) == ["Jumelages", "Apprentis", "Inondations"]


def test_ideas_are_found_in_both_scripts(stock: StockPanel) -> None:
    type_text(stock.search, "学徒")
    assert titles(stock) == ["Apprentis"]
    replace_text(stock.search, "INOND")
    assert titles(stock) == ["Inondations"]


def test_enter_puts_an_idea_below_the_item_under_the_cursor(stock: StockPanel, committee: Committee) -> None:
    committee.stage.table.select_id(committee.items[1])
    stock.table.select_first()
    press(stock.table, "Return")
    assert ("3", "Jumelages") in committee.order()
    assert titles(stock) == ["Apprentis", "Inondations"], "an idea on an agenda does not wait any more"
    committee.services.history.undo()
    assert ("3", "Jumelages") not in committee.order()
    assert titles(stock) == ["Jumelages", "Apprentis", "Inondations"]


def test_an_item_to_use_again_stays_in_the_library(stock: StockPanel, committee: Committee) -> None:
    committee.stage.table.select_id(committee.items[0])
    committee.stage.side.show_view("item")
    click(committee.stage.side.item.keep)
    stock.roles.button(StockRole.REUSABLE).click()
    assert titles(stock) == ["Adoption du compte rendu"]
    stock.table.select_first()
    click(stock.use)
    assert titles(stock) == ["Adoption du compte rendu"]
    assert [title for _number, title in committee.order()].count("Adoption du compte rendu") == 2


def test_an_idea_dragged_before_a_part_becomes_one(stock: StockPanel, committee: Committee) -> None:
    table, moved = committee.stage.table, stock.model.record(1).id
    table.dropEvent(dropped(STOCK_MIME, moved, QPointF(60, table.rowViewportPosition(3) + 4)))
    assert ("3.1", "Apprentis") in committee.order()
    assert ("3.2", "Dates à proscrire") in committee.order()


def test_an_item_dragged_to_the_ideas_leaves_the_agenda(stock: StockPanel, committee: Committee, qtbot: QtBot) -> None:
    stock.table.dropEvent(dropped(MIME, committee.items[4], QPointF(20, 10)))
    assert "Appels à projets" not in [title for _number, title in committee.order()]
    assert "Appels à projets" in titles(stock)
    committee.services.history.undo()
    assert "Appels à projets" in [title for _number, title in committee.order()]
    assert "Appels à projets" not in titles(stock)


def test_ideas_are_put_in_order_by_keys_and_by_drag(stock: StockPanel) -> None:
    stock.table.select_first()
    press(stock.table, "Alt+Down")
    assert titles(stock) == ["Apprentis", "Jumelages", "Inondations"]
    stock.table.dropEvent(dropped(STOCK_MIME, stock.model.record(2).id, QPointF(20, 4)))
    assert titles(stock) == ["Inondations", "Apprentis", "Jumelages"]


def test_an_idea_is_edited_in_full(stock: StockPanel, committee: Committee, context: Context) -> None:
    stock.table.select_first()
    press(stock.table, "F2")
    form = stock.form
    form.title.fr.selectAll()
    type_text(form.title.fr, "Jumelages d’universités")
    type_text(form.description.zh, "请各地方政府发言")
    replace_text(form.duration, "une heure")
    context.drafts.flush()
    assert "une heure" in form._refusal.text()
    replace_text(form.duration, "45 min")
    form.kind.chosen.emit(ItemKind.DECISION)
    press(form.title.fr, "Escape")
    kept = committee.services.stock.list_items(StockRole.IDEA)[0]
    assert (kept.title.fr, kept.description.zh) == ("Jumelages d’universités", "请各地方政府发言")
    assert (kept.duration, kept.kind) == (45, ItemKind.DECISION)
    assert titles(stock)[0] == "Jumelages d’universités"


def test_a_deleted_idea_can_be_brought_back(
    stock: StockPanel, committee: Committee, context: Context, qtbot: QtBot
) -> None:
    stock.table.select_first()
    with qtbot.waitSignal(context.signals.undo_offered):
        press(stock.table, "Delete")
    assert titles(stock) == ["Apprentis", "Inondations"]
    committee.services.history.undo()
    assert titles(stock) == ["Jumelages", "Apprentis", "Inondations"]


def test_nothing_goes_on_an_adopted_agenda(stock: StockPanel, committee: Committee) -> None:
    committee.services.meetings.set_state(committee.id, MeetingState.ADOPTED)
    settle()
    stock.table.select_first()
    assert not stock.use.isEnabled()
    press(stock.table, "Return")
    assert len(committee.order()) == 6


def test_the_language_changes_while_an_idea_is_typed(stock: StockPanel, context: Context) -> None:
    type_text(stock.line, "Santé")
    context.language.switch(Language.ZH)
    assert stock.line.text() == "Santé"
    assert stock.model.index(0, 0).data() == "结对"
    stock.roles.button(StockRole.REUSABLE).click()
    assert not stock._nothing.isHidden()


def test_the_agenda_lets_in_what_comes_from_the_stock(stock: StockPanel, committee: Committee) -> None:
    data = stock.model.mimeData([stock.model.index(0, 0)])
    entering = QDragEnterEvent(
        QPoint(60, 60), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()
    committee.stage.table.dragEnterEvent(entering)
    assert entering.isAccepted()


def test_the_first_item_of_an_empty_agenda_may_be_an_idea(stock: StockPanel, committee: Committee) -> None:
    empty = committee.services.meetings.plan_meeting(BilingualText("Atelier"))
    committee.stage.show_meeting(empty)
    committee.stage.side.show_view(STOCK)
    stock.table.select_first()
    press(stock.table, "Return")
    assert committee.order() == [("I", "Jumelages")]
