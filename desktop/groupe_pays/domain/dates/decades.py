"""Decades: « années 1980 », « depuis la fin des années 90 », 20世纪80年代, "the early 1990s"; and years in doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from groupe_pays.domain.dates.period import Third
from groupe_pays.domain.dates.rough import RoughDate
from groupe_pays.domain.text import Language

_PARTS = {None: (0, 9), Third.BEGINNING: (0, 3), Third.MIDDLE: (4, 6), Third.END: (7, 9)}
"""First and last year of a decade, and of its beginning, middle and end."""
_ABOUT = "~"
_OLDEST = 1000
"""Before it, a decade is not called by its first year."""
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70, "soixante dix": 70,
    "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90, "deux mille": 2000, "deux mille dix": 2010,
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
    "二十": 20, "三十": 30, "四十": 40, "五十": 50, "六十": 60, "七十": 70, "八十": 80, "九十": 90,
}  # fmt: skip
_THIRDS = {
    "debut": Third.BEGINNING, "mi": Third.MIDDLE, "milieu": Third.MIDDLE, "fin": Third.END,
    "early": Third.BEGINNING, "mid": Third.MIDDLE, "late": Third.END,
    "初": Third.BEGINNING, "初期": Third.BEGINNING, "早期": Third.BEGINNING, "中": Third.MIDDLE, "中期": Third.MIDDLE,
    "末": Third.END, "末期": Third.END, "后期": Third.END, "底": Third.END,
}  # fmt: skip
_FRENCH = re.compile(
    r"(?:(?P<since>depuis|a partir d(?:es|e|u)?|des)\s+(?=(?:la |le |les )?(?:annees?|debut|mi|milieu|fin))"
    r"|(?P<before>avant)\s|(?P<by>jusqu'(?:a la|aux?|en|a)|au plus tard(?: a la| dans)?)\s"
    r"|(?:vers|dans|pendant|durant|courant|en|a|au|autour de|au cours d[eu]s?)\s)?\s*(?:la |le |les )?"
    r"(?:(?P<t>debut|mi|milieu|fin)[ -](?:des |de la |de |d')?)?(?:les |des )?annees? '?"
    r"(?P<y>\d{2}|\d{4}|[a-z]+(?:[ -][a-z]+){0,2})"
)
_ENGLISH = re.compile(
    r"(?:(?P<since>since|from)\s|(?P<before>before)\s|(?P<by>until|by)\s|(?:in|around|during)\s)?(?:the )?"
    r"(?:(?P<t>early|mid|late)[ -])?'?(?:(?P<y>\d{4}|\d{2})'?s|(?P<w>[a-z]+ties))"
)
_CHINESE = re.compile(
    r"(?P<since>自|从)?(?:(?P<c>\d{2}|二十一?|上|本)世纪)?(?P<y>\d{4}|\d{2}|[二三四五六七八九]十)年代"
    r"(?P<t>初期?|早期|中期?|末期?|后期|底)?(?P<late>以来|开始|起|后)?(?P<early>之前|以前|前)?"
)
_PATTERNS = {Language.FR: _FRENCH, Language.EN: _ENGLISH, Language.ZH: _CHINESE}
_DOUBTED = re.compile(r"(?:[~≈]|c\.? |ca\.? |circa |约|大约|大概)\s*(?P<a>\d{4})年?|(?P<b>\d{4}) ?(?:\?|\(\?\))")
_CENTURIES = {"二十": 1900, "二十一": 2000, "上": 1900, "本": 2000}


def read_decade(words: str, language: Language, today: date) -> RoughDate | None:
    """The decade (or part of one, or what is before or after it) that folded words name; None for anything else."""
    doubted = _DOUBTED.fullmatch(words)
    if doubted is not None:
        return _made(f"{doubted['a'] or doubted['b']}~")
    match = _PATTERNS[language].fullmatch(words)
    if match is None:
        return None
    said = match.groupdict()
    year = _year(said, today)
    if year is None or year % 10:
        return None
    third = _THIRDS[said["t"]] if said["t"] else None
    first, last = _bounds(year, third)
    if said.get("since") or said.get("late"):
        return _made(f"{first.removesuffix(_ABOUT)}/..")
    if said.get("before") or said.get("early"):
        return _made(f"../{first.removesuffix(_ABOUT)}-01-01")
    return _made(f"../{last}" if said.get("by") else f"{first}/{last}")


def decade_of(when: RoughDate) -> tuple[int, Third | None] | None:
    """The first year of the decade a date is, and which part of it; None for any other date."""
    start = when.start
    if start is None or not when.is_interval or start.year < _OLDEST:
        return None
    for third in _PARTS:
        year = start.year - _PARTS[third][0]
        if year % 10 == 0 and when.edtf == "/".join(_bounds(year, third)):
            return year, third
    return None


def _bounds(year: int, third: Third | None) -> tuple[str, str]:
    """A whole decade has certain bounds, its beginning, middle and end have none."""
    first, last = _PARTS[third]
    rough = "" if third is None else _ABOUT
    return f"{year + first:04}{rough}", f"{year + last:04}{rough}"


def _year(said: Mapping[str, str | None], today: date) -> int | None:
    """The first year of the decade; of two digits the last such decade that has begun, unless the century is told."""
    words = (said.get("y") or said.get("w") or "").strip()
    year = int(words) if words.isdigit() else _TENS.get(words)
    if year is None or year > 99:
        return year
    century = said.get("c")
    if century:
        return year + (_CENTURIES[century] if century in _CENTURIES else 100 * (int(century) - 1))
    return max((hundred + year for hundred in (1900, 2000) if hundred + year <= today.year), default=1900 + year)


def _made(edtf: str) -> RoughDate | None:
    try:
        return RoughDate(edtf)
    except ValueError:
        return None
