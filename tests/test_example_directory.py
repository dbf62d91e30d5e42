"""The example's organisations, people and partnerships: everybody once, and every link leads somewhere."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College, ContactKind, OrganisationKind
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.domain.people import Civility

PROJECT = Path(__file__).resolve().parent.parent
EXAMPLE = PROJECT / "resources" / "example"
MEMBERS = PROJECT / "tests" / "data" / "members.csv"

SAME_BODY = {
    "Toulouse/ Métropole": "toulouse-metropole",
    "Toulouse métropole": "toulouse-metropole",
    "Occitanie": "region-occitanie",
    "MAEDI /DAECT": "daect",
    "MAEDI/DAECT": "daect",
    "Conseil Régional du Centre Val de Loire": "region-centre-val-de-loire",
    "Région Centre - Val de Loire": "region-centre-val-de-loire",
    "Conseil Régional de Bretagne": "region-bretagne",
    "Région Bretagne": "region-bretagne",
    "Conseil Régional de Provence-Alpes-Côte-d’Azur": "region-provence-alpes-cote-d-azur",
    "Région PACA": "region-provence-alpes-cote-d-azur",
    "Conseil Général de la Vienne": "departement-vienne",
    "Département de la Vienne": "departement-vienne",
    "Communauté d’Agglomération de La Rochelle": "ca-la-rochelle",
    "Agglomération de La Rochelle": "ca-la-rochelle",
    "Rennes": "rennes",
    "Montpellier": "montpellier",
    "Issy-les-Moulineaux": "issy-les-moulineaux",
}
"""Spellings of the members' list that are one body."""


def load(name: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads((EXAMPLE / name).read_text(encoding="utf-8"))
    return records


@pytest.fixture(scope="module")
def organisations() -> dict[str, dict[str, Any]]:
    return {record["key"]: record for record in load("organisations.json")}


@pytest.fixture(scope="module")
def people() -> dict[str, dict[str, Any]]:
    return {record["key"]: record for record in load("people.json")}


@pytest.fixture(scope="module")
def members() -> list[dict[str, str]]:
    """The rows of the members' list, stray spaces and wrapped names mended."""
    with MEMBERS.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return [{column: " ".join(cell.split()) for column, cell in row.items()} for row in rows]


def full_name(given: str, surname: str) -> str:
    return f"{given} {surname}".replace("- ", "-").casefold().replace("é", "e")


@pytest.mark.parametrize("name", ["organisations.json", "people.json", "partnerships.json"])
def test_keys_are_unique(name: str) -> None:
    counts = Counter(record["key"] for record in load(name))

    assert [key for key, times in counts.items() if times > 1] == []


def test_no_body_and_nobody_is_there_twice(
    organisations: dict[str, dict[str, Any]], people: dict[str, dict[str, Any]]
) -> None:
    for records in (
        Counter(record["name"]["fr"].casefold() for record in organisations.values()),
        Counter(full_name(record["given_name"], record["surname"]) for record in people.values()),
    ):
        assert [name for name, times in records.items() if times > 1] == []


def test_organisations_speak_the_words_of_the_domain(organisations: dict[str, dict[str, Any]]) -> None:
    for record in organisations.values():
        assert OrganisationKind(record["kind"])
        assert College(record["college"])
        assert record["country"] in {"FR", "CN"}
        assert record["parent"] in organisations.keys() | {None}
        assert record.get("successor") in organisations.keys() | {None}
        assert record["name"]["fr"]
        assert record["name"]["zh"]
        for contact in record.get("contacts", []):
            assert ContactKind(contact["kind"])
            assert contact["value"]


def test_people_hold_positions_that_exist(
    organisations: dict[str, dict[str, Any]], people: dict[str, dict[str, Any]]
) -> None:
    for person in people.values():
        assert Civility(person["civility"] or "") in set(Civility)
        assert not re.search("[A-ZÀ-Þ]{2}", person["surname"]), "surnames are stored as they are normally written"
        assert sum(position["main"] for position in person["positions"]) == 1
        assert bool(person["name_zh"]) == ("name_zh_confidence" in person)
        for position in person["positions"]:
            assert position["organisation"] in organisations.keys() | {None}
            assert position["title"]["fr"]
            assert position["title"]["zh"]
            assert RoughDate.parse(position["attested"])


def test_every_row_of_the_members_list_is_one_person(
    people: dict[str, dict[str, Any]], members: list[dict[str, str]]
) -> None:
    known = {full_name(person["given_name"], person["surname"]) for person in people.values()}
    listed = [full_name(row["Prénom"], row["Nom"]) for row in members]

    assert len(listed) == len(set(listed)) == 102
    heads = {
        full_name(person["given_name"], person["surname"])
        for person in people.values()
        if any(position.get("head") for position in person["positions"])
    }
    assert set(listed) - known == set()
    assert known - set(listed) - heads == {"bertrand gallet", "bertrand jadot", "carole delga"}
    assert not heads & set(listed)


def test_every_authority_of_the_directory_has_its_head(people: dict[str, dict[str, Any]]) -> None:
    """« Nothing lost and nothing invented »: who led each authority, and who followed where the source names them."""
    wanted = {
        (name, partnership["french"][0])
        for partnership in load("partnerships.json")
        for name in (partnership["head"]["name"], (partnership["head"]["successor"] or {}).get("name"))
        if name
    }
    found = {
        (f"{person['given_name']} {person['surname']}", position["organisation"])
        for person in people.values()
        for position in person["positions"]
        if position.get("head")
    }
    assert found == wanted
    assert len(wanted) == 33 + 8


def test_phones_and_addresses_are_those_of_the_members_list(
    people: dict[str, dict[str, Any]], members: list[dict[str, str]]
) -> None:
    kept = {
        full_name(person["given_name"], person["surname"]): {
            contact["kind"]: contact["value"] for contact in person.get("contacts", [])
        }
        for person in people.values()
    }

    for row in members:
        contacts = kept[full_name(row["Prénom"], row["Nom"])]
        for column, kind in (("Téléphone", "phone"), ("Fax", "fax"), ("Courriel", "email")):
            if row[column]:
                assert contacts[kind] == row[column]


def test_spellings_of_one_body_lead_to_one_record(
    people: dict[str, dict[str, Any]], members: list[dict[str, str]]
) -> None:
    at = {
        full_name(person["given_name"], person["surname"]): {
            position["organisation"] for position in person["positions"]
        }
        for person in people.values()
    }
    seen = set()
    for row in members:
        if row["Organisme"] in SAME_BODY:
            seen.add(row["Organisme"])
            assert SAME_BODY[row["Organisme"]] in at[full_name(row["Prénom"], row["Nom"])]

    assert seen == set(SAME_BODY)


def test_partnerships_bind_records_that_exist(
    organisations: dict[str, dict[str, Any]], people: dict[str, dict[str, Any]]
) -> None:
    partnerships = load("partnerships.json")
    assert [record["key"] for record in partnerships] == [f"P{number:02}" for number in range(1, 34)]
    assert sum(len(record["chinese"]) for record in partnerships) == 36

    for record in partnerships:
        assert {organisations[key]["country"] for key in record["french"]} == {"FR"}
        assert {organisations[key]["country"] for key in record["chinese"]} == {"CN"}
        assert PartnershipKind(record["kind"])
        assert record["state"] is None or PartnershipState(record["state"])
        assert (record["state"] is None) == (record["state_evidence"] is None)
        assert record["since"] is None or RoughDate.parse(record["since"])
        for contact in record["contacts"]:
            assert contact.get("person") in people or contact.get("organisation") in organisations
    contacts = [contact for record in partnerships for contact in record["contacts"]]
    assert (len(contacts), sum("person" in contact for contact in contacts)) == (70, 61)


def test_sheets_are_in_french_and_their_titles_and_sectors_in_both() -> None:
    for record in load("partnerships.json"):
        assert record["title"]["zh"].count("—") == 1
        for kind, text in record["texts"].items():
            assert PartnershipText(kind)
            assert text["fr"]
            if kind == PartnershipText.SECTORS:
                assert len(text["fr"]) == len(text["zh"])
                assert all(text["zh"])
            else:
                assert not text["zh"], "the long texts wait for their translator"
