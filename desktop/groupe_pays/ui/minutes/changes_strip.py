"""Under the translation being edited: what changed in the original since both were in step."""

from __future__ import annotations

from PySide6.QtCore import Qt

from groupe_pays.domain.text import BilingualRichText, TranslationState
from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.changes import changes_html, changes_of, spoken_changes
from groupe_pays.ui.minutes.state_button import KEY
from groupe_pays.ui.widgets.labels import Label


class ChangesStrip(Retranslating, Label):
    """Hidden while there is nothing to tell."""

    def __init__(self) -> None:
        self._text = BilingualRichText()
        super().__init__("meta", "text2", wrap=True)
        self.setObjectName("entry_changes")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.hide()
        self.retranslate()

    def show_text(self, text: BilingualRichText) -> None:
        self._text = text
        self.retranslate()

    def retranslate(self) -> None:
        outdated = self._text.state is TranslationState.OUTDATED and not self._text.base.is_blank
        self.setVisible(outdated and self.parentWidget() is not None)
        if not outdated:
            return
        pieces = changes_of(self._text)
        if pieces:
            head = _("Changed since the translation:")
            self.setText(f"<b>{head}</b> {changes_html(pieces)}")
            self.setAccessibleName(f"{head} {spoken_changes(pieces)}")
        elif self._text.base == self._text.original:
            self._say(_("The original is again as it was translated."))
        else:
            self._say(_("No word changed since the translation: only marks, links or notes did."))
        self.setToolTip(_("{key}: the translation is in step").format(key=KEY))

    def _say(self, sentence: str) -> None:
        self.setText(sentence)
        self.setAccessibleName(sentence)
