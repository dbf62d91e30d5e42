"""What a character is to the line breaker: its script, where a line may end beside it, how much white it carries."""

from __future__ import annotations

import re

from groupe_pays.documents.fonts import CHINESE_DASH
from groupe_pays.domain.text import Language


class Trait:
    """What matters about the first or last character of a piece of text: bits of a plain number, for speed."""

    NONE = 0
    WIDE = 1
    """A full-width character: a line may end on either side of it unless a rule forbids."""
    HAN = 2
    """Wide and no punctuation: it stands a little apart from Latin letters and digits."""
    NO_START = 4
    """Never first on a line."""
    NO_END = 8
    """Never last on a line."""
    LETTER = 16
    DIGIT = 32
    BLANK_RIGHT = 64
    """Full-width punctuation whose right half is empty."""
    BLANK_LEFT = 128
    SPACE = 256


WIDE_RANGES = (
    "\u2460-\u24ff\u25a0-\u25ff\u2600-\u27bf\u2e3a-\u2e3b\u2e80-\u303f\u3040-\u31ff\u3200-\u4dbf\u4e00-\u9fff"
    "\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
CHINESE_MARKS = "‘’“”…—·"
"""Marks both scripts have: full width in Chinese text, Latin in French."""

_OPENING = "（《〈【〔「『〖〘〝｛［｟“‘"
_CLOSING = "，。、；：？！）》〉】〕」』〗〙〞｝］｠”’"
_NEVER_FIRST = _CLOSING + "…‥—·・～〜％‰℃ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + CHINESE_DASH
_NEVER_LAST = _OPENING + "￥＄￡＃＠第"
_LATIN_NEVER_FIRST = ",.;:!?)]}»%‰°’”…·\u2019\u00a0\u202f\u2060\u2011/"
_LATIN_NEVER_LAST = "([{«“‘\u00a0\u202f\u2060\u2011"

IGNORED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
"""Characters that mean something to layout and are never drawn."""

FIXED = re.compile(
    r"\d+年(?:\d+月(?:\d+日)?)?|\d+月(?:\d+日)?|\d{1,2}:\d{2}(?:[—–-]\d{1,2}:\d{2})?|第\d+[\u4e00-\u9fff]"
)
"""Dates and times that stay whole in a Chinese line."""


def _traits_of_wide(character: str) -> int:
    traits = Trait.WIDE
    if character in _OPENING:
        return traits | Trait.NO_END | Trait.BLANK_LEFT
    if character in _CLOSING:
        return traits | Trait.NO_START | Trait.BLANK_RIGHT
    if character in _NEVER_FIRST:
        return traits | Trait.NO_START
    if ("\u2e80" <= character <= "\u9fff" and not "\u3000" <= character <= "\u3004") or character >= "\U00020000":
        traits |= Trait.HAN
    if character in _NEVER_LAST:
        traits |= Trait.NO_END
    return traits


def _traits_of_latin(character: str) -> int:
    if character.isdigit():
        return Trait.DIGIT
    traits = Trait.LETTER if character.isalpha() else Trait.NONE
    if character in _LATIN_NEVER_FIRST:
        traits |= Trait.NO_START
    if character in _LATIN_NEVER_LAST:
        traits |= Trait.NO_END
    return traits


class _Memory(dict[str, int]):
    """Traits by character, found out once."""

    def __init__(self, wide: bool) -> None:
        super().__init__()
        self._wide = wide

    def __missing__(self, character: str) -> int:
        traits = _traits_of_wide(character) if self._wide else _traits_of_latin(character)
        self[character] = traits
        return traits


WIDE_TRAITS = _Memory(wide=True)
LATIN_TRAITS = _Memory(wide=False)


def _tokens(wide: str) -> re.Pattern[str]:
    letters = "A-Za-zÀ-ÖØ-öø-ÿŒœŸ"
    elision = f"(?<=[{letters}])’(?=[{letters}])"
    return re.compile(f"(?P<space> +)|(?P<latin>(?:[^ {wide}]|{elision})+)|(?P<wide>[{wide}]+)")


_FRENCH_TOKENS = _tokens(WIDE_RANGES)
_CHINESE_TOKENS = _tokens(WIDE_RANGES + CHINESE_MARKS)


def tokens(language: Language) -> re.Pattern[str]:
    """The pattern that cuts text into spaces, Latin words and stretches of wide characters."""
    return _CHINESE_TOKENS if language is Language.ZH else _FRENCH_TOKENS
