"""The series of meetings: the list, the standing agenda of the one selected, what its meetings usually are."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from groupe_pays.domain.errors import SeriesInUse
from groupe_pays.domain.meetings import Series
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.page import GAP, PADDING, Page
from groupe_pays.ui.routes import Route
from groupe_pays.ui.series.panel import SeriesPanel
from groupe_pays.ui.series.standing import StandingAgenda
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.cards import Card, PageHead
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

LIST, PANEL = 256, 384
LEAST_LIST, LEAST_PANEL = 184, 324
WIDE_PAGE = 1204
"""Width of the page below which list and panel give way to the standing agenda: that of a window of 1280."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SeriesPage(Page):
    """``route.record`` selects a series. Alt with an arrow moves the one selected, Delete puts it in the bin."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._counts: dict[str, int] = {}
        self.head = PageHead()
        self.back = Button("series_back", "default", "arrow-left")
        self.new = Button("new_series", "default", "plus")
        self.up, self.down = IconButton("series_up", "chevron-up"), IconButton("series_down", "chevron-down")
        for button in (self.up, self.down, self.back, self.new):
            self.head.add_button(button)
        self.model = RecordModel((Column("name", lambda: _("Series"), self._name_cell),))
        self.table = RecordTable("series_table", self.model, TWO_LINES)
        self.standing = StandingAgenda(context)
        self.panel = SeriesPanel(context, PANEL)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card("series_card", headed=False, margins=(1, 1, 1, 1))
        card.setProperty("pane", True)
        card.body.addWidget(self.table)
        self._card = card
        body = row(spacing=GAP)
        body.addWidget(card)
        body.addWidget(self.standing, 1)
        body.addWidget(self.panel)
        whole = column(self.head, spacing=12, margins=PADDING)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        missing = max(WIDE_PAGE - self.width(), 0) // 2
        self._card.setFixedWidth(max(LIST - missing, LEAST_LIST))
        self.panel.setFixedWidth(max(PANEL - missing, LEAST_PANEL))

    def _connect(self) -> None:
        self.table.record_selected.connect(self._on_selected)
        self.table.record_opened.connect(lambda _one: self.panel.begin_name())
        self.table.delete_requested.connect(lambda _one: self.delete_selected())
        self.table.installEventFilter(self)
        self.back.clicked.connect(lambda: self.context.open("meetings"))
        self.new.clicked.connect(self.add_series)
        self.up.clicked.connect(lambda: self.move_selected(-1))
        self.down.clicked.connect(lambda: self.move_selected(1))
        self.panel.new_meeting_requested.connect(lambda one: self.context.open("meetings", one, "new"))
        self.panel.delete_requested.connect(lambda _one: self.delete_selected())
        self.standing.deleted.connect(self._offer_undo)
        self.context.actions.handle("delete", self, self._delete_here)

    def _offer_undo(self) -> None:
        self.context.signals.undo_offered.emit(_("Item deleted"))

    def nav_page(self) -> str:
        return "meetings"

    def retranslate(self) -> None:
        self.head.title.setText(_("Series of meetings"))
        self.back.set_words(_("Meetings"), _("Back to the meetings"))
        self.new.set_words(_("New series"))
        self.up.set_words(_("Move the series up (Alt+↑)"))
        self.down.set_words(_("Move the series down (Alt+↓)"))
        self.table.set_words(_("Series of meetings"))

    def reload(self) -> None:
        self._counts = self.services.series.count_meetings()
        self.model.set_rows(self.services.series.list_series())
        if self.table.selected_record() is None:
            self.table.select_first()
        self._on_selected(self._selected())

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("series", "stock_item", "meeting", "audience", "person"):
            self.reload()

    def open_route(self, route: Route) -> None:
        if route.record is not None:
            self.table.select_id(route.record)
        self.table.setFocus()

    def _selected(self) -> Series | None:
        found = self.table.selected_record()
        return found if isinstance(found, Series) else None

    def _on_selected(self, series: Series | None) -> None:
        audiences = self.services.audiences.list_audiences()
        self.panel.show_series(series, audiences)
        self.standing.show_series(series.id if series is not None else "")
        place = self.table.currentIndex().row()
        self.up.setEnabled(series is not None and place > 0)
        self.down.setEnabled(series is not None and place < self.model.rowCount() - 1)

    def _name_cell(self, series: Series) -> Cell:
        """Its name, and below it what kind it is where the name does not say so, and how many meetings it has."""
        name, kind = series.name.best(current_language()), label(series.kind)
        number = self._counts.get(series.id, 0)
        meetings = ngettext("{count} meeting", "{count} meetings", number).format(count=number) if number else ""
        second = " · ".join(words for words in (kind if kind != name else "", meetings) if words)
        return Cell(name, second=second or _("no meeting yet"), weight=500, tip=name)

    # ------------------------------------------------------------------ what is done

    def add_series(self) -> None:
        """Make a series below the one selected, its name ready to be typed over."""
        self.context.drafts.flush()
        after = self._selected()
        french, chinese = BilingualText(_("New series")), BilingualText("", _("New series"), Language.ZH)
        name = chinese if current_language() is Language.ZH else french
        made = self.services.series.add(name, after=after.id if after is not None else None)
        self.table.select_id(made)
        self.panel.begin_name()

    def move_selected(self, step: int) -> None:
        """Put the selected series one place up (-1) or down (1)."""
        series, place = self._selected(), self.table.currentIndex().row() + step
        if series is not None and 0 <= place < self.model.rowCount():
            self.context.drafts.flush()
            self.services.series.move(series.id, place)

    def delete_selected(self) -> None:
        """Put the selected series in the bin; one that has meetings stays, and the panel says why."""
        series = self._selected()
        if series is None:
            return
        self.context.drafts.flush()
        place = self.table.currentIndex().row()
        try:
            self.services.series.delete(series.id)
        except SeriesInUse as error:
            self.panel.say_refused(sentence_of(error))
            return
        last = self.model.rowCount() - 1
        if last >= 0:
            self.table.setCurrentIndex(self.model.index(min(place, last), 0))
        self.context.signals.undo_offered.emit(_("Series deleted"))

    def _delete_here(self) -> None:
        """The command of the menu deletes where the focus is."""
        if self.standing.table.hasFocus():
            self.standing.delete_selected()
        else:
            self.delete_selected()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_selected(step)
                return True
        return False
