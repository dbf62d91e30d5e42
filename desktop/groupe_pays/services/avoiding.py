"""What speaks against a day, and the next days that nothing speaks against; the user's own dates to avoid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.avoiding import (
    AvoidedDate,
    Clash,
    ClashKind,
    Country,
    days_there,
    falls_in,
    is_weekend,
    period_of,
)
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import PARIS, Meeting, check_title
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.services.public_holidays import holidays_of
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.calendar import AvoidedDateRow, list_avoided
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.people import PersonRow
from groupe_pays.store.store import Store, get_row

EDITABLE = frozenset({"label", "date", "note"})
_SEARCHED = 120
"""Days looked through for free ones."""
_LAST = date(9998, 12, 31)


class AvoidingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    # ------------------------------------------------------------------ the user's own dates

    def list_dates(self) -> list[AvoidedDate]:
        """The dates to avoid, the earliest first."""
        with self._store.reading() as session:
            return list_avoided(session)

    def add_date(self, label: BilingualText, date: RoughDate, note: str = "") -> str:
        """Avoid a day or a period; its id. Raises ``EmptyTitle``."""
        check_title(label)
        with self._store.transaction(N_("Avoid the date “{label}”"), label=words(label)) as session:
            row = AvoidedDateRow(label=label, date=date, note=note)
            session.add(row)
            return row.id

    def edit_date(self, date_id: str, **values: Any) -> None:
        """Change fields (names in ``EDITABLE``). Raises ``EmptyTitle``, ``NothingFound``."""
        unknown = set(values) - EDITABLE
        if unknown:
            raise TypeError(f"no such field of a date to avoid: {', '.join(sorted(unknown))}")
        merge = f"avoided_date/{date_id}/{'+'.join(sorted(values))}"
        message = N_("Edit the date to avoid “{label}”")
        with self._store.transaction(message, merge=merge, label=words(self._label(date_id))) as session:
            row = get_row(session, AvoidedDateRow, date_id)
            for field, value in values.items():
                setattr(row, field, value)
            check_title(row.label)

    def delete_date(self, date_id: str) -> None:
        """No longer avoid a date; undo brings it back. Raises ``NothingFound``."""
        message = N_("No longer avoid “{label}”")
        with self._store.transaction(message, label=words(self._label(date_id))) as session:
            session.delete(get_row(session, AvoidedDateRow, date_id))

    def _label(self, date_id: str) -> BilingualText:
        with self._store.reading() as session:
            return get_row(session, AvoidedDateRow, date_id).label

    # ------------------------------------------------------------------ what speaks against a day

    def clashes(self, day: date, meeting_id: str | None = None) -> list[Clash]:
        """What speaks against holding a meeting on ``day``, the weightiest first.

        With ``meeting_id``, its hours are looked at on both clocks (an evening in Paris is the next day in Beijing),
        it does not stand in its own way, and its people who sit elsewhere that day are named.
        """
        return self.clashes_of(RoughDate.day(day), meeting_id)

    def clashes_of(self, when: RoughDate, meeting_id: str | None = None) -> list[Clash]:
        """As ``clashes``, for a meeting of several days; nothing for a date that is not known to the day."""
        days = _days_of(when)
        if days is None:
            return []
        with self._store.reading() as session:
            plan = _Plan.read(session, meeting_id)
            found = _with_people(session, meeting_id, plan.against(*days))
        return sorted(found, key=lambda clash: (clash.weight, clash.date.sort_key))

    def around(self, day: date, weeks: int = 3, meeting_id: str | None = None) -> list[Clash]:
        """Holidays, dates to avoid and other meetings from ``weeks`` weeks before a day to as many after it."""
        first, last = _shifted(day, -7 * weeks), _shifted(day, 7 * weeks)
        with self._store.reading() as session:
            plan = _Plan.read(session, meeting_id)
            found = [*_on_holiday(first, last, None), *plan.avoiding(first, last), *plan.meeting(first, last)]
        return sorted(found, key=lambda clash: (clash.date.earliest, clash.weight, clash.date.sort_key))

    def free_days(self, day: date, number: int = 3, meeting_id: str | None = None) -> list[date]:
        """The next working days of both countries after ``day`` that nothing speaks against."""
        found: list[date] = []
        with self._store.reading() as session:
            plan = _Plan.read(session, meeting_id)
            for ahead in range(1, _SEARCHED):
                candidate = _shifted(day, ahead)
                if len(found) < number and candidate > day and not any(plan.against(candidate, candidate)):
                    found.append(candidate)
        return found


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known of all meetings and dates, read once; ``own`` is the meeting whose day is chosen."""

    own: Meeting | None
    meetings: tuple[Meeting, ...]
    avoided: tuple[AvoidedDate, ...]

    @classmethod
    def read(cls, session: Session, meeting_id: str | None) -> _Plan:
        query = select(MeetingRow).where(MeetingRow.deleted_at.is_(None))
        rows = session.scalars(query.options(joinedload(MeetingRow.series), joinedload(MeetingRow.chair)))
        meetings = {row.id: row.to_domain() for row in rows}
        others = (
            one
            for one in meetings.values()
            if one.id != meeting_id and one.cancelled_on is None and one.date is not None
        )
        return cls(meetings.get(meeting_id or ""), tuple(others), tuple(list_avoided(session)))

    def against(self, first: date, last: date) -> Iterator[Clash]:
        """What falls on the days from ``first`` to ``last``."""
        yield from _on_holiday(first, last, self.own)
        yield from self.avoiding(first, last)
        yield from self.meeting(first, last)
        weekend = [day for day in _each(first, last) if is_weekend(day)]
        if weekend:
            yield Clash(ClashKind.WEEKEND, period_of(weekend[0], weekend[-1]))

    def avoiding(self, first: date, last: date) -> Iterator[Clash]:
        for one in self.avoided:
            if _overlap(one.date, first, last):
                yield Clash(ClashKind.AVOIDED, one.date, label=one.label, record_id=one.id, note=one.note)

    def meeting(self, first: date, last: date) -> Iterator[Clash]:
        """Other meetings."""
        for other in self.meetings:
            days = _days_of(other.date) if other.date is not None else None
            if days is not None and days[0] <= last and days[1] >= first:
                yield Clash(ClashKind.MEETING, period_of(*days), label=other.title, record_id=other.id)


def _with_people(session: Session, meeting_id: str | None, clashes: Iterable[Clash]) -> Iterator[Clash]:
    """The clashes, other meetings with those who are expected at both, by surname."""
    for clash in clashes:
        people = _in_both(session, meeting_id, clash.record_id) if clash.kind is ClashKind.MEETING else ()
        yield replace(clash, kind=ClashKind.PEOPLE, people=people) if people else clash


def _in_both(session: Session, meeting_id: str | None, other_id: str | None) -> tuple[PersonName, ...]:
    """Who is on the list of both meetings, and has said no to neither."""
    listed = (
        select(AttendanceRow.person_id)
        .where(AttendanceRow.status.not_in((AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)))
        .where(AttendanceRow.meeting_id.in_((meeting_id, other_id)))
        .group_by(AttendanceRow.person_id)
        .having(func.count() == 2)
    )
    people = session.scalars(
        select(PersonRow).where(PersonRow.id.in_(listed)).order_by(PersonRow.surname, PersonRow.id)
    )
    return tuple(person.name for person in people)


def _on_holiday(first: date, last: date, meeting: Meeting | None) -> Iterator[Clash]:
    """The days off of each country on its own calendar while the meeting lasts."""
    for country in Country:
        begin, end = first, last
        if meeting is not None and last < _LAST:
            begin, end = days_there(
                first, last, meeting.start, meeting.end, meeting.ends_next_day, meeting.time_zone or PARIS,
                country.time_zone,
            )  # fmt: skip
        known = dict.fromkeys(holiday for year in range(begin.year, end.year + 1) for holiday in holidays_of(year))
        for holiday in known:
            if holiday.country is country and holiday.first <= end and begin <= holiday.last:
                yield Clash(ClashKind.HOLIDAY, period_of(holiday.first, holiday.last), holiday=holiday)


def _days_of(when: RoughDate) -> tuple[date, date] | None:
    """First and last day; None where they are not known to the day."""
    if not when.is_exact or when.start is None or when.end is None:
        return None
    return when.earliest, when.latest


def _overlap(when: RoughDate, first: date, last: date) -> bool:
    return falls_in(first, when) or falls_in(last, when) or first <= when.earliest <= last


def _each(first: date, last: date) -> Iterable[date]:
    """The days of a short period; a weekend is in every week."""
    return (first + timedelta(days=number) for number in range(min((last - first).days, 7) + 1))


def _shifted(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
