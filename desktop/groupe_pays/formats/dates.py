"""Dates in the words of a language, exact or rough."""

from __future__ import annotations

from datetime import date

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import Language
from groupe_pays.formats.chinese import ChineseWording
from groupe_pays.formats.english import EnglishWording
from groupe_pays.formats.french import FrenchWording
from groupe_pays.formats.wording import DateStyle, Form

_WORDINGS = {Language.FR: FrenchWording(), Language.ZH: ChineseWording(), Language.EN: EnglishWording()}


def date_words(
    when: RoughDate | date,
    language: Language,
    style: DateStyle = DateStyle.LONG,
    *,
    weekday: bool = False,
    year: bool = True,
) -> str:
    """« 1er mars 2017 », « fin 2017 », 2017年1月31日 星期二: in small letters, as within a sentence.

    ``weekday`` is named before or after an exact day only; without ``year``, a date that is nothing but a year, or a
    part of one, keeps it. French ordinals are plain (« 1er »): who prints them raises the letters.
    """
    if isinstance(when, date):
        when = RoughDate.day(when)
    return _WORDINGS[language].words(when, Form(DateStyle(style), year, weekday))


def capitalised(text: str) -> str:
    """The text as the head of a line: « Fin 2017 »."""
    return text[:1].upper() + text[1:]
