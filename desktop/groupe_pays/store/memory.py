"""Translations as rows: segments brought in from files, and the pairs that stand in the dossier itself."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.memory import Segment
from groupe_pays.domain.text import RichText, TranslationState
from groupe_pays.store.base import Base, Record


class SegmentsRow(Record):
    """Pairs brought in together from a file, ``origin``, as JSON: ``[[fr, zh, date, reviewed], …]``.

    Ten thousand rows of a pair each would take two seconds to journal and four to undo; these take a moment.
    """

    __tablename__ = "segments"

    origin: Mapped[str] = mapped_column(Text, default="", index=True)
    pairs: Mapped[str] = mapped_column(Text)

    def to_domain(self) -> list[Segment]:
        return _segments(self.pairs, self.origin)


MOST_IN_ROW = 5000
"""Pairs a row holds at the most."""


def segments_row(segments: Sequence[Segment], origin: str) -> SegmentsRow:
    """A row of segments of one origin."""
    pairs = [[one.fr, one.zh, one.date[:10], one.reviewed] for one in segments]
    return SegmentsRow(origin=origin, pairs=json.dumps(pairs, ensure_ascii=False, separators=(",", ":")))


def _segments(pairs: str, origin: str) -> list[Segment]:
    return [Segment(fr, zh, origin, date, reviewed) for fr, zh, date, reviewed in json.loads(pairs)]


@dataclass(frozen=True, slots=True)
class StoredPair:
    """Both sides of a text of the dossier that has both; ``origin`` and ``date`` are those of its meeting."""

    table: str
    row_id: str
    fr: RichText
    zh: RichText
    reviewed: bool
    origin: str = ""
    date: str = ""


TEXTS = {
    "agenda_item": ("title", "description"),
    "decision": ("title",),
    "action": ("title",),
    "meeting": ("title", "place", "chair_function"),
    "attendance": ("function", "organisation"),
    "speaker": ("function", "organisation", "words"),
    "position": ("title",),
    "organisation": ("name", "short_name"),
    "upcoming_date": ("label", "words"),
    "partnership_text": ("text",),
    "stock_item": ("title", "description"),
}
"""The short texts that are worth remembering: titles, functions, names of bodies, texts of partnerships."""

TABLES = frozenset((*TEXTS, "entry", "segments"))
"""What the memory is made of."""

_DONE = (TranslationState.DRAFT, TranslationState.REVIEWED)


def read_pairs(session: Session, table: str, ids: Collection[str] | None = None) -> Iterator[StoredPair]:
    """The pairs of a table (or of some of its rows) that are in step; what is outdated or in the bin is left out."""
    if table == "entry":
        yield from _entry_pairs(session, ids)
    else:
        for name in TEXTS[table]:
            yield from _short_pairs(session, table, name, ids)


def read_segments(session: Session, ids: Collection[str] | None = None) -> Iterator[tuple[str, list[Segment]]]:
    """The id of each row of segments brought in (or of those of ``ids``), with what it holds."""
    plain: Table = Base.metadata.tables["segments"]
    query = select(plain.c.id, plain.c.pairs, plain.c.origin)
    if ids is not None:
        query = query.where(plain.c.id.in_(ids))
    for row_id, pairs, origin in session.execute(query.order_by(plain.c.id)):
        yield row_id, _segments(pairs, origin)


def _entry_pairs(session: Session, ids: Collection[str] | None) -> Iterator[StoredPair]:
    entry, meeting = Base.metadata.tables["entry"], Base.metadata.tables["meeting"]
    query = (
        select(entry.c.id, entry.c.text_fr, entry.c.text_zh, entry.c.text_state, *_of_meeting(meeting))
        .join(meeting, meeting.c.id == entry.c.meeting_id)
        .where(entry.c.deleted_at.is_(None), entry.c.plain_fr != "", entry.c.plain_zh != "")
        .where(entry.c.text_state.in_(_DONE))
    )
    if ids is not None:
        query = query.where(entry.c.id.in_(ids))
    for row_id, fr, zh, state, title_fr, title_zh, date in session.execute(query):
        reviewed = state is TranslationState.REVIEWED
        yield StoredPair("entry", row_id, fr, zh, reviewed, title_fr or title_zh, date.edtf if date else "")


def _of_meeting(meeting: Table) -> tuple[ColumnElement[Any], ...]:
    return meeting.c.title_fr, meeting.c.title_zh, meeting.c.date


def _short_pairs(session: Session, table: str, name: str, ids: Collection[str] | None) -> Iterator[StoredPair]:
    plain: Table = Base.metadata.tables[table]
    fr, zh, state = plain.c[f"{name}_fr"], plain.c[f"{name}_zh"], plain.c[f"{name}_state"]
    query = select(plain.c.id, fr, zh, state).where(fr != "", zh != "", state.in_(_DONE))
    if "deleted_at" in plain.c:
        query = query.where(plain.c.deleted_at.is_(None))
    if ids is not None:
        query = query.where(plain.c.id.in_(ids))
    for row_id, french, chinese, how in session.execute(query):
        reviewed = how is TranslationState.REVIEWED
        yield StoredPair(table, row_id, RichText.from_plain(french), RichText.from_plain(chinese), reviewed)
