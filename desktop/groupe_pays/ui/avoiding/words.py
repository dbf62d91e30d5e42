"""Clashes as the screens say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from groupe_pays.domain.avoiding import Clash
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, capitalised, date_words
from groupe_pays.i18n import _
from groupe_pays.labels.clashes import clash_words


def day_line(when: RoughDate, clashes: Sequence[Clash], language: Language) -> str:
    """What falls on the day of a meeting: « 31 janvier : Nouvel An chinois (congés en Chine) »."""
    said = [clash_words(clash, language) for clash in clashes]
    between = "；" if language is Language.ZH else "\u202f; " if language is Language.FR else "; "
    return _("{date}: {event}").format(
        date=capitalised(date_words(when, language, year=False)), event=between.join(said)
    )


def day_button(day: date, language: Language) -> str:
    """« ven. 3 février »: a day proposed, with its weekday."""
    return capitalised(date_words(day, language, DateStyle.LONG, weekday=True, year=False))
