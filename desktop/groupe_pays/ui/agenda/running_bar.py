"""The sitting on its clock: the item at hand, how long it has been on, and the key to the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.agenda import AgendaItem
from groupe_pays.domain.meetings import Meeting, MeetingState
from groupe_pays.domain.sitting import FAR, is_near, next_item, real_minutes, running_item, seconds_taken
from groupe_pays.domain.text import Language
from groupe_pays.formats import joined, with_aside
from groupe_pays.formats.times import duration_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.agenda.numbers import number_words
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton, tie_to_action
from groupe_pays.ui.widgets.counters import Bar
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Hairline, IconLabel, Keycap, Label

HEIGHT = 37
TITLE_IN_MENU = 60
"""Letters of a title in the menu of all items."""


class RunningBar(Retranslating, QFrame):
    """Shown while a meeting sits, or may begin; wakes once a minute, and only while an item is running in sight."""

    item_taken = Signal(str)
    """The id of the item that was just taken up."""
    ticked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("running_bar")
        self.setProperty("kind", "band")
        self._context = context
        self._meeting: Meeting | None = None
        self._items: list[AgendaItem] = []
        self._clock = IconLabel("timer", "text2")
        self._title = ElidedLabel("strong")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._bar = Bar(5)
        self._bar.setFixedWidth(96)
        self._time, self._over = Label("", "text2"), Label("strong", "danger")
        self.next = Button("next_item_button", "default", "arrow-right")
        tie_to_action(self.next, context.actions.next_item)
        self._key = Keycap()
        self.others = IconButton("other_item_button", "list")
        self.others.clicked.connect(self._open_menu)
        self.stop = Button("stop_clock", "ghost")
        self.stop.clicked.connect(self._leave)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        line = row(
            self._clock, self._title, self._bar, self._time, self._over, None,
            self.next, self._key, self.others, self.stop, spacing=8, margins=(20, 0, 20, 0),
        )  # fmt: skip
        inside = QWidget()
        inside.setLayout(line)
        inside.setFixedHeight(HEIGHT - 1)
        self.setLayout(column(inside, Hairline(), spacing=0))
        self.setFixedHeight(HEIGHT)
        self.hide()
        context.actions.handle("next_item", self, self.take_next)
        self.retranslate()

    def retranslate(self) -> None:
        self._key.set_text(self._context.actions.keys("next_item"))
        self.next.set_words(self._context.actions.words("next_item"))
        self.others.set_words(_("Take up another item"))
        self.stop.set_words(_("Stop the clock"), _("Nothing is running: a break, or the end of the meeting"))
        self._show_words()

    def show_meeting(self, meeting: Meeting | None, items: Sequence[AgendaItem]) -> None:
        """The agenda of a meeting as stored; None hides the bar."""
        self._meeting, self._items = meeting, list(items)
        self.setVisible(self._has_something_to_say())
        self._show_words()
        self._wake_next_minute()
        self._context.actions.refresh()

    @property
    def running(self) -> AgendaItem | None:
        """The item on the clock, while the meeting is near."""
        near = self._meeting is not None and is_near(self._meeting, clock.now())
        return running_item(self._items) if near else None

    def sentence(self) -> str:
        """What the bar tells, in one line."""
        parts = (self._title.whole_text(), self._time.text(), self._over.text())
        return joined([part for part in parts if part], current_language())

    def tick(self) -> None:
        """A minute has gone by."""
        if self._meeting is not None and self.isVisible():
            self._show_words()
            self._wake_next_minute()
            self.ticked.emit()

    def take_next(self) -> None:
        """Take up the next item of the agenda; after the last one the clock stops."""
        if self._meeting is not None and self._context.drafts.flush():
            taken = self._context.services.sitting.take_next(self._meeting.id)
            if taken is not None:
                self.item_taken.emit(taken)

    def take_up(self, item_id: str) -> None:
        if self._context.drafts.flush():
            self._context.services.sitting.take_up(item_id)
            self.item_taken.emit(item_id)

    def _leave(self) -> None:
        if self._meeting is not None:
            self._context.services.sitting.leave(self._meeting.id)

    def _has_something_to_say(self) -> bool:
        meeting = self._meeting
        if meeting is None or meeting.state is MeetingState.ADOPTED or not self._items:
            return False
        now = clock.now()
        if not is_near(meeting, now):
            return False
        begun = any(item.started_at is not None for item in self._items)
        over = not is_near(meeting, now + FAR)  # the slot has ended
        return self.running is not None or (next_item(self._items) is not None and (begun or not over))

    def _show_words(self) -> None:
        if self._meeting is None:
            return
        item, following = self.running, next_item(self._items)
        self._clock.set_icon("timer", "accenttext" if item is not None else "text2")
        self._title.setText(self._named(item) if item is not None else self._idle_words())
        self._show_time(item)
        self.stop.setVisible(item is not None)
        if following is not None:
            words = _("Next: {item}") if self._begun() else _("Begin: {item}")
            self.next.set_words(
                words.format(item=self._number(following)),
                with_aside(self._named(following), self._key.text(), current_language()),
            )
        else:
            self.next.set_words(_("End of the agenda"), _("Stop the clock"))
        self.setAccessibleName(self.sentence())

    def _show_time(self, item: AgendaItem | None) -> None:
        """« 12 min sur 30 min », the bar, and what is over the plan."""
        language = current_language()
        self._bar.setVisible(item is not None and bool(item.duration))
        self._over.setVisible(False)
        if item is None:
            self._time.setText("")
            return
        minutes = seconds_taken(item, clock.now()) // 60
        if not item.duration:
            self._time.setText(duration_words(minutes, language))
            return
        self._bar.show_value(minutes, item.duration)
        elapsed, planned = duration_words(minutes, language), duration_words(item.duration, language)
        self._time.setText(_("{elapsed} of {planned}").format(elapsed=elapsed, planned=planned))
        over = minutes - item.duration
        self._over.setText(_("{duration} over").format(duration=duration_words(over, language)) if over > 0 else "")
        self._over.setVisible(over > 0)

    def _begun(self) -> bool:
        return any(item.started_at is not None for item in self._items)

    def _idle_words(self) -> str:
        return _("No item is running") if self._begun() else _("The clock of the agenda is not running yet")

    def _number(self, item: AgendaItem) -> str:
        return number_words(item, self._meeting.numbering) if self._meeting is not None else ""

    def _named(self, item: AgendaItem) -> str:
        """« II. Retour de Chengdu »."""
        language = current_language()
        gap = "" if language is Language.ZH else " "
        return f"{self._number(item)}.{gap}{item.title.best(language)}"

    def menu(self) -> QMenu:
        """Every item, with the time it took where it was taken up already."""
        menu = QMenu(self)
        menu.setObjectName("other_item_menu")
        running = self.running
        for item in self._items:
            name, real = self._named(item), real_minutes(item)
            short = name if len(name) <= TITLE_IN_MENU else name[: TITLE_IN_MENU - 1].rstrip() + "…"
            tail = f"\t{duration_words(real, current_language())}" if real is not None else ""
            action = menu.addAction("\u2003" * item.depth + short.replace("&", "&&") + tail)
            action.setCheckable(True)
            action.setChecked(running is not None and running.id == item.id)
            action.triggered.connect(lambda _checked=False, item_id=item.id: self.take_up(item_id))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.others.mapToGlobal(QPoint(0, self.others.height() + 2)))

    def _wake_next_minute(self) -> None:
        """The clock is looked at again when the minutes on it change, not every second."""
        item = self.running
        if item is None or not self.isVisible():
            self._timer.stop()
            return
        left = timedelta(seconds=60 - seconds_taken(item, clock.now()) % 60)
        self._timer.start(int(left.total_seconds() * 1000) + 50)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._context.actions.refresh()
        self._show_words()
        self._wake_next_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
