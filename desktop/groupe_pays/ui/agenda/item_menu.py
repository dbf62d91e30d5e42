"""The menu of an item: everything the keys do, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from groupe_pays.domain.stock import StockRole
from groupe_pays.i18n import _
from groupe_pays.ui.agenda.model import AgendaRow
from groupe_pays.ui.agenda.outcomes import outcome_commands
from groupe_pays.ui.agenda.side import ITEM

if TYPE_CHECKING:
    from groupe_pays.ui.agenda.stage import PrepareStage


def item_menu(stage: PrepareStage, shown: AgendaRow) -> QMenu:
    """A menu over the agenda for the item of one row."""
    marks = outcome_commands(shown.item)
    entries = (
        (_("Edit the title"), lambda: stage.editing.open(shown.id, "title")),
        (_("Description and note"), lambda: stage.side.show_view(ITEM)),
        None,
        (_("Add an item below"), lambda: stage.adding.begin_below(shown.item)),
        (_("Add a sub-item"), lambda: stage.adding.begin_part(shown.item)),
        None,
        (_("Move up (Alt+↑)"), lambda: stage.move_item(shown.id, "up")),
        (_("Move down (Alt+↓)"), lambda: stage.move_item(shown.id, "down")),
        (_("Make it a sub-item of the one above (Alt+→)"), lambda: stage.move_item(shown.id, "inwards")),
        (_("Make it an item of its own (Alt+←)"), lambda: stage.move_item(shown.id, "outwards")),
        None,
        *((words, lambda outcome=outcome: stage.say_outcome(shown.id, outcome)) for words, outcome in marks),
        None,
        (_("Send back to the ideas"), lambda: stage.keep_item(shown.id, StockRole.IDEA)),
        (_("Keep to use again"), lambda: stage.keep_item(shown.id, StockRole.REUSABLE)),
        None,
        (_("Delete"), lambda: stage.delete_item(shown.id)),
    )
    menu = QMenu(stage)
    menu.setObjectName("agenda_item_menu")
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            words, do = entry
            menu.addAction(words).triggered.connect(lambda _checked=False, do=do: do())
    return menu
