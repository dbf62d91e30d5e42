"""« Merge … with »: a field in which the other record is found by its name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.merging import Kind
from groupe_pays.i18n import _
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.choices import is_enough, party_choices
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.completion import CompletionPopup
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label

_SHOWN = 8


class MergeWith(Retranslating, QWidget):
    """``chosen`` tells the id of the record to compare with; ``left`` that nothing is to be merged after all."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("merge_with")
        self._context = context
        self._kind, self.record_id, self._name = Kind.PERSON, "", ""
        self._words = Label("strong")
        self.field = SearchField("merge_with_field")
        self.popup = CompletionPopup(self.field, "merge_with_popup")
        self._close = IconButton("merge_with_close", "x")
        line = row(self._words, spacing=10)
        line.addWidget(self.field, 1)
        line.addWidget(self._close)
        self.setLayout(line)
        self.field.textEdited.connect(self._on_typed)
        self.field.left.connect(self.left)
        self._close.clicked.connect(self.left)
        self.popup.chosen.connect(self._on_chosen)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._words.setText(_("Merge “{name}” with").format(name=self._name))
        person = self._kind is Kind.PERSON
        self.field.set_words(_("Somebody’s name") if person else _("Name of an organisation"))
        self.popup.set_words(_("Records found"), _("compare"))
        self._close.set_words(_("Close"))

    def begin(self, kind: Kind, record_id: str, name: str) -> None:
        """Ask for the record to compare this one with."""
        self._kind, self.record_id, self._name = kind, record_id, name
        self.field.clear()
        self.retranslate()
        self.show()
        self.field.setFocus()

    def _on_typed(self, text: str) -> None:
        self.popup.show_choices(party_choices(self._found(text), text) if is_enough(text) else [])

    def _found(self, text: str) -> list[FoundParty]:
        finding = self._context.services.finding
        person = self._kind is Kind.PERSON
        found = finding.find_parties(text, people_only=True) if person else finding.find_organisations(text)
        return [one for one in found if self._id(one) not in (None, self.record_id)][:_SHOWN]

    def _id(self, found: FoundParty) -> str | None:
        party = found.party
        return party.person_id if self._kind is Kind.PERSON else party.organisation_id

    def _on_chosen(self, found: FoundParty) -> None:
        self.field.clear()
        other = self._id(found)
        if other is not None:
            self.chosen.emit(other)
