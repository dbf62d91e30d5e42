"""The tab of the participation over time: by person, organisation or college, in the meetings of a series and years."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from groupe_pays.domain.organisations import College
from groupe_pays.domain.participation import CountedMeeting, Participation, ParticipationReport, Subject
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.formats import number
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.filters import Choices, FilterField, ListFilters
from groupe_pays.ui.lists.page import ListPage, texts_of
from groupe_pays.ui.participation.panel import ParticipationPanel
from groupe_pays.ui.participation.words import order_key, participation_model
from groupe_pays.ui.people.tabs import TABS, tab_words
from groupe_pays.ui.printing.choices import Choices as DocumentChoices
from groupe_pays.ui.routes import Route
from groupe_pays.ui.widgets.segments import Segments
from groupe_pays.ui.widgets.tables import RecordTable


class ParticipationList(ListPage):
    name = "participation"
    table_kind = TableKind.PARTICIPATION
    document_kind = DocumentKind.PARTICIPATION
    table_name = ""
    own_tables: frozenset[str] = frozenset()
    """Nothing is edited here: every change elsewhere has the list read again."""
    tab_chosen = Signal(str)
    panel: ParticipationPanel

    def __init__(self, context: Context) -> None:
        self._report = ParticipationReport(Subject.PERSON, (), (), ())
        self._held: list[CountedMeeting] = []
        self._sort, self._down = "name", False
        self.subject = Segments("participation_subject", tuple(Subject))
        self.subject.set_value(Subject.PERSON)
        fields = (
            FilterField("series", lambda: _("Series"), self._series),
            FilterField("since", lambda: _("From the year"), self._years),
            FilterField("until", lambda: _("To the year"), self._years),
            FilterField("college", lambda: _("College"), self._colleges),
        )
        table = RecordTable("participation_table", participation_model(self._subject))
        filters = ListFilters("participation_filters", fields)
        super().__init__(context, table, ParticipationPanel, filters, "chart-column")
        self.tabs = Segments("participation_tabs", TABS)
        self.tabs.set_value(self.name)
        self.head.add_beside(self.tabs)
        cast(QBoxLayout, self._tools.layout()).insertWidget(0, self.subject)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.subject.chosen.connect(self._on_subject)
        self.filters.changed.connect(self._read_again)
        self.table.records.sort_requested.connect(self._sort_by)
        self.table.record_opened.connect(self._open)
        self.panel.record_wanted.connect(self._open)
        self.panel.meeting_wanted.connect(lambda meeting_id: self.go("meeting", meeting_id, "receive"))

    def retranslate(self) -> None:
        self.head.title.setText(_("Members"))
        self.tabs.set_words(tab_words(), _("What is listed"))
        self.subject.set_words({one: label(one) for one in Subject}, _("Counted by"))
        self.search.set_words(_("Search in the participation"))
        self.table.set_words(_("Participation over time"))
        self.table.show_sort(self._sort, self._down)
        super().retranslate()

    # ------------------------------------------------------------------ what is listed

    def read(self) -> None:
        service = self.services.participation
        self._held = service.list_held()
        since, until = self.filters.chosen("since"), self.filters.chosen("until")
        self._report = service.report(
            self._subject(),
            series_id=self.filters.chosen("series"),
            since=date(int(since), 1, 1) if since is not None else None,
            until=date(int(until), 12, 31) if until is not None else None,
        )

    def _read_again(self) -> None:
        self.read()
        self.refresh()

    def rows(self) -> Sequence[Participation]:
        college, language = self.filters.chosen("college"), current_language()
        found = [row for row in self._report.rows if college in (None, row.college.value) and self._answers(row)]
        found.sort(key=lambda row: order_key(row, "name", language))
        if self._sort != "name" or self._down:
            found.sort(key=lambda row: order_key(row, self._sort, language), reverse=self._down)
        self._show_all(found)
        return found

    def _answers(self, row: Participation) -> bool:
        name = (row.name.latin, row.name.name_zh) if row.name is not None else (label(row.college),)
        return self.matches(*name, *texts_of(row.label, row.organisation))

    def _show_all(self, found: Sequence[Participation]) -> None:
        ids = {row.id for row in found}
        self.panel.show_all(self._report.turnouts(ids))

    def has_records(self) -> bool:
        return bool(self._held)

    def show_record(self, record: Any | None) -> None:
        self.panel.show_row(record, self._report.turnouts({record.id}) if record is not None else ())

    def shown_id(self) -> str | None:
        return self.panel.row.id if self.panel.row is not None else None

    def show_count(self) -> None:
        rows, meetings = self.table.records.rowCount(), len(self._report.meetings)
        patterns = {
            Subject.PERSON: ngettext("{number} person", "{number} people", rows),
            Subject.ORGANISATION: ngettext("{number} organisation", "{number} organisations", rows),
            Subject.COLLEGE: ngettext("{number} college", "{number} colleges", rows),
        }
        held = ngettext("{number} meeting held", "{number} meetings held", meetings).format(number=meetings)
        self.count.setText(f"{patterns[self._subject()].format(number=rows)} · {held}")

    def say_empty(self) -> None:
        if self._held:
            self.empty.set_words(_("Nobody answers the search and the filters."), _("Show everybody"))
        else:
            self.empty.set_words(
                _("No meeting has been held yet: tick people off at one, and they are counted here."),
                _("See the meetings"),
            )

    def begin_first(self) -> None:
        self.context.open("meetings")

    def show_counts(self, counts: dict[str, int]) -> None:
        """The numbers beside the tabs."""
        self.tabs.set_counts({tab: number(held, current_language()) for tab, held in counts.items()})

    def reread(self, _ids: Collection[str]) -> None:
        self.reload()

    def reload(self) -> None:
        self.panel.row = None
        super().reload()

    # ------------------------------------------------------------------ what is chosen

    def _subject(self) -> Subject:
        return Subject(str(self.subject.value))

    def _series(self) -> Choices:
        there = {meeting.series_id for meeting in self._held}
        language = current_language()
        return [(one.id, one.name.best(language)) for one in self.services.meetings.list_series() if one.id in there]

    def _years(self) -> Choices:
        years = sorted({meeting.date.latest.year for meeting in self._held}, reverse=True)
        return [(str(year), str(year)) for year in years]

    def _colleges(self) -> Choices:
        there = {row.college for row in self._report.rows}
        return [(college.value, label(college)) for college in College if college in there]

    def _on_subject(self, _subject: object) -> None:
        self.panel.row = None
        self.read()
        self.table.records.retranslate()
        self.refresh()

    def _on_tab(self, tab: object) -> None:
        self.tabs.set_value(self.name)
        self.tab_chosen.emit(str(tab))

    def _sort_by(self, column: str, down: bool) -> None:
        self._sort, self._down = column, down
        self.table.show_sort(column, down)
        self.refresh()

    def _open(self, row: Participation) -> None:
        """The record behind a row; a college leads to its people."""
        if row.subject is Subject.COLLEGE:
            self.subject.set_value(Subject.PERSON)
            self._on_subject(Subject.PERSON)
            self.filters.set_filter("college", row.college.value)
        else:
            tab = "people" if row.subject is Subject.PERSON else "organisations"
            self.go("members", row.id, tab)

    def go(self, page: str, record: str | None = None, part: str | None = None, focus: str | None = None) -> None:
        here = Route("members", None, self.name)
        if self.context.navigator.current != here:
            self.context.navigator.note(here)
        self.context.open(page, record, part, focus)

    # ------------------------------------------------------------------ on paper, in a table

    def exported_ids(self) -> list[str]:
        """The rows in their order, and the meetings counted where not all are."""
        return [*self.table.records.record_ids(), *self._meetings_named()]

    def _meetings_named(self) -> list[str]:
        counted = [meeting.id for meeting in self._report.meetings]
        return counted if len(counted) < len(self._held) else []

    def printed(self) -> Route:
        """The document counts by the subject shown, over the same meetings, of the same rows."""
        choices, kind = DocumentChoices(self.context.settings), DocumentKind.PARTICIPATION
        options = replace(choices.options(kind), subject=self._subject())
        choices.keep(kind, choices.form(kind), choices.file_type(kind), options)
        rows = self.table.records.record_ids()
        some = [*(rows if len(rows) < len(self._report.rows) else []), *self._meetings_named()]
        return Route("documents", None, kind.value, only=tuple(some) or None)
