"""The roll of a meeting as a list: who, from where, in what function that day, and the five letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder
from groupe_pays.formats import name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.attendance.lettered_model import LetteredModel, grouped
from groupe_pays.ui.widgets.records import Cell, Column
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


def representative(attendance: Attendance) -> str:
    """Whoever stands in, a known person or words, in the language of the interface."""
    if attendance.representative is not None:
        return name_words(attendance.representative, current_language())
    return attendance.represented_by


def status_words(status: AttendanceStatus) -> str:
    return label(status, current_language())


class RollModel(LetteredModel):
    """The roll of a meeting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            LETTERS,
            lambda row: row.attendance.status,
            _function,
            Column("status", lambda: _("Status"), _status, 112),
            parent,
        )

    def show(self, rows: Sequence[RollRow], order: SheetOrder) -> None:
        """Show the roll; where the same people stand in the same order only what changed is drawn again."""
        self._show_people(rows, grouped(rows) if order is SheetOrder.PROTOCOL else rows)


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


def _status(row: RollRow) -> Cell:
    status = row.attendance.status
    if status is AttendanceStatus.EXPECTED:
        return Cell(status_words(status), tone="text2", shape=status.value)
    tone = "accenttext" if status is AttendanceStatus.REPRESENTED else TONES[status.value]
    return Cell(status_words(status), tone=tone, weight=600)
