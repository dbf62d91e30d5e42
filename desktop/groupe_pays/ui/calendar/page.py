"""Dates ahead, exact and rough, with the meetings and the actions to be done, in the order of time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from groupe_pays.domain import clock
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.tables import TableKind
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.avoiding.dialog import open_avoided_dates
from groupe_pays.ui.calendar import words
from groupe_pays.ui.calendar.listed import PAST, CalendarRow, Happening, gather, grouped
from groupe_pays.ui.calendar.panel import CalendarPanel
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.filters import FilterField, ListFilters
from groupe_pays.ui.lists.page import ListPage
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable


class CalendarPage(ListPage):
    name = "calendar"
    table_kind = TableKind.DATES
    panel: CalendarPanel

    def __init__(self, context: Context) -> None:
        self._rows: list[CalendarRow] = []
        self._meetings: list[Meeting] = []
        model = _model()
        model.folded.add(PAST)
        kinds = FilterField(
            "kind", lambda: _("Kind"), lambda: [(kind.value, words.kind_words(kind)) for kind in Happening]
        )
        table = RecordTable("calendar_table", model)
        filters = ListFilters("calendar_filters", (kinds,))
        super().__init__(context, table, partial(CalendarPanel, context), filters, "calendar-days")
        self.new = Button("new_date", "primary", "plus")
        self.avoided = Button("calendar_avoided_dates", "default", "calendar-x")
        self.head.add_button(self.avoided)
        self.head.add_button(self.new)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.new.clicked.connect(self.begin_new)
        self.avoided.clicked.connect(lambda: open_avoided_dates(self, self.context))
        self.table.record_opened.connect(self._open)
        self.panel.made.connect(self.reveal)
        self.panel.abandoned.connect(self.abandon_new)
        self.panel.open_wanted.connect(self._open)
        self.panel.plan_wanted.connect(self._plan)
        self.panel.meeting_wanted.connect(lambda meeting_id: self.go("meeting", meeting_id))
        self.panel.delete_wanted.connect(self.delete_shown)

    def retranslate(self) -> None:
        self.head.title.setText(_("Calendar"))
        self.new.set_words(_("New date"))
        self.avoided.set_words(_("Dates to avoid…"))
        self.search.set_words(_("Search in the calendar"))
        self.table.set_words(_("Calendar"))
        super().retranslate()

    def read(self) -> None:
        self._meetings = [summary.meeting for summary in self.services.meetings.list_meetings()]
        self._rows = gather(self.services.calendar.list_dates(), self._meetings, self.services.actions.list_actions())

    def rows(self) -> Sequence[Any]:
        return grouped(self._shown(), clock.today(), current_language())

    def _shown(self) -> list[CalendarRow]:
        kind = self.filters.chosen("kind")
        return [row for row in self._rows if kind in (None, row.kind.value) and self.matches(*_texts(row))]

    def show_count(self) -> None:
        coming = sum(not row.when.is_past(clock.today()) for row in self._shown())
        said = ngettext("{number} date ahead", "{number} dates ahead", coming)
        self.count.setText(said.format(number=coming))

    def has_records(self) -> bool:
        return bool(self._rows)

    def say_empty(self) -> None:
        if self._rows:
            self.empty.set_words(_("No date answers the search and the filters."), _("Show all dates"))
        else:
            self.empty.set_words(_("No date yet, exact or rough, no meeting and no action to finish."), _("New date"))

    def show_record(self, record: Any | None) -> None:
        self.panel.show_row(record, self._meetings)

    def shown_id(self) -> str | None:
        return self.panel.row.id if self.panel.row is not None else None

    def _open(self, row: CalendarRow) -> None:
        if row.kind is Happening.DATE:
            self.panel.label.take_focus()
        else:
            self.go("meeting" if row.kind is Happening.MEETING else "actions", row.id)

    def _plan(self, date: UpcomingDate) -> None:
        """Make a meeting of a date, and go and prepare it."""
        made = self.services.meetings.plan_meeting(date.label, date=date.date)
        self.go("meeting", made, "prepare")

    def delete_shown(self) -> None:
        date = self.panel.date
        if date is not None:
            self.context.drafts.flush()
            self.services.calendar.delete_date(date.id)
            self.context.signals.undo_offered.emit(_("Date deleted"))

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("upcoming_date", "meeting", "series", "action", "entry"):
            self.reload()


def _texts(row: CalendarRow) -> tuple[str, ...]:
    record: Any = row.record
    text = record.label if isinstance(record, UpcomingDate) else record.title
    more = (record.said.fr.plain, record.said.zh.plain) if row.kind is Happening.ACTION else ()
    return (text.fr, text.zh, *more)


def _model() -> RecordModel:
    return RecordModel(
        (
            Column("when", lambda: _("Date"), lambda row: words.when_cell(row, current_language(), clock.today()), 296),
            Column("what", lambda: _("What happens"), lambda row: words.title_cell(row, current_language())),
            Column("kind", lambda: _("Kind"), lambda row: Cell(words.kind_words(row.kind), tone="text2"), 78),
            Column("distance", lambda: "", _distance, 98, right=True),
        )
    )


def _distance(row: CalendarRow) -> Cell:
    return words.distance_cell(row, current_language(), clock.today())
