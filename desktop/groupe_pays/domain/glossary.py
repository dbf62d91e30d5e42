"""The words of the trade in both languages: what is shipped, what the dossier adds, names of its records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.text import Language


class TermCategory(StrEnum):
    """What a term speaks of; ``UI`` are words of the program itself, which no minutes are searched for."""

    MEETING = "meeting"
    ACTION = "action"
    MEMBER = "member"
    PARTNERSHIP = "partnership"
    INSTITUTION = "institution"
    EVENT = "event"
    THEME = "theme"
    UI = "ui"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    FUNCTION = "function"
    OTHER = "other"


class TermOrigin(StrEnum):
    """Where a term comes from: the program, the program corrected by the dossier, the dossier, or its records."""

    SHIPPED = "shipped"
    CORRECTED = "corrected"
    DOSSIER = "dossier"
    RECORDS = "records"


class Confidence(StrEnum):
    """How far an equivalent can be trusted; terms somebody added say nothing of it until they are checked."""

    NONE = ""
    RECALLED = "recalled"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class Term:
    """One notion. ``id`` is that of its row, or names the shipped term or the record it is made of.

    ``others_fr`` and ``others_zh`` are further wordings that are right too (Beijing for Pékin, 北京 for 北京市);
    ``unwanted_zh`` and ``unwanted_fr`` are wordings once right that the dossier has corrected.
    ``is_hidden``: a shipped term the dossier does not use.
    """

    id: str = ""
    fr: str = ""
    zh: str = ""
    en: str = ""
    category: TermCategory = TermCategory.OTHER
    note: str = ""
    origin: TermOrigin = TermOrigin.DOSSIER
    confidence: Confidence = Confidence.NONE
    others_fr: tuple[str, ...] = ()
    others_zh: tuple[str, ...] = ()
    unwanted_fr: tuple[str, ...] = ()
    unwanted_zh: tuple[str, ...] = ()
    is_hidden: bool = False

    def side(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.fr

    def forms(self, language: Language) -> tuple[str, ...]:
        """The wordings by which the term is found in a text, the term itself first."""
        if language is Language.ZH:
            return _unique((*chinese_forms(self.zh), *self.others_zh))
        return _unique((*french_forms(self.fr), *self.others_fr))

    def unwanted(self, language: Language) -> tuple[str, ...]:
        return self.unwanted_zh if language is Language.ZH else self.unwanted_fr

    def stands_as(self, language: Language) -> str:
        """The term as it stands in a sentence: without the short name or the explanation in brackets."""
        return next(iter(self.forms(language)), "")

    @property
    def is_complete(self) -> bool:
        return bool(self.fr.strip() and self.zh.strip())

    @property
    def is_own(self) -> bool:
        """Whether the dossier holds a row for it, which can be changed and deleted."""
        return self.origin in (TermOrigin.DOSSIER, TermOrigin.CORRECTED)


_BRACKETS = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_FEMININE = re.compile(r"\((e|ne|te|le|rice|euse)\)")
_SHORT_NAME = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý0-9]{1,9}")


def french_forms(words: str) -> tuple[str, ...]:
    """« Cités Unies France (CUF) » as itself and « CUF »; « adjoint(e) » as « adjoint » and « adjointe »."""
    found: list[str] = []
    for part in words.split(" / "):
        for spelled in (_FEMININE.sub("", part), _FEMININE.sub(r"\1", part)):
            found.append(" ".join(_BRACKETS.sub("", spelled).split()))
            found += [short[1] for short in _BRACKETS.finditer(spelled) if _SHORT_NAME.fullmatch(short[1])]
    return _unique(found)


def chinese_forms(words: str) -> tuple[str, ...]:
    """The term without what is explained in brackets."""
    return _unique((_BRACKETS.sub("", words).strip(),))


def _unique(words: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
