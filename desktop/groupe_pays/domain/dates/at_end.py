"""The date the words before the cursor end with: « M. Fort enverra la liste avant fin mars »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates.reading import read_in
from groupe_pays.domain.dates.rough import RoughDate
from groupe_pays.domain.text import Language

LONGEST = 48
"""Characters before the cursor that are looked at; no date in words is longer."""

_WORD_START = re.compile(r"(?<![\w’'/.-])[\w]|(?<=[’'])[^\W\d]")
_HAN_START = re.compile(r"(?<!\d)\d|[\u3400-\u9fff]|(?<![A-Za-z])[A-Za-z]")
_AFTER = " \u00a0\u202f.,;:!?)»。，；：！？）、"
_GENITIVE = re.compile(r"(?:^|[\s(«])(?:du|de|des|d[’'])\s?$", re.IGNORECASE)
_OF = re.compile(r"^(?:du |de |des |d')")
_TIME_WORDS = re.compile(r"^(?:en |au |a l'|a la |des |courant |pendant |durant |au cours d|dans le courant d)")
_BARE_LENGTH = re.compile(r"^(?:\d+|\w+) (?:jours?|semaines?|mois|ans?|annees?)$")
_SLASHED = re.compile(r"^\d{1,2}/\d{1,2}$")
_DOTTED = re.compile(r"^\d{1,2}\.\d{1,2}$")
"""More often « point 3.2 » than the 3rd of February."""
_AT_AN_HOUR = re.compile(r"(?:\b(?:matin|midi|apres-midi|soir)|\d ?h(?:eures?)?(?: ?\d{2})?|[上下中]午|早上|晚上)$")
"""An hour is that of something that takes place: « la délégation arrive lundi matin »."""
_WEEK_CODE = re.compile(r"^(?:en )?s ?\d{1,2}$")
"""A room may be called « S12 » too."""
_PLURAL = re.compile(r"^les \d{1,2}[/.]")


class Weight(IntEnum):
    """How far the words by themselves say that the date is when something is due."""

    BARE = 0
    """A year or a month alone, a length of time, a day gone by: « le budget 2017 »."""
    MENTIONED = 1
    """A date that may be that of anything: « la réunion du 3 mars », from a day on."""
    DEADLINE = 2
    """« avant fin mars », « le 3/02 », 下周五."""


@dataclass(frozen=True, slots=True)
class DateAtEnd:
    """``words`` stand at ``start`` to ``end``; ``readings``: what they mean, more than one where languages differ."""

    start: int
    end: int
    words: str
    readings: tuple[RoughDate, ...]
    weight: Weight


def date_at_end(text: str, languages: tuple[Language, ...], today: date) -> DateAtEnd | None:
    """The longest date ``text`` ends with, spaces and punctuation aside; None where it ends with none.

    ``languages``: that of the text first, then the others whose habits count where the words are the same: « 3/2 » is
    3 February in French and 2 March in Chinese.
    """
    end = len(text.rstrip(_AFTER))
    for start in _starts(text[:end], languages[0]):
        words = text[start:end]
        found = tuple(dict.fromkeys(filter(None, (_read(words, language, today) for language in languages))))
        if found:
            return DateAtEnd(start, end, words, found, _weigh(text[:start], words, found[0], today))
    return None


def _read(words: str, language: Language, today: date) -> RoughDate | None:
    folded = fold(words).rstrip(" .,;。")
    return read_in(folded, language, today) or read_in(folded, language.other, today)


def _starts(text: str, language: Language) -> Iterator[int]:
    """Where a date may begin, the furthest back first."""
    first = max(len(text) - LONGEST, 0)
    pattern = _HAN_START if language is Language.ZH else _WORD_START
    for match in pattern.finditer(text, first):
        yield match.start()


def _weigh(before: str, words: str, found: RoughDate, today: date) -> Weight:
    folded = fold(words)
    if found.latest < today or _PLURAL.match(folded) or _DOTTED.match(folded):
        return Weight.BARE
    if found.start is None:
        return Weight.DEADLINE
    if _is_bare(folded, found):
        return Weight.BARE
    if _AT_AN_HOUR.search(folded) or found.end is None or _OF.match(folded) or _GENITIVE.search(before):
        return Weight.MENTIONED
    if _WEEK_CODE.match(folded) or (_SLASHED.match(folded) and "0" not in folded):
        return Weight.MENTIONED
    return Weight.DEADLINE


def _is_bare(folded: str, found: RoughDate) -> bool:
    """Whether no word says that a stretch of time is meant as a date."""
    if _BARE_LENGTH.match(folded):
        return True
    period = found.start
    if found.is_interval or period is None or period.approximate or period.day is not None:
        return False
    is_part = period.code is not None and period.code >= 33
    said_of_now = bool(re.search(r"prochain|\bcet? |cette|en cours|dans l|下|本|今|明|内|份", folded))
    return not (is_part or said_of_now or _TIME_WORDS.match(folded))
