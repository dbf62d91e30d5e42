"""People in rows with a letter a column: what the roll and the list of those invited have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt

from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.organisations import College
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.attendance.matching import Found, Haystack, find_all
from groupe_pays.ui.people.name_cell import name_cell
from groupe_pays.ui.widgets.records import Cell, Column, Group, RecordModel

LETTER_WIDTH = 30


class PersonRow(Protocol):
    """One line of such a list."""

    @property
    def attendance(self) -> Attendance: ...

    @property
    def number(self) -> int: ...

    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=PersonRow)


def grouped(rows: Sequence[Row]) -> list[Row | Group]:
    """The rows under a head for each college."""
    lines: list[Row | Group] = []
    for college in College:
        members = [row for row in rows if row.attendance.college is college]
        if members:
            lines += [Group(college.value, label(college, current_language()), len(members)), *members]
    return lines


class LetteredModel(RecordModel):
    """Rows keep their place while letters are keyed; ``mark`` tells which answer to the letters typed.

    ``letters`` are the values a key gives, each a column; ``value_of`` is that of a row, told by its ``last`` column.
    """

    def __init__(
        self,
        letters: Mapping[Any, str],
        value_of: Callable[[Any], StrEnum],
        function: Callable[[Any], Cell],
        last: Column,
        parent: QObject | None = None,
    ) -> None:
        self._found: dict[str, Found] = {}
        self._haystacks: dict[str, Haystack] = {}
        self._value_of = value_of
        self.values = {value.value: value for value in letters}
        super().__init__(
            (
                Column("number", lambda: _("No."), lambda r: Cell(str(r.number), tone="text2"), 54),
                Column("organisation", lambda: _("Organisation"), self._organisation),
                Column("name", lambda: _("First name SURNAME"), self._name),
                Column("function", lambda: _("Function that day"), function),
                *(Column(v.value, partial(str, letter), self._letter, LETTER_WIDTH) for v, letter in letters.items()),
                last,
            ),
            parent,
        )

    def value(self, row: Any) -> StrEnum:
        """What was keyed for a row."""
        return self._value_of(row)

    def status(self, value: Any) -> AttendanceStatus:
        """The status whose letter, shape and tone stand for a value."""
        return AttendanceStatus(value)

    def _show_people(self, people: Iterable[PersonRow], lines: Sequence[Any]) -> None:
        """Show ``lines``, heads among them, of ``people``; where they stay in place only what changed is drawn."""
        self._haystacks = {row.id: self._haystack(row) for row in people}
        if [_id(line) for line in lines] == [_id(line) for line in self._all]:
            before = self._rows
            self._all = list(lines)
            self._rows = self._unfolded()
            self._draw_again(place for place, line in enumerate(self._rows) if line != before[place])
        else:
            self.set_rows(lines)

    def people(self) -> list[Any]:
        """The rows of the list, folded ones too."""
        return [line for line in self._all if not isinstance(line, Group)]

    def mark(self, text: str) -> list[Any]:
        """Mark who answers to ``text``, in the order of the list."""
        rows = self.people()
        found = find_all([self._haystacks[row.id] for row in rows], text)
        before, self._found = self._found, {row.id: where for row, where in zip(rows, found, strict=True) if where}
        other = {key for key in before.keys() | self._found.keys() if before.get(key) != self._found.get(key)}
        self._draw_again(place for place, line in enumerate(self._rows) if _id(line) in other)
        return [row for row in rows if row.id in self._found]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if 0 <= section < len(self.columns) and self.columns[section].name in self.values:
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignCenter)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return label(self.values[self.columns[section].name], current_language())
        return super().headerData(section, orientation, role)

    def _haystack(self, row: PersonRow) -> Haystack:
        """The folded words of a person, folded again only where they changed."""
        known = self._haystacks.get(row.id)
        return known if known is not None and known.is_of(row.attendance) else Haystack(row.attendance)

    def _draw_again(self, places: Iterable[int]) -> None:
        """Have these rows painted, and only these: a row costs as much as a keystroke."""
        last = len(self.columns) - 1
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _letter(self, row: Any) -> Cell:
        return Cell(spoken=label(self._value_of(row), current_language()))

    def _organisation(self, row: PersonRow) -> Cell:
        words = row.attendance.organisation.best(current_language())
        if self._found.get(row.id, Found.NOWHERE) & Found.ORGANISATION:
            return Cell(words, tone="accenttext", weight=600, tip=words)
        return Cell(words, tip=words)

    def _name(self, row: PersonRow) -> Cell:
        tone = "accenttext" if self._found.get(row.id, Found.NOWHERE) & Found.NAME else "text"
        return name_cell(row.attendance.name, current_language(), tone)


def _id(line: Any) -> str:
    key: str = line.key if isinstance(line, Group) else line.id
    return key
