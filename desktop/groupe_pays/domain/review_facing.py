"""What differs between the two sides of a text and should not: dates and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from groupe_pays.domain.review_texts import Spot

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre"),
    "décembre",
)
_MONTH = "|".join(_MONTHS)
_S = "[ \u00a0\u202f]"
_FRENCH_DATE = re.compile(
    rf"(?=\d)((?:\d{{1,2}}(?:er)?{_S}*(?:,|et|au|-|–|—){_S}*)*)(\d{{1,2}})(?:er)?{_S}+({_MONTH})(?:{_S}+(\d{{4}}))?",
    re.I,
)
_FIGURES_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?\b")
_CHINESE_DATE = re.compile(
    r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:日|号)?((?:(?:至|到|—|–|-|、|和|及|，)+\d{1,2}(?:日|号)?(?!\d|月|[个人名位项万亿]))*)"
)
_CHINESE_MONTH = re.compile(r"(?<![\d个])\d{1,2}月份?(?!\d)")
_TIMES = re.compile(
    rf"(?=\d)(?:\d+小时(?:\d+分钟?|半)?|\b\d{{1,2}}{_S}?h(?:{_S}?\d{{2}})?\b"
    r"|\d{1,2}[:：]\d{2}|\d{1,2}(?:时|点)(?:\d{1,2}分|半)?)"
)
_FRENCH_NUMBER = re.compile(rf"\d+(?:{_S}\d{{3}}(?!\d))*(?:[.,]\d+)?(?:{_S}?(mille|millions?|milliards?)\b)?", re.I)
_CHINESE_NUMBER = re.compile(r"\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?(?:[ ]?(千万|百万|万|亿|千))?(?!世纪)")
_ASIDE = {
    _FRENCH_NUMBER: (_FRENCH_DATE, _FIGURES_DATE, _TIMES),
    _CHINESE_NUMBER: (_CHINESE_DATE, _FIGURES_DATE, _TIMES, _CHINESE_MONTH),
}
"""What is not a number, although it is written in figures."""
_DIGIT = re.compile(r"\d")
_TIMES_OF = {
    **{"mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    **{"千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8},
}
_FRENCH_WORDS = (
    *("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize"),
    *("quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt"),
)
_ORDINALS = {"premier": 1, "première": 1, "second": 2, "seconde": 2, "neuvième": 9, "cinquième": 5}
_HAN = "一二三四五六七八九"
_FRENCH_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_SPELLED = 20
"""Numbers up to this one may be spelled on the other side."""

Day = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the French says and where, and what the Chinese says and where; an empty spot: it says nothing of it."""

    french: Spot
    chinese: Spot


@lru_cache(maxsize=10_000)
def dates_differ(french: str, chinese: str) -> Disagreement | None:
    """The first dates that one side has and the other one has not; None where all days agree."""
    if not (_DIGIT.search(french) or _DIGIT.search(chinese)):
        return None
    here, there = _french_days(french), _chinese_days(chinese)
    only_here = [spot for day, spot in here.items() if day not in there]
    only_there = [spot for day, spot in there.items() if day not in here]
    return _disagreement(only_here, only_there)


@lru_cache(maxsize=10_000)
def numbers_differ(french: str, chinese: str) -> Disagreement | None:
    """The first numbers in figures that one side has and the other one has not, spelled neither; dates aside."""
    if not (_DIGIT.search(french) or _DIGIT.search(chinese)):
        return None
    here, there = _numbers(french, _FRENCH_NUMBER), _numbers(chinese, _CHINESE_NUMBER)
    if here.keys() == there.keys():
        return None
    spelled_here, spelled_there = _spelled_french(french), _spelled_chinese(chinese)
    only_here = {n: spot for n, spot in here.items() if n not in there and n not in spelled_there}
    only_there = {n: spot for n, spot in there.items() if n not in here and n not in spelled_here}
    if not (only_here and only_there):
        only_here = {n: spot for n, spot in only_here.items() if n > _SPELLED}
        only_there = {n: spot for n, spot in only_there.items() if n > _SPELLED}
    return _disagreement(list(only_here.values()), list(only_there.values()))


def _disagreement(here: list[Spot], there: list[Spot]) -> Disagreement | None:
    if not here and not there:
        return None
    return Disagreement(here[0] if here else Spot(0, ""), there[0] if there else Spot(0, ""))


def _french_days(text: str) -> dict[Day, Spot]:
    days: dict[Day, Spot] = {}
    for found in _FRENCH_DATE.finditer(text):
        month = _MONTHS.index(found.group(3).casefold()) + 1
        spot = Spot(found.start(), found.group())
        for day in (*re.findall(r"\d+", found.group(1)), found.group(2)):
            days.setdefault((month, int(day)), spot)
    for found in _FIGURES_DATE.finditer(text):
        if 1 <= int(found.group(2)) <= 12 and 1 <= int(found.group(1)) <= 31:
            days.setdefault((int(found.group(2)), int(found.group(1))), Spot(found.start(), found.group()))
    return days


def _chinese_days(text: str) -> dict[Day, Spot]:
    days: dict[Day, Spot] = {}
    for found in _CHINESE_DATE.finditer(text):
        spot = Spot(found.start(), found.group())
        for day in (found.group(3), *re.findall(r"\d+", found.group(4))):
            days.setdefault((int(found.group(2)), int(day)), spot)
    return days


def _numbers(text: str, pattern: re.Pattern[str]) -> dict[float, Spot]:
    """The numbers in figures of a text without its dates and times."""
    bare = text
    for other in _ASIDE[pattern]:
        bare = other.sub(_blanked, bare)
    found: dict[float, Spot] = {}
    for match in pattern.finditer(bare):
        found.setdefault(_value(match), Spot(match.start(), match.group()))
    return found


def _blanked(match: re.Match[str]) -> str:
    """As many spaces as the date has characters: positions stay."""
    return "·" * len(match.group())


def _value(match: re.Match[str]) -> float:
    times = (match.group(1) or "").casefold()
    figures = match.group()[: len(match.group()) - len(times)].strip()
    figures = re.sub(r"[ \u00a0\u202f]|[,，](?=\d{3}(?!\d))", "", figures).replace(",", ".")
    return round(float(figures) * _TIMES_OF.get(times, 1), 6)


def _spelled_french(text: str) -> set[float]:
    words = {word.casefold() for word in _FRENCH_WORD.findall(text)}
    found = {
        float(at) for at, word in enumerate(_FRENCH_WORDS, 1) if word in words or f"{word.rstrip('e')}ième" in words
    }
    found |= {float(number) for word, number in _ORDINALS.items() if word in words}
    return found | ({1.0} if "une" in words else set())


def _spelled_chinese(text: str) -> set[float]:
    found = {float(at) for at, han in enumerate(_HAN, 1) if han in text}
    found |= {float(10 + at) for at, han in enumerate(_HAN, 1) if f"十{han}" in text}
    if "十" in text:
        found |= {10.0}
    if "二十" in text:
        found |= {20.0}
    if "两" in text or "双" in text:
        found |= {2.0}
    return found
