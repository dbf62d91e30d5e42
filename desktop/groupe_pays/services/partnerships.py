"""Partnerships: list, make, change, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.errors import NothingFound, PartnerMissing, PartnerOnBothSides
from groupe_pays.domain.partnerships import Partnership, PartnershipText, partners_title
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.base import utc_now
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnerRow, PartnershipRow, PartnershipTextRow, list_partnerships
from groupe_pays.store.store import Store, get_row
from groupe_pays.store.titles import row_title

EDITABLE = frozenset({"kind", "state", "since", "source", "confirmed_on"})


class PartnershipsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_partnerships(self) -> list[Partnership]:
        """All partnerships, in the order of the directory."""
        with self._store.reading() as session:
            return list_partnerships(session)

    def load(self, partnership_id: str) -> Partnership:
        """Raises ``NothingFound`` where the partnership is gone or in the bin."""
        with self._store.reading() as session:
            return _living(session, partnership_id).to_domain()

    def create(self, french: Sequence[str], chinese: Sequence[str]) -> str:
        """Bind organisations, by their ids, one or more on each side; the id of the partnership.

        Raises:
            PartnerMissing, PartnerOnBothSides, NothingFound: nothing was made.
        """
        if not french or not chinese:
            raise PartnerMissing
        if set(french) & set(chinese):
            raise PartnerOnBothSides
        row = PartnershipRow()
        with self._store.reading() as session:
            names = [get_row(session, OrganisationRow, key).name for key in (*french, *chinese)]
            highest = session.scalar(select(func.max(PartnershipRow.position)))
            row.position = 0.0 if highest is None else highest + 1
        message, name = N_("Create the partnership “{name}”"), words(partners_title(names))
        with self._store.transaction(message, name=name) as session:
            sides = [(key, False) for key in dict.fromkeys(french)] + [(key, True) for key in dict.fromkeys(chinese)]
            row.partners = [
                PartnerRow(organisation_id=key, is_chinese=is_chinese, position=float(place))
                for place, (key, is_chinese) in enumerate(sides)
            ]
            session.add(row)
            return row.id

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


def _living(session: Session, partnership_id: str) -> PartnershipRow:
    row = get_row(session, PartnershipRow, partnership_id)
    if row.deleted_at is not None:
        raise NothingFound("partnership")
    return row
