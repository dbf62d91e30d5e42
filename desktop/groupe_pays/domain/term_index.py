"""Finding the terms of a text: the longest first, in whatever number, case or elision they stand.

A text is read as units: words of an alphabet without accents, case, plural and feminine, and Chinese characters one by
one. The wordings of all terms are looked up by their first unit and their length in units, so that the time taken
follows the length of the text, not that of the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from groupe_pays.domain.collation import fold
from groupe_pays.domain.glossary import Confidence, Term, TermCategory, TermOrigin
from groupe_pays.domain.han_forms import simplified
from groupe_pays.domain.text import Language

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_INCLUSIVE = (
    r"(?:[·•⋅.][a-zè]{1,5}(?:[·•⋅.]s)?|\((?:e|ne|le|te|rice|trice|euse|s)\)s?|/-?(?:trice|rice|euse|e)s?)(?![^\W_])"
)
"""« chargé·e·s », « directeur/trice », « adjoint(e) »: one word, that of its beginning."""
_UNIT = re.compile(
    rf"(?P<word>[{_HAN}]|\d+|[^\W\d_{_HAN}]{{2,}}(?={_INCLUSIVE})|[^\W\d_{_HAN}]+)(?:(?<=[^\W\d]){_INCLUSIVE})?"
)
_GAP = re.compile("[\\s\u00a0\u202f'’‘‐‑–·・.-]{0,3}")
_SHORTEST_WITH_PLURAL = 4
_FEMININE = {"trice": "teur", "euse": "eur", "iere": "ier", "ere": "er", "ive": "if", "elle": "el", "enne": "en"}
"""What stands for the end of a masculine word, where it is not an « e » alone."""
_PROPER = (TermCategory.PLACE, TermCategory.PERSON, TermCategory.ORGANISATION, TermCategory.INSTITUTION)
_RANK = {TermOrigin.CORRECTED: 0, TermOrigin.DOSSIER: 0, TermOrigin.RECORDS: 1, TermOrigin.SHIPPED: 2}
_RANK_OF_FUNCTION = 3
"""What one person's function is called says less than the glossary: « Président » may be of a region, or of a club."""


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A place in a text, from ``start`` to ``end`` in characters, and the terms it may be, the likeliest first."""

    start: int
    end: int
    terms: tuple[Term, ...]

    @property
    def term(self) -> Term:
        return self.terms[0]


@dataclass(frozen=True, slots=True)
class _Unit:
    """``stem`` is what is looked up, ``word`` what stands there."""

    stem: str
    word: str
    start: int
    end: int


_Key = tuple[str, ...]


class TermIndex:
    """The terms of one language; made once, asked for every text."""

    def __init__(self, terms: Iterable[Term], language: Language) -> None:
        self._forms: dict[_Key, list[tuple[tuple[str, ...], Term]]] = {}
        lengths: dict[str, set[int]] = {}
        for term in terms:
            for form in term.forms(language):
                words = _words(form)
                key = tuple(map(_stem, words))
                if _is_telling(key):
                    self._forms.setdefault(key, []).append((words, term))
                    lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __len__(self) -> int:
        return len(self._forms)

    def find(self, text: str) -> list[FoundTerm]:
        """The terms in their order, none over another; where several begin at one place, the longest."""
        found = []
        units = _units(text)
        at = 0
        while at < len(units):
            step = 1
            for length in self._lengths.get(units[at].stem, ()):
                terms = self._terms_at(text, units[at : at + length], length)
                if terms:
                    found.append(FoundTerm(units[at].start, units[at + length - 1].end, terms))
                    step = length
                    break
            at += step
        return found

    def _terms_at(self, text: str, units: Sequence[_Unit], length: int) -> tuple[Term, ...]:
        candidates = self._forms.get(tuple(unit.stem for unit in units)) if len(units) == length else None
        if candidates is None or not _is_joined(text, units):
            return ()
        fitting = [(_misfit(units, words, term), term) for words, term in candidates]
        ranked = sorted(
            ((misfit, _rank(term), term.confidence is not Confidence.VERIFIED, -at, term)
             for at, (misfit, term) in enumerate(fitting) if misfit is not None),
            key=lambda one: one[:3],
        )  # fmt: skip
        return tuple({term.id or id(term): term for *_rank, term in ranked}.values())


def _rank(term: Term) -> int:
    return _RANK_OF_FUNCTION if term.category is TermCategory.FUNCTION else _RANK[term.origin]


def holds(text: str, form: str) -> bool:
    """Whether a text has these words, in whatever number and case."""
    wanted = tuple(map(_stem, _words(form)))
    units = _units(text)
    return bool(wanted) and any(
        tuple(unit.stem for unit in units[at : at + len(wanted)]) == wanted
        and _is_joined(text, units[at : at + len(wanted)])
        for at in range(len(units) - len(wanted) + 1)
    )


def shortens(text: str, form: str) -> bool:
    """Whether a French text calls a term by its head and half of its words: « la collectivité », « les Rencontres ».

    Good French does not repeat « collectivité territoriale » in each sentence.
    """
    stems = {unit.stem for unit in _units(text)}
    words = [_stem(word) for word in _words(form) if len(word) >= _SHORTEST_WITH_PLURAL]
    return len(words) > 1 and words[0] in stems and 2 * sum(word in stems for word in words) >= len(words)


@lru_cache(maxsize=4)
def _units(text: str) -> tuple[_Unit, ...]:
    """Kept a while: a translation is asked for every term of its original."""
    return tuple(_Unit(_stem(unit["word"]), unit["word"], unit.start(), unit.end()) for unit in _UNIT.finditer(text))


def _words(form: str) -> tuple[str, ...]:
    return tuple(unit["word"] for unit in _UNIT.finditer(form))


@lru_cache(maxsize=32_768)
def _stem(word: str) -> str:
    """« régionaux », « Régionales » as « regional »; « bureaux » as « bureau »; « conseillère » as « conseiller »."""
    plain = _singular(word)
    if len(plain) < _SHORTEST_WITH_PLURAL or not plain.endswith("e"):
        return plain
    ending = next((each for each in _FEMININE if plain.endswith(each)), "e")
    return plain.removesuffix(ending) + _FEMININE.get(ending, "")


@lru_cache(maxsize=32_768)
def _singular(word: str) -> str:
    """Without case, accents and plural; Chinese in simplified characters."""
    if len(word) == 1 and word >= "\u3400":
        return simplified(word)
    plain = fold(word)
    if len(plain) < _SHORTEST_WITH_PLURAL or not plain.endswith(("s", "x")):
        return plain
    if plain.endswith("aux") and not plain.endswith("eaux"):
        return f"{plain[:-3]}al"
    return plain[:-1]


def _is_telling(key: _Key) -> bool:
    """A lone letter or a lone Chinese character would be found everywhere."""
    return len(key) > 1 or (len(key) == 1 and len(key[0]) > 1 and not key[0].isdigit())


def _is_joined(text: str, units: Sequence[_Unit]) -> bool:
    return all(_GAP.fullmatch(text, one.end, other.start) is not None for one, other in pairwise(units))


def _misfit(units: Sequence[_Unit], words: Sequence[str], term: Term) -> int | None:
    """How far what stands there is from the wording of the term: 0 to the letter; None where it is another word.

    « marché » is not « marche », but may be typed MARCHE; « ONU » is no « onu », « Tours » no « tours ». « Présidente »
    is the feminine of « président », « commun » is no « commune », and no name has a feminine.
    """
    proper = term.category in _PROPER
    misfit = 0
    for unit, word in zip(units, words, strict=True):
        loud = len(word) > 1 and word.isupper()
        if loud and not unit.word.isupper():
            return None
        if proper and word[:1].isupper() and unit.word[:1].islower():
            return None
        known = word.casefold()
        if _singular(unit.word) != _singular(word):
            if proper or unit.stem != _singular(word):
                return None
            misfit += 1
            known = known[:-2]  # what follows is of the feminine: « conseillère »
        for typed, wanted in zip(simplified(unit.word.casefold()), simplified(known), strict=False):
            if typed != wanted:
                if typed > "\x7f":
                    return None
                misfit += 1
    return misfit
