"""Latin words measured once: their faces, widths and the places where they may be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from groupe_pays.documents.characters import IGNORED, LATIN_TRAITS, WIDE_TRAITS
from groupe_pays.documents.fonts import EMPTY_BOX, Face, FontSet

NO_CUT, CUT, HYPHEN = 0, 1, 2
"""What may happen after a part of a word: nothing, a line end, a line end with a hyphen added."""

_SHORTEST_HYPHENATED = 6
_LETTERS_KEPT = 3
_MOST_REMEMBERED = 50_000

_CUT_AFTER = re.compile(r"(?<=[^\W\d_]{2}[-–/])(?=[^\W\d_]{2})|(?<=\u200b)|(?<=—)(?=\w)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_CUT_IN_ADDRESS = re.compile(r"(?<=[^/:][/?&=_#.-])(?=[^/?&=_#.\s-])")
_SYLLABLES = re.compile(rf"[^\W\d_]{{{_SHORTEST_HYPHENATED},}}")


@dataclass(frozen=True, slots=True)
class Word:
    """A measured word in parts between which it may be cut; one entry a part in each tuple, ``widths`` in ems.

    ``first`` and ``last`` are the traits of its outer characters, ``missing`` the characters no font has.
    """

    texts: tuple[str, ...]
    faces: tuple[Face, ...]
    widths: tuple[float, ...]
    cuts: tuple[int, ...]
    first: int
    last: int
    missing: frozenset[str]


@cache
def _hyphens() -> object:
    import pyphen

    return pyphen.Pyphen(lang="fr_FR", left=_LETTERS_KEPT, right=_LETTERS_KEPT)


@lru_cache(maxsize=20_000)
def _syllable_ends(word: str) -> tuple[int, ...]:
    return tuple(_hyphens().positions(word))  # type: ignore[attr-defined]


def syllables(word: str) -> Iterator[int]:
    """Offsets at which the French words in ``word`` may be hyphenated; words in capitals never are."""
    for match in _SYLLABLES.finditer(word):
        letters = match.group()
        if not letters.isupper():
            yield from (match.start() + end for end in _syllable_ends(letters))


def _cuts(word: str, hyphenate: bool) -> dict[int, int]:
    """Where ``word`` may be cut, by offset."""
    found: dict[int, int] = {}
    address = _ADDRESS.search(word)
    if address:
        found.update((match.end(), CUT) for match in _CUT_IN_ADDRESS.finditer(word))
        return found
    if hyphenate and "-" not in word:
        found.update((end, HYPHEN) for end in syllables(word))
    found.update((match.end(), CUT) for match in _CUT_AFTER.finditer(word))
    found.update((match.end(), HYPHEN) for match in re.finditer("\u00ad", word))
    found.pop(len(word), None)
    return found


def by_face(text: str, faces: tuple[Face, ...]) -> tuple[list[tuple[str, Face]], frozenset[str]]:
    """``text`` cut where another face is needed, and the characters replaced by an empty box."""
    if faces[0].glyphs.issuperset(map(ord, text)):
        return [(text, faces[0])], frozenset()
    stretches: list[tuple[str, Face]] = []
    missing = set()
    for character in text:
        face = next((face for face in faces if ord(character) in face.glyphs), None)
        if face is None:
            missing.add(character)
            character = EMPTY_BOX
            face = next(face for face in faces if ord(EMPTY_BOX) in face.glyphs)
        if stretches and stretches[-1][1] is face:
            stretches[-1] = (stretches[-1][0] + character, face)
        else:
            stretches.append((character, face))
    return stretches, frozenset(missing)


class _Words(dict[str, Word]):
    """Measured Latin words of one style, without spaces; no-break spaces belong to a word."""

    def __init__(self, faces: tuple[Face, ...], hyphenate: bool) -> None:
        super().__init__()
        self._faces, self._hyphenate = faces, hyphenate

    def __missing__(self, word: str) -> Word:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        measured = self[word] = self._measure(word)
        return measured

    def _measure(self, word: str) -> Word:
        allowed = _cuts(word, self._hyphenate)
        texts: list[str] = []
        faces: list[Face] = []
        cuts: list[int] = []
        missing: frozenset[str] = frozenset()
        start = 0
        for end in (*sorted(allowed), len(word)):
            stretches, lost = by_face(IGNORED.sub("", word[start:end]), self._faces)
            missing |= lost
            texts += [text for text, _ in stretches]
            faces += [face for _, face in stretches]
            cuts += [NO_CUT] * (len(stretches) - 1) + [allowed.get(end, NO_CUT)]
            start = end
        widths = tuple(face.width(text) for text, face in zip(texts, faces, strict=True))
        traits = LATIN_TRAITS[word[0]], LATIN_TRAITS[word[-1]]
        return Word(tuple(texts), tuple(faces), widths, tuple(cuts), *traits, missing)


class _WideCharacters(dict[str, Word]):
    """Measured full-width characters of one style."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, character: str) -> Word:
        ((text, face),), missing = by_face(character, self._faces)
        traits = WIDE_TRAITS[character]
        word = self[character] = Word((text,), (face,), (face.width(text),), (NO_CUT,), traits, traits, missing)
        return word


@cache
def latin_words(fonts: FontSet, bold: bool, italic: bool, hyphenate: bool) -> dict[str, Word]:
    """Every Latin word of that style, measured when it is first looked up."""
    return _Words(fonts.faces_for(bold, italic, wide=False), hyphenate)


@cache
def wide_characters(fonts: FontSet, bold: bool) -> dict[str, Word]:
    """Every full-width character of that style, measured when it is first looked up."""
    return _WideCharacters(fonts.faces_for(bold, False, wide=True))
