"""Marks people type by hand: bullets and dashes before an item, arrows, numbers of every style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_ARROW = re.compile(r"^\s*(?:[-–—•]\s*)?(?:>|=+>|-+>|→|⇒|➔|➜|➢|\uf0e0|\uf0e8)\s*(?=\S)")
_BULLET = re.compile(
    r"^\s*(?:[•●○◦▪▫■□◆◇‣⁃∙·❖✓✔➤►\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[*+o]\s+(?=\S)|[-–—]\s+"
    r"|[-–—](?=[A-ZÀ-ÖØ-Þ«“\u4e00-\u9fff]))"
)
_DASH = re.compile(r"^\s*[-–—]")
_HAN = "一二三四五六七八九十百零〇"


class Number(StrEnum):
    """How the number before a title is written."""

    ROMAN = "roman"
    ARABIC = "arabic"
    DOTTED = "dotted"
    """« 2.1 », with its depth in ``Numbered.depth``."""
    LETTER = "letter"
    POINT = "point"
    """« Point 1 : », « Item 2 »."""
    HAN = "han"
    """一、"""
    HAN_BRACKETS = "han_brackets"
    """（一）"""
    BRACKETS = "brackets"
    """(1), （1）"""
    HAN_ORDINAL = "han_ordinal"
    """第一项, 议题一："""


@dataclass(frozen=True, slots=True)
class Numbered:
    """``length``: characters of the number with what parts it from the title."""

    style: Number
    value: int
    length: int
    depth: int = 1


_PATTERNS = (
    (Number.POINT, re.compile(r"^(?:point|item|sujet|question|th[èe]me|volet|partie|section)\s*(?:n\s*[°º]\s*)?"
                              r"(\d{1,2}|[IVX]{1,5})\s*(?:[.:)–—-]\s*|\s(?=\S))", re.IGNORECASE)),
    (Number.HAN_ORDINAL, re.compile(
        rf"^(?:第([{_HAN}\d]{{1,3}})(?:项|部分|个?议题|章|节|点)|议题([{_HAN}\d]{{1,3}}))\s*[、：:．.，]?\s*")),
    (Number.HAN_BRACKETS, re.compile(rf"^[(（]([{_HAN}]{{1,3}})[)）]\s*、?\s*")),
    (Number.HAN, re.compile(rf"^([{_HAN}]{{1,3}})\s*[、．.]\s*")),
    (Number.DOTTED, re.compile(r"^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.):–—-]?\s+(?=\D)")),
    (Number.ROMAN, re.compile(r"^([IVX]{1,5})\s*(?:(?:[.)/:]|[-–—](?=\s))\s*(?:[-–—]\s+)?(?=\S)"
                              r"|\s+(?=[A-ZÀ-Þ][A-ZÀ-Þ’'-]+\s))")),
    (Number.ARABIC, re.compile(r"^(\d{1,2})\s*(?:[.)、．]\s*[-–—]?|[-–—/](?=\s)|[°º]\s*[)/]?)\s*(?=[^\d\s,.%])")),
    (Number.BRACKETS, re.compile(r"^[(（](\d{1,2})[)）]\s*(?=\S)")),
    (Number.LETTER, re.compile(r"^([A-Ha-h])(?:\s*[.)]\s+(?=\S)|(?<=[A-H])\s[–—-]\s+(?=[A-ZÀ-Þ]))")),
)  # fmt: skip


def read_number(words: str) -> Numbered | None:
    """The number a line begins with, of any style; None where it begins with words."""
    for style, pattern in _PATTERNS:
        found = pattern.match(words)
        if found is None:
            continue
        token = next(group for group in found.groups() if group)
        if style is Number.DOTTED:
            parts = [int(part) for part in token.split(".")]
            return Numbered(style, parts[-1], found.end(), len(parts))
        value = _value(token, style)
        if value:
            return Numbered(style, value, found.end())
    return None


def bullet_length(words: str) -> int:
    """How many characters of typed bullet, with its space, a line begins with; 0 for none."""
    found = _BULLET.match(words)
    return found.end() if found else 0


def arrow_length(words: str) -> int:
    """The same of an arrow, with the dash before it."""
    found = _ARROW.match(words)
    return found.end() if found else 0


def is_mark(words: str) -> bool:
    """Whether words before a tab are no more than the bullet or the number of what follows; « 3 » may be a cell."""
    if not words or words.isdigit():
        return False
    bullet, number = bullet_length(f"{words} x"), read_number(f"{words} x")
    return bullet == len(words) + 1 or (number is not None and number.length >= len(words))


def begins_with_dash(words: str) -> bool:
    return bool(_DASH.match(words))


def roman_value(letters: str) -> int:
    """The number Roman letters stand for; 0 where they are none."""
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for letter, following in zip(letters, letters[1:] + " ", strict=True):
        value = values.get(letter, 0)
        total += -value if value < values.get(following, 0) else value
    return total


def han_value(characters: str) -> int:
    """The number Chinese figures stand for; 0 where they are none."""
    if characters.isdigit() and characters.isascii():
        return int(characters)
    digits = {figure: value for value, figure in enumerate("零一二三四五六七八九")}
    if "十" in characters:
        tens, _ten, ones = characters.partition("十")
        return 10 * (digits.get(tens, 1) if tens else 1) + digits.get(ones, 0)
    return digits.get(characters, 0)


def _value(token: str, style: Number) -> int:
    if token.isascii() and token.isdigit():
        return int(token)
    if style in (Number.HAN, Number.HAN_BRACKETS, Number.HAN_ORDINAL):
        return han_value(token)
    if style is Number.LETTER:
        return ord(token.upper()) - ord("A") + 1
    return roman_value(token.upper())
