"""Address books and lists of members: every row accounted for, nobody twice, nothing lost, one step of undo."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Field, Reason
from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.organisations import ContactKind, OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.duplicates.people import phone_key
from groupe_pays.services.importing.plan import Match
from groupe_pays.services.importing_members.columns import with_fields
from groupe_pays.services.importing_members.plan import Choice, Decisions, Deed, Fate, Given, MembersPlan
from groupe_pays.services.opening import create_dossier
from groupe_pays.services.services import Services

DATA = Path(__file__).parents[1] / "data"
MEMBERS = DATA / "members.csv"
HEADERS = "Organisme;Type;Prénom;Nom;Fonction;Téléphone;Courriel"


def given(services: Services, path: Path, overwrite: bool = False) -> Given:
    service = services.importing_members
    table = service.read(path)
    return service.give(path, table, service.columns(table), overwrite)


def written(tmp_path: Path, *rows: str, headers: str = HEADERS) -> Path:
    path = tmp_path / "liste.csv"
    path.write_text("\n".join((headers, *rows)) + "\n", encoding="utf-8-sig")
    return path


def planned(services: Services, path: Path) -> MembersPlan:
    return services.importing_members.plan(given(services, path))


def everything(services: Services) -> tuple[object, ...]:
    """People and organisations as they are, in an order of their own."""
    people = sorted(services.people.list_people(), key=lambda person: person.id)
    return tuple(people), tuple(sorted(services.organisations.list_organisations(), key=lambda body: body.id))


# The list of 102 people


def test_the_hundred_and_two_are_accounted_for_one_by_one(services: Services) -> None:
    services.importing_members.apply(given(services, MEMBERS))

    with MEMBERS.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    people = services.people.list_people()
    assert len(rows) == len(people) == 102
    by_name = {letters(person.name.latin): person for person in people}
    for row in rows:
        person = by_name[letters(f"{row['Prénom']}{row['Nom']}")]
        [position] = person.positions
        assert letters(position.title.fr) == letters(row["Fonction"])
        values = [letters(point.value) for point in person.contacts]
        for head in ("Téléphone", "Fax", "Courriel"):
            assert not row[head].strip() or letters(row[head]) in values
        notes = person.notes.fr
        for part in row["Statut"].split(";"):
            assert part.strip() in notes
        body = services.organisations.load(position.organisation_id or "")
        assert not row["Adresse"] or letters(row["Adresse"]) in letters(body.address + notes)
        for partner in row["Partenaire(s) chinois"].split(";"):
            assert partner.strip() in body.notes.fr
        assert person.source == "members.csv"
        assert person.confirmed_on is not None


def test_somebody_of_one_name_is_not_doubled_by_a_second_import(services: Services, tmp_path: Path) -> None:
    rows = (";;;Solo;;;", "Ville de Rennes;;;Trop;Agent;;", ";;;Ailleurs;;01 02 03 04 05;")
    path = written(tmp_path, *rows)
    services.importing_members.apply(given(services, path))
    before = everything(services)

    plan = planned(services, path)

    assert plan.changes_nothing
    services.importing_members.apply(given(services, path))
    assert everything(services) == before
    elsewhere = planned(services, written(tmp_path, "Ville de Lyon;;;Solo;Agent;;"))
    assert elsewhere.rows[0].deed is Deed.CREATE


def test_one_name_that_says_something_else_is_asked_about(services: Services, tmp_path: Path) -> None:
    services.importing_members.apply(given(services, written(tmp_path, ";;;Solo;Maire;;solo@rennes.fr")))
    plan = planned(services, written(tmp_path, ";;;Solo;Député;;solo@assemblee.fr"))
    assert plan.rows[0].fate in (Fate.DOUBTFUL, Fate.UPDATED)


@pytest.mark.parametrize("words", ["TOTAL", "Total :", "Sous-total", "Total général", "合计", "Total : 102"])
def test_a_total_below_the_list_is_nobody(services: Services, tmp_path: Path, words: str) -> None:
    somebody = "Ville de Rennes;;Jean;Dupont;Maire;;jean@rennes.fr"
    path = written(tmp_path, somebody, f";;;{words};;;", f"{words};;;102;;;")
    plan = planned(services, path)
    assert [row.fate for row in plan.rows] == [Fate.NEW, Fate.REFUSED, Fate.REFUSED]
    assert {row.row.refused for row in plan.rows[1:]} == {Reason.TOTAL}


def test_a_firm_called_total_and_somebody_of_that_name_stay(services: Services, tmp_path: Path) -> None:
    rows = ("Total;Entreprise;;;;01 47 44 45 46;", ";;Marie;Total;Maire;;", "Total;;Jean;Dupont;Directeur;;")
    plan = planned(services, written(tmp_path, *rows))
    assert plan.refused == 0


def test_nobody_of_the_example_is_doubled(example: Services) -> None:
    people, bodies = example.people.count(), example.organisations.count()
    plan = planned(example, MEMBERS)
    assert len(plan.rows) == 102
    assert plan.deeds[Deed.CREATE] == plan.deeds[Deed.JOIN] == plan.counts[Fate.DOUBTFUL] == plan.refused == 0
    assert {row.person for row in plan.rows} <= {person.id for person in example.people.list_people()}
    assert len({row.person for row in plan.rows}) == 102
    assert all(body.match is Match.KNOWN for body in plan.bodies)
    example.importing_members.apply(plan.given)
    assert (example.people.count(), example.organisations.count()) == (people, bodies)


def test_importing_again_changes_nothing_and_undo_takes_all_back(services: Services, example: Services) -> None:
    for dossier in (services, example):
        before = everything(dossier)
        ready = given(dossier, MEMBERS)
        dossier.importing_members.apply(ready)
        again = dossier.importing_members.plan(ready)
        assert again.changes_nothing
        assert {row.deed for row in again.rows} == {Deed.NOTHING}
        dossier.history.undo()
        assert everything(dossier) == before


def test_the_one_doubtful_pair_is_asked_about(services: Services) -> None:
    plan = planned(services, MEMBERS)
    doubtful = {row.number: row for row in plan.rows if row.twin is not None}
    assert sorted(doubtful) == [42, 54]
    assert plan.pairs == 1
    assert "Sylvain Pothier" in doubtful[42].twin.words
    assert doubtful[42].twin.row == 54


def test_one_person_with_two_functions(services: Services) -> None:
    ready = given(services, MEMBERS)
    decisions = Decisions().with_row(54, Choice.ONE)
    services.importing_members.apply(ready, decisions)
    found = [person for person in services.people.list_people() if "Pothier" in person.name.surname]
    assert len(found) == 1
    assert len(found[0].positions) == 2
    assert services.people.count() == 101
    assert services.importing_members.plan(ready).changes_nothing


@pytest.mark.parametrize("choice", [Choice.TWO, Choice.LATER])
def test_two_people_stay_two(services: Services, choice: Choice) -> None:
    ready = given(services, MEMBERS)
    services.importing_members.apply(ready, Decisions().with_row(54, choice))
    assert services.people.count() == 102
    assert services.importing_members.plan(ready).changes_nothing


# What a row may change


@pytest.fixture
def dupont(services: Services) -> str:
    body = services.organisations.create(BilingualText("Ville de Rennes"), OrganisationKind.COMMUNE)
    return services.people.create(PersonName("Jeanne", "Dupont"), body, BilingualText("Adjointe au maire"))


def test_what_is_blank_is_filled_and_the_rest_stays(services: Services, dupont: str, tmp_path: Path) -> None:
    path = written(tmp_path, "Rennes;Commune;Jeanne;DUPONT;Maire;02 99 28 74 14;jeanne@rennes.fr")
    plan = planned(services, path)
    [row] = plan.rows
    assert row.fate is Fate.UPDATED
    assert row.person == dupont
    kept = [change for change in row.changes if not change.applied]
    assert [(each.field, each.old, each.new) for each in kept] == [(Field.TITLE, "Adjointe au maire", "Maire")]
    services.importing_members.apply(plan.given)
    person = services.people.load(dupont)
    assert person.positions[0].title.fr == "Adjointe au maire"
    assert {point.value for point in person.contacts} == {"02 99 28 74 14", "jeanne@rennes.fr"}


def test_values_of_the_file_replace_others_where_that_is_wished(
    services: Services, dupont: str, tmp_path: Path
) -> None:
    path = written(tmp_path, "Rennes;Commune;Jeanne;DUPONT;Maire;;")
    services.importing_members.apply(given(services, path, overwrite=True))
    assert services.people.load(dupont).positions[0].title.fr == "Maire"
    services.history.undo()
    assert services.people.load(dupont).positions[0].title.fr == "Adjointe au maire"


def test_somebody_of_the_same_name_elsewhere_is_asked_about(services: Services, dupont: str, tmp_path: Path) -> None:
    path = written(tmp_path, "Ville de Nancy;Commune;Jeanne;Dupont;Directrice;;")
    ready = given(services, path)
    [row] = services.importing_members.plan(ready).rows
    assert row.fate is Fate.DOUBTFUL
    assert row.twin is not None
    assert row.twin.person_id == dupont
    services.importing_members.apply(ready, Decisions().with_row(row.number, Choice.ONE))
    titles = {position.title.fr for position in services.people.load(dupont).positions}
    assert titles == {"Adjointe au maire", "Directrice"}


def test_an_organisation_in_doubt_can_be_taken_for_one_of_the_dossier(services: Services, tmp_path: Path) -> None:
    body = services.organisations.create(
        BilingualText("Délégation pour l’action extérieure des collectivités territoriales"), OrganisationKind.STATE
    )
    ready = given(services, written(tmp_path, "DAECT;;Pauline;May;Chargée de mission;;"))
    [plan] = services.importing_members.plan(ready).bodies
    assert plan.match is Match.DOUBTFUL
    assert [one.id for one in plan.candidates] == [body]
    services.importing_members.apply(ready, Decisions().with_body(plan.key, body))
    assert services.organisations.count() == 1


def test_what_columns_meant_is_known_the_next_time(services: Services, tmp_path: Path) -> None:
    service = services.importing_members
    path = written(tmp_path, "Rennes;Anne;Martin;x", headers="Structure;A;B;Divers")
    table = service.read(path)
    chosen = {0: Field.ORGANISATION, 1: Field.GIVEN_NAME, 2: Field.SURNAME, 3: Field.NOTES}
    columns = with_fields(service.columns(table), chosen)
    service.apply(service.give(path, table, columns))
    assert [column.field for column in service.columns(service.read(path))] == list(chosen.values())


def test_the_report_tells_the_fate_of_every_row(services: Services, tmp_path: Path) -> None:
    plan = planned(services, MEMBERS)
    for ending in ("csv", "xlsx"):
        services.importing_members.save_report(plan, tmp_path / f"rapport.{ending}")
    rows = list(csv.reader(io.StringIO((tmp_path / "rapport.csv").read_text("utf-8-sig")), delimiter=";"))
    assert len(rows) == 1 + 102 + len(plan.bodies)
    assert (tmp_path / "rapport.xlsx").read_bytes().startswith(b"PK")


# What no file may do

HOSTILE = (
    '=HYPERLINK("http://x";"y")', "@SUM(A1)", "محمد\u202eعلي", "👩‍💻 Émile", "d’Artagnan-O'Neill", "X" * 60, "",
    "a\x00b\x07c", "李小龙", "é" * 1_000_000,
)  # fmt: skip


@pytest.mark.parametrize("surname", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_rows_are_kept_or_refused_and_never_executed(services: Services, surname: str, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADERS.split(";"))
        writer.writerow([surname, "", "Jean", surname, surname, "+33 1 02 03 04 05", "jean@exemple.fr"])
        writer.writerow(["Rennes", "Commune", "Anne", "Martin", "Maire", "", ""])
    ready = given(services, path)
    services.importing_members.apply(ready)
    assert 1 <= services.people.count() <= 2
    assert services.importing_members.plan(ready).changes_nothing
    request = TableRequest(TableKind.MEMBERS, TableFormat.CSV, Language.FR)
    content = services.tables.prepare(request).content().decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content), delimiter=";") for cell in row]
    assert not any(cell.startswith(("=", "@")) for cell in cells)


# The seventy contacts of the directory


@pytest.fixture
def contacts() -> list[dict[str, str]]:
    read = json.loads((DATA / "partnership-contacts.json").read_text("utf-8"))
    return [{key: value or "" for key, value in each.items()} for each in read]


def contact_table(path: Path, contacts: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(
            ["Organisme", "Civilité", "Prénom", "Nom", "Fonction", "Service", "Téléphone", "Télécopie", "Courriel"]
        )
        for one in contacts:
            is_person = one["kind"] == "person"
            body = one["organisation"] if is_person else one["name"]
            names = (one["civility"], one["first_name"], one["last_name"]) if is_person else ("", "", "")
            writer.writerow([body, *names, one["title"], one["service"], one["phone"], one["fax"], one["email"]])
    return path


def reached(services: Services) -> set[str]:
    """Every number and address of the dossier, whoever has it."""
    owners = (*services.people.list_people(), *services.organisations.list_organisations())
    return {key_of(point.kind, point.value) for owner in owners for point in owner.contacts}


def key_of(kind: ContactKind, value: str) -> str:
    if kind is ContactKind.EMAIL:
        return fold(value).replace(" ", "")
    return phone_key(value) or letters(value)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


@pytest.mark.parametrize("form", ["csv", "xlsx", "vcf"])
def test_every_number_and_address_is_found_again_after_export_and_import(
    services: Services, contacts: list[dict[str, str]], tmp_path: Path, form: str
) -> None:
    assert len(contacts) == 70
    assert sum(one["kind"] == "person" for one in contacts) == 61
    ready = given(services, contact_table(tmp_path / "contacts.csv", contacts))
    services.importing_members.apply(ready)
    wanted = {key_of(ContactKind.EMAIL, one["email"]) for one in contacts if one["email"]}
    wanted |= {key_of(ContactKind.PHONE, one[sort]) for one in contacts for sort in ("phone", "fax") if one[sort]}
    assert wanted <= reached(services)

    second = create_dossier(tmp_path / "second.gpays", BilingualText("Second"))
    try:
        for path in exported(services, tmp_path, form):
            second.importing_members.apply(given(second, path))
        assert wanted <= reached(second)
        assert second.people.count() == services.people.count()
    finally:
        second.close()


def exported(services: Services, folder: Path, form: str) -> list[Path]:
    """People and organisations as files of one form."""
    if form == "vcf":
        return exported_cards(services, folder)
    paths = []
    for kind in (TableKind.ORGANISATIONS, TableKind.MEMBERS):
        path = folder / f"{kind.value}.{form}"
        services.tables.prepare(TableRequest(kind, TableFormat(form), Language.FR)).write(path)
        paths.append(path)
    return paths


def test_a_plan_follows_the_choice_of_the_columns(services: Services, tmp_path: Path) -> None:
    path = written(tmp_path, "Rennes;Commune;Anne;Martin;Maire;;")
    service = services.importing_members
    table = service.read(path)
    columns = with_fields(service.columns(table), {4: Field.IGNORED})
    ready = replace(service.give(path, table, columns))
    service.apply(ready)
    [person] = services.people.list_people()
    assert person.positions[0].title.is_blank


def exported_cards(services: Services, folder: Path) -> list[Path]:
    """People and organisations as address cards."""
    paths = []
    for kind in (ListKind.ORGANISATIONS, ListKind.PEOPLE):
        path = folder / f"{kind.value}.vcf"
        services.cards.write(kind, None, path)
        paths.append(path)
    return paths


def test_two_of_one_chinese_name_and_other_names_are_asked_about(services: Services, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "安徽省外办;;Fang;Wang;王芳;处长;wang@ex.cn",
        "安徽省外办;;Claire;Petit;王芳;处长;petit@ex.cn",
        headers="Organisme;Type;Prénom;Nom;姓名;Fonction;Courriel",
    )
    plan = planned(services, path)
    assert [row.fate for row in plan.rows] == [Fate.DOUBTFUL, Fate.DOUBTFUL]
    assert [row.deed for row in plan.rows] == [Deed.CREATE, Deed.CREATE]
