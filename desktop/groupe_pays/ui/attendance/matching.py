"""Who is meant by the letters typed at the door: words of a name or of an organisation, Chinese characters anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntFlag

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.collation import fold
from groupe_pays.domain.names import has_han

_BEFORE_A_WORD = (" ", "-", "'", "(", "/", "·")


class Found(IntFlag):
    """Where the letters were found."""

    NOWHERE = 0
    NAME = 1
    ORGANISATION = 2


class Haystack:
    """One person's folded words."""

    def __init__(self, attendance: Attendance) -> None:
        name, body = attendance.name, attendance.organisation
        self._names = tuple(fold(part) for part in (name.surname, name.given_name, name.name_zh) if part)
        self._bodies = tuple(fold(side) for side in (body.fr, body.zh) if side)

    def find(self, typed: Sequence[str], inside: bool = False) -> Found:
        """Where the folded words of ``typed`` are, all of them; ``inside`` takes the middle of a word too."""
        found = Found.NOWHERE
        for word in typed:
            where = Found.NAME * _any(word, self._names, inside) | Found.ORGANISATION * _any(word, self._bodies, inside)
            if not where:
                return Found.NOWHERE
            found |= where
        return found


def find_all(haystacks: Sequence[Haystack], text: str) -> list[Found]:
    """For each person, where ``text`` was found; only where no word begins so is the middle of words looked at."""
    typed = fold(text).split()
    if not typed:
        return [Found.NOWHERE] * len(haystacks)
    found = [haystack.find(typed) for haystack in haystacks]
    return found if any(found) else [haystack.find(typed, inside=True) for haystack in haystacks]


def has_words(texts: Sequence[str], typed: Sequence[str]) -> bool:
    """Whether each folded word of ``typed`` begins a word of the folded ``texts``, or is Chinese and in one of them."""
    return all(_any(word, texts, inside=False) for word in typed)


def _any(word: str, texts: Sequence[str], inside: bool) -> bool:
    if inside or has_han(word):
        return any(word in text for text in texts)
    return any(text.startswith(word) or any(mark + word in text for mark in _BEFORE_A_WORD) for text in texts)
