"""The typographic rules of each language, applied when a text is set and never to what is stored."""

from __future__ import annotations

import re
import unicodedata

from groupe_pays.documents.fonts import CHINESE_DASH
from groupe_pays.domain.text import Language
from groupe_pays.domain.typing.correcting import corrected
from groupe_pays.domain.typing.rule_ids import RuleId

_NBSP = "\u00a0"
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS = rf"°|km|m²|ha|h|min|millions?|milliards?|euros?|{_MONTHS}"

_Rule = tuple[frozenset[str], re.Pattern[str], str]
"""Characters without any of which a text need not be looked at, for speed; what is found; what it becomes."""


def _rules(*rules: tuple[str, str, str]) -> tuple[_Rule, ...]:
    return tuple((frozenset(signs), re.compile(pattern), said) for signs, pattern, said in rules)


_DIGITS = "0123456789"
_FRENCH = _rules(
    ("'", r"'", "’"),
    (_DIGITS, rf"(?<=\d) (?=(?:{_UNITS})(?!\w))", _NBSP),
    (_DIGITS, rf"(?<=\der) (?=(?:{_MONTHS})(?!\w))", _NBSP),
    (_DIGITS, rf"\b({_MONTHS}) (?=\d{{4}}(?!\d))", rf"\1{_NBSP}"),
    (_DIGITS, r"(?<=\dh) (?=\d\d(?!\d))|(?<=\d\u00a0h) (?=\d\d(?!\d))", _NBSP),
    ("MDPnN.", r"\b(MM?\.|Mmes?|Mlles?|Dr|Pr|[nN]°|p\.|art\.) (?=\S)", rf"\1{_NBSP}"),
)
"""What only paper asks for: lines must not break there."""
_CHINESE = _rules(("—", "——", CHINESE_DASH))
_AS_TYPED = {
    Language.FR: (
        *(RuleId.FR_ELLIPSIS, RuleId.FR_HIGH_SIGNS, RuleId.FR_COLON, RuleId.FR_GUILLEMETS),
        *(RuleId.FR_THOUSANDS, RuleId.FR_MONEY),
    ),
    Language.ZH: (RuleId.ZH_ELLIPSIS,),
    Language.EN: (),
}
"""The rules of typing that change no word: paper has them even where somebody switched them off."""

_BLANKS = re.compile(r"[ \t\u2028\u2029]{2,}|[\t\u2028\u2029]")
_COMBINING = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")

_ORDINAL = re.compile(
    r"(?<=\d)(?:ers?|res?|es?|[eè]mes?|nde?s?)(?!\w)|(?<=\bI)(?:er|re)(?!\w)|(?<=\b[XV])e(?!\w)|(?<=[IVX]{2})es?(?!\w)"
)


def typeset(text: str, language: Language) -> str:
    """``text`` with the spaces, apostrophes and dashes its language is printed with.

    French: ``’``, U+00A0 inside « » and before a colon, U+202F before ``; ! ?`` and between thousands. Chinese: ``——``
    as the one glyph made for it. Accents typed as combining marks are joined to their letters.
    """
    text = _BLANKS.sub(" ", text)
    if _COMBINING.search(text):
        text = _COMBINING.sub(lambda match: unicodedata.normalize("NFC", match.group()), text)
    text = corrected(text, _AS_TYPED[language])
    rules = _FRENCH if language is Language.FR else _CHINESE if language is Language.ZH else ()
    signs = set(text)
    for needed, pattern, replacement in rules:
        if not needed.isdisjoint(signs):
            text = pattern.sub(replacement, text)
    return text


def with_superiors(text: str, language: Language) -> list[tuple[str, bool]]:
    """``text`` in pieces, each with whether it is set in superior letters, as the ``es`` of « 5es » is."""
    if language is not Language.FR:
        return [(text, False)]
    pieces: list[tuple[str, bool]] = []
    end = 0
    for match in _ORDINAL.finditer(text):
        if match.start() > end:
            pieces.append((text[end : match.start()], False))
        pieces.append((match.group(), True))
        end = match.end()
    if end < len(text) or not pieces:
        pieces.append((text[end:], False))
    return pieces
