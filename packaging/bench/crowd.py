"""A dossier of tens of thousands of people, written in bulk: no journal, the lines of the lists made at the end."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College, ContactKind, OrganisationKind
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import create_dossier
from groupe_pays.store.lines.rebuilding import rebuild_lines
from groupe_pays.store.organisations import ContactRow, OrganisationRow
from groupe_pays.store.partnerships import PartnerRow, PartnershipRow, PartnershipSectorRow, SectorRow
from groupe_pays.store.people import PersonRow, PositionRow

SURNAMES = [
    "Martin",
    "Bernard",
    "Dubois",
    "Thomas",
    "Robert",
    "Richard",
    "Petit",
    "Durand",
    "Leroy",
    "Moreau",
    "Simon",
    "Laurent",
    "Lefèvre",
    "Michel",
    "Garcia",
    "David",
    "Bertrand",
    "Roux",
    "Vincent",
    "Fournier",
    "Morel",
    "Girard",
    "André",
    "Mercier",
    "Dupont",
    "Lambert",
    "Bonnet",
    "François",
    "Martinez",
    "Legrand",
    "Garnier",
    "Faure",
    "Rousseau",
    "Blanc",
    "Guérin",
    "Muller",
    "Henry",
    "Roussel",
    "Nicolas",
    "Perrin",
    "Morin",
    "Mathieu",
    "Clément",
    "Gauthier",
    "Dumont",
    "Lopez",
]
GIVEN = [
    "Marie",
    "Jean",
    "Pierre",
    "Anne",
    "Nathalie",
    "Isabelle",
    "Alain",
    "Philippe",
    "Sylvie",
    "Sophie",
    "Julien",
    "Hélène",
    "Élodie",
    "Benoît",
    "Zoé",
]
TOWNS = [
    "Saint-Aubin",
    "Villeneuve",
    "Beaumont",
    "Châteauneuf",
    "Montreuil",
    "Clermont",
    "Rochefort",
    "Vézelay",
    "Fougères",
    "Dinan",
    "Pornic",
]
FUNCTIONS = ("Maire", "Adjointe au maire", "Chargé de mission", "Directrice des relations internationales", "")
REGIONS = ("Bretagne", "Normandie", "Occitanie", "Grand Est", "Hauts-de-France", "Pays de la Loire")
PROVINCES = ("Jiangsu", "Shandong", "Sichuan", "Guangdong", "Hubei", "Shaanxi", "Zhejiang")
HAN_SURNAMES, HAN_GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超"


def make_crowd(path: Path, people: int, organisations: int) -> None:
    """Make the dossier at ``path``: half as many partnerships as organisations, a third of the people Chinese."""
    services = create_dossier(path, BilingualText("Groupe", "国别组"))
    rnd = random.Random(1)
    bodies = [_body(number, rnd) for number in range(organisations)]
    crowd = [_person(number, rnd) for number in range(people)]
    with services._store.keeping() as session:
        sectors = [{"id": f"s{place}", **_text("name", f"Secteur {place}", f"领域{place}")} for place in range(20)]
        rows: list[tuple[Any, list[dict[str, Any]]]] = [
            (OrganisationRow, bodies),
            (PersonRow, crowd),
            (PositionRow, [_position(number, len(bodies), rnd) for number in range(people)]),
            (ContactRow, [row for number in range(people) for row in _contacts(number, rnd)]),
            (SectorRow, sectors),
            (PartnershipRow, [_partnership(number, rnd) for number in range(organisations // 2)]),
            (PartnerRow, [row for number in range(organisations // 2) for row in _partners(number, organisations)]),
            (PartnershipSectorRow, [_sector(number, rnd) for number in range(organisations // 2)]),
        ]
        for kind, values in rows:
            session.execute(insert(kind.__table__), values)
        rebuild_lines(session)
    services.close()


def _text(name: str, fr: str, zh: str) -> dict[str, str]:
    return {f"{name}_fr": fr, f"{name}_zh": zh, f"{name}_source": "fr", f"{name}_state": "draft" if zh else "missing"}


def _body(number: int, rnd: random.Random) -> dict[str, Any]:
    is_chinese = number % 4 == 0
    han = f"{rnd.choice(HAN_SURNAMES)}{rnd.choice(HAN_GIVEN)}市"
    name = (
        f"Ville {number} de la province" if is_chinese else f"{rnd.choice(TOWNS)}-sur-{rnd.choice(SURNAMES)} {number}"
    )
    return {
        "id": f"o{number:06}",
        **_text("name", name, han),
        **_text("short_name", "", ""),
        **_text("population_note", "", ""),
        **_text("notes", "", ""),
        "kind": OrganisationKind.CHINESE_LOCAL_GOVERNMENT if is_chinese else OrganisationKind.COMMUNE,
        "college": College.CHINESE if is_chinese else College.COMMUNE,
        "country": "CN" if is_chinese else "FR",
        "region": "" if is_chinese else rnd.choice(REGIONS),
        "province": rnd.choice(PROVINCES) if is_chinese else "",
        "contribution": "unknown",
        "city": name,
        **dict.fromkeys(("address", "postcode", "source"), ""),
    }


def _person(number: int, rnd: random.Random) -> dict[str, Any]:
    is_chinese = number % 3 == 0
    double = f"-{rnd.choice(SURNAMES)}" if rnd.random() < 0.3 else ""
    return {
        "id": f"p{number:06}",
        "civility": "",
        "surname": "" if is_chinese else rnd.choice(SURNAMES) + double,
        "given_name": "" if is_chinese else rnd.choice(GIVEN),
        "name_zh": f"{rnd.choice(HAN_SURNAMES)}{rnd.choice(HAN_GIVEN)}{rnd.choice(HAN_GIVEN)}" if is_chinese else "",
        "preferred_language": "zh" if is_chinese else "fr",
        **_text("notes", "", ""),
        "source": "",
    }


def _position(number: int, bodies: int, rnd: random.Random) -> dict[str, Any]:
    return {
        "id": f"f{number:06}",
        "person_id": f"p{number:06}",
        "organisation_id": f"o{rnd.randrange(bodies):06}",
        **_text("title", rnd.choice(FUNCTIONS), "市长"),
        "is_main": True,
        "is_head": False,
        "ordinal": 0.0,
    }


def _contacts(number: int, rnd: random.Random) -> list[dict[str, Any]]:
    reached = [(ContactKind.EMAIL, f"p{number}@exemple.fr"), (ContactKind.PHONE, f"+33 1 42 {number % 90 + 10} 00 00")]
    kept = reached if rnd.random() < 0.8 else reached[1:]
    return [
        {"id": f"c{number}-{place}", "person_id": f"p{number:06}", "kind": kind, "value": value, "note": ""}
        | {"position": float(place)}
        for place, (kind, value) in enumerate(kept)
    ]


def _partnership(number: int, rnd: random.Random) -> dict[str, Any]:
    return {
        "id": f"b{number:06}",
        "kind": rnd.choice(list(PartnershipKind)),
        "state": rnd.choice(list(PartnershipState)),
        "since": RoughDate(f"{rnd.randrange(1975, 2017)}"),
        "source": "",
        "position": float(number),
    }


def _partners(number: int, bodies: int) -> list[dict[str, Any]]:
    """A French body and a Chinese one, every fourth: with another Chinese one."""
    french, chinese = (number * 4 + 1 + number % 3) % bodies, number * 4 % bodies
    sides = [(french, False), (chinese, True)] + ([((chinese + 4) % bodies, True)] if number % 4 == 0 else [])
    return [
        {"id": f"r{number}-{place}", "partnership_id": f"b{number:06}", "organisation_id": f"o{body:06}"}
        | {"is_chinese": is_chinese, "position": float(place)}
        for place, (body, is_chinese) in enumerate(sides)
    ]


def _sector(number: int, rnd: random.Random) -> dict[str, Any]:
    return {"id": f"x{number:06}", "partnership_id": f"b{number:06}", "sector_id": f"s{rnd.randrange(20)}"}
