"""Numbers, amounts and measures of a French text, in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from groupe_pays.domain.proposals import Proposal, ProposalKind
from groupe_pays.domain.text import Language
from groupe_pays.services.spotting.common import (
    HUNDRED_MILLION,
    LEAST_WORTH,
    MILLIARD,
    MILLION,
    SPACE,
    TEN_THOUSAND,
    YEAR,
    Finder,
    compiled,
    plain,
    proposal,
    written,
)

_UNITS = {
    **{"%": "%", "pour cent": "%", "€": "欧元", "euro": "欧元", "euros": "欧元", "eur": "欧元"},
    **{"yuan": "元", "yuans": "元", "rmb": "元", "cny": "元", "dollar": "美元", "dollars": "美元", "$": "美元"},
    **{"km": "公里", "kilomètre": "公里", "kilomètres": "公里", "km²": "平方公里", "km2": "平方公里"},
    **{"m²": "平方米", "m2": "平方米", "mètres carrés": "平方米", "mètre": "米", "mètres": "米"},
    **{"ha": "公顷", "hectare": "公顷", "hectares": "公顷", "tonne": "吨", "tonnes": "吨", "kg": "公斤"},
    **{"mw": "兆瓦", "gw": "吉瓦"},
}
_NO_WORDS = ("%", "€", "$", "m²", "km²", "m2", "km2")
_BIG = {"million": MILLION, "milliard": MILLIARD, "m": MILLION, "md": MILLIARD, "mds": MILLIARD, "k": 1000}
_DIGITS = "\\d{1,3}(?: \\d{3})+(?:,\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d+)?|\\d+(?:,\\d+)?"


def _named(unit: str) -> str:
    return re.escape(unit).replace("\\ ", " ") + ("" if unit in _NO_WORDS else "\\b")


_UNIT = "|".join(_named(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_NUMBERS = compiled(
    f"(?<![\\w,.])((?<!\\S)[-−])?({_DIGITS})"
    f"(?: ?(k|Mds?|M)(€)| (millions?|milliards?)\\b(?:(?: ?d[e’'])? ?({_UNIT}))?|(?: ?d[e’'])? ?({_UNIT}))?"
    "(?![\\w,.]*\\d)"
)


def _numbers(text: str) -> Iterator[Proposal]:
    for match in _NUMBERS.finditer(text):
        minus, digits, short, euro, big, of_big, of_plain = match.groups()
        if _is_address(text, match):
            continue
        value = Decimal(re.sub(f"{SPACE}|\\.", "", digits).replace(",", "."))
        sign = "-" if minus else ""
        unit = _UNITS[re.sub(SPACE, " ", euro or of_big or of_plain or "%").casefold()]
        unit = unit if euro or of_big or of_plain else ""
        if big or short:
            value *= _BIG[(short or big.removesuffix("s")).casefold()]
        if big or (short and value >= MILLION):
            yield proposal(ProposalKind.NUMBER, match, sign + _in_chinese(value) + unit)
        elif unit or short or "," in digits or (value >= LEAST_WORTH and not re.fullmatch(YEAR, digits)):
            ways = [written(value, Language.ZH)]
            if value >= TEN_THOUSAND and value % 1000 == 0:
                ways.append(_in_chinese(value))
            yield proposal(ProposalKind.NUMBER, match, *(sign + way + unit for way in ways))


def _is_address(text: str, match: re.Match[str]) -> bool:
    """Whether a number is of an address: « 35711 Rennes Cedex », « BP 3126 »."""
    if not re.fullmatch(r"\d{4,5}", match[0]):
        return False
    return (
        _BOX.search(text[max(0, match.start() - 6) : match.start()]) is not None
        or _TOWN.match(text, match.end()) is not None
    )


_BOX, _TOWN = re.compile(r"\b(?:BP|CS|TSA)\s\Z"), re.compile(r"\s[A-ZÀ-Ý]\w")


def _in_chinese(value: Decimal) -> str:
    """170万 for 1.7 million, 25亿 for 2.5 milliards: exact, never rounded."""
    worth, sign = (HUNDRED_MILLION, "亿") if value >= HUNDRED_MILLION else (TEN_THOUSAND, "万")
    return f"{plain(value / worth)}{sign}"


FINDERS: tuple[Finder, ...] = (_numbers,)
