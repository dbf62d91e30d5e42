"""Audiences: criteria come back as they were saved, and choose the people one expects."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.audiences import Circle, Criteria
from groupe_pays.domain.organisations import College, ContactKind, ContactPoint, Organisation, OrganisationKind
from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership, Sector
from groupe_pays.domain.people import GroupRole, GroupRoleHeld, Person, PersonName, Position
from groupe_pays.domain.text import BilingualText

PLACES = st.lists(st.text(max_size=12), max_size=3).map(tuple)
CRITERIA = st.builds(
    Criteria,
    colleges=st.lists(st.sampled_from(College), max_size=3).map(tuple),
    kinds=st.lists(st.sampled_from(OrganisationKind), max_size=3).map(tuple),
    regions=PLACES,
    provinces=PLACES,
    sector_ids=PLACES,
    roles=st.lists(st.sampled_from(GroupRole), max_size=2).map(tuple),
    with_email=st.booleans(),
)


@given(CRITERIA)
def test_criteria_come_back_as_they_were_saved(criteria: Criteria) -> None:
    assert Criteria.from_json(criteria.to_json()) == criteria


@pytest.mark.parametrize(
    "stored", ["", "[]", '"x"', '{"colleges": "state"}', '{"colleges": ["x"]}', '{"age": ["1"]}', '{"with_email": 1}']
)
def test_what_is_no_criteria_is_refused(stored: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json and enums word theirs as they like
        Criteria.from_json(stored)


def body(key: str, kind: OrganisationKind, college: College, region: str = "", province: str = "") -> Organisation:
    return Organisation(key, BilingualText(key), kind, college=college, region=region, province=province)


def person(key: str, body_id: str, *roles: GroupRole, email: str = "") -> Person:
    contacts = (ContactPoint(ContactKind.EMAIL, email),) if email else ()
    held = (Position(f"{key}-p", key, body_id, BilingualText(), BilingualText()),)
    return Person(key, PersonName("", key), contacts=contacts, positions=held, roles=tuple(map(GroupRoleHeld, roles)))


BODIES = (
    body("bretagne", OrganisationKind.REGION, College.REGION, "Bretagne"),
    body("rennes", OrganisationKind.COMMUNE, College.COMMUNE, "Bretagne"),
    body("lyon", OrganisationKind.COMMUNE, College.COMMUNE, "Auvergne-Rhône-Alpes"),
    body("jinan", OrganisationKind.CHINESE_LOCAL_GOVERNMENT, College.CHINESE, province="Shandong"),
)
PARTNERSHIPS = (
    Partnership(
        "p",
        french=(PartnerOrganisation("rennes", BilingualText("Rennes")),),
        chinese=(PartnerOrganisation("jinan", BilingualText("Jinan"), "Shandong"),),
        sectors=(Sector("water", BilingualText("Eau")),),
    ),
)
PEOPLE = (
    person("anne", "bretagne", GroupRole.CHAIR),
    person("bob", "rennes", email="bob@example.org"),
    person("chen", "jinan"),
    person("dany", "lyon", email="d@example.org"),
)


@pytest.mark.parametrize(
    ("criteria", "chosen"),
    [
        (Criteria(), "anne bob chen dany"),
        (Criteria(regions=("Bretagne",)), "anne bob"),
        (Criteria(colleges=(College.COMMUNE, College.REGION)), "anne bob dany"),
        (Criteria(colleges=(College.COMMUNE,), regions=("Bretagne",)), "bob"),
        (Criteria(kinds=(OrganisationKind.REGION,)), "anne"),
        (Criteria(provinces=("Shandong",)), "bob chen"),
        (Criteria(sector_ids=("water",)), "bob chen"),
        (Criteria(roles=(GroupRole.CHAIR,)), "anne"),
        (Criteria(with_email=True), "bob dany"),
        (Criteria(with_email=True, provinces=("Shandong",)), "bob"),
    ],
)
def test_values_of_a_field_widen_and_fields_narrow(criteria: Criteria, chosen: str) -> None:
    circle = Circle(BODIES, PARTNERSHIPS)
    assert [one.id for one in circle.select(PEOPLE, criteria)] == chosen.split()
