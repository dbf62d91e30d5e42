"""People: functions in the order one wants, roles in the group over time, lists in the order of each language."""

from __future__ import annotations

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.services import Services


@pytest.fixture
def person(services: Services) -> str:
    return services.people.create(PersonName("Anne", "Martin"))


def test_roles_in_the_group_have_a_beginning_and_an_end(services: Services, person: str) -> None:
    chair = services.people.add_role(person, GroupRole.CO_CHAIR, RoughDate("2015"))
    services.people.add_role(person, GroupRole.REFERENT)
    assert services.people.load(person).current_roles == (GroupRole.CO_CHAIR, GroupRole.REFERENT)
    services.people.end_role(chair, RoughDate("2018-06"))
    kept = services.people.load(person)
    assert kept.current_roles == (GroupRole.REFERENT,)
    assert [(held.role, held.since, held.until) for held in kept.roles] == [
        (GroupRole.CO_CHAIR, RoughDate("2015"), RoughDate("2018-06")),
        (GroupRole.REFERENT, None, None),
    ]
    services.history.undo()
    assert services.people.load(person).current_roles == (GroupRole.CO_CHAIR, GroupRole.REFERENT)
    services.people.remove_role(chair)
    assert len(services.people.load(person).roles) == 1


def test_a_mandate_known_to_end_years_ahead_is_held_until_then(services: Services, person: str) -> None:
    services.people.add_role(person, GroupRole.CHAIR, RoughDate("2020"), RoughDate("2199"))
    assert services.people.load(person).current_roles == (GroupRole.CHAIR,)


def test_who_held_a_role_is_filtered_by_what_they_are_now(services: Services, person: str) -> None:
    role = services.people.add_role(person, GroupRole.SECRETARIAT)
    assert services.lists.values(ListKind.PEOPLE, "role") == {"secretariat": 1}
    services.people.end_role(role, RoughDate("2016"))
    assert services.lists.values(ListKind.PEOPLE, "role") == {}


def test_functions_are_put_in_order(services: Services, person: str) -> None:
    ids = [services.people.add_position(person, None, BilingualText(title)) for title in ("A", "B", "C")]

    def titles() -> list[str]:
        return [position.title.fr for position in services.people.load(person).positions]

    services.people.move_position(ids[2], down=False)
    assert titles() == ["A", "C", "B"]
    services.people.move_position(ids[0], down=False)  # it is the first already
    assert titles() == ["A", "C", "B"]
    services.people.move_position(ids[0], down=True)
    assert titles() == ["C", "A", "B"]
    services.history.undo()
    assert titles() == ["A", "C", "B"]


def test_a_note_beside_a_number_is_kept(services: Services, person: str) -> None:
    contacts = (ContactPoint(ContactKind.PHONE, "0123456789", "direct"), ContactPoint(ContactKind.EMAIL, "a@b.fr"))
    services.people.set_contacts(person, contacts)
    assert services.people.load(person).contacts == contacts  # as it was typed


def test_confirmed_today_can_be_taken_back(services: Services, person: str) -> None:
    services.people.confirm([person])
    assert services.people.load(person).confirmed_on is not None
    services.history.undo()
    assert services.people.load(person).confirmed_on is None


def test_names_sort_by_french_collation_particles_where_they_were_typed(services: Services) -> None:
    """A surname stands under its first letter as it was typed: « de Russé » and « Da Silva » under D."""
    shuffled = ("Zola", "Écarlate", "œuvrard", "Da Silva", "Oberlin", "de Russé", "Eberlé", "d’Ormesson", "Dupont")
    for surname in shuffled:
        services.people.create(PersonName("", surname))
    people = {person.id: person.name.surname for person in services.people.list_people()}
    query = ListQuery(ListKind.PEOPLE, sort="name", language=Language.FR)
    assert [people[key] for key in services.lists.find(query)] == [
        *("d’Ormesson", "Da Silva", "de Russé", "Dupont", "Eberlé", "Écarlate", "Oberlin", "œuvrard", "Zola")
    ]


def test_chinese_names_sort_by_pinyin_whatever_their_script_beside(services: Services) -> None:
    for name in ("张伟", "李明", "王芳", "安娜·珀蒂", "重庆"):
        services.people.create(PersonName("", "", name))
    people = {person.id: person.name.name_zh for person in services.people.list_people()}
    query = ListQuery(ListKind.PEOPLE, sort="name", language=Language.ZH)
    assert [people[key] for key in services.lists.find(query)] == ["安娜·珀蒂", "重庆", "李明", "王芳", "张伟"]


@pytest.mark.parametrize(
    "name",
    [
        PersonName("Jean", "W" * 60),
        PersonName("Madonna", ""),
        PersonName("عبد الرحمن", "الحسيني"),
        PersonName("Émilie 🐼", "d’Œuvre-Да", "😀李"),
        PersonName("=HYPERLINK(1)", "O'Neil\ud800"),
        PersonName("", "", "欧阳"),
    ],
)
def test_names_of_any_shape_are_kept_found_and_shown(services: Services, name: PersonName) -> None:
    made = services.people.create(name)
    kept = services.people.load(made).name
    assert kept.latin.replace("\ufffd", "\ud800") == name.latin
    assert services.lists.find(ListQuery(ListKind.PEOPLE)) == (made,)
    assert services.finding.find_parties(kept.surname or kept.given_name or kept.name_zh)
