"""The order in which a list that is handed out names bodies and people."""

from __future__ import annotations

import pytest

from groupe_pays.domain.organisations import College, Organisation, OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.protocol import bare_name, organisation_order, person_order
from groupe_pays.domain.text import BilingualText


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Département de la Vienne", "Vienne"),
        ("Région Occitanie", "Occitanie"),
        ("Communauté d’agglomération de La Rochelle", "La Rochelle"),
        ("Communauté urbaine de Brest", "Brest"),
        ("Rennes", "Rennes"),
        ("Région", "Région"),
    ],
)
def test_an_authority_stands_under_its_own_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


def test_the_chinese_side_stands_by_rank() -> None:
    names = [("Jinan", "济南市"), ("District de Daxing", "大兴区"), ("Shandong", "山东省"), ("Pékin", "北京市")]
    bodies = [
        Organisation(
            fr, BilingualText(fr, zh), OrganisationKind.CHINESE_LOCAL_GOVERNMENT, country="CN", college=College.CHINESE
        )
        for fr, zh in names
    ]
    bodies.append(Organisation("E", BilingualText("Zone"), OrganisationKind.EMBASSY, college=College.CHINESE))
    bodies.append(Organisation("R", BilingualText("Région Zélée"), OrganisationKind.REGION, college=College.REGION))
    ordered = [body.name.fr for body in sorted(bodies, key=organisation_order)]
    assert ordered == ["Région Zélée", "Zone", "Pékin", "Shandong", "Jinan", "District de Daxing"]


def test_who_presides_comes_before_who_is_elected_before_who_directs() -> None:
    functions = {
        "Bernard": "Chargée de mission",
        "Colin": "Directeur des relations internationales",
        "Durand": "Vice-présidente déléguée",
        "Étienne": "Présidente de la Région",
        "Adam": "Adjoint au maire",
    }
    ordered = sorted(functions, key=lambda name: person_order(PersonName("A", name), BilingualText(functions[name])))
    assert ordered == ["Étienne", "Adam", "Durand", "Colin", "Bernard"]
