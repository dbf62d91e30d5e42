"""How far the translation of the minutes is, in shapes, numbers and one bar."""

from __future__ import annotations

from PySide6.QtCore import Signal

from groupe_pays.domain.minutes import TranslationCount
from groupe_pays.domain.text import TranslationState
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import counted
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.counters import ShareBar
from groupe_pays.ui.widgets.flow import FlowLayout
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.shapes import TONES, StateLabel

SHOWN = (TranslationState.REVIEWED, TranslationState.DRAFT, TranslationState.OUTDATED, TranslationState.MISSING)


class TranslationCard(Retranslating, Card):
    translate_requested = Signal()

    def __init__(self) -> None:
        super().__init__("circulate_translation", "languages")
        self._count = TranslationCount()
        self._total = Label("meta_strong", "text2")
        self.header.add_trailing(self._total)
        self._bar = ShareBar()
        self._states = {state: StateLabel(state.value) for state in SHOWN}
        self.translate = Button("translate_minutes", "link", "arrow-right")
        self.translate.clicked.connect(lambda: self.translate_requested.emit())
        self.body.addWidget(self._bar)
        legend = FlowLayout(spacing=14)
        for shown in self._states.values():
            legend.addWidget(shown)
        self.body.addLayout(legend)
        self.header.add_trailing(self.translate)
        self.retranslate()

    def show_count(self, count: TranslationCount) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("Translation"))
        self.translate.set_words(_("Translate"))
        total = self._count.total
        self._total.setText(ngettext("{number} paragraph", "{number} paragraphs", total).format(number=total))
        parts, spoken = [], []
        for state, shown in self._states.items():
            number = getattr(self._count, state.value)
            words = f"{number} {counted(state, number, current_language())}"
            shown.show_state(state.value, words)
            shown.setVisible(number > 0)
            parts.append((number, TONES[state.value]))
            spoken.append(words)
        self._bar.show_parts(parts, ", ".join(spoken))
