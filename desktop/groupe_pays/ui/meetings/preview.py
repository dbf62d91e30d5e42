"""What a new meeting of a series would carry: every line with its box, and the people to invite."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from groupe_pays.domain.planning import LineOrigin, Proposal
from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.meetings.proposal_list import ROW, ProposalList
from groupe_pays.ui.meetings.proposal_words import facts_words, people_words, sum_words
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

LEAST = 3
"""Lines shown at the least; those there is no room for are scrolled to."""


class ProposalPreview(Retranslating, QWidget):
    """What the user ticked or left out is kept while the proposal follows the date."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._proposal: Proposal | None = None
        self._shown_series = ""
        self._wanted: dict[str, bool] = {}
        self._facts = WrappedLabel("meta", "text2")
        self._head = SectionHeader("list-ordered")
        self._sum = Label("meta", "text2")
        self._sum.setObjectName(f"{name}_sum")
        self._head.add_trailing(self._sum)
        self.list = ProposalList(f"{name}_list")
        self.apart = QCheckBox()
        self.apart.setObjectName(f"{name}_apart")
        self.invite = QCheckBox()
        self.invite.setObjectName(f"{name}_invite")
        self.list.lines.ticked_changed.connect(self._on_ticked)
        whole = column(self._facts, 4, self._head, spacing=4)
        whole.addWidget(self.list, 1)
        for box in (self.apart, self.invite):
            whole.addWidget(box)
        whole.addStretch(0)
        self.setLayout(whole)
        self.retranslate()

    def show_proposal(self, proposal: Proposal | None) -> None:
        """Show another proposal; None where there is no series to propose anything."""
        self.setVisible(proposal is not None)
        if proposal is None or proposal.series_id != self._shown_series:
            self._wanted = {}
            self.invite.setChecked(True)
            self.apart.setChecked(False)
        self._shown_series = proposal.series_id if proposal is not None else ""
        self._proposal = proposal
        self.list.lines.show_proposal(proposal, self._wanted)
        rows = self.list.lines.rowCount()
        self.list.setMinimumHeight(ROW * min(rows, LEAST) + 2)
        self.list.setMaximumHeight(ROW * rows + 2)
        self.list.setVisible(rows > 0)
        self.apart.setVisible(proposal is not None and bool(proposal.of(LineOrigin.ACTION)))
        self.invite.setVisible(proposal is not None and bool(proposal.people))
        self.retranslate()

    @property
    def proposal(self) -> Proposal | None:
        return self._proposal

    def ticked(self) -> set[str]:
        """The keys of the lines to take."""
        return set(self.list.lines.ticked)

    def invited(self) -> tuple[str, ...]:
        """The ids of the people to expect."""
        if self._proposal is None or not self.invite.isChecked():
            return ()
        return tuple(one.person_id for one in self._proposal.people)

    def retranslate(self) -> None:
        self._head.set_title(_("Agenda"))
        self.list.setAccessibleName(_("Items of the new agenda"))
        self.apart.setText(_("An item for each action"))
        self.list.lines.retranslate()
        self.invite.setText(people_words(self._proposal) if self._proposal is not None else _("Invited"))
        if self._proposal is not None:
            self._facts.setText(facts_words(self._proposal))
            self._facts.setVisible(bool(self._facts.text()))
        self._show_sum()

    def _on_ticked(self) -> None:
        if self._proposal is not None:
            lines, ticked = self._proposal.lines, self.list.lines.ticked
            self._wanted |= {line.key: line.key in ticked for line in lines if (line.key in ticked) is not line.chosen}
            self._wanted = {key: on for key, on in self._wanted.items() if on is (key in ticked)}
        self._show_sum()

    def _show_sum(self) -> None:
        words = sum_words(self._proposal, self.ticked()) if self._proposal is not None else ""
        self._sum.setText(words)
        self.list.setAccessibleDescription(words)
