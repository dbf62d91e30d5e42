"""What the pages that list records have in common: search, filters and count, the list, the sheet of one record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from groupe_pays.domain.collation import fold
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.ui.announcing import Teller
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.lists.export import ListExport
from groupe_pays.ui.lists.filters import ListFilters
from groupe_pays.ui.lists.room import PanelRoom
from groupe_pays.ui.page import GAP, PADDING, Page
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import IconButton, tie_to_action
from groupe_pays.ui.widgets.cards import Card, DetailPanel, PageHead
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.notices import Banner, EmptyState
from groupe_pays.ui.widgets.tables import RecordTable

SEARCH_WIDTH = 280
WIDE_PANEL = 448
NARROW_PAGE, WIDE_PAGE = 1232, 1712
"""Widths of the page between which the panel grows from the one measure to the other."""
LEAST_PANEL, PANEL_SHARE = 420, 0.375
"""In a small window the panel gives way to the list: its share of the page, down to what its fields need."""


class RecordPanel(Retranslating, DetailPanel):
    """The sheet of one record; ``is_making`` while it holds one that is not made yet, which nothing may replace."""

    is_making = False

    def begin_new(self) -> None:
        """Make room for a new record; only pages that offer it call this."""

    def to_top(self) -> None:
        """Scroll back: another record is shown."""
        self._scrolled.verticalScrollBar().setValue(0)


class ListPage(Page):
    """A subclass gives ``name``, the table, the panel (made when first needed) and the filters, and says what is shown:

    ``read`` reads the records, ``rows`` gives those the search and the filters leave, with group heads, ``show`` puts
    one on the panel, ``show_count`` says how many there are, ``say_empty`` why there are none.
    """

    name = "records"
    narrow_panel = 372
    """Width of the panel on a narrow page."""
    table_kind: TableKind | None = None
    """What the list is exported as."""
    document_kind: DocumentKind | None = None
    """The document that prints the list."""

    def __init__(
        self,
        context: Context,
        table: RecordTable,
        make_panel: Callable[[], RecordPanel],
        filters: ListFilters,
        icon: str,
    ) -> None:
        super().__init__(context)
        self._was_read = False
        self._make_panel = make_panel
        self.room = PanelRoom()
        self.head = PageHead()
        self.search = SearchField(f"{self.name}_search")
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.filters, self.table = filters, table
        self.count = Label("meta", "text2")
        self.count.setObjectName(f"{self.name}_count")
        self._teller = Teller(self.count, self.count.text)
        self.empty = EmptyState(f"{self.name}_empty", icon)
        self._views = QStackedWidget()
        self._views.addWidget(table)
        self._views.addWidget(self.empty)
        self._lay_out()
        table.setProperty("pane", True)
        table.record_selected.connect(self._on_selected)
        table.delete_requested.connect(lambda _record: self.delete_shown())
        self.search.textChanged.connect(lambda _text: self._on_asked())
        self.search.left.connect(table.setFocus)
        self.empty.button.clicked.connect(self._leave_empty)
        filters.changed.connect(self._on_asked)
        context.actions.handle("find_here", self, self._go_to_search)
        context.actions.handle("delete", self, self.delete_shown)

    def _lay_out(self) -> None:
        card = Card(f"{self.name}_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self._views)
        tools = row(self.search, self.filters, None, self.count, spacing=8)
        if self.table_kind is not None:
            self.export = ListExport(self, self.context, self.table_kind, self.exported_ids)
            tools.addWidget(self.export.button)
        if self.document_kind is not None:
            self.print = IconButton(f"{self.name}_print", "printer")
            tie_to_action(self.print, self.context.actions.print_document)
            tools.addWidget(self.print)
        self.count.setMinimumHeight(self.search.sizeHint().height())
        for place in range(tools.count()):  # tags may go on under the first line
            tools.itemAt(place).setAlignment(Qt.AlignmentFlag.AlignTop)
        self._tools = QWidget()
        self._tools.setLayout(tools)
        body = row(card, self.room, spacing=GAP)
        body.setStretch(0, 1)
        self.notice = Banner(f"{self.name}_notice", "info")
        whole = column(self.head, self._tools, self.notice, spacing=12, margins=PADDING)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the list. It is no focus proxy: Tab would leap to it over the search and all that stands before it."""
        self.table.setFocus(reason)

    @cached_property
    def panel(self) -> RecordPanel:
        """The sheet of one record, built when something is first to be shown in it."""
        panel = self._make_panel()
        self.room.put(panel)
        self.connect_panel(panel)
        return panel

    def is_making(self) -> bool:
        """Whether the panel holds a record that is not made yet."""
        return self.room.is_filled and bool(self.panel.is_making)

    # ------------------------------------------------------------------ what a subclass says

    def connect_panel(self, panel: Any) -> None:
        """Hear what the panel asks for, which was just built."""

    def read(self) -> None:
        raise NotImplementedError

    def rows(self) -> Sequence[Any]:
        raise NotImplementedError

    def fill(self) -> None:
        """Put into the list what search and filters leave."""
        self.table.records.set_rows(self.rows())

    def show_record(self, record: Any | None) -> None:
        raise NotImplementedError

    def shown_id(self) -> str | None:
        """The id of the record on the panel, in the list or not."""
        raise NotImplementedError

    def show_count(self) -> None:
        raise NotImplementedError

    def say_empty(self) -> None:
        raise NotImplementedError

    def has_records(self) -> bool:
        """Whether there is anything at all; without, neither search nor panel is offered."""
        raise NotImplementedError

    def exported_ids(self) -> list[str]:
        """The records an exported table holds: those on screen."""
        return self.table.records.record_ids()

    def begin_new(self) -> None:
        """Make a new record on the panel (the route part ``new``), whose ``begin_new`` does it."""
        self.room.show()
        self.table.setCurrentIndex(self.table.rootIndex())
        self.panel.begin_new()

    def begin_first(self) -> None:
        """What the button of the empty page does where there is nothing at all."""
        self.begin_new()

    def delete_shown(self) -> None:
        """Delete the record on the panel."""

    # ------------------------------------------------------------------ the list

    def reload(self) -> None:
        self.read()
        self._was_read = True
        self.filters.refresh()
        self.refresh()

    def refresh(self) -> None:
        """Show what search and filters leave; where the selected record is gone, its neighbour is selected."""
        place = max(self.table.currentIndex().row(), 0)
        had = self.table.selected_record()
        self.fill()
        self._views.setCurrentIndex(0 if self.table.records.rowCount() else 1)
        self.empty.button.set_icon("list" if self.has_records() else "plus")
        self.say_empty()
        self.show_count()
        self._tools.setVisible(self.has_records())
        self.room.setVisible(self.has_records() or self.is_making())
        if self.is_making():
            return
        shown = self.shown_id() if self.room.is_filled else None
        if self.table.selected_record() is None and not self._select_id(shown):
            self._select_near(place if had is not None else 0)
        if self.table.selected_record() is None and (self.room.is_filled or self.has_records()):
            self.show_record(None)

    def abandon_new(self) -> None:
        """Nothing was made: back to the list."""
        self.refresh()
        self.table.setFocus()

    def _on_asked(self) -> None:
        """Search or filters changed: how many are left is said as well."""
        self.refresh()
        self._teller.start()

    def _leave_empty(self) -> None:
        """Begin the first record, or show all of them again."""
        if not self.has_records():
            self.begin_first()
            return
        self._show_everything()
        self.refresh()

    def _show_everything(self) -> None:
        """Take search and filters away, without showing the list again."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.filters.clear()

    def _select_id(self, record_id: str | None) -> bool:
        return record_id is not None and self.table.select_id(record_id)

    def _select_near(self, place: int) -> None:
        """Select the record at ``place``, else the next one, else the one before."""
        count = self.table.records.rowCount()
        for at in chain(range(min(place, count), count), range(min(place, count) - 1, -1, -1)):
            if self.table.records.record(at) is not None:
                self.table.select_id(self.table.records.record(at).id)
                return

    def _on_selected(self, record: Any | None) -> None:
        if record is not None:
            self.show_record(record)

    def open_route(self, route: Route) -> None:
        if route.part == "new":
            self.begin_new()
            return
        if route.record is not None:
            self.reveal(route.record)
        focused = self.window().focusWidget()
        if focused is None or self.isAncestorOf(focused):
            (self.table if self.table.isVisibleTo(self) else self.empty.button).setFocus()

    def reveal(self, record_id: str) -> None:
        """Select a record, taking search and filters away where they hide it, and unfolding its group."""
        if self.table.select_id(record_id):
            return
        self._show_everything()
        self.table.records.folded.clear()
        self.refresh()
        self.table.select_id(record_id)

    def go(self, page: str, record: str | None = None, part: str | None = None, focus: str | None = None) -> None:
        """Leave for another page; the way back leads to the record shown now."""
        here = Route(self.name, self.shown_id())
        if self.context.navigator.current != here:
            self.context.navigator.note(here)
        self.context.open(page, record, part, focus)

    def printed(self) -> Route:
        """The document of the list, with the records search and filters leave where they leave some out."""
        if self.document_kind is None:
            return super().printed()
        filtered = bool(self.search.text().strip()) or not self.filters.is_empty
        ids = dict.fromkeys(shown.partition("/")[0] for shown in self.table.records.record_ids())
        return Route("documents", None, self.document_kind.value, only=tuple(ids) if filtered else None)

    def matches(self, *texts: str) -> bool:
        """Whether every word of the search stands in one of ``texts``, accents and case aside."""
        wanted = fold(self.search.text()).split()
        if not wanted:
            return True
        there = fold("\n".join(texts))
        return all(word in there for word in wanted)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share = (self.width() - NARROW_PAGE) / (WIDE_PAGE - NARROW_PAGE)
        wider = (WIDE_PANEL - self.narrow_panel) * min(max(share, 0), 1)
        most = max(LEAST_PANEL, round(self.width() * PANEL_SHARE))
        self.room.set_width(min(round(self.narrow_panel + wider), most))

    def retranslate(self) -> None:
        """To be called by the subclass: group heads, count and empty state are words too."""
        if self._was_read:
            self.refresh()
        else:
            self.say_empty()


def texts_of(*pairs: Any) -> list[str]:
    """Both sides of bilingual texts, for ``matches``."""
    return [side for text in pairs for side in (text.fr, text.zh)]
