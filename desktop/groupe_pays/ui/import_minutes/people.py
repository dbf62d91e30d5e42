"""Who is who: each name of the source beside the person of the dossier it means, or as somebody new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from groupe_pays.i18n import _
from groupe_pays.services.importing.plan import ImportPlan, Match, Named
from groupe_pays.ui.import_minutes.words import match_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.records import Cell, Column, Group, RecordModel
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

_SHAPES = {Match.KNOWN: "done", Match.NEW: "new", Match.DOUBTFUL: "warning", Match.WORDS: "missing"}
_TONES = {Match.KNOWN: "ok", Match.NEW: "info", Match.DOUBTFUL: "warn", Match.WORDS: "text2"}


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    named: Named
    is_person: bool


class WhoIsWho(Retranslating, QWidget):
    """``changed`` gives the plan with what the user said of a name."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._plan: ImportPlan | None = None
        self.model = RecordModel(
            (
                Column("match", lambda: _("In the dossier"), _match_cell, 180),
                Column("name", lambda: _("Name in the source"), _name_cell),
                Column("office", lambda: _("Function and organisation of that day"), _office_cell),
                Column("means", lambda: _("Taken for"), self._means_cell),
            )
        )
        self.table = RecordTable("import_people", self.model, TWO_LINES)
        self.choice = QComboBox()
        self.choice.setObjectName("import_person_choice")
        self._label = Label("medium")
        self._label.setBuddy(self.choice)
        card = QFrame()
        card.setProperty("kind", "card")
        tools = row(self._label, self.choice, None, spacing=10, margins=(14, 10, 12, 4))
        card.setLayout(column(tools, self.table, spacing=6, margins=(1, 1, 1, 1)))
        self.choice.setMinimumWidth(360)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        self.table.record_selected.connect(self._show_choices)
        self.table.record_opened.connect(self._focus_choice)
        self.choice.activated.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        self.table.set_words(_("Who is who"))
        self._label.setText(_("This is:"))
        self.choice.setAccessibleName(_("Who this is"))
        if self._plan is not None:
            self.show_plan(self._plan)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the names of a plan, those in doubt first."""
        self._plan = plan
        people = sorted(plan.people, key=lambda one: (one.match is not Match.DOUBTFUL, one.name.either))
        bodies = sorted(plan.organisations, key=lambda one: (one.match is not Match.DOUBTFUL, one.name.either))
        rows: list[object] = []
        if people:
            rows += [Group("people", _("People"), len(people)), *(_Row(f"p/{one.key}", one, True) for one in people)]
        if bodies:
            rows += [
                Group("bodies", _("Organisations"), len(bodies)),
                *(_Row(f"o/{one.key}", one, False) for one in bodies),
            ]
        self.model.set_rows(rows)
        if self.table.selected_record() is None:
            self.table.select_first()
        self._show_choices(self.table.selected_record())

    def _means_cell(self, line: _Row) -> Cell:
        named = line.named
        if named.match in (Match.NEW, Match.WORDS):
            return Cell("—", tone="text2")
        found = next((one for one in named.candidates if one.id == named.record_id), None)
        if found is None:
            return Cell(_("Choose…"), tone="warn")
        return Cell(found.words)

    def _show_choices(self, line: Any) -> None:
        self.choice.clear()
        self.choice.setEnabled(line is not None)
        if line is None:
            return
        for one in line.named.candidates:
            self.choice.addItem(one.words, (str(Match.KNOWN), one.id))
        self.choice.addItem(_("Somebody new") if line.is_person else _("A new organisation"), (str(Match.NEW), None))
        self.choice.addItem(_("Keep the words, make no record"), (str(Match.WORDS), None))
        wanted = (
            str(Match.KNOWN)
            if line.named.record_id and line.named.match in (Match.KNOWN, Match.DOUBTFUL)
            else str(line.named.match)
        )
        for at in range(self.choice.count()):
            kind, record_id = self.choice.itemData(at)
            if kind == wanted and record_id in (None, line.named.record_id):
                self.choice.setCurrentIndex(at)
                return
        self.choice.setCurrentIndex(self.choice.count() - 2)

    def _focus_choice(self, _record: object) -> None:
        self.choice.setFocus()

    def _choose(self, at: int) -> None:
        line: Any = self.table.selected_record()
        kind, record_id = self.choice.itemData(at)
        decide = self._plan.decided if line.is_person else self._plan.organisation_decided
        self.changed.emit(decide(line.named.key, Match(kind), record_id))


def _match_cell(line: _Row) -> Cell:
    match = line.named.match
    return Cell(match_words(match), shape=_SHAPES[match], tone=_TONES[match], weight=600)


def _name_cell(line: _Row) -> Cell:
    name = line.named.name
    return Cell(name.either, after=name.zh if name.fr and name.zh else "", weight=500)


def _office_cell(line: _Row) -> Cell:
    function, body = line.named.function.either, line.named.organisation.either
    return Cell(function, second=body) if function else Cell(body)
