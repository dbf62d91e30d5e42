"""The sitting as it runs: items taken up and left one after the other, and how long each really took."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain import clock
from groupe_pays.domain.collation import fold
from groupe_pays.domain.sitting import PastTime, next_item, real_minutes
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.store.agenda import AgendaItemRow, list_agenda
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store, get_row


class SittingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def take_up(self, item_id: str) -> None:
        """Start the clock of an item, which ends the one that was running; one taken up again goes on counting."""
        with self._store.reading() as session:
            title = get_row(session, AgendaItemRow, item_id).title
        with self._store.transaction(N_("Take up the agenda item “{title}”"), title=words(title)) as session:
            row, now = get_row(session, AgendaItemRow, item_id), clock.now()
            _leave_running(session, row.meeting_id, now, but=row.id)
            if row.started_at is None or row.ended_at is not None:
                row.spent = _seconds(row)
                row.started_at, row.ended_at = _stored(now), None

    def take_next(self, meeting_id: str) -> str | None:
        """Take up the next item of the agenda (``sitting.next_item``), or leave the last one; the id of the next."""
        with self._store.reading() as session:
            following = next_item(list_agenda(session, meeting_id))
        if following is None:
            self.leave(meeting_id)
            return None
        self.take_up(following.id)
        return following.id

    def leave(self, meeting_id: str) -> None:
        """Stop the clock: a break, or the end of the sitting."""
        with self._store.reading() as session:
            if not _running(session, meeting_id):
                return
        with self._store.transaction(N_("Stop the clock of the agenda")) as session:
            _leave_running(session, meeting_id, clock.now())

    def last_time(self, item_id: str) -> PastTime | None:
        """How long an item took last: the one it goes on with, or one of the same title at its series' meeting before.

        None where no clock was running then.
        """
        with self._store.reading() as session:
            row = get_row(session, AgendaItemRow, item_id)
            found = _carried_from(session, row) or _namesake(session, row)
            if found is None:
                return None
            item = found.to_domain(())
            real = real_minutes(item)
            return PastTime(get_row(session, MeetingRow, found.meeting_id).date, real or 0, item.duration)


def _carried_from(session: Session, row: AgendaItemRow) -> AgendaItemRow | None:
    """The nearest item up the chain that was on the clock."""
    seen, source = {row.id}, row.carried_from_id
    while source is not None and source not in seen:
        seen.add(source)
        earlier = session.get(AgendaItemRow, source)
        if earlier is None:
            return None
        if earlier.ended_at is not None:
            return earlier
        source = earlier.carried_from_id
    return None


def _namesake(session: Session, row: AgendaItemRow) -> AgendaItemRow | None:
    """The item of the same title, on the clock, at the latest earlier meeting of the series that had one."""
    meeting = get_row(session, MeetingRow, row.meeting_id)
    if meeting.series_id is None:
        return None
    found = session.scalars(
        select(AgendaItemRow)
        .join(MeetingRow, MeetingRow.id == AgendaItemRow.meeting_id)
        .where(
            MeetingRow.series_id == meeting.series_id,
            MeetingRow.id != meeting.id,
            MeetingRow.deleted_at.is_(None),
            AgendaItemRow.deleted_at.is_(None),
            AgendaItemRow.ended_at.is_not(None),
        )
        .order_by(AgendaItemRow.started_at.desc())
    )
    wanted = {fold(side) for side in (row.title.fr, row.title.zh) if side}
    before = row.started_at
    for item in found:
        is_earlier = before is None or (item.started_at or "") < before
        if is_earlier and wanted & {fold(side) for side in (item.title.fr, item.title.zh) if side}:
            return item
    return None


def _running(session: Session, meeting_id: str) -> list[AgendaItemRow]:
    query = select(AgendaItemRow).where(
        AgendaItemRow.meeting_id == meeting_id,
        AgendaItemRow.started_at.is_not(None),
        AgendaItemRow.ended_at.is_(None),
        AgendaItemRow.deleted_at.is_(None),
    )
    return list(session.scalars(query))


def _leave_running(session: Session, meeting_id: str, now: datetime, but: str = "") -> None:
    for row in _running(session, meeting_id):
        if row.id != but:
            row.ended_at = _stored(now)


def _seconds(row: AgendaItemRow) -> int:
    """What an item that was left has had until now."""
    if row.started_at is None or row.ended_at is None:
        return row.spent or 0
    stretch = datetime.fromisoformat(row.ended_at) - datetime.fromisoformat(row.started_at)
    return (row.spent or 0) + max(int(stretch.total_seconds()), 0)


def _stored(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
