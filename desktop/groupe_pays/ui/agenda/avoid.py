"""« Dates to avoid »: what is announced for the time after the meeting, and what falls on its day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.collation import fold
from groupe_pays.domain.meetings import Meeting
from groupe_pays.formats.dates import capitalised, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import clear_layout, column
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

WORDS = 280
"""Width of a line in the panel beside its scroll bar."""


def dates_to_avoid(dates: Sequence[UpcomingDate], meeting: Meeting) -> list[UpcomingDate]:
    """Those not over when the meeting is held, without the announcement of the meeting itself; the earliest first."""
    since = meeting.date.earliest if meeting.date is not None else clock.today()
    return [date for date in dates if date.date.latest >= since and not _announces(date, meeting)]


def clashes(date: UpcomingDate, meeting: Meeting) -> bool:
    """Whether a date falls on the very day of the meeting."""
    day = meeting.date.exact_day if meeting.date is not None else None
    return day is not None and date.date.is_exact and date.date.earliest <= day <= date.date.latest


def _announces(date: UpcomingDate, meeting: Meeting) -> bool:
    """The same words at the same time: the date is that of the meeting."""
    if meeting.date is None or date.date.latest < meeting.date.earliest or meeting.date.latest < date.date.earliest:
        return False
    title, label = fold(meeting.title.fr or meeting.title.zh), fold(date.label.fr or date.label.zh)
    return bool(title and label) and (title in label or label in title)


class DatesToAvoid(Retranslating, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dates_to_avoid")
        self._dates: list[UpcomingDate] = []
        self._meeting: Meeting | None = None
        self._head = SectionHeader("calendar-x")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.setLayout(column(self._head, self._list, spacing=4))
        self.retranslate()

    def show_dates(self, dates: Sequence[UpcomingDate], meeting: Meeting) -> None:
        self._dates, self._meeting = dates_to_avoid(dates, meeting), meeting
        self.retranslate()

    def retranslate(self) -> None:
        self._head.set_title(_("Dates to avoid"))
        clear_layout(self._list)
        if not self._dates:
            nothing = WrappedLabel("meta", "text2")
            nothing.setText(_("Nothing is announced for the time after the meeting."))
            self._list.addWidget(nothing)
        for date in self._dates:
            self._list.addLayout(self._line(date))

    def _line(self, date: UpcomingDate) -> QVBoxLayout:
        when, what = Label("meta_strong"), Label("meta", "text2")
        what.wrap_at(WORDS)
        when.setText(capitalised(date_words(date.date, current_language())))
        what.setText(date.label.best(current_language()))
        if self._meeting is not None and clashes(date, self._meeting):
            when.set_tone("danger")
            when.setText(_("{date}: the day of the meeting").format(date=when.text()))
        return column(when, what, spacing=1)
