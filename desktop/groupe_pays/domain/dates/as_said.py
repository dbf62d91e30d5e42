"""Deadlines that no calendar holds: « d’ici la prochaine réunion », 尽快. They are kept as they are said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.text import BilingualText, Language, TranslationState


class Occasion(StrEnum):
    """What is said of when something is due."""

    BEFORE_NEXT_MEETING = "before_next_meeting"
    AT_NEXT_MEETING = "at_next_meeting"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class SaidAtEnd:
    """``words`` stand at ``start`` of the text, which ends with them."""

    start: int
    words: str
    occasion: Occasion


_FRENCH_MEETING = (
    r"(?:la |le |notre )?"
    r"(?:prochaine? (?:r[ée]union|s[ée]ance|session|rencontre|assembl[ée]e|commission|comit[ée]|copil)"
    r"|(?:r[ée]union|s[ée]ance) suivante)(?: (?:pl[ée]ni[èe]re|de pilotage|du (?:groupe-pays|groupe|comit[ée])))?"
)
_CHINESE_MEETING = r"下一?次(?:全体|工作)?(?:会议|例会|会|开会)(?:召开|举行)?"
_WORDS = {
    Language.FR: {
        Occasion.BEFORE_NEXT_MEETING: rf"(?:d[’']ici(?: [àa]u?)?|avant|pour) {_FRENCH_MEETING}",
        Occasion.AT_NEXT_MEETING: rf"(?:[àa]|au|lors de|au cours de) {_FRENCH_MEETING}",
        Occasion.SOON: r"d[èe]s que possible|(?:le|au) plus (?:vite|t[ôo]t)(?: possible)?|sans (?:d[ée]lai|tarder)"
        r"|imm[ée]diatement|dans les (?:meilleurs|plus brefs) d[ée]lais",
    },
    Language.ZH: {
        Occasion.BEFORE_NEXT_MEETING: rf"在?{_CHINESE_MEETING}(?:之前|以前|前)",
        Occasion.AT_NEXT_MEETING: rf"在?{_CHINESE_MEETING}(?:上|时|期间)",
        Occasion.SOON: r"尽快|尽早|立即|立刻|第一时间",
    },
}
_SPACE = "[ \u00a0\u202f]"
_PATTERNS = {
    language: {
        occasion: re.compile(rf"(?:(?<![\w’'-])|(?<=[\u3400-\u9fff]))(?:{words.replace(' ', _SPACE)})$", re.IGNORECASE)
        for occasion, words in said.items()
    }
    for language, said in _WORDS.items()
}
_USUAL = {
    Occasion.BEFORE_NEXT_MEETING: BilingualText("d’ici la prochaine réunion", "下次会议前"),
    Occasion.AT_NEXT_MEETING: BilingualText("à la prochaine réunion", "下次会议上"),
    Occasion.SOON: BilingualText("dès que possible", "尽快"),
}
_AFTER = " \u00a0\u202f.,;:!?)»。，；：！？）、"


def said_at_end(text: str, language: Language) -> SaidAtEnd | None:
    """The deadline of this kind that ``text`` ends with, spaces and punctuation aside."""
    text = text.rstrip(_AFTER)
    for occasion, pattern in _PATTERNS.get(language, {}).items():
        if match := pattern.search(text):
            return SaidAtEnd(match.start(), match[0], occasion)
    return None


def is_said(text: str) -> bool:
    """Whether the whole text is such a deadline, in French or in Chinese."""
    found = (said_at_end(text.strip(), language) for language in _PATTERNS)
    return any(one is not None and one.start == 0 for one in found)


def both_languages(said: SaidAtEnd, language: Language) -> BilingualText:
    """The words as they were said, and the usual ones of the other language, to be read over."""
    usual = _USUAL[said.occasion]
    sides = {language.value: said.words, language.other.value: usual.side(language.other)}
    return BilingualText(**sides, source=language, stored_state=TranslationState.DRAFT)
