"""Dates and hours written out: « L’an deux mille dix-neuf, le douze mars à vingt heures »."""

from __future__ import annotations

import re
from datetime import date

from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate

_MONTHS = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
           "novembre", "decembre")  # fmt: skip
_VALUES = {
    "premier": 1, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
_WORD = "|".join([*_VALUES, "vingts", "cents?", "mil(?:le)?", "et"])
_NUMBER = rf"(?:(?:{_WORD})(?:[\s-]+(?:{_WORD}))*)"
_MONTH = "|".join(_MONTHS)
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?"
_YEAR_FIRST = re.compile(
    rf"\bl[’'\u2019]an\s+(?P<year>\d{{4}}|{_NUMBER})\s*,?\s*(?:et\s+)?le\s+{_WEEKDAY}"
    rf"(?P<day>\d{{1,2}}(?:er)?|{_NUMBER})\s+(?P<month>{_MONTH})\b"
)
_DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}}(?:er)?|{_NUMBER})\s+(?P<month>{_MONTH})\s+(?P<year>{_NUMBER})\b")
_HOUR = re.compile(rf"\b(?P<hour>{_NUMBER})\s+heures?(?:\s+(?:et\s+)?(?P<minute>demie?|quart|{_NUMBER}|\d{{1,2}})\b)?")


def worded_day(words: str) -> tuple[RoughDate, int, int] | None:
    """A full date in words, where it begins and how many characters it takes."""
    plain = _plain(words)
    if not any(month in plain for month in _MONTHS):
        return None
    found = _YEAR_FIRST.search(plain) or _DAY_FIRST.search(plain)
    if found is None:
        return None
    year, day = number_of(found["year"]), number_of(re.sub(r"(?<=\d)er$", "", found["day"]))
    try:
        exact = date(year, _MONTHS.index(found["month"]) + 1, day)
    except ValueError:
        return None
    return RoughDate.day(exact), found.start(), found.end() - found.start()


def worded_hour(words: str) -> str | None:
    """« vingt heures trente » as 20:30."""
    found = _HOUR.search(_plain(words)) if "heure" in words else None
    if found is None:
        return None
    told = found["minute"] or ""
    minute = 30 if told.startswith("demi") else 15 if told == "quart" else number_of(told) if told else 0
    hour = number_of(found["hour"])
    return f"{hour:02}:{minute:02}" if 0 < hour < 24 and minute < 60 else None


def number_of(words: str) -> int:
    """The number French words or figures stand for: « deux mille dix-neuf »; 0 for none."""
    if words.isdigit():
        return int(words)
    total = current = 0
    for word in re.split(r"[\s-]+", words.strip()):
        if word in ("mil", "mille"):
            total, current = total + max(current, 1) * 1000, 0
        elif word in ("cent", "cents"):
            current = max(current, 1) * 100
        elif word in ("vingt", "vingts") and current % 100 == 4:
            current += 76
        else:
            current += _VALUES.get(word, 0)
    return total + current


def _plain(words: str) -> str:
    """The same without accents and capitals, each letter in its place."""
    folded = ((letter, fold(letter)) for letter in words[:600])
    return "".join(bare if len(bare) == 1 else " " if letter.isspace() else letter for letter, bare in folded)
