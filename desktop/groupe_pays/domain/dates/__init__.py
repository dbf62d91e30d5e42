"""Dates as people know them, exact or rough, and the words in which they type them."""

from groupe_pays.domain.dates.period import Period, Third
from groupe_pays.domain.dates.rough import RoughDate
from groupe_pays.domain.dates.words import parse_words

__all__ = ["Period", "RoughDate", "Third", "parse_words"]
