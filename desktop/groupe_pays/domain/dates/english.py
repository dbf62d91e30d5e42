"""English words for dates, the day before the month where only digits are given."""

from __future__ import annotations

import re

from groupe_pays.domain.dates.grammar import Grammar, Settling, names
from groupe_pays.domain.dates.period import Third

_FULL_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTHS = {name: month for month, name in enumerate(_FULL_NAMES, 1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4,
}  # fmt: skip
_ORDINAL = r"first|second|third|fourth|[1-4](?:st|nd|rd|th)"
_SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
_THIRDS = {
    "early": Third.BEGINNING, "beginning": Third.BEGINNING, "start": Third.BEGINNING, "mid": Third.MIDDLE,
    "middle": Third.MIDDLE, "late": Third.END, "end": Third.END,
}  # fmt: skip
_WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
_UNITS = {
    "day": "days", "days": "days", "week": "weeks", "weeks": "weeks", "month": "months", "months": "months",
    "year": "years", "years": "years",
}  # fmt: skip

_WEEKDAY = rf"(?:(?:{names(_WEEKDAYS)}|mon|tue|wed|thu|fri|sat|sun)\.?,? )?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<m>{names(_MONTHS)})\.?"
_YEAR = r"(?:,? (?:of )?(?P<y>\d{4}))?"
_THIRD = rf"(?P<t>{names(_THIRDS)})(?:-| )(?:of )?"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.ASCII)


GRAMMAR = Grammar(
    points=(
        _pattern(rf"{_WEEKDAY}{_DAY} (?:of )?{_MONTH}{_YEAR}"),
        _pattern(rf"{_WEEKDAY}{_MONTH} {_DAY}{_YEAR}"),
        _pattern(r"(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4}|\d{2})"),
        _pattern(r"(?P<d>\d{1,2})[/.](?P<m>\d{1,2})"),
        _pattern(r"the (?P<d>\d{1,2})(?:st|nd|rd|th)"),
        _pattern(rf"{_THIRD}{_MONTH}{_YEAR}"),
        _pattern(rf"{_THIRD}(?P<y>\d{{4}})"),
        _pattern(rf"{_THIRD}(?:the )?year"),
        _pattern(rf"(?P<q>{_ORDINAL}|last) quarter{_YEAR}"),
        _pattern(r"q ?(?P<q>[1-4])(?:[ -]?(?P<y>\d{4}))?"),
        _pattern(rf"(?P<h>{_ORDINAL}) half{_YEAR}"),
        _pattern(r"h ?(?P<h>[12])(?:[ -]?(?P<y>\d{4}))?"),
        _pattern(rf"(?P<s>{names(_SEASONS)}){_YEAR}(?:[-/]\d{{2,4}})?"),
        _pattern(rf"{_MONTH}{_YEAR}"),
        _pattern(r"(?:year )?(?P<y>\d{4})"),
    ),
    numbers=_NUMBERS,
    months=_MONTHS,
    seasons=_SEASONS,
    thirds=_THIRDS,
    days={"today": 0, "tomorrow": 1, "day after tomorrow": 2, "yesterday": -1},
    weeks={"this week": 0, "next week": 1, "last week": -1},
    weekdays=_WEEKDAYS,
    units=_UNITS,
    next_weekday=_pattern(rf"(?:next )?(?P<w>{names(_WEEKDAYS)})"),
    in_some_time=_pattern(rf"(?:in |within )?(?P<n>\d{{1,4}}|{names(_NUMBERS)}) (?P<u>{names(_UNITS)})"),
    lone=_pattern(rf"(?:the )?{_WEEKDAY}{_DAY}"),
    articles=_pattern(r"^(?:(?:in|on|at|the|during) )+"),
    week_of=_pattern(r"(?:the )?week of (?P<rest>.+)"),
    around=_pattern(r"(?:around|about|circa|near) (?P<rest>.+)"),
    by=_pattern(r"(?:by|no later than|not later than|until) (?P<rest>.+)"),
    before=_pattern(r"before (?P<rest>.+)"),
    after=_pattern(r"(?:from|after|since|as of|starting) (?P<rest>.+)"),
    opening=_pattern(r"^(?:from|between) "),
    between=_pattern(r" ?[-/] ?| to | and | until | through "),
    settlings=(
        Settling(_pattern(r"\bnext month\b"), months=1),
        Settling(_pattern(r"\blast month\b"), months=-1),
        Settling(_pattern(r"\b(?:this month|(?:of )?the month|month)$"), months=0),
        Settling(_pattern(r"\bnext year\b"), years=1),
        Settling(_pattern(r"\blast year\b"), years=-1),
        Settling(_pattern(r"\bthis year\b"), years=0),
    ),
    spell_month=lambda year, month: f"{_FULL_NAMES[month - 1]} {year}",
)
