"""The words of the filters of the long lists: what each asks, and what it may be answered."""

from __future__ import annotations

from gettext import NullTranslations

from groupe_pays.domain.lists import YES, ListKind
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue, current_language

_OFTEN = frozenset({"partnership", "active", "member", "people", "function", "contact", "date", "chinese_texts"})
"""Filters answered by yes or no; of the others something is there or missing."""


def field_words(kind: ListKind, field: str, language: Language | None = None) -> str:
    """What a filter is called on its list.

    Raises:
        KeyError: the list has no such filter.
    """
    say = catalogue(language or current_language())
    own = {ListKind.PARTNERSHIPS: _of_partnerships, ListKind.PEOPLE: _of_people}.get(kind)
    return ({**_of_every_list(say), **(own(say) if own is not None else {})})[field]


def presence_words(field: str, value: str, language: Language | None = None) -> str:
    """The answer to a filter that asks whether something is there: « renseigné », « manquant », « oui », « non »."""
    say = catalogue(language or current_language())
    if field in _OFTEN:
        return say.gettext("yes") if value == YES else say.gettext("no")
    return say.gettext("known") if value == YES else say.gettext("missing")


def country_words(code: str, language: Language | None = None) -> str:
    """The two countries of the group by name, others by their code."""
    say = catalogue(language or current_language())
    return {"FR": say.gettext("France"), "CN": say.gettext("China")}.get(code, code)


def _of_every_list(say: NullTranslations) -> dict[str, str]:
    return {
        "kind": say.pgettext("organisation", "Kind"),
        "college": say.gettext("College"),
        "country": say.gettext("Country"),
        "region": say.pgettext("place", "Region"),
        "province": say.gettext("Province"),
        "partner_province": say.gettext("Partner in"),
        "sector": say.gettext("Sector"),
        "contribution": say.gettext("Contribution"),
        "partnership": say.gettext("Partnership"),
        "active": say.gettext("Active partnership"),
        "member": say.gettext("Member of the group"),
        "people": say.gettext("Somebody known there"),
        "chinese_name": say.gettext("Chinese name"),
        "email": say.gettext("Email"),
        "phone": say.gettext("Phone"),
        "address": say.gettext("Address"),
        "confirmed_before": say.gettext("Not confirmed since"),
    }


def _of_people(say: NullTranslations) -> dict[str, str]:
    return {
        "organisation": say.gettext("Organisation"),
        "kind": say.gettext("Type of organisation"),
        "role": say.gettext("Role in the group"),
        "language": say.gettext("Preferred language"),
        "function": say.gettext("Function"),
    }


def _of_partnerships(say: NullTranslations) -> dict[str, str]:
    return {
        "kind": say.gettext("Kind"),
        "state": say.gettext("State"),
        "level": say.gettext("Level"),
        "province": say.gettext("Province"),
        "organisation": say.gettext("Organisation"),
        "contact": say.gettext("Contact"),
        "date": say.gettext("Date known"),
        "chinese_texts": say.gettext("Texts in Chinese"),
    }
