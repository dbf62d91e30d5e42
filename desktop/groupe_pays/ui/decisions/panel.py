"""The sheet of a decision: its title for the register, the words of the minutes, the way to them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from groupe_pays.domain.actions import Decision
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.page import RecordPanel
from groupe_pays.ui.lists.said import SaidBox
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.bilingual_area import BilingualArea
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.growing import Overhang
from groupe_pays.ui.widgets.labels import Hairline, Label


class DecisionPanel(RecordPanel):
    """``minutes_wanted`` gives the decision whose words are to be seen where they stand."""

    minutes_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__("decision_panel")
        self._context = context
        self.decision: Decision | None = None
        self._number = Badge()
        self.title = BilingualArea("decision_title", "title")
        self.title.edited.connect(self._on_title)
        self.title.left.connect(context.drafts.flush)
        self._hint = Label("meta", "text2", wrap=True)
        self._line = Hairline()
        self.said = SaidBox("decision_said")
        self.said.opened.connect(lambda: self.minutes_wanted.emit(self.decision))
        self.body.addLayout(row(self._number, None))
        self.body.addLayout(Overhang(self.title))
        for part in (self._hint, self._line, self.said):
            self.body.addWidget(part)
        self.show_decision(None)

    def show_decision(self, decision: Decision | None) -> None:
        """Show a decision, or nothing; what is being typed of the same one stays."""
        other = decision is None or self.decision is None or decision.id != self.decision.id
        self.decision = decision
        if other:
            self.to_top()
        there = decision is not None
        for part in (self.title, self._line, self.said):
            part.setVisible(there)
        if decision is not None:
            if other or not self._context.drafts.pending:
                self.title.set_value(decision.title)
            self.said.show_outcome(decision)
        self.retranslate()

    def retranslate(self) -> None:
        number = _("Decision {number}").format(number=self.decision.label) if self.decision is not None else ""
        self._number.show_state(number, "brick")
        self.title.set_words(_("Short title for the register"))
        self.setAccessibleName(number or _("Decision"))
        if self.decision is None:
            self._hint.setText(_("Choose a decision in the list to see the words that recorded it."))
        else:
            self._hint.setText(_("Without a title, the words of the minutes stand in the register."))
        self._hint.setVisible(self.decision is None or self.decision.title.is_blank)

    def _on_title(self, title) -> None:
        if self.decision is not None:
            decision_id, decisions = self.decision.id, self._context.services.decisions
            key = ("decision", decision_id, "title")
            self._context.drafts.put(key, lambda: decisions.edit_title(decision_id, title))
