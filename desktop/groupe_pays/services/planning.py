"""New meeting of a series: what it proposes, and the meeting made of what was chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting, MeetingState, check_slot, check_title
from groupe_pays.domain.planning import LineOrigin, Proposal, ProposedLine, ProposedPerson
from groupe_pays.domain.slots import end_of
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.attendance import put_on_list
from groupe_pays.services.audiences import AudiencesService
from groupe_pays.services.carry_over import item_of_action
from groupe_pays.services.fields import words
from groupe_pays.services.proposing import earlier_meetings, propose_lines
from groupe_pays.services.series import living_series
from groupe_pays.store.actions import ActionRow
from groupe_pays.store.agenda import AgendaItemRow, CarriedActionRow, PresenterRow
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.base import Record
from groupe_pays.store.meetings import MeetingRow, SeriesRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.stock import StockItemRow
from groupe_pays.store.store import Store


class PlanningService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def propose(self, series_id: str, date: RoughDate | None = None) -> Proposal:
        """What the next meeting of a series would be on ``date``; nothing is made.

        Raises:
            NothingFound: the series is gone or in the bin.
        """
        with self._store.reading() as session:
            series = living_series(session, series_id)
            earlier = earlier_meetings(session, series_id, date)
            last = earlier[0].to_domain() if earlier else None
            chaired = next((row.to_domain() for row in earlier if row.chair_id is not None), None)
            proposal = replace(
                _usual(series, last, chaired, date),
                number=_next_number(session, series_id),
                lines=tuple(propose_lines(session, series, earlier, date)),
            )
            audience_id = series.audience_id
            if audience_id is None:
                return _with_people(session, proposal, earlier)
        invited = AudiencesService(self._store).people_of(audience_id)
        return replace(proposal, people=tuple(ProposedPerson(person.id, person.name) for person in invited))

    def make(
        self,
        proposal: Proposal,
        chosen: Collection[str] | None = None,
        *,
        invited: Iterable[str] | None = None,
        apart: bool = False,
    ) -> str:
        """Make the meeting, with its agenda and the people expected, in one step of undo; its id.

        Args:
            chosen: the keys of the lines to take; those the proposal ticks where it is None. A part whose item was left
                out becomes an item of its own; actions go with the item that reviews them.
            invited: the ids of the people to expect; all of the proposal where it is None.
            apart: each action becomes a part of the item that reviews them, instead of being listed in it.

        Raises:
            EmptyTitle, EndBeforeStart, NothingFound: nothing was made.
        """
        check_title(proposal.title)
        check_slot(proposal.start, proposal.end, proposal.ends_next_day)
        taken = [line for line in proposal.lines if (line.chosen if chosen is None else line.key in chosen)]
        people = [one.person_id for one in proposal.people] if invited is None else list(dict.fromkeys(invited))
        message = N_("Create the meeting “{title}”")
        with self._store.transaction(message, title=words(proposal.title)) as session:
            living_series(session, proposal.series_id)
            meeting = _meeting_row(session, proposal)
            session.add(meeting)
            _add_agenda(session, meeting.id, taken, apart)
            for person_id in people:
                person = _living(session, PersonRow, person_id)
                if person is not None:
                    put_on_list(session, meeting.id, person, AttendanceStatus.EXPECTED)
            return meeting.id


def _with_people(session: Session, proposal: Proposal, earlier: Iterable[MeetingRow]) -> Proposal:
    """The proposal with the people of the last meeting that had any."""
    for row in earlier:
        people = _people_of(session, row.id)
        if people:
            return replace(proposal, people=people, people_of=row.to_domain())
    return proposal


def _usual(series: SeriesRow, last: Meeting | None, chaired: Meeting | None, date: RoughDate | None) -> Proposal:
    """What the series says; where it says nothing, as the meetings before."""
    settled = not (series.place.is_blank and not series.address)
    where = series if settled or last is None else last
    chair = chaired if chaired is not None and series.chair_id is None else series.to_domain()
    start = series.start or (last.start if last is not None else None)
    zone = series.time_zone if series.start is not None or last is None else last.time_zone
    minutes = series.duration if series.duration is not None else last.slot_minutes if last is not None else None
    end, next_day = None, False
    if start is not None and minutes:
        end, next_day = end_of(date.exact_day if date is not None else None, start, minutes, zone)
    return Proposal(
        series_id=series.id,
        title=_title(series, last),
        date=date,
        start=start,
        end=end,
        ends_next_day=next_day,
        time_zone=zone,
        place=where.place,
        address=where.address,
        access=where.access,
        video_link=series.video_link,
        chair_id=chair.chair_id,
        chair_name=chair.chair_name,
        chair_function=chair.chair_function,
        numbering=series.numbering,
        previous=last,
    )


def _title(series: SeriesRow, last: Meeting | None) -> BilingualText:
    if not series.meeting_title.is_blank:
        return series.meeting_title
    return last.title if last is not None else series.name


def _next_number(session: Session, series_id: str) -> int:
    """One more than the highest so far; meetings nobody numbered count too, those in the bin do not."""
    query = select(func.max(MeetingRow.number), func.count()).where(
        MeetingRow.series_id == series_id, MeetingRow.deleted_at.is_(None)
    )
    highest, meetings = session.execute(query).one()
    return 1 + max(int(highest or 0), int(meetings))


def _people_of(session: Session, meeting_id: str) -> tuple[ProposedPerson, ...]:
    query = (
        select(PersonRow)
        .join(AttendanceRow, AttendanceRow.person_id == PersonRow.id)
        .where(AttendanceRow.meeting_id == meeting_id, PersonRow.deleted_at.is_(None))
        .order_by(AttendanceRow.id)
    )
    return tuple(ProposedPerson(row.id, row.name) for row in session.scalars(query))


def _meeting_row(session: Session, proposal: Proposal) -> MeetingRow:
    chair = _living(session, PersonRow, proposal.chair_id)
    return MeetingRow(
        title=proposal.title,
        series_id=proposal.series_id,
        number=proposal.number,
        date=proposal.date,
        start=proposal.start,
        end=proposal.end,
        ends_next_day=proposal.ends_next_day,
        time_zone=proposal.time_zone,
        place=proposal.place,
        address=proposal.address,
        access=proposal.access,
        video_link=proposal.video_link,
        chair_id=chair.id if chair is not None else None,
        chair_function=proposal.chair_function if chair is not None else BilingualText(),
        numbering=proposal.numbering,
        state=MeetingState.PLANNED,
    )


def _add_agenda(session: Session, meeting_id: str, taken: Iterable[ProposedLine], apart: bool) -> None:
    made: dict[str, AgendaItemRow] = {}
    for ordinal, line in enumerate(taken, start=1):
        above = made.get(line.parent or "")
        if line.origin is LineOrigin.ACTION:
            action = _living(session, ActionRow, line.source_id)
            if action is None or above is None:
                continue
            if not apart:
                above.carried.append(CarriedActionRow(action_id=action.id))
                continue
            row = item_of_action(action, meeting_id)
        else:
            row = _item_row(session, line, meeting_id)
        row.parent_id = above.id if above is not None else None
        row.position = float(ordinal)
        session.add(row)
        made[line.key] = row


def _item_row(session: Session, line: ProposedLine, meeting_id: str) -> AgendaItemRow:
    """The item of a line; what it came from is only named where it still is in the dossier."""
    row = AgendaItemRow(
        meeting_id=meeting_id,
        title=line.title,
        kind=line.kind,
        duration=line.duration,
        description=line.description,
    )
    before = _there(session, AgendaItemRow, line.continues_id)
    if before is not None:
        row.carried_from_id = before.id
        row.internal_note = before.internal_note
        row.presenters = [
            PresenterRow(
                person_id=one.person_id, organisation_id=one.organisation_id, words=one.words, position=one.position
            )
            for one in before.presenters
        ]
        open_ones = [_living(session, ActionRow, carried.action_id) for carried in before.carried]
        row.carried = [CarriedActionRow(action_id=one.id) for one in open_ones if one is not None and one.state.is_open]
    if line.origin is LineOrigin.STANDING and _there(session, StockItemRow, line.source_id) is not None:
        row.stock_id = line.source_id
    elif line.origin is LineOrigin.ADOPTION and _there(session, MeetingRow, line.source_id) is not None:
        row.adopts_id = line.source_id
    if row.stock_id is None and before is not None:
        row.stock_id = before.stock_id
    if row.adopts_id is None and before is not None:
        row.adopts_id = before.adopts_id
    return row


RowT = TypeVar("RowT", bound=Record)


def _there(session: Session, kind: type[RowT], row_id: str | None) -> RowT | None:
    return session.get(kind, row_id) if row_id is not None else None


def _living(session: Session, kind: type[RowT], row_id: str | None) -> RowT | None:
    """The row, unless it is gone or in the bin by now."""
    row = _there(session, kind, row_id)
    return row if row is not None and getattr(row, "deleted_at", None) is None else None
