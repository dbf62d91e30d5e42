"""What looks wrong in one text by itself: words left to complete, double spaces, quotes that do not close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from groupe_pays.domain.text import Language

_PLACEHOLDER = re.compile(
    r"\b[àa] (?:compléter|completer|préciser|preciser|vérifier|verifier|confirmer)\b|\bX{3,}\b|\bTODO\b|"
    r"[?？]{3,}|\[(?:\.{3}|…)\]|待补充|待完善|待定稿|待核实|待确认",
    re.IGNORECASE,
)
_HINTS = ("compl", "préci", "preci", "vérif", "verif", "confirm", "xxx", "todo", "??", "？？", "[", "待")
"""One of these is in every such place: most texts need no closer look."""
_SPACES = re.compile(r"(?<=\S)[ \u00a0\u202f\u3000]{2,}(?=\S)")
_OPENING = {"«": "»", "“": "”", "(": ")", "（": "）", "[": "]", "《": "》", "【": "】", "「": "」", "『": "』"}
_SAME = {"（": "(", "）": ")"}
_PAIRED = re.compile("[" + re.escape("".join((*_OPENING, *_OPENING.values()))) + "]")
_LIST_MARK = re.compile(r"^[ \u00a0]*\w{1,3}[)）]", re.MULTILINE)
_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text: position in characters, and the words there."""

    at: int
    words: str


@lru_cache(maxsize=20_000)
def placeholders(text: str) -> tuple[Spot, ...]:
    """What somebody meant to come back to: « à compléter », XXX, ???, 待补充."""
    folded = text.casefold()
    if not any(hint in folded for hint in _HINTS):
        return ()
    return tuple(Spot(found.start(), found.group()) for found in _PLACEHOLDER.finditer(text))


@lru_cache(maxsize=20_000)
def double_spaces(text: str) -> tuple[Spot, ...]:
    """The first of the places where two spaces follow each other inside a line, with what stands around it."""
    found = _SPACES.search(text)
    if found is None:
        return ()
    around = text[max(found.start() - 10, 0) : found.end() + 10].replace("\n", " ").strip()
    return (Spot(found.start(), around),)


@lru_cache(maxsize=20_000)
def unbalanced(text: str) -> tuple[Spot, ...]:
    """The first quote or bracket that is opened and not closed, or closed and not opened.

    A bracket behind a list mark (« a) ») closes nothing; half and full width pair with each other.
    """
    marks = {found.end() - 1 for found in _LIST_MARK.finditer(text)}
    opened: list[tuple[str, int]] = []
    for found in _PAIRED.finditer(text):
        at, char = found.start(), found.group()
        if char in _OPENING:
            opened.append((_plain(_OPENING[char]), at))
        elif at not in marks:
            if not opened or opened[-1][0] != _plain(char):
                return (_spot(text, opened[-1][1] if opened else at),)
            opened.pop()
    if opened:
        return (_spot(text, opened[-1][1]),)
    return (_spot(text, text.rindex('"')),) if text.count('"') % 2 else ()


def _plain(mark: str) -> str:
    return _SAME.get(mark, mark)


def _spot(text: str, at: int) -> Spot:
    return Spot(at, text[at : at + _SHOWN].replace("\n", " ").strip())


# Numbers of people said in a text, against the attendance

_SAID = {
    Language.FR: re.compile(r"\b(\d{1,4})[ \u00a0\u202f](?:personnes? )?(présente?s?|excusée?s?|absente?s?)\b", re.I),
    Language.ZH: re.compile(r"(\d{1,4})[ \u00a0]?(?:人|名|位)(?:代表)?(出席|到场|请假|缺席)"),
}
_STATUS_WORDS = {"pr": "present", "ex": "excused", "ab": "absent"}
_STATUS_HAN = {"出席": "present", "到场": "present", "请假": "excused", "缺席": "absent"}


def said_counts(text: str, language: Language) -> Iterator[tuple[Spot, str, int]]:
    """« 33 présents », 9人请假: the place, the status meant (``present``, ``excused``, ``absent``), the number."""
    for found in _SAID.get(language, _SAID[Language.FR]).finditer(text):
        word = found.group(2).casefold()
        status = _STATUS_HAN[word] if word in _STATUS_HAN else _STATUS_WORDS[word[:2]]
        yield Spot(found.start(), found.group()), status, int(found.group(1))
