"""What is asked over a row of the roll: who stands in for somebody, and the wording of the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.ui.attendance.day_editor import HEIGHT, DayEditor
from groupe_pays.ui.attendance.doubts import DoubtBanner
from groupe_pays.ui.attendance.representative import RepresentativeQuestion
from groupe_pays.ui.attendance.roll_model import RollRow
from groupe_pays.ui.attendance.roll_table import RollTable
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import show_error


class Questions(QObject):
    """Lays a question over a row and takes it away; the keys are then back in the roll, or where ``then`` says."""

    def __init__(self, context: Context, table: RollTable) -> None:
        super().__init__(table)
        self._context, self._table = context, table
        self.doubt = DoubtBanner()

    def ask_representative(self, row: RollRow, then: Callable[[], None]) -> None:
        question = RepresentativeQuestion(self._context, row.attendance, row.representative)

        def end() -> None:
            self._table.answered()
            then()

        def answer(person_id: str | None, words: str) -> None:
            had_focus = self._table.isAncestorOf(self._table.window().focusWidget() or self._table.window())
            self.doubt.ask_about(row.id, lambda: self.ask_representative(row, then))
            try:
                self._context.services.attendance.set_represented(row.id, person_id, words)
            except GroupePaysError as error:
                show_error(error)
            if had_focus:
                end()
            else:
                self._table.answered()

        question.answered.connect(answer)
        question.given_up.connect(end)
        self._table.ask(question, row.id, ("function", "function"))

    def edit_day(self, row: RollRow) -> None:
        editor = DayEditor(self._context, row.attendance)

        def end() -> None:
            self._table.answered()
            self._table.setFocus()

        editor.finished.connect(end)
        self._table.ask(editor, row.id, ("organisation", "status"), HEIGHT)

    def reload(self, listed: Iterable[Attendance]) -> None:
        """Show the wording as it is now in the editor that is open."""
        question = self._table.question()
        if isinstance(question, DayEditor):
            kept = next((row for row in listed if row.id == question.record_id), None)
            if kept is not None:
                question.show_record(kept)
