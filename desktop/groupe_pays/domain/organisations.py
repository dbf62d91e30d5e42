"""Organisations: local authorities, State services, associations and the Chinese bodies around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText


class OrganisationKind(StrEnum):
    REGION = "region"
    DEPARTEMENT = "departement"
    COMMUNE = "commune"
    EPCI = "epci"
    STATE = "state"
    EMBASSY = "embassy"
    ASSOCIATION = "association"
    UNIVERSITY = "university"
    COMPANY = "company"
    CHINESE_LOCAL_GOVERNMENT = "chinese_local_government"
    CHINESE_BODY = "chinese_body"
    OTHER = "other"


class College(StrEnum):
    """The groups by which attendance is ordered and counted, in protocol order (reference pages, « Order »)."""

    STATE = "state"
    REGION = "region"
    DEPARTEMENT = "departement"
    EPCI = "epci"
    COMMUNE = "commune"
    ASSOCIATION = "association"
    OTHER = "other"
    CHINESE = "chinese"

    @property
    def rank(self) -> int:
        return list(College).index(self)


_COLLEGES = {
    OrganisationKind.REGION: College.REGION,
    OrganisationKind.DEPARTEMENT: College.DEPARTEMENT,
    OrganisationKind.COMMUNE: College.COMMUNE,
    OrganisationKind.EPCI: College.EPCI,
    OrganisationKind.STATE: College.STATE,
    OrganisationKind.EMBASSY: College.CHINESE,
    OrganisationKind.ASSOCIATION: College.ASSOCIATION,
    OrganisationKind.CHINESE_LOCAL_GOVERNMENT: College.CHINESE,
    OrganisationKind.CHINESE_BODY: College.CHINESE,
}


def college_of(kind: OrganisationKind, country: str) -> College:
    """The college an organisation sits in; a French embassy or university in China stays on its own side."""
    college = _COLLEGES.get(kind, College.OTHER)
    if country == "CN":
        return College.CHINESE
    if kind is OrganisationKind.EMBASSY and country == "FR":
        return College.STATE
    return college


class ContactKind(StrEnum):
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One phone number, address or site, as it was written down; ``note`` says which: « direct », « assistante »."""

    kind: ContactKind
    value: str
    note: str = ""


class Contribution(StrEnum):
    """Whether a member paid its contribution to the group for ``Organisation.contribution_year``."""

    UNKNOWN = "unknown"
    PAID = "paid"
    DUE = "due"
    EXEMPT = "exempt"


class OrganisationChange(StrEnum):
    """What can become of an authority: another name, or another body in its place (Alsace → Grand Est)."""

    RENAMED = "renamed"
    SUCCEEDED = "succeeded"


@dataclass(frozen=True, slots=True)
class OrganisationEvent:
    """A change an organisation went through; ``old_name`` is what it was called until then.

    ``successor_id`` is the body that took its place, where one did; several may have the same successor: a merger.
    """

    id: str
    organisation_id: str
    change: OrganisationChange
    old_name: BilingualText
    date: RoughDate | None = None
    successor_id: str | None = None
    successor_name: BilingualText = BilingualText()


def name_on(name: BilingualText, events: Sequence[OrganisationEvent], day: date) -> BilingualText:
    """What an organisation was called on a day, by its renamings; ``name`` is what it is called now.

    A renaming without a date tells nothing about when.
    """
    dated = [(event.date, event) for event in events if event.change is OrganisationChange.RENAMED and event.date]
    later = sorted((pair for pair in dated if pair[0].earliest > day), key=lambda pair: pair[0])
    return later[0][1].old_name if later else name


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body; ``region`` and ``province`` are French names of the glossary, ``country`` is ISO 3166-1 alpha-2.

    ``population_note`` says what the population is that of, or names another: « Grand Lyon ».
    """

    id: str
    name: BilingualText
    kind: OrganisationKind = OrganisationKind.OTHER
    short_name: BilingualText = BilingualText()
    country: str = "FR"
    region: str = ""
    province: str = ""
    parent_id: str | None = None
    college: College = College.OTHER
    address: str = ""
    postcode: str = ""
    city: str = ""
    population: int | None = None
    population_year: int | None = None
    population_note: BilingualText = BilingualText()
    notes: BilingualText = BilingualText()
    member_since: RoughDate | None = None
    member_until: RoughDate | None = None
    contribution: Contribution = Contribution.UNKNOWN
    contribution_year: int | None = None
    source: str = ""
    confirmed_on: RoughDate | None = None
    contacts: tuple[ContactPoint, ...] = field(default=())
