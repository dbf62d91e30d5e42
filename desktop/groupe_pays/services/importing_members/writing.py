"""A plan into the rows of one session: new records with all their parts, and what changed of the known ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from groupe_pays.domain.ids import new_id
from groupe_pays.domain.organisations import ContactPoint, college_of
from groupe_pays.domain.text import Language
from groupe_pays.services.importing_members.drafts import BodyDraft, PersonDraft, lacking
from groupe_pays.services.importing_members.plan import Imported, MembersPlan
from groupe_pays.store.adding import add_rows
from groupe_pays.store.base import Binnable, Record
from groupe_pays.store.organisations import ContactRow, OrganisationRow
from groupe_pays.store.people import GroupRoleRow, PersonRow, PositionRow

Between = Callable[[int, int], None]
_AT_A_TIME = 500
DraftT = TypeVar("DraftT", PersonDraft, BodyDraft)
RowT = TypeVar("RowT", bound=Binnable)


class Writer:
    """Writes one plan; ``between`` is told drafts done and drafts in all, and may raise to give up."""

    def __init__(self, session: Session, plan: MembersPlan, between: Between | None = None) -> None:
        self._session = session
        self._people = [draft for draft in plan.people.values() if draft.touched]
        self._bodies = [draft for draft in plan.organisations.values() if draft.touched]
        self._between = between
        self._ids = {draft.key: draft.id or new_id() for draft in plan.organisations.values()}
        self._new: dict[type[Record], list[dict[str, Any]]] = {
            kind: [] for kind in (OrganisationRow, PersonRow, ContactRow, PositionRow, GroupRoleRow)
        }
        self._done = 0

    def write(self) -> Imported:
        """All of it; how much was written."""
        made, changed = _parted(self._bodies)
        for draft in made:
            self._tell()
            self._add_body(draft)
        for draft, row in self._rows(changed, OrganisationRow):
            self._change_body(draft, row)
        people, known = _parted(self._people)
        for person in people:
            self._tell()
            self._add_person(person)
        for kind, rows in self._new.items():
            self._tell_all()
            add_rows(self._session, kind, rows)
        for person, person_row in self._rows(known, PersonRow):
            self._change_person(person, person_row)
        return Imported(len(people), len(known), len(made), len(changed))

    def _tell_all(self) -> None:
        if self._between is not None:
            self._between(self._done, len(self._people) + len(self._bodies))

    def _tell(self) -> None:
        if self._between is not None and self._done % _AT_A_TIME == 0:
            self._between(self._done, len(self._people) + len(self._bodies))
        self._done += 1

    def _rows(self, drafts: Sequence[DraftT], kind: type[RowT]) -> Iterator[tuple[DraftT, RowT]]:
        """Drafts of known records with their rows, read some at a time; what is gone by now is passed over."""
        parts = [getattr(kind, each) for each in ("contacts", "positions", "roles") if hasattr(kind, each)]
        for start in range(0, len(drafts), _AT_A_TIME):
            some = drafts[start : start + _AT_A_TIME]
            query = select(kind).where(kind.id.in_([draft.id for draft in some]), kind.deleted_at.is_(None))
            found = {row.id: row for row in self._session.scalars(query.options(*map(selectinload, parts)))}
            for draft in some:
                self._tell()
                if draft.id in found:
                    yield draft, found[draft.id]

    # Organisations

    def _add_body(self, draft: BodyDraft) -> None:
        self._new[OrganisationRow].append(
            {
                "id": self._ids[draft.key],
                "kind": draft.kind,
                "country": draft.country,
                "college": college_of(draft.kind, draft.country),
                **_body_values(draft),
            }
        )
        self._add_contacts(draft.contacts, organisation_id=self._ids[draft.key])

    def _change_body(self, draft: BodyDraft, row: OrganisationRow) -> None:
        if draft.kind is not row.kind:
            row.kind, row.college = draft.kind, college_of(draft.kind, row.country)
        _set(row, **_body_values(draft))
        _add_contacts(draft.contacts, row)

    # People

    def _add_person(self, draft: PersonDraft) -> None:
        person_id = new_id()
        self._new[PersonRow].append(
            {"id": person_id, "preferred_language": draft.language or Language.FR, **_person_values(draft)}
        )
        self._add_contacts(draft.contacts, person_id=person_id)
        for place, position in enumerate(draft.positions):
            self._new[PositionRow].append(
                {
                    "id": new_id(),
                    "person_id": person_id,
                    "organisation_id": self._ids.get(position.body),
                    "title": position.title,
                    "is_main": position.main,
                    "ordinal": float(place),
                }
            )
        self._new[GroupRoleRow].extend({"id": new_id(), "person_id": person_id, "role": role} for role in draft.roles)

    def _add_contacts(
        self, points: Iterable[ContactPoint], person_id: str | None = None, organisation_id: str | None = None
    ) -> None:
        for place, point in enumerate(points):
            self._new[ContactRow].append(
                {
                    "id": new_id(),
                    "kind": point.kind,
                    "value": point.value,
                    "note": point.note,
                    "position": float(place),
                    "person_id": person_id,
                    "organisation_id": organisation_id,
                }
            )

    def _change_person(self, draft: PersonDraft, row: PersonRow) -> None:
        _set(row, **_person_values(draft))
        if draft.language is not None:
            _set(row, preferred_language=draft.language)
        _add_contacts(draft.contacts, row)
        known = {position.id: position for position in row.positions}
        last = max((position.ordinal for position in row.positions), default=-1.0)
        for position in (each for each in draft.positions if each.changed):
            body = self._ids.get(position.body)
            if position.id in known:
                _set(known[position.id], title=position.title, organisation_id=body)
            else:
                last += 1.0
                row.positions.append(
                    PositionRow(title=position.title, organisation_id=body, is_main=position.main, ordinal=last)
                )
        held = {role.role for role in row.roles}
        row.roles.extend(GroupRoleRow(role=role) for role in draft.roles if role not in held)


def _parted(drafts: Iterable[DraftT]) -> tuple[list[DraftT], list[DraftT]]:
    """Those to make and those to change."""
    every = list(drafts)
    return [draft for draft in every if draft.id is None], [draft for draft in every if draft.id is not None]


def _body_values(draft: BodyDraft) -> dict[str, Any]:
    return {
        "name": draft.name, "short_name": draft.short_name, "region": draft.region, "province": draft.province,
        "address": draft.address, "postcode": draft.postcode, "city": draft.city, "notes": draft.notes,
        "member_since": draft.member_since, "source": draft.source, "confirmed_on": draft.confirmed_on,
    }  # fmt: skip


def _person_values(draft: PersonDraft) -> dict[str, Any]:
    return {
        "civility": draft.civility, "given_name": draft.given_name, "surname": draft.surname,
        "name_zh": draft.name_zh, "notes": draft.notes, "source": draft.source, "confirmed_on": draft.confirmed_on,
    }  # fmt: skip


def _set(row: object, **values: object) -> None:
    """Set what differs: a row that is set to what it holds would still be read again by the journal."""
    for name, value in values.items():
        if getattr(row, name, None) != value:
            setattr(row, name, value)


def _add_contacts(points: Iterable[ContactPoint], row: PersonRow | OrganisationRow) -> None:
    """The points that are not among those of a row, behind them."""
    there = [ContactPoint(each.kind, each.value, each.note) for each in row.contacts]
    last = max((each.position for each in row.contacts), default=-1.0)
    for point in lacking(there, points):
        last += 1.0
        row.contacts.append(ContactRow(kind=point.kind, value=point.value, note=point.note, position=last))
