"""Which words of one language face which of the other: paragraph by paragraph, then sentence by sentence."""

from __future__ import annotations

import re

from groupe_pays.domain.text import Language, RichText

_ABBREVIATIONS = ("m", "mm", "mme", "mlle", "dr", "pr", "st", "ste", "art", "cf", "env", "ex", "p", "pp", "vol", "al")
_FRENCH_END = re.compile(r"[.!?…]+(?:[\u00a0\u202f ]*[»”\")])*(?=\s)")
_CHINESE_END = re.compile(r"[。！？…]+[”’」』）]*")

Pair = tuple[str, str]
"""French and Chinese."""


def sentences(text: str, language: Language) -> list[str]:
    """The sentences of a paragraph, without the spaces around them; never cut after « M. » or an initial."""
    pieces, start = [], 0
    for end in (_CHINESE_END if language is Language.ZH else _FRENCH_END).finditer(text):
        if language is Language.ZH or _ends_sentence(text, start, end):
            pieces.append(text[start : end.end()])
            start = end.end()
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if piece.strip()]


def paragraphs(text: RichText) -> list[str]:
    """The lines that have words."""
    return [line.strip() for block in text.blocks for line in block.plain.split("\n") if line.strip()]


def aligned(fr: RichText, zh: RichText) -> list[Pair]:
    """Every pair that can be told: the whole, the paragraphs where both sides have as many, their sentences alike."""
    return aligned_lines(paragraphs(fr), paragraphs(zh))


def aligned_lines(french: list[str], chinese: list[str]) -> list[Pair]:
    """``aligned`` on paragraphs; nothing where a side has no word."""
    if not french or not chinese:
        return []
    pairs = [("\n".join(french), "\n".join(chinese))]
    if len(french) != len(chinese):
        return pairs
    for one, other in zip(french, chinese, strict=True):
        if len(french) > 1:
            pairs.append((one, other))
        split = sentences(one, Language.FR), sentences(other, Language.ZH)
        if len(split[0]) == len(split[1]) > 1:
            pairs += zip(*split, strict=True)
    return pairs


def _ends_sentence(text: str, start: int, end: re.Match[str]) -> bool:
    following = text[end.end() :].lstrip('\u00a0\u202f \n«“"(')[:1]
    if not (following.isupper() or following.isdigit()):
        return False
    if not end[0].startswith("."):
        return True
    before = re.split(r"[\s\u00a0\u202f(«’']", text[start : end.start()])[-1]
    return before.casefold() not in _ABBREVIATIONS and not (len(before) == 1 and before.isupper())
