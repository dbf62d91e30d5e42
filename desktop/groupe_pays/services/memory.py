"""The translation memory of the dossier: all pairs in step, and what was brought in from other programs."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.alignment import aligned
from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.memory import Match, Segment
from groupe_pays.domain.text import Language
from groupe_pays.i18n import N_
from groupe_pays.services.memory_index import MemoryIndex
from groupe_pays.store.memory import (
    MOST_IN_ROW,
    TABLES,
    TEXTS,
    SegmentsRow,
    StoredPair,
    read_pairs,
    read_segments,
    segments_row,
)
from groupe_pays.store.store import Store

_MOST_PIECEMEAL = 500
"""Changed rows above which all is read again."""
_MOST_WASTED = 5000
"""Dropped segments above which, when they outnumber the living, all is read again."""
_AT_A_TIME = 8
_PAUSE = 0.0002
"""Seconds a worker pauses after ``_AT_A_TIME`` rows: Python runs one thread at a time, and somebody may be typing."""


@dataclass(frozen=True, slots=True)
class ImportedMemory:
    """Segments brought in from one file; ``date`` is the latest of theirs."""

    origin: str
    count: int


class MemoryService:
    """May be asked from a worker thread: it reads by a connection of its own, one thread at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._index: MemoryIndex | None = None
        self._stale: dict[str, set[str]] = {}
        self._stale_lock = threading.Lock()
        store.subscribe(self._on_change, first=True)

    # Asking

    def suggest(self, text: str, source_language: Language, limit: int = 5, *, without: str = "") -> list[Match]:
        """What comes nearest to ``text``, best first; ``without`` is the id of the entry it is asked for.

        The first time builds the index, which takes a second for 10,000 segments: ask from a worker.
        """
        with self._lock:
            key = f"entry/{without}" if without else ""
            return self._ready().suggest(text, source_language, limit, key)

    def segments(self) -> list[Segment]:
        """All segments, each pair once: whole texts, paragraphs and sentences of the dossier, then those brought in."""
        with self._lock:
            found = self._ready().segments()
        return list({(segment.fr, segment.zh): segment for segment in reversed(found)}.values())[::-1]

    def make_ready(self) -> None:
        """Build the index, or bring it up to date; in any thread, while nobody waits for it."""
        with self._lock:
            self._ready()

    # Segments from outside

    def imported(self) -> list[ImportedMemory]:
        """The files segments were brought in from, by name."""
        with self._store.reading() as session:
            counts = Counter(one.origin for _row, segments in read_segments(session) for one in segments)
        return [ImportedMemory(origin, count) for origin, count in sorted(counts.items())]

    def add_segments(self, segments: Iterable[Segment]) -> int:
        """Keep segments from elsewhere, one step of undo; how many were new (blank or known pairs are left out)."""
        with self._store.reading() as session:
            known = {(one.fr, one.zh) for _row, here in read_segments(session) for one in here}
        new: dict[tuple[str, str], Segment] = {}
        for segment in segments:
            pair = (segment.fr, segment.zh)
            if segment.fr.strip() and segment.zh.strip() and pair not in known:
                new.setdefault(pair, segment)
        if new:
            with self._store.transaction(N_("Import a translation memory")) as session:
                session.add_all(_rows(new.values()))
        return len(new)

    def remove_imported(self, origin: str) -> None:
        """Let go of what was brought in from a file; undo brings it back."""
        with self._store.transaction(N_("Remove the translation memory “{name}”"), name=origin) as session:
            for row in session.scalars(select(SegmentsRow).where(SegmentsRow.origin == origin)):
                session.delete(row)

    # The index

    def _ready(self) -> MemoryIndex:
        with self._stale_lock:
            stale, self._stale = self._stale, {}
        many = sum(map(len, stale.values())) > _MOST_PIECEMEAL
        if self._index is None or many or self._index.wasted > max(_MOST_WASTED, len(self._index)):
            index = MemoryIndex()
            with self._store.reading() as session:
                for table in (*TEXTS, "entry", "segments"):
                    _put(index, session, table)
            self._index = index
        elif stale:
            with self._store.reading() as session:
                for table, ids in stale.items():
                    for row_id in ids:
                        self._index.drop(f"{table}/{row_id}")
                    _put(self._index, session, table, ids)
        return self._index

    def _on_change(self, notice: ChangeNotice) -> None:
        with self._stale_lock:
            for table in TABLES & set(notice.touched):
                self._stale.setdefault(table, set()).update(notice.ids(table))


def _put(index: MemoryIndex, session: Session, table: str, ids: Collection[str] | None = None) -> None:
    """The segments of a table, under the key of each row."""
    if table == "segments":
        for row_id, segments in read_segments(session, ids):
            index.put(f"segments/{row_id}", _slowly(segments))
        return
    rows: dict[str, list[Segment]] = {}
    for at, pair in enumerate(read_pairs(session, table, ids)):
        _give_way(at)
        rows.setdefault(pair.row_id, []).extend(_segments(pair))
    for at, (row_id, segments) in enumerate(rows.items()):
        _give_way(at)
        index.put(f"{table}/{row_id}", segments)


def _give_way(at: int) -> None:
    """Let the window draw and hear keys between two rows, where this is not its own thread."""
    if at % _AT_A_TIME == 0 and threading.current_thread() is not threading.main_thread():
        time.sleep(_PAUSE)


def _segments(pair: StoredPair) -> Iterator[Segment]:
    for fr, zh in dict.fromkeys(aligned(pair.fr, pair.zh)):
        yield Segment(fr, zh, pair.origin, pair.date, pair.reviewed)


def _slowly(segments: Iterable[Segment]) -> Iterator[Segment]:
    for at, segment in enumerate(segments):
        _give_way(at)
        yield segment


def _rows(segments: Iterable[Segment]) -> Iterator[SegmentsRow]:
    """Rows of no more segments than one should hold, by origin."""
    by_origin: dict[str, list[Segment]] = {}
    for segment in segments:
        by_origin.setdefault(segment.origin, []).append(segment)
    for origin, found in by_origin.items():
        for start in range(0, len(found), MOST_IN_ROW):
            yield segments_row(found[start : start + MOST_IN_ROW], origin)
