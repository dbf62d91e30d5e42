"""Ways through the minutes: to an item, to the next decision, to what is missing, to a record asked for elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.meetings import Meeting, Stage
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.review import Check, Finding
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.editing import AT_END, Editing
from groupe_pays.ui.minutes.review import Gaps
from groupe_pays.ui.minutes.review_popover import ReviewPopover
from groupe_pays.ui.minutes.rows import EntryRow, Row
from groupe_pays.ui.minutes.view import MinutesView


class Going(QObject):
    """Every way ends with a row chosen, in sight, and the keyboard there."""

    def __init__(self, context: Context, view: MinutesView, editing: Editing, review: ReviewPopover) -> None:
        super().__init__(view)
        self._context, self._view, self._editing, self._review = context, view, editing, review
        self.writable = True
        self._meeting_id: str | None = None
        self._before: QWidget | None = None
        review.chosen.connect(self.to_gap)
        review.closed.connect(self._give_back)

    def to_record(self, record_id: str) -> None:
        """An entry, an agenda item, or the entry of an action or a decision."""
        place = self._view.minutes.place_of(_entry_of(record_id, self._view.minutes.rows()))
        if place >= 0:
            self._choose(place)
        else:
            self.to_item(record_id)

    def to_item(self, item_id: str) -> None:
        place = self._view.minutes.place_of(f"item {item_id}")
        if place >= 0 and self._choose(place):
            self._view.show_row(place, at_top=True)

    def to_next(self, kind: EntryKind) -> None:
        """The next entry of a kind after the current row, from the end on to the first again."""
        rows = self._view.minutes.rows()
        start = self._view.currentIndex().row() + 1
        for place in (*range(start, len(rows)), *range(start)):
            row = rows[place]
            if isinstance(row, EntryRow) and _is_of(row.entry, kind):
                self._choose(place)
                return

    def _choose(self, place: int) -> bool:
        if not self._editing.close():
            return False
        self._view.setCurrentIndex(self._view.minutes.index(place, 1))
        self._view.show_row(place)
        self._view.setFocus()
        return True

    def show_review(self, gaps: Gaps, meeting: Meeting | None) -> None:
        """Open the list of what is missing; asked for again, go down in it."""
        if not self._review.isHidden():
            self._review.next()
            return
        if meeting is None or not self._context.drafts.flush():
            return
        here, found = self._view.currentIndex().row(), gaps.all()
        found.sort(key=self._place_of)
        places = [self._place_of(finding) for finding in found]
        following = next((at for at, place in enumerate(places) if place > here), 0)
        self._meeting_id = meeting.id
        self._before = self._view.window().focusWidget()
        self._review.show_gaps(found, meeting.numbering, following, gaps.meant)

    def _give_back(self) -> None:
        """The keyboard goes back to the words it came from, else to the rows."""
        before, self._before = self._before, None
        if before is not None and not (shiboken6.isValid(before) and self._editing.editor.isAncestorOf(before)):
            before = None
        (before if before is not None and before.isVisible() else self._view).setFocus()

    def _place_of(self, finding: Finding) -> int:
        """The row a finding is about; -1 for what stands on another page."""
        of_item = finding.check is Check.ITEM_WITHOUT_TEXT
        return self._view.minutes.place_of(f"item {finding.focus}" if of_item else finding.focus)

    def to_gap(self, finding: Finding) -> None:
        """The entry with the cursor on the spot, the item, or the line of the attendance."""
        if finding.check.stage is Stage.RECEIVE:
            self._context.open("meeting", self._meeting_id, Stage.RECEIVE.value, finding.focus)
            return
        place = self._place_of(finding)
        if place < 0:
            return
        if finding.check is Check.ITEM_WITHOUT_TEXT:
            self._choose(min(place + 1, self._view.minutes.rowCount() - 1))
            return
        self._view.setCurrentIndex(self._view.minutes.index(place, 1))
        if self.writable:
            self._editing.open(place, finding.language, AT_END if finding.language is not None else None)
            self._editing.focus_lack(finding.check)
            self._editing.choose_words(finding)


def _entry_of(record_id: str, rows: Iterable[Row]) -> str:
    """The entry an action or a decision belongs to; any other id is given back."""
    for row in rows:
        if isinstance(row, EntryRow) and record_id in row.created():
            return row.entry.id
    return record_id


def _is_of(entry: MinuteEntry, kind: EntryKind) -> bool:
    return entry.kind is kind or (kind is EntryKind.ACTION and bool(entry.actions))
