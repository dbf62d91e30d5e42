"""The agenda as a table: every item with its place in the plan and both clocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from groupe_pays.domain.agenda import AgendaItem, ItemKind, PlannedItem, plan
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import Language
from groupe_pays.formats.numbers import list_of
from groupe_pays.formats.times import city_name, duration_words
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.agenda.clocks import clock_hint, clock_words, zones_of
from groupe_pays.ui.agenda.numbers import number_words
from groupe_pays.ui.agenda.outcomes import fate_words
from groupe_pays.ui.parties.choices import party_words
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel

MIME = "application/x-groupe-pays-agenda-item"
KIND_ICONS = {
    ItemKind.INFORMATION: "info",
    ItemKind.DISCUSSION: "message-square",
    ItemKind.DECISION: "gavel",
    ItemKind.ADOPTION: "check",
    ItemKind.BREAK: "clock",
    ItemKind.OTHER: "ellipsis",
}
EDITED = {"title": 2, "kind": 3, "presenters": 4, "duration": 5}
"""The columns that are edited in place, by name."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item as it stands in the plan of its meeting."""

    planned: PlannedItem
    meeting: Meeting
    is_over: bool

    @property
    def id(self) -> str:
        return self.planned.item.id

    @property
    def item(self) -> AgendaItem:
        return self.planned.item

    @property
    def number(self) -> str:
        return number_words(self.item, self.meeting.numbering)


def agenda_rows(items: Sequence[AgendaItem], meeting: Meeting) -> list[AgendaRow]:
    """The items with their clocks; over are those that start when the slot has ended."""
    slot = meeting.slot_minutes
    return [AgendaRow(step, meeting, slot is not None and step.starts >= slot) for step in plan(items)]


class AgendaModel(RecordModel):
    """Rows change in place while their order stays, so that a field open in the table is not closed under the hands."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.meeting: Meeting | None = None
        columns = (
            Column("grip", lambda: "", lambda _row: Cell(), 34),
            Column("number", lambda: _("No."), _number_cell, 44),
            Column("title", lambda: pgettext("agenda", "Topic"), _title_cell),
            Column("kind", lambda: _("Kind"), _kind_cell, 108),
            Column("presenters", lambda: _("Presented by"), _presenters_cell, 140),
            Column("duration", lambda: _("Duration"), _duration_cell, 76, right=True),
            Column("clock", lambda: self._city(0), lambda row: _clock_cell(row, 0), 76, right=True),
            Column("other_clock", lambda: self._city(1), lambda row: _clock_cell(row, 1), 76, right=True),
            Column("edge", lambda: "", lambda _row: Cell(), 8),
        )
        super().__init__(columns, parent)

    def _city(self, place: int) -> str:
        if self.meeting is None:
            return ""
        return city_name(zones_of(self.meeting)[place], current_language())

    def show_agenda(self, items: Sequence[AgendaItem], meeting: Meeting) -> None:
        """Show the agenda of ``meeting``."""
        other_clocks = self.meeting is None or zones_of(self.meeting) != zones_of(meeting)
        self.meeting = meeting
        rows = agenda_rows(items, meeting)
        if [row.id for row in rows] == [row.id for row in self._rows] and rows:
            self._rows, self._all = list(rows), list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
        else:
            self.set_rows(rows)
        if other_clocks:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 6, 7)

    def rows(self) -> list[AgendaRow]:
        return list(self._rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        row = self.record(indexes[0].row()) if indexes else None
        data.setData(MIME, row.id.encode("ascii") if row is not None else b"")
        return data


def _number_cell(row: AgendaRow) -> Cell:
    return Cell(row.number, weight=500 if row.item.depth == 0 else 400, tone="text2")


def _title_cell(row: AgendaRow) -> Cell:
    """French above, Chinese below, whatever the language of the interface; a missing side says so."""
    title = row.item.title
    return Cell(
        title.fr or _("No French title"),
        second=title.zh or _("No Chinese title"),
        tone="text" if title.fr else "text3",
        weight=600 if row.item.depth == 0 else 400,
        end_icon="repeat" if row.item.carries else ("sticky-note" if row.item.internal_note.strip() else ""),
        end=fate_words(row.item),
        tip=_("Taken up from an earlier meeting") if row.item.carries else row.item.internal_note,
        spoken=", ".join(
            words
            for words in (f"{row.number} {title.side(Language.FR)}", title.side(Language.ZH), fate_words(row.item))
            if words
        ),
    )


def _kind_cell(row: AgendaRow) -> Cell:
    kind = row.item.kind
    tone = "brick" if kind in (ItemKind.DECISION, ItemKind.ADOPTION) else "text2"
    return Cell(label(kind, current_language()), tone=tone, icon=KIND_ICONS[kind])


def _presenters_cell(row: AgendaRow) -> Cell:
    if row.item.kind is ItemKind.BREAK and not row.item.presenters:
        return Cell(spoken=_("Nobody presents a break"))
    names = [party_words(party, current_language()) for party in row.item.presenters]
    words = list_of(names, current_language())
    return Cell(words, tip=words) if names else Cell(_("to be named"), tone="text3")


def _duration_cell(row: AgendaRow) -> Cell:
    if row.item.duration is None:
        return Cell("—", tone="text3", right=True, spoken=_("no duration"))
    return Cell(duration_words(row.item.duration, current_language()), right=True)


def _clock_cell(row: AgendaRow, place: int) -> Cell:
    zone = zones_of(row.meeting)[place]
    words = clock_words(row.meeting, row.planned.starts, zone)
    hint = clock_hint(row.meeting, row.planned.starts, zone)
    tone = "danger" if row.is_over else ("text" if place == 0 else "text2")
    weight = 600 if place == 0 else 400
    return Cell(words, second=hint, tone=tone, weight=weight, right=True, tip=hint, spoken=f"{words} {hint}".strip())
