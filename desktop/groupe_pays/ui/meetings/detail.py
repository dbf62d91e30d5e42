"""A meeting beside the list: everything about it edited in place, saved as it is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.meetings import Meeting, MeetingState, Numbering
from groupe_pays.domain.parties import Party
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.services.meetings import MeetingSummary
from groupe_pays.ui.avoiding.proposals import DayProposals
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.meetings.states import TONES, hours_words
from groupe_pays.ui.meetings.zones import zone_name, zones_with
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import DetailPanel
from groupe_pays.ui.widgets.date_words import DateWordsField, TimeWordsField, WordsField
from groupe_pays.ui.widgets.fields import LabelledField, NumberField, leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Hairline, WrappedLabel

LABEL = 88
BILINGUAL = ("title", "place", "access", "chair_function")


class MeetingDetail(Retranslating, DetailPanel):
    """``open_requested`` and ``delete_requested`` give the id of the meeting shown."""

    open_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, context: Context, width: int) -> None:
        super().__init__("meeting_detail", width)
        self._context = context
        self._meeting: Meeting | None = None
        self._state_badge = Badge()
        self.open = Button("open_meeting", "default", "arrow-right")
        self.delete = Button("delete_meeting", "danger", "trash-2")
        self.open.clicked.connect(lambda: self._meeting is not None and self.open_requested.emit(self._meeting.id))
        self.delete.clicked.connect(lambda: self._meeting is not None and self.delete_requested.emit(self._meeting.id))
        self._texts = {name: self._text(name) for name in BILINGUAL}
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("meeting_title_refusal")
        self._make_plain_fields()
        self._make_choices()
        self._clocks = WrappedLabel("meta", "text2")
        self._build()
        self.retranslate()

    def _text(self, name: str) -> BilingualLineEdit:
        field = BilingualLineEdit(f"meeting_{name}", stacked=True, prose=True)
        field.edited.connect(lambda value: self._put(name, value))
        return field

    def _make_plain_fields(self) -> None:
        self.date = DateWordsField("meeting_date")
        self.proposals = DayProposals(self._context, "meeting_days")
        self.proposals.chosen.connect(lambda when: self._change("date", when))
        self.start, self.end = TimeWordsField("meeting_start"), TimeWordsField("meeting_end")
        for name, field in (("date", self.date), ("start", self.start), ("end", self.end)):
            self._follow(name, field)
        self.next_day = QCheckBox()
        self.next_day.setObjectName("meeting_ends_next_day")
        self.next_day.toggled.connect(lambda on: self._change("ends_next_day", on))
        self.address = QLineEdit()
        self.address.setObjectName("meeting_address")
        leave_undo_to_dossier(self.address)
        self.address.textEdited.connect(lambda text: self._put("address", text))
        self.video = QLineEdit()
        self.video.setObjectName("meeting_video_link")
        leave_undo_to_dossier(self.video)
        self.video.textEdited.connect(lambda text: self._put("video_link", text))
        self.reply_by = DateWordsField("meeting_reply_by")
        self._follow("reply_by", self.reply_by)
        self.chair = PartyField(self._context, "meeting_chair", single=True, people_only=True)
        self.chair.edited.connect(lambda parties: self._change("chair_id", parties[0].person_id if parties else None))

        self.number = NumberField("meeting_number")
        self.number.setSpecialValueText("—")
        self.number.valueChanged.connect(lambda number: self._put("number", number or None))
        leave_undo_to_dossier(self.number.lineEdit())

    def _follow(self, name: str, field: WordsField) -> None:
        field.follow(self._context.drafts, lambda: ("meeting", self._id(), name), lambda value: self._save(name, value))

    def _make_choices(self) -> None:
        self._choices: dict[str, QComboBox] = {}
        for name in ("series_id", "time_zone", "numbering", "state"):
            box = QComboBox()
            box.setObjectName(f"meeting_{name}")
            box.setMinimumContentsLength(8)
            box.activated.connect(lambda place, name=name: self._change(name, self._chosen(name, place)))
            self._choices[name] = box

    def _chosen(self, name: str, place: int) -> Any:
        """The value at a place of a list; Qt gives members of string enumerations back as bare strings."""
        value = self._choices[name].itemData(place)
        kinds = {"numbering": Numbering, "state": MeetingState}
        return kinds[name](value) if name in kinds else value

    def choice(self, name: str) -> QComboBox:
        """The list of series_id, time_zone, numbering or state."""
        return self._choices[name]

    def text(self, name: str) -> BilingualLineEdit:
        """The lines of title, place, access or chair_function."""
        return self._texts[name]

    def _build(self) -> None:
        self.body.addLayout(row(self._state_badge, None, self.open))
        hours = QWidget()
        hours.setLayout(row(self.start, self.end, spacing=8))
        self._rows = {
            "title": LabelledField(self._texts["title"], LABEL),
            "series": LabelledField(self._choices["series_id"], LABEL),
            "number": LabelledField(self.number, LABEL),
            "date": LabelledField(self.date, LABEL),
            "hours": LabelledField(hours, LABEL),
            "zone": LabelledField(self._choices["time_zone"], LABEL),
            "place": LabelledField(self._texts["place"], LABEL),
            "address": LabelledField(self.address, LABEL),
            "access": LabelledField(self._texts["access"], LABEL),
            "video_link": LabelledField(self.video, LABEL),
            "reply_by": LabelledField(self.reply_by, LABEL),
            "chair": LabelledField(self.chair, LABEL),
            "chair_function": LabelledField(self._texts["chair_function"], LABEL),
            "numbering": LabelledField(self._choices["numbering"], LABEL),
            "state": LabelledField(self._choices["state"], LABEL),
        }
        for name, field in self._rows.items():
            _align_label(field)
            if name in ("place", "chair", "numbering"):
                self.body.addWidget(Hairline())
            self.body.addWidget(field)
            if name == "title":
                self.body.addWidget(self._refusal)
            if name == "date":
                self.body.addLayout(row(LABEL, self.proposals, spacing=0))
            if name == "hours":
                self.body.addLayout(row(LABEL, self.next_day, spacing=0))
            if name == "zone":
                self.body.addLayout(row(LABEL, self._clocks, spacing=0))
        self.footer.addWidget(self.delete)
        self.footer.addStretch(1)

    def _id(self) -> str:
        return self._meeting.id if self._meeting is not None else ""

    def retranslate(self) -> None:
        words = {
            "title": _("Title"), "series": _("Series"), "number": _("No."), "date": _("Date"), "hours": _("From, to"),
            "zone": _("Clock of"), "place": _("Place"), "address": _("Address"), "access": _("Access"),
            "video_link": _("Video link"), "reply_by": _("Answers by"),
            "chair": _("Chair"), "chair_function": _("Chair’s function"), "numbering": _("Numbering"),
            "state": _("State"),
        }  # fmt: skip
        for name, field in self._rows.items():
            field.set_words(words[name])
        for name, text in self._texts.items():
            text.set_words(words[name])
        self.date.set_words(words["date"], _("1 March 2017, end of 2017…"))
        self.reply_by.set_words(words["reply_by"], _("1 March 2017, end of 2017…"))
        self.start.set_words(_("Start"), "14:00")
        self.end.set_words(_("End"), "17:00")
        self.chair.set_words(words["chair"])
        self.number.setAccessibleName(_("Number of the meeting"))
        self.next_day.setText(_("Ends the next day"))
        self.open.set_words(_("Open"), _("Open the meeting at its stage at hand"))
        self.delete.set_words(_("Delete"), _("Put the meeting in the bin"))
        self.setAccessibleName(_("The meeting in detail"))
        if self._meeting is not None:
            self._show(self._meeting)

    def show_meeting(self, summary: MeetingSummary) -> None:
        """Show a meeting; what is being typed about it stays."""
        meeting = summary.meeting
        other = self._meeting is None or self._meeting.id != meeting.id
        if other:
            self._context.drafts.flush()
            self._refusal.hide()
        self._meeting = meeting
        followed = {"date": self.date, "start": self.start, "end": self.end, "reply_by": self.reply_by}
        for name, field in followed.items():
            field.show_value(getattr(meeting, name), force=other)
        if other or not self._context.drafts.pending:
            for name, text in self._texts.items():
                if other or not (name == "title" and self._refusal.isVisibleTo(self)):
                    text.set_value(getattr(meeting, name))
            with QSignalBlocker(self.number):
                self.number.setValue(meeting.number or 0)
            for line, words in ((self.address, meeting.address), (self.video, meeting.video_link)):
                if line.text() != words:
                    line.setText(words)
                    line.setCursorPosition(0)
        self._show(meeting)

    def fill_series(self, choices: list[tuple[str, str | None]]) -> None:
        """The names and ids of the series to choose from."""
        self._fill("series_id", choices)

    def _show(self, meeting: Meeting) -> None:
        """What is not typed: choices, state, clocks, chair."""
        language = current_language()
        self._fill("time_zone", [(zone_name(zone), zone) for zone in zones_with(meeting.time_zone)])
        self._fill("numbering", [(label(value, language), value) for value in Numbering])
        self._fill("state", [(label(value, language), value) for value in MeetingState])
        for name, box in self._choices.items():
            box.setCurrentIndex(box.findData(getattr(meeting, name)))
        self._state_badge.show_state(label(meeting.state, language), TONES[meeting.state])
        self.proposals.show_day(meeting.date, meeting.id)
        self._clocks.setText(hours_words(meeting) if meeting.start is not None else "")
        self._clocks.setVisible(bool(self._clocks.text()))
        with QSignalBlocker(self.next_day):
            self.next_day.setChecked(meeting.ends_next_day)
        chair = Party(person_id=meeting.chair_id, person_name=meeting.chair_name)
        self.chair.set_meeting(meeting.id)
        self.chair.set_parties((chair,) if meeting.chair_id is not None else ())

    def _fill(self, name: str, choices: list[tuple[str, Any]]) -> None:
        """Write the words of a list anew; nothing is chosen or announced by it."""
        box = self._choices[name]
        if [box.itemData(place) for place in range(box.count())] != [value for _words, value in choices]:
            box.clear()
            for words, value in choices:
                box.addItem(words, value)
        for place, (words, _value) in enumerate(choices):
            box.setItemText(place, words)

    def _put(self, name: str, value: Any) -> None:
        self._refusal.hide()
        meeting_id = self._id()
        edit = self._context.services.meetings.edit
        refused = self._refuse_title if name == "title" else None
        self._context.drafts.put(("meeting", meeting_id, name), lambda: edit(meeting_id, **{name: value}), refused)

    def _refuse_title(self, error: Exception) -> None:
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _save(self, name: str, value: Any) -> None:
        self._context.services.meetings.edit(self._id(), **{name: value})

    def _change(self, name: str, value: Any) -> None:
        """Write a choice at once; what is refused goes back to what is stored."""
        self._context.drafts.flush()
        meetings, meeting_id = self._context.services.meetings, self._id()
        try:
            if name == "state":
                meetings.set_state(meeting_id, value)
            else:
                meetings.edit(meeting_id, **{name: value})
        except GroupePaysError as error:
            self.end.refuse(error)
            self._show(meetings.load(meeting_id))

    def focus_field(self, name: str) -> None:
        """Put the cursor in a field another page points to: title, date, start, place, chair."""
        fields: dict[str, QWidget] = {
            "title": self._texts["title"].fr, "date": self.date, "start": self.start, "chair": self.chair,
            "reply_by": self.reply_by, "place": self._texts["place"].fr, "series": self._choices["series_id"],
        }  # fmt: skip
        if name in fields:
            fields[name].setFocus()


def _align_label(field: LabelledField) -> None:
    """Have the label stand beside the first line of a field of several."""
    field.layout().setAlignment(field.label, Qt.AlignmentFlag.AlignTop)
    field.label.setContentsMargins(0, 6, 0, 0)
