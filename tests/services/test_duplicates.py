"""Duplicates: found across accents, case, dashes, order, initials, pinyin; nobody is made a twin by chance."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

import pytest

from groupe_pays.domain.duplicates import CERTAIN, LIKELY, BodyTraits, PersonTraits, Reason
from groupe_pays.domain.merging import Kind
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.duplicates.organisations import BodiesIndex, body_traits_of
from groupe_pays.services.duplicates.people import PeopleIndex, traits_of
from groupe_pays.services.duplicates.snapshot import body_traits, people_traits
from groupe_pays.services.services import Services

P = PersonTraits


def compared(one: PersonTraits, other: PersonTraits) -> tuple[int, tuple[Reason, ...]]:
    found = PeopleIndex([one]).likely(other, 0)
    return (found[0].score, found[0].reasons) if found else (0, ())


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (P("1", "Hélène", "Lefèvre"), P("2", "HELENE", "LEFEVRE"), Reason.SAME_NAME),
        (P("1", "Jean-Noël", "Chevreau"), P("2", "Jean Noel", "Chevreau"), Reason.SAME_NAME),
        (P("1", "Guillaume", "de Russé"), P("2", "Guillaume", "RUSSE"), Reason.SAME_NAME),
        (P("1", "Jean-Noël", "Chevreau"), P("2", "Chevreau", "Jean Noël"), Reason.SWAPPED_NAME),
        (P("1", "Jean", "Dupont"), P("2", "J.", "Dupont"), Reason.INITIAL),
        (P("1", "Jean-Pierre", "Dupont"), P("2", "J.-P.", "DUPONT"), Reason.INITIAL),
        (P("1", "Sylvain", "Pothier"), P("2", "Sylvain", "POTHIER- LEROUX"), Reason.CONTAINED_NAME),
        (P("1", "Alban", "Zanchiello"), P("2", "ALBAN", "ZANCHIELO"), Reason.LIKE_NAME),
        (P("1", "Kaiyun", "Jiang"), P("2", "", "", "蒋开云"), Reason.PINYIN),
        (P("1", "", "", "蒋开云"), P("2", "Kaiyun", "Jiang", "蒋开云"), Reason.SAME_CHINESE_NAME),
        (P("1", "", "Solo"), P("2", "", "SOLO"), Reason.SAME_NAME),
        (P("1", "", "Solo", organisations=("a",)), P("2", "", "Solo", organisations=("a",)), Reason.SAME_NAME),
    ],
)
def test_one_person_is_known_again(one: PersonTraits, other: PersonTraits, reason: Reason) -> None:
    score, reasons = compared(one, other)
    assert score >= LIKELY
    assert reasons[0] is reason
    assert compared(other, one) == (score, reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (P("1", "Marie", "Martin", emails=("a@b.fr",)), P("2", "Paul", "Durand", emails=("a@b.fr",))),
        (P("1", "Jean", "Martin"), P("2", "Jeanne", "Durand")),
        (P("1", "", "", "李明"), P("2", "", "", "李敏")),
        (P("1", "Jacques", "Dupont"), P("2", "Jean", "Dupont")),
        (P("1", "Jean", "Nom00000x"), P("2", "Jean", "Nom00010x")),
        (P("1", "Agent1204", "Delavigne"), P("2", "Agent1205", "Delavigne")),
        (P("1", "", "Solo", organisations=("a",)), P("2", "", "Solo")),
        (P("1", "", "Solo", organisations=("a",)), P("2", "", "Solo", organisations=("b",))),
    ],
)
def test_two_people_stay_two(one: PersonTraits, other: PersonTraits) -> None:
    assert compared(one, other)[0] < LIKELY


def test_an_address_in_common_makes_it_surer() -> None:
    plain = compared(P("1", "Jean", "Dupont"), P("2", "J.", "Dupont"))[0]
    mailed = compared(P("1", "Jean", "Dupont", emails=("J.D@x.fr",)), P("2", "J.", "Dupont", emails=("j.d@x.fr",)))
    phoned = compared(
        P("1", "Jean", "Dupont", phones=("01 02 03 04 05",)), P("2", "J.", "Dupont", phones=("+33102030405",))
    )
    assert mailed[0] > phoned[0] > plain
    assert Reason.SAME_EMAIL in mailed[1]
    assert Reason.SAME_PHONE in phoned[1]


def test_all_pairs_are_those_found_one_by_one() -> None:
    """The search over everybody misses nobody that looking for each alone would find."""
    random = Random(7)
    names = [
        "Martin",
        "Martin-Dubois",
        "MARTÍN",
        "Dubois",
        "Dubos",
        "Lefèvre",
        "Le Fevre",
        "Zanchiello",
        "Zanchielo",
        "Li",
    ]
    given = ["Jean", "Jean-Pierre", "J.", "Jeanne", "Marie", "Marine", "Ming", ""]
    han = ["", "", "", "李明", "马婷"]
    people = [P(f"{n:03}", random.choice(given), random.choice(names), random.choice(han)) for n in range(160)]
    index = PeopleIndex(people)
    alone = {tuple(sorted((one.id, like.id))) for one in people for like in index.likely(one)}
    assert {pair.key for pair in index.pairs()} == alone
    index.remove("000")
    assert all("000" not in pair.key for pair in index.pairs())
    index.add(people[0])
    assert {pair.key for pair in index.pairs()} == alone


def bodies_compared(one: str, other: str, **more: str) -> int:
    found = BodiesIndex([BodyTraits("1", (one,), **more)]).likely(BodyTraits("2", (other,)), 0)  # type: ignore[arg-type]
    return found[0].score if found else 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Conseil Général de la Vienne", "Département de la Vienne"),
        ("Région PACA", "Conseil Régional de Provence-Alpes-Côte d’Azur"),
        ("DAECT", "MAEDI/DAECT"),
        ("DAECT", "Délégation pour l’action extérieure des collectivités territoriales"),
        ("MAEDI", "Ministère des Affaires étrangères et du Développement international"),
        ("Toulouse", "Ville de Toulouse"),
        ("Mairie d'Angers", "ANGERS"),
        ("Ville de Pékin", "北京市人民政府"),
        ("江苏省人民政府", "Province du Jiangsu"),
        ("Lyon Métropole", "Métropole de Lyon"),
        ("Universite de Nante", "Université de Nantes"),
        ("Agglomération de La Rochelle", "Communauté d’agglomération de La Rochelle"),
    ],
)
def test_one_organisation_is_known_again_but_asked_about(one: str, other: str) -> None:
    assert LIKELY <= bodies_compared(one, other) < CERTAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MAEDI/DAECT", "MAEDI /DAECT"),
        ("Toulouse/ Métropole", "Toulouse Métropole"),
        ("Ass. des Régions", "Association des régions"),
    ],
)
def test_one_spelling_is_certain(one: str, other: str) -> None:
    assert bodies_compared(one, other) >= CERTAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ville de Toulouse", "Toulouse Métropole"),
        ("Ville de Vienne", "Département de la Vienne"),
        ("Province du Hubei", "Province du Hebei"),
        ("Charente", "Charente-Maritime"),
        ("Ville de Jinan", "Association de jumelage « Rennes – Jinan »"),
        ("Commune 12 du grand canton", "Commune 13 du grand canton"),
    ],
)
def test_two_organisations_stay_two(one: str, other: str) -> None:
    assert bodies_compared(one, other) < LIKELY


def test_a_town_is_never_surely_its_metropolis() -> None:
    town = BodyTraits("1", ("Toulouse",), ("ri@toulouse.fr",), ("05 61 00 00 00",), "commune", "Toulouse")
    around = BodyTraits("2", ("Toulouse Métropole",), ("ri@toulouse.fr",), ("05 61 00 00 00",), "epci", "Toulouse")
    (found,) = BodiesIndex([town]).likely(around, 0)
    assert LIKELY <= found.score < CERTAIN


# --- the dossier ---


def names_of(services: Services, kind: Kind) -> list[set[str]]:
    if kind is Kind.PERSON:
        names = {one.id: one.name.latin for one in services.people.list_people()}
    else:
        names = {one.id: one.name.fr for one in services.organisations.list_organisations()}
    return [{names[key] for key in pair.key} for pair in services.duplicates.search(kind)]


def test_the_example_has_its_one_doubt(example: Services) -> None:
    """Sylvain Pothier of the directory may be Sylvain Pothier-Leroux of the minutes; nobody else is proposed."""
    assert names_of(example, Kind.PERSON) == [{"Sylvain Pothier", "Sylvain Pothier-Leroux"}]
    assert names_of(example, Kind.ORGANISATION) == []  # Brest became Brest Métropole: that is recorded


def test_the_snapshot_says_what_the_records_say(example: Services) -> None:
    with example._store.reading() as session:
        people, bodies = people_traits(session), body_traits(session)
    assert {one.id: one for one in people} == {one.id: traits_of(one) for one in example.people.list_people()}
    known = example.organisations.list_organisations()
    assert {one.id: one for one in bodies} == {one.id: body_traits_of(one) for one in known}


def test_two_that_are_two_are_not_shown_again(example: Services) -> None:
    (pair,) = example.duplicates.search(Kind.PERSON)
    example.duplicates.set_distinct(Kind.PERSON, pair.second, pair.first)
    assert example.duplicates.search(Kind.PERSON) == []
    assert example.duplicates.count() == 0
    example.history.undo()
    assert example.duplicates.known(Kind.PERSON) == [pair]


def test_what_changes_is_looked_at_again(services: Services) -> None:
    assert services.duplicates.known(Kind.ORGANISATION) is None
    assert services.duplicates.search(Kind.ORGANISATION) == []
    town = services.organisations.create(BilingualText("Ville d’Angers"))
    other = services.organisations.create(BilingualText("Mairie d'Angers"))
    (pair,) = services.duplicates.known(Kind.ORGANISATION) or []
    assert set(pair.key) == {town, other}
    services.organisations.edit(other, name=BilingualText("Mairie de Nancy"))
    assert services.duplicates.known(Kind.ORGANISATION) == []
    services.history.undo()
    assert services.duplicates.known(Kind.ORGANISATION) == [pair]
    services.organisations.delete(town)
    assert services.duplicates.known(Kind.ORGANISATION) == []


def test_the_search_tells_how_far_it_is_and_can_be_left(example: Services) -> None:
    told: list[tuple[int, int]] = []
    example.duplicates.search(Kind.PERSON, lambda done, total: told.append((done, total)))
    assert told
    assert all(0 <= done <= total for done, total in told)

    def leave(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        example.duplicates.search(Kind.ORGANISATION, leave)
    assert example.duplicates.known(Kind.ORGANISATION) is None


def test_the_members_list_finds_its_people(example: Services, project: Path) -> None:
    """Each name of the untidy list of 102 is found among the people of the example, and only Pothier is in doubt."""
    source = project.parent / "shared" / "data" / "members.csv"
    if not source.exists():
        pytest.skip("the reference data are not beside the checkout")
    with source.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    people = PeopleIndex(map(traits_of, example.people.list_people()))
    bodies = BodiesIndex(map(body_traits_of, example.organisations.list_organisations()))
    doubtful, unknown = set(), set()
    for row in rows:
        found = people.likely(P("new", row["Prénom"], row["Nom"]))
        assert found, row
        if len(found) > 1:
            doubtful.add(row["Nom"])
        if not bodies.likely(BodyTraits("new", (row["Organisme"],))):
            unknown.add(row["Organisme"])
    assert doubtful == {"POTHIER- LEROUX", "Pothier"}
    assert unknown == set()
