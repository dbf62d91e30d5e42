"""The people invited as a list: who, from where, with whom, and the four answers a letter gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.organisations import College
from groupe_pays.formats import DateStyle, date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.attendance.matching import Found, Haystack, find_all
from groupe_pays.ui.attendance.roll_model import LETTERS
from groupe_pays.ui.people.name_cell import name_cell
from groupe_pays.ui.widgets.records import Cell, Column, Group, RecordModel
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


class AnswerModel(RecordModel):
    """Rows keep their place while answers are keyed; ``mark`` tells who is meant by the letters typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._found: dict[str, Found] = {}
        self._haystacks: dict[str, Haystack] = {}
        letters = [Column(answer.value, partial(_letter, answer), _letter_cell, 30) for answer in GIVEN]
        super().__init__(
            (
                Column("number", lambda: _("No."), lambda r: Cell(str(r.number), tone="text2"), 54),
                Column("organisation", lambda: _("Organisation"), self._organisation),
                Column("name", lambda: _("First name SURNAME"), self._name),
                Column("function", lambda: _("Function that day"), _function),
                *letters,
                Column("answer", lambda: _("Answer"), _answer, 178),
            ),
            parent,
        )

    def show(self, rows: Sequence[AnswerRow], shown: Callable[[AnswerRow], bool]) -> None:
        """Show who is invited under their colleges, of them those that are ``shown``; only what changed is drawn anew
        where the same people stand in the same order."""
        self._haystacks = {row.id: Haystack(row.attendance) for row in rows}
        lines = _grouped([row for row in rows if shown(row)])
        if [_key(line) for line in lines] == [_key(line) for line in self._all]:
            self._all = lines
            self._rows = self._unfolded()
            self.retranslate()
        else:
            self.set_rows(lines)

    def people(self) -> list[AnswerRow]:
        """The rows of the list, folded ones too."""
        return [line for line in self._all if isinstance(line, AnswerRow)]

    def mark(self, text: str) -> list[AnswerRow]:
        """Mark who answers to ``text``, in the order of the list."""
        rows = self.people()
        found = find_all([self._haystacks[row.id] for row in rows], text)
        self._found = {row.id: where for row, where in zip(rows, found, strict=True) if where}
        self.retranslate()
        return [row for row in rows if row.id in self._found]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if 0 <= section < len(self.columns) and self.columns[section].cell is _letter_cell:
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignCenter)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return label(Answer(self.columns[section].name))
        return super().headerData(section, orientation, role)

    def _organisation(self, row: AnswerRow) -> Cell:
        words = row.attendance.organisation.best(current_language())
        found = self._found.get(row.id, Found.NOWHERE) & Found.ORGANISATION
        return Cell(words, tone="accenttext", weight=600, tip=words) if found else Cell(words, tip=words)

    def _name(self, row: AnswerRow) -> Cell:
        tone = "accenttext" if self._found.get(row.id, Found.NOWHERE) & Found.NAME else "text"
        return name_cell(row.attendance.name, current_language(), tone)


def with_answer(answer: Answer | None) -> Callable[[AnswerRow], bool]:
    """A filter for ``AnswerModel.show``; None lets everybody through."""
    return lambda row: answer is None or row.attendance.answer is answer


def _key(line: AnswerRow | Group) -> str:
    return line.id if isinstance(line, AnswerRow) else line.key


def _letter(answer: Answer) -> str:
    return LETTERS[SHOWN[answer]]


def _letter_cell(row: AnswerRow) -> Cell:
    return Cell(spoken=label(row.attendance.answer))


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


def _grouped(rows: Sequence[AnswerRow]) -> list[AnswerRow | Group]:
    lines: list[AnswerRow | Group] = []
    for college in College:
        members = [row for row in rows if row.attendance.college is college]
        if members:
            lines += [Group(college.value, label(college), len(members)), *members]
    return lines
