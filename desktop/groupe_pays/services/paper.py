"""The signed sheet on paper, read back: its code, and its rows in the order they were printed in."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from groupe_pays.domain.attendance import Attendance, SheetOrder, in_order
from groupe_pays.domain.meetings import Meeting
from groupe_pays.services.printing.sign_in_sheet import sheet_code
from groupe_pays.store.attendance import list_attendance
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the sheet, by the number printed before it."""

    number: int
    attendance: Attendance


class PaperService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def code(self, meeting_id: str) -> str:
        """What names the sheets of a meeting on paper. Raises ``NothingFound``."""
        with self._store.reading() as session:
            return sheet_code(get_row(session, MeetingRow, meeting_id).to_domain())

    def find(self, typed: str) -> Meeting | None:
        """The one meeting whose sheets bear that code; its last four signs are enough. Blanks and dashes may be left
        out, small letters do."""
        wanted = _bare(typed)
        if len(wanted) < 4:
            return None
        with self._store.reading() as session:
            living = session.scalars(select(MeetingRow).where(MeetingRow.deleted_at.is_(None)))
            meetings = [row.to_domain() for row in living]
        found = [meeting for meeting in meetings if _bare(sheet_code(meeting)) == wanted]
        found = found or [meeting for meeting in meetings if _bare(sheet_code(meeting)).endswith(wanted)]
        return found[0] if len(found) == 1 else None

    def rows(self, meeting_id: str, order: SheetOrder = SheetOrder.PROTOCOL) -> list[SheetRow]:
        """Everybody as the sheet numbers them; who came without being on it follows, as on its spare rows."""
        with self._store.reading() as session:
            listed = list_attendance(session, meeting_id)
        printed = in_order((row for row in listed if not row.walk_in), order)
        added = sorted((row for row in listed if row.walk_in), key=lambda row: row.id)
        return [SheetRow(number, row) for number, row in enumerate([*printed, *added], start=1)]


def _bare(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())
