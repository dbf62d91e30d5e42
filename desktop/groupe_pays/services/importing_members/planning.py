"""What becomes of each row: matched to the people of the dossier and to the other rows, then filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from groupe_pays.domain.collation import fold
from groupe_pays.domain.duplicates import CERTAIN, LIKELY, Likely, PersonTraits, Reason
from groupe_pays.domain.importing import CleanRow, Field
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.text import Language
from groupe_pays.services.duplicates.people import PeopleIndex, traits_of
from groupe_pays.services.importing_members.bodies import BodyMatcher, body_key, is_chinese, kind_of, new_key
from groupe_pays.services.importing_members.drafts import BodyDraft, PersonDraft, draft_of_body, draft_of_person
from groupe_pays.services.importing_members.filling import Filling, fill_body, fill_person, title_of
from groupe_pays.services.importing_members.placing import Placing
from groupe_pays.services.importing_members.plan import (
    BodyPlan,
    Change,
    Choice,
    Decisions,
    Deed,
    Fate,
    Given,
    MembersPlan,
    RowPlan,
    Twin,
)
from groupe_pays.services.importing_members.snapshot import Snapshot

Between = Callable[[int, int], None]
_EVERY = 200
"""Rows after which progress is told."""
_PHONES = (ContactKind.PHONE, ContactKind.MOBILE)
_SAME_PERSON = (Reason.SAME_NAME, Reason.SAME_CHINESE_NAME, Reason.SWAPPED_NAME)


class Planner:
    """Plans one file over one snapshot."""

    def __init__(self, given: Given, snapshot: Snapshot, decisions: Decisions) -> None:
        self._given = given
        self._decisions = decisions
        self._known_people = {person.id: person for person in snapshot.people}
        self._known_bodies = {body.id: body for body in snapshot.bodies}
        self._index = PeopleIndex(traits_of(person) for person in snapshot.people)
        self._bodies = BodyMatcher(snapshot, decisions).match(given.rows)
        self._placing = Placing(snapshot, given.columns)
        self._people: dict[str, PersonDraft] = {}
        self._organisations: dict[str, BodyDraft] = {}
        self._filed: dict[str, str] = {}
        """Key of the draft each row of the index stands for, by the id it is filed under."""
        self._rows: list[RowPlan] = []
        self._places: dict[int, int] = {}

    def plan(self, between: Between | None = None) -> MembersPlan:
        """All rows planned; ``between`` may raise to give up."""
        rows = self._given.rows
        for at, row in enumerate(rows):
            if between is not None and at % _EVERY == 0:
                between(at, len(rows))
            self._places[row.number] = len(self._rows)
            self._rows.append(self._planned(row))
        bodies = tuple(self._bodies.values())
        return MembersPlan(
            self._given, self._decisions, tuple(self._mirrored()), bodies, self._people, self._organisations
        )

    def _planned(self, row: CleanRow) -> RowPlan:
        if row.refused is not None:
            return RowPlan(row, Fate.REFUSED, Deed.NOTHING)
        body, changes, lost = self._fill_body(row)
        if row.person is None:
            return self._body_row(row, body, changes)
        found = self._candidates(row, body)
        same = self._same(row, found, body)
        choice = self._decisions.rows.get(row.number, Choice.LATER)
        twin = None if same is not None or not found else self._twin(found[0])
        if twin is not None and choice is Choice.ONE:
            same = self._filed.get(found[0].id, found[0].id)
        is_new = same is None
        draft = self._new_draft(row) if same is None else self._draft(same)
        changes += self._fill_person(draft, row, body, lost, joined=twin is not None)
        self._file(row, draft, body)
        deed = Deed.CREATE if is_new else Deed.JOIN if draft.id is None else Deed.UPDATE
        if deed is not Deed.CREATE and not any(change.applied for change in changes):
            deed = Deed.NOTHING
        fate = _fate(row, deed, twin)
        told = () if deed is Deed.CREATE else tuple(changes)
        return RowPlan(row, fate, deed, draft.key, body, twin, choice, told)

    # Organisations

    def _fill_body(self, row: CleanRow) -> tuple[str, list[Change], list[tuple[Field, str]]]:
        """The key of the organisation of a row, what changes in it, and what found no place there."""
        said = row.organisation
        plan = self._bodies.get(body_key(said)) if said is not None else None
        if said is None or plan is None:
            return "", [], []
        draft = self._body(plan, row)
        filling = Filling(draft, self._given.overwrite, draft.id is None)
        fill_body(filling, said)
        for line in self._placing.unbound(row, draft):
            filling.note(line, Field.PARTNER)
        return draft.key, filling.changes if draft.id is not None else [], filling.lost

    def _body(self, plan: BodyPlan, row: CleanRow) -> BodyDraft:
        said = row.organisation
        assert said is not None
        key = plan.record_id if plan.record_id is not None else new_key(plan.key)
        if key not in self._organisations:
            if key in self._known_bodies:
                self._organisations[key] = draft_of_body(self._known_bodies[key])
            else:
                country = said.place.country or ("CN" if is_chinese(said) else "FR")
                draft = BodyDraft(key, name=said.name, kind=kind_of(said), country=country, touched=True)
                draft.source, draft.confirmed_on = self._source(row), row.confirmed_on or self._given.day
                self._organisations[key] = draft
        return self._organisations[key]

    def _body_row(self, row: CleanRow, body: str, changes: list[Change]) -> RowPlan:
        """A row that names an organisation and nobody."""
        draft = self._organisations.get(body)
        if draft is None:
            return RowPlan(row, Fate.SAME, Deed.NOTHING)
        if row.notes:
            filling = Filling(draft, self._given.overwrite, draft.id is None)
            for line in row.notes.splitlines():
                filling.note(line)
            changes = changes + (filling.changes if draft.id is not None else [])
        first = not any(each.body == body for each in self._rows)
        deed = Deed.CREATE if draft.id is None and first else Deed.UPDATE if changes else Deed.NOTHING
        return RowPlan(row, _fate(row, deed, None), deed, "", body, None, Choice.LATER, tuple(changes))

    # People

    def _candidates(self, row: CleanRow, body: str) -> list[Likely]:
        """Who a row may speak of, the likeliest first, everybody once."""
        found: dict[str, Likely] = {}
        for likely in self._index.likely(_traits(row, body), LIKELY):
            found.setdefault(self._filed.get(likely.id, likely.id), likely)
        return list(found.values())

    def _same(self, row: CleanRow, found: list[Likely], body: str) -> str | None:
        """The draft the row certainly speaks of: of that name and something else, or that says all it says."""
        certain = [likely for likely in found if likely.score >= CERTAIN and not self._contradicts(likely, row)]
        for likely in found:
            if likely.reasons[:1] and likely.reasons[0] in _SAME_PERSON and self._says_all(likely, row, body):
                return self._filed.get(likely.id, likely.id)
        if not certain:
            return None
        return self._filed.get(certain[0].id, certain[0].id)

    def _contradicts(self, likely: Likely, row: CleanRow) -> bool:
        """Whether only the Chinese name is the same, beside another Latin one: 王芳 is the name of many."""
        if Reason.SAME_CHINESE_NAME not in likely.reasons or {Reason.SAME_EMAIL, Reason.SAME_PHONE} & {*likely.reasons}:
            return False
        assert row.person is not None
        names = row.person.name.latin, self._draft(self._filed.get(likely.id, likely.id)).name.latin
        return all(names) and len({" ".join(sorted(fold(name).replace("-", " ").split())) for name in names}) > 1

    def _says_all(self, likely: Likely, row: CleanRow, body: str) -> bool:
        draft = self._draft(self._filed.get(likely.id, likely.id)).copied()
        filling = Filling(draft, False, draft.id is None)
        fill_person(filling, row, body)
        return not filling.changes and not filling.lost

    def _draft(self, key: str) -> PersonDraft:
        if key not in self._people:
            self._people[key] = draft_of_person(self._known_people[key])
        return self._people[key]

    def _new_draft(self, row: CleanRow) -> PersonDraft:
        assert row.person is not None
        draft = PersonDraft(f"row:{row.number}", row=row.number, touched=True)
        draft.source, draft.confirmed_on = self._source(row), row.confirmed_on or self._given.day
        name = row.person.name
        draft.language = row.person.language or (Language.FR if name.latin else Language.ZH)
        self._people[draft.key] = draft
        return draft

    def _fill_person(
        self, draft: PersonDraft, row: CleanRow, body: str, lost: list[tuple[Field, str]], joined: bool
    ) -> list[Change]:
        filling = Filling(draft, self._given.overwrite, draft.id is None, adds_functions=joined)
        fill_person(filling, row, body)
        for name, words in [*lost, *filling.lost]:
            filling.note(self._placing.line(name, words))
        for line in self._placing.unplaced(row, draft):
            filling.note(line)
        if row.source and row.source not in draft.source:
            filling.set(Field.SOURCE, "source", row.source)
        if row.confirmed_on is not None:
            filling.set(Field.CONFIRMED_ON, "confirmed_on", row.confirmed_on, row.confirmed_on.edtf)
        elif draft.touched and draft.confirmed_on is None:
            draft.confirmed_on = self._given.day
        return filling.changes

    def _file(self, row: CleanRow, draft: PersonDraft, body: str) -> None:
        """Have the rows to come find this one."""
        key = f"row:{row.number}"
        self._filed[key] = draft.key
        self._index.add(replace(_traits(row, body), id=key))

    def _twin(self, likely: Likely) -> Twin:
        key = self._filed.get(likely.id, likely.id)
        draft = self._draft(key)
        main = next((each for each in draft.positions if each.main), next(iter(draft.positions), None))
        words = [draft.name.plain(Language.FR)]
        if main is not None:
            name = self._organisations.get(main.body)
            known = self._known_bodies.get(main.body)
            body = name.name if name is not None else known.name if known is not None else None
            words += filter(None, (main.title.best(Language.FR), body.best(Language.FR) if body is not None else ""))
        shown = ", ".join(words)
        if draft.id is None and likely.id.startswith("row:"):
            return Twin(shown, likely.score, likely.reasons, row=int(likely.id.removeprefix("row:")))
        return Twin(shown, likely.score, likely.reasons, person_id=key)

    def _source(self, row: CleanRow) -> str:
        return row.source or self._given.name

    def _mirrored(self) -> list[RowPlan]:
        """The rows, with the other one of each pair that stands earlier in the file marked too."""
        meant: dict[int, list[RowPlan]] = defaultdict(list)
        for row in self._rows:
            if row.twin is not None and row.twin.row is not None:
                meant[row.twin.row].append(row)
        for number, others in meant.items():
            at = self._places[number]
            first, other = self._rows[at], others[0]
            if first.twin is None and first.fate is not Fate.REFUSED:
                assert other.twin is not None
                twin = Twin(_spoken(other.row), other.twin.score, other.twin.reasons, row=other.number)
                self._rows[at] = replace(first, fate=Fate.DOUBTFUL, twin=twin, choice=other.choice)
        return self._rows


def _fate(row: CleanRow, deed: Deed, twin: Twin | None) -> Fate:
    if twin is not None:
        return Fate.DOUBTFUL
    if row.doubts:
        return Fate.TO_CHECK
    if deed is Deed.NOTHING:
        return Fate.SAME
    if deed in (Deed.UPDATE, Deed.JOIN):
        return Fate.UPDATED
    return Fate.CORRECTED if row.is_corrected else Fate.NEW


def _traits(row: CleanRow, body: str) -> PersonTraits:
    person = row.person
    assert person is not None
    emails = tuple(point.value for point in person.contacts if point.kind is ContactKind.EMAIL)
    phones = tuple(point.value for point in person.contacts if point.kind in _PHONES)
    return PersonTraits(
        "", person.name.given_name, person.name.surname, person.name.name_zh, emails, phones,
        (body,) if body else (),
    )  # fmt: skip


def _spoken(row: CleanRow) -> str:
    words = [row.person.name.plain(Language.FR)] if row.person is not None else []
    title = title_of(row.position).best(Language.FR)
    body = row.organisation.name.best(Language.FR) if row.organisation is not None else ""
    return ", ".join(filter(None, (*words, title, body)))
