"""People and organisations as they would be after the import, filled row after row."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field

from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactKind, ContactPoint, Organisation, OrganisationKind
from groupe_pays.domain.people import Civility, GroupRole, Person, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.duplicates.people import phone_key


@dataclass(slots=True)
class PositionDraft:
    """``body`` is the key of an organisation draft; blank where the function names none."""

    id: str | None
    body: str
    title: BilingualText
    main: bool = False
    changed: bool = False


@dataclass(slots=True)
class PersonDraft:
    """``id`` is None for somebody new; ``row`` is the line of the file that makes them."""

    key: str
    id: str | None = None
    row: int = 0
    civility: Civility = Civility.NONE
    given_name: str = ""
    surname: str = ""
    name_zh: str = ""
    language: Language | None = None
    notes: BilingualText = BilingualText()
    source: str = ""
    confirmed_on: RoughDate | None = None
    contacts: list[ContactPoint] = field(default_factory=list)
    positions: list[PositionDraft] = field(default_factory=list)
    roles: list[GroupRole] = field(default_factory=list)
    touched: bool = False

    @property
    def name(self) -> PersonName:
        return PersonName(self.given_name, self.surname, self.name_zh, self.civility)

    def copied(self) -> PersonDraft:
        """A copy that can be changed without changing this one."""
        other = copy(self)
        other.contacts, other.roles = list(self.contacts), list(self.roles)
        other.positions = [copy(position) for position in self.positions]
        return other


@dataclass(slots=True)
class BodyDraft:
    """An organisation; ``id`` is None for a new one."""

    key: str
    id: str | None = None
    name: BilingualText = BilingualText()
    short_name: BilingualText = BilingualText()
    kind: OrganisationKind = OrganisationKind.OTHER
    country: str = "FR"
    region: str = ""
    province: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    notes: BilingualText = BilingualText()
    member_since: RoughDate | None = None
    source: str = ""
    confirmed_on: RoughDate | None = None
    contacts: list[ContactPoint] = field(default_factory=list)
    touched: bool = False

    def copied(self) -> BodyDraft:
        other = copy(self)
        other.contacts = list(self.contacts)
        return other


def draft_of_person(person: Person) -> PersonDraft:
    """Somebody of the dossier, as they are."""
    name = person.name
    return PersonDraft(
        person.id, person.id,
        civility=name.civility, given_name=name.given_name, surname=name.surname, name_zh=name.name_zh,
        language=person.preferred_language, notes=person.notes, source=person.source,
        confirmed_on=person.confirmed_on, contacts=list(person.contacts), roles=[held.role for held in person.roles],
        positions=[
            PositionDraft(each.id, each.organisation_id or "", each.title, each.is_main) for each in person.positions
        ],
    )  # fmt: skip


def draft_of_body(body: Organisation) -> BodyDraft:
    """An organisation of the dossier, as it is."""
    return BodyDraft(
        body.id, body.id,
        name=body.name, short_name=body.short_name, kind=body.kind, country=body.country, region=body.region,
        province=body.province, address=body.address, postcode=body.postcode, city=body.city, notes=body.notes,
        member_since=body.member_since, source=body.source, confirmed_on=body.confirmed_on,
        contacts=list(body.contacts),
    )  # fmt: skip


def contact_key(point: ContactPoint) -> tuple[str, str]:
    """What two writings of one number or address share; phones and mobiles are one sort."""
    if point.kind in (ContactKind.PHONE, ContactKind.MOBILE, ContactKind.FAX):
        sort = "fax" if point.kind is ContactKind.FAX else "phone"
        return sort, "".join(filter(str.isalnum, phone_key(point.value) or fold(point.value)))
    words = fold(point.value).replace(" ", "")
    if point.kind is ContactKind.WEB:
        words = words.removeprefix("https://").removeprefix("http://").rstrip("/")
    return point.kind.value, words


def lacking(there: Iterable[ContactPoint], given: Iterable[ContactPoint]) -> list[ContactPoint]:
    """The numbers and addresses of ``given`` that are not there, each once."""
    known = {contact_key(point) for point in there}
    found = []
    for point in given:
        key = contact_key(point)
        if point.value and key not in known:
            known.add(key)
            found.append(point)
    return found


def letters(text: str) -> str:
    """What two writings of one text share: its letters and digits, folded."""
    return "".join(filter(str.isalnum, fold(text)))
