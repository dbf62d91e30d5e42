"""Chinese numerals as numbers: 一百二十五万, 十二, 两."""

from __future__ import annotations

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
SIGNS = "".join((*_DIGITS, *_SMALL, *_LARGE))


def numeral_value(words: str) -> int:
    """The number; digits stand for themselves; 0 for what is none."""
    if words.isdecimal():
        return int(words)
    total = part = digit = 0
    for sign in words:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _SMALL:
            part += (digit or 1) * _SMALL[sign]
            digit = 0
        elif sign in _LARGE:
            total = (total + part + digit) * _LARGE[sign]
            part = digit = 0
        else:
            return 0
    return total + part + digit
