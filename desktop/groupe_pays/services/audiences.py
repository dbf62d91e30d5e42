"""Saved audiences: whom to invite, kept under a name; and whoever meets criteria now."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from groupe_pays.domain.audiences import Audience, Circle, Criteria
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.partnerships import Sector
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.audiences import AudiencePersonRow, AudienceRow, list_audiences
from groupe_pays.store.meetings import SeriesRow
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.partnerships import SectorRow, list_partnerships
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store, get_row


class AudiencesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_audiences(self) -> list[Audience]:
        """In the order they were made."""
        with self._store.reading() as session:
            return list_audiences(session)

    def list_sectors(self) -> list[Sector]:
        """The themes partnerships are filed under."""
        with self._store.reading() as session:
            rows = session.scalars(select(SectorRow).where(SectorRow.deleted_at.is_(None)))
            return [row.to_domain() for row in rows]

    def create(self, name: BilingualText, criteria: Criteria | None, person_ids: Sequence[str] = ()) -> str:
        """Save an audience; its id. Raises ``EmptyTitle``."""
        check_title(name)
        with self._store.transaction(N_("Save the audience “{name}”"), name=words(name)) as session:
            last = session.scalar(select(func.max(AudienceRow.position)))
            row = AudienceRow(name=name, position=(last or 0.0) + 1.0)
            row.criteria = criteria.to_json() if criteria is not None else ""
            row.people = [AudiencePersonRow(person_id=one) for one in dict.fromkeys(person_ids)]
            session.add(row)
            return row.id

    def edit(
        self,
        audience_id: str,
        *,
        name: BilingualText | None = None,
        criteria: Criteria | None = None,
        person_ids: Sequence[str] | None = None,
    ) -> None:
        """Change what is given. Raises ``EmptyTitle``, ``NothingFound``: nothing was changed."""
        if name is not None:
            check_title(name)
        old = self._load(audience_id).name
        with self._store.transaction(N_("Edit the audience “{name}”"), name=words(old)) as session:
            row = get_row(session, AudienceRow, audience_id)
            row.name = row.name if name is None else name
            row.criteria = row.criteria if criteria is None else criteria.to_json()
            if person_ids is not None:
                kept = {one.person_id: one for one in row.people}
                row.people = [kept.get(one) or AudiencePersonRow(person_id=one) for one in dict.fromkeys(person_ids)]

    def delete(self, audience_id: str) -> None:
        """Forget an audience; the series that invited it invite nobody by themselves, people and meetings stay."""
        name = self._load(audience_id).name
        with self._store.transaction(N_("Delete the audience “{name}”"), name=words(name)) as session:
            for series in session.scalars(select(SeriesRow).where(SeriesRow.audience_id == audience_id)):
                series.audience_id = None
            session.delete(get_row(session, AudienceRow, audience_id))

    def people_of(self, audience_id: str) -> list[Person]:
        """Who belongs to an audience today, the bin apart: those who meet its criteria and those named.

        Raises:
            NothingFound: the audience is gone.
        """
        audience = self._load(audience_id)
        return self.select(audience.criteria, audience.person_ids)

    def select(self, criteria: Criteria | None, person_ids: Sequence[str] = ()) -> list[Person]:
        """Everybody who meets ``criteria`` (nobody where there are none) or is one of ``person_ids``, in no order."""
        named = set(person_ids)
        with self._store.reading() as session:
            people = list_people(session)
            circle = Circle(list_organisations(session), list_partnerships(session))
        return [one for one in people if one.id in named or (criteria is not None and circle.meets(one, criteria))]

    def _load(self, audience_id: str) -> Audience:
        with self._store.reading() as session:
            return get_row(session, AudienceRow, audience_id).to_domain()
