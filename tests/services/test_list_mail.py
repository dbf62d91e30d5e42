"""Messages to the people of a list: addresses ready to be pasted, in the language each reads; who has none is named."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.list_mail import address_line
from groupe_pays.services.services import Services


def person(services: Services, name: PersonName, address: str, language: Language = Language.FR) -> str:
    key = services.people.create(name)
    if address:
        services.people.set_contacts(key, (ContactPoint(ContactKind.EMAIL, address),))
    services.people.edit(key, preferred_language=language)
    return key


def test_addresses_are_ready_for_the_blind_copy_each_once(services: Services) -> None:
    ids = [
        person(services, PersonName("Anne", "Martin"), "anne@exemple.fr"),
        person(services, PersonName("Hervé", "Le Goff, maire"), "h@exemple.fr"),
        person(services, PersonName("Anne", "Martin-Petit"), "ANNE@exemple.fr"),
        person(services, PersonName(name_zh="蒋开云"), "jiang@example.cn", Language.ZH),
        person(services, PersonName("Zoé", "Petit"), "pas d’adresse"),
        person(services, PersonName("Marc", "Roux"), ""),
    ]
    found = services.list_mail.addressees(ListKind.PEOPLE, ids)
    assert address_line(found.reachable(Language.FR)) == (
        'Anne Martin <anne@exemple.fr>, "Hervé Le Goff, maire" <h@exemple.fr>'
    )
    assert address_line(found.reachable(), bare=True) == "anne@exemple.fr, h@exemple.fr, jiang@example.cn"
    assert found.languages == (Language.FR, Language.ZH)
    assert found.unreachable() == ("Zoé Petit", "Marc Roux")


def test_a_draft_has_everybody_in_blind_copy_and_is_still_to_be_written(services: Services) -> None:
    ids = [person(services, PersonName("Élodie", f"Nœl {n}"), f"e{n}@exemple.fr") for n in range(3)]
    reachable = services.list_mail.addressees(ListKind.PEOPLE, ids).reachable()
    message = message_from_bytes(services.list_mail.draft(reachable), policy=default)
    assert [str(one.addr_spec) for one in message["Bcc"].addresses] == [f"e{n}@exemple.fr" for n in range(3)]
    assert message["Bcc"].addresses[0].display_name == "Élodie Nœl 0"
    assert message["To"] is None
    assert message["X-Unsent"] == "1"


def test_writing_to_partnerships_means_their_contacts_and_to_organisations_themselves(example: Services) -> None:
    one = next(one for one in example.partnerships.list_partnerships() if one.contact_ids)
    people = {person.id: person.name.plain(Language.FR) for person in example.people.list_people()}
    found = example.list_mail.addressees(ListKind.PARTNERSHIPS, [one.id])
    assert {people[key] for key in one.contact_ids} <= {each.name for each in found.people}
    body = example.organisations.create(BilingualText("Ville de Lens"))
    example.organisations.set_contacts(body, (ContactPoint(ContactKind.EMAIL, "mairie@lens.fr"),))
    (itself,) = example.list_mail.addressees(ListKind.ORGANISATIONS, [body]).people
    assert (itself.name, itself.address) == ("Ville de Lens", "mairie@lens.fr")


def test_every_address_of_the_example_is_reached_or_its_owner_named(example: Services) -> None:
    ids = example.lists.find(ListQuery(ListKind.PEOPLE))
    found = example.list_mail.addressees(ListKind.PEOPLE, ids)
    assert len(found.people) == len(found.unreachable()) + sum(bool(one.address) for one in found.people)
    assert {one.name for one in found.people} == {
        person.name.plain(Language.FR) for person in example.people.list_people()
    }


def test_people_meant_by_organisations_are_those_who_work_there_now(services: Services) -> None:
    body = services.organisations.create(BilingualText("Lille"))
    stays = services.people.create(PersonName("Anne", "Martin"), body)
    left = services.people.create(PersonName("Marc", "Roux"), body)
    services.people.edit_position(services.people.load(left).positions[0].id, until=RoughDate("2015"))
    assert services.lists.people_of(ListKind.ORGANISATIONS, [body]) == [stays]


def test_cards_are_named_in_the_language_of_who_saves_them(example: Services) -> None:
    french, chinese = (example.cards.file_name(ListKind.PARTNERSHIPS, one) for one in (Language.FR, Language.ZH))
    assert french.endswith("– Partenariats.vcf")
    assert chinese.endswith("– 合作关系.vcf")
