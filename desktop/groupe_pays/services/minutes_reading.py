"""The minutes read from the dossier: all of them as fast as a very long meeting asks for, or a few entries alone.

The texts are read past the mapping of rows: two thousand entries take a tenth of a second instead of a third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, column, select, table, tuple_
from sqlalchemy.orm import Session, joinedload, noload, selectinload

from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.minutes import EntryKind, MinuteEntry, Section, Speaker
from groupe_pays.domain.text import BilingualRichText, Language, RichText, TranslationState
from groupe_pays.store.actions import ActionRow, DecisionRow, OwnerRow
from groupe_pays.store.agenda import agenda_rows
from groupe_pays.store.attachments import AttachmentRow, attachments_by_entry, list_entry_attachments
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.store import get_row

_COLUMNS = (
    *("id", "meeting_id", "agenda_item_id", "position", "kind", "depth", "deleted_at"),
    *("text_fr", "text_zh", "text_source", "text_state", "text_base"),
)
_ENTRY: Any = table("entry", *(column(name) for name in _COLUMNS))
"""The table without its Python types: enumerations by a dictionary are five times as fast."""
_KINDS = {kind.value: kind for kind in EntryKind}
_LANGUAGES = {language.value: language for language in Language}
_STATES = {state.value: state for state in TranslationState}


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry, and the one it stands right behind under its item; None for the first."""

    entry: MinuteEntry
    after: str | None


def read_sections(session: Session, meeting_id: str) -> list[Section]:
    """Every agenda item of a meeting in reading order, with the entries under it."""
    agenda = agenda_rows(session, meeting_id)
    paths = {row.id: path for row, path in agenda}
    outcomes = _Outcomes(session, (DecisionRow.meeting_id == meeting_id, ActionRow.meeting_id == meeting_id))
    read = _living().where(_ENTRY.c.meeting_id == meeting_id)
    speakers = _speakers(session, select(EntryRow.id).where(EntryRow.meeting_id == meeting_id))
    files = attachments_by_entry(session, meeting_id)
    entries: dict[str, list[MinuteEntry]] = defaultdict(list)
    for row in session.execute(read):
        entries[row.agenda_item_id].append(_record(row, paths, speakers, outcomes, files.get(row.id, ())))
    return [Section(item.to_domain(path), tuple(entries[item.id])) for item, path in agenda]


def read_entry(session: Session, entry_id: str) -> MinuteEntry:
    """One entry, in the bin or not. Raises ``NothingFound``."""
    meeting_id = get_row(session, EntryRow, entry_id).meeting_id
    read = select(_ENTRY).where(_ENTRY.c.id == entry_id)
    return _few(session, meeting_id, read)[0]


def read_placed(
    session: Session, meeting_id: str, entry_ids: Collection[str], outcome_ids: Collection[str]
) -> list[PlacedEntry]:
    """The living ones among some entries and those of some decisions, actions and files, in order of their places."""
    wanted = set(entry_ids)
    for kind in (ActionRow, DecisionRow, AttachmentRow) if outcome_ids else ():
        wanted |= {found for found in session.scalars(select(kind.entry_id).where(kind.id.in_(outcome_ids))) if found}
    read = _living().where(_ENTRY.c.id.in_(wanted), _ENTRY.c.meeting_id == meeting_id)
    return [PlacedEntry(entry, _before(session, entry.id)) for entry in _few(session, meeting_id, read)]


def _living() -> Select[Any]:
    return select(_ENTRY).where(_ENTRY.c.deleted_at.is_(None)).order_by(_ENTRY.c.position, _ENTRY.c.id)


def _before(session: Session, entry_id: str) -> str | None:
    here = session.execute(select(_ENTRY.c.agenda_item_id, _ENTRY.c.position).where(_ENTRY.c.id == entry_id)).one()
    earlier = tuple_(_ENTRY.c.position, _ENTRY.c.id) < (here.position, entry_id)
    query = select(_ENTRY.c.id).where(_ENTRY.c.agenda_item_id == here.agenda_item_id, earlier)
    query = query.where(_ENTRY.c.deleted_at.is_(None)).order_by(_ENTRY.c.position.desc(), _ENTRY.c.id.desc())
    return session.scalar(query.limit(1))


def _few(session: Session, meeting_id: str, read: Select[Any]) -> list[MinuteEntry]:
    rows = session.execute(read).all()
    ids = [row.id for row in rows]
    if not ids:
        return []
    paths = {item.id: path for item, path in agenda_rows(session, meeting_id)}
    outcomes = _Outcomes(session, (DecisionRow.entry_id.in_(ids), ActionRow.entry_id.in_(ids)))
    speakers = _speakers(session, ids)
    files = {row.id: tuple(list_entry_attachments(session, row.id)) for row in rows}
    return [_record(row, paths, speakers, outcomes, files[row.id]) for row in rows]


class _Outcomes:
    """Decisions and actions by the entry that created them, whose text and place are filled in with the entry."""

    def __init__(self, session: Session, wanted: tuple[ColumnElement[bool], ColumnElement[bool]]) -> None:
        decisions = select(DecisionRow).where(wanted[0], DecisionRow.deleted_at.is_(None))
        decisions = decisions.options(noload(DecisionRow.entry), selectinload(DecisionRow.meeting))
        actions = select(ActionRow).where(wanted[1], ActionRow.deleted_at.is_(None))
        owners = selectinload(ActionRow.owners).options(joinedload(OwnerRow.person), joinedload(OwnerRow.organisation))
        actions = actions.options(noload(ActionRow.entry), selectinload(ActionRow.meeting), owners)
        self._decisions = {
            row.entry_id: row.to_domain()
            for row in session.scalars(decisions.order_by(DecisionRow.year, DecisionRow.number))
        }
        self._actions: dict[str | None, list[ActionItem]] = defaultdict(list)
        for row in session.scalars(actions.order_by(ActionRow.year, ActionRow.number)):
            self._actions[row.entry_id].append(row.to_domain())

    def of(
        self, entry_id: str, text: BilingualRichText, path: tuple[int, ...]
    ) -> tuple[Decision | None, tuple[ActionItem, ...]]:
        decision, actions = self._decisions.get(entry_id), self._actions.get(entry_id, ())
        return (
            replace(decision, said=text, item_path=path) if decision is not None else None,
            tuple(replace(action, said=text, item_path=path) for action in actions),
        )


def _speakers(session: Session, entries: Any) -> dict[str, list[Speaker]]:
    query = select(SpeakerRow).where(SpeakerRow.entry_id.in_(entries)).order_by(SpeakerRow.position)
    found: dict[str, list[Speaker]] = defaultdict(list)
    for row in session.scalars(query.options(selectinload(SpeakerRow.person))):
        found[row.entry_id].append(row.to_domain())
    return found


def _record(
    row: Any,
    paths: Mapping[str, tuple[int, ...]],
    speakers: Mapping[str, list[Speaker]],
    outcomes: _Outcomes,
    files: tuple[Attachment, ...],
) -> MinuteEntry:
    text = BilingualRichText(
        RichText.from_json(row.text_fr),
        RichText.from_json(row.text_zh),
        _LANGUAGES[row.text_source],
        _STATES[row.text_state],
        RichText.from_json(row.text_base),
    )
    decision, actions = outcomes.of(row.id, text, paths.get(row.agenda_item_id, ()))
    return MinuteEntry(
        id=row.id,
        meeting_id=row.meeting_id,
        agenda_item_id=row.agenda_item_id,
        kind=_KINDS[row.kind],
        text=text,
        speakers=tuple(speakers.get(row.id, ())),
        decision=decision,
        actions=actions,
        depth=row.depth,
        files=files,
    )
