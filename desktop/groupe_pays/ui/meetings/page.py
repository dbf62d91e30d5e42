"""All meetings: searched, narrowed, sorted; the one selected is edited beside the list."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.meetings import Series
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.meetings import MeetingSummary
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.export import ListExport
from groupe_pays.ui.meetings.detail import MeetingDetail
from groupe_pays.ui.meetings.filter_menu import MeetingFilterTags
from groupe_pays.ui.meetings.list_view import MeetingTable
from groupe_pays.ui.meetings.listing import MeetingFilters, MeetingLine, filtered, sorted_lines, years_of
from groupe_pays.ui.meetings.new_meeting import NewMeetingForm
from groupe_pays.ui.page import GAP, PADDING, Page
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.buttons import Button, action_button
from groupe_pays.ui.widgets.cards import PageHead
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.notices import EmptyState

if TYPE_CHECKING:
    from groupe_pays.ui.meetings.stock_drawer import StockDrawer

NEW = "new"
"""The part of a route that opens the form for a new meeting."""
PANEL, FORM = 372, 448
"""Widths of the sheet of a meeting and of the form for a new one."""


class MeetingsPage(Page):
    """``route.record`` selects a meeting, ``route.focus`` a field of it; with ``route.part`` « new » the form opens,
    and ``record`` is the series.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("meetings_page")
        self._all: list[MeetingSummary] = []
        self._series: list[Series] = []
        self._sort = ("date", True)
        self._head = PageHead()
        self.new = action_button(context.actions, "new_meeting", "primary")
        self.series = Button("meetings_series", "default", "repeat")
        self.stock = Button("meetings_stock", "default", "list-checks")
        self.ideas: StockDrawer | None = None
        self._head.add_button(self.stock)
        self._head.add_button(self.series)
        self._head.add_button(self.new)
        self.search = SearchField("meetings_search")
        self.search.setFixedWidth(290)
        self.tags = MeetingFilterTags()
        self._count = Label("meta", "text2")
        self.table = MeetingTable()
        self._nothing = EmptyState("meetings_empty", "presentation")
        self._no_match = EmptyState("meetings_no_match", "funnel", "x")
        self.detail = MeetingDetail(context, PANEL)
        self.form = NewMeetingForm(context, FORM)
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.retranslate()

    def _build(self) -> None:
        self._list = QStackedWidget()
        for view in (self.table, self._nothing, self._no_match):
            self._list.addWidget(view)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setProperty("pane", True)
        card.setLayout(column(self._list, margins=(1, 1, 1, 1), spacing=0))
        self._panel = QStackedWidget()
        self._panel.setFixedWidth(PANEL)
        self._panel.addWidget(self.detail)
        self._panel.addWidget(self.form)
        body = row(spacing=GAP)
        body.addWidget(card, 1)
        body.addWidget(self._panel)
        self.export = ListExport(self, self.context, TableKind.MEETINGS, self.table.records.record_ids)
        tools = row(self.search, self.tags, None, self._count, self.export.button, spacing=8)
        whole = column(self._head, tools, spacing=10, margins=PADDING)
        whole.addSpacing(2)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.textChanged.connect(
            lambda words: self.tags.set_filters(replace(self.tags.filters, words=words.strip()))
        )
        self.search.left.connect(self.table.setFocus)
        self.search.installEventFilter(self)
        self.tags.changed.connect(self._fill)
        self.table.records.sort_requested.connect(self._sort_by)
        self.table.record_selected.connect(self._on_selected)
        self.table.record_opened.connect(lambda line: self.context.open("meeting", line.id))
        self.table.delete_requested.connect(lambda line: self.delete(line.id))
        self.detail.open_requested.connect(lambda meeting_id: self.context.open("meeting", meeting_id))
        self.detail.delete_requested.connect(self.delete)
        self.stock.clicked.connect(self.show_stock)
        self.series.clicked.connect(lambda: self.context.open("series"))
        self._nothing.button.clicked.connect(lambda: self.context.open("meetings", part=NEW))
        self._no_match.button.clicked.connect(self._clear_filters)
        self.form.created.connect(self._on_created)
        self.form.cancelled.connect(self._close_form)
        self.context.actions.handle("delete", self, self._delete_selected)
        self.context.actions.handle("find_here", self, self.search.setFocus)

    def retranslate(self) -> None:
        self._head.title.setText(_("Meetings"))
        self.stock.set_words(_("Ideas and library"), _("What waits for an agenda, and what is used again"))
        self.series.set_words(_("Series…"), _("The series, their usual places and standing agendas"))
        self.search.set_words(_("Search in the meetings"))
        self.table.set_words(_("Meetings"))
        self._nothing.set_words(_("There is no meeting yet. Create the first one."), _("New meeting"))
        self._no_match.set_words(_("No meeting answers to the search and the filters."), _("Remove the filters"))
        self._fill_series()
        if self._all:
            self._fill()

    def reload(self) -> None:
        self._all = self.services.meetings.list_meetings()
        self._series = self.services.meetings.list_series()
        self.tags.show_choices(self._series, years_of(self._all))
        self._fill_series()
        self._fill()

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("meeting", "attendance", "series", "person"):
            self.reload()
        if self.ideas is not None:
            self.ideas.panel.on_store_changed(notice)

    def open_route(self, route: Route) -> None:
        if route.part == NEW:
            self.begin_meeting()
            if route.record is not None:
                self.form.choose_series(route.record)
            return
        self._close_form()
        if route.record is not None:
            if self.table.records.row_of(route.record) < 0:
                self._clear_filters()
            self.table.select_id(route.record)
        elif self.table.selected_line() is None:
            self.table.select_first()
        if route.focus is not None:
            self.detail.focus_field(route.focus)
        else:
            self.table.setFocus()

    def printed(self) -> Route:
        """The minutes of the meeting chosen in the list."""
        line = self.table.selected_line()
        return Route("documents", line.id if line is not None else None, DocumentKind.MINUTES.value)

    def begin_meeting(self) -> None:
        """Show the form for a new meeting in the place of the detail."""
        self.context.drafts.flush()
        self._panel.show()
        self._panel.setFixedWidth(FORM)
        self._panel.setCurrentWidget(self.form)
        self.new.set_kind("default")
        self.form.start(self._series)

    def show_stock(self) -> None:
        """Show the ideas and the library in the place of the detail, or put them away."""
        if self.ideas is not None and self._panel.currentWidget() is self.ideas:
            self._close_form()
            return
        self._close_form()
        if self.ideas is None:
            from groupe_pays.ui.meetings.stock_drawer import StockDrawer

            self.ideas = StockDrawer(self.context)
            self.ideas.closed.connect(self._close_form)
            self._panel.addWidget(self.ideas)
        self._panel.setCurrentWidget(self.ideas)
        self._panel.show()
        self.ideas.open()

    def _on_created(self, meeting_id: str) -> None:
        self._close_form()
        self.table.select_id(meeting_id)
        self.context.open("meeting", meeting_id, "prepare")

    def _close_form(self) -> None:
        self._panel.setCurrentWidget(self.detail)
        self._panel.setFixedWidth(PANEL)
        self.new.set_kind("primary")
        self._on_selected(self.table.selected_line())

    def _fill_series(self) -> None:
        choices = [(one.name.best(current_language()), one.id) for one in self._series]
        self.detail.fill_series([*choices, (_("No series"), None)])

    def _fill(self) -> None:
        """Show what the search and the filters leave, in the order chosen."""
        lines = sorted_lines(filtered(self._all, self.tags.filters), *self._sort)
        self.table.records.set_rows(lines)
        self.table.show_sort(*self._sort)
        view = self.table if lines else (self._no_match if self._all else self._nothing)
        self._list.setCurrentWidget(view)
        self._show_count(len(lines))
        if self.table.selected_line() is None and lines:
            self.table.select_first()
        self._on_selected(self.table.selected_line())

    def _show_count(self, shown: int) -> None:
        words = ngettext("{shown} of {total} meeting", "{shown} of {total} meetings", len(self._all))
        self._count.setText(words.format(shown=shown, total=len(self._all)) if self._all else "")

    def _sort_by(self, name: str, downwards: bool) -> None:
        self._sort = (name, downwards)
        self._fill()

    def _clear_filters(self) -> None:
        self.search.clear()
        self.tags.set_filters(MeetingFilters())

    def _on_selected(self, line: MeetingLine | None) -> None:
        has_form = self._panel.currentWidget() is not self.detail
        self._panel.setVisible(line is not None or has_form)
        if line is not None and not has_form:
            self.detail.show_meeting(line.summary)

    def _delete_selected(self) -> None:
        line = self.table.selected_line()
        if line is not None:
            self.delete(line.id)

    def delete(self, meeting_id: str) -> None:
        """Put a meeting in the bin, select its neighbour and offer to undo."""
        self.context.drafts.flush()
        place = self.table.records.row_of(meeting_id)
        with suppress(NothingFound):
            self.services.meetings.delete(meeting_id)
        self.reload()
        neighbour = self.table.records.record(min(place, self.table.records.rowCount() - 1))
        if neighbour is not None:
            self.table.select_id(neighbour.id)
        self.context.signals.undo_offered.emit(_("Meeting deleted"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Earlier minutes dropped here are looked over on the page that imports them."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.context.open("import_minutes", files[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down leads from the search to the list."""
        if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            self.table.setFocus()
            return True
        return False
