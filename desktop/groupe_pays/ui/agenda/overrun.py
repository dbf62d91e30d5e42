"""The sentence that says by how much the agenda overruns, and two ways to make it fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from groupe_pays.domain.meetings import Meeting, minutes_of
from groupe_pays.domain.slots import MINUTES_A_DAY
from groupe_pays.formats.numbers import list_of
from groupe_pays.formats.times import duration_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.agenda.clocks import clock_words
from groupe_pays.ui.agenda.model import AgendaRow
from groupe_pays.ui.widgets.notices import Banner

NAMED = 6
"""Items past the end that are named one by one; more are counted."""


class OverrunBanner(Banner):
    """Hidden while the agenda fits."""

    fit_requested = Signal()
    prolong_requested = Signal()

    def __init__(self) -> None:
        self._rows: list[AgendaRow] = []
        self._meeting: Meeting | None = None
        super().__init__("overrun_banner", "danger", closable=False)

    def retranslate(self) -> None:
        super().retranslate()
        if self._meeting is not None:
            self.show_plan(self._rows, self._meeting)

    def show_plan(self, rows: Sequence[AgendaRow], meeting: Meeting) -> None:
        self._rows, self._meeting = list(rows), meeting
        slot, total = meeting.slot_minutes, rows[-1].planned.ends if rows else 0
        if slot is None or total <= slot:
            self.hide()
            return
        strong = _("Over by {duration}").format(duration=duration_words(total - slot, current_language()))
        self.say(self._overrun_words(slot, total), strong, _("Adjust the durations…"), self._ask)

    def _overrun_words(self, slot: int, total: int) -> str:
        past = [row.number for row in self._rows if row.planned.ends > slot and row.item.duration]
        numbers = list_of(past, current_language()) if len(past) <= NAMED else str(len(past))
        meeting = self._meeting
        end = clock_words(meeting, slot, meeting.time_zone) if meeting is not None else ""
        if len(past) > NAMED:
            words = _("{planned} min planned for a slot of {slot}: {items} items run past {end}.")
        else:
            words = ngettext(
                "{planned} min planned for a slot of {slot}: item {items} runs past {end}.",
                "{planned} min planned for a slot of {slot}: items {items} run past {end}.",
                len(past),
            )
        return words.format(planned=total, slot=slot, items=numbers, end=end)

    def menu(self) -> QMenu:
        """The ways to make it fit, as a menu under the button."""
        meeting = self._meeting
        menu = QMenu(self)
        menu.setObjectName("overrun_menu")
        shorten = menu.addAction(_("Shorten every item in proportion"))
        shorten.setObjectName("shorten_items")
        shorten.triggered.connect(lambda: self.fit_requested.emit())
        if meeting is not None and self._rows and _ends_tomorrow_at_the_latest(meeting, self._rows[-1].planned.ends):
            end = clock_words(meeting, self._rows[-1].planned.ends, meeting.time_zone)
            prolong = menu.addAction(_("Let the meeting end at {end}").format(end=end))
            prolong.setObjectName("prolong_meeting")
            prolong.triggered.connect(lambda: self.prolong_requested.emit())
        return menu

    def _ask(self) -> None:
        menu = self.menu()
        corner = self.button.mapToGlobal(self.button.rect().topRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), menu.sizeHint().height() + 4))


def _ends_tomorrow_at_the_latest(meeting: Meeting, minutes: int) -> bool:
    return meeting.start is not None and minutes_of(meeting.start) + minutes < 2 * MINUTES_A_DAY
