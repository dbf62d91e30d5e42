"""Dates, times, names and numbers as each language writes them; the language is always an argument."""

from groupe_pays.formats.cldr import month_name, weekday_name
from groupe_pays.formats.dates import capitalised, date_words
from groupe_pays.formats.head_counts import head_count_words
from groupe_pays.formats.names import NameStyle, name_words, person_name, text_surname, upper_surname
from groupe_pays.formats.numbers import (
    bytes_size,
    chinese_numeral,
    counted,
    item_number,
    joined,
    list_of,
    number,
    ordinal,
    percent,
    roman,
    sentences,
    spaced,
    with_aside,
    within_quotes,
)
from groupe_pays.formats.times import (
    city_name,
    clock_ranges,
    clock_times,
    duration_words,
    relative_days,
    time_range,
    time_words,
    two_clocks,
)
from groupe_pays.formats.wording import DateStyle

__all__ = [
    "DateStyle",
    "NameStyle",
    "bytes_size",
    "capitalised",
    "chinese_numeral",
    "city_name",
    "clock_ranges",
    "clock_times",
    "counted",
    "date_words",
    "duration_words",
    "head_count_words",
    "item_number",
    "joined",
    "list_of",
    "month_name",
    "name_words",
    "number",
    "ordinal",
    "percent",
    "person_name",
    "relative_days",
    "roman",
    "sentences",
    "spaced",
    "text_surname",
    "time_range",
    "time_words",
    "two_clocks",
    "upper_surname",
    "weekday_name",
    "with_aside",
    "within_quotes",
]
