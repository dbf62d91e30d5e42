"""Dates, years and ages of a French text, in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from groupe_pays.domain.dates import parse_words
from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words, roman
from groupe_pays.services.spotting.common import TODAY, YEAR, Finder, are_years, compiled, proposal

_MONTH = (
    "(?:janv(?:ier|\\.)?|f[ée]vr?(?:ier|\\.)?|mars|avr(?:il|\\.)?|mai|juin|juil(?:let|\\.)?|ao[uû]t|sept(?:embre|\\.)?"
    "|oct(?:obre|\\.)?|nov(?:embre|\\.)?|d[ée]c(?:embre|\\.)?)"
)
_DAY = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:1er|3[01]|[12]\\d|0?[1-9])"
_RANK = "(?:1er|2e|3e|4e|2nd|[234]ème|premier|second|deuxième|troisième|quatrième)"
_OF_YEAR = f"(?:(?: de(?: l[’']année)?)? {YEAR})?"
_DATES = compiled(
    f"(?<![\\w/.])(?:(?:entre le {_DAY} (?:{_MONTH} )?et le {_DAY} {_MONTH}(?: {YEAR})?)"
    f"|{_DAY} {_MONTH}(?: {YEAR})?(?: ?[-–—] ?| au ){_DAY} {_MONTH}(?: {YEAR})?"
    f"|{_DAY}(?: ?[-–—] ?| et | au ){_DAY} {_MONTH}(?: {YEAR})?"
    f"|(?:(?:fin|début|mi) ?-? ?)?(?:{_DAY} )?{_MONTH}(?: {YEAR})?"
    f"|{_RANK} (?:trimestre|semestre){_OF_YEAR}|[ST][1-4](?: |-)?{YEAR}"
    f"|(?:fin|début|mi|courant|printemps|été|automne|hiver) ?-? ?(?:de l[’']année )?{YEAR}"
    f"|\\d{{1,2}}/\\d{{1,2}}/(?:{YEAR}|\\d\\d)|\\d{{1,2}}\\.\\d{{1,2}}\\.{YEAR}|{YEAR}-\\d\\d-\\d\\d)(?![\\w/]|\\.\\d)"
)
_OF_THE_YEAR = re.compile(f"(?i)\\bde (?:l[’']année )?(?={YEAR})")
_DAYS = compiled(f"((?:{_DAY}, ){{1,6}}{_DAY}) et ({_DAY}) ({_MONTH}(?: {YEAR})?)(?!\\w)")
_PART = re.compile("fin|début|mi|entre", re.IGNORECASE)
_YEARS = compiled(f"(?<![\\w-])(?:(de|entre) )?({YEAR})( ?[-–—/] ?| à | et )({YEAR})(?![\\w-])")
_YEAR = compiled(f"\\b(?:en|depuis|dès|avant|après|vers|jusqu[’']en|l[’']année|l[’']an|d[’']ici) ({YEAR})(?![\\w-])")
_CENTURY = compiled("\\b([IVX]{1,6})(?:e|ème) siècles?\\b")
_DECADE = compiled("\\bannées ((?:19|20)\\d0|[3-9]0)\\b")


def _dates(text: str) -> Iterator[Proposal]:
    for match in _DATES.finditer(text):
        when = parse_words(_OF_THE_YEAR.sub("", match[0]), Language.FR, TODAY)
        if when is None or not _is_dated(match[0]):
            continue
        words = date_words(when, Language.ZH, year=_tells_year(match[0]))
        yield proposal(ProposalKind.DATE, match, _two_days(words, match[0]))


def _tells_year(words: str) -> bool:
    return re.search(f"{YEAR}|/\\d\\d\\Z", words) is not None


def _is_dated(words: str) -> bool:
    """« mars » alone may be the planet, « mai » a slip; « fin mars » is a date."""
    return any(sign.isdigit() for sign in words) or _PART.match(words) is not None or "mestre" in words


def _two_days(words: str, french: str) -> str:
    """« 28 et 30 octobre » are two days, not three."""
    days = re.match(r"\D*(\d+)\D* et \D*(\d+)\D".replace(" ", "\\s"), french)
    if days is None or french.casefold().startswith("entre") or int(days[2]) - int(days[1]) == 1:
        return words
    return words.replace("至", "和")


def _several_days(text: str) -> Iterator[Proposal]:
    """« 12, 13 et 14 mars 2018 » as 2018年3月12日、13日和14日."""
    for match in _DAYS.finditer(text):
        days = [re.sub(r"\D", "", day) for day in (*match[1].split(","), match[2])]
        first = parse_words(f"{days[0]} {match[3]}", Language.FR, TODAY)
        if first is None:
            continue
        words = date_words(first, Language.ZH, year=_tells_year(match[3]))
        between = "".join(f"、{int(day)}日" for day in days[1:-1])
        yield proposal(ProposalKind.DATE, match, f"{words}{between}和{int(days[-1])}日")


def _years(text: str) -> Iterator[Proposal]:
    for match in _YEARS.finditer(text):
        before, first, between, last = match.groups()
        if not are_years(first, last):
            continue
        if "et" in between and not before:
            yield proposal(ProposalKind.DATE, match, f"{first}年和{last}年")
        else:
            yield proposal(ProposalKind.DATE, match, f"{first}年至{last}年", f"{first}—{last}年")
    for match in _YEAR.finditer(text):
        yield proposal(ProposalKind.DATE, match, f"{match[1]}年", group=1)


def _ages(text: str) -> Iterator[Proposal]:
    """« XXIe siècle » as 21世纪, « années 1980 » as 20世纪80年代."""
    for match in _CENTURY.finditer(text):
        century = next((value for value in range(1, 40) if roman(value) == match[1].upper()), None)
        if century is not None:
            yield proposal(ProposalKind.DATE, match, f"{century}世纪")
    for match in _DECADE.finditer(text):
        year = int(match[1]) if len(match[1]) == 4 else 1900 + int(match[1])
        tens = f"{year % 100}年代" if year % 100 else "头十年"
        yield proposal(ProposalKind.DATE, match, f"{year // 100 + 1}世纪{tens}")


FINDERS: tuple[Finder, ...] = (_several_days, _dates, _years, _ages)
