"""The organisation another one stands under: proposed as one types, emptied by Delete, a refusal said in place."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.errors import Refusal
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.parties import Party
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.parties.organisation_field import OrganisationField
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import WrappedLabel


class ParentField(Retranslating, QWidget):
    """``bind`` says what becomes of the id chosen, None for none."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_field")
        self._context = context
        self._save: Callable[[str | None], None] | None = None
        self._key: Hashable = None
        self._shown: Organisation | None = None
        self._error: Refusal | None = None
        self._unknown = ""
        self.field = OrganisationField(context, name, None, single=True)
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName(f"{name}_refusal")
        self._refusal.hide()
        self.setLayout(column(self.field, self._refusal, spacing=3))
        self.setFocusProxy(self.field)
        self.field.edited.connect(self._on_edited)
        self.field.unknown.connect(self._on_unknown)
        self.retranslate()

    def retranslate(self) -> None:
        self._say(self._error)

    def set_words(self, what: str) -> None:
        self.field.set_words(what)

    def refusal(self) -> str:
        """The sentence under the field; empty where all is well."""
        return self._refusal.text() if not self._refusal.isHidden() else ""

    def bind(self, key: Hashable, save: Callable[[str | None], None]) -> None:
        if key != self._key:
            self._say(None)
            self.field.line.clear()
        self._key, self._save = key, save

    def show_value(self, parent: Organisation | None) -> None:
        self._shown = parent
        if parent is None:
            self.field.set_parties(())
        else:
            self.field.set_parties((Party(organisation_id=parent.id, organisation_name=parent.name),))

    def _on_edited(self, _parties: object) -> None:
        ids = self.field.ids()
        if self._save is None:
            return
        try:
            self._context.drafts.flush()
            self._save(ids[0] if ids else None)
        except Refusal as error:
            self.show_value(self._shown)
            self._say(error)
        else:
            self._say(None)

    def _on_unknown(self, words: str) -> None:
        self._unknown = words
        self._say(self._error if words else None)

    def _say(self, error: Refusal | None) -> None:
        self._error = error
        unknown = self.field.words_for_unknown(self._unknown) if self._unknown else ""
        said = sentence_of(error) if error is not None else unknown
        self._refusal.setText(said)
        self._refusal.setVisible(bool(said))
