"""A line for an organisation: a known one is proposed, another name makes a new one when the line is left."""

from __future__ import annotations

from groupe_pays.domain.names import as_typed
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _, current_language
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.parties.choices import is_enough, party_choices
from groupe_pays.ui.people.saved import SavedLine
from groupe_pays.ui.widgets.completion import CompletionPopup


class OrganisationLine(SavedLine):
    """``read`` gives the name; ``save`` gets it as a ``BilingualText`` (blank for none)."""

    saves_at_rest = False

    def __init__(self, context: Context, name: str) -> None:
        self._popup: CompletionPopup | None = None
        super().__init__(context, name)
        self._shown = BilingualText()
        self._popup = CompletionPopup(self.editor, f"{name}_popup")
        self._popup.chosen.connect(self._on_chosen)
        self.editor.textEdited.connect(self._propose)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self._popup is not None:
            self._popup.set_words(_("Organisations"), _("choose"))
            if not self._typed:
                self.editor.setText(self._shown.best(current_language()))

    def read(self) -> BilingualText:
        words = " ".join(self.editor.text().split())
        return self._shown if words == self._shown.best(current_language()) else as_typed(words)

    def write(self, value: BilingualText) -> None:
        self._shown = value
        self.editor.setText(value.best(current_language()))

    def _propose(self, text: str) -> None:
        found = self._context.services.finding.find_parties(text, limit=40) if is_enough(text) else []
        bodies = [one for one in found if one.party.organisation_id is not None][:8]
        self._popup.show_choices(party_choices(bodies, text))

    def _on_chosen(self, found: FoundParty) -> None:
        self.write(found.party.organisation_name)
        if self._save is not None:
            self._put()
            self._context.drafts.flush()
