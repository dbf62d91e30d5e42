"""Who is meant by the letters typed at the door: words of a name or of an organisation, in letters, Han or pinyin."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntFlag

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.collation import fold
from groupe_pays.domain.names import has_han
from groupe_pays.pinyin import spells

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
        self._name_zh, self._body = name.name_zh, body.zh
        self._is_chinese = name.is_chinese or not name.latin
        self._made_of = (name, body)

    def is_of(self, attendance: Attendance) -> bool:
        """Whether the words of the person are still those."""
        return self._made_of == (attendance.name, attendance.organisation)

    def find(self, typed: Sequence[str], inside: bool = False) -> Found:
        """Where the folded words of ``typed`` are, all of them; ``inside`` takes the middle of a word too.

        Letters that spell a Chinese name count at once; a transcription or a translation is spelled only with
        ``inside``: it would answer to letters nobody thinks of.
        """
        found = Found.NOWHERE
        for word in typed:
            name = _any(word, self._names, inside) or ((inside or self._is_chinese) and spells(word, self._name_zh))
            body = _any(word, self._bodies, inside) or ((inside or len(self._bodies) == 1) and spells(word, self._body))
            where = Found.NAME * name | Found.ORGANISATION * body
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
    """Whether each folded word of ``typed`` begins a word of the folded ``texts``, or is or spells Chinese in them."""
    return all(_any(word, texts, inside=False) or any(spells(word, text) for text in texts) for word in typed)


def _any(word: str, texts: Sequence[str], inside: bool) -> bool:
    if inside or has_han(word):
        return any(word in text for text in texts)
    return any(text.startswith(word) or any(mark + word in text for mark in _BEFORE_A_WORD) for text in texts)
