"""What was exported comes back as the same; what a file meant is known the next time, even after the program ended."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from groupe_pays.domain.importing import Field
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.importing_members.columns import with_fields
from groupe_pays.services.importing_members.plan import Deed, Fate
from groupe_pays.services.importing_members.report import report_sheet
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.services.services import Services

from .test_importing_members import DATA, exported, given, planned, written

OUTLOOK = "Titre,Prénom,Nom,Société,Titre,Adresse privée,Ville,Ville (bureau),Utilisateur 1,Type de messagerie\n"


@pytest.mark.parametrize("form", ["csv", "vcf"])
def test_the_example_comes_back_the_same(example: Services, tmp_path: Path, form: str) -> None:
    for path in exported(example, tmp_path, form):
        plan = planned(example, path)
        assert plan.deeds[Deed.CREATE] == plan.deeds[Deed.JOIN] == plan.refused == plan.counts[Fate.UPDATED] == 0
        # Only numbers and addresses that the sources have wrong are to be looked at.
        assert plan.counts[Fate.TO_CHECK] <= 3
        assert plan.changes_nothing


@pytest.mark.parametrize("language", [Language.FR, Language.ZH])
def test_a_list_of_partnerships_loses_no_number_and_makes_nobody_up(
    example: Services, tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "partenariats.csv"
    example.tables.prepare(TableRequest(TableKind.PARTNERSHIPS, TableFormat.CSV, language)).write(path)
    known = {person.name.latin for person in example.people.list_people()}
    second = create_dossier(tmp_path / "second.gpays", BilingualText("Second"))
    try:
        second.importing_members.apply(given(second, path))
        people, bodies = second.people.list_people(), second.organisations.list_organisations()
        assert {person.name.latin for person in people if person.name.latin} <= known
        said = [point.value for owner in (*people, *bodies) for point in owner.contacts]
        said += [text for owner in (*people, *bodies) for text in (owner.notes.fr, owner.notes.zh)]
        held, cells = letters("\n".join(said)), letters(path.read_text("utf-8-sig"))
        contacts = json.loads((DATA / "partnership-contacts.json").read_text("utf-8"))
        wanted = [letters(one[sort]) for one in contacts for sort in ("email", "phone") if one[sort]]
        assert len([each for each in wanted if each in cells]) > 60
        assert [each for each in wanted if each in cells and each not in held] == []
    finally:
        second.close()


def letters(text: str) -> str:
    return re.sub(r"[^\w@]", "", text.casefold())


def test_columns_of_one_name_are_known_apart_the_next_time_and_undo_outlives_the_program(tmp_path: Path) -> None:
    path = tmp_path / "outlook.csv"
    path.write_text(OUTLOOK + "M.,Gaëtan,Le Goff,Ville de Brest,Adjoint,1 rue,Plouzané,Brest,Qingdao,SMTP\n", "utf-8")
    place = tmp_path / "dossier.gpays"
    first = create_dossier(place, BilingualText("Un"))
    service = first.importing_members
    table = service.read(path)
    columns = with_fields(service.columns(table), {4: Field.ROLE, 6: Field.IGNORED})
    service.apply(service.give(path, table, columns))
    first.close()

    again = open_dossier(place)
    try:
        known = again.importing_members.columns(table)
        assert [column.field for column in known] == [column.field for column in columns]
        assert (known[0].field, known[4].field) == (Field.CIVILITY, Field.ROLE)
        assert again.history.undo() is not None
        assert (again.people.count(), again.organisations.count()) == (0, 0)
    finally:
        again.close()


def test_a_file_without_headers_says_nothing_of_the_next(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "sans.csv"
    path.write_text("Dupuis;Amandine;Ville de Vannes\nLegrand;Hugo;Ville de Vannes\n", "utf-8")
    service = services.importing_members
    table = service.read(path)
    service.apply(service.give(path, table, with_fields(service.columns(table), {0: Field.NOTES})))

    assert service.columns(service.read(path))[0].field is Field.SURNAME


def test_columns_that_go_nowhere_are_told_with_what_they_hold(services: Services, tmp_path: Path) -> None:
    path = written(tmp_path, "Anne;Martin;12;0", "Luc;Petit;;0", headers="Prénom;Nom;SIREN;Email opt out")
    plan = planned(services, path)

    assert plan.left_out == {"SIREN": 1, "Email opt out": 2}
    assert "SIREN (1), Email opt out (2)" in str(report_sheet(plan).rows[-1][-1])
