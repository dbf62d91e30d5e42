"""What a person or an organisation took part in, asked by the indexed columns that point at it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, text
from sqlalchemy.orm import Session, joinedload, selectinload

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.actions import ActionRow, DecisionRow, OwnerRow
from groupe_pays.store.agenda import item_paths
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.partnerships import PartnerRow, PartnershipContactRow
from groupe_pays.store.people import PositionRow
from groupe_pays.store.search import segment

_HAN = re.compile("[\u3400-\u9fff]")
_BEGINNING = 240
"""Characters of an entry that are read: enough for a line or two."""


@dataclass(frozen=True, slots=True)
class Intervention:
    """An entry of the minutes in which somebody spoke; ``words`` are its beginning."""

    entry_id: str
    meeting_id: str
    kind: EntryKind
    words: BilingualText
    meeting_title: BilingualText
    meeting_date: RoughDate | None
    item_path: tuple[int, ...] = ()
    numbering: Numbering = Numbering.ROMAN

    @property
    def id(self) -> str:
        return self.entry_id


def interventions_of_person(session: Session, person_id: str) -> list[Intervention]:
    """The entries somebody speaks in, those of the latest meeting first."""
    rows = session.execute(_spoken(SpeakerRow.person_id == person_id)).all()
    return _interventions(session, rows)


def interventions_of_organisation(
    session: Session, organisation_id: str, names: Collection[BilingualText]
) -> list[Intervention]:
    """The entries in which an organisation speaks, or somebody for it that day; ``names`` are its own, old ones too.

    Who sat for another body that day does not speak for this one.
    """
    french, chinese = {name.fr for name in names if name.fr}, {name.zh for name in names if name.zh}
    people = (
        select(AttendanceRow.person_id)
        .where(AttendanceRow.organisation_id == organisation_id)
        .union(select(PositionRow.person_id).where(PositionRow.organisation_id == organisation_id))
    )
    speaker = SpeakerRow.__table__.c
    itself = and_(SpeakerRow.person_id.is_(None), or_(speaker.words_fr.in_(french), speaker.words_zh.in_(chinese)))
    rows = session.execute(_spoken(or_(SpeakerRow.person_id.in_(people), itself))).all()
    seats = _seats(session, {(row.meeting_id, row.person_id) for row in rows if row.person_id is not None})

    def speaks_for_it(row: Sequence[Any]) -> bool:
        _entry, meeting_id, *_rest, person_id, body_fr, body_zh = row
        if person_id is None or (meeting_id, person_id) not in seats:
            return not (body_fr or body_zh) or body_fr in french or body_zh in chinese
        return seats[meeting_id, person_id] == organisation_id

    return _interventions(session, [row for row in rows if speaks_for_it(row)])


def decision_rows_of(session: Session, entry_ids: Iterable[str], names: Collection[BilingualText]) -> list[DecisionRow]:
    """The living decisions made in some entries, or whose words hold one of ``names``; the latest first.

    One without a title of its own is told by its entry, where the index has no other names of places.
    """
    decided, said = _naming(session, "decision", names), _naming(session, "entry", names)
    title = DecisionRow.__table__.c
    titled = or_(DecisionRow.entry_id.is_(None), title.title_fr != "", title.title_zh != "")
    query = (
        select(DecisionRow)
        .where(
            DecisionRow.deleted_at.is_(None),
            or_(DecisionRow.entry_id.in_({*entry_ids, *said}), and_(DecisionRow.id.in_(decided), titled)),
        )
        .order_by(DecisionRow.year.desc(), DecisionRow.number.desc())
        .options(selectinload(DecisionRow.entry), selectinload(DecisionRow.meeting))
    )
    return list(session.scalars(query))


def action_rows_of(session: Session, owned: ColumnElement[bool]) -> list[ActionRow]:
    """The living actions whose owners answer to a condition, the latest first."""
    query = (
        select(ActionRow)
        .where(ActionRow.deleted_at.is_(None), ActionRow.id.in_(select(OwnerRow.action_id).where(owned)))
        .order_by(ActionRow.year.desc(), ActionRow.number.desc())
        .options(
            selectinload(ActionRow.owners).options(joinedload(OwnerRow.person), joinedload(OwnerRow.organisation)),
            selectinload(ActionRow.entry),
            selectinload(ActionRow.meeting),
        )
    )
    return list(session.scalars(query))


def partnership_ids(session: Session, *, person_id: str | None = None, organisation_id: str | None = None) -> set[str]:
    """The partnerships that bind an organisation, or that name it or a person as the one to turn to."""
    turned = PartnershipContactRow.partnership_id
    if person_id is not None:
        return set(session.scalars(select(turned).where(PartnershipContactRow.person_id == person_id)))
    bound = select(PartnerRow.partnership_id).where(PartnerRow.organisation_id == organisation_id)
    named = select(turned).where(PartnershipContactRow.organisation_id == organisation_id)
    return set(session.scalars(bound.union(named)))


def _spoken(condition: ColumnElement[bool]) -> Select[Any]:
    entry, meeting, speaker = EntryRow.__table__.c, MeetingRow.__table__.c, SpeakerRow.__table__.c
    return (
        select(
            EntryRow.id, EntryRow.meeting_id, EntryRow.kind, EntryRow.agenda_item_id,
            func.substr(entry.plain_fr, 1, _BEGINNING), func.substr(entry.plain_zh, 1, _BEGINNING),
            meeting.title_fr, meeting.title_zh, MeetingRow.date, MeetingRow.numbering,
            SpeakerRow.person_id, speaker.organisation_fr, speaker.organisation_zh,
        )
        .join(EntryRow, EntryRow.id == SpeakerRow.entry_id)
        .join(MeetingRow, MeetingRow.id == EntryRow.meeting_id)
        .where(EntryRow.deleted_at.is_(None), MeetingRow.deleted_at.is_(None), condition)
        .order_by(EntryRow.position, EntryRow.id)
    )  # fmt: skip


def _interventions(session: Session, rows: Sequence[Sequence[Any]]) -> list[Intervention]:
    """One an entry, however many speak in it; the latest meeting first, in the order of the minutes."""
    paths = item_paths(session, {str(row[1]) for row in rows})
    made: dict[str, Intervention] = {}
    for entry_id, meeting_id, kind, item_id, fr, zh, title_fr, title_zh, day, numbering, *_who in rows:
        if item_id in paths and entry_id not in made:
            made[str(entry_id)] = Intervention(
                entry_id, meeting_id, kind, BilingualText(fr, zh), BilingualText(title_fr, title_zh), day,
                paths[item_id], numbering,
            )  # fmt: skip
    in_minutes = sorted(made.values(), key=lambda one: (one.meeting_id, one.item_path))
    return sorted(in_minutes, key=_day_key, reverse=True)


def _day_key(one: Intervention) -> int:
    return one.meeting_date.latest.toordinal() if one.meeting_date is not None else date.max.toordinal()


def _seats(session: Session, wanted: set[tuple[str, str]]) -> dict[tuple[object, object], str | None]:
    """For whom people sat at meetings."""
    query = select(AttendanceRow.meeting_id, AttendanceRow.person_id, AttendanceRow.organisation_id).where(
        AttendanceRow.meeting_id.in_({meeting_id for meeting_id, _person in wanted}),
        AttendanceRow.person_id.in_({person_id for _meeting, person_id in wanted}),
    )
    return {(meeting_id, person_id): body for meeting_id, person_id, body in session.execute(query)}


def _naming(session: Session, kind: str, names: Collection[BilingualText]) -> list[str]:
    """The records of a kind whose indexed words hold one of the names, its words in a row."""
    phrases = {_phrase(side) for name in names for side in (name.fr, name.zh)} - {""}
    if not phrases:
        return []
    query = " OR ".join(f'"{phrase}"' for phrase in sorted(phrases))
    found = session.execute(
        text("SELECT id FROM search WHERE search MATCH :query AND kind = :kind"), {"query": query, "kind": kind}
    )
    return [row_id for (row_id,) in found]


def _phrase(name: str) -> str:
    """A name as the index holds it inside a longer text: the last character alone ends only a whole run."""
    parts = segment(name).replace('"', " ").split()
    return " ".join(part for part in parts if len(part) > 1 or not _HAN.match(part))
