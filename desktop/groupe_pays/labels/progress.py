"""How far a translation is, in words and numbers: « 41 sur 62 paragraphes relus, 12 brouillons, 4 sans chinois »."""

from __future__ import annotations

from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.domain.translation import TranslationCount
from groupe_pays.i18n import catalogue, current_language

State = TranslationState


def progress_words(count: TranslationCount, language: Language | None = None) -> str:
    """The whole sentence, without what there is none of; "" where there is nothing to translate."""
    language = language or current_language()
    if not count.total:
        return ""
    say = catalogue(language)
    whole = say.ngettext("{done} of {number} paragraph reviewed", "{done} of {number} paragraphs reviewed", count.total)
    parts = [whole.format(done=count.reviewed, number=count.total)]
    parts += [words for _state, words in left_words(count, language)]
    return ("，" if language is Language.ZH else ", ").join(parts)


def left_words(count: TranslationCount, language: Language | None = None) -> list[tuple[TranslationState, str]]:
    """What is left to do, each state with its number: drafts, outdated ones, those without a language."""
    say = catalogue(language or current_language())
    found = [
        (State.DRAFT, say.ngettext("{number} draft", "{number} drafts", count.draft), count.draft),
        (State.OUTDATED, say.ngettext("{number} outdated", "{number} outdated", count.outdated), count.outdated),
        (State.MISSING, say.gettext("{number} without Chinese"), count.missing_chinese),
        (State.MISSING, say.gettext("{number} without French"), count.missing_french),
    ]
    return [(state, words.format(number=number)) for state, words, number in found if number]


def reviewed_words(count: TranslationCount, language: Language | None = None) -> str:
    say = catalogue(language or current_language())
    words = say.ngettext("{number} reviewed", "{number} reviewed", count.reviewed)
    return words.format(number=count.reviewed)
