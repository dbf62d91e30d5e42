"""Organisations: list, make, change, delete."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import OwnParent
from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.organisations import College, ContactPoint, Organisation, OrganisationKind, college_of
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.base import utc_now
from groupe_pays.store.lines.asking import count_lines
from groupe_pays.store.organisations import OrganisationRow, contact_points, contact_rows, list_organisations
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset(
    [
        "name",
        "kind",
        "short_name",
        "country",
        "region",
        "province",
        "parent_id",
        "college",
        "address",
        "postcode",
        "city",
        "population",
        "population_year",
        "population_note",
        "notes",
        "member_since",
        "member_until",
        "contribution",
        "contribution_year",
        "source",
        "confirmed_on",
    ]
)


class OrganisationsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_organisations(self, ids: Collection[str] | None = None) -> list[Organisation]:
        """All living organisations (or those of ``ids``), in no order: sorting follows the language of the list."""
        with self._store.reading() as session:
            return list_organisations(session, ids)

    def count(self) -> int:
        """How many organisations there are, the bin apart."""
        with self._store.reading() as session:
            return count_lines(session, ListKind.ORGANISATIONS)

    def load(self, organisation_id: str) -> Organisation:
        with self._store.reading() as session:
            return get_row(session, OrganisationRow, organisation_id).to_domain()

    def list_children(self, organisation_id: str) -> list[Organisation]:
        """The living organisations that stand directly under one, in no order."""
        with self._store.reading() as session:
            query = select(OrganisationRow.id).where(OrganisationRow.parent_id == organisation_id)
            return list_organisations(session, set(session.scalars(query)))

    def create(self, name: BilingualText, kind: OrganisationKind = OrganisationKind.OTHER, country: str = "FR") -> str:
        """Make an organisation; its id. Raises ``EmptyTitle``."""
        check_title(name)
        with self._store.transaction(N_("Create the organisation “{name}”"), name=words(name)) as session:
            row = OrganisationRow(name=name, kind=kind, country=country, college=college_of(kind, country))
            session.add(row)
            return row.id

    def edit(self, organisation_id: str, **values: Any) -> None:
        """Change fields (names in ``EDITABLE``); a new kind moves the organisation to that kind's college.

        Raises:
            EmptyTitle, NothingFound: nothing was changed.
            OwnParent: the new parent is the organisation itself, or stands under it.
        """
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of an organisation: {', '.join(sorted(unknown))}")
        name = self.load(organisation_id).name
        merge = f"organisation/{organisation_id}/{'+'.join(sorted(values))}"
        message = N_("Edit the organisation “{name}”")
        with self._store.transaction(message, merge=merge, name=words(name)) as session:
            row = get_row(session, OrganisationRow, organisation_id)
            if _is_above(session, organisation_id, values.get("parent_id")):
                raise OwnParent
            for field, value in values.items():
                setattr(row, field, value)
            if "kind" in values and "college" not in values:
                row.college = college_of(row.kind, row.country)
            check_title(row.name)

    def set_contacts(self, organisation_id: str, contacts: tuple[ContactPoint, ...]) -> None:
        name = self.load(organisation_id).name
        message = N_("Edit the contact details of “{name}”")
        merge = f"organisation/{organisation_id}/contacts"
        with self._store.transaction(message, merge=merge, name=words(name)) as session:
            row = get_row(session, OrganisationRow, organisation_id)
            if contact_points(row.contacts) != contacts:
                row.contacts = contact_rows(contacts)

    def delete(self, organisation_id: str) -> None:
        """Put an organisation in the bin; old minutes and attendance keep its name of the day."""
        name = self.load(organisation_id).name
        with self._store.transaction(N_("Delete the organisation “{name}”"), name=words(name)) as session:
            get_row(session, OrganisationRow, organisation_id).deleted_at = utc_now()


def _is_above(session: Session, organisation_id: str, parent_id: str | None) -> bool:
    """Whether an organisation is ``parent_id`` or stands above it."""
    seen: set[str] = set()
    while parent_id is not None and parent_id not in seen:
        if parent_id == organisation_id:
            return True
        seen.add(parent_id)
        parent_id = get_row(session, OrganisationRow, parent_id).parent_id
    return False


def find_or_make_organisation(session: Session, name: BilingualText) -> OrganisationRow | None:
    """The living organisation of that name, else a new one; None for a blank name."""
    if name.is_blank:
        return None
    found = known_organisation(session, name)
    if found is None:
        found = OrganisationRow(name=name, kind=OrganisationKind.OTHER, college=College.OTHER, country="FR")
        session.add(found)
        session.flush()
    return found


def known_organisation(session: Session, name: BilingualText) -> OrganisationRow | None:
    """The living organisation of that very name, else of that name or short name accents, case and dashes aside."""
    columns = OrganisationRow.__table__.c
    same = [column == value for column, value in ((columns.name_fr, name.fr), (columns.name_zh, name.zh)) if value]
    if not same:
        return None
    found = session.scalars(select(OrganisationRow).where(OrganisationRow.deleted_at.is_(None), or_(*same))).first()
    return found or _of_same_letters(session, name)


def _of_same_letters(session: Session, name: BilingualText) -> OrganisationRow | None:
    wanted = {fold(side) for side in (name.fr, name.zh) if side}
    for row in session.scalars(select(OrganisationRow).where(OrganisationRow.deleted_at.is_(None))):
        sides = (row.name.fr, row.name.zh, row.short_name.fr, row.short_name.zh)
        if wanted & {fold(side) for side in sides if side}:
            return row
    return None
