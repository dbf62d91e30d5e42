"""Any list of people, in any form: what comes in is what was written, twice changes nothing, undo leaves no trace."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.importing import SourceTable
from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.domain.people import Person
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.sheet import Column, Sheet
from groupe_pays.exchange.tables_in import read_table
from groupe_pays.exchange.xlsx_file import write_xlsx
from groupe_pays.services.opening import create_dossier
from groupe_pays.services.services import Services
from groupe_pays.store.lines.rebuilding import stale_lines
from groupe_pays.store.search import stale_words

HEADERS = ("Organisme", "Prénom", "Nom", "姓名", "Fonction", "Téléphone", "Courriel")
GIVEN = ("Hélène", "Jean-Pierre", "Zoé", "Ève Marie", "D’Artagnan", "Œdipe", "")
SURNAMES = ("Lefèvre-Dumas", "de La Tour", "O’Neil", "N’Guyen", "Müller", "Ça", "Bœuf")
HAN = ("", "", "李明", "欧阳娜娜", "王芳")
BODIES = ("Ville de Besançon", "Région Bretagne", "Université de Lyon", "安徽省外办", "")
TITLES = (
    "Maire",
    "Chargée de mission",
    "Directeur, Europe et Chine",
    "Adjointe ; culture",
    "Chef du bureau « Asie »",
    "",
)


@dataclass(frozen=True)
class Somebody:
    """A line of the list; ``number`` makes name, telephone and address those of nobody else."""

    given: str
    surname: str
    han: str
    body: str
    title: str
    number: int

    @property
    def cells(self) -> tuple[str, ...]:
        name = f"{self.surname} {'abcdefghij'[self.number] * 3}"
        phone, email = f"01 44 55 66 {self.number:02}", f"adresse{self.number}@exemple.fr"
        return self.body, self.given, name.title(), self.han, self.title, phone, email


@st.composite
def lists(draw: st.DrawFn) -> list[Somebody]:
    numbers = draw(st.lists(st.integers(0, 9), min_size=1, max_size=6, unique=True))
    return [
        Somebody(*(draw(st.sampled_from(among)) for among in (GIVEN, SURNAMES, HAN, BODIES, TITLES)), number)
        for number in numbers
    ]


def as_csv(people: Iterable[Somebody], separator: str, encoding: str) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator)
    writer.writerows([HEADERS, *(one.cells for one in people)])
    return written.getvalue().encode(encoding)


def as_xlsx(people: Iterable[Somebody]) -> bytes:
    return write_xlsx(Sheet("Liste", tuple(map(Column, HEADERS)), tuple(one.cells for one in people)), Language.FR)


def read_back(data: bytes) -> set[tuple[tuple[str, str], ...]]:
    """Each row as the names of its columns and what stands in them, blanks left out."""
    table = read_table(Path("liste"), data)
    return {tuple(said(table, row.cells)) for row in table.rows}


def said(table: SourceTable, cells: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(header, cell) for header, cell in zip(table.headers, cells, strict=True) if cell]


@settings(max_examples=40, deadline=None)
@given(lists(), st.sampled_from(";,\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"]))
def test_every_cell_is_read_back_from_any_form(people: list[Somebody], separator: str, encoding: str) -> None:
    wanted = {tuple((header, cell) for header, cell in zip(HEADERS, one.cells, strict=True) if cell) for one in people}
    assert read_back(as_xlsx(people)) == wanted
    assert read_back(as_csv(people, separator, encoding)) == wanted


def imported(services: Services, path: Path) -> bool:
    """Import a file; whether anything was written."""
    service = services.importing_members
    table = service.read(path)
    ready = service.give(path, table, service.columns(table))
    changes = not service.plan(ready).changes_nothing
    service.apply(ready)
    return changes


def known(services: Services) -> set[tuple[object, ...]]:
    """The people of a dossier without the keys it gave them."""
    return {facts(person) for person in services.people.list_people()}


def facts(person: Person) -> tuple[object, ...]:
    places = tuple((one.organisation_name, one.title, one.is_main) for one in person.positions)
    return person.name, places, frozenset((point.kind, point.value) for point in person.contacts)


def out(services: Services, folder: Path, form: str) -> list[Path]:
    """All organisations and people as files of one form."""
    paths = [folder / f"{kind.value}.{form}" for kind in (ListKind.ORGANISATIONS, ListKind.PEOPLE)]
    for path, kind, table in zip(paths, (ListKind.ORGANISATIONS, ListKind.PEOPLE), TABLES, strict=True):
        if form == "vcf":
            services.cards.write(kind, None, path)
        else:
            services.tables.prepare(TableRequest(table, TableFormat(form), Language.FR)).write(path)
    return [path for path, kind in zip(paths, KINDS, strict=True) if services.lists.find(ListQuery(kind))]


KINDS = (ListKind.ORGANISATIONS, ListKind.PEOPLE)
TABLES = (TableKind.ORGANISATIONS, TableKind.MEMBERS)


@settings(max_examples=4, deadline=None)
@given(people=lists(), form=st.sampled_from(["csv", "xlsx", "vcf"]))
def test_what_comes_in_goes_out_and_comes_in_again(
    tmp_path_factory: pytest.TempPathFactory, people: list[Somebody], form: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / "liste.csv"
    path.write_bytes(as_csv(people, ";", "utf-8-sig"))
    with (
        closing(create_dossier(folder / "first.gpays", BilingualText("Un"))) as first,
        closing(create_dossier(folder / "second.gpays", BilingualText("Deux"))) as second,
    ):
        assert imported(first, path)
        assert len(known(first)) == len(people)
        assert not imported(first, path)
        for file in out(first, folder, form):
            imported(second, file)
        assert known(second) == known(first)
        for services in (first, second):
            everything_undone(services)


def everything_undone(services: Services) -> None:
    before = known(services)
    steps = 0
    while services.history.undo() is not None:
        steps += 1
        assert stale(services) == []
    assert known(services) == set()
    assert services.organisations.list_organisations() == []
    for _step in range(steps):
        services.history.redo()
    assert known(services) == before
    assert stale(services) == []


def stale(services: Services) -> list[tuple[str, str]]:
    """Lines of the lists and words of the index that are not what they would be made anew."""
    with services._store.reading() as session:
        return [*stale_lines(session), *stale_words(session)]
