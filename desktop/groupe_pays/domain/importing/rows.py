"""A row of an address book once cleaned: whom it speaks of, what was corrected, what should be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.importing.fields import Field
from groupe_pays.domain.organisations import ContactPoint, OrganisationKind
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText, Language


class Mended(StrEnum):
    """Why a value is not written as the cell has it."""

    SPACES = "spaces"
    """Stray, double or odd spaces; line ends inside a cell."""
    HYPHEN = "hyphen"
    """A name wrapped at its hyphen."""
    CHARACTERS = "characters"
    """Control characters and what cannot be stored."""
    CAPITALS = "capitals"
    """A name kept in small letters; it is shown in capitals where lists do so."""
    SPLIT = "split"
    """One cell that says several things."""
    NAME = "name"
    """Civility or function taken out of the name, names put in their order."""
    PHONE = "phone"
    """Digits grouped as the country does."""
    POSTCODE = "postcode"
    DATE = "date"
    PLACE = "place"
    """A region, province or country as the glossary spells it."""
    WORDS = "words"
    """A word of the file as the value it means: « M. », « Commune », « Président »."""


QUIET = frozenset((Mended.CAPITALS, Mended.PHONE, Mended.DATE, Mended.WORDS))
"""Only the form changes, as in any dossier: a row mended in no other way is not called corrected."""


class Unsure(StrEnum):
    """Why a value should be looked at; it is kept as it was written."""

    EMAIL = "email"
    PHONE = "phone"
    SEVERAL_PHONES = "several_phones"
    POSTCODE = "postcode"
    WEB = "web"
    DATE = "date"
    SURNAME_ONLY = "surname_only"
    SEVERAL_PEOPLE = "several_people"
    """One cell names several people: the first is read, the others are kept in the notes."""
    NAME_ORDER = "name_order"
    """Which word is the surname cannot be told."""
    TOO_LONG = "too_long"
    """Cut, or longer than any name is."""
    PLACE = "place"
    """A region or province the glossary does not know."""
    CHARACTERS = "characters"
    """Characters were unreadable in the file."""
    FORMULA = "formula"
    """Looks like a formula of a spreadsheet; kept as text."""
    NUMBER_CUT = "number_cut"
    """A spreadsheet rounded a long number: its last digits are lost."""


class Reason(StrEnum):
    """Why a row cannot be imported."""

    EMPTY = "empty"
    NOBODY = "nobody"
    """Neither a name nor an organisation."""
    HEADER = "header"
    """A header repeated among the rows."""
    TOTAL = "total"
    """The total of a table, which is nobody."""
    HEADING = "heading"
    """The name of a region alone: the part of the list that begins with it."""
    ONLY_EMAIL = "only_email"
    """An address that names nobody."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One value that is not written as the cell has it."""

    field: Field
    before: str
    after: str
    why: Mended

    @property
    def is_quiet(self) -> bool:
        return self.why in QUIET


@dataclass(frozen=True, slots=True)
class Doubt:
    """One value to be checked by somebody who knows."""

    field: Field
    value: str
    why: Unsure


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; ``country`` is ISO 3166-1 alpha-2, blank where the row does not tell."""

    address: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.address or self.postcode or self.city)


@dataclass(frozen=True, slots=True)
class CleanPerson:
    """``place`` is set only where the row names no organisation that it could be the address of."""

    name: PersonName
    language: Language | None = None
    contacts: tuple[ContactPoint, ...] = ()
    roles: tuple[GroupRole, ...] = ()
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class CleanOrganisation:
    """``region`` and ``province`` are French names of the glossary, or as written where it does not know them.

    ``contacts`` are the web site and, in a row without a person, phones and e-mails.
    """

    name: BilingualText
    kind: OrganisationKind | None = None
    short_name: str = ""
    region: str = ""
    province: str = ""
    place: Place = Place()
    contacts: tuple[ContactPoint, ...] = ()
    member_since: RoughDate | None = None
    is_kind_told: bool = False
    """Whether a column says the kind; else it is guessed from the name, and no other gives way to it."""


@dataclass(frozen=True, slots=True)
class CleanPosition:
    """What the person does there; ``service`` is the department within the organisation."""

    title: BilingualText
    service: str = ""


@dataclass(frozen=True, slots=True)
class CleanRow:
    """What a row says. Nothing is in it where ``refused`` tells why."""

    number: int
    person: CleanPerson | None = None
    organisation: CleanOrganisation | None = None
    position: CleanPosition | None = None
    partners: tuple[str, ...] = ()
    status: str = ""
    notes: str = ""
    source: str = ""
    confirmed_on: RoughDate | None = None
    corrections: tuple[Correction, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    refused: Reason | None = None

    @property
    def is_corrected(self) -> bool:
        """Whether something was mended that its writer would want to know."""
        return any(not each.is_quiet for each in self.corrections)
