"""Where what is known comes from and how old it is: the source, the day it was confirmed, « Confirmed today »."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.formats import DateStyle, date_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, WrappedLabel

OLD = 2
"""Years after which what was confirmed is called not confirmed since."""


class ConfirmedBar(Retranslating, QWidget):
    """``confirmed`` gives today's date when the button is pressed."""

    confirmed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._source = ""
        self._day: RoughDate | None = None
        self._origin, self._age = WrappedLabel("meta", "text2"), WrappedLabel("meta", "text2")
        self._age.setObjectName(f"{name}_age")
        self.today = Button(f"{name}_today", "ghost", "check")
        self.today.clicked.connect(lambda: self.confirmed.emit(RoughDate.day(clock.today())))
        words = column(self._origin, self._age, spacing=1)
        line = row(spacing=8)
        line.addLayout(words, 1)
        line.addWidget(self.today)
        self.setLayout(column(Hairline(), line, spacing=6, margins=(0, 4, 0, 0)))
        self.retranslate()

    def retranslate(self) -> None:
        self.today.set_words(_("Confirmed today"), _("What is known here was checked today"))
        self._fill()

    def show_state(self, source: str, day: RoughDate | None) -> None:
        """Show where a record comes from and when it was last confirmed."""
        self._source, self._day = source, day
        self._fill()

    def age_words(self) -> str:
        """What is said of the day."""
        return self._age.text()

    def _fill(self) -> None:
        self._origin.setText(_("Source: {source}").format(source=self._source) if self._source else "")
        self._origin.setVisible(bool(self._source))
        words, is_old = confirmed_words(self._day)
        self._age.setText(words)
        self._age.set_tone("warn" if is_old else "text2")
        self.today.setEnabled(self._day is None or not self._day.is_exact or self._day.latest != clock.today())


def confirmed_words(day: RoughDate | None) -> tuple[str, bool]:
    """How old a confirmation is, and whether it is an old one: « non reconfirmé depuis 2009 (8 ans) »."""
    language = current_language()
    if day is None:
        return _("Never confirmed."), True
    years = (clock.today() - day.latest).days // 365
    if years < OLD:
        return _("Confirmed: {date}").format(date=date_words(day, language, DateStyle.MEDIUM)), False
    since = date_words(RoughDate(f"{day.latest.year:04}"), language)
    words = ngettext("Not confirmed since {date} ({number} year)", "Not confirmed since {date} ({number} years)", years)
    return words.format(date=since, number=years), True
