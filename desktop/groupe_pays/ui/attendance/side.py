"""At the right of the roll: the counters, or in their place a panel until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from groupe_pays.ui.attendance.add_people import AddPeoplePanel
from groupe_pays.ui.attendance.counters import ReceiveCounters
from groupe_pays.ui.attendance.movements_panel import MovementsPanel
from groupe_pays.ui.context import Context


class RollSide(QStackedWidget):
    closed = Signal()
    """A panel gave its place back to the counters."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.counters = ReceiveCounters(context.actions)
        self.add_people, self.movements = AddPeoplePanel(context), MovementsPanel(context)
        for panel in (self.counters, self.add_people, self.movements):
            self.addWidget(panel)
        self.add_people.closed.connect(self.show_counters)
        self.movements.closed.connect(self.show_counters)
        self.setFixedWidth(self.counters.width())

    def show_counters(self) -> None:
        if self.currentWidget() is not self.counters:
            self._show(self.counters)
            self.closed.emit()

    def open_people(self, meeting_id: str) -> None:
        """Offer the people who are not on the list."""
        self._show(self.add_people)
        self.add_people.start(meeting_id)

    def toggle_movements(self, meeting_id: str) -> None:
        """The list of who came and went, or the counters again."""
        if self.currentWidget() is self.movements:
            self.show_counters()
            return
        self._show(self.movements)
        self.movements.show_meeting(meeting_id)
        self.movements.list.setFocus()

    def reload(self, meeting_id: str) -> None:
        if self.currentWidget() is self.movements:
            self.movements.show_meeting(meeting_id)

    def _show(self, panel: QWidget) -> None:
        self.setFixedWidth(panel.width())
        self.setCurrentWidget(panel)
