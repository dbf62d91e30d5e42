"""Participation over time: who came to the meetings held while they were members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText

TAKES_PART = (AttendanceStatus.PRESENT, AttendanceStatus.REMOTE, AttendanceStatus.REPRESENTED)
COUNTED = (*TAKES_PART, AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)
"""What a meeting counts as for a member; who was neither ticked off nor excused was absent."""
_STRENGTH = (*COUNTED, AttendanceStatus.EXPECTED)


class Subject(StrEnum):
    """By what participation is counted."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COLLEGE = "college"


@dataclass(frozen=True, slots=True)
class Span:
    """A time of membership, both days within it; ``date.min`` and ``date.max`` where it has no bound."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def common(self, other: Span) -> Span | None:
        """The time in both, if any."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None


def span(since: RoughDate | None, until: RoughDate | None, invited: date | None) -> Span | None:
    """From a known day, else from the first invitation; None where neither is known."""
    first = since.earliest if since is not None else invited
    if first is None:
        return None
    last = until.latest if until is not None else date.max
    return Span(first, last) if first <= last else None


def is_member(spans: Iterable[Span], day: date) -> bool:
    return any(one.holds(day) for one in spans)


@dataclass(frozen=True, slots=True)
class Participation:
    """How one person, organisation or college took part.

    ``name`` is that of a person, ``label`` that of an organisation, ``organisation`` the present one of a person;
    ``by_status`` counts the meetings held while a member (for a college, those of each of its people).
    """

    id: str
    subject: Subject
    by_status: Mapping[AttendanceStatus, int]
    name: PersonName | None = None
    label: BilingualText = BilingualText()
    organisation: BilingualText = BilingualText()
    college: College = College.OTHER
    people: int = 1

    @property
    def meetings(self) -> int:
        return sum(self.by_status.values())

    @property
    def came(self) -> int:
        """In the room, by video or represented."""
        return sum(self.by_status.get(status, 0) for status in TAKES_PART)

    @property
    def rate(self) -> float | None:
        """The share of the meetings taken part in, those excused apart; None where there is none left."""
        due = self.meetings - self.by_status.get(AttendanceStatus.EXCUSED, 0)
        return self.came / due if due else None


@dataclass(frozen=True, slots=True)
class MeetingTurnout:
    """The members at one meeting; ``by_status`` counts people, or organisations."""

    meeting_id: str
    title: BilingualText
    date: RoughDate
    by_status: Mapping[AttendanceStatus, int]

    @property
    def total(self) -> int:
        return sum(self.by_status.values())


@dataclass(frozen=True, slots=True)
class Part:
    """What one meeting counts as for a row of the report; a college has one for each of its people."""

    row_id: str
    meeting_id: str
    status: AttendanceStatus


@dataclass(frozen=True, slots=True)
class CountedMeeting:
    """A meeting that was held, and whose roll was taken."""

    id: str
    title: BilingualText
    date: RoughDate
    series_id: str | None = None


@dataclass(frozen=True, slots=True)
class ParticipationReport:
    """``rows`` are in no order; ``meetings`` are those counted, the earliest first."""

    subject: Subject
    rows: tuple[Participation, ...]
    meetings: tuple[CountedMeeting, ...]
    parts: tuple[Part, ...]

    def turnouts(self, row_ids: Collection[str] | None = None) -> list[MeetingTurnout]:
        """Who came to each meeting, of all rows or of some."""
        counts: dict[str, Counter[AttendanceStatus]] = {meeting.id: Counter() for meeting in self.meetings}
        for part in self.parts:
            if row_ids is None or part.row_id in row_ids:
                counts[part.meeting_id][part.status] += 1
        return [MeetingTurnout(one.id, one.title, one.date, counts[one.id]) for one in self.meetings]


def counted_as(status: AttendanceStatus | None) -> AttendanceStatus:
    """What a meeting counts as; somebody not on its list (None) or not ticked off was absent."""
    return AttendanceStatus.ABSENT if status in (None, AttendanceStatus.EXPECTED) else status


def strongest(statuses: Sequence[AttendanceStatus]) -> AttendanceStatus | None:
    """How an organisation took part: as the one of its people who was there most."""
    return min(statuses, key=_STRENGTH.index, default=None)
