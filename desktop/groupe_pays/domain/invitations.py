"""Invitations: the answers counted, and delegations with whoever leads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.organisations import College
from groupe_pays.domain.text import BilingualText

IN_ADVANCE: Mapping[Answer, AttendanceStatus] = {
    Answer.REPRESENTED: AttendanceStatus.REPRESENTED,
    Answer.EXCUSED: AttendanceStatus.EXCUSED,
}
"""Answers that already tell how the roll will stand; with any other the person is expected until they come."""


@dataclass(frozen=True, slots=True)
class Delegation:
    """People who come to one meeting together; ``head_id`` is the person who leads them, one of them or not."""

    id: str
    meeting_id: str
    name: BilingualText
    organisation_id: str | None = None
    organisation: BilingualText = BilingualText()
    head_id: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """How many gave each answer, in all and by college; colleges nobody of is invited are left out."""

    by_answer: Mapping[Answer, int]
    by_college: Mapping[College, Mapping[Answer, int]]

    @property
    def total(self) -> int:
        return sum(self.by_answer.values())

    @property
    def given(self) -> int:
        return self.total - self.of(Answer.NONE)

    def of(self, answer: Answer) -> int:
        return self.by_answer.get(answer, 0)

    def given_in(self, college: College) -> tuple[int, int]:
        """How many of a college have answered, and how many were asked."""
        counts = self.by_college.get(college, {})
        asked = sum(counts.values())
        return asked - counts.get(Answer.NONE, 0), asked


def count_answers(invited: Iterable[Attendance]) -> AnswerCount:
    rows = list(invited)
    by_college = {}
    for college in College:
        answers = Counter(row.answer for row in rows if row.college is college)
        if answers:
            by_college[college] = _all(answers)
    return AnswerCount(_all(Counter(row.answer for row in rows)), by_college)


def status_after(status: AttendanceStatus, before: Answer, answer: Answer) -> AttendanceStatus:
    """The status once ``answer`` takes the place of ``before``: what was marked at the door is never overwritten."""
    if status in (AttendanceStatus.EXPECTED, IN_ADVANCE.get(before)):
        return IN_ADVANCE.get(answer, AttendanceStatus.EXPECTED)
    return status


def _all(counter: Counter[Answer]) -> dict[Answer, int]:
    return {answer: counter[answer] for answer in Answer}
