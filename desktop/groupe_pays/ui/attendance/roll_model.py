"""The roll of a meeting as a list: who, from where, in what function that day, and the five letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt

from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder
from groupe_pays.domain.organisations import College
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.attendance.matching import Found, Haystack, find_all
from groupe_pays.ui.people.name_cell import name_cell
from groupe_pays.ui.widgets.records import Cell, Column, Group, RecordModel
from groupe_pays.ui.widgets.shapes import TONES

LETTERS = {
    AttendanceStatus.PRESENT: "P",
    AttendanceStatus.REMOTE: "V",
    AttendanceStatus.REPRESENTED: "R",
    AttendanceStatus.EXCUSED: "E",
    AttendanceStatus.ABSENT: "A",
}
"""The keys of the five statuses, the same in every language, as on the printed sheet."""

STATUS_OF_KEY = {ord(letter): status for status, letter in LETTERS.items()}
"""By Qt's key code, which is that of the capital letter."""


@dataclass(frozen=True, slots=True)
class RollRow:
    """One line of the roll, in the language of the interface.

    ``representative`` is whoever stands in, ``doubt`` what is strange about it, ``moved`` when they came or went.
    """

    attendance: Attendance
    number: int
    representative: str = ""
    doubt: str = ""
    moved: str = ""

    @property
    def id(self) -> str:
        return self.attendance.id


def _id(line: RollRow | Group) -> str:
    return line.id if isinstance(line, RollRow) else line.key


def representative(attendance: Attendance) -> str:
    """Whoever stands in, a known person or words, in the language of the interface."""
    if attendance.representative is not None:
        return name_words(attendance.representative, current_language())
    return attendance.represented_by


def status_words(status: AttendanceStatus) -> str:
    return label(status, current_language())


class RollModel(RecordModel):
    """The roll; rows keep their place while one marks them, and ``mark`` tells which answer to the letters typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._found: dict[str, Found] = {}
        self._haystacks: dict[str, Haystack] = {}
        letters = [Column(status.value, partial(str, letter), _letter_cell, 30) for status, letter in LETTERS.items()]
        super().__init__(
            (
                Column("number", lambda: _("No."), lambda r: Cell(str(r.number), tone="text2"), 54),
                Column("organisation", lambda: _("Organisation"), self._organisation),
                Column("name", _name_title, self._name),
                Column("function", lambda: _("Function that day"), _function),
                *letters,
                Column("status", lambda: _("Status"), _status, 112),
            ),
            parent,
        )

    def show(self, rows: Sequence[RollRow], order: SheetOrder) -> None:
        """Show the roll; where the same people stand in the same order only what changed is drawn again."""
        self._haystacks = {row.id: self._haystack(row) for row in rows}
        self._show_lines(grouped(rows) if order is SheetOrder.PROTOCOL else list(rows))

    def _show_lines(self, lines: list[RollRow | Group]) -> None:
        if [_id(line) for line in lines] == self._keys():
            before = self._rows
            self._all = lines
            self._rows = self._unfolded()
            self._draw_again(place for place, line in enumerate(self._rows) if line != before[place])
        else:
            self.set_rows(lines)

    def mark(self, text: str) -> list[RollRow]:
        """Mark who answers to ``text``, in the order of the list."""
        rows = [line for line in self._all if isinstance(line, RollRow)]
        found = find_all([self._haystacks[row.id] for row in rows], text)
        before, self._found = self._found, {row.id: where for row, where in zip(rows, found, strict=True) if where}
        other = {key for key in before.keys() | self._found.keys() if before.get(key) != self._found.get(key)}
        self._draw_again(place for place, line in enumerate(self._rows) if _id(line) in other)
        return [row for row in rows if row.id in self._found]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if 0 <= section < len(self.columns) and self.columns[section].cell is _letter_cell:
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignCenter)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return status_words(AttendanceStatus(self.columns[section].name))
        return super().headerData(section, orientation, role)

    def _haystack(self, row: RollRow) -> Haystack:
        """The folded words of a person, folded again only where they changed."""
        known = self._haystacks.get(row.id)
        return known if known is not None and known.is_of(row.attendance) else Haystack(row.attendance)

    def _draw_again(self, places: Iterable[int]) -> None:
        """Have these rows painted, and only these: a row costs as much as a keystroke."""
        last = len(self.columns) - 1
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _keys(self) -> list[str]:
        return [_id(line) for line in self._all]

    def _organisation(self, row: RollRow) -> Cell:
        words = row.attendance.organisation.best(current_language())
        if self._found.get(row.id, Found.NOWHERE) & Found.ORGANISATION:
            return Cell(words, tone="accenttext", weight=600, tip=words)
        return Cell(words, tip=words)

    def _name(self, row: RollRow) -> Cell:
        tone = "accenttext" if self._found.get(row.id, Found.NOWHERE) & Found.NAME else "text"
        return name_cell(row.attendance.name, current_language(), tone)


def _name_title() -> str:
    return _("First name SURNAME")


def _function(row: RollRow) -> Cell:
    function = row.attendance.function.best(current_language())
    if row.attendance.status is AttendanceStatus.REPRESENTED and row.representative:
        words = _("represented by {name}").format(name=row.representative)
        tip = "\n".join(part for part in (function, words, row.doubt) if part)
        if row.doubt:
            return Cell(words, tone="warn", tip=tip, shape="warning", spoken=f"{words}. {row.doubt}")
        return Cell(words, tone="accenttext", tip=tip)
    if row.moved:
        return Cell(row.moved, function, tone="accenttext", tip=f"{function}\n{row.moved}".strip())
    return Cell(function, tone="text2", tip=function)


def _letter_cell(row: RollRow) -> Cell:
    return Cell(spoken=status_words(row.attendance.status))


def _status(row: RollRow) -> Cell:
    status = row.attendance.status
    if status is AttendanceStatus.EXPECTED:
        return Cell(status_words(status), tone="text2", shape=status.value)
    tone = "accenttext" if status is AttendanceStatus.REPRESENTED else TONES[status.value]
    return Cell(status_words(status), tone=tone, weight=600)


def grouped(rows: Sequence[RollRow]) -> list[RollRow | Group]:
    """The rows under a head for each college."""
    lines: list[RollRow | Group] = []
    for college in College:
        members = [row for row in rows if row.attendance.college is college]
        if members:
            lines += [Group(college.value, label(college, current_language()), len(members)), *members]
    return lines
