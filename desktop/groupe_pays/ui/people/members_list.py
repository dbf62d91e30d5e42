"""What the lists of organisations and of people have in common: tabs, the form of a new record, the panel."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.text import Language
from groupe_pays.formats import number
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.asked import AskedPage
from groupe_pays.ui.people.panel import RecordPanel
from groupe_pays.ui.people.tabs import TABS, tab_words
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.segments import Segments
from groupe_pays.ui.widgets.several import SeveralTable


class MembersList(AskedPage):
    """A subclass says how lines are read and which words stand around them; ``tab_chosen`` asks for the other list."""

    narrow_panel = 440

    panel: RecordPanel
    tab_chosen = Signal(str)
    table_name = ""
    """The table the records are kept in."""
    own_tables: frozenset[str] = frozenset()
    """That table and those of their parts: a change of nothing else concerns these records alone."""

    def __init__(self, context: Context, table: SeveralTable, make_panel: Callable[[], RecordPanel], icon: str) -> None:
        self._reading = False
        super().__init__(context, table, make_panel, icon)
        self.tabs = Segments(f"{self.name}_tabs", TABS)
        self.tabs.set_value(self.name)
        self.new = Button(f"new_{self.name}", "primary", "plus")
        self.bring_in = Button(f"import_{self.name}", "default", "download")
        self.head.add_beside(self.tabs)
        self.head.add_button(self.bring_in)
        self.head.add_button(self.new)
        self._connect_list()

    def _connect_list(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.new.clicked.connect(lambda: self.begin_new())
        self.bring_in.clicked.connect(self._import)
        self.table.record_opened.connect(self.edit_shown)
        edit = QShortcut(QKeySequence(Qt.Key.Key_F2), self)
        edit.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        edit.activated.connect(self.edit_shown)

    def connect_panel(self, panel: RecordPanel) -> None:
        panel.go = self.go
        panel.delete_wanted.connect(self.delete_one)
        panel.made.connect(self._on_made)
        panel.abandoned.connect(self._on_abandoned)

    def retranslate(self) -> None:
        self.head.title.setText(_("Members"))
        self.tabs.set_words(tab_words(), _("What is listed"))
        self.search.set_words(_("Search in the members"))
        self.bring_in.set_words(_("Import…"), _("Import an address book or a list of members"))
        self.show_sort()
        if self._was_read:
            self.read()
        super().retranslate()

    def show_sort(self) -> None:
        note = _("by pinyin") if current_language() is Language.ZH and self._sort == "name" else ""
        self.table.show_sort(self._sort, self._down, note)

    def _import(self) -> None:
        self.context.open("import_members", part="choose")

    # ------------------------------------------------------------------ what is listed

    def read_lines(self, ids: Collection[str]) -> Sequence[Any]:
        """The lines of some records, as the columns show them."""
        raise NotImplementedError

    def reload(self) -> None:
        self._reading = True
        try:
            super().reload()
        finally:
            self._reading = False

    def reread(self, ids: Collection[str]) -> None:
        self._reading = True
        try:
            super().reread(ids)
        finally:
            self._reading = False

    def show_counts(self, counts: dict[str, int]) -> None:
        """The numbers beside the tabs."""
        self.tabs.set_counts({tab: number(held, current_language()) for tab, held in counts.items()})

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
        return self.panel.record_id if self.room.is_filled else None

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

    def edit_shown(self, _line: object = None) -> None:
        self.catch_up()
        self.panel.set_editing(True)

    def _on_tab(self, tab: object) -> None:
        self.tabs.set_value(self.name)
        self.tab_chosen.emit(str(tab))

    def go(self, page: str, record: str | None = None, part: str | None = None, focus: str | None = None) -> None:
        here = Route("members", self.shown_id(), self.name)
        if self.context.navigator.current != here:
            self.context.navigator.note(here)
        self.context.open(page, record, part, focus)
