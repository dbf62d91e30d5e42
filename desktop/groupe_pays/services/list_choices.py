"""What the filters of the long lists may be set to, in words, with the number of records each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays import places
from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.lists import MISSING, YES, ListChoice, ListKind, ListQuery, confirmed_before
from groupe_pays.domain.organisations import College, Contribution, OrganisationKind
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState
from groupe_pays.domain.people import GroupRole
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import catalogue
from groupe_pays.labels import label
from groupe_pays.labels.lists import country_words, presence_words
from groupe_pays.store.lines.asking import is_flag, values_of
from groupe_pays.store.lines.held import HeldLines
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import SectorRow

YEARS = (1, 2, 3, 5, 10)
"""The ages offered for « not confirmed since »; any other can be asked for by a script."""
_ENUMS: Mapping[str, type[Enum]] = {
    "kind": OrganisationKind,
    "level": OrganisationKind,
    "college": College,
    "role": GroupRole,
    "language": Language,
    "contribution": Contribution,
    "state": PartnershipState,
}
_PLACES = {"region": places.FRENCH, "province": places.CHINESE, "partner_province": places.CHINESE}


def choices(
    session: Session, held: HeldLines, kind: ListKind, field: str, language: Language, today: date
) -> tuple[ListChoice, ...]:
    """The values of one filter that some record has, in the order they are offered in.

    Raises:
        KeyError: the list has no such filter.
    """
    counts = values_of(session, kind, field)
    if is_flag(kind, field):
        flags = (YES, MISSING)
        return tuple(ListChoice(one, presence_words(field, one, language), counts.get(one, 0)) for one in flags)
    if field == "confirmed_before":
        return _ages(counts, language, today)
    if (values := enum_of(kind, field)) is not None:
        there = [one for one in values if str(one.value) in counts]
        return tuple(ListChoice(str(one.value), label(one, language), counts[str(one.value)]) for one in there)
    names = names_of(session, field)
    if field == "organisation":
        in_order = held.find(session, ListQuery(ListKind.ORGANISATIONS, language=language))
        named = (key for key in in_order if key in counts)
        return tuple(ListChoice(key, _worded(field, key, names, language), counts[key]) for key in named)
    offered = [ListChoice(value, _worded(field, value, names, language), count) for value, count in counts.items()]
    return tuple(sorted(offered, key=lambda one: sort_key(one.words, language)))


def value_words(session: Session, kind: ListKind, field: str, value: str, language: Language) -> str:
    """One value in words; the value itself where nothing knows it."""
    if is_flag(kind, field):
        return presence_words(field, value, language)
    if field == "confirmed_before":
        return _age_words(value, language)
    if (values := enum_of(kind, field)) is not None:
        return next((label(one, language) for one in values if one.value == value), value)
    return _worded(field, value, names_of(session, field, value), language)


def enum_of(kind: ListKind, field: str) -> type[Enum] | None:
    """The enumeration whose values a filter takes; None where it takes others."""
    if field == "kind" and kind is ListKind.PARTNERSHIPS:
        return PartnershipKind
    return _ENUMS.get(field)


def _ages(days: Mapping[str, int], language: Language, today: date) -> tuple[ListChoice, ...]:
    """How many were confirmed last before each age, or never."""
    found = []
    for years in YEARS:
        value = f"{years}y"
        limit = confirmed_before(value, today).isoformat()
        found.append(ListChoice(value, _age_words(value, language), sum(n for day, n in days.items() if day < limit)))
    return tuple(found)


def _age_words(value: str, language: Language) -> str:
    if value.endswith("y") and value[:-1].isdecimal():
        number = int(value[:-1])
        return catalogue(language).ngettext("{number} year", "{number} years", number).format(number=number)
    try:
        return date_words(RoughDate(value), language)
    except ValueError:
        return value


def names_of(session: Session, field: str, only: str | None = None) -> Mapping[str, BilingualText]:
    """The names of what the values of a filter stand for, of one of them alone where it is said."""
    if field in _PLACES:
        return {row["name_fr"]: BilingualText(row["name_fr"], row["name_zh"]) for row in places.rows(_PLACES[field])}
    rows = {"sector": SectorRow, "organisation": OrganisationRow}.get(field)
    if rows is None:
        return {}
    columns = rows.__table__.c
    query = select(columns.id, columns.name_fr, columns.name_zh)
    if only is not None:
        query = query.where(columns.id == only)
    return {key: BilingualText(fr, zh) for key, fr, zh in session.execute(query)}


def _worded(field: str, value: str, names: Mapping[str, BilingualText], language: Language) -> str:
    if field == "country":
        return country_words(value, language)
    if value not in names:
        return value
    words = names[value].best(language)
    return places.without_rank(words) if field in _PLACES and language is Language.ZH else words
