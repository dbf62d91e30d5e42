"""Everything that has a date, in the order of time: announced dates, meetings, actions to be done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import Language
from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import _
from groupe_pays.ui.widgets.records import Group

PAST, LATE = "past", "late"
"""Keys of the two groups that are no part of the time to come."""
_WHOLE_YEAR = 5


class Happening(StrEnum):
    """What kind of thing stands in the calendar."""

    DATE = "date"
    MEETING = "meeting"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class CalendarRow:
    id: str
    kind: Happening
    when: RoughDate
    record: UpcomingDate | Meeting | ActionItem


def gather(
    dates: Iterable[UpcomingDate], meetings: Iterable[Meeting], actions: Iterable[ActionItem]
) -> list[CalendarRow]:
    """One row for each thing with a date; of the actions, those still to be done."""
    rows = [CalendarRow(one.id, Happening.DATE, one.date, one) for one in dates]
    rows += [CalendarRow(one.id, Happening.MEETING, one.date, one) for one in meetings if one.date is not None]
    rows += [
        CalendarRow(one.id, Happening.ACTION, one.due, one)
        for one in actions
        if one.due is not None and one.state.is_open
    ]
    return sorted(rows, key=lambda row: row.when.sort_key)


def grouped(rows: Iterable[CalendarRow], today: date, language: Language) -> list[CalendarRow | Group]:
    """What is past first, the latest before the others, then what is late, then quarter by quarter."""
    groups: dict[tuple[int, int], list[CalendarRow]] = {}
    past: list[CalendarRow] = []
    late: list[CalendarRow] = []
    for row in rows:
        if not row.when.is_past(today):
            groups.setdefault(_quarter(row.when), []).append(row)
        elif row.kind is Happening.ACTION:
            late.append(row)
        else:
            past.append(row)
    shown: list[CalendarRow | Group] = []
    if past:
        shown += [Group(PAST, _("Past"), len(past)), *reversed(past)]
    if late:
        shown += [Group(LATE, _("Overdue"), len(late), "danger"), *late]
    for key in sorted(groups):
        shown += [Group("{}-{}".format(*key), _quarter_words(*key, language), len(groups[key])), *groups[key]]
    return shown


def _quarter(when: RoughDate) -> tuple[int, int]:
    """Year and quarter; what may fall into several quarters comes after them."""
    if when.end is None:
        return when.earliest.year, _quarter_of(when.earliest)
    if when.start is None:
        return when.latest.year, _quarter_of(when.latest)
    first, last = when.earliest, when.latest
    if when.is_exact or (first.year, _quarter_of(first)) == (last.year, _quarter_of(last)):
        return first.year, _quarter_of(first)
    near = (last.year - first.year) * 4 + _quarter_of(last) - _quarter_of(first) == 1 and (last - first).days < 62
    return (last.year, _quarter_of(last)) if near else (last.year, _WHOLE_YEAR)


def _quarter_of(day: date) -> int:
    return (day.month - 1) // 3 + 1


def _quarter_words(year: int, quarter: int, language: Language) -> str:
    if quarter == _WHOLE_YEAR:
        return _("In the course of {year}").format(year=year)
    return capitalised(date_words(RoughDate(f"{year:04}-{32 + quarter}"), language))
