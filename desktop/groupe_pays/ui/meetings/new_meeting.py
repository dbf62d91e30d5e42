"""A new meeting: its series, its title, its date, and what is carried over from the meetings before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EmptyTitle, GroupePaysError, NotADate, Refusal
from groupe_pays.domain.meetings import Series
from groupe_pays.domain.planning import Proposal
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.avoiding.proposals import DayProposals
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.meetings.preview import ProposalPreview
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import DetailPanel
from groupe_pays.ui.widgets.date_words import DateWordsField
from groupe_pays.ui.widgets.fields import LabelledField, NumberField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel

LABEL = 64
REST_MS = 300
"""Rest in the typing of a date after which the proposal follows it."""


class NewMeetingForm(Retranslating, DetailPanel):
    """``created`` gives the id of the meeting made; nothing is made before."""

    created = Signal(str)
    cancelled = Signal()

    def __init__(self, context: Context, width: int) -> None:
        super().__init__("new_meeting_form", width, fill=True)
        self._context = context
        self._series: list[Series] = []
        self._title_touched = self._number_touched = False
        self._heading = Label("detail")
        self._number = Label("meta", "text2")
        self.series = QComboBox()
        self.series.setObjectName("new_meeting_series")
        self.series.setMinimumContentsLength(12)
        self.number = NumberField("new_meeting_number")
        self.number.setSpecialValueText("—")
        self.number.setFixedWidth(76)
        self.title = BilingualLineEdit("new_meeting_title", stacked=True, prose=True)
        self.date = DateWordsField("new_meeting_date")
        self.proposals = DayProposals(context, "new_meeting_days")
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("new_meeting_refusal")
        self._refusal.hide()
        self.preview = ProposalPreview("new_meeting_preview")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._propose)
        self.make = Button("new_meeting_create", "primary", "check")
        self.cancel = Button("new_meeting_cancel")
        self._connect()
        self._build()
        self.retranslate()

    def _connect(self) -> None:
        self.series.activated.connect(lambda _place: self._change_series())
        self.number.valueChanged.connect(self._on_number)
        self.title.edited.connect(self._on_title)
        self.date.line.textEdited.connect(lambda _text: self._on_date())
        self.proposals.chosen.connect(self._choose_day)
        self.make.clicked.connect(self._create)
        self.cancel.clicked.connect(lambda: self.cancelled.emit())

    def _build(self) -> None:
        day, beside = QWidget(), row(spacing=8)
        beside.addWidget(self.date)
        for part in (self._number, self.number):
            beside.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        day.setLayout(beside)
        day.setFocusProxy(self.date)
        self._number.setBuddy(self.number)
        self._number.setFixedHeight(30)
        self._rows = {
            "series": LabelledField(self.series, LABEL),
            "title": LabelledField(self.title, LABEL),
            "date": LabelledField(day, LABEL),
        }
        self.body.addWidget(self._heading)
        for name, field in self._rows.items():
            field.label.setContentsMargins(0, 6, 0, 0)
            field.layout().setAlignment(field.label, Qt.AlignmentFlag.AlignTop)
            self.body.addWidget(field)
            if name == "title":
                self.body.addWidget(self._refusal)
        self.body.addWidget(self.proposals)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.preview, 1)
        self.body.addStretch(0)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.make)

    def retranslate(self) -> None:
        self._heading.setText(_("New meeting"))
        self.setAccessibleName(_("New meeting"))
        words = {"series": _("Series"), "title": _("Title"), "date": _("Date")}
        for name, field in self._rows.items():
            field.set_words(words[name])
        self._number.setText(_("No."))
        self.series.setAccessibleName(words["series"])
        self.number.setAccessibleName(_("Number of the meeting"))
        self.title.set_words(words["title"])
        self.date.set_words(_("Date, exact or rough"), _("1 March 2017, end of 2017…"))
        self.make.set_words(_("Create and prepare"))
        self.cancel.set_words(_("Cancel"))
        for place, series in enumerate(self._series):
            self.series.setItemText(place, series.name.best(current_language()))
        if self.series.count() > len(self._series):
            self.series.setItemText(len(self._series), _("No series"))

    def start(self, series: Sequence[Series]) -> None:
        """Empty the form for another meeting, of the first series."""
        self._series = list(series)
        self.series.clear()
        for one in self._series:
            self.series.addItem(one.name.best(current_language()), one.id)
        self.series.addItem(_("No series"), None)
        self.series.setCurrentIndex(0)
        self._refusal.hide()
        self.date.show_value(None, force=True)
        self.proposals.show_day(None)
        self.preview.show_proposal(None)
        self._title_touched = False
        self._change_series()
        self.series.setFocus()

    def choose_series(self, series_id: str) -> None:
        """Propose a meeting of another series."""
        place = self.series.findData(series_id)
        if place >= 0:
            self.series.setCurrentIndex(place)
            self._change_series()

    def _change_series(self) -> None:
        self._number_touched = False
        self._propose()

    def _propose(self) -> None:
        """Show what the series proposes for the date; a title or a number typed by hand stays."""
        self._rest.stop()
        series_id = self.series.currentData()
        proposal = self._proposal(series_id) if series_id is not None else None
        self.preview.show_proposal(proposal)
        if not self._title_touched:
            self.title.set_value(proposal.title if proposal is not None else BilingualText())
        if not self._number_touched:
            self.number.blockSignals(True)
            self.number.setValue((proposal.number or 0) if proposal is not None else 0)
            self.number.blockSignals(False)

    def _proposal(self, series_id: str) -> Proposal:
        try:
            date = self.date.value()
        except Refusal:
            date = None
        return self._context.services.planning.propose(series_id, date)

    def _on_number(self, _number: int) -> None:
        self._number_touched = True

    def _on_date(self) -> None:
        self._look_at_day()
        self._rest.start()

    def _on_title(self, _value: BilingualText) -> None:
        self._title_touched = True
        self._refusal.hide()

    def _look_at_day(self) -> None:
        """Tell what speaks against the day typed, as soon as it can be read."""
        try:
            self.proposals.show_day(self.date.value())
        except Refusal:
            self.proposals.show_day(None)

    def _choose_day(self, when: RoughDate) -> None:
        self.date.show_value(when, force=True)
        self._look_at_day()
        self._propose()

    def _create(self) -> None:
        try:
            made = self._make_meeting(self.date.value())
        except Refusal as error:
            self._refuse(error)
        except GroupePaysError as error:
            show_error(error)
        else:
            self.created.emit(made)

    def _make_meeting(self, date: RoughDate | None) -> str:
        services, title, number = self._context.services, self.title.value(), self.number.value() or None
        series_id = self.series.currentData()
        if series_id is None:
            return services.meetings.plan_meeting(title, date=date, number=number)
        if self._rest.isActive() or self.preview.proposal is None:
            self._propose()
        proposal = replace(services.planning.propose(series_id, date), title=title, number=number)
        preview = self.preview
        return services.planning.make(
            proposal, preview.ticked(), invited=preview.invited(), apart=preview.apart.isChecked()
        )

    def _refuse(self, error: Refusal) -> None:
        """Say it under the field it is about, and go there."""
        if isinstance(error, NotADate):
            self.date.refuse(error)
            self.date.setFocus()
        elif isinstance(error, EmptyTitle):
            self._refusal.setText(sentence_of(error))
            self._refusal.show()
            self.title.setFocus()
        else:
            show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._create()
        else:
            super().keyPressEvent(event)
