"""The minutes that are not reviewed in both languages yet."""

from __future__ import annotations

from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.overview import ToTranslate
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import HomeCard
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.counters import ShareBar
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
        states = _states(item)
        bar = ShareBar()
        bar.show_parts([(number, tone) for _s, number, tone, _w in states], "、".join(w for *_x, w in states if w))
        self.rows.addWidget(bar)
        legend = []
        for shape, number, _tone, words in states:
            if number:
                label = StateLabel(shape)
                label.show_state(shape, words)
                legend.append(label)
        self.rows.addLayout(row(*legend, None, spacing=14, margins=(0, 6, 0, 4)))


def _states(item: ToTranslate) -> list[tuple[str, int, str, str]]:
    """Shape, number, tone and words of each state, in the order of the bar."""
    count = item.count
    return [
        (
            "reviewed",
            count.reviewed,
            "ok",
            _count(ngettext("{number} reviewed", "{number} reviewed", count.reviewed), count.reviewed),
        ),
        ("draft", count.draft, "warn", _count(ngettext("{number} draft", "{number} drafts", count.draft), count.draft)),
        (
            "outdated",
            count.outdated,
            "brick",
            _count(ngettext("{number} outdated", "{number} outdated", count.outdated), count.outdated),
        ),
        (
            "missing",
            count.missing,
            "danger",
            _count(ngettext("{number} missing", "{number} missing", count.missing), count.missing),
        ),
    ]


def _count(words: str, number: int) -> str:
    return words.format(number=number) if number else ""
