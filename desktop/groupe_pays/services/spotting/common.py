"""What finding dates and quantities has in common in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.formats import number

Finder = Callable[[str], Iterator[Proposal]]
TODAY = date(2000, 1, 1)
"""Dates of a text are told by themselves: what is missing of them stays out of the proposal."""
SPACE = "[ \u00a0\u202f]"
YEAR = "(?:19|20)\\d\\d"
LEAST_WORTH = 1000
"""Smaller numbers are written alike in both languages."""
TEN_THOUSAND, MILLION, HUNDRED_MILLION, MILLIARD = 10**4, 10**6, 10**8, 10**9
_MOST_YEARS = 80
_NARROW = str.maketrans("０１２３４５６７８９％：", "0123456789%:")


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern with any kind of space for a space."""
    return re.compile(pattern.replace(" ", SPACE), re.IGNORECASE)


def proposal(kind: ProposalKind, match: re.Match[str], *targets: str, group: int = 0) -> Proposal:
    """What a match, or a group of it, is called in the other language."""
    return Proposal(kind, match.start(group), match.end(group), match[group], tuple(dict.fromkeys(targets)))


def narrow(text: str) -> str:
    """The text with digits and signs of numbers of the common width, every character in its place."""
    return text.translate(_NARROW)


def written(value: Decimal, language: Language) -> str:
    """The number with all its decimals."""
    exponent = value.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return number(float(value), language, decimals)


def plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def are_years(first: str, last: str) -> bool:
    """Whether two years are the beginning and the end of a time."""
    return 0 < int(last) - int(first) <= _MOST_YEARS
