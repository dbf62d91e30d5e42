"""Who stands in for whom: what is allowed and still worth a question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.people import PersonName


class DoubtKind(StrEnum):
    AWAY = "away"
    """Whoever stands in is excused or absent."""
    CHAIN = "chain"
    """Whoever stands in is represented in turn."""
    DOUBLE = "double"
    """Whoever stands in does so for somebody else too."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about one person's representation; ``others`` are those the question is about.

    AWAY: nobody; CHAIN: who represents the representative, where known; DOUBLE: the others represented.
    """

    kind: DoubtKind
    representative: PersonName
    others: tuple[PersonName, ...] = ()


def doubts(attendances: Iterable[Attendance]) -> dict[str, tuple[Doubt, ...]]:
    """The questions by the id of the attendance of who is represented; only of representatives known by name.

    The order of the people does not matter.
    """
    rows = list(attendances)
    by_person = {row.person_id: row for row in rows}
    represented = [row for row in rows if _stand_in(row) is not None]
    found = {row.id: tuple(_doubts_about(row, by_person, represented)) for row in represented}
    return {key: questions for key, questions in found.items() if questions}


def _stand_in(row: Attendance) -> str | None:
    return row.represented_by_id if row.status is AttendanceStatus.REPRESENTED else None


def _doubts_about(row: Attendance, by_person: dict[str, Attendance], represented: list[Attendance]) -> list[Doubt]:
    person_id = row.represented_by_id or ""
    there = by_person.get(person_id)
    name = row.representative or (there.name if there is not None else PersonName())
    questions = []
    if there is not None and there.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT):
        questions.append(Doubt(DoubtKind.AWAY, name))
    if there is not None and there.status is AttendanceStatus.REPRESENTED:
        by = (there.representative,) if there.representative is not None else ()
        questions.append(Doubt(DoubtKind.CHAIN, name, by))
    others = sorted((other for other in represented if _stand_in(other) == person_id and other.id != row.id), key=_key)
    if others:
        questions.append(Doubt(DoubtKind.DOUBLE, name, tuple(other.name for other in others)))
    return questions


def _key(row: Attendance) -> str:
    return row.id
