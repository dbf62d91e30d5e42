"""Numbers, amounts and measures of a Chinese text, in French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.services.spotting.common import LEAST_WORTH, MILLIARD, MILLION, Finder, narrow, plain, written
from groupe_pays.services.spotting.numerals import SIGNS, numeral_value

_UNITS = {
    **{"欧元": "euros", "元人民币": "yuans", "元": "yuans", "美元": "dollars"},
    **{"平方公里": "km²", "公里": "km", "平方米": "m²", "米": "m", "公顷": "ha", "吨": "tonnes", "公斤": "kg"},
    **{"兆瓦": "MW", "吉瓦": "GW"},
}

_DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"
_NUMERAL = f"[一二两三四五六七八九十][{SIGNS}]*"
_BIG = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBERS = re.compile(
    f"(?<![\\d.,])(?:百分之({_DIGITS}|{_NUMERAL})|(-)?({_DIGITS})([十百千]?[万亿]|千)?(?:({_UNIT})|(%))?(?![\\d:年月日])"
    f"|(?<![第数几{SIGNS}])(?:({_NUMERAL}[千万亿])({_UNIT})?|({_NUMERAL})({_UNIT})))"
)


def _numbers(text: str) -> Iterator[Proposal]:
    for match in _NUMBERS.finditer(narrow(text)):
        share, minus, digits, big, unit, percent = match.group(1, 2, 3, 4, 5, 6)
        said, of_said = match[7] or match[9], match[8] or match[10]
        value = _value(share or digits or said) * _worth(big)
        if not value:
            continue
        unit = _UNITS.get(unit or of_said or "", "")
        if share or percent:
            ways: tuple[str, ...] = (f"{written(value, Language.FR)}\u202f%",)
        elif big or unit or value >= LEAST_WORTH or "." in (digits or ""):
            ways = _french_ways(value, unit, is_round=bool(big or said))
        else:
            continue
        sign = "\u2212" if minus else ""
        yield Proposal(
            ProposalKind.NUMBER,
            match.start(),
            match.end(),
            text[match.start() : match.end()],
            tuple(dict.fromkeys(sign + way for way in ways)),
        )


def _value(words: str) -> Decimal:
    return Decimal(words.replace(",", "")) if words[0].isdecimal() else Decimal(numeral_value(words))


def _worth(big: str | None) -> int:
    worth = 1
    for sign in big or "":
        worth *= _BIG[sign]
    return worth


def _french_ways(value: Decimal, unit: str, *, is_round: bool) -> tuple[str, ...]:
    behind = {"": "", "euros": "\u202f€"}.get(unit, f"\u00a0{unit}")
    whole = written(value, Language.FR) + behind
    for word, worth in (("milliard", MILLIARD), ("million", MILLION)):
        if is_round and value >= worth:
            shown = plain(value / worth).replace(".", ",")
            of = "" if not unit else "\u00a0d’euros" if unit == "euros" else f"\u00a0de {unit}"
            return f"{shown}\u00a0{word}{'s' if value >= 2 * worth else ''}{of}", whole
    return (whole,)


FINDERS: tuple[Finder, ...] = (_numbers,)
