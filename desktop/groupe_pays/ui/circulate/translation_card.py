"""How far the translation of the minutes is, in shapes, numbers and one bar."""

from __future__ import annotations

from PySide6.QtCore import Signal

from groupe_pays.domain.text import TranslationState
from groupe_pays.domain.translation import TranslationCount
from groupe_pays.i18n import _, ngettext
from groupe_pays.labels.progress import left_words, progress_words, reviewed_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.counters import STATES, ShareBar, parts_of
from groupe_pays.ui.widgets.flow import FlowLayout
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.shapes import StateLabel


class TranslationCard(Retranslating, Card):
    translate_requested = Signal()
    send_requested = Signal()
    return_requested = Signal()

    def __init__(self) -> None:
        super().__init__("circulate_translation", "languages")
        self._count = TranslationCount()
        self._total = Label("meta_strong", "text2")
        self.header.add_trailing(self._total)
        self._bar = ShareBar()
        self._states = {state: StateLabel(state.value) for state in STATES}
        self.translate = Button("translate_minutes", "link", "arrow-right")
        self.translate.clicked.connect(lambda: self.translate_requested.emit())
        self.body.addWidget(self._bar)
        legend = FlowLayout(spacing=14)
        for shown in self._states.values():
            legend.addWidget(shown)
        self.body.addLayout(legend)
        self.send, self.bring = (
            Button("send_translation_button", "default", "send"),
            Button("return_translation_button"),
        )
        self.send.clicked.connect(lambda: self.send_requested.emit())
        self.bring.clicked.connect(lambda: self.return_requested.emit())
        exchange = FlowLayout(spacing=6)
        exchange.addWidget(self.send)
        exchange.addWidget(self.bring)
        self.body.addLayout(exchange)
        self.header.add_trailing(self.translate)
        self.retranslate()

    def show_count(self, count: TranslationCount) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("Translation"))
        self.translate.set_words(_("Translate"))
        self.send.set_words(_("Send out…"), _("Send out for translation"))
        self.bring.set_words(_("Bring back…"), _("Bring a translation back"))
        total = self._count.total
        self._total.setText(ngettext("{number} paragraph", "{number} paragraphs", total).format(number=total))
        left = {TranslationState.REVIEWED: [reviewed_words(self._count)]}
        for state, words in left_words(self._count):
            left.setdefault(state, []).append(words)
        for state, shown in self._states.items():
            shown.show_state(state.value, ", ".join(left.get(state, ())))
            shown.setVisible(getattr(self._count, state.value) > 0)
        self._bar.show_parts(parts_of(self._count), progress_words(self._count))
