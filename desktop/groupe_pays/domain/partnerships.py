"""Franco-Chinese partnerships: who is bound to whom, since when, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText, Language


class PartnershipKind(StrEnum):
    TWINNING = "twinning"
    AGREEMENT = "agreement"
    CONVENTION = "convention"
    CONTACTS = "contacts"


class PartnershipState(StrEnum):
    UNKNOWN = "unknown"
    ACTIVE = "active"
    DORMANT = "dormant"
    ENDED = "ended"
    PROJECT = "project"


class PartnershipText(StrEnum):
    """The texts of a partnership's sheet, in the order of the printed directory."""

    ORIGIN = "origin"
    CHARACTERISTICS = "characteristics"
    OBJECTIVES = "objectives"
    SECTORS = "sectors"
    ACTIONS = "actions"
    ACTORS_IN_FRANCE = "actors_in_france"
    ACTORS_IN_CHINA = "actors_in_china"
    ASSESSMENT = "assessment"
    OUTLOOK = "outlook"


@dataclass(frozen=True, slots=True)
class PartnerOrganisation:
    organisation_id: str
    name: BilingualText
    province: str = ""


@dataclass(frozen=True, slots=True)
class Sector:
    """A theme of cooperation, named as the group names it everywhere."""

    id: str
    name: BilingualText


@dataclass(frozen=True, slots=True)
class Partnership:
    """``french`` and ``chinese`` hold one organisation or more; a text may be blank in either language.

    ``contact_ids`` are people to turn to, ``contact_body_ids`` organisations. ``sectors`` are those of the group's
    taxonomy; the words of the sheet itself are among the texts.
    """

    id: str
    french: tuple[PartnerOrganisation, ...] = ()
    chinese: tuple[PartnerOrganisation, ...] = ()
    kind: PartnershipKind = PartnershipKind.CONTACTS
    state: PartnershipState = PartnershipState.UNKNOWN
    since: RoughDate | None = None
    texts: dict[PartnershipText, BilingualText] | None = None
    source: str = ""
    confirmed_on: RoughDate | None = None
    contact_ids: tuple[str, ...] = ()
    contact_body_ids: tuple[str, ...] = ()
    sectors: tuple[Sector, ...] = ()


def partners_title(names: Sequence[BilingualText]) -> BilingualText:
    """A partnership by the organisations it binds: « Rennes – Jinan », 雷恩—济南."""
    return BilingualText(
        " – ".join(name.best(Language.FR) for name in names), "—".join(name.best(Language.ZH) for name in names)
    )
