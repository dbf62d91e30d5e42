"""What was worked on last, one click away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.domain import clock
from groupe_pays.formats import date_words, time_words
from groupe_pays.i18n import _, current_language
from groupe_pays.services.overview import Recent
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import HomeCard, OpenableRow
from groupe_pays.ui.places import icon_of, kind_words, open_record
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import ElidedLabel, IconLabel, Label


class RecentCard(HomeCard):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "recent_card", "history")
        self._recent: list[Recent] = []

    def read(self) -> None:
        self._recent = self.context.services.overview.recent()

    def show_words(self) -> None:
        self.set_title(_("Recent"))
        self.clear_rows()
        if not self._recent:
            nothing = Label("meta", "text2", wrap=True)
            nothing.setText(_("What you work on will stand here, one click away."))
            self.rows.addWidget(nothing)
        for item in self._recent:
            self.rows.addWidget(self._row(item))

    def _row(self, item: Recent) -> QWidget:
        kind, title = kind_words(item.kind), " ".join(item.title.best(current_language()).split())
        shown = OpenableRow(f"recent_{item.id}", f"{kind} {title}")
        head, line, when = Label("medium"), ElidedLabel("meta", "text2"), Label("meta", "text2")
        head.setText(kind)
        line.setText(title)
        when.setText(_when(item))
        parts = row(IconLabel(icon_of(item.kind), "text2", 16), head, line, when, spacing=10, margins=(0, 5, 0, 5))
        parts.setStretch(2, 1)
        shown.setLayout(parts)
        shown.opened.connect(lambda: open_record(self.context, item.kind, item.id, item.meeting_id))
        return shown


def _when(item: Recent) -> str:
    language = current_language()
    if item.moment.date() == clock.today():
        return time_words(item.moment.strftime("%H:%M"), language)
    return date_words(item.moment.date(), language, year=item.moment.year != clock.today().year)
