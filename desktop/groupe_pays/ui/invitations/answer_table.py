"""The list of those invited: a letter notes an answer, by key or by click; a menu puts people into delegations."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent

from groupe_pays.domain.answers import Answer
from groupe_pays.ui.attendance.lettered_table import LetteredTable
from groupe_pays.ui.attendance.roll_painter import LetterDelegate
from groupe_pays.ui.invitations.answers import ANSWER_OF_KEY, AnswerModel


class AnswerTable(LetteredTable):
    """P V R E note an answer for the current row, N takes it back, Enter and Space note that they come; Esc leaves."""

    menu_requested = Signal(QPoint)
    """On the screen, for the current row."""
    shares: ClassVar = {"organisation": 0.32, "name": 0.30, "function": 0.38}
    values_of_keys = ANSWER_OF_KEY
    first = Answer.COMING

    def __init__(self, name: str, model: AnswerModel) -> None:
        super().__init__(name, model)
        self.setItemDelegate(LetterDelegate(self))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key opens the menu under the current row, wherever the mouse is."""
        if self.selected_record() is None:
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        else:
            self.menu_requested.emit(event.globalPos())
