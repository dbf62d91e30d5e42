"""Alphabetical order on screen: by French collation, in the Chinese interface by pinyin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCollator

from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.language import LOCALES

Key = Callable[[Any], Any]


def collator(language: Language) -> QCollator:
    """The order of one language, numbers by their value; a Chinese name in quotes stands under its first character."""
    made = QCollator(LOCALES[language])
    made.setNumericMode(True)
    made.setIgnorePunctuation(language is Language.ZH)
    return made


def text_order(language: Language) -> Callable[[str], Any]:
    """A key for plain texts; empty ones come last."""
    keys = collator(language)
    return lambda text: (not text, keys.sortKey(text))


def name_order(language: Language) -> Callable[[BilingualText], Any]:
    """A key for names of organisations; in Chinese those with a Chinese name first, by pinyin."""
    keys = collator(language)
    if language is Language.ZH:
        return lambda name: (not name.zh, keys.sortKey(name.zh or name.fr))
    return lambda name: (False, keys.sortKey(name.fr or name.zh))


def person_order(language: Language) -> Callable[[Person], Any]:
    """A key for people: by surname then given name; in Chinese those with a Chinese name first, by pinyin."""
    keys = collator(language)

    def chinese(person: Person) -> Any:
        name = person.name
        return not name.name_zh, keys.sortKey(name.name_zh or name.surname), keys.sortKey(name.given_name)

    def latin(person: Person) -> Any:
        name = person.name
        return False, keys.sortKey(name.surname or name.name_zh), keys.sortKey(name.given_name)

    return chinese if language is Language.ZH else latin
