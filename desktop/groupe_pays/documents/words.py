"""Latin words measured once: their faces, widths and the places where they may be cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from groupe_pays.documents.characters import IGNORED, LATIN_TRAITS, WIDE_TRAITS
from groupe_pays.documents.fonts import EMPTY_BOX, Face, font_set

NO_CUT, CUT, HYPHEN = 0, 1, 2
"""What may happen after a part of a word: nothing, a line end, a line end with a hyphen added."""

_SHORTEST_HYPHENATED = 6
_LETTERS_KEPT = 3

_CUT_AFTER = re.compile(r"(?<=[^\W\d_]{2}[-–/])(?=[^\W\d_]{2})|(?<=\u200b)|(?<=—)(?=\w)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_CUT_IN_ADDRESS = re.compile(r"(?<=[^/:][/?&=_#.-])(?=[^/?&=_#.\s-])")
_SYLLABLES = re.compile(rf"[^\W\d_]{{{_SHORTEST_HYPHENATED},}}")


@dataclass(frozen=True)
class Part:
    """A stretch of a word in one face; ``width`` is in ems."""

    text: str
    face: Face
    width: float
    cut: int


@dataclass(frozen=True)
class Word:
    """A measured word; ``missing`` are the characters no font has."""

    parts: tuple[Part, ...]
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


def _cuts(word: str, hyphenate: bool) -> dict[int, int]:
    """Where ``word`` may be cut, by offset."""
    found: dict[int, int] = {}
    address = _ADDRESS.search(word)
    if address:
        found.update((match.end(), CUT) for match in _CUT_IN_ADDRESS.finditer(word))
        return found
    if hyphenate and "-" not in word:
        for match in _SYLLABLES.finditer(word):
            letters = match.group()
            if letters.isupper():
                continue
            found.update((match.start() + end, HYPHEN) for end in _syllable_ends(letters))
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


@lru_cache(maxsize=50_000)
def latin_word(word: str, bold: bool, italic: bool, hyphenate: bool) -> Word:
    """Measure a word without spaces; no-break spaces belong to it."""
    faces = font_set().faces_for(bold, italic, wide=False)
    cuts = _cuts(word, hyphenate)
    parts: list[Part] = []
    missing: frozenset[str] = frozenset()
    start = 0
    for end in (*sorted(cuts), len(word)):
        stretches, lost = by_face(IGNORED.sub("", word[start:end]), faces)
        missing |= lost
        for text, face in stretches:
            parts.append(Part(text, face, face.width(text), NO_CUT))
        parts[-1] = Part(parts[-1].text, parts[-1].face, parts[-1].width, cuts.get(end, NO_CUT))
        start = end
    return Word(tuple(parts), LATIN_TRAITS[word[0]], LATIN_TRAITS[word[-1]], missing)


@lru_cache(maxsize=50_000)
def wide_character(character: str, bold: bool) -> Word:
    """Measure one full-width character."""
    faces = font_set().faces_for(bold, False, wide=True)
    ((text, face),), missing = by_face(character, faces)
    traits = WIDE_TRAITS[character]
    return Word((Part(text, face, face.width(text), NO_CUT),), traits, traits, missing)
