"""The first stage of a meeting: its agenda, against the clocks of both countries and the slot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QWidget

from groupe_pays.domain.agenda import AgendaItem, ItemOutcome
from groupe_pays.domain.agenda_moves import (
    Move,
    dropped_before,
    fitted,
    moved_down,
    moved_inwards,
    moved_outwards,
    moved_up,
)
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.domain.stock import StockRole
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.agenda.add_line import AddLine
from groupe_pays.ui.agenda.adding import Adding
from groupe_pays.ui.agenda.inline import InlineEditing
from groupe_pays.ui.agenda.item_menu import item_menu
from groupe_pays.ui.agenda.model import AgendaModel, AgendaRow
from groupe_pays.ui.agenda.outcomes import say_outcome
from groupe_pays.ui.agenda.overrun import OverrunBanner
from groupe_pays.ui.agenda.saving import AgendaSaving
from groupe_pays.ui.agenda.side import SidePanel
from groupe_pays.ui.agenda.table import AgendaTable
from groupe_pays.ui.agenda.timeline import Timeline
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline
from groupe_pays.ui.widgets.notices import Banner, EmptyState

TABLES = (
    "agenda_item", "presenter", "carried_action", "meeting", "action", "action_owner", "upcoming_date", "avoided_date",
    "person", "organisation", "attendance", "attachment",
)  # fmt: skip
"""The tables whose changes are seen here."""
_MOVES = {"up": moved_up, "down": moved_down, "inwards": moved_inwards, "outwards": moved_outwards}


class PrepareStage(Retranslating, QWidget):
    """The agenda of the meeting given to ``show_meeting``."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("prepare_stage")
        self.context = context
        self._meeting: Meeting | None = None
        self._items: list[AgendaItem] = []
        self.model = AgendaModel(self)
        self.table = AgendaTable("agenda_table", self.model)
        self.editing = InlineEditing(self.table, self.model, context)
        self.saving = AgendaSaving(context, self.editing)
        self.add_line = AddLine(context.actions)
        self.adding = Adding(context, self.add_line)
        self.empty = EmptyState("agenda_empty", "list-ordered")
        self.timeline = Timeline()
        self.overrun = OverrunBanner()
        self.locked = Banner("agenda_locked", "info", closable=False)
        self.side = SidePanel(context)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        paper = QFrame()
        paper.setProperty("kind", "band")
        paper.setProperty("pane", True)
        self._above = column(self.locked, margins=(16, 0, 16, 0))
        foot = column(self.saving.refusal, self.timeline, self.overrun, spacing=10, margins=(16, 12, 16, 14))
        box = column(self._above, spacing=0)
        box.addWidget(self.table, 1000)
        box.addWidget(self.empty, 1000)
        box.addWidget(self.add_line)
        box.addStretch(1)
        box.addWidget(Hairline())
        box.addLayout(foot)
        paper.setLayout(box)
        whole = row(spacing=0)
        whole.addWidget(paper, 1)
        whole.addWidget(Hairline(vertical=True))
        whole.addWidget(self.side)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.table.record_selected.connect(self._on_selected)
        self.table.edit_requested.connect(self._open_field)
        self.table.move_requested.connect(self.move_item)
        self.table.dropped.connect(self._drop)
        self.table.delete_requested.connect(lambda record: self.delete_item(record.id))
        self.table.menu_requested.connect(self._show_menu)
        self.table.outcome_given.connect(self.say_outcome)
        self.timeline.item_chosen.connect(self.table.select_id)
        self.overrun.fit_requested.connect(self.fit_durations)
        self.overrun.prolong_requested.connect(self.prolong_meeting)
        self.adding.added.connect(self._on_added)
        self.add_line.closed.connect(lambda: self._show_empty(not self._items))
        self.add_line.part_requested.connect(self.begin_part)
        self.empty.button.clicked.connect(self.begin_item)
        self.side.item.move_requested.connect(self.move_item)
        self.side.item.delete_requested.connect(self.delete_item)
        self.side.item.kept.connect(self.keep_item)
        self.side.stock.use_requested.connect(self._use_below)
        self.side.stock.sent_back.connect(self.keep_item)
        self.table.stock_dropped.connect(self.use_stock)
        self.side.open_actions.apply_requested.connect(self.take_up)
        self.side.avoid.day_chosen.connect(self._choose_day)
        self.side.invited_requested.connect(lambda: self._go("prepare", "invitations"))
        self.context.actions.handle("add_agenda_item", self, self.begin_item)
        self.context.actions.handle("delete", self, self._delete_selected)
        self.context.actions.handle("typography", self, self._open_typography)

    def _open_typography(self) -> None:
        from groupe_pays.ui.typography.dialog import AGENDA, open_typography

        if self._meeting is not None:
            open_typography(self, self.context, self._meeting.id, AGENDA)

    def retranslate(self) -> None:
        self.table.set_words(_("Agenda"))
        self.empty.set_words(
            _("The agenda is empty. Type its first item, or take up what earlier meetings left open."), _("Add an item")
        )
        if self._meeting is not None:
            self._show_lock(self._meeting)

    def show_meeting(self, meeting_id: str) -> None:
        """Show the agenda of another meeting."""
        self.editing.close()
        self.add_line.close_line()
        self._meeting = self.context.services.meetings.load(meeting_id)
        self.reload()
        self.side.stock.show_meeting(self._meeting)
        if self.table.selected_row() is None:
            self.table.select_row(0)

    def reload(self) -> None:
        if self._meeting is None:
            return
        try:
            self._meeting = self.context.services.meetings.load(self._meeting.id)
        except NothingFound:
            return
        self._items = self.context.services.agenda.list_items(self._meeting.id)
        self._show()

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches(*TABLES):
            self.reload()
        self.side.stock.on_store_changed(notice)

    def tick(self) -> None:
        """A minute of the sitting has gone by."""
        self.timeline.tick()

    def open_focus(self, item_id: str) -> None:
        """Select an item, which another page points to."""
        self.table.select_id(item_id)
        self.table.setFocus()

    def _show(self) -> None:
        meeting, services = self._meeting, self.context.services
        if meeting is None:
            return
        self.model.show_agenda(self._items, meeting)
        self.adding.show_agenda(self._items, meeting)
        rows = self.model.rows()
        self.editing.refresh()
        self.table.setVisible(bool(rows))
        self._show_empty(not rows)
        self.table.setMaximumHeight(self.table.full_height())
        self.timeline.show_plan(rows, meeting)
        self.overrun.show_plan(rows, meeting)
        self._show_lock(meeting)
        numbers = {shown.id: shown.number for shown in rows}
        proposed = services.carry_over.list_open(meeting.id)
        self.side.open_actions.show_actions(proposed, numbers, self.adding.numbers_of_next)
        self.side.avoid.show_dates(services.calendar.list_dates(), meeting)
        self.side.show_people(services.meetings.load_summary(meeting.id))
        self._on_selected(self.table.selected_row())

    def _show_empty(self, empty: bool) -> None:
        """An empty agenda invites to type its first item; the line under it would say the same twice."""
        typing = self.add_line.is_open
        self.empty.setVisible(empty and not typing)
        self.empty.button.setVisible(not self.is_locked)
        self.setFocusProxy(self.empty.button if empty else self.table)
        self.add_line.setVisible(not self.is_locked and (typing or not empty))

    def _show_lock(self, meeting: Meeting) -> None:
        locked = meeting.state is MeetingState.ADOPTED
        self._above.setContentsMargins(16, 10 if locked else 0, 16, 10 if locked else 0)
        self.side.open_actions.setEnabled(not locked)
        self.side.item.set_locked(locked)
        self.side.stock.set_locked(locked)
        if locked:
            words = _("The minutes are adopted: the agenda is locked with them.")
            self.locked.say(words, "", _("Circulate…"), lambda: self._go("circulate"))
        else:
            self.locked.hide()

    @property
    def is_locked(self) -> bool:
        return self._meeting is not None and self._meeting.state is MeetingState.ADOPTED

    def _on_selected(self, record: AgendaRow | None) -> None:
        self.side.show_row(record)
        self.add_line.enable_part(record is not None)

    def _open_field(self, item_id: str, field: str) -> None:
        if not self.is_locked:
            self.editing.open(item_id, field)

    def begin_item(self) -> None:
        """Take the title of a new item at the end of the agenda."""
        self.editing.close()
        self.empty.hide()
        self.adding.begin_last()

    def begin_part(self) -> None:
        """Take the title of a new part of the selected item."""
        shown = self.table.selected_row()
        if shown is not None:
            self.editing.close()
            self.adding.begin_part(shown.item)

    def _on_added(self, item_id: str) -> None:
        self.reload()
        self.table.select_id(item_id)

    def move_item(self, item_id: str, way: str) -> None:
        """Move an item up, down, inwards or outwards; nothing where it cannot go there."""
        self.context.drafts.flush()
        self._carry_out(item_id, _MOVES[way](self._items, item_id))

    def _drop(self, item_id: str, before_id: str | None) -> None:
        if any(item.id == item_id for item in self._items):
            self._carry_out(item_id, dropped_before(self._items, item_id, before_id))

    def _carry_out(self, item_id: str, move: Move | None) -> None:
        if move is None or self.is_locked:
            return
        parent_id, index = move
        self.context.services.agenda.move_item(item_id, parent_id=parent_id, index=index)
        self.reload()
        self.table.select_id(item_id)

    def _delete_selected(self) -> None:
        shown = self.table.selected_row()
        if shown is not None:
            self.delete_item(shown.id)

    def delete_item(self, item_id: str) -> None:
        """Put an item in the bin, select the next one and offer to undo."""
        self.context.drafts.flush()
        row_number = self.model.row_of(item_id)
        record = self.model.record(row_number)
        self.editing.close()
        self.context.services.agenda.delete_item(item_id)
        self.reload()
        self.table.select_row(row_number)
        title = record.item.title.best(current_language()) if record is not None else ""
        self.context.signals.undo_offered.emit(_("Item “{title}” deleted").format(title=title))

    def say_outcome(self, item_id: str, outcome: ItemOutcome) -> None:
        """Mark an item as treated, postponed or withdrawn; the same mark again takes it back."""
        item = next((one for one in self._items if one.id == item_id), None)
        if item is not None and self.context.drafts.flush():
            say_outcome(self.context.services.agenda, item, outcome)

    def keep_item(self, item_id: str, role: StockRole) -> None:
        """Send an item back to the ideas, off the agenda, or put a copy of it into the library."""
        agenda, signals = self.context.services.agenda, self.context.signals
        item = next((one for one in self._items if one.id == item_id), None)
        if item is None or not self.context.drafts.flush():
            return
        row_number, title = self.model.row_of(item_id), item.title.best(current_language())
        self.editing.close()
        if role is StockRole.REUSABLE:
            agenda.keep_as_reusable(item_id)
            signals.undo_offered.emit(_("“{title}” is in the library").format(title=title))
            return
        agenda.park(item_id)
        self.reload()
        self.table.select_row(row_number)
        signals.undo_offered.emit(_("“{title}” waits among the ideas").format(title=title))

    def _use_below(self, stock_id: str) -> None:
        """Put something in stock right below the item under the cursor and its parts, or last."""
        shown = self.table.selected_row()
        tops = [item for item in self._items if item.parent_id is None]
        place = shown.item.path[0] if shown is not None else len(tops)
        self.use_stock(stock_id, tops[place].id if place < len(tops) else None)

    def use_stock(self, stock_id: str, before_id: str | None) -> None:
        """Put something in stock on the agenda, before one of its items or last."""
        if self._meeting is None or self.is_locked or not self.context.drafts.flush():
            return
        added = self.context.services.stock.use(stock_id, self._meeting.id, before=before_id)
        self.reload()
        self.table.select_id(added)

    def take_up(self, action_ids: list[str]) -> None:
        """Add the chosen open actions at the end of the agenda."""
        if self._meeting is not None and action_ids:
            added = self.context.services.carry_over.add_to_agenda(self._meeting.id, action_ids)
            self.reload()
            self.table.select_id(added[0])

    def fit_durations(self) -> None:
        """Shorten every item in proportion, so that the agenda ends with the slot."""
        meeting = self._meeting
        if meeting is not None and meeting.slot_minutes is not None:
            self.context.drafts.flush()
            self.context.services.agenda.set_durations(meeting.id, fitted(self._items, meeting.slot_minutes))

    def prolong_meeting(self) -> None:
        """Let the meeting end when its agenda does."""
        meeting = self._meeting
        if meeting is not None and meeting.start is not None:
            self.context.drafts.flush()
            self.context.services.meetings.prolong(meeting.id, self.timeline.total)

    def _choose_day(self, when: RoughDate) -> None:
        """Hold the meeting on a free day instead."""
        if self._meeting is not None:
            self.context.drafts.flush()
            self.context.services.meetings.edit(self._meeting.id, date=when)

    def _go(self, stage: str, focus: str | None = None) -> None:
        if self._meeting is not None:
            self.context.open("meeting", self._meeting.id, stage, focus)

    def _show_menu(self, position: QPoint) -> None:
        shown = self.table.selected_row()
        if shown is not None and not self.is_locked:
            item_menu(self, shown).popup(position)
