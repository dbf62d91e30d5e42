"""What somebody types into a line of the minutes to say who and of what kind: @, /d, « M. Fort », 李明先生."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.people import Civility
from groupe_pays.domain.text import Language

LIST = "list"
AT_SIGNS = "@＠"
SIGNS: dict[str, EntryKind | str] = {
    "d": EntryKind.DECISION,
    "a": EntryKind.ACTION,
    "n": EntryKind.NOTE,
    "c": EntryKind.QUOTATION,
    "i": EntryKind.INTERVENTION,
    "l": LIST,
}
"""The letter after a slash at the start of an empty entry, and what the entry becomes."""

_SIGN = re.compile(r"(?P<slash>[/／、])(?P<letter>[a-zａ-ｚ])(?P<space>[ \u00a0\u3000]?)", re.IGNORECASE)
_MENTION = re.compile(
    r"(?<![A-Za-z0-9._%+-])[@＠](?P<typed>(?:[\w’'·-]+\.?(?:[ \u00a0][\w’'·-]+\.?){0,3}[ \u00a0]?)?)$"
)
_CIVIL = re.compile(
    r"(?:^|(?<=[\s(«,;:’']))(?P<civility>M\.|Mr\.?|Monsieur|Mme|Mlle|Madame)[ \u00a0\u202f]+"
    r"(?P<name>(?:(?:de|du|la|le|des) |d[’'])*[^\W\d_a-zß-ÿ][\w’']*"
    r"(?:[ \u00a0-](?:(?:de|du|la|le|des) |d[’'])*[^\W\d_a-zß-ÿ][\w’']*){0,3})$"
)
_TITLED = re.compile(r"(?P<name>[\u3400-\u9fff·]{1,12})(?P<title>先生|女士)$")
_LONGEST_HAN = 4
_CIVILITIES = {
    **dict.fromkeys(("M.", "Mr", "Mr.", "Monsieur", "先生"), Civility.MR),
    **dict.fromkeys(("Mme", "Mlle", "Madame", "女士"), Civility.MRS),
}
BECOMES_SPEECH = (EntryKind.DISCUSSION, EntryKind.INFORMATION, EntryKind.TEXT)
"""Kinds an entry without a word may have and still become an intervention once somebody is named at its start."""


def sign_meant(text: str, ended: bool = False) -> EntryKind | str | None:
    """The kind (or ``LIST``) that the whole text of an entry asks for: « /d » and a space; ／d and 、d without one.

    ``ended``: Enter was pressed, which stands for the space.
    """
    match = _SIGN.fullmatch(text)
    if match is None:
        return None
    whole = ended or match["space"] or match["slash"] != "/"
    return SIGNS.get(unicodedata.normalize("NFKC", match["letter"]).lower()) if whole else None


@dataclass(frozen=True, slots=True)
class Mention:
    """``typed`` are the letters after an @ that stands at ``start``."""

    start: int
    typed: str

    @property
    def is_name(self) -> bool:
        """Whether the letters could be the name of somebody new: words with a capital, or one word."""
        words = self.typed.split()
        if not words or self.typed[-1:].isspace() or sum(map(len, words)) < 2:
            return False
        return (len(words) == 1 and words[0][0].isalpha()) or all(not word[0].islower() for word in words)


def mention_at(before: str) -> Mention | None:
    """The @ and the letters that end the text before the cursor; not the one inside an address of electronic mail."""
    match = _MENTION.search(before)
    return Mention(match.start(), match["typed"]) if match is not None else None


def makes_speaker(entry: MinuteEntry, before: str, is_alone: bool) -> bool:
    """Whether an @ behind the text ``before`` names who speaks; ``is_alone``: the entry holds nothing else."""
    if before.strip():
        return False
    if entry.kind in (EntryKind.INTERVENTION, EntryKind.DISCUSSION):
        return True
    return is_alone and entry.kind in BECOMES_SPEECH


@dataclass(frozen=True, slots=True)
class Addressed:
    """Somebody named with a title: ``names`` are what the words may mean, the longest first."""

    start: int
    end: int
    names: tuple[str, ...]
    civility: Civility


def addressed_at_end(text: str, language: Language) -> Addressed | None:
    """« M. Fort » or 李明先生 at the end of ``text``, spaces and commas aside.

    Nothing parts a Chinese name from what stands before it: every ending of one to four characters may be it.
    """
    text = text.rstrip(" \u00a0\u202f,，、")
    match = _TITLED.search(text) if language is Language.ZH else None
    if match is not None:
        name = match["name"]
        names = tuple(name[-length:] for length in range(min(len(name), _LONGEST_HAN), 0, -1))
        return Addressed(match.start("title") - len(names[0]), len(text), names, _CIVILITIES[match["title"]])
    match = _CIVIL.search(text)
    if match is None:
        return None
    return Addressed(match.start(), len(text), (match["name"],), _CIVILITIES[match["civility"]])
