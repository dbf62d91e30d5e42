"""The people invited as a list: who, from where, with whom, and the four answers a letter gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.formats import DateStyle, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.attendance.lettered_model import LetteredModel, grouped
from groupe_pays.ui.attendance.roll_model import LETTERS
from groupe_pays.ui.widgets.records import Cell, Column
from groupe_pays.ui.widgets.shapes import TONES

SHOWN = {
    Answer.NONE: AttendanceStatus.EXPECTED,
    Answer.COMING: AttendanceStatus.PRESENT,
    Answer.REMOTE: AttendanceStatus.REMOTE,
    Answer.REPRESENTED: AttendanceStatus.REPRESENTED,
    Answer.EXCUSED: AttendanceStatus.EXCUSED,
}
"""Answers have the letter, the shape and the tone of the status they announce."""
GIVEN = tuple(answer for answer in Answer if answer.is_given)
NO_ANSWER_LETTER = "N"
ANSWER_OF_KEY = {ord(LETTERS[SHOWN[answer]]): answer for answer in GIVEN} | {ord(NO_ANSWER_LETTER): Answer.NONE}
"""By Qt's key code, which is that of the capital letter."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Somebody invited; ``delegation`` and ``representative`` are in the language of the interface."""

    attendance: Attendance
    number: int
    delegation: str = ""
    representative: str = ""

    @property
    def id(self) -> str:
        return self.attendance.id


class AnswerModel(LetteredModel):
    """Those invited, under their colleges."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            {answer: LETTERS[SHOWN[answer]] for answer in GIVEN},
            lambda row: row.attendance.answer,
            _function,
            Column("answer", lambda: _("Answer"), _answer, 178),
            parent,
        )

    def status(self, value: Answer) -> AttendanceStatus:
        return SHOWN[value]

    def show(self, rows: Sequence[AnswerRow], shown: Callable[[AnswerRow], bool]) -> None:
        """Show who is invited, of them those that are ``shown``; only what changed is drawn again."""
        self._show_people(rows, grouped([row for row in rows if shown(row)]))


def with_answer(answer: Answer | None) -> Callable[[AnswerRow], bool]:
    """A filter for ``AnswerModel.show``; None lets everybody through."""
    return lambda row: answer is None or row.attendance.answer is answer


def _function(row: AnswerRow) -> Cell:
    function = row.attendance.function.best(current_language())
    if row.attendance.answer is Answer.REPRESENTED and row.representative:
        words = _("represented by {name}").format(name=row.representative)
        return Cell(words, tone="accenttext", tip=f"{function}\n{words}".strip())
    if row.delegation:
        return Cell(row.delegation, tone="text2", icon="flag", tip=f"{function}\n{row.delegation}".strip())
    return Cell(function, tone="text2", tip=function)


def _answer(row: AnswerRow) -> Cell:
    answer, on = row.attendance.answer, row.attendance.answered_on
    status = SHOWN[answer]
    words = label(answer)
    if answer is Answer.NONE:
        return Cell(words, tone="text3", shape=status.value)
    tone = "accenttext" if answer is Answer.REPRESENTED else TONES[status.value]
    day = date_words(on, current_language(), DateStyle.SHORT) if on is not None else ""
    return Cell(words, tone=tone, weight=600, end=day, tip=f"{words} · {day}" if day else words)
