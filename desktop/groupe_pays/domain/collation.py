"""Folding for search, and alphabetical order in French and in Chinese, without Qt: documents and services sort here."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from groupe_pays.domain.homophones import HOMOPHONES
from groupe_pays.domain.text import Language

_LETTERS = str.maketrans({
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
})  # fmt: skip
_MARKS = re.compile("[\u0300-\u036f]")
_SPACES = re.compile(r"\s+")
_SHORT = 80
"""Letters up to which a folded text is kept: names and titles come again and again."""
_OPENING = "\"'([{<《〈「『【〔 "
"""What a folded title may open with, and is not sorted by."""
_NUMBER = re.compile(r"\d{1,18}")

SortKey = tuple[str, str, str]


def fold(text: str) -> str:
    """The text without accents, case, ligatures, typographic quotes, dashes and spaces: « Pékin » and "pekin" are one.

    Full-width letters and digits become plain ones; Chinese characters stay.
    """
    if text.isascii():
        return " ".join(text.split()).lower()
    return _kept_fold(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text.translate(_LETTERS)))
    return _SPACES.sub(" ", bare).strip().casefold()


_kept_fold = lru_cache(maxsize=16384)(_fold)


def sort_key(text: str, language: Language) -> SortKey:
    """What to sort by, comparable within one language.

    French and English: the letters first, then the accents, then the text; numbers by value. A surname stands where it
    was typed: « de Russé » under D; what stands in quotes or brackets under its first letter. Chinese: by pinyin,
    Chinese characters before Latin letters, as Qt sorts them.
    """
    folded = fold(text)
    letters = _NUMBER.sub(lambda digits: digits[0].zfill(18), folded.lstrip(_OPENING) or folded)
    if language is Language.ZH:
        letters = _by_pinyin(letters)
    return letters, unicodedata.normalize("NFD", text).casefold(), text.swapcase()


_PHRASES = {"重庆": "虫庆"}
"""Names in which a character is not said the way GB 2312 files it."""

_LEVEL_ONE = range(0xB0, 0xD8)
_HAN = 0xF0000
_HAN_WITHOUT_RANK = 0x100000
_LETTERS_AFTER_HAN = 0x106000
"""Where in Unicode's private planes the characters of a Chinese key are moved: by rank, then unranked, then Latin."""


def _by_pinyin(text: str) -> str:
    """The text with every letter replaced by one that sorts by pinyin; characters without a rank by their radical."""
    for phrase, said in _PHRASES.items():
        text = text.replace(phrase, said)
    return "".join(map(_rank, text))


@lru_cache(maxsize=8192)
def _rank(character: str) -> str:
    if not "\u4e00" <= character <= "\u9fff":
        return chr(_LETTERS_AFTER_HAN + min(ord(character), 0x9FFF)) if character.isalpha() else character
    try:
        row, cell = HOMOPHONES.get(character, character).encode("gb2312")
    except UnicodeEncodeError:
        row, cell = 0, 0
    if row not in _LEVEL_ONE:
        return chr(_HAN_WITHOUT_RANK + ord(character) - 0x4E00)
    return chr(_HAN + (row << 8) + cell - 0xB000)
