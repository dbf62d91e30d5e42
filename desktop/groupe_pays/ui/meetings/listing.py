"""Which meetings the list shows, in which order, and what stands in its columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold, sort_key
from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import DateStyle, capitalised, date_words
from groupe_pays.formats.times import time_range
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import counted, label
from groupe_pays.services.meetings import MeetingSummary
from groupe_pays.ui.meetings.states import TONES
from groupe_pays.ui.widgets.records import Cell, Column


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in the list."""

    summary: MeetingSummary

    @property
    def id(self) -> str:
        return self.summary.meeting.id

    @property
    def meeting(self) -> Meeting:
        return self.summary.meeting


@dataclass(frozen=True, slots=True)
class MeetingFilters:
    """What the list is narrowed to; None does not narrow."""

    words: str = ""
    series_id: str | None = None
    state: MeetingState | None = None
    year: int | None = None

    def without(self, name: str) -> MeetingFilters:
        return replace(self, **{name: None})

    def accepts(self, meeting: Meeting) -> bool:
        if self.series_id is not None and meeting.series_id != self.series_id:
            return False
        if self.state is not None and meeting.state is not self.state:
            return False
        if self.year is not None and meeting.year != self.year:
            return False
        return all(word in _searched(meeting) for word in fold(self.words).split())


def filtered(summaries: Iterable[MeetingSummary], filters: MeetingFilters) -> list[MeetingLine]:
    return [MeetingLine(summary) for summary in summaries if filters.accepts(summary.meeting)]


def sorted_lines(lines: Sequence[MeetingLine], column: str, downwards: bool) -> list[MeetingLine]:
    """By one column; meetings without a date count as still to come."""
    return sorted(lines, key=lambda line: _sort_value(line, column), reverse=downwards)


def years_of(summaries: Iterable[MeetingSummary]) -> list[int]:
    """The years in which there are meetings, the latest first."""
    return sorted({summary.meeting.year for summary in summaries if summary.meeting.year is not None}, reverse=True)


def columns() -> tuple[Column, ...]:
    return (
        Column("date", lambda: _("Date"), _date_cell, 122, sortable=True),
        Column("title", lambda: _("Meeting"), _title_cell, sortable=True),
        Column("series", lambda: _("Series"), lambda line: _plain(line.meeting.series_name), 134, sortable=True),
        Column("place", lambda: _("Place"), lambda line: _plain(line.meeting.place), 114, sortable=True),
        Column("state", lambda: _("State"), _state_cell, 112, sortable=True),
        Column("people", lambda: _("People"), _people_cell, 84, sortable=True),
    )


def _searched(meeting: Meeting) -> str:
    texts = (meeting.title, meeting.series_name, meeting.place)
    words = [side for text in texts for side in (text.fr, text.zh)]
    if meeting.chair_name is not None:
        words += [meeting.chair_name.latin, meeting.chair_name.name_zh]
    if meeting.date is not None:
        words += [meeting.date.edtf, *(date_words(meeting.date, language) for language in Language)]
    return fold(" ".join(words))


def _sort_value(line: MeetingLine, column: str) -> tuple[Any, ...]:
    meeting, language = line.meeting, current_language()
    date = (1,) if meeting.date is None else (0, *meeting.date.sort_key)
    if column == "title":
        return (sort_key(meeting.title.best(language), language), date)
    if column == "series":
        return (sort_key(meeting.series_name.best(language), language), date)
    if column == "place":
        return (sort_key(meeting.place.best(language), language), date)
    if column == "state":
        return (list(MeetingState).index(meeting.state), date)
    if column == "people":
        return (line.summary.people, date)
    return date


def _date_cell(line: MeetingLine) -> Cell:
    meeting, language = line.meeting, current_language()
    if meeting.date is None:
        return Cell(_("No date yet"), tone="text3")
    day = capitalised(date_words(meeting.date, language, DateStyle.MEDIUM))
    hours = time_range(meeting.start, meeting.end, language) if meeting.start is not None else ""
    if not hours and not meeting.date.is_exact:
        hours = _("approximate date")
    return Cell(day, second=hours, weight=500)


def _title_cell(line: MeetingLine) -> Cell:
    """The title in the language of the interface, the other side under it."""
    title, language = line.meeting.title, current_language()
    shown = title.best(language)
    other = title.fr if language is Language.ZH else title.zh
    return Cell(shown, second=other if other != shown else "", weight=600, tip=shown)


def _plain(text: BilingualText) -> Cell:
    words = text.best(current_language())
    return Cell(words, tone="text2", tip=words)


def _state_cell(line: MeetingLine) -> Cell:
    state = line.meeting.state
    return Cell(label(state, current_language()), tone=TONES[state])


def _people_cell(line: MeetingLine) -> Cell:
    people = line.summary.people
    if not people:
        return Cell("—", tone="text3", spoken=_("nobody on the list"))
    present = sum(number for status, number in line.summary.attendance.items() if status.takes_part)
    second = f"{present} {counted(AttendanceStatus.PRESENT, present, current_language())}" if present else ""
    return Cell(str(people), second=second, weight=500)
