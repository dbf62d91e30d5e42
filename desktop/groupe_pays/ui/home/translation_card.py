"""The minutes that are not reviewed in both languages yet."""

from __future__ import annotations

from groupe_pays.domain.text import TranslationState
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels.progress import left_words, progress_words, reviewed_words
from groupe_pays.services.overview import ToTranslate
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import HomeCard
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.counters import ShareBar, parts_of
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label
from groupe_pays.ui.widgets.shapes import StateLabel

SHOWN = 3
"""Meetings shown; the meetings page has the others."""


class TranslationCard(HomeCard):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "translation_card", "languages")
        self._waiting: list[ToTranslate] = []
        self._total = Label("medium", "text2")
        self.header.add_trailing(self._total)

    def read(self) -> None:
        self._waiting = self.context.services.overview.to_translate()

    def show_words(self) -> None:
        self.set_title(_("To translate and review"))
        self.clear_rows()
        total = sum(item.count.total - item.count.reviewed for item in self._waiting)
        self._total.setText(ngettext("{number} entry", "{number} entries", total).format(number=total) if total else "")
        if not self._waiting:
            done = Label("meta", "text2", wrap=True)
            done.setText(_("Every text is reviewed in both languages."))
            self.rows.addWidget(done)
        for item in self._waiting[:SHOWN]:
            self._show_meeting(item)

    def _show_meeting(self, item: ToTranslate) -> None:
        language = current_language()
        title = ElidedLabel("strong")
        title.setText(item.meeting.title.best(language))
        when = Label("meta", "text2")
        when.setText(date_words(item.meeting.date, language) if item.meeting.date else "")
        go = Button(f"translate_{item.meeting.id}")
        go.set_words(_("Translate"))
        go.clicked.connect(lambda: self.context.open("meeting", item.meeting.id, "minutes"))
        self.rows.addLayout(row(title, when, None, go, spacing=10, margins=(0, 2, 0, 6)))
        bar = ShareBar()
        bar.show_parts(parts_of(item.count), progress_words(item.count))
        self.rows.addWidget(bar)
        reviewed = [(TranslationState.REVIEWED, reviewed_words(item.count))] if item.count.reviewed else []
        legend = []
        for state, words in (*reviewed, *left_words(item.count)):
            label = StateLabel(state.value)
            label.show_state(state.value, words)
            legend.append(label)
        self.rows.addLayout(row(*legend, None, spacing=14, margins=(0, 6, 0, 4)))
