"""The lines of the long lists say what their records say, whatever was done; and are made again where they are not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.lists import ListKind, ListQuery
from groupe_pays.domain.organisations import ContactKind, ContactPoint, Contribution, OrganisationKind
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState, PartnershipText
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.services.services import Services
from groupe_pays.services.verifying import verify_dossier
from groupe_pays.store.lines.rebuilding import rebuild_lines, stale_lines
from groupe_pays.store.search import stale_words

NAMES = ("Lyon", "Pékin", "Région Bretagne", "Saint-Étienne", "Œuvre d’Évry", "")
HAN = ("北京市", "蒋开云", "重庆", "里昂市", "")
DATES = (None, RoughDate("2009"), RoughDate("2016-05~"), RoughDate("2017-01-31"))
_numbers = count()


class Group:
    """A dossier and the random changes made to it."""

    def __init__(self, services: Services, draw: Callable[..., int]) -> None:
        self.services, self._draw = services, draw
        self.changes: tuple[Callable[[], object], ...] = (
            *(self.person, self.organisation, self.partnership, self.undo, self.undo, self.redo),
            *(self.edit_person, self.edit_organisation, self.edit_partnership, self.position, self.edit_position),
            *(self.contacts, self.import_list, self.remove, self.remove, self.sectors, self.text, self.partners),
            self.rename_sector,
        )

    def pick(self, among: object) -> object:
        options = list(among)  # type: ignore[call-overload]
        return options[self._draw(st.integers(0, len(options) - 1))] if options else None

    def name(self) -> BilingualText:
        text = BilingualText(self.pick(NAMES), self.pick(HAN))
        return BilingualText("X") if text.is_blank else text

    def some(self, kind: ListKind) -> str | None:
        return self.pick(self.services.lists.find(ListQuery(kind)))

    def person(self) -> None:
        name = PersonName(self.pick(NAMES), "Martin", self.pick(HAN))
        self.services.people.create(name, self.some(ListKind.ORGANISATIONS), self.name())

    def organisation(self) -> None:
        self.services.organisations.create(self.name(), self.pick(OrganisationKind), self.pick(("FR", "CN")))

    def partnership(self) -> None:
        french, chinese = self.some(ListKind.ORGANISATIONS), self.some(ListKind.ORGANISATIONS)
        if french and chinese and french != chinese:
            self.services.partnerships.create([french], [chinese])

    def partners(self) -> None:
        one, french, chinese = (self.some(ListKind.PARTNERSHIPS), *(self.some(ListKind.ORGANISATIONS) for _ in "ab"))
        if one and french and chinese and french != chinese:
            self.services.partnerships.set_partners(one, [french], [chinese])

    def edit_person(self) -> None:
        if key := self.some(ListKind.PEOPLE):
            values = {"surname": "Da Silva", "name_zh": self.pick(HAN), "confirmed_on": self.pick(DATES)}
            self.services.people.edit(key, **values, preferred_language=self.pick((Language.FR, Language.ZH)))

    def edit_organisation(self) -> None:
        if key := self.some(ListKind.ORGANISATIONS):
            values = {"name": self.name(), "kind": self.pick(OrganisationKind), "region": self.pick(("", "Bretagne"))}
            values |= {"province": self.pick(("", "Jiangsu")), "member_since": self.pick(DATES)}
            values |= {"contribution": self.pick(Contribution), "address": self.pick(NAMES)}
            self.services.organisations.edit(key, **values)

    def edit_partnership(self) -> None:
        if key := self.some(ListKind.PARTNERSHIPS):
            values = {"kind": self.pick(PartnershipKind), "state": self.pick(PartnershipState)}
            self.services.partnerships.edit(key, **values, since=self.pick(DATES), confirmed_on=self.pick(DATES))

    def position(self) -> None:
        if key := self.some(ListKind.PEOPLE):
            self.services.people.add_position(
                key, self.some(ListKind.ORGANISATIONS), self.name(), is_main=self.pick((True, False))
            )

    def edit_position(self) -> None:
        if (key := self.some(ListKind.PEOPLE)) and (held := self.services.people.load(key).positions):
            position = self.pick(held)
            if self.pick((True, False)):
                self.services.people.remove_position(position.id)
            else:
                values = {"organisation_id": self.some(ListKind.ORGANISATIONS), "until": self.pick(DATES)}
                self.services.people.edit_position(position.id, **values)

    def contacts(self) -> None:
        points = (ContactPoint(self.pick(ContactKind), f"a{next(_numbers)}@exemple.fr"),) * self.pick((0, 1, 2))
        if key := self.some(ListKind.PEOPLE):
            self.services.people.set_contacts(key, points)
        if key := self.some(ListKind.ORGANISATIONS):
            self.services.organisations.set_contacts(key, points)

    def sectors(self) -> None:
        known = [use.id for use in self.services.sectors.list_sectors()]
        if not known or self.pick((True, False)):
            known.append(self.services.sectors.create(BilingualText(f"Secteur {next(_numbers)}")))
        if key := self.some(ListKind.PARTNERSHIPS):
            self.services.partnerships.set_sectors(key, [self.pick(known)])

    def rename_sector(self) -> None:
        known = [use.id for use in self.services.sectors.list_sectors()]
        if known and self.pick((True, False)):
            self.services.sectors.rename(known[0], BilingualText(f"Culture {next(_numbers)}", "文化"))
        elif known:
            self.services.sectors.delete(known[0])

    def text(self) -> None:
        if key := self.some(ListKind.PARTNERSHIPS):
            self.services.partnerships.edit_text(key, self.pick(PartnershipText), self.name())

    def import_list(self) -> None:
        """Two rows, which may name people and organisations that are there already."""
        path, service = self.services.path.parent / "liste.csv", self.services.importing_members
        rows = [";".join((self.pick(NAMES), "Martin", self.pick(HAN), self.pick(NAMES), self.pick(HAN))) for _ in "ab"]
        path.write_text("\n".join(("Prénom;Nom;姓名;Organisme;单位", *rows, "Zoé;Petit;;;")), encoding="utf-8")
        table = service.read(path)
        service.apply(service.give(path, table, service.columns(table)))

    def remove(self) -> None:
        kind = self.pick(ListKind)
        if key := self.some(kind):
            self.services.lists.delete(kind, [key])

    def undo(self) -> None:
        self.services.history.undo()

    def redo(self) -> None:
        self.services.history.redo()


def stale(services: Services) -> list[tuple[str, str]]:
    with services._store.reading() as session:
        return [*stale_lines(session), *stale_words(session)]


@settings(max_examples=6, deadline=None)
@given(st.data())
def test_lines_are_what_they_would_be_made_anew_after_any_change(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    services = create_dossier(tmp_path_factory.mktemp("lines") / "essai.gpays", BilingualText("Essai"))
    group = Group(services, data.draw)
    try:
        for _ in range(3):
            group.organisation()
        for _ in range(20):
            group.pick(group.changes)()
            assert stale(services) == []
    finally:
        services.close()


def test_every_line_of_the_example_can_be_made_again(example: Services) -> None:
    assert stale(example) == []
    before = [example.lists.find(ListQuery(kind)) for kind in ListKind]
    with example._store.keeping() as session:
        rebuild_lines(session)
    assert [example.lists.find(ListQuery(kind)) for kind in ListKind] == before
    assert stale(example) == []


@pytest.mark.parametrize(
    "damage",
    ["DROP TABLE person_line", "DELETE FROM organisation_line", "ALTER TABLE partnership_line DROP COLUMN hay"],
)
def test_lists_that_were_lost_are_there_again_when_the_dossier_is_opened(example: Services, damage: str) -> None:
    path, known = example.path, [example.lists.find(ListQuery(kind)) for kind in ListKind]
    example.close()
    damaged(path, damage)
    assert verify_dossier(path).faults
    again = open_dossier(path)
    assert [again.lists.find(ListQuery(kind)) for kind in ListKind] == known
    again.close()
    assert verify_dossier(path).is_sound


def test_a_line_that_says_something_else_is_told(example: Services) -> None:
    path = example.path
    example.close()
    damaged(path, "UPDATE person_line SET hay = 'autre' WHERE rowid = 1")
    (fault,) = verify_dossier(path).faults
    assert "person_line" in fault


def damaged(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
