"""The meetings around a meeting: the one that follows it, the one that adopted its minutes."""

from __future__ import annotations

from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.store.store import Store


def next_meeting(store: Store, meeting: Meeting) -> Meeting | None:
    """The first meeting after this one in its series, or in the group where the series has none; None without any."""
    if meeting.date is None:
        return None
    later = [other for other in _dated(store, meeting) if other.date.earliest > meeting.date.latest]  # type: ignore[union-attr]
    own = [other for other in later if other.series_id == meeting.series_id]
    return next(iter(own or later), None)


def adopting_meeting(store: Store, meeting: Meeting) -> Meeting | None:
    """The meeting held on the day the minutes were adopted, of the same series if it can be."""
    day = meeting.adopted_on
    if meeting.state is not MeetingState.ADOPTED or day is None or not day.is_exact:
        return None
    on_the_day = [other for other in _dated(store, meeting) if other.date == day]
    own = [other for other in on_the_day if other.series_id == meeting.series_id]
    return next(iter(own or on_the_day), None)


def _dated(store: Store, meeting: Meeting) -> list[Meeting]:
    """The other meetings that have a date, the earliest first."""
    others = (summary.meeting for summary in MeetingsService(store).list_meetings())
    dated = [other for other in others if other.id != meeting.id and other.date is not None]
    return sorted(dated, key=lambda other: other.date.sort_key)  # type: ignore[union-attr]
