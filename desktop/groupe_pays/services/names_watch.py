"""Names typed in a text that nearly are those of known people: « Zanchielo » for Zanchiello."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property

from groupe_pays.domain.people import PersonName
from groupe_pays.domain.review import NearName
from groupe_pays.domain.review_texts import Spot
from groupe_pays.domain.text import Language

_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[-‑][^\W\d_]+)*")
_ENDS = ".!?:…•\n«“"
_SHORTEST = 5
_SURE_AT_START = 8
"""Letters from which the first word of a sentence, whose capital says nothing, is taken for a name."""


class NamesWatch:
    """Looks for the names of ``people``; ``known`` are other words that are right as they stand, such as places."""

    def __init__(self, people: Iterable[PersonName], known: Iterable[str] = ()) -> None:
        names = list(people)
        self._surnames = {_bare(name.surname): name.surname for name in names if len(name.surname) >= _SHORTEST}
        self._right = {_bare(word) for name in names for word in _WORD.findall(name.latin)}
        self._right |= {_bare(word) for text in known for word in _WORD.findall(text)} | set(self._surnames)
        self._chinese = tuple({name.name_zh for name in names if "·" in name.name_zh})
        self._near: dict[str, str] = {}

    def __call__(self, text: str, language: Language) -> Iterator[NearName]:
        """The names in a text that nearly are known ones, with those."""
        if self._surnames:
            yield from self._latin(text)
        if language is Language.ZH and "·" in text:
            yield from self._han(text)

    def _latin(self, text: str) -> Iterator[NearName]:
        for found in _CAPITAL.finditer(text):
            word = found.group()
            if not word[0].isupper() or len(word) < _SHORTEST or _starts_sentence(text, found.start(), word):
                continue
            known = self._nearest(word)
            if known:
                yield Spot(found.start(), word), known

    def _nearest(self, word: str) -> str:
        """The known surname a word nearly is; "" where it is one, or none."""
        if word not in self._near:
            bare = _bare(word)
            self._near[word] = "" if bare in self._right else self._search(bare)
        return self._near[word]

    def _search(self, bare: str) -> str:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        allowed = 2 if len(bare) >= 9 else 1
        alike = [known for known in self._initials.get(bare[0], ()) if abs(len(known) - len(bare)) <= allowed]
        best = process.extractOne(bare, alike, scorer=OSA.distance, score_cutoff=allowed)
        return self._surnames[best[0]] if best is not None else ""

    @cached_property
    def _initials(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for known in self._surnames:
            found.setdefault(known[0], []).append(known)
        return found

    def _han(self, text: str) -> Iterator[NearName]:
        """Transcribed names, known by their middle dot: one or two other characters of five or more."""
        for dot in (at for at, char in enumerate(text) if char == "·"):
            for known in self._chinese:
                before = known.index("·")
                start = dot - before
                typed = text[max(start, 0) : start + len(known)]
                if start < 0 or len(typed) != len(known) or typed == known or typed in self._chinese:
                    continue
                other = sum(one != two for one, two in zip(typed, known, strict=True))
                if len(known) >= 5 and other <= (2 if len(known) >= 7 else 1):
                    yield Spot(start, typed), known
                    break


def _starts_sentence(text: str, at: int, word: str) -> bool:
    before = text[:at].rstrip(" \u00a0\u202f(")
    return len(word) < _SURE_AT_START and (not before or before[-1] in _ENDS)


def _bare(word: str) -> str:
    """Without case or accents."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
