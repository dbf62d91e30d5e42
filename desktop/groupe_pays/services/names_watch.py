"""Names typed in a text that nearly are those of known people: « Zanchielo » for Zanchiello."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from groupe_pays.domain.people import PersonName
from groupe_pays.domain.review import NearName
from groupe_pays.domain.review_texts import Spot
from groupe_pays.domain.text import Language

_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[-‑][^\W\d_]+)*")
_ENDS = ".!?:…•\n«“"
_SHORTEST = 5
_SHORTEST_BESIDE = 4
"""Letters of a surname beside the given name that goes with it."""
_JOINING = (" ", "\u00a0", "\u202f")
_SURE_AT_START = 8
"""Letters from which the first word of a sentence, whose capital says nothing, is taken for a name."""


class NamesWatch:
    """Looks for the names of ``people``; ``known`` are other words that are right as they stand, such as places."""

    def __init__(self, people: Iterable[PersonName], known: Iterable[str] = ()) -> None:
        names = list(people)
        self._surnames = {_bare(name.surname): name.surname for name in names if len(name.surname) >= _SHORTEST}
        self._right = {_bare(word) for name in names for word in _WORD.findall(name.latin)}
        self._right |= {_bare(word) for text in known for word in _WORD.findall(text)} | set(self._surnames)
        self._of_given = _by_given_name(names)
        self._several = {_closed_up(name.surname): name.surname for name in names if len(name.surname.split()) > 1}
        self._chinese = tuple({name.name_zh for name in names if "·" in name.name_zh})
        self._near: dict[str, str] = {}

    def __call__(self, text: str, language: Language) -> Iterator[NearName]:
        """The names in a text that nearly are known ones, with those."""
        single = list(self._latin(text)) if self._surnames else []
        yield from single
        told = {spot.at for spot, _known in single}
        yield from (one for one in self._pairs(text) if one[0].at not in told)
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

    def _pairs(self, text: str) -> Iterator[NearName]:
        """Two words that together leave less doubt than one: « Zang Wei » for Zhang Wei, « Le Gof » for Le Goff."""
        words = list(_CAPITAL.finditer(text)) if self._several or self._of_given else []
        for first, second in pairwise(words):
            if text[first.end() : second.start()] not in _JOINING:
                continue
            several = self._near_several(first.group() + second.group())
            if several:
                yield Spot(first.start(), text[first.start() : second.end()]), several
                continue
            for given, word in ((first, second), (second, first)):
                known = self._near_surname(word.group(), given.group())
                if known:
                    yield Spot(word.start(), word.group()), known

    def _near_several(self, words: str) -> str:
        typed = _closed_up(words)
        if typed in self._several or len(typed) < _SHORTEST:
            return ""
        return _one_letter_away(typed, self._several)

    def _near_surname(self, word: str, given: str) -> str:
        """The surname of somebody of that given name which the word nearly is."""
        bare = _bare(word)
        if len(bare) < _SHORTEST_BESIDE or bare in self._right:
            return ""
        return _one_letter_away(bare, self._of_given.get(_bare(given), {}))

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


def _by_given_name(names: Iterable[PersonName]) -> dict[str, dict[str, str]]:
    """Given name to the surnames that go with it, bare and as written."""
    found: dict[str, dict[str, str]] = {}
    for name in names:
        if name.given_name and name.surname:
            found.setdefault(_bare(name.given_name), {})[_bare(name.surname)] = name.surname
    return found


def _one_letter_away(bare: str, known: Mapping[str, str]) -> str:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    best = process.extractOne(bare, list(known), scorer=OSA.distance, score_cutoff=1) if known else None
    return known[best[0]] if best is not None else ""


def _closed_up(words: str) -> str:
    return "".join(filter(str.isalnum, _bare(words)))


def _starts_sentence(text: str, at: int, word: str) -> bool:
    before = text[:at].rstrip(" \u00a0\u202f(")
    return len(word) < _SURE_AT_START and (not before or before[-1] in _ENDS)


def _bare(word: str) -> str:
    """Without case or accents."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
