"""The three languages of the interface: gettext catalogues as plain objects, and which one is current.

Documents never ask for the current language: they take ``catalogue(language)`` by name. Messages are English; the
catalogues under ``translations/`` are complete in French and Chinese, which a test asserts.
"""

from __future__ import annotations

import gettext
from functools import cache

from groupe_pays.domain.text import Language
from groupe_pays.paths import translations_folder

DOMAIN = "groupe_pays"
LOCALES = {Language.FR: "fr", Language.ZH: "zh_Hans_CN", Language.EN: "en"}
"""Babel's and gettext's names of our languages."""

OWN_NAMES = {Language.FR: "Français", Language.ZH: "中文", Language.EN: "English"}
"""Each language named in itself, as the switch shows it in every language."""

_current = Language.FR


@cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """The messages of one language; English ids stand for themselves."""
    if language is Language.EN:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, translations_folder(), languages=[LOCALES[language]])


def current_language() -> Language:
    return _current


def set_current_language(language: Language) -> None:
    """Make ``language`` that of the interface; whoever shows text is told by the window, not from here."""
    global _current
    _current = language


def _(message: str) -> str:
    """The message in the language of the interface."""
    return catalogue(_current).gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    return catalogue(_current).ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    return catalogue(_current).pgettext(context, message)


def N_(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


def NC_(context: str, message: str) -> tuple[str, str]:
    """Mark a message that has a context, as ``N_`` does one without."""
    return context, message
