"""What the lists of organisations and of people have in common: tabs, sorting, searching in folded words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.filters import Choices, FilterField, ListFilters
from groupe_pays.ui.lists.page import ListPage
from groupe_pays.ui.people.panel import RecordPanel
from groupe_pays.ui.people.tabs import TABS, tab_words
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.records import RecordModel
from groupe_pays.ui.widgets.segments import Segments
from groupe_pays.ui.widgets.tables import RecordTable


class MembersList(ListPage):
    """A subclass says how lines are read and which pass; ``tab_chosen`` asks for the other list."""

    narrow_panel = 440

    panel: RecordPanel
    tab_chosen = Signal(str)
    table_name = ""
    """The table the records are kept in."""
    own_tables: frozenset[str] = frozenset()
    """That table and those of their parts: a change of nothing else concerns these records alone."""

    def __init__(
        self, context: Context, table: RecordTable, panel: RecordPanel, fields: Sequence[FilterField], icon: str
    ) -> None:
        self._lines: list[Any] = []
        self._sort, self._down, self._reading = "name", False, False
        super().__init__(context, table, panel, ListFilters(f"{self.name}_filters", fields), icon)
        self.tabs = Segments(f"{self.name}_tabs", TABS)
        self.tabs.set_value(self.name)
        self.new = Button(f"new_{self.name}", "primary", "plus")
        self.head.add_beside(self.tabs)
        self.head.add_button(self.new)
        self._connect_list()

    def _connect_list(self) -> None:
        panel, table_model = self.panel, cast(RecordModel, self.table.model())
        panel.go = self.go
        self.tabs.chosen.connect(self._on_tab)
        self.new.clicked.connect(lambda: self.begin_new())
        self.empty.button.clicked.connect(self._leave_empty)
        table_model.sort_requested.connect(self._sort_by)
        self.table.record_opened.connect(lambda _line: panel.set_editing(True))
        panel.delete_wanted.connect(self.delete_shown)
        panel.new.made.connect(self._on_made)
        panel.new.abandoned.connect(self._on_abandoned)
        edit = QShortcut(QKeySequence(Qt.Key.Key_F2), self)
        edit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        edit.activated.connect(lambda: panel.set_editing(True))

    def retranslate(self) -> None:
        self.head.title.setText(_("Members"))
        self.tabs.set_words(tab_words(), _("What is listed"))
        self.search.set_words(_("Search in the members"))
        self.show_sort()
        if self._was_read:
            self.read()
        super().retranslate()

    def show_sort(self) -> None:
        """The arrow over the sorted column, and the rule where it is not that of the alphabet."""
        note = _("by pinyin") if current_language() is Language.ZH and self._sort == "name" else ""
        self.table.show_sort(self._sort, self._down, note)

    # ------------------------------------------------------------------ what is listed

    def read(self) -> None:
        self._lines = self.read_lines(current_language())
        self._put_in_order()

    def has_records(self) -> bool:
        return bool(self._lines)

    def read_lines(self, language: Language, only: Collection[str] | None = None) -> list[Any]:
        """The lines of all records, or of those in ``only``."""
        raise NotImplementedError

    def reload(self) -> None:
        self._reading = True
        try:
            super().reload()
        finally:
            self._reading = False

    def reread(self, ids: Collection[str]) -> None:
        """Read some records again, not thousands because a letter was typed in one."""
        kept = [line for line in self._lines if line.id not in ids]
        self._lines = kept + self.read_lines(current_language(), ids)
        self._put_in_order()
        self._reading = True
        try:
            self.refresh()
        finally:
            self._reading = False

    def passes(self, line: Any) -> bool:
        """Whether a line answers the filters."""
        raise NotImplementedError

    def rows(self) -> Sequence[Any]:
        """Lines whose folded words hold every word of the search; nothing is folded here but the search."""
        words = fold(self.search.text()).split()
        found = [line for line in self._lines if all(word in line.hay for word in words)]
        return found if self.filters.is_empty else [line for line in found if self.passes(line)]

    def _sort_by(self, column: str, down: bool) -> None:
        self._sort, self._down = column, down
        self.show_sort()
        self._put_in_order()
        self.refresh()

    def _put_in_order(self) -> None:
        self._lines.sort(key=lambda line: line.keys["name"])
        if self._sort != "name" or self._down:
            self._lines.sort(key=lambda line: line.keys[self._sort], reverse=self._down)

    def show_counts(self, counts: dict[str, int]) -> None:
        """The numbers beside the tabs."""
        self.tabs.set_counts({tab: str(number) for tab, number in counts.items()})

    # ------------------------------------------------------------------ the record

    def show_record(self, record: Any | None) -> None:
        """Show a record; the one that is shown already only where it was read again."""
        if record is not None and record.id == self.panel.record_id and not self._reading and not self.is_making():
            return
        try:
            self.panel.show_id(record.id if record is not None else None)
        except NothingFound:
            self.panel.show_id(None)

    def shown_id(self) -> str | None:
        return self.panel.record_id

    def is_making(self) -> bool:
        return bool(self.panel.is_making)

    def begin_new(self, focus: str | None = None) -> None:
        """The empty form on the panel; its button is the primary one as long as it stands there."""
        self.new.set_kind("default")
        self.panel.begin_new(focus)

    def _on_made(self, record_id: str) -> None:
        self._end_new()
        self.reload()
        self.reveal(record_id)
        self.table.setFocus()

    def _on_abandoned(self) -> None:
        self._end_new()
        self.refresh()
        self.table.setFocus()

    def _end_new(self) -> None:
        self.new.set_kind("primary")
        self.panel.end_new()

    def _leave_empty(self) -> None:
        """Take search and filters away; where there is no record at all, begin one."""
        if not self._lines:
            self.begin_new()
            return
        self.search.clear()
        self.filters.clear()
        self.refresh()

    def _on_tab(self, tab: object) -> None:
        self.tabs.set_value(self.name)
        self.tab_chosen.emit(str(tab))

    def go(self, page: str, record: str | None = None, part: str | None = None, focus: str | None = None) -> None:
        here = Route("members", self.shown_id(), self.name)
        if self.context.navigator.current != here:
            self.context.navigator.note(here)
        self.context.open(page, record, part, focus)


def lacking() -> Choices:
    """The only value of a filter for what is missing."""
    return [("missing", _("missing"))]
