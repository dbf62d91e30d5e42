"""Partnerships: list, make, change, delete."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.errors import NothingFound, PartnerMissing, PartnerOnBothSides
from groupe_pays.domain.partnerships import Partnership, PartnershipText, partners_title
from groupe_pays.domain.text import BilingualText, TranslationState
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.base import utc_now
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import (
    PartnerRow,
    PartnershipContactRow,
    PartnershipRow,
    PartnershipSectorRow,
    PartnershipTextRow,
    list_partnerships,
)
from groupe_pays.store.store import Store, get_row
from groupe_pays.store.titles import row_title

EDITABLE = frozenset({"kind", "state", "since", "source", "confirmed_on"})


class PartnershipsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_partnerships(self, ids: Collection[str] | None = None) -> list[Partnership]:
        """All partnerships (or those of ``ids``), in the order of the directory."""
        with self._store.reading() as session:
            return list_partnerships(session, ids)

    def load(self, partnership_id: str) -> Partnership:
        """Raises ``NothingFound`` where the partnership is gone or in the bin."""
        with self._store.reading() as session:
            return _living(session, partnership_id).to_domain()

    def create(self, french: Sequence[str], chinese: Sequence[str]) -> str:
        """Bind organisations, by their ids, one or more on each side; the id of the partnership.

        Raises:
            PartnerMissing, PartnerOnBothSides, NothingFound: nothing was made.
        """
        _check_sides(french, chinese)
        row = PartnershipRow()
        with self._store.reading() as session:
            names = [get_row(session, OrganisationRow, key).name for key in (*french, *chinese)]
            highest = session.scalar(select(func.max(PartnershipRow.position)))
            row.position = 0.0 if highest is None else highest + 1
        message, name = N_("Create the partnership “{name}”"), words(partners_title(names))
        with self._store.transaction(message, name=name) as session:
            _bind(row, french, chinese)
            session.add(row)
            return row.id

    def set_partners(self, partnership_id: str, french: Sequence[str], chinese: Sequence[str]) -> None:
        """Bind other organisations, by their ids, in this order.

        Raises:
            PartnerMissing, PartnerOnBothSides, NothingFound: nothing was changed.
        """
        _check_sides(french, chinese)
        message, name = N_("Change the partners of “{name}”"), self._name(partnership_id)
        with self._store.transaction(message, name=name) as session:
            row = _living(session, partnership_id)
            for key in (*french, *chinese):
                get_row(session, OrganisationRow, key)
            _bind(row, french, chinese)

    def set_contacts(self, partnership_id: str, people: Sequence[str], bodies: Sequence[str]) -> None:
        """Whom to turn to: people, then organisations, by their ids, in this order. Raises ``NothingFound``."""
        message, name = N_("Change the contacts of “{name}”"), self._name(partnership_id)
        with self._store.transaction(message, name=name) as session:
            row = _living(session, partnership_id)
            known = {contact.person_id or contact.organisation_id: contact for contact in row.contacts}
            wanted = [(key, None) for key in dict.fromkeys(people)] + [(None, key) for key in dict.fromkeys(bodies)]
            row.contacts = [
                known.get(person or body) or PartnershipContactRow(person_id=person, organisation_id=body)
                for person, body in wanted
            ]
            for place, contact in enumerate(row.contacts):
                contact.position = float(place)

    def set_sectors(self, partnership_id: str, sector_ids: Sequence[str]) -> None:
        """What it works in. Raises ``NothingFound``."""
        message, name = N_("Change the sectors of “{name}”"), self._name(partnership_id)
        with self._store.transaction(message, name=name) as session:
            row = _living(session, partnership_id)
            known = {one.sector_id: one for one in row.sectors}
            row.sectors = [known.get(key) or PartnershipSectorRow(sector_id=key) for key in dict.fromkeys(sector_ids)]

    def mark_text(self, partnership_id: str, kind: PartnershipText, state: TranslationState) -> None:
        """Declare the translation of a text draft, reviewed or outdated; one that is missing stays so."""
        message, name = N_("Mark a translation of “{name}”"), self._name(partnership_id)
        with self._store.transaction(message, name=name) as session:
            row = _living(session, partnership_id)
            part = next((part for part in row.texts if part.kind is kind), None)
            if part is not None and part.text.state is not TranslationState.MISSING:
                part.text = part.text.marked(state)

    def edit(self, partnership_id: str, **values: Any) -> None:
        """Change fields (names in ``EDITABLE``). Raises ``NothingFound``."""
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a partnership: {', '.join(sorted(unknown))}")
        merge = f"partnership/{partnership_id}/{'+'.join(sorted(values))}"
        message, name = N_("Edit the partnership “{name}”"), self._name(partnership_id)
        with self._store.transaction(message, merge=merge, name=name) as session:
            row = _living(session, partnership_id)
            for field, value in values.items():
                setattr(row, field, value)

    def edit_text(self, partnership_id: str, kind: PartnershipText, text: BilingualText) -> None:
        """Replace one of the texts of the sheet; edits of the same text in a row are one step of undo.

        Raises ``NothingFound``.
        """
        merge = f"partnership/{partnership_id}/{kind.value}"
        message, name = N_("Edit the partnership “{name}”"), self._name(partnership_id)
        with self._store.transaction(message, merge=merge, name=name) as session:
            row = _living(session, partnership_id)
            part = next((part for part in row.texts if part.kind is kind), None)
            if part is None:
                row.texts.append(PartnershipTextRow(kind=kind, text=text))
            else:
                part.text = text

    def delete(self, partnership_id: str) -> None:
        """Put a partnership in the bin; its organisations stay."""
        message, name = N_("Delete the partnership “{name}”"), self._name(partnership_id)
        with self._store.transaction(message, name=name) as session:
            _living(session, partnership_id).deleted_at = utc_now()

    def _name(self, partnership_id: str) -> dict[str, str]:
        with self._store.reading() as session:
            return words(row_title(_living(session, partnership_id)))


def _check_sides(french: Sequence[str], chinese: Sequence[str]) -> None:
    if not french or not chinese:
        raise PartnerMissing
    if set(french) & set(chinese):
        raise PartnerOnBothSides


def _bind(row: PartnershipRow, french: Sequence[str], chinese: Sequence[str]) -> None:
    """Give a partnership its organisations; those it had already keep their rows."""
    known = {partner.organisation_id: partner for partner in row.partners}
    sides = [(key, False) for key in dict.fromkeys(french)] + [(key, True) for key in dict.fromkeys(chinese)]
    row.partners = [known.get(key) or PartnerRow(organisation_id=key) for key, _is_chinese in sides]
    for place, (partner, (_key, is_chinese)) in enumerate(zip(row.partners, sides, strict=True)):
        partner.is_chinese, partner.position = is_chinese, float(place)


def _living(session: Session, partnership_id: str) -> PartnershipRow:
    row = get_row(session, PartnershipRow, partnership_id)
    if row.deleted_at is not None:
        raise NothingFound("partnership")
    return row
