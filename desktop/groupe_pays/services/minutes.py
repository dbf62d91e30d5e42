"""Write the minutes, entry by entry, in two languages."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind, MinuteEntry, Section, Speaker
from groupe_pays.domain.text import BilingualRichText, Language, RichText, TranslationState
from groupe_pays.i18n import N_
from groupe_pays.services.fields import shorten
from groupe_pays.services.ordering import index_after, place
from groupe_pays.services.outcomes import drop_outcome, give_outcome
from groupe_pays.store.actions import ActionRow, DecisionRow, action_rows, decision_rows
from groupe_pays.store.agenda import AgendaItemRow, agenda_rows
from groupe_pays.store.attendance import list_attendance
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow, entry_rows
from groupe_pays.store.people import PersonRow
from groupe_pays.store.store import Store, get_row


class MinutesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self, meeting_id: str) -> list[Section]:
        """The minutes in reading order: every agenda item, with the entries under it."""
        with self._store.reading() as session:
            agenda = agenda_rows(session, meeting_id)
            paths = {row.id: path for row, path in agenda}
            decisions = {row.entry_id: row for row in decision_rows(session, meeting_id)}
            actions: dict[str | None, list[ActionRow]] = defaultdict(list)
            for action in action_rows(session, meeting_id):
                actions[action.entry_id].append(action)
            entries: dict[str, list[MinuteEntry]] = defaultdict(list)
            for row in entry_rows(session, meeting_id):
                entries[row.agenda_item_id].append(_record(row, decisions.get(row.id), actions[row.id], paths))
            return [Section(item.to_domain(path), tuple(entries[item.id])) for item, path in agenda]

    def load_entry(self, entry_id: str) -> MinuteEntry:
        """Raises ``NothingFound`` where the entry is gone."""
        with self._store.reading() as session:
            row = get_row(session, EntryRow, entry_id)
            paths = {item.id: path for item, path in agenda_rows(session, row.meeting_id)}
            decision = next((d for d in decision_rows(session, row.meeting_id) if d.entry_id == entry_id), None)
            actions = [a for a in action_rows(session, row.meeting_id) if a.entry_id == entry_id]
            return _record(row, decision, actions, paths)

    def add_entry(
        self,
        agenda_item_id: str,
        kind: EntryKind = EntryKind.DISCUSSION,
        *,
        after: str | None = None,
        text: BilingualRichText | None = None,
        speakers: tuple[Speaker, ...] = (),
    ) -> str:
        """Add an entry under an item, after the entry ``after`` (or last); its id.

        A decision or an action gets its number at once. Raises ``MinutesAdopted``.
        """
        with self._store.transaction(_ADDED[kind]) as session:
            meeting = _writable(session, _item_meeting(session, agenda_item_id))
            row = EntryRow(meeting_id=meeting.id, agenda_item_id=agenda_item_id, kind=kind)
            row.write(text or BilingualRichText())
            row.speakers = _speaker_rows(speakers)
            siblings = _siblings(session, row)
            place(row, siblings, index_after(siblings, after))
            session.add(row)
            session.flush()
            give_outcome(session, row, meeting)
            return row.id

    def edit_text(self, entry_id: str, language: Language, text: RichText, phrase: str = "") -> None:
        """Replace one side; edits with the same ``phrase`` in a row are one step of undo. Raises ``MinutesAdopted``."""
        merge = f"entry/{entry_id}/{language.value}/{phrase}"
        with self._store.transaction(N_("Type “{words}”"), merge=merge, words=_first_words(text)) as session:
            row = _writable_entry(session, entry_id)
            row.write(row.text.edited(language, text))

    def mark_translation(self, entry_ids: list[str], state: TranslationState) -> None:
        """Declare translations draft, reviewed or outdated; entries without one are passed over."""
        message = {
            TranslationState.REVIEWED: N_("Mark the translation as reviewed"),
            TranslationState.DRAFT: N_("Mark the translation as a draft"),
            TranslationState.OUTDATED: N_("Mark the translation as outdated"),
        }[state]
        with self._store.transaction(message) as session:
            for entry_id in entry_ids:
                row = _writable_entry(session, entry_id)
                if row.text.state is not TranslationState.MISSING:
                    row.text = row.text.marked(state)

    def convert(self, entry_id: str, kind: EntryKind) -> None:
        """Make an entry another kind; text, translation and speakers stay, a number once given comes back.

        Raises:
            MinutesAdopted: nothing was changed.
        """
        with self._store.transaction(_CONVERTED[kind]) as session:
            row = _writable_entry(session, entry_id)
            if row.kind is kind:
                return
            drop_outcome(session, row)
            row.kind = kind
            give_outcome(session, row, get_row(session, MeetingRow, row.meeting_id))

    def set_speakers(self, entry_id: str, speakers: tuple[Speaker, ...]) -> None:
        names = ", ".join(speaker.plain(Language.FR) for speaker in speakers)
        message = N_("Speaker: {names}") if speakers else N_("Remove the speaker")
        with self._store.transaction(message, names=shorten(names)) as session:
            row = _writable_entry(session, entry_id)
            row.speakers = _speaker_rows(speakers)

    def speaker_of(self, meeting_id: str, person_id: str) -> Speaker:
        """Somebody as a speaker: the function and organisation of that day, else the main ones held now."""
        with self._store.reading() as session:
            person = get_row(session, PersonRow, person_id)
            for row in list_attendance(session, meeting_id):
                if row.person_id == person_id:
                    return Speaker(person_id, row.name, function=row.function, organisation=row.organisation)
            main = person.to_domain().main_position
            if main is None:
                return Speaker(person_id, person.name)
            return Speaker(person_id, person.name, function=main.title, organisation=main.organisation_name)

    def move_entry(self, entry_id: str, agenda_item_id: str, index: int) -> None:
        """Put an entry at ``index`` (from 0) among those of an item. Raises ``MinutesAdopted``."""
        with self._store.transaction(N_("Move the entry")) as session:
            row = _writable_entry(session, entry_id)
            row.agenda_item_id = agenda_item_id
            place(row, [other for other in _siblings(session, row) if other.id != entry_id], index)

    def delete_entry(self, entry_id: str) -> None:
        """Put an entry in the bin, with the decision or the action it is. Raises ``MinutesAdopted``."""
        with self._store.transaction(N_("Delete the entry")) as session:
            row = _writable_entry(session, entry_id)
            row.deleted_at = utc_now()
            drop_outcome(session, row)


_ADDED = {
    EntryKind.INTERVENTION: N_("Add an intervention"),
    EntryKind.DISCUSSION: N_("Add a discussion"),
    EntryKind.NOTE: N_("Add a note"),
    EntryKind.QUOTATION: N_("Add a quotation"),
    EntryKind.DECISION: N_("Add a decision"),
    EntryKind.ACTION: N_("Add an action"),
    EntryKind.INFORMATION: N_("Add an information"),
    EntryKind.TEXT: N_("Add a text"),
    EntryKind.HEADING: N_("Add a heading"),
}
_CONVERTED = {
    EntryKind.INTERVENTION: N_("Convert to an intervention"),
    EntryKind.DISCUSSION: N_("Convert to a discussion"),
    EntryKind.NOTE: N_("Convert to a note"),
    EntryKind.QUOTATION: N_("Convert to a quotation"),
    EntryKind.DECISION: N_("Convert to a decision"),
    EntryKind.ACTION: N_("Convert to an action"),
    EntryKind.INFORMATION: N_("Convert to an information"),
    EntryKind.TEXT: N_("Convert to plain text"),
    EntryKind.HEADING: N_("Convert to a heading"),
}


def _record(
    row: EntryRow, decision: DecisionRow | None, actions: list[ActionRow], paths: dict[str, tuple[int, ...]]
) -> MinuteEntry:
    return MinuteEntry(
        id=row.id,
        meeting_id=row.meeting_id,
        agenda_item_id=row.agenda_item_id,
        kind=row.kind,
        text=row.text,
        speakers=tuple(speaker.to_domain() for speaker in row.speakers),
        decision=decision.to_domain(paths) if decision is not None else None,
        actions=tuple(action.to_domain(paths) for action in actions),
        depth=row.depth,
    )


def _writable(session: Session, meeting_id: str) -> MeetingRow:
    meeting = get_row(session, MeetingRow, meeting_id)
    if meeting.state is MeetingState.ADOPTED:
        raise MinutesAdopted
    return meeting


def _writable_entry(session: Session, entry_id: str) -> EntryRow:
    row = get_row(session, EntryRow, entry_id)
    _writable(session, row.meeting_id)
    return row


def _item_meeting(session: Session, agenda_item_id: str) -> str:
    return get_row(session, AgendaItemRow, agenda_item_id).meeting_id


def _siblings(session: Session, row: EntryRow) -> list[EntryRow]:
    """The entries under the same item, in order; their texts stay in the file: only positions are asked for."""
    query = select(EntryRow).where(EntryRow.agenda_item_id == row.agenda_item_id, EntryRow.deleted_at.is_(None))
    only = load_only(EntryRow.position, EntryRow.agenda_item_id, EntryRow.deleted_at)
    return list(session.scalars(query.order_by(EntryRow.position, EntryRow.id).options(only)))


def _speaker_rows(speakers: tuple[Speaker, ...]) -> list[SpeakerRow]:
    return [
        SpeakerRow(
            person_id=speaker.person_id,
            words=speaker.words,
            function=speaker.function,
            organisation=speaker.organisation,
            position=float(ordinal),
        )
        for ordinal, speaker in enumerate(speakers)
    ]


def _first_words(text: RichText) -> str:
    return shorten(text.plain)
