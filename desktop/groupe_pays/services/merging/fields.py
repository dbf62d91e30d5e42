"""The fields of two records side by side, with the value a hasty reader should get."""

from __future__ import annotations

from typing import Any

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.merging import Choice, FieldPair, Kind, is_blank
from groupe_pays.domain.organisations import Contribution, OrganisationKind
from groupe_pays.domain.people import Civility
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.base import Binnable

PERSON_FIELDS = (
    *("civility", "given_name", "surname", "name_zh", "preferred_language", "notes", "source", "confirmed_on"),
)
ORGANISATION_FIELDS = (
    *("name", "short_name", "kind", "college", "country", "region", "province", "parent_id", "address", "postcode"),
    *("city", "population", "population_year", "population_note", "member_since", "member_until", "contribution"),
    *("contribution_year", "notes", "source", "confirmed_on"),
)
FIELDS = {Kind.PERSON: PERSON_FIELDS, Kind.ORGANISATION: ORGANISATION_FIELDS}
_JOINED = ("notes", "source")
_LATEST = ("confirmed_on",)
_EARLIEST = ("member_since",)
_NOTHING_SAID = (Civility.NONE, OrganisationKind.OTHER, Contribution.UNKNOWN)


def field_pairs(kind: Kind, first: Binnable, second: Binnable) -> tuple[FieldPair, ...]:
    """What both records say, in the order of the card."""
    return tuple(_pair(name, getattr(first, name), getattr(second, name), kind) for name in FIELDS[kind])


def _pair(name: str, first: Any, second: Any, kind: Kind) -> FieldPair:
    first, second = ("" if value is None and name in ("name_zh",) else value for value in (first, second))
    return FieldPair(name, first, second, _proposed(name, first, second), name in _JOINED)


def _proposed(name: str, first: Any, second: Any) -> Choice:
    if _says_nothing(second):
        return Choice.FIRST
    if _says_nothing(first):
        return Choice.SECOND
    if name in _JOINED:
        return Choice.BOTH
    if isinstance(first, RoughDate) and isinstance(second, RoughDate):
        later = first < second
        if name in _LATEST:
            return Choice.SECOND if later else Choice.FIRST
        if name in _EARLIEST:
            return Choice.FIRST if later else Choice.SECOND
    return Choice.SECOND if _weight(second) > _weight(first) else Choice.FIRST


def _says_nothing(value: Any) -> bool:
    return is_blank(value) or value in _NOTHING_SAID


def _weight(value: Any) -> tuple[bool, int]:
    """How much a text tells: one that is not all capitals, then the longer one; no preference for anything else."""
    if isinstance(value, BilingualText):
        return bool(value.fr and value.zh), len(value.fr)
    if type(value) is not str:
        return False, 0
    return not (value.isupper() and len(value) > 1), len(value)
