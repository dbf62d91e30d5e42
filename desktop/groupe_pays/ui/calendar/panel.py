"""The sheet of a date: what, when, where it was announced; a meeting or an action leads to its own page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.actions import ActionItem
from groupe_pays.domain.calendar import UpcomingDate
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.ui.actions_list.words import owner_words
from groupe_pays.ui.calendar.listed import CalendarRow, Happening
from groupe_pays.ui.calendar.words import ROUGH_SHAPE, kind_words, row_title
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.lists.page import RecordPanel
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.bilingual_area import BilingualArea
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.growing import GrowingTextEdit, Overhang
from groupe_pays.ui.widgets.labels import Hairline, Label
from groupe_pays.ui.widgets.prose import prose_in
from groupe_pays.ui.widgets.rough_date import RoughDateField
from groupe_pays.ui.widgets.shapes import StateLabel

_NEW = ("upcoming_date", "new")
"""The key of the draft of a date that is not made yet."""


class CalendarPanel(RecordPanel):
    """``made`` gives the id of a date once it has a name and a day, ``abandoned`` comes when it was given up."""

    made = Signal(str)
    abandoned = Signal()
    open_wanted = Signal(object)
    plan_wanted = Signal(object)
    meeting_wanted = Signal(str)
    delete_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("calendar_panel")
        self._context = context
        self.row: CalendarRow | None = None
        self.is_making = False
        self._planned: Meeting | None = None
        self._half: tuple[BilingualText, RoughDate | None] = (BilingualText(), None)
        self._new_date: RoughDate | None = None
        self._build_head()
        self._build_date()
        self._build_other()
        self.delete = Button("delete_date", "ghost", "trash-2")
        self.delete.clicked.connect(self.delete_wanted)
        self.footer.addStretch(1)
        self.footer.addWidget(self.delete)
        self.show_row(None)

    @property
    def date(self) -> UpcomingDate | None:
        """The announced date on the panel; None where something else is."""
        record = self.row.record if self.row is not None else None
        return record if isinstance(record, UpcomingDate) else None

    def _build_head(self) -> None:
        self._kind, self._exactness = Badge(), StateLabel()
        self.body.addLayout(row(self._kind, self._exactness, None))
        self._hint = Label("meta", "text2", wrap=True)
        self.body.addWidget(self._hint)

    def _build_date(self) -> None:
        drafts = self._context.drafts
        self.label = BilingualArea("date_label", "title")
        self.label.edited.connect(self._on_label)
        self.label.left.connect(drafts.flush)
        self._refusal = Label("meta", "danger", wrap=True)
        self._refusal.setObjectName("date_label_refusal")
        self.when = RoughDateField("date_when", optional=False, says_rough=False)
        self.when.follow(drafts, lambda: ("upcoming_date", self._id(), "date"), self._save_date)
        self.note = GrowingTextEdit("date_note", Language.FR)
        prose_in(self.note, None)
        self.note.edited.connect(self._on_note)
        self.note.left.connect(drafts.flush)
        self._when = LabelledField(self.when, 96)
        self._when.layout().setAlignment(self._when.label, Qt.AlignmentFlag.AlignTop)
        self._when.label.setContentsMargins(0, 6, 0, 0)
        self._said = Label("meta", "text2", wrap=True)
        self._note_label = Label("meta", "text2")
        self._note_label.setBuddy(self.note)
        self._announced = Button("date_announced", "link", "arrow-right")
        self._announced.clicked.connect(lambda: self.meeting_wanted.emit(self.date.meeting_id or ""))
        self._plan = Button("plan_meeting", "default", "presentation")
        self._plan.clicked.connect(self._on_plan)
        self._line = Hairline()
        self.body.addLayout(Overhang(self.label))
        for part in (self._refusal, self._when, self._said, self._line, self._note_label):
            self.body.addWidget(part)
        self.body.addLayout(Overhang(self.note))
        for button in (self._plan, self._announced):
            self.body.addLayout(row(button, None))

    def _build_other(self) -> None:
        self._title = Label("detail", wrap=True)
        self._facts = Label("", "text2", wrap=True)
        self.open = Button("open_happening", "default", "arrow-right")
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.row))
        self._other = QWidget()
        self._other.setLayout(column(self._title, self._facts, 4, row(self.open, None), spacing=6))
        self.body.addWidget(self._other)

    # ------------------------------------------------------------------ what is shown

    def show_row(self, shown: CalendarRow | None, meetings: Sequence[Meeting] = ()) -> None:
        """Show what stands in the calendar, or nothing; ``meetings`` tells whether a date is planned already."""
        other = shown is None or self.row is None or shown.id != self.row.id
        if self.is_making:
            self._half = (self.label.value(), self._new_date)
        self.row, self.is_making = shown, False
        date = self.date
        self._planned = _planned(date, meetings) if date is not None else None
        if other:
            self.to_top()
        self._show_parts()
        if date is not None:
            self.when.show_value(date.date, force=other)
            if other or not self._context.drafts.pending:
                self.label.set_value(date.label)
                self.note.set_text(date.note)
        self.retranslate()

    def begin_new(self) -> None:
        """A name and a date to type; what was left half typed comes back."""
        self._context.drafts.flush()
        self.row, self.is_making, self._planned = None, True, None
        label, self._new_date = self._half
        self.label.set_value(label)
        self.when.show_value(self._new_date, force=True)
        self._show_parts()
        self.retranslate()
        self.label.take_focus()

    def _show_parts(self) -> None:
        is_date = self.date is not None
        for part in (self._said, self._line, self._note_label, self.note, self._plan, self._announced):
            part.setVisible(is_date)
        self.label.setVisible(is_date or self.is_making)
        self._when.setVisible(is_date or self.is_making)
        self._other.setVisible(self.row is not None and not is_date)
        self.delete.setVisible(is_date)
        self._refusal.hide()

    def retranslate(self) -> None:
        kind = self.row.kind if self.row is not None else Happening.DATE
        shown = self.row is not None or self.is_making
        self._kind.show_state((_("New date") if self.is_making else kind_words(kind)) if shown else "", "info")
        rough = self.row is not None and not self.row.when.is_exact
        self._exactness.setVisible(rough)
        self._exactness.show_state(ROUGH_SHAPE, _("approximate date"))
        self.label.set_words(_("What happens"))
        self._when.set_words(_("Date"))
        self.when.set_words(_("Date"), _("1 March, end of March, late 2017…"))
        self._note_label.setText(_("Note"))
        self.note.setAccessibleName(_("Note"))
        self.note.setPlaceholderText(_("Nothing noted"))
        self._plan.set_words(_("Open the meeting") if self._planned is not None else _("Plan this meeting"))
        self.delete.set_words(_("Delete"))
        self.setAccessibleName(row_title(self.row, current_language()) if self.row is not None else _("Calendar"))
        self._show_hint()
        self._show_facts()

    def _show_hint(self) -> None:
        hint = ""
        if self.is_making:
            hint = _("The date is kept as soon as it has a name and a day, exact or rough.")
        elif self.row is None:
            hint = _("Choose a line of the calendar.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _show_facts(self) -> None:
        language, date = current_language(), self.date
        if date is not None:
            said = date.words.best(language)
            self._said.setText(_("In the words of the meeting: {words}").format(words=said))
            self._said.setVisible(bool(said) and said.casefold() != date_words(date.date, language).casefold())
            title = date.meeting_title.best(language)
            self._announced.set_words(_("Announced at: {meeting}").format(meeting=title))
            self._announced.setVisible(date.meeting_id is not None)
        elif self.row is not None:
            self._title.setText(row_title(self.row, language))
            self._facts.setText("\n".join(_facts(self.row, language)))
            is_meeting = self.row.kind is Happening.MEETING
            self.open.set_words(_("Open the meeting") if is_meeting else _("Open the action"))

    # ------------------------------------------------------------------ what is typed

    def _id(self) -> str:
        return self.row.id if self.row is not None else "new"

    def _on_label(self, label: BilingualText) -> None:
        drafts, calendar = self._context.drafts, self._context.services.calendar
        self._refusal.hide()
        if self.date is not None:
            key = self.date.id
            drafts.put(("upcoming_date", key, "label"), lambda: calendar.edit_date(key, label=label), self._refuse)
        elif self.is_making:
            drafts.put(_NEW, self._make, self._refuse)

    def _on_note(self, note: str) -> None:
        if self.date is not None:
            key, calendar = self.date.id, self._context.services.calendar
            self._context.drafts.put(("upcoming_date", key, "note"), lambda: calendar.edit_date(key, note=note))

    def _save_date(self, date: RoughDate) -> None:
        if self.is_making:
            self._new_date = date
            self._make()
        elif self.date is not None:
            self._context.services.calendar.edit_date(self.date.id, date=date)

    def _make(self) -> None:
        """Keep the date, once it has a name and a day."""
        label = self.label.value()
        if self.is_making and self._new_date is not None and not label.is_blank:
            made = self._context.services.calendar.add_date(label, self._new_date)
            self._half, self.is_making = (BilingualText(), None), False
            self.made.emit(made)

    def _refuse(self, error: Exception) -> None:
        self.label.show_refused(True)
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _on_plan(self) -> None:
        self._context.drafts.flush()
        if self._planned is not None:
            self.meeting_wanted.emit(self._planned.id)
        elif self.date is not None:
            self.plan_wanted.emit(self.date)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_making:
            self._context.drafts.discard(_NEW)
            self.is_making, self._half = False, (BilingualText(), None)
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)


def _planned(date: UpcomingDate, meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting already planned from a date: of its very name and day."""
    same = (one for one in meetings if one.date == date.date)
    return next((one for one in same if (one.title.fr, one.title.zh) == (date.label.fr, date.label.zh)), None)


def _facts(shown: CalendarRow, language: Language) -> list[str]:
    """When, then where or who."""
    record: Any = shown.record
    when = capitalised(date_words(shown.when, language, weekday=True))
    if isinstance(record, ActionItem):
        return [when, owner_words(record, language) or pgettext("owner", "To be named")]
    return [part for part in (when, record.series_name.best(language), record.place.best(language)) if part]
