"""A new meeting in three fields: its series, its title, its date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from groupe_pays.domain.errors import EmptyTitle, GroupePaysError, NotADate, Refusal
from groupe_pays.domain.meetings import Series
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _, current_language
from groupe_pays.services.meetings import MeetingSummary
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import DetailPanel
from groupe_pays.ui.widgets.date_words import DateWordsField
from groupe_pays.ui.widgets.labels import Label, WrappedLabel


class NewMeetingForm(Retranslating, DetailPanel):
    """``created`` gives the id of the meeting made; nothing is made before."""

    created = Signal(str)
    cancelled = Signal()

    def __init__(self, context: Context, width: int) -> None:
        super().__init__("new_meeting_form", width)
        self._context = context
        self._series: list[Series] = []
        self._latest: dict[str | None, MeetingSummary] = {}
        self._title_touched = False
        self._heading = Label("detail")
        self._captions = {name: Label("meta", "text2") for name in ("series", "title", "date")}
        self.series = QComboBox()
        self.series.setObjectName("new_meeting_series")
        self.title = BilingualLineEdit("new_meeting_title", stacked=True)
        self.date = DateWordsField("new_meeting_date")
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("new_meeting_refusal")
        self._refusal.hide()
        self.make = Button("new_meeting_create", "primary", "check")
        self.cancel = Button("new_meeting_cancel")
        self.series.activated.connect(lambda _place: self._propose_title())
        self.title.edited.connect(self._on_title)
        self.make.clicked.connect(self._create)
        self.cancel.clicked.connect(lambda: self.cancelled.emit())
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.body.addWidget(self._heading)
        for name, field in (("series", self.series), ("title", self.title), ("date", self.date)):
            self._captions[name].setBuddy(field)
            self.body.addWidget(self._captions[name])
            self.body.addWidget(field)
            if name == "title":
                self.body.addWidget(self._refusal)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.make)

    def retranslate(self) -> None:
        self._heading.setText(_("New meeting"))
        self.setAccessibleName(_("New meeting"))
        words = {"series": _("Series"), "title": _("Title"), "date": _("Date, exact or rough")}
        for name, caption in self._captions.items():
            caption.setText(words[name])
        self.series.setAccessibleName(words["series"])
        self.title.set_words(words["title"])
        self.date.set_words(words["date"], _("1 March 2017, end of 2017…"))
        self.make.set_words(_("Create and prepare"))
        self.cancel.set_words(_("Cancel"))
        for place, series in enumerate(self._series):
            self.series.setItemText(place, series.name.best(current_language()))
        if self.series.count() > len(self._series):
            self.series.setItemText(len(self._series), _("No series"))

    def start(self, series: Sequence[Series], meetings: Sequence[MeetingSummary]) -> None:
        """Empty the form for another meeting; the series of the latest meeting is proposed."""
        self._series = list(series)
        self._latest = {}
        for summary in meetings:
            self._latest.setdefault(summary.meeting.series_id, summary)
        self.series.clear()
        for one in self._series:
            self.series.addItem(one.name.best(current_language()), one.id)
        self.series.addItem(_("No series"), None)
        self.series.setCurrentIndex(0)
        self._title_touched = False
        self._refusal.hide()
        self.date.show_value(None, force=True)
        self._propose_title()
        self.series.setFocus()

    def _propose_title(self) -> None:
        """The title of the last meeting of the series, else its name; a title typed by hand stays."""
        if self._title_touched:
            return
        series_id = self.series.currentData()
        latest = self._latest.get(series_id) if series_id is not None else None
        series = next((one for one in self._series if one.id == series_id), None)
        named = series.name if series is not None else BilingualText()
        self.title.set_value(latest.meeting.title if latest is not None else named)

    def _on_title(self, _value: BilingualText) -> None:
        self._title_touched = True
        self._refusal.hide()

    def _create(self) -> None:
        try:
            date = self.date.value()
            plan_meeting = self._context.services.meetings.plan_meeting
            made = plan_meeting(self.title.value(), self.series.currentData(), date=date)
        except Refusal as error:
            self._refuse(error)
        except GroupePaysError as error:
            show_error(error)
        else:
            self.created.emit(made)

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
