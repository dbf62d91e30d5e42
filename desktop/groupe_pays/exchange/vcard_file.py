"""Address cards (vCard, RFC 6350 and RFC 2426) as phones and mail programs take them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from groupe_pays.domain.importing import Place
from groupe_pays.domain.organisations import ContactPoint
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language


class VCardVersion(StrEnum):
    V3 = "3.0"
    V4 = "4.0"


@dataclass(frozen=True, slots=True)
class Card:
    """One card: a person, or an organisation where ``name`` is blank.

    ``uid`` is the record's own and never changes; ``revised`` is in UTC; ``categories`` are words.
    """

    uid: str
    name: PersonName = PersonName()
    organisation: BilingualText = BilingualText()
    service: str = ""
    title: BilingualText = BilingualText()
    contacts: tuple[ContactPoint, ...] = ()
    place: Place = Place()
    notes: str = ""
    language: Language | None = None
    categories: tuple[str, ...] = ()
    revised: datetime | None = None


def write_vcards(cards: Iterable[Card], version: VCardVersion = VCardVersion.V4) -> bytes:
    """The cards one after the other, UTF-8."""
    raise NotImplementedError
