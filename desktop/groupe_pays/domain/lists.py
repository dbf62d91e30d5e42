"""What is asked of a long list: words, filters, an order. The same question comes from the screen and from a script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import Partnership, PartnershipKind
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText, Language

YES, MISSING = "yes", "missing"
"""The two values of a filter that asks whether something is there."""
_YEARS = re.compile(r"(\d{1,3})y")
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class ListKind(StrEnum):
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    PARTNERSHIPS = "partnerships"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition; several of one field are alternatives, those of different fields must all hold."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class ListQuery:
    """``words`` are what was typed in the search field; ``sort`` names a column of the list, blank for its name.

    ``language`` decides the order: French alphabet or pinyin.
    """

    kind: ListKind
    words: str = ""
    filters: tuple[Filter, ...] = ()
    sort: str = ""
    down: bool = False
    language: Language = Language.FR


@dataclass(frozen=True, slots=True)
class ListChoice:
    """A value a filter may have, its words in one language, and how many records have it."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class SavedList:
    """A question kept under a name, asked again by one click; its language is that of who asks."""

    id: str
    name: BilingualText
    query: ListQuery


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """What the list shows of somebody: ``title`` and ``organisation`` are of the main function, ``email`` the first."""

    id: str
    name: PersonName
    title: BilingualText = BilingualText()
    organisation: BilingualText = BilingualText()
    roles: tuple[GroupRole, ...] = ()
    email: str = ""


@dataclass(frozen=True, slots=True)
class PartnerEntry:
    """A partner as the list of organisations names it; ``province`` by its French name."""

    name: BilingualText
    short_name: BilingualText
    province: str


@dataclass(frozen=True, slots=True)
class BondEntry:
    """A partnership as the list of organisations shows it: who is on the other side."""

    kind: PartnershipKind
    since: RoughDate | None
    partners: tuple[PartnerEntry, ...]


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """What the list shows of an organisation; ``people`` is how many hold a function there today."""

    id: str
    name: BilingualText
    bonds: tuple[BondEntry, ...] = ()
    people: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around organisations: partnerships and numbers of people by organisation.

    ``bodies`` holds the organisations themselves and those they are bound to.
    """

    bodies: Mapping[str, Organisation]
    partnerships: Mapping[str, tuple[Partnership, ...]]
    people: Mapping[str, int]


def confirmed_before(value: str, today: date) -> date:
    """The day a filter « confirmed before » means: « 3y » is three years before ``today``, « 2015 » its first day.

    Raises:
        ValueError: the value is neither a number of years nor a year, month or day.
    """
    if years := _YEARS.fullmatch(value):
        wanted = today.year - int(years[1])
        is_leap_day = (today.month, today.day) == (2, 29)
        return today.replace(year=wanted, day=28) if is_leap_day else today.replace(year=wanted)
    if day := _DAY.fullmatch(value):
        return date(int(day[1]), int(day[2] or 1), int(day[3] or 1))
    raise ValueError(value)
