"""``groupe-pays list``: questions answered in a terminal or as JSON; one that is not understood says what there is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from groupe_pays.cli.listing import KINDS
from groupe_pays.cli.program import main
from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.services.opening import create_example, open_dossier

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, and somebody who leads the group."""
    path = tmp_path_factory.mktemp("list") / "exemple.gpays"
    create_example(path).close()
    services = open_dossier(path)
    chair = services.people.create(PersonName("Ève", "O’Neill", ""))
    services.people.add_role(chair, GroupRole.CHAIR)
    services.close()
    return path


@pytest.fixture
def dossier(kept: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(kept, tmp_path / "exemple.gpays"))


@pytest.fixture
def ask(dossier: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Ask for JSON and give the records back."""

    def asked(*arguments: str) -> Any:
        assert main(["list", str(dossier), *arguments, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return asked


def test_the_lists_of_the_command_are_those_of_the_program() -> None:
    assert [kind.value for kind in ListKind] == list(KINDS)


@pytest.mark.parametrize(("kind", "number"), [("people", 147), ("organisations", 112), ("partnerships", 33)])
def test_everything_is_listed_as_json(ask: Ask, kind: str, number: int) -> None:
    records = ask(kind)
    assert len(records) == number
    assert len({record["id"] for record in records}) == number


@pytest.mark.parametrize(
    "where",
    [
        ("kind=departement", "partner_province=Jiangsu", "sector=Enseignement / Éducation"),
        ("Échelon=Département", "Partenaire en=jiangsu", "secteur=education"),
        ("level=省", "partner_province=江苏", "sector=教育"),
    ],
)
def test_the_departements_that_work_with_jiangsu_in_education(ask: Ask, where: tuple[str, ...]) -> None:
    named = [part for words in where for part in ("--where", words)]
    assert [body["name"]["fr"] for body in ask("organisations", *named)] == ["Département des Hauts-de-Seine"]
    bonds = ask("partnerships", "--where", "level=departement", "--where", "province=Jiangsu", *named[4:])
    assert [one["french"][0]["name"]["zh"] for one in bonds] == ["上塞纳省"]


def test_words_find_in_any_script(ask: Ask) -> None:
    found = [[body["id"] for body in ask("organisations", *words)] for words in (("pekin",), ("Pékin",), ("北京",))]
    assert found[0]
    assert found[0] == found[1] == found[2]
    assert [body["name"]["fr"] for body in ask("organisations", "江苏", "教育", "--where", "kind=省")] == [
        "Département des Hauts-de-Seine"
    ]


@pytest.mark.parametrize("where", ["role=chair", "role=président", "Rôle dans le groupe=Présidence", "role=主席"])
def test_who_leads_the_group(ask: Ask, where: str) -> None:
    (person,) = ask("people", "--where", where)
    assert (person["name"]["surname"], person["roles"][0]["role"]) == ("O’Neill", "chair")


def test_several_values_are_alternatives_and_what_is_missing_is_asked_for(ask: Ask) -> None:
    every = ask("organisations")
    some = ask("organisations", "--where", "kind=region", "--where", "kind=commune")
    assert {body["kind"] for body in some} == {"region", "commune"}
    without = ask("people", "--where", "email=missing")
    assert without
    assert not [point for person in without for point in person["contacts"] if point["kind"] == "email"]
    assert len(ask("people", "--where", "email=non")) == len(without)
    old = ask("organisations", "--where", "confirmed_before=2017")
    assert len(old) < len(every) or all(body["confirmed_on"] is None for body in every)


def test_a_column_and_a_direction_order_the_list(ask: Ask) -> None:
    down = [one["since"] for one in ask("partnerships", "--sort", "since", "--descending") if one["since"]]
    assert down[0] > down[-1]
    assert ask("people", "--sort", "role")[0]["name"]["surname"] == "O’Neill"


def test_a_table_is_printed_for_people_to_read(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(dossier), "people", "--where", "role=chair", "--language", "fr"]) == 0
    said = capsys.readouterr()
    assert said.out.split() == ["Ève", "O’Neill", "Présidence"]
    assert said.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("people", "--where", "planete=Mars"), ("planete", "partner_province", "role")),
        (("people", "--where", "kind=planète"), ("planète", "Département", "Région")),
        (("people", "--where", "role=roi"), ("roi", "Présidence", "Référent")),
        (("people", "--where", "email=peut-être"), ("peut-être",)),
        (("organisations", "--where", "confirmed_before=hier"), ("hier", "3y", "2015-01-31")),
        (("partnerships", "--where", "sector="), ("Enseignement",)),
        (("people", "--where", "role"), ("role",)),
        (("people", "--where", "=commune"), ("role",)),
        (("people", "--sort", "taille"), ("taille", "organisation")),
        (("villes",), ("villes", "partnerships")),
    ],
)
def test_what_nobody_knows_is_told_with_what_there_is(
    dossier: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["list", str(dossier), *arguments, *(("--language", "fr") if len(arguments) > 1 else ())])
    assert left.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(word in said.err for word in told), said.err
    assert "Traceback" not in said.err
    assert "groupe-pays list --help" in said.err


def test_a_dossier_that_is_not_there_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", str(tmp_path / "rien.gpays"), "people"]) == 1
    assert "rien.gpays" in capsys.readouterr().err
