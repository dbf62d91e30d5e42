"""Write the minutes, entry by entry, in two languages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import DEEPEST, EntryCopy, EntryKind, MinuteEntry, Section, Speaker
from groupe_pays.domain.parting import part
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText, TranslationState
from groupe_pays.i18n import N_
from groupe_pays.services.fields import shorten
from groupe_pays.services.joining import join_rows, speaker_rows
from groupe_pays.services.minutes_reading import PlacedEntry, read_entry, read_placed, read_sections
from groupe_pays.services.ordering import index_after, place
from groupe_pays.services.outcomes import drop_outcome, give_outcome
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.attachments import attach_copies
from groupe_pays.store.attendance import list_attendance
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.store import Store, get_row


class MinutesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self, meeting_id: str) -> list[Section]:
        """The minutes in reading order: every agenda item, with the entries under it."""
        with self._store.reading() as session:
            return read_sections(session, meeting_id)

    def load_entry(self, entry_id: str) -> MinuteEntry:
        """Raises ``NothingFound`` where the entry is gone."""
        with self._store.reading() as session:
            return read_entry(session, entry_id)

    def load_some(
        self, meeting_id: str, entry_ids: Collection[str], outcome_ids: Collection[str] = ()
    ) -> list[PlacedEntry]:
        """The living ones among these entries of a meeting and those of these decisions and actions, with their places.

        They come in the order in which they can be put in: each after the one it stands behind.
        """
        with self._store.reading() as session:
            return read_placed(session, meeting_id, entry_ids, outcome_ids)

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
            row.speakers = speaker_rows(speakers)
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
        self.convert_entries([entry_id], kind)

    def convert_entries(self, entry_ids: Sequence[str], kind: EntryKind) -> None:
        """The same for several, as one step of undo. Raises ``MinutesAdopted``: nothing was changed."""
        with self._store.transaction(_CONVERTED[kind]) as session:
            for entry_id in entry_ids:
                row = _writable_entry(session, entry_id)
                if row.kind is not kind:
                    drop_outcome(session, row)
                    row.kind = kind
                    give_outcome(session, row, get_row(session, MeetingRow, row.meeting_id))

    def set_speakers(self, entry_id: str, speakers: tuple[Speaker, ...]) -> None:
        names = ", ".join(speaker.plain(Language.FR) for speaker in speakers)
        message = N_("Speaker: {names}") if speakers else N_("Remove the speaker")
        with self._store.transaction(message, names=shorten(names)) as session:
            row = _writable_entry(session, entry_id)
            row.speakers = speaker_rows(speakers)

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

    # Their structure

    def split_entry(self, entry_id: str, language: Language, block: int, offset: int) -> str:
        """Part an entry before a place of one side, ``offset`` characters into a block; the id of the second half.

        Both halves are of the kind and depth of the whole; speakers, numbers and files stay with the first one. The
        other side is parted where it corresponds, and else stays whole with the first half. Raises ``MinutesAdopted``.
        """
        with self._store.transaction(N_("Split the entry")) as session:
            row = _writable_entry(session, entry_id)
            first, second = part(row.text, language, block, offset)
            row.write(first)
            added = EntryRow(
                meeting_id=row.meeting_id, agenda_item_id=row.agenda_item_id, kind=row.kind, depth=row.depth
            )
            added.write(second)
            siblings = _siblings(session, row)
            place(added, siblings, index_after(siblings, entry_id))
            session.add(added)
            session.flush()
            give_outcome(session, added, get_row(session, MeetingRow, row.meeting_id))
            return added.id

    def join_entry(self, entry_id: str) -> str | None:
        """Join an entry with the one before it under the same item; the id of the one that stays, None for the first.

        Raises:
            MinutesAdopted: nothing was changed.
        """
        with self._store.transaction(N_("Join the entries")) as session:
            row = _writable_entry(session, entry_id)
            ids = [other.id for other in _siblings(session, row)]
            at = ids.index(entry_id)
            return join_rows(session, get_row(session, EntryRow, ids[at - 1]), row).id if at else None

    def indent(self, entry_ids: Sequence[str], step: int) -> None:
        """Move entries in by so many steps, or out by negative ones, as far as they go. Raises ``MinutesAdopted``."""
        message = N_("Move the entry in") if step > 0 else N_("Move the entry out")
        with self._store.transaction(message) as session:
            for entry_id in entry_ids:
                row = _writable_entry(session, entry_id)
                row.depth = min(max(row.depth + step, 0), DEEPEST)

    def move_entry(self, entry_id: str, agenda_item_id: str, index: int) -> None:
        """Put an entry at ``index`` (from 0) among those of an item. Raises ``MinutesAdopted``."""
        self.move_entries([entry_id], agenda_item_id, index)

    def move_entries(self, entry_ids: Sequence[str], agenda_item_id: str, index: int) -> None:
        """Put entries in this order at ``index`` (from 0) among the others of an item. Raises ``MinutesAdopted``."""
        message = N_("Move the entry") if len(entry_ids) == 1 else N_("Move the entries")
        with self._store.transaction(message) as session:
            for step, entry_id in enumerate(entry_ids):
                row = _writable_entry(session, entry_id)
                row.agenda_item_id = agenda_item_id
                later = entry_ids[step:]
                place(row, [other for other in _siblings(session, row) if other.id not in later], index + step)

    def paste_entries(self, agenda_item_id: str, after: str | None, copies: Sequence[EntryCopy]) -> list[str]:
        """Add copies of entries in their order behind the entry ``after`` (or last); their ids.

        Decisions and actions get numbers of their own; files come along where this dossier holds their bytes.
        Raises ``MinutesAdopted``.
        """
        message = N_("Paste the entry") if len(copies) == 1 else N_("Paste the entries")
        with self._store.transaction(message) as session:
            meeting = _writable(session, _item_meeting(session, agenda_item_id))
            added: list[str] = []
            for copy in copies:
                row = EntryRow(meeting_id=meeting.id, agenda_item_id=agenda_item_id, kind=copy.kind, depth=copy.depth)
                row.write(copy.text)
                row.speakers = speaker_rows(tuple(_known(session, speaker) for speaker in copy.speakers))
                siblings = _siblings(session, row)
                place(row, siblings, index_after(siblings, added[-1] if added else after))
                session.add(row)
                session.flush()
                give_outcome(session, row, meeting)
                attach_copies(session, row.id, copy.files)
                added.append(row.id)
            return added

    def delete_entry(self, entry_id: str) -> None:
        """Put an entry in the bin, with the decision or the action it is. Raises ``MinutesAdopted``."""
        self.delete_entries([entry_id])

    def delete_entries(self, entry_ids: Sequence[str], *, cut: bool = False) -> None:
        """Put entries in the bin together; ``cut`` says that they were copied first. Raises ``MinutesAdopted``."""
        one, more = (N_("Cut the entry"), N_("Cut the entries")) if cut else (_DELETE, N_("Delete the entries"))
        with self._store.transaction(one if len(entry_ids) == 1 else more) as session:
            for entry_id in entry_ids:
                row = _writable_entry(session, entry_id)
                row.deleted_at = utc_now()
                drop_outcome(session, row)


_DELETE = N_("Delete the entry")
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


def _writable(session: Session, meeting_id: str) -> MeetingRow:
    meeting = get_row(session, MeetingRow, meeting_id)
    if meeting.state is MeetingState.ADOPTED:
        raise MinutesAdopted
    return meeting


def _writable_entry(session: Session, entry_id: str) -> EntryRow:
    row = get_row(session, EntryRow, entry_id)
    _writable(session, row.meeting_id)
    return row


def _known(session: Session, speaker: Speaker) -> Speaker:
    """A person of this dossier is one by the record alone; one of another dossier is kept by name."""
    if speaker.person_id is not None and session.get(PersonRow, speaker.person_id) is not None:
        return replace(speaker, words=BilingualText())
    words = BilingualText(speaker.plain(Language.FR), speaker.plain(Language.ZH))
    return Speaker(words=words, function=speaker.function, organisation=speaker.organisation)


def _item_meeting(session: Session, agenda_item_id: str) -> str:
    return get_row(session, AgendaItemRow, agenda_item_id).meeting_id


def _siblings(session: Session, row: EntryRow) -> list[EntryRow]:
    """The entries under the same item, in order; their texts stay in the file: only positions are asked for."""
    query = select(EntryRow).where(EntryRow.agenda_item_id == row.agenda_item_id, EntryRow.deleted_at.is_(None))
    only = load_only(EntryRow.position, EntryRow.agenda_item_id, EntryRow.deleted_at)
    return list(session.scalars(query.order_by(EntryRow.position, EntryRow.id).options(only)))


def _first_words(text: RichText) -> str:
    return shorten(text.plain)
