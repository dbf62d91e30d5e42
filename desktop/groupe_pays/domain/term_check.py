"""Terms that a translation words otherwise than the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from groupe_pays.domain.glossary import Term, TermCategory
from groupe_pays.domain.han_forms import simplified
from groupe_pays.domain.term_index import FoundTerm, TermIndex, holds, shortens
from groupe_pays.domain.text import Language

_ALWAYS = (
    *(TermCategory.INSTITUTION, TermCategory.EVENT, TermCategory.PLACE, TermCategory.PERSON),
    TermCategory.ORGANISATION,
)
"""What has one name; another word may be translated by its sense, unless the dossier itself says how."""

_NEVER = (TermCategory.FUNCTION, TermCategory.UI)
_LONG = 4
"""Letters of a word that carries meaning: « attribué à » has one such word, « comité de pilotage » two."""

_GAPS = str.maketrans("", "", " \u00a0\u202f·・-")


@dataclass(frozen=True, slots=True)
class TermDoubt:
    """A term of the original from ``start`` to ``end`` of its plain words, which the translation does not have.

    ``expected`` are the wordings of the glossary, the first preferred; ``used`` is one that is not wanted any more and
    that the translation has, blank where none is recognised.
    """

    found: FoundTerm
    expected: tuple[str, ...]
    used: str = ""


def doubtful_terms(source: str, target: str, language: Language, index: TermIndex) -> list[TermDoubt]:
    """The terms of ``source``, a text in ``language``, whose equivalents ``target`` lacks; each once."""
    doubts: dict[str, TermDoubt] = {}
    other = language.other
    for found in index.find(source):
        terms = [term for term in found.terms if term.side(other)]
        if not terms or not any(is_binding(term, language) for term in terms) or _is_seat(source, found, language):
            continue
        expected = _unique(form for term in terms for form in term.forms(other))
        if not any(_has(target, form, other) for form in expected) and not _is_shortened(target, terms, other):
            unwanted = _unique(form for term in terms for form in term.unwanted(other))
            used = next((form for form in unwanted if _has(target, form, other)), "")
            doubts.setdefault(expected[0], TermDoubt(found, expected, used))
    return list(doubts.values())


_SEAT_FR = re.compile(
    r"\b[Aa]mbassad(?:e|eure?|rice)s?\s(?:(?:d[eu]|des|la|les|d[’'])\s?|[A-ZÀ-Ý][\w’'-]+\s|populaire\s|fédérale\s){1,8}"
    r"(?:à|en|au|aux)\s\Z"
)
_SEAT_ZH = re.compile(r"驻\Z"), re.compile(r"[^，。；：、]{0,4}使馆|[^，。；：、]{0,4}大使")


def _is_seat(text: str, found: FoundTerm, language: Language) -> bool:
    """Whether a place is where an embassy sits: French names it by the city, Chinese by the country."""
    if all(term.category is not TermCategory.PLACE for term in found.terms):
        return False
    if language is Language.FR:
        return _SEAT_FR.search(text[max(0, found.start - 100) : found.start]) is not None
    return _SEAT_ZH[0].search(text[: found.start]) is not None and _SEAT_ZH[1].match(text, found.end) is not None


def is_binding(term: Term, language: Language) -> bool:
    """Whether a text must word the term as the glossary does: a name, several words, or the dossier's own choice.

    A term explained in brackets (« projet (de compte rendu) ») has other senses too.
    """
    if term.is_own or term.category in _ALWAYS:
        return True
    if term.category in _NEVER or term.fr != term.stands_as(Language.FR):
        return False
    if language is Language.ZH:
        return len(term.stands_as(language)) >= _LONG
    return sum(len(word) >= _LONG for word in term.fr.replace("-", " ").split()) > 1


def _has(text: str, form: str, language: Language) -> bool:
    if language is Language.ZH:
        return simplified(form.translate(_GAPS)) in simplified(text.translate(_GAPS))
    return holds(text, form)


def _is_shortened(text: str, terms: Iterable[Term], language: Language) -> bool:
    """Whether a French text says a shipped or recorded term by a part of it; somebody by the surname alone."""
    if language is Language.ZH:
        return False
    kept = [term for term in terms if not term.is_own]
    if any(term.category is TermCategory.PERSON and holds(text, term.fr.rpartition(" ")[2]) for term in kept):
        return True
    return any(shortens(text, form) for term in kept for form in term.forms(language))


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
