"""Terms the translation words otherwise than the glossary: dashes under them, in the text one is looking at."""

from __future__ import annotations

from PySide6.QtCore import QObject

from groupe_pays.domain.text import Language
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.marks import DASHES, mark, occurrences
from groupe_pays.ui.translation_help.offers import Help, Offer, Part

_OWNER = "terms"


class TermMarks(Retranslating, QObject):
    """The wording that is not wanted is marked in the translation; where it is not known, the term in the original."""

    def __init__(self, context: Context, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._editing = editing
        self._help: Help | None = None
        context.theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        self.show_help(self._help)

    def show_help(self, found: Help | None) -> None:
        """Mark what these offers doubt; None takes the marks away."""
        self._help = found
        doubts = [offer for offer in found.of(Part.TERMS) if offer.doubt] if found is not None else []
        source = found.request.source if found is not None else Language.FR
        self._mark(source.other, [(offer.used, offer) for offer in doubts if offer.used])
        self._mark(source, [(offer.source, offer) for offer in doubts if not offer.used])

    def _mark(self, language: Language, wanted: list[tuple[str, Offer]]) -> None:
        edit = self._editing.editor.editor(language)
        marks, spoken = [], []
        for words, offer in wanted:
            spans = list(occurrences(edit.document(), words))
            marks += [mark(edit.document(), span, DASHES, "warn") for span in spans]
            if spans:
                said = _("term to check: “{words}”, in the glossary “{term}”")
                spoken.append(said.format(words=words, term=offer.target))
        edit.show_marks(_OWNER, marks, "; ".join(spoken))
