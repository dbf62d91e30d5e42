"""The group's own list of themes of cooperation, in both languages: named, merged, given to partnerships."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.collation import fold
from groupe_pays.domain.meetings import check_title
from groupe_pays.domain.partnerships import Sector
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.base import utc_now
from groupe_pays.store.partnerships import PartnershipRow, PartnershipSectorRow, SectorRow
from groupe_pays.store.store import Store, get_row


@dataclass(frozen=True, slots=True)
class SectorUse:
    """A sector with the number of partnerships that work in it."""

    sector: Sector
    partnerships: int

    @property
    def id(self) -> str:
        return self.sector.id


@dataclass(frozen=True, slots=True)
class SectorMerge:
    """Partnerships that will work in the sector that stays: those that come to it, those it had too, all of them."""

    coming: int
    shared: int
    total: int


class SectorsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_sectors(self) -> list[SectorUse]:
        """All sectors, in no order: sorting follows the language of the list."""
        with self._store.reading() as session:
            counts = _counts(session)
            rows = session.scalars(select(SectorRow).where(SectorRow.deleted_at.is_(None)))
            return [SectorUse(row.to_domain(), counts.get(row.id, 0)) for row in rows]

    def create(self, name: BilingualText) -> str:
        """Make a sector; the id of the one that has that name already, where there is one. Raises ``EmptyTitle``."""
        check_title(name)
        known = self._of_name(name)
        if known is not None:
            return known
        with self._store.transaction(N_("Create the sector “{name}”"), name=words(name)) as session:
            row = SectorRow(name=name)
            session.add(row)
            return row.id

    def rename(self, sector_id: str, name: BilingualText) -> None:
        """Raises ``EmptyTitle``."""
        check_title(name)
        merge = f"sector/{sector_id}/name"
        with self._store.transaction(N_("Rename the sector “{name}”"), merge=merge, name=words(name)) as session:
            get_row(session, SectorRow, sector_id).name = name

    def preview_merge(self, sector_ids: Sequence[str], into_id: str) -> SectorMerge:
        """What ``merge`` would do, in numbers."""
        with self._store.reading() as session:
            there = _living_in(session, [into_id])
            others = _living_in(session, [one for one in sector_ids if one != into_id])
            return SectorMerge(len(others - there), len(others & there), len(others | there))

    def merge(self, sector_ids: Sequence[str], into_id: str) -> None:
        """Have one sector stand for others: their partnerships work in it from now on, they go to the bin."""
        name = self._name(into_id)
        with self._store.transaction(N_("Merge sectors into “{name}”"), name=words(name)) as session:
            there = set(_working_in(session, into_id))
            for sector_id in dict.fromkeys(sector_ids):
                if sector_id == into_id:
                    continue
                for partnership_id in _working_in(session, sector_id):
                    row = get_row(session, PartnershipRow, partnership_id)
                    row.sectors = [one for one in row.sectors if one.sector_id != sector_id]
                    if partnership_id not in there:
                        there.add(partnership_id)
                        row.sectors.append(PartnershipSectorRow(sector_id=into_id))
                get_row(session, SectorRow, sector_id).deleted_at = utc_now()

    def delete(self, sector_id: str) -> None:
        """Put a sector in the bin; partnerships forget it while it is there."""
        name = self._name(sector_id)
        with self._store.transaction(N_("Delete the sector “{name}”"), name=words(name)) as session:
            get_row(session, SectorRow, sector_id).deleted_at = utc_now()

    def _name(self, sector_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, SectorRow, sector_id).name

    def _of_name(self, name: BilingualText) -> str | None:
        wanted = {fold(side) for side in (name.fr, name.zh) if side}
        with self._store.reading() as session:
            for row in session.scalars(select(SectorRow).where(SectorRow.deleted_at.is_(None))):
                if wanted & {fold(side) for side in (row.name.fr, row.name.zh) if side}:
                    return row.id
        return None


def _working_in(session: Session, sector_id: str) -> list[str]:
    """The partnerships of a sector, those in the bin too."""
    query = select(PartnershipSectorRow.partnership_id).where(PartnershipSectorRow.sector_id == sector_id)
    return list(session.scalars(query))


def _living_in(session: Session, sector_ids: Sequence[str]) -> set[str]:
    query = (
        select(PartnershipSectorRow.partnership_id)
        .join(PartnershipRow, PartnershipRow.id == PartnershipSectorRow.partnership_id)
        .where(PartnershipSectorRow.sector_id.in_(sector_ids), PartnershipRow.deleted_at.is_(None))
    )
    return set(session.scalars(query))


def _counts(session: Session) -> dict[str, int]:
    query = (
        select(PartnershipSectorRow.sector_id, func.count())
        .join(PartnershipRow, PartnershipRow.id == PartnershipSectorRow.partnership_id)
        .where(PartnershipRow.deleted_at.is_(None))
        .group_by(PartnershipSectorRow.sector_id)
    )
    return {sector_id: number for sector_id, number in session.execute(query)}
