"""What was translated once: pairs of texts, and how near one comes to a text that is to be translated."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.domain.differences import Piece
from groupe_pays.domain.text import Language

WHOLE = 100
"""The score of a text that is the same letter for letter, but for kinds of spaces, apostrophes and quotes."""
LEAST = 60
"""Below this score a text helps nobody."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A text in both languages. ``origin`` names the meeting or the file it was brought in with, ``date`` is ISO or
    blank; ``reviewed``: somebody vouched for the translation.
    """

    fr: str
    zh: str
    origin: str = ""
    date: str = ""
    reviewed: bool = True

    def side(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.fr


@dataclass(frozen=True, slots=True)
class Match:
    """``score`` is 0 to 100; ``pieces`` are the differences from the segment's side to the text asked for."""

    segment: Segment
    score: int
    pieces: tuple[Piece, ...] = ()
    asked: str = ""
    """The words it was found for: the whole text, or one paragraph or sentence of it."""
