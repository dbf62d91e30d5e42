"""Attendance: one person's part in one meeting, with the function and the organisation of that day, for ever."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.organisations import College
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText


class AttendanceStatus(StrEnum):
    EXPECTED = "expected"
    PRESENT = "present"
    REMOTE = "remote"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"

    @property
    def takes_part(self) -> bool:
        """Whether somebody in this state may speak: in the room or by video."""
        return self in (AttendanceStatus.PRESENT, AttendanceStatus.REMOTE)


@dataclass(frozen=True, slots=True)
class Attendance:
    """``organisation`` and ``function`` are the wording of the day; they do not follow later changes."""

    id: str
    meeting_id: str
    person_id: str
    name: PersonName
    organisation_id: str | None = None
    organisation: BilingualText = BilingualText()
    function: BilingualText = BilingualText()
    college: College = College.OTHER
    status: AttendanceStatus = AttendanceStatus.EXPECTED
    represented_by_id: str | None = None
    represented_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many are in each state, and by college: (ticked off, all)."""

    by_status: dict[AttendanceStatus, int]
    by_college: dict[College, tuple[int, int]]

    @property
    def total(self) -> int:
        return sum(self.by_status.values())

    @property
    def ticked(self) -> int:
        return self.total - self.by_status[AttendanceStatus.EXPECTED]

    def of(self, status: AttendanceStatus) -> int:
        return self.by_status[status]


def count(attendances: Iterable[Attendance]) -> Headcount:
    rows = list(attendances)
    statuses = Counter(row.status for row in rows)
    colleges: dict[College, tuple[int, int]] = {}
    for college in College:
        members = [row for row in rows if row.college is college]
        if members:
            ticked = sum(row.status is not AttendanceStatus.EXPECTED for row in members)
            colleges[college] = (ticked, len(members))
    return Headcount({status: statuses[status] for status in AttendanceStatus}, colleges)
