"""People, organisations and partnerships as tables."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays import places
from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.organisations import ContactKind, ContactPoint, Organisation
from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership, PartnershipText, partners_title
from groupe_pays.domain.people import Person
from groupe_pays.domain.tables import TableRequest
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.sheet import Sheet
from groupe_pays.formats import list_of, name_words
from groupe_pays.i18n import N_
from groupe_pays.labels import label
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.partnerships import PartnershipsService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.tables.columns import NARROW, NUMBER, WIDE, Told, both, chosen, contacts_of, dated, told
from groupe_pays.services.tables.order import asked, read_asked
from groupe_pays.store.store import Store

PHONES = (ContactKind.PHONE, ContactKind.MOBILE)


@dataclass(frozen=True)
class _Member:
    """A person with the organisation of the main function, whose address is theirs."""

    person: Person
    organisation: Organisation | None

    @property
    def title(self) -> BilingualText:
        position = self.person.main_position
        return position.title if position is not None else BilingualText()

    @property
    def body(self) -> BilingualText:
        position = self.person.main_position
        return position.organisation_name if position is not None else BilingualText()


def _reached(title: str, *kinds: ContactKind) -> Told[_Member]:
    return Told(title, lambda member, _language: contacts_of(member.person.contacts, *kinds), width=26.0)


_MEMBERS: list[Told[_Member]] = [
    Told(N_("Civility"), lambda member, _language: member.person.name.civility.value, width=NARROW),
    Told(N_("Given name"), lambda member, _language: member.person.name.given_name),
    Told(N_("Surname"), lambda member, _language: member.person.name.surname),
    Told(N_("Chinese name"), lambda member, _language: member.person.name.name_zh),
    *both(N_("Function"), lambda member: member.title, 30.0),
    *both(N_("Organisation"), lambda member: member.body, 30.0),
    chosen(N_("Type of organisation"), lambda member: member.organisation.kind if member.organisation else None),
    _reached(N_("E-mail"), ContactKind.EMAIL),
    _reached(N_("Phone"), ContactKind.PHONE),
    _reached(N_("Mobile phone"), ContactKind.MOBILE),
    _reached(N_("Fax"), ContactKind.FAX),
    _reached(N_("Web site"), ContactKind.WEB),
    Told(
        N_("Address"), lambda member, _language: member.organisation.address if member.organisation else "", width=30.0
    ),
    Told(N_("Postcode"), lambda member, _language: member.organisation.postcode if member.organisation else ""),
    Told(N_("City"), lambda member, _language: member.organisation.city if member.organisation else ""),
    chosen(N_("Preferred language"), lambda member: member.person.preferred_language),
    Told(
        N_("Role in the group"),
        lambda member, language: list_of([label(role, language) for role in member.person.current_roles], language),
    ),
    *both(N_("Notes"), lambda member: member.person.notes),
    Told(N_("Source"), lambda member, _language: member.person.source),
    dated(N_("Confirmed on"), lambda member: member.person.confirmed_on),
]


def members(store: Store, request: TableRequest) -> Sheet:
    people = read_asked(request.record_ids, PeopleService(store).list_people)
    named = {key for person in people if (key := _body_id(person)) is not None}
    bodies = {body.id: body for body in read_asked(sorted(named), OrganisationsService(store).list_organisations)}
    found = [_Member(person, bodies.get(_body_id(person) or "")) for person in people]
    found.sort(key=lambda member: sort_key(member.person.name.surname or member.person.name.name_zh, request.language))
    return told(N_("Members"), _MEMBERS, asked(found, request, lambda member: member.person.id), request.language)


def _body_id(person: Person) -> str | None:
    position = person.main_position
    return position.organisation_id if position is not None else None


def _of_body(title: str, *kinds: ContactKind) -> Told[Organisation]:
    return Told(title, lambda body, _language: contacts_of(body.contacts, *kinds), width=26.0)


_ORGANISATIONS: list[Told[Organisation]] = [
    *both(N_("Name"), lambda body: body.name, 34.0),
    *both(N_("Short name"), lambda body: body.short_name),
    chosen(N_("Type"), lambda body: body.kind),
    chosen(N_("College"), lambda body: body.college),
    Told(N_("Country"), lambda body, _language: body.country, width=NARROW),
    Told(N_("Region"), lambda body, language: places.words_of(body.region, places.FRENCH, language)),
    Told(N_("Province"), lambda body, language: places.words_of(body.province, places.CHINESE, language)),
    Told(N_("Address"), lambda body, _language: body.address, width=30.0),
    Told(N_("Postcode"), lambda body, _language: body.postcode, width=NARROW),
    Told(N_("City"), lambda body, _language: body.city),
    _of_body(N_("Phone"), *PHONES),
    _of_body(N_("Fax"), ContactKind.FAX),
    _of_body(N_("E-mail"), ContactKind.EMAIL),
    _of_body(N_("Web site"), ContactKind.WEB),
    Told(N_("Population"), lambda body, _language: body.population, NUMBER, 12.0),
    Told(N_("Year of the population"), lambda body, _language: body.population_year, NUMBER, NARROW),
    dated(N_("Member since"), lambda body: body.member_since),
    dated(N_("Member until"), lambda body: body.member_until),
    *both(N_("Notes"), lambda body: body.notes),
    Told(N_("Source"), lambda body, _language: body.source),
    dated(N_("Confirmed on"), lambda body: body.confirmed_on),
]


def organisations(store: Store, request: TableRequest) -> Sheet:
    found = read_asked(request.record_ids, OrganisationsService(store).list_organisations)
    found.sort(key=lambda body: sort_key(body.name.best(request.language), request.language))
    return told(N_("Organisations"), _ORGANISATIONS, asked(found, request, lambda body: body.id), request.language)


def _text(kind: PartnershipText) -> list[Told[Partnership]]:
    return both(_TEXTS[kind], lambda partnership: (partnership.texts or {}).get(kind, BilingualText()), WIDE)


_TEXTS = {
    PartnershipText.ORIGIN: N_("Origin"),
    PartnershipText.CHARACTERISTICS: N_("Characteristics"),
    PartnershipText.OBJECTIVES: N_("Objectives"),
    PartnershipText.SECTORS: N_("Sectors"),
    PartnershipText.ACTIONS: N_("Actions carried out"),
    PartnershipText.ACTORS_IN_FRANCE: N_("Actors in France"),
    PartnershipText.ACTORS_IN_CHINA: N_("Actors in China"),
    PartnershipText.ASSESSMENT: N_("Assessment"),
    PartnershipText.OUTLOOK: N_("Outlook"),
}


def partnerships(store: Store, request: TableRequest) -> Sheet:
    found = read_asked(request.record_ids, PartnershipsService(store).list_partnerships)
    named = sorted({key for one in found for key in one.contact_ids})
    people = {person.id: person for person in read_asked(named, PeopleService(store).list_people)}
    named = sorted({key for one in found for key in one.contact_body_ids})
    bodies = {body.id: body for body in read_asked(named, OrganisationsService(store).list_organisations)}

    def contacts(partnership: Partnership, language: Language) -> str:
        named = [
            _card(name_words(people[key].name, language), people[key].contacts)
            for key in partnership.contact_ids
            if key in people
        ]
        named += [
            _card(bodies[key].name.best(language), bodies[key].contacts)
            for key in partnership.contact_body_ids
            if key in bodies
        ]
        return "\n".join(named)

    columns: list[Told[Partnership]] = [
        *both(N_("French partners"), lambda one: _names(one.french), 30.0),
        *both(N_("Chinese partners"), lambda one: _names(one.chinese), 30.0),
        Told(N_("Province"), _provinces),
        chosen(N_("Type"), lambda one: one.kind),
        dated(N_("Since"), lambda one: one.since),
        chosen(N_("State"), lambda one: one.state),
        *[column for kind in PartnershipText for column in _text(kind)],
        Told(N_("Contacts"), contacts, width=WIDE),
        Told(N_("Source"), lambda one, _language: one.source),
        dated(N_("Confirmed on"), lambda one: one.confirmed_on),
    ]
    found.sort(key=lambda one: sort_key(_names(one.french).fr, Language.FR))
    return told(N_("Partnerships"), columns, asked(found, request, lambda one: one.id), request.language)


def _card(name: str, contacts: tuple[ContactPoint, ...]) -> str:
    reached = contacts_of(contacts, *PHONES, ContactKind.EMAIL)
    return f"{name} ({reached})" if reached else name


def _provinces(partnership: Partnership, language: Language) -> str:
    named = dict.fromkeys(body.province for body in partnership.chinese if body.province)
    return "; ".join(places.words_of(name, places.CHINESE, language) for name in named)


def _names(bodies: tuple[PartnerOrganisation, ...]) -> BilingualText:
    return partners_title([body.name for body in bodies])
