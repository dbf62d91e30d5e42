"""A page over a long list: ids asked of ``services.lists``, records read as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QMenu

from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.asked_filters import AskedFilters
from groupe_pays.ui.lists.commands import ListCommands
from groupe_pays.ui.lists.page import ListPage, RecordPanel
from groupe_pays.ui.lists.saved_filters import SavedFilters
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.lazy_records import LazyRecordModel
from groupe_pays.ui.widgets.several import SeveralTable

REST = 150
"""Milliseconds without a key in the search before the record found is read and shown: typing does not wait for it."""
SOON = 50
"""The same after another order, a filter or a key in the list, once that is painted."""
PREPARED_AFTER = 300
"""Milliseconds after the list was filled until its words are read: it is painted by then."""
MOST_WAITS = 10
"""Times ``SOON`` is waited for a list that is not painted, be it because nobody sees it."""
MANY = 2000
"""Records from which on the words of a list are read before the first is typed."""


class AskedPage(ListPage):
    """A subclass gives ``kind``, its table on a ``LazyRecordModel``, and ``show_words`` of its counts."""

    kind: ListKind
    table: SeveralTable
    filters: AskedFilters

    def __init__(self, context: Context, table: SeveralTable, make_panel: Callable[[], RecordPanel], icon: str) -> None:
        self._total = 0
        self._sort, self._down = self.first_sort(), False
        self._awaited: Any | None = None
        self._is_asking = self._is_preparing = False
        self._waits = 0
        filters = AskedFilters(f"{self.name}_filters", self.kind, context)
        self.saved = SavedFilters(f"{self.name}_saved", self.kind, context)
        filters.add_after(self.saved)
        super().__init__(context, table, make_panel, filters, icon)
        self.commands = ListCommands(self)
        self.more = IconButton(f"{self.name}_more", "ellipsis")
        self._more_menu = QMenu(self.more)
        self._more_menu.setObjectName(f"{self.name}_more_menu")
        self._more_menu.aboutToShow.connect(self._fill_more)
        self.more.setMenu(self._more_menu)
        cast(QBoxLayout, self._tools.layout()).addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.saved.asked.connect(self.ask)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rest)
        self.search.installEventFilter(self)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.timeout.connect(self._make_ready)
        table.records.sort_requested.connect(self.sort_by)
        table.typed.connect(self._on_typed)

    def build_ahead(self) -> Iterator[None]:
        _panel = self.panel
        yield
        self.catch_up()

    @property
    def model(self) -> LazyRecordModel:
        return cast(LazyRecordModel, self.table.records)

    def retranslate(self) -> None:
        self.more.set_words(_("With all those shown"))
        super().retranslate()

    def _fill_more(self) -> None:
        self._more_menu.clear()
        self.commands.fill_menu(self._more_menu)

    def first_sort(self) -> str:
        """The column the list is sorted by at first."""
        return "name"

    def show_sort(self) -> None:
        """The arrow over the sorted column, and the rule where it is not that of the alphabet."""
        raise NotImplementedError

    # ------------------------------------------------------------------ what is listed

    def query(self) -> ListQuery:
        """What is asked of the list now."""
        return ListQuery(
            self.kind, self.search.text(), self.filters.filters(), self._sort, self._down, current_language()
        )

    def ask(self, query: ListQuery) -> None:
        """Ask something else: its words, its filters and its order."""
        self.search.blockSignals(True)
        self.search.setText(query.words)
        self.search.blockSignals(False)
        self._sort, self._down = query.sort or self.first_sort(), query.down
        self.show_sort()
        self.filters.set_filters(query.filters)

    def read(self) -> None:
        self.model.forget()
        self._total = self.services.lists.total(self.kind)

    def fill(self) -> None:
        query = self.query()
        self.saved.present = query
        self.model.set_ids(self.services.lists.find(query))
        if self.isVisible():
            self._preparing.start(PREPARED_AFTER)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._preparing.start(PREPARED_AFTER)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() is QEvent.Type.FocusIn:
            self._preparing.start(SOON)
        return super().eventFilter(watched, event)

    def _make_ready(self) -> None:
        """Have the words of a long list read by another thread before the first is typed."""
        asked = self.kind, current_language()
        if self._total >= MANY and not self._is_preparing and not self.services.lists.is_ready(*asked):
            self._is_preparing = True
            work = partial(self.services.lists.make_ready, *asked)
            self.context.tasks.run(work, done=self._prepared, failed=self._prepared)

    def _prepared(self, _outcome: object = None) -> None:
        """Where it failed, whoever types will be told."""
        self._is_preparing = False

    def _on_typed(self, letter: str) -> None:
        """What is typed in the list is searched for."""
        self._go_to_search()
        self.search.insert(letter)

    def exported_ids(self) -> list[str]:
        """Those selected where there are several, else all that are shown."""
        return self.table.selected_ids() if self.table.selected_count() > 1 else self.model.record_ids()

    def printed(self) -> Route:
        if self.table.selected_count() > 1 and self.document_kind is not None:
            return Route("documents", None, self.document_kind.value, only=tuple(self.table.selected_ids()))
        return super().printed()

    def has_records(self) -> bool:
        return self._total > 0

    def reread(self, ids: Collection[str]) -> None:
        """Read some records again, not thousands because a letter was typed in one."""
        self.model.forget(ids)
        self._total = self.services.lists.total(self.kind)
        self.refresh()

    def sort_by(self, column: str, down: bool) -> None:
        self._sort, self._down = column, down
        self.show_sort()
        self.refresh()

    # ------------------------------------------------------------------ the record

    def refresh(self) -> None:
        self._is_asking = True
        try:
            super().refresh()
        finally:
            self._is_asking = False

    def _on_selected(self, record: Any | None) -> None:
        """Show it at once where it was clicked or gone to, else when the list was painted, or typing rests."""
        self._rest.stop()
        self._awaited = record
        pause = self._pause()
        if record is not None and pause and not (self.room.is_filled and record.id == self.shown_id()):
            self.table.is_painted, self._waits = False, 0
            self._rest.start(pause)
        else:
            self._show_awaited()

    def _pause(self) -> int:
        """Milliseconds to wait for what comes next."""
        if self.search.hasFocus():
            return REST
        return SOON if self._is_asking or self.table.is_moving or not self.isVisible() else 0

    def _on_rest(self) -> None:
        self._waits += 1
        if self.table.is_painted or self._waits > MOST_WAITS:
            self._show_awaited()
        else:
            self._rest.start(SOON)

    def _show_awaited(self) -> None:
        self._rest.stop()
        record, self._awaited = self._awaited, None
        if record is not None:
            super()._on_selected(record)

    def delete_one(self) -> None:
        """Put the record on the panel in the bin."""
        raise NotImplementedError

    def edit_shown(self, _record: object = None) -> None:
        """Have the fields of the record on the panel ready to be typed in."""
        raise NotImplementedError

    def delete_shown(self) -> None:
        """Put the record on the panel in the bin, or all those selected, in one step."""
        self.catch_up()
        number = self.table.selected_count()
        if number <= 1 or self.is_making():
            self.delete_one()
            return
        self.context.drafts.flush()
        self.services.lists.delete(self.kind, self.table.selected_ids())
        words = {
            ListKind.PEOPLE: ngettext("{number} person deleted", "{number} people deleted", number),
            ListKind.ORGANISATIONS: ngettext("{number} organisation deleted", "{number} organisations deleted", number),
            ListKind.PARTNERSHIPS: ngettext("{number} partnership deleted", "{number} partnerships deleted", number),
        }
        self.context.signals.undo_offered.emit(counted(words[self.kind], current_language(), number=number))

    def reveal(self, record_id: str) -> None:
        super().reveal(record_id)
        self.catch_up()

    def catch_up(self) -> None:
        """Show the selected record now: something is about to be done with it."""
        if self._rest.isActive():
            self._show_awaited()
