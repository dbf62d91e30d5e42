"""The documents of the meeting, each opened in the preview: the minutes first, then all the others."""

from __future__ import annotations

from PySide6.QtCore import Signal

from groupe_pays.domain.printing import DocumentKind, Scope
from groupe_pays.i18n import N_, _
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import FlowLayout
from groupe_pays.ui.widgets.labels import Label

DOCUMENTS = {
    "minutes_facing": (N_("Minutes, French and Chinese facing"), DocumentKind.MINUTES, "fr+zh", "columns-2"),
    "minutes_fr": (N_("Minutes in French"), DocumentKind.MINUTES, "fr", "file-text"),
    "minutes_zh": (N_("Minutes in Chinese"), DocumentKind.MINUTES, "zh", "file-text"),
}
"""The minutes: the words, the kind, the languages and the icon of each form."""

OTHERS = [kind for kind, info in KINDS.items() if info.scope is Scope.MEETING and kind is not DocumentKind.MINUTES]
"""Opened in the form chosen last."""


class DocumentsCard(Retranslating, Card):
    """``open_requested`` gives the kind of document and its languages, as routes name them; no languages: as last."""

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
        self._also = Label("meta", "text2")
        self.body.addWidget(self._also)
        others = FlowLayout(6)
        self._others = {kind: Button(f"document_{kind.name.lower()}", "default") for kind in OTHERS}
        for kind, button in self._others.items():
            button.clicked.connect(lambda _checked=False, kind=kind: self.open_requested.emit(kind.value, ""))
            others.addWidget(button)
        self.body.addLayout(others)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("Documents"))
        for name, button in self._buttons.items():
            button.set_words(_(DOCUMENTS[name][0]), _("Preview, print or save as PDF"))
        self._also.setText(_("Also for this meeting"))
        for kind, button in self._others.items():
            button.set_words(_(KINDS[kind].title), _("Preview, print or save as PDF"))
