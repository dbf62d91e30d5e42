"""Keeps the rows of the minutes up with the dossier entry by entry: two thousand of them are not read again for one."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import MinuteEntry, Section
from groupe_pays.services.minutes_reading import PlacedEntry
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.model import MinutesModel
from groupe_pays.ui.minutes.outline import Outline
from groupe_pays.ui.minutes.review import Gaps
from groupe_pays.ui.minutes.rows import EntryRow, HintRow, SectionRow, build_rows

OF_ENTRIES = ("entry", "speaker", "decision", "action", "action_owner", "attachment")
"""Tables of which a change is a change of single entries."""
OF_AGENDA = ("agenda_item", "meeting")
MOST = 60
"""Entries beyond which reading everything again is no slower."""


class Following:
    """One for a stage; it changes the rows, the outline and the list of what is missing together."""

    def __init__(self, context: Context, model: MinutesModel, outline: Outline, gaps: Gaps) -> None:
        self._context, self._model, self._outline, self._gaps = context, model, outline, gaps
        self._meeting: Meeting | None = None
        self._writable = True

    def show_all(self, meeting: Meeting, sections: Sequence[Section], writable: bool) -> None:
        """Everything was read: show it."""
        self._meeting, self._writable = meeting, writable
        self._model.set_rows(build_rows(meeting, sections, writable))
        self._outline.show_sections(meeting, sections, self._attendance())
        self._gaps.read(sections)

    def catch_up(self, notice: ChangeNotice) -> bool:
        """Show what changed, and nothing else; False where everything is to be read again."""
        if self._meeting is None or not notice.touches(*OF_ENTRIES, *OF_AGENDA, "attendance"):
            return False
        if notice.touches("person", "position", "organisation", "series", "meeting") and not self._is_running(notice):
            return False
        if notice.touches(*OF_AGENDA) and not self._follow_agenda():
            return False
        if notice.touches(*OF_ENTRIES) and not self._follow_entries(notice):
            return False
        if notice.touches("attendance"):
            self._outline.show_people(self._attendance())
        return True

    def _is_running(self, notice: ChangeNotice) -> bool:
        """Whether a change of the meeting leaves its words alone, as taking up the next item does."""
        if self._meeting is None or notice.touches("person", "position", "organisation", "series"):
            return False
        now = self._context.services.meetings.load(self._meeting.id)
        shown = (now.state, now.numbering, now.start, now.date, now.title)
        was = self._meeting
        self._meeting = now
        return shown == (was.state, was.numbering, was.start, was.date, was.title)

    def _attendance(self) -> Sequence[Attendance]:
        assert self._meeting is not None
        return self._context.services.attendance.list_attendance(self._meeting.id)

    # The agenda

    def _follow_agenda(self) -> bool:
        """Titles, durations and the clock of the items, where the items themselves are the same."""
        assert self._meeting is not None
        items = self._context.services.agenda.list_items(self._meeting.id)
        known = [(head.item.id, head.item.path) for head in self._model.heads()]
        if [(item.id, item.path) for item in items] != known:
            return False
        for row in build_rows(self._meeting, [Section(item) for item in items], False):
            place = self._model.place_of(row.key)
            if self._model.row_at(place) != row:
                self._model.set_row(place, row)
        sections = [Section(item, tuple(self._model.entries_of(item.id))) for item in items]
        self._outline.show_items(self._meeting, sections)
        return True

    # Entries

    def _follow_entries(self, notice: ChangeNotice) -> bool:
        wanted = set(notice.ids("entry"))
        created = notice.ids("decision") | notice.ids("action") | notice.ids("attachment")
        if created:
            rows = self._model.rows()
            wanted |= {row.entry.id for row in rows if isinstance(row, EntryRow) and row.created() & created}
        if len(wanted) > MOST or self._meeting is None:
            return False
        placed = self._context.services.minutes.load_some(self._meeting.id, wanted, created)
        for entry_id in wanted - {one.entry.id for one in placed}:
            self._take_out(entry_id)
        elsewhere = set[str]()
        while found := {one.entry.id for one in placed if not self._stands(one)} - elsewhere:
            elsewhere |= found  # without these, others may stand elsewhere too
            for entry_id in found:
                self._take_out(entry_id)
        return all(self._put_in(one) if one.entry.id in elsewhere else self._change(one.entry) for one in placed)

    def _stands(self, one: PlacedEntry) -> bool:
        """Whether an entry is shown where it is in the dossier."""
        place = self._model.place_of(one.entry.id)
        row = self._model.row_at(place)
        if not isinstance(row, EntryRow) or row.entry.agenda_item_id != one.entry.agenda_item_id:
            return False
        above = self._model.row_at(place - 1)
        return (above.entry.id if isinstance(above, EntryRow) else None) == one.after

    def _change(self, entry: MinuteEntry) -> bool:
        place = self._model.place_of(entry.id)
        row = self._model.row_at(place)
        if isinstance(row, EntryRow) and row.entry != entry:
            self._tell(row.entry, entry)
            self._model.set_row(place, EntryRow(entry))
        return True

    def _take_out(self, entry_id: str) -> None:
        place = self._model.place_of(entry_id)
        row = self._model.row_at(place)
        if not isinstance(row, EntryRow):
            return
        self._tell(row.entry, None)
        self._model.remove_row(place)
        head = self._model.head_of(place - 1)
        section = self._model.row_at(head) if head is not None else None
        if isinstance(section, SectionRow) and self._wants_hint(section):
            self._model.insert_row(place, HintRow(section.item))

    def _wants_hint(self, section: SectionRow) -> bool:
        heads = self._model.heads()
        is_leaf = all(head.item.parent_id != section.item.id for head in heads)
        return self._writable and is_leaf and not self._model.entries_of(section.item.id)

    def _put_in(self, one: PlacedEntry) -> bool:
        item_id = one.entry.agenda_item_id
        above = self._model.place_of(one.after if one.after is not None else f"item {item_id}")
        if above < 0:
            return False
        hint = self._model.place_of(f"hint {item_id}")
        if hint >= 0:
            self._model.remove_row(hint)
        self._model.insert_row(above + 1, EntryRow(one.entry))
        self._tell(None, one.entry)
        return True

    def _tell(self, before: MinuteEntry | None, after: MinuteEntry | None) -> None:
        self._outline.show_difference(before, after)
        if after is not None:
            self._gaps.read_again(after)
        elif before is not None:
            self._gaps.forget(before.id)
