"""The panel at the right of the agenda: what to take up and dates to avoid, the item under the cursor, the stock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.formats import joined
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.services.meetings import MeetingSummary
from groupe_pays.ui.agenda.avoid import DatesToAvoid
from groupe_pays.ui.agenda.item_panel import ItemPanel
from groupe_pays.ui.agenda.model import AgendaRow
from groupe_pays.ui.agenda.open_actions import OpenActions
from groupe_pays.ui.agenda.stock_panel import StockPanel
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.labels import Hairline, WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

WIDTH = 328
CARRY, ITEM, STOCK = "carry", "item", "stock"
VIEWS = (CARRY, ITEM, STOCK)


class SidePanel(Retranslating, QFrame):
    invited_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("agenda_side")
        self.setProperty("kind", "band")
        self.setProperty("pane", True)
        self.setFixedWidth(WIDTH)
        self._shown: AgendaRow | None = None
        self._summary: MeetingSummary | None = None
        self.choice = Segments("agenda_side_choice", VIEWS)
        self.open_actions = OpenActions()
        self.avoid = DatesToAvoid(context)
        self.item = ItemPanel(context)
        self.stock = StockPanel(context)
        self._invited_head = SectionHeader("users")
        self._invited = WrappedLabel("meta", "text2")
        self.invited = Button("agenda_invited", "link", "arrow-right")
        self.invited.clicked.connect(lambda: self.invited_requested.emit())
        self._views = QStackedWidget()
        self._views.addWidget(self._scrolled(self._earlier()))
        self._views.addWidget(self._scrolled(self.item))
        self._views.addWidget(self.stock)
        self.choice.set_value(CARRY)
        self.choice.chosen.connect(self.show_view)
        head = row(self.choice, None, margins=(18, 10, 18, 4))
        self.setLayout(column(head, self._views, spacing=0))
        self.retranslate()

    def _earlier(self) -> QWidget:
        inside = QWidget()
        people = row(spacing=8)
        people.addWidget(self._invited, 1)
        people.addWidget(self.invited)
        inside.setLayout(
            column(self.open_actions, Hairline(), self.avoid, Hairline(), self._invited_head, people, spacing=10)
        )
        return inside

    def _scrolled(self, inside: QWidget) -> Scrolled:
        area = Scrolled(margins=(18, 6, 18, 16))
        area.body.addWidget(inside)
        area.body.addStretch(1)
        return area

    def retranslate(self) -> None:
        number = self._shown.number if self._shown is not None else ""
        item = _("Item {number}").format(number=number) if number else pgettext("agenda", "Topic")
        self.choice.set_words(
            {CARRY: _("Overview"), ITEM: item, STOCK: pgettext("agenda", "In stock")}, _("What the panel shows")
        )
        self.choice.button(ITEM).setEnabled(self._shown is not None)
        self._invited_head.set_title(_("Invited"))
        self.invited.set_words(_("The list"), _("See and complete the list of people"))
        self._invited.setText(self._invited_words())

    def show_view(self, name: str) -> None:
        self.choice.set_value(name)
        self._views.setCurrentIndex(VIEWS.index(name))

    def show_row(self, shown: AgendaRow | None) -> None:
        self._shown = shown
        self.item.show_row(shown)
        if shown is None and self.choice.value == ITEM:
            self.show_view(CARRY)
        self.retranslate()

    def show_people(self, summary: MeetingSummary) -> None:
        self._summary = summary
        self._invited.setText(self._invited_words())

    def _invited_words(self) -> str:
        if self._summary is None or not self._summary.people:
            return _("Nobody is on the list yet.")
        people = self._summary.people
        words = ngettext("{number} person on the list", "{number} people on the list", people).format(number=people)
        excused = self._summary.attendance.get(AttendanceStatus.EXCUSED, 0)
        if excused:
            absent = ngettext("{number} excused", "{number} excused", excused).format(number=excused)
            words = joined((words, absent), current_language())
        return words
