"""French words of a text that can be spelled wrong, and the personal dictionary of a dossier."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from groupe_pays.domain.errors import NotAWord
from groupe_pays.domain.typing.edits import LATIN, protected_stretches

LONGEST = 60
"""Letters beyond which something is no word."""
_LETTERS = f"{LATIN}\u0152\u0153"
_WORD = re.compile(rf"(?<![\w@#_])[{_LETTERS}]+(?:[’'\u2011-][{_LETTERS}]+)*(?:[’'](?![\w’']))?(?![\w@_])")
_ELIDED = re.compile(r"(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)[’'](?=\w)")
_A_WORD = re.compile(rf"[{_LETTERS}]+(?:[’'. \u2011-]+[{_LETTERS}]+)*\.?")


@dataclass(frozen=True, slots=True)
class DictionaryWord:
    """A word of the dossier's own dictionary."""

    id: str
    word: str


@dataclass(frozen=True, slots=True)
class SpelledWord:
    """A word of a text and where it stands, in characters."""

    start: int
    end: int
    word: str


def words_of(text: str) -> list[SpelledWord]:
    """The words of a French text to be looked up: no Chinese, figures, addresses, acronyms, single letters."""
    if not text:
        return []
    found = []
    apart = protected_stretches(text)
    for match in _WORD.finditer(text):
        word = match.group().rstrip("’'") if len(match.group()) > 3 else match.group()
        start, end = match.start(), match.start() + len(word)
        if len(word) < 2 or len(word) > LONGEST or _is_acronym(word):
            continue
        if not any(start < last and end > first for first, last in apart):
            found.append(SpelledWord(start, end, word))
    return found


def _is_acronym(word: str) -> bool:
    """« CUFCO », « l’UNESCO », « LI »: capitals only, as acronyms and surnames are written."""
    bare = _ELIDED.sub("", word, count=1)
    return bare.isupper() or (bare[:-1].isupper() and bare.endswith("s"))


def lookup_key(word: str) -> str:
    """What known words are compared by: small letters, straight apostrophes, plain hyphens."""
    return word.replace("’", "'").replace("\u2011", "-").casefold()


def is_known(word: str, known: Collection[str]) -> bool:
    """Whether ``known`` (of ``lookup_key``) holds a word, without « l’ » before it, or all of its parts."""
    key = lookup_key(word)
    bare = lookup_key(_ELIDED.sub("", word, count=1))
    if key in known or bare in known:
        return True
    parts = bare.split("-")
    return len(parts) > 1 and all(part in known for part in parts)


def keys_of(names: Collection[str]) -> frozenset[str]:
    """The keys of every word in names and terms, each part of a compound too."""
    keys = set()
    for name in names:
        for match in _WORD.finditer(name):
            bare = lookup_key(_ELIDED.sub("", match.group(), count=1))
            keys |= {lookup_key(match.group()), bare, *bare.split("-")}
    return frozenset(key for key in keys if len(key) > 1)


def checked_word(word: str) -> str:
    """A word to be kept in the dictionary.

    Raises:
        NotAWord: there are no letters, or more than letters, apostrophes, hyphens and spaces.
    """
    word = " ".join(word.split())
    if not _A_WORD.fullmatch(word) or len(word) > LONGEST:
        raise NotAWord(word)
    return word
