"""What would become of the rows: counts by fate, the rows, the organisations they name, what is undecided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from groupe_pays.i18n import _
from groupe_pays.services.importing_members.plan import Fate, MembersPlan
from groupe_pays.services.importing_members.words import left_out_words
from groupe_pays.ui.importing.bodies import Bodies, doubtful_words
from groupe_pays.ui.importing.cards import FateCards
from groupe_pays.ui.importing.preview import Preview
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label
from groupe_pays.ui.widgets.segments import Segments


class LookingOver(Retranslating, QWidget):
    """``mapped``, ``answered`` and ``decided`` are those of the rows and of the organisations."""

    mapped = Signal(int, object)
    answered = Signal(object, object)
    decided = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._plan: MembersPlan | None = None
        self.cards, self.preview, self.bodies = FateCards(), Preview(), Bodies()
        self.parts = Segments("import_members_parts", ("people", "organisations"))
        self.doubts = Label("meta", "warn", wrap=True)
        self.left_out = ElidedLabel("meta", "text2")
        self._lists = QStackedWidget()
        self._lists.addWidget(self.preview)
        self._lists.addWidget(self.bodies)
        beside = row(self.parts, self.doubts, spacing=12)
        beside.setStretch(1, 1)
        whole = column(self.cards, beside, self.left_out, self._lists, spacing=10)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.cards.chosen.connect(self.preview.show_fate)
        self.parts.chosen.connect(self.show_part)
        self.preview.mapped.connect(self.mapped)
        self.preview.answered.connect(self.answered)
        self.bodies.decided.connect(self.decided)
        self.retranslate()

    def retranslate(self) -> None:
        self.parts.set_words({"people": _("People"), "organisations": _("Organisations")}, _("What to look over"))
        self.doubts.setText(doubtful_words(self._plan) if self._plan is not None else "")
        self.left_out.setText(left_out_words(self._plan) if self._plan is not None else "")
        self.left_out.setHidden(not self.left_out.whole_text())

    def show_plan(self, plan: MembersPlan, *, is_new: bool) -> None:
        """Show a plan; ``is_new``: of another file, from its doubtful rows on."""
        self._plan = plan
        self.cards.show_plan(plan)
        self.preview.show_plan(plan)
        self.bodies.show_plan(plan)
        if is_new:
            self.cards.choose(Fate.DOUBTFUL if plan.counts[Fate.DOUBTFUL] else None)
            self.parts.set_value("people")
            self.show_part("people")
        self.retranslate()

    def show_part(self, part: object) -> None:
        """Show the rows or the organisations."""
        self._lists.setCurrentWidget(self.bodies if part == "organisations" else self.preview)
