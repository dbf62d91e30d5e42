"""The documents of the meeting, each opened in the preview."""

from __future__ import annotations

from PySide6.QtCore import Signal

from groupe_pays.domain.printing import DocumentKind
from groupe_pays.i18n import N_, _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card

DOCUMENTS = {
    "minutes_facing": (N_("Minutes, French and Chinese facing"), DocumentKind.MINUTES, "fr+zh", "columns-2"),
    "minutes_fr": (N_("Minutes in French"), DocumentKind.MINUTES, "fr", "file-text"),
    "minutes_zh": (N_("Minutes in Chinese"), DocumentKind.MINUTES, "zh", "file-text"),
    "sign_in_sheet": (N_("Attendance sheet"), DocumentKind.SIGN_IN_SHEET, "fr", "printer"),
}
"""The words, the kind, the languages and the icon of each."""


class DocumentsCard(Retranslating, Card):
    """``open_requested`` gives the kind of document and its languages, as routes name them."""

    open_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("circulate_documents", "file-down")
        self._buttons = {}
        for name, (_words, kind, languages, icon) in DOCUMENTS.items():
            button = Button(f"document_{name}", "default", icon)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(
                lambda _checked=False, kind=kind, languages=languages: self.open_requested.emit(kind.value, languages)
            )
            self._buttons[name] = button
            self.body.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("Documents"))
        for name, button in self._buttons.items():
            button.set_words(_(DOCUMENTS[name][0]), _("Preview, print or save as PDF"))
