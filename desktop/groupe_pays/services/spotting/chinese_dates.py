"""Dates, years and ages of a Chinese text, in French."""

from __future__ import annotations

import re
from collections.abc import Iterator

from groupe_pays.domain.dates import parse_words
from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words, roman
from groupe_pays.services.spotting.common import TODAY, YEAR, Finder, are_years, narrow
from groupe_pays.services.spotting.numerals import numeral_value

_ANY_YEAR = f"(?:{YEAR}|[一二][〇零○一二三四五六七八九]{{3}})"
_DAY_NUMBER = "(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s?月"
_TO = "\\s?[至到—–~-]{1,2}\\s?"
_IN_MONTH = (
    f"{_MONTH}\\s?(?:{_DAY_NUMBER}\\s?[日号](?:{_TO}(?:{_MONTH}\\s?)?{_DAY_NUMBER}\\s?[日号])?"
    f"|{_DAY_NUMBER}{_TO}{_DAY_NUMBER}\\s?[日号]|[初底末]|[上中下]旬)"
)
_DATES = re.compile(
    f"{_ANY_YEAR}\\s?年\\s?(?:{_IN_MONTH}|{_MONTH}|[上下]半年|第?[一二三四1-4]季度|年?[初底末]|[春夏秋冬]季?)?"
    f"|{_IN_MONTH}|(?<![一-鿿\\d])(?:1[0-2]|[1-9])\\s?月(?!份?间)|[上下]半年|第?[一二三四1-4]季度"
)
_YEARS = re.compile(f"({YEAR})年?{_TO}({YEAR})年")
_AGES = re.compile("(\\d{1,2}|[一二三四五六七八九十]{1,3})世纪(?:([1-9]0|[一二三四五六七八九]十)年代)?")


def _dates(text: str) -> Iterator[Proposal]:
    for match in _DATES.finditer(narrow(text)):
        when = parse_words(match[0].replace("号", "日"), Language.ZH, TODAY)
        if when is None:
            continue
        words = date_words(when, Language.FR, year=bool(re.search(_ANY_YEAR, match[0])))
        yield _told(text, match, words, *_from_to(words))


def _told(text: str, match: re.Match[str], *targets: str) -> Proposal:
    return Proposal(
        ProposalKind.DATE, match.start(), match.end(), text[match.start() : match.end()], tuple(dict.fromkeys(targets))
    )


def _from_to(words: str) -> tuple[str, ...]:
    """« 27–30 octobre » as it stands in a sentence: « du 27 au 30 octobre »."""
    return (f"du {re.sub(' ?– ?', ' au ', words)}",) if "–" in words else ()


def _years(text: str) -> Iterator[Proposal]:
    for match in _YEARS.finditer(narrow(text)):
        if are_years(match[1], match[2]):
            yield _told(text, match, f"{match[1]}–{match[2]}", f"de {match[1]} à {match[2]}")


def _ages(text: str) -> Iterator[Proposal]:
    """21世纪 as « XXIe siècle », 20世纪80年代 as « années 1980 »."""
    for match in _AGES.finditer(narrow(text)):
        century, tens = numeral_value(match[1]), numeral_value(match[2]) if match[2] else 0
        if not century or century > 30:
            continue
        yield _told(
            text, match, f"années\u00a0{century * 100 - 100 + tens}" if tens else f"{roman(century)}e\u00a0siècle"
        )


FINDERS: tuple[Finder, ...] = (_years, _ages, _dates)
