"""Attendance: one person's part in one meeting, with the function and the organisation of that day, for ever."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.protocol import bare_name
from groupe_pays.domain.text import BilingualText, Language


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


class SheetOrder(StrEnum):
    """How the list of a meeting is ordered: by college in protocol order as the printed sheet, by organisation, or by
    surname."""

    PROTOCOL = "protocol"
    ORGANISATION = "organisation"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Attendance:
    """``organisation`` and ``function`` are the wording of the day; they do not follow later changes.

    ``walk_in``: came without having been on the list. ``representative`` is the name of ``represented_by_id``.
    """

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
    answer: Answer = Answer.NONE
    answered_on: RoughDate | None = None
    delegation_id: str | None = None
    walk_in: bool = False
    representative: PersonName | None = None


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


def in_order(attendances: Iterable[Attendance], order: SheetOrder = SheetOrder.ORGANISATION) -> list[Attendance]:
    """By (college and) organisation, then surname, or by surname alone.

    Always in French, so that row numbers are the same in every language; who has only a Chinese name stands after the
    Latin ones, by pinyin.
    """
    if order is SheetOrder.NAME:
        return sorted(attendances, key=_surname_first)
    sheet = order is SheetOrder.PROTOCOL
    return sorted(attendances, key=lambda row: (row.college.rank if sheet else 0, *_letters(row, sheet)))


def _letters(row: Attendance, bare: bool) -> tuple[tuple[str, str, str], ...]:
    """What to sort by; ``bare``: the organisation without its generic word, « Département de la Vienne » under V."""
    name, body = row.name, row.organisation.best(Language.FR)
    if bare:
        body = bare_name(body)
    return tuple(sort_key(part, Language.FR) for part in (body, name.surname or name.name_zh, name.given_name))


def _surname_first(row: Attendance) -> tuple[tuple[str, str, str], ...]:
    name, body = row.name, row.organisation.best(Language.FR)
    surname = sort_key(name.surname or name.given_name, Language.FR)
    if not name.latin:
        surname = sort_key(name.name_zh, Language.ZH)
    return surname, sort_key(name.given_name, Language.FR), sort_key(body, Language.FR)


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
