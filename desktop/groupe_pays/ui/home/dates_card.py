"""Upcoming dates, also those only roughly known."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.services.overview import DateAhead
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import HomeCard, OpenableRow
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label

SHOWN = 5
WHEN_WIDTH = 150
"""Pixels of the column of dates: « 9–10 octobre 2017 »."""


class DatesCard(HomeCard):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "dates_card", "calendar-days", link="calendar")
        self._dates: list[DateAhead] = []

    def read(self) -> None:
        self._dates = self.context.services.overview.coming_dates()

    def show_words(self) -> None:
        self.set_title(_("Upcoming dates"))
        self.link.set_words(_("Calendar"))
        self.clear_rows()
        if not self._dates:
            nothing = Label("meta", "text2", wrap=True)
            nothing.setText(_("No date is announced."))
            self.rows.addWidget(nothing)
        for item in self._dates[:SHOWN]:
            self.rows.addWidget(self._row(item))

    def _row(self, item: DateAhead) -> QWidget:
        language = current_language()
        words = capitalised(date_words(item.date, language))
        shown = OpenableRow(f"home_date_{item.id}", f"{words} {item.label.best(language)}")
        when, what = Label("strong"), ElidedLabel("body")
        when.setText(words)
        when.setMinimumWidth(WHEN_WIDTH)
        what.setText(item.label.best(language))
        parts = row(when, what, spacing=8, margins=(0, 5, 0, 5))
        parts.setStretch(1, 1)
        shown.setLayout(parts)
        shown.opened.connect(lambda: self.context.open("calendar", item.id))
        return shown
