"""Where typed letters stand in a name, accents and case aside."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans({"œ": "o", "Œ": "o", "æ": "a", "Æ": "a", "’": "'"})


def fold_letters(text: str) -> str:
    """``text`` without accents and case, of the same length, so that places in it are places in the original."""
    return "".join(_fold(letter) for letter in text)


def _fold(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter.translate(_LETTERS))[0].lower()
    return base if len(base) == 1 else letter


def find_typed(name: str, typed: str) -> tuple[tuple[int, int], ...]:
    """The (start, length) of each word of ``typed`` in ``name``, at the start of a word where it can be."""
    folded = fold_letters(name)
    places = []
    for word in fold_letters(typed).split():
        at = _at_word_start(folded, word)
        if at >= 0:
            places.append((at, len(word)))
    return tuple(places)


def _at_word_start(folded: str, word: str) -> int:
    at = folded.find(word)
    while at > 0 and folded[at - 1].isalnum():
        following = folded.find(word, at + 1)
        if following < 0:
            return folded.find(word)
        at = following
    return at
