"""People's names in the order, case and script of the language they stand in."""

from __future__ import annotations

import re
from enum import StrEnum

from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import Language

PARTICLES = {
    *("de", "d", "du", "des", "da", "do", "dos", "das", "di", "del", "della", "dello", "degli"),
    *("van", "von", "der", "den", "ten", "ter", "zu", "zur", "y", "e"),
}
"""Words before a surname that keep their letters when it is set in capitals: « Da SILVA », « De RUSSÉ »."""

_PARTICLE = re.compile(r"(?P<word>\w+)(?P<gap>\s+|['’]\s*)")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


class NameStyle(StrEnum):
    """TEXT within a sentence, LIST with the surname in capitals, FIRST where a document names somebody first."""

    TEXT = "text"
    LIST = "list"
    FIRST = "first"


def person_name(
    civility: Civility,
    given_name: str,
    surname: str,
    name_zh: str,
    language: Language,
    style: NameStyle = NameStyle.TEXT,
) -> str:
    """The name of a person, see ``name_words``; Civility.NONE leaves the title out."""
    return name_words(PersonName(given_name, surname, name_zh, civility), language, style, civil=True)


def name_words(name: PersonName, language: Language, style: NameStyle = NameStyle.TEXT, *, civil: bool = False) -> str:
    """The name as ``language`` writes it; ``civil`` sets its civility with it: « M. », 先生, "Mr".

    French: « Jocelyne Bougeard », « Jocelyne BOUGEARD » in lists; Chinese people surname first and in capitals, with
    their characters on first mention: « Mme LI Ming (李明) ». Chinese: the Chinese name, the Latin one alone where
    there is none, both on first mention of somebody not Chinese: 若瑟琳·布吉尔（Jocelyne Bougeard）; then 女士 or 先生.
    """
    civility = name.civility if civil else Civility.NONE
    latin = _latin(name, style)
    if language is not Language.ZH:
        words = f"{_before(civility, language)}{latin}" if latin else name.name_zh
        shows_han = style is NameStyle.FIRST and latin and name.is_chinese
        return f"{words} ({name.name_zh})" if shows_han else words
    if not name.name_zh:
        return latin
    title = {Civility.MR: "先生", Civility.MRS: "女士"}.get(civility, "")
    shows_latin = style is NameStyle.FIRST and latin and not name.is_chinese
    return f"{name.name_zh}（{latin}）{title}" if shows_latin else f"{name.name_zh}{title}"


def upper_surname(surname: str) -> str:
    """« Da SILVA », « de LA FONTAINE », « d’ORMESSON », « SAINT-DRENANT »; a surname of particles only is one."""
    start = 0
    while (particle := _PARTICLE.match(surname, start)) and particle["word"].casefold() in PARTICLES:
        start = particle.end()
    return surname[:start] + surname[start:].upper()


def text_surname(surname: str) -> str:
    """A surname typed in capitals as running text has it: « Da SILVA », « KERROC’H » as « Da Silva », « Kerroc’h »."""
    return _WORD.sub(lambda word: _lowered(word[0]) if word[0].isupper() and len(word[0]) > 1 else word[0], surname)


def _lowered(word: str) -> str:
    """A capital first, and after the apostrophe of a single letter: « D’Ormesson »."""
    head, mark, tail = word[:1], word[1:2], word[2:]
    return head + mark + tail.capitalize() if mark in ("'", "’") else word.capitalize()


def _latin(name: PersonName, style: NameStyle) -> str:
    if name.is_chinese:
        return f"{upper_surname(name.surname)} {name.given_name}".strip()
    surname = upper_surname(name.surname) if style is NameStyle.LIST else text_surname(name.surname)
    return f"{name.given_name} {surname}".strip()


def _before(civility: Civility, language: Language) -> str:
    if civility is Civility.NONE:
        return ""
    words = {Civility.MR: "Mr", Civility.MRS: "Ms"}[civility] if language is Language.EN else civility.value
    return f"{words}\u00a0"
