"""Who speaks, named while the minutes are written: one step of undo, whatever the entry was before."""

from __future__ import annotations

from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.live_line import BECOMES_SPEECH
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind, Speaker
from groupe_pays.domain.text import Language
from groupe_pays.i18n import N_
from groupe_pays.services.fields import shorten
from groupe_pays.services.joining import speaker_rows
from groupe_pays.services.minutes import MinutesService
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.store import Store, get_row


class SpeakingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def add_speaker(self, entry_id: str, person_id: str) -> Speaker:
        """Have somebody speak in an entry after those who do, with the function of that day.

        A discussion or a text without a word becomes an intervention. Who speaks there already is not added again.

        Raises:
            MinutesAdopted, NothingFound: nothing was changed.
        """
        with self._store.reading() as session:
            meeting_id = get_row(session, EntryRow, entry_id).meeting_id
        speaker = MinutesService(self._store).speaker_of(meeting_id, person_id)
        name = shorten(speaker.plain(Language.FR))
        with self._store.transaction(N_("Speaker: {names}"), names=name) as session:
            row = get_row(session, EntryRow, entry_id)
            if get_row(session, MeetingRow, row.meeting_id).state is MeetingState.ADOPTED:
                raise MinutesAdopted
            if row.text.is_blank and row.kind in BECOMES_SPEECH:
                row.kind = EntryKind.INTERVENTION
            known = tuple(one.to_domain() for one in row.speakers)
            if person_id not in {one.person_id for one in known}:
                row.speakers = speaker_rows((*known, speaker))
        return speaker
