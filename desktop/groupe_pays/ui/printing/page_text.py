"""The text of one page as it is searched: folded letter by letter, so that a place found leads back to the page."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from groupe_pays.domain.collation import fold

_CUTS = frozenset("\u00ad\u0002\ufffe")
"""What pdfium puts where a line ends in a hyphen, of the word or of its division."""
_HYPHENS = ("", " ")
"""« groupe-pays » is found by "groupepays" (it may be a divided word) and by "groupe pays"."""


class PageText:
    """``text`` is what pdfium reads; places are counted in its characters."""

    def __init__(self, textpage: Any) -> None:
        self.text: str = textpage.get_text_range()
        self._readings = [_searched(self.text, hyphen) for hyphen in _HYPHENS]

    def find(self, words: str) -> list[tuple[int, int]]:
        """Starts and ends in ``text`` of each place that reads ``words``; none for nothing."""
        found: dict[int, int] = {}
        for hyphen, (letters, places) in zip(_HYPHENS, self._readings, strict=True):
            wanted = _searched(words.strip(), hyphen)[0]
            at = letters.find(wanted) if wanted.strip() else -1
            while at >= 0:
                found.setdefault(places[at], places[at + len(wanted) - 1] + 1)
                at = letters.find(wanted, at + len(wanted))
        return sorted(found.items())


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    return " " if letter.isspace() else fold(letter)


def _searched(text: str, hyphen: str) -> tuple[str, list[int]]:
    """Letters without case, accents and line ends, with ``hyphen`` for hyphens, and where each stands in ``text``.

    A line that ends inside Chinese leaves no space: the next one goes on with the same word.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for piece in "" if letter in _CUTS else _folded(letter).replace("-", hyphen):
            if piece == " " and letters and letters[-1] == " ":
                continue
            if len(letters) > 1 and letters[-1] == " " and _is_chinese(piece) and _is_chinese(letters[-2]):
                letters.pop()
                places.pop()
            letters.append(piece)
            places.append(place)
    return "".join(letters), places


def _is_chinese(letter: str) -> bool:
    return "\u2e80" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or letter >= "\U00020000"
