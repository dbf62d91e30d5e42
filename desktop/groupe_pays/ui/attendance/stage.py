"""The Receive stage of a meeting: the roll taken at the door, by keyboard, with figures that follow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from groupe_pays import pinyin
from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder, count
from groupe_pays.domain.representation import doubts
from groupe_pays.domain.tables import TableKind
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.attendance.doubts import doubt_sentence
from groupe_pays.ui.attendance.head import RollHead
from groupe_pays.ui.attendance.head_counts import HeadCounts
from groupe_pays.ui.attendance.movements import note_movement, short_words
from groupe_pays.ui.attendance.paper import PAPER, PaperView
from groupe_pays.ui.attendance.questions import Questions
from groupe_pays.ui.attendance.roll_model import RollModel, RollRow, representative
from groupe_pays.ui.attendance.roll_table import RollTable
from groupe_pays.ui.attendance.side import RollSide
from groupe_pays.ui.attendance.walk_in import WalkInRow
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.lists.export import ListExport
from groupe_pays.ui.widgets.buttons import Button, IconButton, tie_to_action
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import Hairline
from groupe_pays.ui.widgets.notices import EmptyState

_TABLES = ("attendance", "attachment", "movement", "agenda_item", "person", "position", "organisation", "counted_group")
_ORDER_SETTING = "receive_order"
_FEW = 8
"""Rows of a change up to which only they are read again."""


class ReceiveStage(Retranslating, QWidget):
    """Embedded in the meeting's page: ``show_meeting`` says whose roll it is."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("receive_stage")
        self._context = context
        self._meeting_id = ""
        self._matches: list[RollRow] = []
        self._listed: list[Attendance] = []
        self._moved: dict[str, str] = {}
        self._spells = False
        self._back_to_search = False
        self._order = _kept_order(context)
        self.head, self.side = RollHead(), RollSide(context)
        self.counters, self.add_people = self.side.counters, self.side.add_people
        self._model = RollModel(self)
        self.table = RollTable("roll", self._model)
        self._questions = Questions(context, self.table)
        self.walk_in = WalkInRow(context)
        self._empty = EmptyState("roll_empty", "users", "user-plus")
        self.export = ListExport(self, context, TableKind.ATTENDANCE, self._model.record_ids, lambda: self._meeting_id)
        self.head.add_tool(self.export.button)
        self.paper: PaperView | None = None
        self.came_and_went = IconButton("movements_button", "clock")
        self.from_paper = Button("paper_button", "default", "list-checks")
        tie_to_action(self.from_paper, context.actions.paper_sheet)
        self.head.add_tool(self.came_and_went)
        self.head.add_tool(self.from_paper)
        self.head_counts = HeadCounts(context)
        self.counters.add_section(self.head_counts)
        self._build()
        self._connect()
        self.head.show_order(self._order)
        self.retranslate()

    def _build(self) -> None:
        self._list = QStackedWidget()
        self._list.setProperty("kind", "band")
        self._list.addWidget(self.table)
        self._list.addWidget(self._empty)
        self.table.setProperty("pane", True)
        left = column(self.head, Hairline(), self._questions.doubt, spacing=0)
        left.addWidget(self._list, 1)
        left.addWidget(Hairline())
        self._walk_in_place = column(self.walk_in, spacing=0)
        left.addLayout(self._walk_in_place)
        roll = QWidget()
        box = QHBoxLayout(roll)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(left, 1)
        box.addWidget(Hairline(vertical=True))
        box.addWidget(self.side)
        self._views = QStackedWidget()
        self._views.addWidget(roll)
        self.setLayout(column(self._views, spacing=0))
        self.setFocusProxy(self.head.search)

    def _connect(self) -> None:
        head, table, actions = self.head, self.table, self._context.actions
        head.search.textChanged.connect(self._on_typed)
        head.search.moved.connect(self._move)
        head.search.taken.connect(self._take)
        head.search.others_wanted.connect(self._go_to_letters)
        head.order_chosen.connect(self._set_order)
        head.add_requested.connect(lambda: self.side.open_people(self._meeting_id))
        table.letter_chosen.connect(self._mark)
        table.edit_requested.connect(self._questions.edit_day)
        table.delete_requested.connect(self._remove)
        table.left.connect(self._go_to_search)
        self.walk_in.added.connect(self._on_added)
        self.walk_in.left.connect(self._go_to_search)
        self.side.closed.connect(self.head.search.setFocus)
        self.came_and_went.clicked.connect(lambda: self.side.toggle_movements(self._meeting_id))
        self._empty.button.clicked.connect(lambda: self.side.open_people(self._meeting_id))
        insert = QShortcut(QKeySequence(Qt.Key.Key_Insert), self)
        insert.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        insert.activated.connect(self.walk_in.start)
        actions.handle("find_here", self, self._go_to_search)
        actions.handle("delete", self, self._remove_selected)
        actions.handle("movement", self, self._note_movement)

    def retranslate(self) -> None:
        self.table.set_words(_("The roll"))
        self.came_and_went.set_words(_("Arrivals and departures"))
        self.from_paper.setText(_("Signed sheet"))
        self._empty.set_words(_("Nobody is expected yet. Add the people you invited."), _("Add people"))
        if self._meeting_id:
            self.reload()

    def show_meeting(self, meeting_id: str) -> None:
        """Show the roll of a meeting; another one begins with an empty search field."""
        if meeting_id != self._meeting_id:
            self.table.answered()
            self._questions.doubt.forget()
            self.side.show_counters()
            self._close_paper()
            self._meeting_id = meeting_id
            self.walk_in.set_meeting(meeting_id)
            self.head.search.clear()
            self._model.set_rows([])
        self.reload()

    def open_focus(self, focus: str) -> None:
        """Select somebody by the id of the attendance or the person, or a head count; ``PAPER``: the signed sheet."""
        if focus == PAPER:
            self.open_paper()
            return
        if self.head_counts.go_to(focus):
            return
        for row in self._rows():
            if focus in (row.id, row.attendance.person_id):
                self.table.select_id(row.id)
                self.table.setFocus()

    def on_store_changed(self, notice: Any) -> None:
        if not notice.touches(*_TABLES):
            return
        if self.paper is not None and self._on_paper():
            self.paper.reload()
            return
        changed = notice.ids("attendance")
        few = set(notice.touched) == {"attendance"} and len(changed) <= _FEW
        again = self._context.services.attendance.read_again(self._listed, changed) if few else None
        if again is None:
            self.reload()
        else:
            self._show(again)

    def reload(self) -> None:
        """Read the roll again; the list does not jump while only statuses change."""
        if not self._meeting_id:
            return
        if self.paper is not None and self._on_paper():
            self.paper.reload()
            return
        self._moved = self._movement_words()
        self._show(self._context.services.attendance.list_attendance(self._meeting_id, self._order))
        if not self._spells and any(row.name.name_zh for row in self._listed):
            self._spells = True
            self._context.tasks.run(pinyin.make_ready, done=lambda _nothing: None)
        self.head_counts.show_meeting(self._meeting_id)
        self.side.reload(self._meeting_id)

    def _show(self, listed: list[Attendance]) -> None:
        self._listed, found, moved = listed, doubts(listed), self._moved
        rows = [
            RollRow(row, place, representative(row), doubt_sentence(found.get(row.id, ())), moved.get(row.id, ""))
            for place, row in enumerate(listed, start=1)
        ]
        self._model.show(rows, self._order)
        self._questions.doubt.show_doubts(found)
        self.counters.show_count(count(listed))
        self._list.setCurrentIndex(0 if rows else 1)
        self._on_typed(self.head.search.text(), move=False)
        self._questions.reload(listed)

    def _rows(self) -> list[RollRow]:
        rows = (self._model.record(place) for place in range(self._model.rowCount()))
        return [row for row in rows if row is not None]

    def _movement_words(self) -> dict[str, str]:
        """When people came or went, in short, by the id of their attendance."""
        said: dict[str, list[str]] = {}
        for movement in self._context.services.movements.list_movements(self._meeting_id):
            said.setdefault(movement.attendance_id, []).append(short_words(movement))
        return {key: " · ".join(words) for key, words in said.items()}

    def _on_typed(self, text: str, move: bool = True) -> None:
        """Mark who answers, and go to the first of them; the list itself stays as it is."""
        self._matches = self._model.mark(text)
        self.head.hints.show_matches(len(self._matches) if text.strip() else None)
        if move and self._matches:
            current: Any = self.table.selected_record()
            if current is None or current.id not in {row.id for row in self._matches}:
                self.table.select_id(self._first_waiting().id)

    def _first_waiting(self) -> RollRow:
        """The first match still expected: who has come already is not looked for."""
        waiting = (row for row in self._matches if row.attendance.status is AttendanceStatus.EXPECTED)
        return next(waiting, self._matches[0])

    def _move(self, step: int) -> None:
        """The arrows go through the matches, or through the whole list while nothing is typed."""
        rows = self._matches if self.head.search.text().strip() else self._rows()
        if not rows:
            return
        current: Any = self.table.selected_record()
        ids = [row.id for row in rows]
        if current is None or current.id not in ids:
            self.table.select_id(ids[0 if step > 0 else -1])
        else:
            self.table.select_id(ids[min(max(ids.index(current.id) + step, 0), len(ids) - 1)])

    def _take(self) -> None:
        """Enter in the field: whoever is current among the matches is present; letters nobody answers to stay."""
        record: Any = self.table.selected_record()
        if record is None or (self.head.search.text().strip() and not self._matches):
            return
        self._set_status(record, AttendanceStatus.PRESENT)
        self.head.search.clear()

    def _go_to_letters(self) -> None:
        """Tab after letters: one key more sets the status, then the field is ready for the next person."""
        if self._matches:
            self._back_to_search = True
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_search(self) -> None:
        self._back_to_search = False
        self.head.search.setFocus()
        self.head.search.selectAll()

    def _mark(self, row: RollRow, status: AttendanceStatus) -> None:
        """A letter on a row, by key or by click; « R » asks in place who stands in."""
        back, self._back_to_search = self._back_to_search, False
        if status is AttendanceStatus.REPRESENTED:
            self._questions.ask_representative(row, self._next_person if back else self.table.setFocus)
            return
        self._set_status(row, status)
        if back:
            self._next_person()

    def _next_person(self) -> None:
        self.head.search.clear()
        self.head.search.setFocus()

    def _set_status(self, row: RollRow, status: AttendanceStatus) -> None:
        self._context.drafts.flush()
        if row.attendance.status is not status:
            self._context.services.attendance.set_status(row.id, status)

    def _remove_selected(self) -> None:
        record = self.table.selected_record()
        if isinstance(record, RollRow):
            self._remove(record)

    def _remove(self, row: RollRow) -> None:
        """Take somebody off the list; the row below becomes the current one."""
        ids = [shown.id for shown in self._rows()]
        at = ids.index(row.id)
        after = [*ids[at + 1 :], *ids[:at][::-1]]
        self._context.services.attendance.remove(row.id)
        if after:
            self.table.select_id(after[0])
        name = name_words(row.attendance.name, current_language())
        self._context.signals.undo_offered.emit(_("{name} removed from the meeting").format(name=name))

    def _set_order(self, order: SheetOrder) -> None:
        self._order = order
        self._context.settings.pages[_ORDER_SETTING] = order.value
        self._context.settings.save()
        self.reload()

    def _note_movement(self) -> None:
        """F7: whoever is current comes or goes now."""
        record: Any = self.table.selected_record()
        if self.paper is not None and self._on_paper():
            record = self.paper.table.selected_record()
        if record is None or (self.head.search.text().strip() and not self._matches):
            self._context.signals.message.emit(_("First choose who comes or goes."))
            return
        note_movement(self._context, record.id)
        if self.head.search.hasFocus():
            self.head.search.clear()

    def open_paper(self) -> None:
        """The signed sheet, row by row, in place of the roll."""
        if self.paper is None:
            self.paper = PaperView(self._context, self.walk_in)
            self.paper.closed.connect(self._close_paper)
            self._views.addWidget(self.paper)
        self.walk_in.left.disconnect()
        self.walk_in.left.connect(self.paper.table.setFocus)
        self._views.setCurrentWidget(self.paper)
        self.paper.start(self._meeting_id)
        self._context.actions.refresh()

    def _close_paper(self) -> None:
        if self.paper is None or not self._on_paper():
            return
        self.walk_in.show_number(0)
        self._walk_in_place.addWidget(self.walk_in)
        self.walk_in.left.disconnect()
        self.walk_in.left.connect(self._go_to_search)
        self._views.setCurrentIndex(0)
        self.reload()
        self._context.actions.refresh()
        self.head.search.setFocus()

    def _on_paper(self) -> bool:
        return self.paper is not None and self._views.currentWidget() is self.paper

    def _on_added(self, attendance_id: str) -> None:
        """A walk-in is on the list: show the row, ready for the next person."""
        if self.paper is not None and self._on_paper():
            self.paper.added()
            return
        self.table.select_id(attendance_id)
        self._next_person()


def _kept_order(context: Context) -> SheetOrder:
    """The order chosen last; at first that of the minutes, by organisation."""
    try:
        return SheetOrder(context.settings.pages.get(_ORDER_SETTING, SheetOrder.ORGANISATION))
    except ValueError:
        return SheetOrder.ORGANISATION
