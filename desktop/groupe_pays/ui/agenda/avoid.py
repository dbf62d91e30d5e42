"""« Dates to avoid »: what speaks against the day of the meeting and the weeks around it, and what is announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.avoiding import Clash, ClashKind
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.formats.dates import capitalised, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels.clashes import clash_words
from groupe_pays.ui.avoiding.dialog import open_avoided_dates
from groupe_pays.ui.avoiding.proposals import DayProposals
from groupe_pays.ui.avoiding.reading import HolidayReader
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import clear_layout, column
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

WORDS = 280
"""Width of a line in the panel beside its scroll bar."""
WEEKS = 3


@dataclass(frozen=True, slots=True)
class _Line:
    when: RoughDate
    words: str
    on_the_day: bool


def dates_to_avoid(dates: Sequence[UpcomingDate], meeting: Meeting) -> list[UpcomingDate]:
    """Those not over when the meeting is held, without the announcement of the meeting itself; the earliest first."""
    since = meeting.date.earliest if meeting.date is not None else clock.today()
    return [date for date in dates if date.date.latest >= since and not _announces(date, meeting)]


def _announces(date: UpcomingDate, meeting: Meeting) -> bool:
    """The same words at the same time: the date is that of the meeting."""
    if meeting.date is None or date.date.latest < meeting.date.earliest or meeting.date.latest < date.date.earliest:
        return False
    title, label = fold(meeting.title.fr or meeting.title.zh), fold(date.label.fr or date.label.zh)
    return bool(title and label) and (title in label or label in title)


class DatesToAvoid(Retranslating, QWidget):
    """``day_chosen`` gives a free day proposed instead of that of the meeting."""

    day_chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("dates_to_avoid")
        self._context = context
        self._dates: list[UpcomingDate] = []
        self._meeting: Meeting | None = None
        self._reader = HolidayReader(self, context)
        self._reader.ready.connect(self._read)
        self._found: tuple[list[Clash], list[Clash]] = ([], [])
        self._head = SectionHeader("calendar-x")
        self.edit = IconButton("edit_avoided_dates", "pencil")
        self.edit.clicked.connect(lambda: open_avoided_dates(self, self._context))
        self._head.add_trailing(self.edit)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.proposals = DayProposals(context, "meeting_free_days", says_why=False)
        self.proposals.chosen.connect(self.day_chosen)
        self.setLayout(column(self._head, self._list, self.proposals, spacing=4))
        self.retranslate()

    def show_dates(self, dates: Sequence[UpcomingDate], meeting: Meeting) -> None:
        self._dates, self._meeting = dates_to_avoid(dates, meeting), meeting
        self._read()

    def _read(self) -> None:
        """Look at the day again; a change of language alone asks nothing of the dossier."""
        meeting = self._meeting
        self._found = self._clashes(meeting) if meeting is not None else ([], [])
        self.proposals.show_day(meeting.date if meeting is not None else None, meeting.id if meeting else None)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.set_title(_("Dates to avoid"))
        self.edit.set_words(_("Edit the dates to avoid…"))
        clear_layout(self._list)
        lines = self._lines()
        if not lines:
            nothing = WrappedLabel("meta", "text2")
            nothing.setText(_("Nothing is announced for the time after the meeting."))
            self._list.addWidget(nothing)
        for line in lines:
            self._list.addLayout(_told(line))

    def _lines(self) -> list[_Line]:
        """What falls on the day, then the weeks around it and what is announced, in the order of time."""
        meeting, language = self._meeting, current_language()
        if meeting is None:
            return []
        clashes, around = self._found
        lines = [_Line(date.date, date.label.best(language), _falls_on(date, meeting)) for date in self._dates]
        lines += [_Line(clash.date, clash_words(clash, language), False) for clash in around if clash not in clashes]
        lines.sort(key=lambda line: (not line.on_the_day, line.when.sort_key))
        return [_Line(clash.date, clash_words(clash, language), True) for clash in clashes] + lines

    def _clashes(self, meeting: Meeting) -> tuple[list[Clash], list[Clash]]:
        """What speaks against the day, and what lies around it; nothing until the holidays are read."""
        day = _first_day(meeting)
        if day is None or meeting.date is None or not self._reader.has(day):
            return [], []
        avoiding = self._context.services.avoiding
        clashes = avoiding.clashes_of(meeting.date, meeting.id)
        named = {clash.record_id for clash in clashes if clash.kind is ClashKind.PEOPLE}
        around = avoiding.around(day, WEEKS, meeting.id)
        return clashes, [clash for clash in around if clash.record_id is None or clash.record_id not in named]


def _first_day(meeting: Meeting) -> date | None:
    when = meeting.date
    return when.earliest if when is not None and when.is_exact and when.start is not None else None


def _falls_on(date: UpcomingDate, meeting: Meeting) -> bool:
    """Whether a date falls on the very day of the meeting."""
    day = meeting.date.exact_day if meeting.date is not None else None
    return day is not None and date.date.is_exact and date.date.earliest <= day <= date.date.latest


def _told(line: _Line) -> QVBoxLayout:
    when, what = Label("meta_strong"), Label("meta", "text2")
    when.wrap_at(WORDS)
    what.wrap_at(WORDS)
    words = capitalised(date_words(line.when, current_language()))
    if line.on_the_day:
        when.set_tone("danger")
        words = _("{date}: the day of the meeting").format(date=words)
    when.setText(words)
    what.setText(line.words)
    return column(when, what, spacing=1)
