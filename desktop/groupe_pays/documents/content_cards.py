"""What name plates, place cards and badges are given."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.documents.content import BLANK, Words


@dataclass(frozen=True, slots=True)
class CardPerson:
    """Somebody with the function and organisation of the day.

    ``name`` is the whole name, the surname in capitals; ``given`` and ``surname`` are its two lines on a badge, blank
    where the name is in Chinese characters only.
    """

    name: Words
    given: str = ""
    surname: str = ""
    function: Words = BLANK
    organisation: Words = BLANK


@dataclass(frozen=True, slots=True)
class CardsContent:
    """``group`` and ``occasion`` (« 31 janvier 2017 ») tell the sheets of one meeting from those of another."""

    people: tuple[CardPerson, ...]
    group: Words
    occasion: Words = BLANK
    author: str = ""
