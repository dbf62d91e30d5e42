"""Finding who is there twice, remembering who only looks like it.

The search runs over a snapshot, in a worker; what it found is kept and brought up to date after each change by looking
at the records that changed only.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.duplicates import Pair
from groupe_pays.domain.merging import Kind
from groupe_pays.i18n import N_
from groupe_pays.services.duplicates.organisations import BodiesIndex
from groupe_pays.services.duplicates.people import PeopleIndex, Progress
from groupe_pays.services.duplicates.snapshot import body_traits, people_traits
from groupe_pays.store.distinct import DistinctOrganisationsRow, DistinctPeopleRow
from groupe_pays.store.organisations import OrganisationEventRow, OrganisationRow
from groupe_pays.store.store import Store

_MARKS: Mapping[Kind, type[Any]] = {Kind.PERSON: DistinctPeopleRow, Kind.ORGANISATION: DistinctOrganisationsRow}
_MANY = 400
"""Records changed at once from which on everything is looked through again."""


@dataclass(slots=True)
class _Found:
    """What is known of one kind: who there is, and which pairs look alike."""

    index: Any
    pairs: dict[tuple[str, str], Pair] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)
    """Records that changed since."""


class DuplicatesService:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[Kind, _Found] = {}
        self._missed: dict[Kind, set[str]] = {}
        """Records that change while a search over an earlier snapshot is under way."""
        self._turn = threading.RLock()
        store.subscribe(self._on_change, first=True)

    def search(self, kind: Kind, progress: Progress | None = None) -> list[Pair]:
        """All pairs that look alike and were not said to be two, the likeliest first; for a worker thread.

        ``progress`` is told (done, total) and may raise to end the search; then nothing is kept.
        """
        with self._turn:
            found = self._found.get(kind)
            if found is None or len(found.stale) > _MANY:
                found = self._found_anew(kind, progress)
                self._found[kind] = found
            self._catch_up(kind, found)
            return self._left(kind, found)

    def known(self, kind: Kind) -> list[Pair] | None:
        """What ``search`` would say where that takes no time: None where nobody looked yet, or much changed since."""
        if not self._turn.acquire(blocking=False):
            return None
        try:
            found = self._found.get(kind)
            if found is None or len(found.stale) > _MANY:
                return None
            self._catch_up(kind, found)
            return self._left(kind, found)
        finally:
            self._turn.release()

    def count(self) -> int:
        """How many pairs are waiting, of both kinds, as far as anybody looked."""
        return sum(len(self.known(kind) or ()) for kind in Kind)

    def like(self, kind: Kind, record_id: str) -> list[Pair]:
        """The pairs a record is in."""
        return [pair for pair in self.known(kind) or self.search(kind) if record_id in pair.key]

    def set_distinct(self, kind: Kind, first_id: str, second_id: str) -> None:
        """Remember that two records are two: the pair is not shown again. Undo forgets it."""
        marks = _MARKS[kind]
        first_id, second_id = sorted((first_id, second_id))
        message = N_("Two people, not one") if kind is Kind.PERSON else N_("Two organisations, not one")
        with self._store.transaction(message) as session:
            known = select(marks).where(marks.first_id == first_id, marks.second_id == second_id)
            if session.scalars(known).first() is None:
                session.add(marks(first_id=first_id, second_id=second_id))

    def _found_anew(self, kind: Kind, progress: Progress | None) -> _Found:
        missed = self._missed[kind] = set()
        with self._store.reading() as session:
            traits = _traits(session, kind)
        index: Any = PeopleIndex() if kind is Kind.PERSON else BodiesIndex()
        total = 2 * len(traits) or 1
        for at, one in enumerate(traits):
            if progress is not None and at % 1000 == 0:
                progress(at, total)
            index.add(one)
        pairs = index.pairs(progress=_second_half(progress, total))
        return _Found(index, {pair.key: pair for pair in pairs}, missed)

    def _catch_up(self, kind: Kind, found: _Found) -> None:
        """Look again at what changed."""
        stale, found.stale = found.stale, set()
        if not stale:
            return
        with self._store.reading() as session:
            changed = {one.id: one for one in _traits(session, kind, stale)}
        found.pairs = {key: pair for key, pair in found.pairs.items() if stale.isdisjoint(key)}
        for record_id in stale:
            found.index.remove(record_id)
        for one in changed.values():
            found.index.add(one)
        for one in changed.values():
            for likely in found.index.likely(one):
                first, second = sorted((one.id, likely.id))
                found.pairs[first, second] = Pair(first, second, likely.score, likely.reasons)

    def _left(self, kind: Kind, found: _Found) -> list[Pair]:
        marks = _MARKS[kind]
        with self._store.reading() as session:
            distinct = {(row.first_id, row.second_id) for row in session.scalars(select(marks))}
            if kind is Kind.ORGANISATION:
                distinct |= _known_to_be_two(session)
        left = [pair for key, pair in found.pairs.items() if key not in distinct]
        return sorted(left, key=lambda pair: (-pair.score, pair.key))

    def _on_change(self, notice: ChangeNotice) -> None:
        for kind, found in list(self._found.items()):
            found.stale |= notice.ids(kind.value)
        for kind, missed in self._missed.items():
            missed |= notice.ids(kind.value)


def _known_to_be_two(session: Session) -> set[tuple[str, str]]:
    """Organisations of which one took the place of the other, or stands under it."""
    events, bodies = OrganisationEventRow, OrganisationRow
    queries = (
        select(events.organisation_id, events.successor_id).where(events.successor_id.is_not(None)),
        select(bodies.id, bodies.parent_id).where(bodies.parent_id.is_not(None)),
    )
    return {tuple(sorted(pair)) for query in queries for pair in session.execute(query)}


def _second_half(progress: Progress | None, total: int) -> Progress | None:
    if progress is None:
        return None
    return lambda done, keys: progress(total // 2 + total * done // (2 * max(keys, 1)), total)


def _traits(session: Session, kind: Kind, ids: Iterable[str] | None = None) -> list[Any]:
    """The living records as they are compared."""
    some = list(ids) if ids is not None else None
    return list(people_traits(session, some) if kind is Kind.PERSON else body_traits(session, some))
