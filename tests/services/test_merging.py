"""Merging: whoever was there twice is there once, with everything both had a part in; one undo makes them two again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle, NothingFound
from groupe_pays.domain.lists import Filter, ListKind, ListQuery
from groupe_pays.domain.merging import Choice, Comparison, Kind, Link
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.movements import MovementKind
from groupe_pays.domain.organisations import College, ContactKind, OrganisationChange, OrganisationKind
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.merging.fields import FIELDS
from groupe_pays.services.merging.rules import RULES
from groupe_pays.services.services import Services
from groupe_pays.store.actions import ActionRow, OwnerRow
from groupe_pays.store.agenda import AgendaItemRow, PresenterRow
from groupe_pays.store.attendance import AttendanceRow, MovementRow
from groupe_pays.store.audiences import AudiencePersonRow, AudienceRow
from groupe_pays.store.delegations import DelegationRow
from groupe_pays.store.distinct import DistinctOrganisationsRow, DistinctPeopleRow
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.organisations import ContactRow, OrganisationEventRow, OrganisationRow
from groupe_pays.store.partnerships import PartnerRow, PartnershipContactRow, PartnershipRow
from groupe_pays.store.people import GroupRoleRow, PersonRow, PositionRow
from groupe_pays.store.schema import metadata
from groupe_pays.store.store import Store

T = BilingualText
Dump = dict[str, list[tuple[Any, ...]]]


def store_of(services: Services) -> Store:
    return services._store


def dump(path: Path) -> Dump:
    """Every row of every table but the journal's, lines of the long lists included."""
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if not name.startswith(("change", "sqlite", "search"))]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in kept}


def references_to(path: Path, gone: str) -> list[str]:
    """Where the id of a record still stands, wherever that is."""
    return [table for table, rows in dump(path).items() if any(gone in str(row) for row in rows)]


def test_every_reference_to_a_person_or_an_organisation_has_a_rule() -> None:
    """A table that comes to point at people must say what merging does to it."""
    pointing = {
        (table.name, column.name)
        for table in metadata.tables.values()
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name in ("person", "organisation")
    }
    assert pointing == set(RULES)


def test_every_field_of_a_card_can_be_chosen() -> None:
    """A field that a card gains must be offered when two cards become one."""
    own = {Kind.PERSON: {"id", "deleted_at", "erased_on"}, Kind.ORGANISATION: {"id", "deleted_at"}}
    for kind, names in FIELDS.items():
        columns = {column.name for column in metadata.tables[kind.value].columns} - own[kind]
        spelled = {f"{name}{end}" for name in names for end in ("", "_fr", "_zh", "_source", "_state")}
        assert columns <= spelled, columns - spelled


# --- anything that can point at somebody, at random ---


class World:
    """A dossier in which everything points at random at four people and four organisations."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.people = [
            PersonRow(given_name=f"Prénom {n}", surname=random.choice(["Pothier", "Leroux"])) for n in range(4)
        ]
        self.bodies = [
            OrganisationRow(
                name=T(f"Organisme {n}", random.choice(["", "组"])), kind=OrganisationKind.OTHER, college=College.OTHER
            )
            for n in range(4)
        ]
        self.meetings = [MeetingRow(title=T(f"Réunion {n}"), chair_id=self.someone()) for n in range(3)]
        self.items = [
            AgendaItemRow(meeting_id=m.id, position=1.0, title=T("Point"), kind=ItemKind.DISCUSSION)
            for m in self.meetings
        ]
        self.entries = [
            EntryRow(meeting_id=i.meeting_id, agenda_item_id=i.id, position=1.0, kind=EntryKind.INTERVENTION)
            for i in self.items
        ]
        self.actions = [ActionRow(year=2017, number=n + 1, title=T("Action")) for n in range(3)]
        self.audiences = [AudienceRow(name=T(f"Public {n}")) for n in range(2)]
        self.bonds = [PartnershipRow() for _n in range(3)]

    def someone(self, always: bool = False) -> str | None:
        return self.random.choice(self.people).id if always or self.random.random() < 0.8 else None

    def some_body(self, always: bool = False) -> str | None:
        return self.random.choice(self.bodies).id if always or self.random.random() < 0.7 else None

    def text(self) -> BilingualText:
        return self.random.choice([T(), T("Maire", "市长"), T("maire"), T("", "市长"), T("Président")])

    def date(self) -> RoughDate | None:
        return self.random.choice([None, RoughDate.parse("2015"), RoughDate.parse("2017-01-31")])

    def several(self) -> range:
        return range(self.random.randint(0, 4))

    def rows(self) -> Iterator[Any]:
        yield from (*self.people, *self.bodies, *self.meetings, *self.items, *self.entries, *self.actions)
        yield from (*self.audiences, *self.bonds)
        for at, body in enumerate(self.bodies[1:], 1):
            body.parent_id = self.random.choice([None, *(one.id for one in self.bodies[:at])])
        yield from self._of_people()
        yield from self._of_meetings()
        yield from self._of_bonds()

    def _of_people(self) -> Iterator[Any]:
        choose = self.random.choice
        for person in self.people:
            for n in self.several():
                yield PositionRow(person_id=person.id, organisation_id=self.some_body(), title=self.text(), since=self.date(), until=self.date(), is_main=choose([True, False]), ordinal=float(n))  # fmt: skip  # noqa: E501
            for n in self.several():
                yield ContactRow(person_id=person.id, kind=ContactKind.PHONE, value=choose(["01 02 03 04 05", "+33 1 02 03 04 05", "06 00 00 00 00"]), note=choose(["", "direct"]), position=float(n))  # fmt: skip  # noqa: E501
            for _n in self.several():
                yield GroupRoleRow(person_id=person.id, role=choose(list(GroupRole)), since=self.date())
        for body in self.bodies:
            for n in self.several():
                yield ContactRow(organisation_id=body.id, kind=ContactKind.EMAIL, value=choose(["a@b.fr", "A@B.FR", "c@d.fr"]), position=float(n))  # fmt: skip  # noqa: E501
            yield OrganisationEventRow(organisation_id=body.id, change=OrganisationChange.SUCCEEDED, old_name=T("Avant"), successor_id=self.some_body())  # fmt: skip  # noqa: E501
        yield SeriesRow(name=T("Série"), chair_id=self.someone())
        for audience in self.audiences:
            for person in self.random.sample(self.people, self.random.randint(0, 4)):
                yield AudiencePersonRow(audience_id=audience.id, person_id=person.id)
        for kind, known in ((DistinctPeopleRow, self.people), (DistinctOrganisationsRow, self.bodies)):
            pairs = {tuple(sorted((choose(known).id, choose(known).id))) for _n in self.several()}
            yield from (kind(first_id=first, second_id=second) for first, second in pairs if first != second)

    def _of_meetings(self) -> Iterator[Any]:
        choose = self.random.choice
        for meeting, entry, item in zip(self.meetings, self.entries, self.items, strict=True):
            delegation = DelegationRow(meeting_id=meeting.id, name=T("D"), organisation_id=self.some_body(), head_id=self.someone())  # fmt: skip  # noqa: E501
            yield delegation
            for person in self.random.sample(self.people, self.random.randint(0, 4)):
                represented = choose([None, *(one.id for one in self.people if one is not person)])
                row = AttendanceRow(meeting_id=meeting.id, person_id=person.id, organisation_id=self.some_body(), organisation=self.text(), function=self.text(), college=College.OTHER, status=choose(list(AttendanceStatus)), represented_by_id=represented, note=choose(["", "en retard"]), answer=choose(list(Answer)), answered_on=self.date(), delegation_id=choose([None, delegation.id]), walk_in=choose([True, False]))  # fmt: skip  # noqa: E501
                yield row
                for _n in self.several():
                    yield MovementRow(
                        attendance_id=row.id, kind=choose(list(MovementKind)), at=choose(["10:00", "11:30"])
                    )
            for n in self.several():
                yield SpeakerRow(entry_id=entry.id, person_id=self.someone(), words=self.text(), function=self.text(), organisation=self.text(), position=float(n))  # fmt: skip  # noqa: E501
                yield PresenterRow(agenda_item_id=item.id, person_id=self.someone(), organisation_id=self.some_body(), words=self.text(), position=float(n))  # fmt: skip  # noqa: E501
        for action in self.actions:
            for n in self.several():
                yield OwnerRow(action_id=action.id, person_id=self.someone(), organisation_id=self.some_body(), words=self.text(), position=float(n))  # fmt: skip  # noqa: E501

    def _of_bonds(self) -> Iterator[Any]:
        for bond in self.bonds:
            for n, body in enumerate(self.random.sample(self.bodies, self.random.randint(1, 4))):
                yield PartnerRow(partnership_id=bond.id, organisation_id=body.id, is_chinese=self.random.random() < 0.5, position=float(n))  # fmt: skip  # noqa: E501
            for n in self.several():
                yield PartnershipContactRow(partnership_id=bond.id, person_id=self.someone(True), organisation_id=self.some_body(), position=float(n))  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("kind", list(Kind))
@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 100_000))
def test_nothing_is_lost_and_undo_is_exact(services: Services, kind: Kind, seed: int) -> None:
    """No reference to the record that went remains, each thing has its one record, and undo is the identity."""
    world = World(Random(seed))
    kept_id, gone_id, third_id = [row.id for row in (world.people if kind is Kind.PERSON else world.bodies)][:3]
    with store_of(services).transaction("Make a world") as session:
        session.add_all(list(world.rows()))
    path = services.path
    before = dump(path)
    compared = services.merging.compare(kind, kept_id, gone_id)
    assert dump(path) == before
    services.merging.merge(kind, kept_id, gone_id)
    after = dump(path)
    assert references_to(path, gone_id) == []
    check_places(before, after, kept_id, gone_id)
    check_counts(compared, services.merging.compare(kind, kept_id, third_id))
    services.history.undo()
    assert dump(path) == before
    services.history.redo()
    assert dump(path) == after
    services.history.undo()
    services.history.undo()


def check_places(before: Dump, after: Dump, kept_id: str, gone_id: str) -> None:
    """Whatever was in a meeting, an entry, an action, a partnership… is still there."""
    for (table, _column), rule in RULES.items():
        if not rule.within or table in ("contact", "position", "group_role"):
            continue
        names = [column.name for column in metadata.tables[table].columns]
        at = [names.index(name) for name in rule.within]
        places = {tuple(kept_id if row[n] == gone_id else row[n] for n in at) for row in before[table]}
        assert {tuple(row[n] for n in at) for row in after[table]} == places, table


def check_counts(before: Comparison, after: Comparison) -> None:
    """What was announced is what the record that is left has."""
    counts = {moved.link: moved.first for moved in after.moved}
    for moved in before.moved:
        if moved.link in (Link.REPRESENTED, Link.EVENT, Link.PART):  # nobody represents, succeeds or heads themselves
            assert counts.get(moved.link, 0) <= moved.first + moved.second
        else:
            assert counts.get(moved.link, 0) == moved.total, moved


# --- what a secretary sees ---


def person(services: Services, given: str, surname: str, **values: Any) -> str:
    with store_of(services).transaction("Make somebody") as session:
        row = PersonRow(given_name=given, surname=surname, **values)
        session.add(row)
        return row.id


def attend(services: Services, meeting_id: str, person_id: str, **values: Any) -> None:
    with store_of(services).transaction("Attend") as session:
        session.add(AttendanceRow(meeting_id=meeting_id, person_id=person_id, college=College.OTHER, **values))


def test_who_was_there_was_not_excused(services: Services) -> None:
    with store_of(services).transaction("Meet") as session:
        row = MeetingRow(title=T("Réunion"))
        session.add(row)
        meeting = row.id
    one, other = person(services, "Sylvain", "Pothier"), person(services, "Sylvain", "Pothier-Leroux")
    attend(services, meeting, one, status=AttendanceStatus.EXCUSED, function=T("Directeur"), note="par courriel")
    attend(
        services,
        meeting,
        other,
        status=AttendanceStatus.PRESENT,
        function=T("Chef de service"),
        organisation=T("Charente-Maritime"),
    )
    compared = services.merging.compare(Kind.PERSON, one, other)
    assert next(moved for moved in compared.moved if moved.link is Link.MEETING).together == 1
    services.merging.merge(Kind.PERSON, one, other)
    (found,) = services.attendance.list_attendance(meeting)
    assert (found.status, found.function.fr, found.organisation.fr) == (
        AttendanceStatus.PRESENT,
        "Chef de service",
        "Charente-Maritime",
    )
    assert found.note == "par courriel ; Directeur"


def test_each_field_is_chosen(services: Services) -> None:
    one = person(
        services,
        "Sylvain",
        "Pothier",
        notes=T("Parle chinois"),
        source="annuaire",
        confirmed_on=RoughDate.parse("2016"),
    )
    other = person(services, "Sylvain", "Pothier-Leroux", name_zh="波蒂耶", notes=T("Retraité"), source="liste", confirmed_on=RoughDate.parse("2017-01-31"))  # fmt: skip  # noqa: E501
    services.merging.merge(Kind.PERSON, one, other, {"surname": Choice.FIRST})
    left = services.people.load(one)
    assert (left.name.surname, left.name.name_zh) == ("Pothier", "波蒂耶")
    assert (left.notes.fr, left.source) == ("Parle chinois\n\nRetraité", "annuaire ; liste")
    assert left.confirmed_on == RoughDate.parse("2017-01-31")
    with pytest.raises(NothingFound):
        services.people.load(other)


def test_somebody_without_a_name_is_not_left(services: Services) -> None:
    one, other = person(services, "", "", name_zh="李明"), person(services, "Ming", "Li")
    before = dump(services.path)
    with pytest.raises(EmptyTitle):
        services.merging.merge(Kind.PERSON, one, other, {"given_name": Choice.FIRST, "surname": Choice.FIRST, "name_zh": Choice.SECOND})  # fmt: skip  # noqa: E501
    assert dump(services.path) == before


def test_the_two_of_the_example_become_one(example: Services) -> None:
    people = {one.name.latin: one.id for one in example.people.list_people()}
    one, other = people["Sylvain Pothier"], people["Sylvain Pothier-Leroux"]
    before = dump(example.path)
    functions = {p.title.fr for key in (one, other) for p in example.people.load(key).positions}
    example.merging.merge(Kind.PERSON, one, other)
    assert {p.title.fr for p in example.people.load(one).positions} == functions
    assert len([p for p in example.people.load(one).positions if p.is_main]) == 1
    assert references_to(example.path, other) == []
    assert example.history.undo_label() == "fusionner deux fiches de “Sylvain Pothier”"
    example.history.undo()
    assert dump(example.path) == before


def test_a_body_that_succeeded_itself_was_renamed(services: Services) -> None:
    old, new = (services.organisations.create(T(name)) for name in ("Conseil général", "Département"))
    services.authorities.succeed([old], new)
    services.merging.merge(Kind.ORGANISATION, new, old, {"name": Choice.FIRST})
    (event,) = services.authorities.list_events(new)
    assert (event.change, event.old_name.fr, event.successor_id) == (
        OrganisationChange.RENAMED,
        "Conseil général",
        None,
    )


def test_a_saved_list_that_asks_for_the_one_that_goes_asks_for_the_other(services: Services) -> None:
    kept, gone = (services.organisations.create(T(name)) for name in ("Ville d’Angers", "Mairie d’Angers"))
    who = services.people.create(PersonName("Jeanne", "Martin"), gone)
    asked = ListQuery(ListKind.PEOPLE, filters=(Filter("organisation", gone),))
    services.saved_lists.save(T("Angers"), asked)
    services.merging.merge(Kind.ORGANISATION, kept, gone)
    (saved,) = services.saved_lists.list_saved(ListKind.PEOPLE)
    assert services.lists.find(saved.query) == (who,)
    services.history.undo()
    (saved,) = services.saved_lists.list_saved(ListKind.PEOPLE)
    assert services.lists.find(saved.query) == (who,)
