"""The words of the review of duplicates: why two records look alike, how much, what goes over from one to the other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from gettext import NullTranslations

from groupe_pays.domain.duplicates import CERTAIN, Reason
from groupe_pays.domain.merging import Choice, Kind, Link
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue, current_language

_VERY_LIKELY = 86


def words_of_duplicates(say: NullTranslations) -> Mapping[type[Enum], Mapping[Enum, str]]:
    """What each value is called, by type and value."""
    return {
        Kind: {Kind.PERSON: say.gettext("People"), Kind.ORGANISATION: say.gettext("Organisations")},
        Choice: {
            Choice.FIRST: say.pgettext("which record", "Left"),
            Choice.SECOND: say.pgettext("which record", "Right"),
            Choice.BOTH: say.pgettext("which record", "Both"),
        },
        Reason: {
            Reason.SAME_NAME: say.pgettext("alike", "Same name"),
            Reason.SWAPPED_NAME: say.pgettext("alike", "Given name and surname swapped"),
            Reason.INITIAL: say.pgettext("alike", "Initial of the given name"),
            Reason.CONTAINED_NAME: say.pgettext("alike", "One name within the other"),
            Reason.LIKE_NAME: say.pgettext("alike", "Name a letter or two apart"),
            Reason.OTHER_SURNAME: say.pgettext("alike", "Same given name, another surname"),
            Reason.OTHER_GIVEN_NAME: say.pgettext("alike", "Same surname, another given name or none"),
            Reason.SAME_CHINESE_NAME: say.pgettext("alike", "Same Chinese name"),
            Reason.PINYIN: say.pgettext("alike", "Chinese name in pinyin"),
            Reason.SAME_EMAIL: say.pgettext("alike", "Same e-mail address"),
            Reason.SAME_PHONE: say.pgettext("alike", "Same phone number"),
            Reason.SAME_ORGANISATION: say.pgettext("alike", "Same organisation"),
            Reason.SAME_PLACE: say.pgettext("alike", "Same place"),
            Reason.SAME_DOMAIN: say.pgettext("alike", "E-mail addresses of one house"),
            Reason.SHORT_NAME: say.pgettext("alike", "Initials of the long name"),
            Reason.TRANSLATION: say.pgettext("alike", "The same name in the other language"),
            Reason.OTHER_PLACE_NAME: say.pgettext("alike", "Another name of the place"),
        },
    }


def likeness_words(score: int, language: Language | None = None) -> str:
    """How much two records look alike, in words; ``score`` from 0 to 100."""
    say = catalogue(language or current_language())
    if score >= CERTAIN:
        return say.pgettext("alike", "Almost certain")
    return say.pgettext("alike", "Very likely") if score >= _VERY_LIKELY else say.pgettext("alike", "Possible")


def linked(link: Link, number: int, language: Language | None = None) -> str:
    """« 3 fonctions », « 1 réunion »."""
    say = catalogue(language or current_language())
    return _counted(say, link, number).format(number=number)


def _counted(say: NullTranslations, link: Link, number: int) -> str:
    more = _of_meetings(say, link, number)
    if more:
        return more
    if link is Link.FUNCTION:
        return say.ngettext("{number} function", "{number} functions", number)
    if link is Link.CONTACT:
        return say.ngettext("{number} phone or address", "{number} phones and addresses", number)
    if link is Link.ROLE:
        return say.ngettext("{number} role in the group", "{number} roles in the group", number)
    if link is Link.AUDIENCE:
        return say.ngettext("{number} audience", "{number} audiences", number)
    if link is Link.PARTNERSHIP:
        return say.ngettext("{number} partnership", "{number} partnerships", number)
    if link is Link.PART:
        return say.ngettext("{number} body under it", "{number} bodies under it", number)
    return say.ngettext("{number} change recorded", "{number} changes recorded", number)


def _of_meetings(say: NullTranslations, link: Link, number: int) -> str:
    if link is Link.MEETING:
        return say.ngettext("{number} meeting", "{number} meetings", number)
    if link is Link.ATTENDANCE:
        return say.ngettext("{number} attendance", "{number} attendances", number)
    if link is Link.INTERVENTION:
        return say.ngettext("{number} intervention", "{number} interventions", number)
    if link is Link.ACTION:
        return say.ngettext("{number} action", "{number} actions", number)
    if link is Link.PRESENTATION:
        return say.ngettext("{number} item presented", "{number} items presented", number)
    if link is Link.CHAIR:
        return say.ngettext("{number} chair of a meeting", "{number} chairs of meetings", number)
    if link is Link.REPRESENTED:
        return say.ngettext("{number} representation", "{number} representations", number)
    if link is Link.DELEGATION:
        return say.ngettext("{number} delegation", "{number} delegations", number)
    return ""
