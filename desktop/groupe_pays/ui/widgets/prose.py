"""Fields that hold prose, and its language: names, addresses and codes are none."""

from __future__ import annotations

from typing import Any

from groupe_pays.domain.names import has_han
from groupe_pays.domain.text import Language

_PROPERTY = "prose"
_EITHER = "either"


def prose_in(field: Any, language: Language | None) -> None:
    """Say that a field holds prose, in one language or (None) in whichever it happens to be."""
    field.setProperty(_PROPERTY, language.value if language is not None else _EITHER)


def holds_prose(field: Any) -> bool:
    return bool(field.property(_PROPERTY))


def language_of_prose(field: Any, line: str) -> Language:
    """The language of a line of a field: where the field may hold either, Chinese characters tell."""
    stored = field.property(_PROPERTY)
    if stored != _EITHER:
        return Language(stored)
    return Language.ZH if has_han(line) else Language.FR
