"""The translation memory in memory: exact texts by a dictionary, near ones by their rarest words, then by letters.

A text asked for is compared letter by letter (in C, by rapidfuzz) with the few hundred texts that share most of its
rarest words, or pairs of Chinese characters; comparing it with all of them would take as long as there are texts.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence

from groupe_pays.domain.collation import fold
from groupe_pays.domain.differences import Piece, differences
from groupe_pays.domain.memory import LEAST, WHOLE, Match, Segment
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language

_COMPARED = 300
"""Texts compared letter by letter at the most."""
_LOOKED_THROUGH = 40_000
"""Entries of the lists of the rarest words gone through at the most."""
_ALIKE = WHOLE - 1
"""The score of a text that differs in accents, capitals or spaces only."""
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_PART = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_KINDS = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'", "‘": "'", "“": '"', "”": '"'})


class MemoryIndex:
    """Segments under the key of what they come from; a key is put again when that changes."""

    def __init__(self) -> None:
        self._segments: list[Segment | None] = []
        self._keys: dict[str, list[int]] = {}
        self._owner: list[str] = []
        self._sides = {language: _Side() for language in CONTENT_LANGUAGES}

    def __len__(self) -> int:
        return sum(map(len, self._keys.values()))

    @property
    def wasted(self) -> int:
        """Places of segments that were dropped: their words are still in the lists until the index is made anew."""
        return len(self._segments) - len(self)

    def segments(self) -> list[Segment]:
        return [segment for segment in self._segments if segment is not None]

    def put(self, key: str, segments: Iterable[Segment]) -> None:
        """Have these segments under ``key``, and no others."""
        self.drop(key)
        places = []
        for segment in segments:
            places.append(len(self._segments))
            self._segments.append(segment)
            self._owner.append(key)
            for language, side in self._sides.items():
                side.add(segment.side(language))
        if places:
            self._keys[key] = places

    def drop(self, key: str) -> None:
        for place in self._keys.pop(key, ()):
            self._segments[place] = None

    def suggest(self, text: str, language: Language, limit: int = 5, without: str = "") -> list[Match]:
        """The segments whose side in ``language`` is nearest to ``text``, those under the key ``without`` apart.

        Best first: the score, then what was reviewed, then the latest; a translation comes once.
        """
        asked = text.strip()
        if not asked or limit < 1:
            return []
        found: dict[tuple[str, str], tuple[int, Segment]] = {}
        for place, likeness in self._sides[language].nearest(asked, limit * 4 + len(self._keys.get(without, ()))):
            segment = self._segments[place]
            if segment is None or self._owner[place] == without:
                continue
            score = _score(asked, segment.side(language), likeness)
            key = (segment.side(language), segment.side(language.other))
            if key not in found or _worth(score, segment) > _worth(*found[key]):
                found[key] = (score, segment)
        best = sorted(found.values(), key=lambda one: _worth(*one), reverse=True)[:limit]
        return [Match(segment, score, _pieces(segment, asked, score, language), asked) for score, segment in best]


class _Side:
    """The texts of one language, by place."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._exact: dict[str, list[int]] = {}
        self._lists: dict[str, array[int]] = {}

    def add(self, text: str) -> None:
        place, folded = len(self._texts), fold(text)
        self._texts.append(folded)
        self._exact.setdefault(folded, []).append(place)
        for part in set(_parts(folded)):
            known = self._lists.get(part)
            if known is None:
                self._lists[part] = known = array("i")
            known.append(place)

    def nearest(self, text: str, limit: int) -> list[tuple[int, float]]:
        """Places with a likeness of ``LEAST`` to 100, the nearest first."""
        from rapidfuzz import fuzz, process

        folded = fold(text)
        exact = self._exact.get(folded, [])[-limit:]
        places = [place for place in self._candidates(folded) if self._texts[place] != folded]
        texts = [self._texts[place] for place in places]
        near = process.extract(folded, texts, scorer=fuzz.ratio, score_cutoff=LEAST, limit=limit)
        return [(place, 100.0) for place in exact] + [(places[at], likeness) for _text, likeness, at in near]

    def _candidates(self, folded: str) -> Sequence[int]:
        """The places that share most of the rarest parts of a text."""
        lists = sorted((self._lists[part] for part in set(_parts(folded)) if part in self._lists), key=len)
        shared: Counter[int] = Counter()
        looked = 0
        for found in lists:
            looked += len(found)
            if looked > _LOOKED_THROUGH and shared:
                break
            shared.update(found[-_LOOKED_THROUGH:])
        return [place for place, _count in shared.most_common(_COMPARED)]


def _parts(folded: str) -> Iterable[str]:
    """Words and numbers, and the pairs of neighbours of Chinese characters."""
    for part in _PART.findall(folded):
        if part[0] < "\u3400" or len(part) == 1:
            yield part
        else:
            yield from (part[at : at + 2] for at in range(len(part) - 1))


def _score(asked: str, text: str, likeness: float) -> int:
    """100 for the same letters, whatever the kinds of spaces, apostrophes and quotes."""
    if " ".join(asked.translate(_KINDS).split()) == " ".join(text.translate(_KINDS).split()):
        return WHOLE
    return min(int(likeness), _ALIKE)


def _worth(score: int, segment: Segment) -> tuple[int, bool, str]:
    return score, segment.reviewed, segment.date


def _pieces(segment: Segment, asked: str, score: int, language: Language) -> tuple[Piece, ...]:
    return differences(segment.side(language), asked) if score < WHOLE else ()
