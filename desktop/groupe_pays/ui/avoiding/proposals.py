"""What speaks against the day chosen, in one line, and the next days that nothing speaks against."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain import clock
from groupe_pays.domain.avoiding import Clash
from groupe_pays.domain.dates import RoughDate
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.avoiding.reading import HolidayReader
from groupe_pays.ui.avoiding.words import day_button, day_line
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import FlowLayout, column
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

PROPOSED = 3


class DayProposals(Retranslating, QWidget):
    """Under a field for the day of a meeting; hidden while nothing speaks against it. ``chosen`` gives a free day.

    Without ``says_why``, what speaks against the day is told elsewhere. Days are proposed for a meeting to come only.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, name: str, says_why: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context = context
        self._says_why = says_why
        self._when: RoughDate | None = None
        self._meeting_id: str | None = None
        self.days: list[date] = []
        self._reader = HolidayReader(self, context)
        self._clashes: list[Clash] = []
        self._reader.ready.connect(self._read)
        self._line = WrappedLabel("meta", "danger")
        self._line.setObjectName(f"{name}_line")
        self._free = Label("meta", "text2")
        self._free.setMinimumHeight(28)
        self._box = QWidget()
        flow = FlowLayout(6)
        flow.addWidget(self._free)
        self.buttons = [self._button(f"{name}_{place + 1}", place) for place in range(PROPOSED)]
        for button in self.buttons:
            flow.addWidget(button)
        self._box.setLayout(flow)
        self.setLayout(column(self._line, self._box, spacing=2))
        self.hide()
        self.retranslate()

    def _button(self, name: str, place: int) -> Button:
        button = Button(name, "link")
        button.clicked.connect(lambda: self.chosen.emit(RoughDate.day(self.days[place])))
        return button

    def show_day(self, when: RoughDate | None, meeting_id: str | None = None) -> None:
        """Look at a day; a date that is not known to the day is passed over."""
        self._when, self._meeting_id = when, meeting_id
        self._read()

    def line(self) -> str:
        """What is said now; empty while the widget is hidden."""
        return "" if self.isHidden() else self._line.text()

    def _read(self) -> None:
        """Look at the day again; a change of language alone asks nothing of the dossier."""
        when, self._clashes, self.days = self._when, [], []
        known = when is not None and when.is_exact and when.start is not None and when.end is not None
        if when is not None and known and self._reader.has(when.earliest):
            avoiding = self._context.services.avoiding
            self._clashes = avoiding.clashes_of(when, self._meeting_id)
            if self._clashes and when.latest >= clock.today():
                self.days = avoiding.free_days(when.latest, PROPOSED, self._meeting_id)
        self.retranslate()

    def retranslate(self) -> None:
        when, clashes, language = self._when, self._clashes, current_language()
        self._free.setText(_("Free days:"))
        self._name_buttons()
        if when is None or not clashes:
            self.hide()
            return
        self._line.setText(day_line(when, clashes, language))
        self._line.setVisible(self._says_why)
        self._box.setVisible(bool(self.days))
        self.setVisible(self._says_why or bool(self.days))

    def _name_buttons(self) -> None:
        """One button a day; those without a day are hidden, and named all the same."""
        for place, button in enumerate(self.buttons):
            there = place < len(self.days)
            words = day_button(self.days[place], current_language()) if there else ""
            spoken = _("Choose {date}").format(date=words) if there else _("Choose this day")
            button.set_words(words, _("Choose this day"), spoken)
            button.setVisible(there)
