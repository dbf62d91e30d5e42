"""The organisations a file names: which one of the dossier each is, or that it is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.services.importing.plan import Match
from groupe_pays.services.importing_members.plan import BodyPlan, MembersPlan
from groupe_pays.services.importing_members.report import match_word, meant_words
from groupe_pays.services.importing_members.words import undecided_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable

_SHAPES = {Match.KNOWN: "done", Match.NEW: "new", Match.DOUBTFUL: "warning"}
_TONES = {Match.KNOWN: "ok", Match.NEW: "info", Match.DOUBTFUL: "warn"}


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    body: BodyPlan
    kind: str
    place: str


class Bodies(Retranslating, QWidget):
    """``decided`` gives the key of an organisation and the id it is taken for, None for a new one."""

    decided = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._plan: MembersPlan | None = None
        self.model = RecordModel(
            (
                Column("match", lambda: _("In the dossier"), _match_cell, 230),
                Column("name", lambda: _("Name in the file"), lambda line: Cell(_name(line.body), weight=500)),
                Column("means", lambda: _("Taken for"), lambda line: Cell(meant_words(line.body) or "—")),
                Column("kind", lambda: _("Type"), lambda line: Cell(line.kind, tone="text2"), 170),
                Column("place", lambda: _("Region"), lambda line: Cell(line.place or "—", tone="text2"), 150),
                Column("rows", lambda: _("Rows"), lambda line: Cell(str(line.body.rows), tone="text2"), 70),
            )
        )
        self.table = RecordTable("import_bodies", self.model)
        self.choice = QComboBox()
        self.choice.setObjectName("import_body_choice")
        self.choice.setMinimumWidth(360)
        self._label = Label("medium")
        self._label.setBuddy(self.choice)
        card = QFrame()
        card.setProperty("kind", "card")
        tools = row(self._label, self.choice, None, spacing=10, margins=(14, 10, 12, 4))
        card.setLayout(column(tools, self.table, spacing=6, margins=(1, 1, 1, 1)))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        self.table.record_selected.connect(self._show_choices)
        self.table.record_opened.connect(self._focus_choice)
        self.choice.activated.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        self.table.set_words(_("Organisations of the file"))
        self.table.say_when_empty(_("The file names no organisation."))
        self._label.setText(_("This is:"))
        self.choice.setAccessibleName(_("Which organisation this is"))
        if self._plan is not None:
            self.show_plan(self._plan)

    def show_plan(self, plan: MembersPlan) -> None:
        """Show the organisations of a plan, those in doubt first."""
        self._plan = plan
        order = [Match.DOUBTFUL, Match.NEW, Match.KNOWN]
        bodies = sorted(plan.bodies, key=lambda body: (order.index(body.match), body.key))
        self.model.set_rows([self._line(body, plan) for body in bodies])
        if self.table.selected_record() is None:
            self.table.select_first()
        self._show_choices(self.table.selected_record())

    @staticmethod
    def _line(body: BodyPlan, plan: MembersPlan) -> _Line:
        draft = plan.organisations.get(body.record_id or f"new:{body.key}")
        if draft is None:
            return _Line(body.key, body, "", "")
        return _Line(body.key, body, label(draft.kind), draft.region or draft.province)

    def _show_choices(self, line: Any) -> None:
        self.choice.clear()
        self.choice.setEnabled(line is not None)
        if line is None:
            return
        for one in line.body.candidates:
            self.choice.addItem(one.words, one.id)
        self.choice.addItem(_("A new organisation"), None)
        at = self.choice.findData(line.body.record_id) if line.body.match is Match.KNOWN else self.choice.count() - 1
        self.choice.setCurrentIndex(max(at, 0))

    def _focus_choice(self, _record: object) -> None:
        self.choice.setFocus()

    def _choose(self, at: int) -> None:
        line: Any = self.table.selected_record()
        self.decided.emit(line.body.key, self.choice.itemData(at))


def doubtful_words(plan: MembersPlan) -> str:
    """« 3 organisations to decide · 2 doubtful rows are not decided… », blank where there are none."""
    number = sum(body.match is Match.DOUBTFUL for body in plan.bodies)
    words = ngettext("{number} organisation to decide", "{number} organisations to decide", number)
    return " · ".join(
        filter(None, (counted(words, current_language(), number=number) if number else "", undecided_words(plan)))
    )


def _name(body: BodyPlan) -> str:
    return body.name.fr or body.name.zh


def _match_cell(line: _Line) -> Cell:
    match = line.body.match
    return Cell(match_word(line.body), shape=_SHAPES[match], tone=_TONES[match], weight=600)
