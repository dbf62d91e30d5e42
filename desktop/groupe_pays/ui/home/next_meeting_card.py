"""The next meeting and its gaps, each with its own button."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout

from groupe_pays.formats import capitalised, date_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.overview import NextMeeting, Readiness
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import HomeCard
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Hairline, Label
from groupe_pays.ui.widgets.notices import EmptyState
from groupe_pays.ui.widgets.shapes import StateLabel


class NextMeetingCard(HomeCard):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "next_meeting_card", "presentation")
        self._next: NextMeeting | None = None
        self._missing = Label("strong", "danger")
        self.header.add_trailing(self._missing)

    def read(self) -> None:
        self._next = self.context.services.overview.next_meeting()

    def show_words(self) -> None:
        self.set_title(_("Next meeting"))
        self.clear_rows()
        if self._next is None:
            self._missing.setText("")
            self._show_empty()
            return
        missing = self._next.missing
        self._missing.setText(
            ngettext("{number} point of {total} is missing", "{number} points of {total} are missing", missing).format(
                number=missing, total=len(Readiness)
            )
            if missing
            else ""
        )
        self._show_head(self._next)
        for need in sorted(Readiness, key=lambda need: self._next.ready[need]):
            self.rows.addWidget(Hairline())
            self.rows.addLayout(self._need_row(self._next, need))

    def _show_empty(self) -> None:
        empty = EmptyState("no_next_meeting", "presentation")
        empty.set_words(_("No meeting is planned."), _("Plan a meeting"))
        empty.button.clicked.connect(lambda: self.context.open("meetings", part="new"))
        self.rows.addWidget(empty)

    def _show_head(self, coming: NextMeeting) -> None:
        language = current_language()
        meeting = coming.meeting
        title = ElidedLabel("detail")
        title.setText(meeting.title.best(language))
        when = capitalised(date_words(meeting.date, language, weekday=True)) if meeting.date else _("Date to be set")
        facts = Label("meta", "text2")
        facts.setText(" · ".join(part for part in (when, meeting.place.best(language)) if part))
        go = Button("prepare_next_meeting", "primary", "arrow-right")
        go.set_words(_("Prepare the meeting"))
        go.clicked.connect(lambda: self.context.open("meeting", meeting.id, "prepare"))
        self.rows.addLayout(row(column(title, facts, spacing=2), go, spacing=12, margins=(0, 2, 0, 10)))

    def _need_row(self, coming: NextMeeting, need: Readiness) -> QBoxLayout:
        name, told, verb, part = _need_words(coming, need)
        ready = coming.ready[need]
        shape = StateLabel("present" if ready else "gap")
        shape.show_state("present" if ready else "gap", "", spoken=_("ready") if ready else _("missing"))
        head, line = Label("medium"), Label("meta", "text2")
        head.setText(name)
        line.setText(told)
        button = None
        if not ready:
            button = Button(f"set_{need.value}")
            button.set_words(verb)
            button.clicked.connect(lambda: self.context.open("meeting", coming.meeting.id, part))
        return row(shape, column(head, line, spacing=1), None, button, spacing=12, margins=(0, 6, 0, 6))


def _need_words(coming: NextMeeting, need: Readiness) -> tuple[str, str, str, str]:
    """Name, what is there, the verb of the button and the stage it opens."""
    language = current_language()
    meeting = coming.meeting
    if need is Readiness.DATE:
        told = capitalised(date_words(meeting.date, language)) if meeting.date else _("no date yet")
        return _("Exact date"), told, _("Set the date…"), "prepare"
    if need is Readiness.AGENDA:
        told = ngettext("{number} item", "{number} items", coming.items).format(number=coming.items)
        return _("Agenda"), told, _("Compose…"), "prepare"
    if need is Readiness.PEOPLE:
        told = ngettext("{number} person", "{number} people", coming.people).format(number=coming.people)
        return _("People invited"), told, _("Choose…"), "receive"
    if need is Readiness.SERIES:
        return _("Series"), meeting.series_name.best(language) or _("none"), _("Choose…"), "prepare"
    return _("Place"), meeting.place.best(language) or _("no place yet"), _("Set the place…"), "prepare"
