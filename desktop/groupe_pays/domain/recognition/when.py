"""Dates and hours inside a line: « Le 31 janvier 2017 – de 14h à 17h », 2017年1月31日（星期二）下午2点至5点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.recognition.worded_when import worded_day, worded_hour
from groupe_pays.domain.text import Language

_MONTHS = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
_ENGLISH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(
    rf"(?:(?P<long>\d{{1,2}}(?:er|ᵉʳ)?\s+(?:{_MONTHS})\s+\d{{4}})"
    r"|(?P<chinese>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|(?P<english>\d{{1,2}}\s+(?:{_ENGLISH})\s+\d{{4}}|(?:{_ENGLISH})\s+\d{{1,2}},?\s+\d{{4}})"
    r"|(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:20|19)\d{2}))",
    re.IGNORECASE,
)
_HAN_DAY = re.compile(r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")
_HOUR = re.compile(
    r"(?P<half>上午|下午|晚上|中午)?\s*(?<!\d)(?P<h>\d{1,2})\s*(?:h(?:eures?)?|:|：|点"
    r"|时)\s*(?P<m>\d{2})?(?P<kan>半)?\s*分?",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*(?:[(（,，;；\t]|\s[–—-]\s|\bà partir de\b|[:：]|\n)\s*")
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class When:
    """``length``: characters of the words that are the date, from ``at``."""

    date: RoughDate | None = None
    start: str | None = None
    end: str | None = None
    at: int = 0
    length: int = 0


def read_when(words: str) -> When:
    """The first full date of a line, with the hours after or before it."""
    found = _DAY.search(words)
    day = _day(found) if found else None
    start, end = _hours(words)
    if found is None or day is None:
        han = _HAN_DAY.search(words)
        if han is None:
            worded = worded_day(words)
            start = start or worded_hour(words)
            return When(worded[0], start, end, *worded[1:]) if worded is not None else When(None, start, end)
        return When(_han_day(han), start, end, han.start(), han.end() - han.start())
    return When(day, start, end, found.start(), found.end() - found.start())


def without_hours(words: str, instead: str = " ") -> str:
    """The rest of a line of date and hours, with ``instead`` where an hour stood."""
    return _HOUR.sub(instead, words)


def find_due(words: str, language: Language, today: date) -> tuple[RoughDate, str] | None:
    """A date somewhere in a line, and its words: « avant fin mars », 3月底前; the longest words that are a date."""
    clean = words.replace("\u00a0", " ").replace("\u202f", " ")
    if language is Language.ZH:
        return _chinese_due(clean, today)
    found = list(_french_dues(clean, language, today))
    best = max((_weight(words) for _read, words in found), default=0)
    return next(((read, words) for read, words in found if _weight(words) == best), None)


def _french_dues(clean: str, language: Language, today: date) -> Iterator[tuple[RoughDate, str]]:
    """The dates of a line one after the other, each in the longest words that are one."""
    tokens = [(m.start(), m.end()) for m in re.finditer(r"\S+", clean)]
    past = 0
    for at, (start, _end) in enumerate(tokens):
        if start < past or not _OPENS.match(clean[start:].lstrip("(")):
            continue
        for length in range(min(7, len(tokens) - at), 0, -1):
            piece = clean[start : tokens[at + length - 1][1]].strip(" .,;:()")
            if length == 1 and not re.search(r"\d[/.-]\d|\d{4}-\d", piece):
                continue
            read = parse_words(piece, language, today)
            if read is not None:
                past = tokens[at + length - 1][1]
                yield read, piece
                break


def _weight(words: str) -> int:
    """How far words say that something is due then: « avant … » more than « pour … », that more than « le … »."""
    return 2 if _BY.match(words) else 1 if _FOR.match(words) else 0


def is_deadline(due: str, words: str, language: Language) -> bool:
    """Whether the words of a date, in the line they stand in, say that something is due by then."""
    if language is Language.ZH:
        return bool(re.search(r"前|内|底|截止", words))
    return _weight(due) > 0 or bool(re.search(r"[ée]ch[ée]ance|d[ée]lai|date limite", words, re.IGNORECASE))


def read_date_line(words: str, today: date) -> tuple[RoughDate, str, str] | None:
    """« 1er mars : Comité de pilotage »: the date, its words, and what happens then."""
    bare = words.strip()
    for cut in list(_CUT.finditer(bare))[:_ENOUGH]:
        piece, rest = bare[: cut.start()], bare[cut.end() :]
        read = parse_date(piece, today)
        if read is not None and rest.strip():
            return read, piece, rest.strip(" :–—-")
    return None


def parse_date(words: str, today: date) -> RoughDate | None:
    """A date in words, « le » and days of the week apart."""
    bare = re.sub(r"^(?:le|les|du|en)\s+(?=\S)", "", words.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+", "", bare, flags=re.IGNORECASE)
    if not bare or bare.isdigit():
        return None
    language = Language.ZH if re.search("[年月日]", bare) else Language.FR
    return parse_words(bare, language, today)


_OPENS = re.compile(
    r"(?:avant|d[’']ici|pour|au plus tard|fin|d[ée]but|mi-|courant|le|la|1er|autour|vers|semaine|sous|jusqu|\d)",
    re.IGNORECASE,
)
_BY = re.compile(r"avant|d[’']ici|au plus tard|sous|jusqu", re.IGNORECASE)
_FOR = re.compile(r"pour|courant|fin|d[ée]but|mi-", re.IGNORECASE)
_CHINESE_DUE = re.compile(
    r"(?:(?:\d{4}|[今明本])年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)?|第?[一二三四]季度|[上下]半年|年底|年初"
    r"|(?:[本下]?月|年)底|[本下]周[一二三四五六日天末]?|国庆节|春节|\d{1,2}个?(?:工作日|天|周|月)|[一两三四]个?[周月])"
    r"(?:之?前|以前|底前|左右|[之以]?内)?"
)


def _chinese_due(words: str, today: date) -> tuple[RoughDate, str] | None:
    for found in _CHINESE_DUE.finditer(words):
        read = parse_words(found[0], Language.ZH, today)
        if read is not None:
            return read, found[0]
    return None


def _day(found: re.Match[str]) -> RoughDate | None:
    today = date(2000, 1, 1)
    try:
        if found["slashed"]:
            day, month, year = (int(part) for part in re.split("[/.]", found["slashed"]))
            return RoughDate.day(date(year, month, day))
        if found["iso"]:
            return RoughDate.parse(found["iso"])
        if found["english"]:
            return _english_day(found["english"])
    except ValueError:
        return None
    if found["chinese"]:
        return parse_words(re.sub(r"\s", "", found["chinese"]), Language.ZH, today)
    return parse_words(found["long"], Language.FR, today)


def _english_day(words: str) -> RoughDate:
    day, year = (int(number) for number in re.findall(r"\d+", words))
    name = next(name for name in _ENGLISH.split("|") if name.lower() in words.lower())
    return RoughDate.day(date(year, _ENGLISH.split("|").index(name) + 1, day))


def _han_day(found: re.Match[str]) -> RoughDate | None:
    from groupe_pays.domain.recognition.typed import han_value

    figures = {figure: str(value) for value, figure in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}
    year = int("".join(figures[one] for one in found[1]))
    try:
        return RoughDate.day(date(year, han_value(found[2]), han_value(found[3])))
    except ValueError:
        return None


def _hours(words: str) -> tuple[str | None, str | None]:
    """The first two hours of a line; those told in the city of the other country come later."""
    hours = []
    half = ""
    for found in _HOUR.finditer(words):
        half = found["half"] or half
        hour, minute = int(found["h"]), 30 if found["kan"] else int(found["m"] or 0)
        if half in ("下午", "晚上") and hour < 12:
            hour += 12
        if hour <= 24 and minute < 60:
            hours.append(f"{hour % 24:02}:{minute:02}")
    first = hours[0] if hours else None
    second = hours[1] if len(hours) > 1 and hours[1] > (first or "") else None
    return first, second
