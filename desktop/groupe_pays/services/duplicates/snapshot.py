"""What records are compared by, read in a few plain questions: fifty thousand people in a second, not in ten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from groupe_pays.domain.duplicates import BodyTraits, PersonTraits
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.store.organisations import ContactRow, OrganisationRow
from groupe_pays.store.people import PersonRow, PositionRow

_PHONES = (ContactKind.PHONE, ContactKind.MOBILE)
_PEOPLE, _BODIES = PersonRow.__table__.c, OrganisationRow.__table__.c
_CONTACTS, _POSITIONS = ContactRow.__table__.c, PositionRow.__table__.c

Reached = dict[str, tuple[list[str], list[str], list[str]]]


def people_traits(session: Session, ids: Collection[str] | None = None) -> list[PersonTraits]:
    """The living people, or those of ``ids``; who was erased has nothing left to be compared by."""
    query = select(_PEOPLE.id, _PEOPLE.given_name, _PEOPLE.surname, _PEOPLE.name_zh)
    query = query.where(_PEOPLE.deleted_at.is_(None), _PEOPLE.erased_on.is_(None))
    reached = _reached(session, _CONTACTS.person_id, ids)
    held: dict[str, list[str]] = defaultdict(list)
    positions = select(_POSITIONS.person_id, _POSITIONS.organisation_id).order_by(_POSITIONS.ordinal, _POSITIONS.id)
    for person_id, organisation_id in session.execute(_of(positions, _POSITIONS.person_id, ids)):
        if organisation_id is not None:
            held[person_id].append(organisation_id)
    return [
        PersonTraits(key, given, surname, name_zh, *_emails_and_phones(reached, key), tuple(held.get(key, ())))
        for key, given, surname, name_zh in session.execute(_of(query, _PEOPLE.id, ids))
    ]


def body_traits(session: Session, ids: Collection[str] | None = None) -> list[BodyTraits]:
    """The living organisations, or those of ``ids``."""
    names = (_BODIES.name_fr, _BODIES.name_zh, _BODIES.short_name_fr, _BODIES.short_name_zh)
    query = select(_BODIES.id, _BODIES.kind, _BODIES.province, _BODIES.city, *names).where(_BODIES.deleted_at.is_(None))
    reached = _reached(session, _CONTACTS.organisation_id, ids)
    return [
        BodyTraits(
            key,
            tuple(dict.fromkeys(filter(None, called))),
            *_emails_and_phones(reached, key),
            kind=kind.value,
            place=province or city,
        )
        for key, kind, province, city, *called in session.execute(_of(query, _BODIES.id, ids))
    ]


def _reached(session: Session, owner: Any, ids: Collection[str] | None) -> Reached:
    """E-mail addresses, phones and mobiles by owner, in their order."""
    reached: Reached = {}
    query = select(owner, _CONTACTS.kind, _CONTACTS.value).where(owner.is_not(None)).order_by(_CONTACTS.position)
    for key, kind, value in session.execute(_of(query, owner, ids)):
        lists = reached.setdefault(key, ([], [], []))
        if kind is ContactKind.EMAIL:
            lists[0].append(value)
        elif kind in _PHONES:
            lists[1 if kind is ContactKind.PHONE else 2].append(value)
    return reached


def _emails_and_phones(reached: Reached, key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    emails, phones, mobiles = reached.get(key, ((), (), ()))
    return tuple(emails), (*phones, *mobiles)


def _of(query: Select[Any], column: Any, ids: Collection[str] | None) -> Select[Any]:
    return query if ids is None else query.where(column.in_(ids))
