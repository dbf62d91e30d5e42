"""Lists that answer questions in one field and a few filters, in both alphabets."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import product

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.lists import Filter, ListKind, ListQuery
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services

PEOPLE, ORGANISATIONS, PARTNERSHIPS = ListKind.PEOPLE, ListKind.ORGANISATIONS, ListKind.PARTNERSHIPS


def names(services: Services, words: str = "", *filters: Filter, kind: ListKind = ORGANISATIONS) -> list[str]:
    ids = services.lists.find(ListQuery(kind, words, filters))
    if kind is PEOPLE:
        people = {person.id: person.name.latin or person.name.name_zh for person in services.people.list_people()}
        return [people[key] for key in ids]
    bodies = {body.id: body.name.fr for body in services.organisations.list_organisations()}
    return [bodies[key] for key in ids]


def test_everything_is_listed_in_the_order_of_each_alphabet(example: Services) -> None:
    for kind, number in ((PEOPLE, 146), (ORGANISATIONS, 112), (PARTNERSHIPS, 33)):
        assert len(example.lists.find(ListQuery(kind))) == number
    french = names(example)
    assert french.index("Arras") < french.index("Eurométropole de Strasbourg") < french.index("Nancy")
    chinese = [
        example.organisations.load(key).name.zh
        for key in example.lists.find(ListQuery(ORGANISATIONS, language=Language.ZH))
    ]
    assert chinese.index("巴黎市") < chinese.index("雷恩市") < chinese.index("里昂市"), "bali, leien, li’ang"


@pytest.mark.parametrize("typed", ["Pékin", "pekin", "PEKIN", "Beijing", "beijing", "北京"])
def test_a_place_is_found_by_any_of_its_names(example: Services, typed: str) -> None:
    assert names(example, typed) == names(example, "Pékin")
    assert "Pékin" in names(example, typed)
    assert "Paris" in names(example, typed), "its partner"


@pytest.mark.parametrize(("one", "other"), [("Pékin", "Beijing"), ("pekin", "北京"), ("Canton", "广州")])
def test_a_place_that_a_text_names_is_found_by_any_of_its_names(example: Services, one: str, other: str) -> None:
    """The sheets name it in French alone, and far from the names of the partners."""
    found = example.lists.find(ListQuery(PARTNERSHIPS, one))
    assert found
    assert example.lists.find(ListQuery(PARTNERSHIPS, other)) == found
    both = example.lists.find(ListQuery(PARTNERSHIPS, f"{other} coopération"))
    assert set(both) <= set(found)


@pytest.mark.parametrize("typed", ["蒋开云", "jiang", "kaiyun", "jky"])
def test_a_chinese_name_is_found_by_its_letters(services: Services, typed: str) -> None:
    services.people.create(PersonName("", "", "蒋开云"))
    services.people.create(PersonName("Jean", "Dupont"))
    assert names(services, typed, kind=PEOPLE) == ["蒋开云"]


def test_the_departements_that_work_with_a_province_in_a_field(example: Services) -> None:
    sectors = {sector.name.fr: sector.id for one in example.partnerships.list_partnerships() for sector in one.sectors}
    education = sectors["Enseignement / Éducation"]
    asked = (
        Filter("kind", OrganisationKind.DEPARTEMENT.value),
        Filter("partner_province", "Jiangsu"),
        Filter("sector", education),
    )
    wanted = {
        side.name.fr
        for one in example.partnerships.list_partnerships()
        if education in {sector.id for sector in one.sectors} and any(p.province == "Jiangsu" for p in one.chinese)
        for side in one.french
        if example.organisations.load(side.organisation_id).kind is OrganisationKind.DEPARTEMENT
    }
    assert set(names(example, "", *asked)) == wanted
    people = names(example, "", *asked, kind=PEOPLE)
    assert (len(people) > 0) == bool(wanted)


def test_two_values_of_one_field_are_alternatives(example: Services) -> None:
    region = Filter("kind", OrganisationKind.REGION.value)
    commune = Filter("kind", OrganisationKind.COMMUNE.value)
    both = names(example, "", region, commune)
    assert sorted(both) == sorted(names(example, "", region) + names(example, "", commune))


def test_what_was_not_confirmed_since_a_day_is_listed(services: Services) -> None:
    old = services.organisations.create(BilingualText("Ancienne"))
    services.organisations.create(BilingualText("Jamais"))
    fresh = services.organisations.create(BilingualText("Fraîche"))
    services.organisations.edit(old, confirmed_on=RoughDate("2009"))
    services.organisations.edit(fresh, confirmed_on=RoughDate("2017-01-31"))
    assert names(services, "", Filter("confirmed_before", "2015-01-01")) == ["Ancienne", "Jamais"]


def test_the_lines_follow_every_change_and_its_undo(services: Services) -> None:
    body = services.organisations.create(BilingualText("Ville de Lille", "里尔市"), OrganisationKind.COMMUNE)
    services.people.create(PersonName("Martine", "Aubert"), body, BilingualText("Maire"))
    missing = Filter("email", "missing")
    assert names(services, "lille", missing, kind=PEOPLE) == ["Martine Aubert"]
    services.organisations.edit(body, name=BilingualText("Ville de Roubaix"))
    assert names(services, "lille", kind=PEOPLE) == []
    assert names(services, "roubaix", kind=PEOPLE) == ["Martine Aubert"]
    services.history.undo()
    assert names(services, "里尔", kind=PEOPLE) == ["Martine Aubert"]
    services.organisations.delete(body)
    assert names(services) == []
    services.history.undo()
    assert names(services, "", Filter("people", "yes")) == ["Ville de Lille"]
    person = services.people.list_people()[0]
    services.people.remove_position(person.positions[0].id)
    assert names(services, "", Filter("people", "yes")) == []


def test_what_has_nothing_to_sort_by_stands_last_both_ways(services: Services) -> None:
    for name, title in (("Zoé", "Adjointe"), ("Anne", ""), ("Marc", "Maire")):
        services.people.create(PersonName(name, "Petit"), None, BilingualText(title))
    people = {person.id: person.name.given_name for person in services.people.list_people()}
    for down, order in ((False, ["Zoé", "Marc", "Anne"]), (True, ["Marc", "Zoé", "Anne"])):
        found = services.lists.find(ListQuery(PEOPLE, sort="function", down=down))
        assert [people[key] for key in found] == order


@pytest.mark.parametrize("typed", ["%", "_", "'; DROP TABLE person_line; --", "\\", '"', "\x00"])
def test_signs_are_looked_for_as_they_are(services: Services, typed: str) -> None:
    services.organisations.create(BilingualText("Association 100 % Chine"))
    found = names(services, typed)
    assert found == (["Association 100 % Chine"] if typed in ("%", "\x00") else [])


def test_one_partnership_answers_all_that_is_asked_of_it(services: Services) -> None:
    """Who works with Jiangsu on culture and with Anhui on education does not work with Jiangsu in education."""
    both = services.organisations.create(BilingualText("Les deux"), OrganisationKind.DEPARTEMENT)
    one = services.organisations.create(BilingualText("Le bon"), OrganisationKind.DEPARTEMENT)
    culture, education = (services.sectors.create(BilingualText(name)) for name in ("Culture", "Éducation"))
    provinces = {name: services.organisations.create(BilingualText(name)) for name in ("Jiangsu", "Anhui")}
    for name, province in provinces.items():
        services.organisations.edit(province, country="CN", province=name)
    someone = services.people.create(PersonName("Anne", "Petit"), one)
    services.people.create(PersonName("Luc", "Grand"), both)
    for body, province, sector in ((both, "Jiangsu", culture), (both, "Anhui", education), (one, "Jiangsu", education)):
        made = services.partnerships.create([body], [provinces[province]])
        services.partnerships.set_sectors(made, [sector])
    asked = Filter("partner_province", "Jiangsu"), Filter("sector", education)
    assert names(services, "", *asked) == ["Le bon"]
    assert names(services, "", asked[0], Filter("sector", culture), asked[1]) == ["Le bon", "Les deux"]
    assert services.lists.find(ListQuery(PEOPLE, "", asked)) == (someone,)
    assert names(services, "jiangsu education", Filter("kind", "departement")) == ["Le bon", "Les deux"]


def test_the_first_role_orders_the_people(services: Services) -> None:
    for name, role in (("Anne", None), ("Luc", GroupRole.REFERENT), ("Zoé", GroupRole.CHAIR), ("Marc", None)):
        someone = services.people.create(PersonName(name, "Petit"))
        if role is not None:
            services.people.add_role(someone, role)
    people = {person.id: person.name.given_name for person in services.people.list_people()}
    for down, order in ((False, ["Zoé", "Luc", "Anne", "Marc"]), (True, ["Luc", "Zoé", "Anne", "Marc"])):
        assert [people[key] for key in services.lists.find(ListQuery(PEOPLE, sort="role", down=down))] == order
    (chair, *_others) = services.lists.people_entries([key for key, name in people.items() if name == "Zoé"])
    assert chair.roles == (GroupRole.CHAIR,)


def test_what_another_program_writes_is_found_at_once(services: Services) -> None:
    services.people.create(PersonName("Anne", "Petit"))
    assert names(services, "petit", kind=PEOPLE) == ["Anne Petit"]
    elsewhere = open_dossier(services.path)
    elsewhere.people.create(PersonName("Luc", "Petit"))
    elsewhere.close()
    assert names(services, "petit", kind=PEOPLE) == ["Anne Petit", "Luc Petit"]


@pytest.mark.parametrize("kind", list(ListKind))
def test_what_is_held_answers_as_the_file_does(example: Services, kind: ListKind) -> None:
    """Words, filters and orders in every combination, against the plain question to SQLite."""
    lists = example.lists
    field, value = ("kind", "twinning") if kind is PARTNERSHIPS else ("email", "missing")
    for sort, down, language in product(lists.columns(kind), (False, True), (Language.FR, Language.ZH)):
        whole = lists.find(ListQuery(kind, sort=sort, down=down, language=language))
        assert len(set(whole)) == len(whole) == lists.total(kind)
        for words, filters in (
            ("l", ()),
            ("chine le", ()),
            ("", (Filter(field, value),)),
            ("e", (Filter(field, value),)),
        ):
            found = lists.find(ListQuery(kind, words, filters, sort, down, language))
            assert set(found) == plainly_found(example, kind, words, bool(filters))
            assert list(found) == [key for key in whole if key in set(found)]


def plainly_found(services: Services, kind: ListKind, words: str, filtered: bool) -> set[str]:
    table = {PEOPLE: "person_line", ORGANISATIONS: "organisation_line", PARTNERSHIPS: "partnership_line"}[kind]
    where = ["instr(hay, ?) > 0" for _word in words.split()]
    if filtered:
        where.append("kind = 'twinning'" if kind is PARTNERSHIPS else "has_email = 0")
    with closing(sqlite3.connect(services.path)) as connection:
        rows = connection.execute(f"SELECT id FROM {table} WHERE {' AND '.join(where)}", words.split())
        return {key for (key,) in rows}
