"""What the meetings of a series usually are, edited in place and saved as it is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from groupe_pays.domain.audiences import Audience
from groupe_pays.domain.meetings import Numbering, Series, SeriesKind
from groupe_pays.domain.parties import Party
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.meetings.zones import zone_name, zones_with
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import DetailPanel
from groupe_pays.ui.widgets.date_words import TimeWordsField
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField, NumberField, leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel

LABEL = 96
BILINGUAL = ("name", "meeting_title", "place", "access", "chair_function")
LONGEST = 24 * 60


class SeriesPanel(Retranslating, DetailPanel):
    new_meeting_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, context: Context, width: int) -> None:
        super().__init__("series_panel", width)
        self._context = context
        self._series: Series | None = None
        self._audiences: list[Audience] = []
        self._heading = Label("detail", wrap=True)
        self.new_meeting = Button("series_new_meeting", "primary", "plus")
        self.delete = Button("delete_series", "danger", "trash-2")
        self.new_meeting.clicked.connect(lambda: self.new_meeting_requested.emit(self._id()))
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self._id()))
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("series_refusal")
        self._refusal.hide()
        self._texts = {name: self._text(name) for name in BILINGUAL}
        self._make_choices()
        self._make_lines()
        self._make_hours()
        self._build()
        self.retranslate()

    def _text(self, name: str) -> BilingualLineEdit:
        field = BilingualLineEdit(f"series_{name}", stacked=True)
        field.edited.connect(lambda value: self._put(name, value))
        return field

    def _make_choices(self) -> None:
        self.kind = EnumBox("series_kind", SeriesKind)
        self.numbering = EnumBox("series_numbering", Numbering)
        self.kind.chosen.connect(lambda kind: self._change("kind", kind))
        self.numbering.chosen.connect(lambda numbering: self._change("numbering", numbering))
        self.zone, self.audience = QComboBox(), QComboBox()
        for name, box in (("time_zone", self.zone), ("audience_id", self.audience)):
            box.setObjectName(f"series_{name}")
            box.setMinimumContentsLength(8)
            box.activated.connect(lambda place, name=name, box=box: self._change(name, box.itemData(place)))

    def _make_lines(self) -> None:
        self._lines: dict[str, QLineEdit] = {}
        for name in ("address", "video_link"):
            line = QLineEdit()
            line.setObjectName(f"series_{name}")
            leave_undo_to_dossier(line)
            line.textEdited.connect(lambda text, name=name: self._put(name, text))
            self._lines[name] = line
        self.chair = PartyField(self._context, "series_chair", single=True, people_only=True)
        self.chair.edited.connect(lambda parties: self._change("chair_id", parties[0].person_id if parties else None))

    def _make_hours(self) -> None:
        self.start = TimeWordsField("series_start")
        self.start.follow(
            self._context.drafts, lambda: ("series", self._id(), "start"), lambda start: self._save("start", start)
        )
        self.duration = NumberField("series_duration", 0, LONGEST)
        self.duration.setSpecialValueText("—")
        self.duration.setSingleStep(15)
        self.duration.valueChanged.connect(lambda minutes: self._put("duration", minutes or None))
        leave_undo_to_dossier(self.duration.lineEdit())

    def text(self, name: str) -> BilingualLineEdit:
        """The lines of name, meeting_title, place, access or chair_function."""
        return self._texts[name]

    def line(self, name: str) -> QLineEdit:
        """The line of address or video_link."""
        return self._lines[name]

    def _build(self) -> None:
        hours = QWidget()
        box = row(spacing=8)
        box.addWidget(self.start, 1)
        box.addWidget(self.duration, 0, Qt.AlignmentFlag.AlignTop)
        hours.setLayout(box)
        hours.setFocusProxy(self.start)
        fields: dict[str, QWidget] = {
            "name": self._texts["name"],
            "kind": self.kind,
            "meeting_title": self._texts["meeting_title"],
            "numbering": self.numbering,
            "hours": hours,
            "time_zone": self.zone,
            "place": self._texts["place"],
            "address": self._lines["address"],
            "access": self._texts["access"],
            "video_link": self._lines["video_link"],
            "chair": self.chair,
            "chair_function": self._texts["chair_function"],
            "audience_id": self.audience,
        }
        self._rows = {name: LabelledField(field, LABEL) for name, field in fields.items()}
        self.body.addLayout(row(self._heading, None, self.new_meeting))
        for name, field in self._rows.items():
            field.layout().setAlignment(field.label, Qt.AlignmentFlag.AlignTop)
            field.label.setContentsMargins(0, 6, 0, 0)
            if name in ("hours", "place", "chair", "audience_id"):
                self.body.addWidget(Hairline())
            self.body.addWidget(field)
            if name == "name":
                self.body.addWidget(self._refusal)
        self.footer.addWidget(self.delete)
        self.footer.addStretch(1)

    def retranslate(self) -> None:
        words = {
            "name": _("Name"), "kind": _("Kind"), "meeting_title": _("Title of its meetings"),
            "numbering": _("Numbering"), "hours": _("From, minutes"), "time_zone": _("Clock of"), "place": _("Place"),
            "address": _("Address"), "access": _("Access"), "video_link": _("Video link"), "chair": _("Chair"),
            "chair_function": _("Chair’s function"), "audience_id": _("Invited"),
        }  # fmt: skip
        for name, field in self._rows.items():
            field.set_words(words[name])
        for name, text in self._texts.items():
            text.set_words(words[name])
        self.start.set_words(_("Start"), "14:00")
        self.duration.setAccessibleName(_("Usual length in minutes"))
        self.duration.setSuffix(_(" min"))
        self.chair.set_words(words["chair"])
        self.new_meeting.set_words(_("New meeting"), _("A new meeting of this series"))
        self.delete.set_words(_("Delete"), _("Put the series in the bin"))
        self.setAccessibleName(_("The series in detail"))
        if self._series is not None:
            self._show(self._series)

    def show_series(self, series: Series | None, audiences: list[Audience]) -> None:
        """Show a series; what is being typed about it stays."""
        other = series is None or self._series is None or series.id != self._series.id
        if other:
            self._context.drafts.flush()
            self.say_refused("")
        self._series, self._audiences = series, audiences
        self.setEnabled(series is not None)
        if series is None:
            return
        self.start.show_value(series.start, force=other)
        if other or not self._context.drafts.pending:
            self._show_typed(series)
        self._show(series)

    def _show_typed(self, series: Series) -> None:
        for name, text in self._texts.items():
            if not (name == "name" and self._refusal.isVisibleTo(self)):
                text.set_value(getattr(series, name))
        for name, line in self._lines.items():
            words = getattr(series, name)
            if line.text() != words:
                line.setText(words)
                line.setCursorPosition(0)
        self.duration.blockSignals(True)
        self.duration.setValue(series.duration or 0)
        self.duration.blockSignals(False)

    def _show(self, series: Series) -> None:
        language = current_language()
        self._heading.setText(series.name.best(language))
        self.kind.set_value(series.kind)
        self.numbering.set_value(series.numbering)
        _fill(self.zone, [(zone_name(zone), zone) for zone in zones_with(series.time_zone)], series.time_zone)
        nobody = (_("The people of the last meeting"), None)
        audiences = [(one.name.best(language), one.id) for one in self._audiences]
        _fill(self.audience, [nobody, *audiences], series.audience_id)
        chair = Party(person_id=series.chair_id, person_name=series.chair_name)
        self.chair.set_parties((chair,) if series.chair_id is not None else ())

    def say_refused(self, words: str) -> None:
        """Say under the name why something was not done."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def begin_name(self) -> None:
        """Put the cursor into the name, all of it selected."""
        line = self._texts["name"].zh if current_language().value == "zh" else self._texts["name"].fr
        line.setFocus()
        line.selectAll()

    def _id(self) -> str:
        return self._series.id if self._series is not None else ""

    def _put(self, name: str, value: Any) -> None:
        series_id, edit = self._id(), self._context.services.series.edit
        if name == "name":
            self.say_refused("")
        refused = self._refuse if name == "name" else None
        self._context.drafts.put(("series", series_id, name), lambda: edit(series_id, **{name: value}), refused)

    def _refuse(self, error: Exception) -> None:
        self.say_refused(sentence_of(error))

    def _save(self, name: str, value: Any) -> None:
        self._context.services.series.edit(self._id(), **{name: value})

    def _change(self, name: str, value: Any) -> None:
        self._context.drafts.flush()
        self._save(name, value)


def _fill(box: QComboBox, choices: list[tuple[str, str | None]], chosen: str | None) -> None:
    """Write a list anew and show what is chosen; nothing is announced by it."""
    if [box.itemData(place) for place in range(box.count())] != [value for _words, value in choices]:
        box.clear()
        for words, value in choices:
            box.addItem(words, value)
    for place, (words, _value) in enumerate(choices):
        box.setItemText(place, words)
    box.setCurrentIndex([value for _words, value in choices].index(chosen))
