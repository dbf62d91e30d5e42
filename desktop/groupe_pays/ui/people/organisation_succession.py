"""The window in which one body takes the place of others: which ones, since when, and what goes over to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from groupe_pays.domain.errors import UnknownOrganisation
from groupe_pays.domain.parties import Party
from groupe_pays.formats import list_of
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.parties.organisation_field import OrganisationField
from groupe_pays.ui.people.organisation_changes import LABEL, ChangeDialog, read_date
from groupe_pays.ui.widgets.date_words import DateWordsField
from groupe_pays.ui.widgets.flow import column


class SuccessionDialog(ChangeDialog):
    """Several predecessors make a merger; the numbers beside the two ticks are those of today."""

    def __init__(self, parent: QWidget, context: Context, organisation_ids: Sequence[str]) -> None:
        super().__init__(parent, context, "succession")
        self.predecessors = OrganisationField(context, "succession_predecessors", None)
        self.successor = OrganisationField(context, "succession_successor", None, single=True)
        self.date = DateWordsField("succession_date")
        self.people, self.partnerships = QCheckBox(), QCheckBox()
        self.people.setObjectName("succession_people")
        self.partnerships.setObjectName("succession_partnerships")
        for box in (self.people, self.partnerships):
            box.setMinimumHeight(28)
            box.setChecked(True)
        bodies = {body.id: body for body in context.services.organisations.list_organisations(set(organisation_ids))}
        chosen = [Party(organisation_id=key, organisation_name=bodies[key].name) for key in organisation_ids]
        self.predecessors.set_parties(chosen)
        self._lines = [self.add_field(field) for field in (self.predecessors, self.successor, self.date)]
        self._fields.addLayout(column(self.people, self.partnerships, spacing=2, margins=(LABEL, 0, 0, 0)))
        for field in (self.predecessors, self.successor):
            field.edited.connect(self._on_edited)
        self.retranslate()
        self.successor.line.setFocus()

    def retranslate(self) -> None:
        labels = (_("Predecessors"), _("Successor"), _("Date"))
        for line, words in zip(self._lines, labels, strict=True):
            line.set_words(words)
        self.predecessors.set_words(labels[0])
        self.successor.set_words(labels[1])
        self.date.set_words(labels[2], _("Not known"))
        self.set_words(_("Merger or succession"), self._about_words(), _("Record it"))
        self._tell_numbers()

    def _about_words(self) -> str:
        """What will be so, in a sentence that follows what is chosen."""
        language = current_language()
        if not self.predecessors.ids() or not self.successor.ids():
            return _("Another body took the place of one or several. Minutes keep the names of their day.")
        before = list_of([party.name(language) for party in self.predecessors.parties()], language)
        after = self.successor.parties()[0].name(language)
        words = _("{after} took the place of {before}. Minutes keep the names of their day.")
        return words.format(before=before, after=after)

    def _tell_numbers(self) -> None:
        moving = self._context.services.authorities.count_moving(self.predecessors.ids())
        held = ngettext(
            "{number} function held today goes on at the successor",
            "{number} functions held today go on at the successor",
            moving.functions,
        )
        bound = ngettext(
            "{number} partnership becomes that of the successor",
            "{number} partnerships become those of the successor",
            moving.partnerships,
        )
        self.people.setText(held.format(number=moving.functions))
        self.partnerships.setText(bound.format(number=moving.partnerships))
        self.people.setEnabled(moving.functions > 0)
        self.partnerships.setEnabled(moving.partnerships > 0)

    def _on_edited(self, _parties: object) -> None:
        self._about.setText(self._about_words())
        self._refusal.hide()
        self._tell_numbers()

    def do(self) -> None:
        """Raises ``UnknownOrganisation`` where one of the two fields is empty, and what ``succeed`` refuses."""
        for field in (self.predecessors, self.successor):
            field.keep_typed()
            if not field.ids():
                field.line.setFocus()
                raise UnknownOrganisation(field.line.text().strip())
        self._context.services.authorities.succeed(
            self.predecessors.ids(),
            self.successor.ids()[0],
            read_date(self.date),
            people=self.people.isEnabled() and self.people.isChecked(),
            partnerships=self.partnerships.isEnabled() and self.partnerships.isChecked(),
        )
