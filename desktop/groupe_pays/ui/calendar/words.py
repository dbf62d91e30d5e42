"""How what has a date is said in the calendar."""

from __future__ import annotations

from datetime import date

from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import Language
from groupe_pays.formats import capitalised, date_words, relative_days, time_words
from groupe_pays.i18n import _
from groupe_pays.ui.actions_list.words import action_title
from groupe_pays.ui.calendar.listed import CalendarRow, Happening
from groupe_pays.ui.widgets.records import Cell

ICONS = {Happening.DATE: "milestone", Happening.MEETING: "presentation", Happening.ACTION: "square-check-big"}
ROUGH_SHAPE = "expected"
"""A dashed ring stands before every date that is only roughly known."""


def kind_words(kind: Happening) -> str:
    return {
        Happening.DATE: _("Date"),
        Happening.MEETING: _("Meeting"),
        Happening.ACTION: _("Action"),
    }[kind]


def row_title(row: CalendarRow, language: Language) -> str:
    record = row.record
    if isinstance(record, ActionItem):
        return action_title(record, language)
    return record.title.best(language) if isinstance(record, Meeting) else record.label.best(language)


def when_cell(row: CalendarRow, language: Language, today: date) -> Cell:
    """An exact date with its weekday and a calendar before it; a rough one with a dashed ring and the word."""
    late = row.kind is Happening.ACTION and row.when.is_past(today)
    tone = "danger" if late else "text"
    past_year = row.when.latest.year != today.year and row.when.is_past(today)
    words = capitalised(date_words(row.when, language, weekday=True, year=past_year or row.when.end is None))
    if not row.when.is_exact:
        return Cell(words, _("approximate date"), tone=tone, weight=600, shape=ROUGH_SHAPE)
    time = ""
    if isinstance(row.record, Meeting) and row.record.start is not None:
        time = time_words(row.record.start, language)
    if late:
        return Cell(words, tone=tone, weight=600, shape="late")
    return Cell(words, time, tone=tone, weight=600, icon="calendar")


def title_cell(row: CalendarRow, language: Language) -> Cell:
    title = row_title(row, language)
    return Cell(title, weight=500, icon=ICONS[row.kind], tip=title, spoken=f"{kind_words(row.kind)}, {title}")


def distance_cell(row: CalendarRow, language: Language, today: date) -> Cell:
    """« dans 24 j »; nothing for what is past, or too vague to count days to."""
    days = row.when.days_until(today)
    if row.when.is_past(today) and row.kind is not Happening.ACTION:
        return Cell()
    if not row.when.is_exact or row.when.end is None:
        return Cell()
    late = days < 0
    return Cell(
        relative_days(days, language), tone="danger" if late else "text2", weight=600 if late else 400, right=True
    )
