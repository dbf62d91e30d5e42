"""Plan, change and delete meetings; the series they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from groupe_pays.domain import clock
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.meetings import Meeting, MeetingState, Series, Stage, check_slot, check_title
from groupe_pays.domain.slots import end_of
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.base import utc_now
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset(
    [
        "title",
        "series_id",
        "date",
        "start",
        "end",
        "ends_next_day",
        "time_zone",
        "place",
        "address",
        "access",
        "chair_id",
        "chair_function",
        "numbering",
        "state",
        "circulated_on",
        "adopted_on",
        "number",
        "video_link",
        "reply_by",
        "cancelled_on",
        "calendar_sequence",
    ]
)
"""The fields of a meeting that ``edit`` may change."""


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """A meeting in a list, with how many people are in each state."""

    meeting: Meeting
    attendance: Mapping[AttendanceStatus, int]

    @property
    def people(self) -> int:
        return sum(self.attendance.values())


class MeetingsService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def list_series(self) -> list[Series]:
        with self._store.reading() as session:
            rows = session.scalars(
                select(SeriesRow).where(SeriesRow.deleted_at.is_(None)).order_by(SeriesRow.position, SeriesRow.id)
            )
            return [row.to_domain() for row in rows]

    def list_meetings(self) -> list[MeetingSummary]:
        """All meetings, the latest first; those without a date before all others."""
        with self._store.reading() as session:
            rows = session.scalars(
                select(MeetingRow)
                .where(MeetingRow.deleted_at.is_(None))
                .options(joinedload(MeetingRow.series), joinedload(MeetingRow.chair))
            )
            counts = _attendance_counts(session)
            summaries = [MeetingSummary(row.to_domain(), counts.get(row.id, {})) for row in rows]
        dated = [summary for summary in summaries if summary.meeting.date is not None]
        dated.sort(key=lambda s: s.meeting.date.sort_key, reverse=True)  # type: ignore[union-attr]
        return [summary for summary in summaries if summary.meeting.date is None] + dated

    def load(self, meeting_id: str) -> Meeting:
        """Raises ``NothingFound`` where the meeting is gone or in the bin."""
        with self._store.reading() as session:
            return _living(session, meeting_id).to_domain()

    def load_summary(self, meeting_id: str) -> MeetingSummary:
        """A meeting with how many people are in each state. Raises ``NothingFound``."""
        with self._store.reading() as session:
            return MeetingSummary(
                _living(session, meeting_id).to_domain(), _attendance_counts(session).get(meeting_id, {})
            )

    def next_date(self, meeting_id: str) -> RoughDate | None:
        """When the body that sat sits next, as far as that is planned. Raises ``NothingFound``."""
        this = self.load(meeting_id)
        dates = [
            one.meeting.date
            for one in self.list_meetings()
            if one.meeting.series_id == this.series_id and one.meeting.id != meeting_id and one.meeting.date is not None
        ]
        last = this.date.latest if this.date is not None else clock.today()
        return min((day for day in dates if day.earliest > last), key=lambda day: day.sort_key, default=None)

    def plan_meeting(self, title: BilingualText, series_id: str | None = None, **values: Any) -> str:
        """Make a meeting, with the usual place of its series; its id.

        Raises:
            EmptyTitle, EndBeforeStart: nothing was made.
        """
        check_title(title)
        check_slot(values.get("start"), values.get("end"), values.get("ends_next_day", False))
        with self._store.transaction(N_("Create the meeting “{title}”"), title=words(title)) as session:
            row = MeetingRow(title=title, series_id=series_id)
            if series_id is not None:
                _take_usual_place(row, get_row(session, SeriesRow, series_id))
            for name, value in _checked(values).items():
                setattr(row, name, value)
            session.add(row)
            return row.id

    def edit(self, meeting_id: str, **values: Any) -> None:
        """Change fields of a meeting (names in ``EDITABLE``); edits of one field in a row are one step of undo.

        Raises:
            EmptyTitle, EndBeforeStart, NothingFound: nothing was changed.
        """
        merge = f"meeting/{meeting_id}/{'+'.join(sorted(values))}"
        with self._store.reading() as session:
            title = _living(session, meeting_id).title
        with self._store.transaction(N_("Edit the meeting “{title}”"), merge=merge, title=words(title)) as session:
            row = _living(session, meeting_id)
            for name, value in _checked(values).items():
                setattr(row, name, value)
            check_title(row.title)
            check_slot(row.start, row.end, bool(row.ends_next_day))

    def prolong(self, meeting_id: str, minutes: int) -> None:
        """Let a meeting end ``minutes`` after its start; one without a start is left alone."""
        meeting = self.load(meeting_id)
        if meeting.start is not None:
            day = meeting.date.exact_day if meeting.date is not None else None
            end, next_day = end_of(day, meeting.start, minutes, meeting.time_zone)
            self.edit(meeting_id, end=end, ends_next_day=next_day)

    def set_state(self, meeting_id: str, state: MeetingState) -> None:
        """Move the minutes on or back; the days of circulation and adoption are noted, and forgotten on the way back.

        Raises:
            NothingFound: the meeting is gone.
        """
        meeting = self.load(meeting_id)
        if state is meeting.state:
            return
        message = (_FORWARD if state.is_after(meeting.state) else _BACK)[state]
        with self._store.transaction(message, title=words(meeting.title)) as session:
            row = _living(session, meeting_id)
            row.state = state
            row.circulated_on = _day_of_state(row.circulated_on, MeetingState.CIRCULATED, state)
            row.adopted_on = _day_of_state(row.adopted_on, MeetingState.ADOPTED, state)

    def delete(self, meeting_id: str) -> None:
        """Put a meeting in the bin, with all that belongs to it."""
        meeting = self.load(meeting_id)
        message = N_("Delete the meeting “{title}”")
        with self._store.transaction(message, title=words(meeting.title)) as session:
            _living(session, meeting_id).deleted_at = utc_now()


def stage_at_hand(meeting: Meeting) -> Stage:
    """The stage that opens by itself: before the day, on the day, after."""
    if meeting.state in (MeetingState.CIRCULATED, MeetingState.ADOPTED):
        return Stage.CIRCULATE
    if meeting.date is None or meeting.date.earliest > clock.today():
        return Stage.PREPARE
    if meeting.date.is_exact and meeting.date.earliest == clock.today():
        return Stage.RECEIVE
    return Stage.MINUTES


_FORWARD = {
    MeetingState.DRAFT: N_("Begin the minutes of “{title}”"),
    MeetingState.CIRCULATED: N_("Circulate the minutes of “{title}”"),
    MeetingState.ADOPTED: N_("Adopt the minutes of “{title}”"),
}
_BACK = {
    MeetingState.PLANNED: N_("Put “{title}” back in preparation"),
    MeetingState.DRAFT: N_("Make the minutes of “{title}” a draft again"),
    MeetingState.CIRCULATED: N_("Unlock the minutes of “{title}”"),
}


def _day_of_state(noted: RoughDate | None, reached: MeetingState, now: MeetingState) -> RoughDate | None:
    """The day ``reached`` was reached: the one noted before, else today; None while it is still ahead."""
    if reached.is_after(now):
        return None
    return noted or RoughDate.day(clock.today())


def _checked(values: Mapping[str, Any]) -> Mapping[str, Any]:
    unknown = set(values) - EDITABLE
    if unknown:
        raise TypeError(f"no such field of a meeting: {', '.join(sorted(unknown))}")
    return values


def _take_usual_place(row: MeetingRow, series: SeriesRow) -> None:
    row.place, row.address, row.access = series.place, series.address, series.access
    row.numbering = series.numbering


def _living(session: Session, meeting_id: str) -> MeetingRow:
    row = get_row(session, MeetingRow, meeting_id)
    if row.deleted_at is not None:
        raise NothingFound("meeting")
    return row


def _attendance_counts(session: Session) -> dict[str, dict[AttendanceStatus, int]]:
    counts: dict[str, dict[AttendanceStatus, int]] = {}
    query = select(AttendanceRow.meeting_id, AttendanceRow.status, func.count()).group_by(
        AttendanceRow.meeting_id, AttendanceRow.status
    )
    for meeting_id, status, number in session.execute(query):
        counts.setdefault(meeting_id, {})[status] = number
    return counts
