"""Answers counted, and what they do to the roll in advance."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.invitations import IN_ADVANCE, count_answers, status_after
from groupe_pays.domain.organisations import College
from groupe_pays.domain.people import PersonName

INVITED = st.lists(st.tuples(st.sampled_from(Answer), st.sampled_from(College)), max_size=40)
AT_THE_DOOR = (AttendanceStatus.PRESENT, AttendanceStatus.REMOTE, AttendanceStatus.ABSENT)


def invited(answer: Answer, college: College) -> Attendance:
    return Attendance("a", "m", "p", PersonName("", "X"), college=college, answer=answer)


@given(INVITED)
def test_the_colleges_add_up_to_the_total(pairs: list[tuple[Answer, College]]) -> None:
    count = count_answers(invited(*pair) for pair in pairs)
    assert count.total == len(pairs) == sum(sum(answers.values()) for answers in count.by_college.values())
    for answer in Answer:
        assert count.of(answer) == sum(answers[answer] for answers in count.by_college.values())
    assert sum(count.given_in(college)[0] for college in count.by_college) == count.given


def test_who_has_not_answered_is_counted_first() -> None:
    assert next(iter(count_answers([]).by_answer)) is Answer.NONE


@given(st.sampled_from(AT_THE_DOOR), st.sampled_from(Answer), st.sampled_from(Answer))
def test_an_answer_never_overwrites_what_was_marked_at_the_door(
    status: AttendanceStatus, before: Answer, answer: Answer
) -> None:
    assert status_after(status, before, answer) is status


@given(st.lists(st.sampled_from(Answer), max_size=6))
def test_the_roll_follows_the_last_answer(answers: list[Answer]) -> None:
    status, before = AttendanceStatus.EXPECTED, Answer.NONE
    for answer in answers:
        status, before = status_after(status, before, answer), answer
    assert status is IN_ADVANCE.get(before, AttendanceStatus.EXPECTED)


def test_somebody_excused_by_hand_stays_so_until_they_answer_otherwise() -> None:
    assert status_after(AttendanceStatus.EXCUSED, Answer.NONE, Answer.COMING) is AttendanceStatus.EXCUSED
