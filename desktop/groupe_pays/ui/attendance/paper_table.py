"""The rows of the signed sheet: one key each, then the next row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from groupe_pays.domain.attendance import AttendanceStatus, SheetOrder
from groupe_pays.i18n import _
from groupe_pays.ui.attendance.lettered_model import grouped
from groupe_pays.ui.attendance.lettered_table import is_plain
from groupe_pays.ui.attendance.roll_model import STATUS_OF_KEY, RollModel, RollRow
from groupe_pays.ui.attendance.roll_table import RollTable
from groupe_pays.ui.widgets.records import Group

ADDED = "added"
AHEAD = 3
"""Rows kept in sight beyond the current one."""
DIGITS_MS = 1200
"""How long the digits of a row number may lie apart."""
_SIGNED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PaperModel(RollModel):
    """The printed rows, under their colleges in protocol order, and those added by hand at the end."""

    def show(self, rows: Sequence[RollRow], order: SheetOrder) -> None:
        printed = [row for row in rows if not row.attendance.walk_in]
        added = [row for row in rows if row.attendance.walk_in]
        lines: list[RollRow | Group] = grouped(printed) if order is SheetOrder.PROTOCOL else list(printed)
        if added:
            lines += [Group(ADDED, _("Added by hand"), len(added)), *added]
        self._show_people(rows, lines)


class PaperTable(RollTable):
    """Enter: signed; a letter: the status it stands for; Backspace: the row before; digits: the row of that number."""

    keyed = Signal(object, object)
    """A ``RollRow`` and an ``AttendanceStatus``; the next row is then to be current."""

    def __init__(self, name: str, model: PaperModel) -> None:
        super().__init__(name, model)
        self._rows = model
        self._digits = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DIGITS_MS)
        self._pause.timeout.connect(self._forget_digits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record, key = self.selected_record(), event.key()
        if not is_plain(event) or record is None:
            super().keyPressEvent(event)
        elif key in _SIGNED:
            self.keyed.emit(record, AttendanceStatus.PRESENT)
        elif key in STATUS_OF_KEY:
            self.keyed.emit(record, STATUS_OF_KEY[key])
        elif key == Qt.Key.Key_Backspace:
            self.go_on(-1)
        elif event.text().isdigit() and event.text().isascii():
            self._go_to_number(event.text())
        else:
            super().keyPressEvent(event)

    def go_on(self, step: int = 1) -> bool:
        """Make the row after (or before) the current one current; False at the end."""
        place = self.currentIndex().row() + step
        while 0 <= place < self._rows.rowCount():
            record = self._rows.record(place)
            if record is not None:
                ahead = min(max(place + AHEAD * step, 0), self._rows.rowCount() - 1)
                self.scrollTo(self._rows.index(ahead, 0))
                return self.select_id(record.id)
            place += step
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _go_to_number(self, digit: str) -> None:
        self._digits += digit
        self._pause.start()
        for place in range(self._rows.rowCount()):
            record = self._rows.record(place)
            if record is not None and str(record.number) == self._digits:
                self.select_id(record.id)

    def _forget_digits(self) -> None:
        self._digits = ""
