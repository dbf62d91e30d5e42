"""The register of decisions over all meetings, by year and number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from groupe_pays.domain.actions import Decision
from groupe_pays.domain.printing import DocumentKind
from groupe_pays.domain.tables import TableKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words, item_number
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.decisions.panel import DecisionPanel
from groupe_pays.ui.lists.filters import Choices, FilterField, ListFilters
from groupe_pays.ui.lists.page import ListPage, texts_of
from groupe_pays.ui.lists.said import meeting_words
from groupe_pays.ui.widgets.records import Cell, Column, Group, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable


class DecisionsPage(ListPage):
    name = "decisions"
    table_kind = TableKind.DECISIONS
    document_kind = DocumentKind.DECISION_REGISTER
    panel: DecisionPanel

    def __init__(self, context: Context) -> None:
        self._decisions: list[Decision] = []
        fields = (
            FilterField("year", lambda: _("Year"), self._years),
            FilterField("meeting", lambda: _("Meeting"), self._meetings),
        )
        table = RecordTable("decisions_table", _model())
        filters = ListFilters("decisions_filters", fields)
        super().__init__(context, table, partial(DecisionPanel, context), filters, "gavel")
        self.table.record_opened.connect(lambda _decision: self.panel.title.take_focus())
        self.panel.minutes_wanted.connect(lambda one: self.go("meeting", one.meeting_id, "minutes", one.entry_id))
        self.empty.button.set_icon("arrow-right")
        self.retranslate()

    def retranslate(self) -> None:
        self.head.title.setText(_("Decisions"))
        self.search.set_words(_("Search in the decisions"))
        self.table.set_words(_("Decisions"))
        super().retranslate()

    def read(self) -> None:
        self._decisions = self.services.decisions.list_decisions()

    def rows(self) -> Sequence[Any]:
        """The latest year first, by number within it."""
        shown = [decision for decision in self._decisions if self._passes(decision)]
        rows: list[Any] = []
        for year in sorted({decision.year for decision in shown}, reverse=True):
            found = [decision for decision in shown if decision.year == year]
            rows += [Group(str(year), str(year), len(found)), *found]
        return rows

    def _passes(self, decision: Decision) -> bool:
        year, meeting = self.filters.chosen("year"), self.filters.chosen("meeting")
        said = (decision.said.fr.plain, decision.said.zh.plain)
        return (
            year in (None, str(decision.year))
            and meeting in (None, decision.meeting_id)
            and self.matches(decision.label, *texts_of(decision.title), *said)
        )

    def _years(self) -> Choices:
        return [(year, year) for year in sorted({str(one.year) for one in self._decisions}, reverse=True)]

    def _meetings(self) -> Choices:
        found = {one.meeting_id: meeting_words(one, with_item=False) for one in self._decisions if one.meeting_id}
        return list(found.items())

    def show_count(self) -> None:
        shown = sum(self._passes(decision) for decision in self._decisions)
        words = ngettext("{shown} decision of {total}", "{shown} decisions of {total}", shown)
        self.count.setText(words.format(shown=shown, total=len(self._decisions)) if self._decisions else "")

    def has_records(self) -> bool:
        return bool(self._decisions)

    def say_empty(self) -> None:
        if self._decisions:
            self.empty.set_words(_("No decision answers the search and the filters."), _("Show all decisions"))
            return
        keys = self.context.actions.keys("add_decision")
        sentence = _("No decision yet. Write it in the minutes of its meeting: {keys}, or /d at the start of an entry.")
        self.empty.set_words(sentence.format(keys=keys), _("Go to the meetings"))

    def show_record(self, record: Any | None) -> None:
        self.panel.show_decision(record)

    def shown_id(self) -> str | None:
        return self.panel.decision.id if self.panel.decision is not None else None

    def begin_first(self) -> None:
        """A decision is recorded in the minutes."""
        self.context.open("meetings")

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("decision", "entry", "meeting", "agenda_item"):
            self.reload()


def decision_words(decision: Decision, language: Language) -> str:
    """Its title or, where it has none, the words of the minutes."""
    return decision.title.best(language) or " ".join(decision.said.best(language).plain.split())


def _model() -> RecordModel:
    return RecordModel(
        (
            Column("number", lambda: _("No."), lambda one: Cell(one.label, tone="text2"), 84),
            Column("decision", lambda: _("Decision"), _decision_cell),
            Column("meeting", lambda: _("Meeting"), _meeting_cell, 250),
            Column("item", lambda: _("Item"), _item_cell, 70),
        )
    )


def _decision_cell(decision: Decision) -> Cell:
    words = decision_words(decision, current_language())
    return Cell(words or _("Nothing written yet"), weight=500, tone="text" if words else "text3", tip=words)


def _meeting_cell(decision: Decision) -> Cell:
    language = current_language()
    when = date_words(decision.meeting_date, language) if decision.meeting_date is not None else ""
    title = decision.meeting_title.best(language)
    return Cell(when or title, title if when else "", tip=meeting_words(decision, with_item=False))


def _item_cell(decision: Decision) -> Cell:
    return Cell(item_number(decision.item_path, decision.numbering, current_language()) if decision.item_path else "—")
