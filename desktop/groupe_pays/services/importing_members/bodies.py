"""The organisations a file names: of the dossier, new, or in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from groupe_pays.domain.collation import fold
from groupe_pays.domain.duplicates import BodyTraits, Likely
from groupe_pays.domain.importing import CleanOrganisation, CleanRow
from groupe_pays.domain.names import has_han
from groupe_pays.domain.organisations import Organisation, OrganisationKind
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.duplicates.naming import Rank, body_name
from groupe_pays.services.duplicates.organisations import BodiesIndex, body_traits_of
from groupe_pays.services.importing.plan import Candidate, Match
from groupe_pays.services.importing_members.plan import BodyPlan, Decisions
from groupe_pays.services.importing_members.snapshot import Snapshot

_CERTAIN = 88
"""Likeness from which a name is that of an organisation, where no other is as like."""
_MOST = 4
_PARTLY = 80
_OF_RANK = {
    Rank.REGION: OrganisationKind.REGION,
    Rank.DEPARTMENT: OrganisationKind.DEPARTEMENT,
    Rank.AROUND: OrganisationKind.EPCI,
    Rank.TOWN: OrganisationKind.COMMUNE,
}


def body_key(said: CleanOrganisation) -> str:
    """What two rows naming one organisation share."""
    return fold(said.name.fr) or fold(said.name.zh)


def name_of(said: CleanOrganisation) -> str:
    return said.name.fr or said.name.zh


def kind_of(said: CleanOrganisation) -> OrganisationKind:
    """What the row says it is, else what its name says."""
    if said.kind is not None:
        return said.kind
    rank = body_name(name_of(said)).rank
    if is_chinese(said):
        return OrganisationKind.CHINESE_LOCAL_GOVERNMENT if rank else OrganisationKind.CHINESE_BODY
    return _OF_RANK.get(rank, OrganisationKind.OTHER)


def is_chinese(said: CleanOrganisation) -> bool:
    """Whether it stands in China, as far as the row tells."""
    if said.place.country:
        return said.place.country == "CN"
    chinese_kind = said.kind in (OrganisationKind.CHINESE_LOCAL_GOVERNMENT, OrganisationKind.CHINESE_BODY)
    return chinese_kind or bool(said.province) or (not said.name.fr and has_han(said.name.zh))


def new_key(key: str) -> str:
    """What a new organisation goes by until it has an id."""
    return f"new:{key}"


class BodyMatcher:
    """Tells, for each organisation of the rows, which one of the dossier it is."""

    def __init__(self, snapshot: Snapshot, decisions: Decisions) -> None:
        self._bodies = {body.id: body for body in snapshot.bodies}
        self._index = BodiesIndex(body_traits_of(body) for body in snapshot.bodies)
        self._people = snapshot.people
        self._decisions = decisions
        self._new: dict[str, BilingualText] = {}
        self._named: dict[str, list[str]] = defaultdict(list)
        for body in snapshot.bodies:
            for side in dict.fromkeys((body.name.fr, body.name.zh, body.short_name.fr, body.short_name.zh)):
                if side:
                    self._named[fold(side)].append(body.id)

    def match(self, rows: Iterable[CleanRow]) -> dict[str, BodyPlan]:
        """The organisations the rows name, by key, in the order of the file.

        One that an earlier row names in other words is known as that one: ``new_key`` of its key.
        """
        named: dict[str, list[CleanRow]] = {}
        for row in rows:
            if row.organisation is not None and row.refused is None and body_key(row.organisation):
                named.setdefault(body_key(row.organisation), []).append(row)
        known = _by_name(self._people) if named else {}
        found: dict[str, BodyPlan] = {}
        for key, said in named.items():
            plan = found[key] = self._matched(key, said, known)
            if plan.record_id is None:
                self._file(plan, said[0])
        return found

    def _file(self, plan: BodyPlan, row: CleanRow) -> None:
        """Have the organisations to come find a new one."""
        said = row.organisation
        assert said is not None
        self._new[new_key(plan.key)] = said.name
        self._index.add(replace(_traits(said), id=new_key(plan.key)))

    def _matched(self, key: str, rows: Sequence[CleanRow], people: Mapping[str, list[Person]]) -> BodyPlan:
        said = rows[0].organisation
        assert said is not None
        plan = BodyPlan(key, said.name, Match.NEW, rows=len(rows))
        if key in self._decisions.bodies:
            chosen = self._decisions.bodies[key]
            found = self._likely(said)
            match = Match.NEW if chosen is None else Match.KNOWN
            return BodyPlan(key, said.name, match, chosen, self._candidates(found, chosen), True, len(rows))
        exact = self._exact(said)
        if exact is not None:
            return self._known(plan, exact)
        found = self._likely(said)
        if found and found[0].score >= _CERTAIN and (len(found) == 1 or found[1].score < found[0].score):
            return self._known(plan, found[0].id)
        meant = self._meant_by_people(rows, people, {each.id for each in found})
        if meant is not None:
            return self._known(plan, meant)
        match = Match.DOUBTFUL if found else Match.NEW
        return BodyPlan(key, said.name, match, None, self._candidates(found), rows=len(rows))

    def _known(self, plan: BodyPlan, body_id: str) -> BodyPlan:
        return BodyPlan(plan.key, plan.name, Match.KNOWN, body_id, self._candidates((), body_id), rows=plan.rows)

    def _exact(self, said: CleanOrganisation) -> str | None:
        """The only one of that very name; among several, the one of that kind."""
        for side in (said.name.fr, said.name.zh, said.short_name):
            found = self._named.get(fold(side), []) if side else []
            if len(found) > 1:
                found = [one for one in found if self._bodies[one].kind is said.kind]
            if len(found) == 1:
                return found[0]
        return None

    def _likely(self, said: CleanOrganisation) -> list[Likely]:
        return self._index.likely(_traits(said))[:_MOST]

    def _candidates(self, found: Iterable[Likely], chosen: str | None = None) -> tuple[Candidate, ...]:
        ids = dict.fromkeys([*([chosen] if chosen else []), *(each.id for each in found)])
        names = {each: self._bodies[each].name if each in self._bodies else self._new.get(each) for each in ids}
        return tuple(Candidate(each, name.best(Language.FR)) for each, name in names.items() if name is not None)

    def _meant_by_people(
        self, rows: Sequence[CleanRow], people: Mapping[str, list[Person]], likely: set[str]
    ) -> str | None:
        """The one organisation at which the people of these rows are known, where its name may be meant."""
        meant: set[str] = set()
        for row in rows:
            bearers = people.get(_name(row), []) if row.person is not None else []
            if len(bearers) != 1:
                continue
            held = [self._bodies[p.organisation_id] for p in bearers[0].positions if p.organisation_id in self._bodies]
            meant.update(body.id for body in held if body.id in likely or self._may_be(row, body))
        return meant.pop() if len(meant) == 1 else None

    def _may_be(self, row: CleanRow, body: Organisation) -> bool:
        """Whether a damaged or longer name may stand for a body, or for a part of it."""
        from rapidfuzz.fuzz import partial_ratio

        assert row.organisation is not None
        mine = body_name(name_of(row.organisation))
        words = set(mine.words)
        for other in (body.name, body.short_name, self._parent(body)):
            for side in filter(None, (other.fr, other.zh)):
                theirs = body_name(side)
                if mine.places and theirs.places and not mine.places & theirs.places:
                    continue  # two known places
                if min(len(mine.core), len(theirs.core)) > 3 and partial_ratio(mine.core, theirs.core) >= _PARTLY:
                    return True
                if _shares(words, set(theirs.words)):
                    return True
                if 3 <= len(theirs.letters) <= 8 and theirs.letters in words:
                    return True
        return False

    def _parent(self, body: Organisation) -> BilingualText:
        parent = self._bodies.get(body.parent_id or "")
        return parent.short_name if parent is not None else BilingualText()


def _traits(said: CleanOrganisation) -> BodyTraits:
    kind = said.kind.value if said.kind is not None else ""
    names = tuple(filter(None, (said.name.fr, said.name.zh, said.short_name)))
    return BodyTraits("", names, kind=kind, place=said.province)


def _shares(mine: set[str], theirs: set[str]) -> bool:
    """Whether most telling words of the shorter name stand in the other."""
    long = [{word for word in words if len(word) > 3} for words in (mine, theirs)]
    fewest = min(len(words) for words in long)
    return fewest > 0 and len(long[0] & long[1]) * 2 >= fewest


def _by_name(people: Iterable[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        found[fold(f"{person.name.given_name} {person.name.surname}".strip() or person.name.name_zh)].append(person)
    return found


def _name(row: CleanRow) -> str:
    assert row.person is not None
    name = row.person.name
    return fold(f"{name.given_name} {name.surname}".strip() or name.name_zh)
