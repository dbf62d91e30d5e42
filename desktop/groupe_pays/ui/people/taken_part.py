"""What a person, an organisation or a partnership took part in, as lines that lead there: counted, the latest first.

part = TakenPartView("organisation", self._leave)     # names and the way to leave for another page
part.show_part(record_id, context.services.taking_part.of_organisation(record_id))
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.actions import Decision
from groupe_pays.domain.attendance import Attendance, AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.organisations import OrganisationChange, OrganisationEvent, name_on
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import DateStyle, date_words, item_number
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.services.taking_part import Intervention, TakenPart
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.action_links import action_link
from groupe_pays.ui.people.links import Link
from groupe_pays.ui.people.many_links import ManyLinks
from groupe_pays.ui.people.panel import Go
from groupe_pays.ui.people.words import day_words
from groupe_pays.ui.widgets.flow import column

_LONGEST = 90
"""Characters of an intervention on its line."""


class TakenPartView(Retranslating, QWidget):
    """Meetings, interventions, decisions and actions; a section with nothing in it is not shown.

    ``says_function``: of one person, meetings tell the function of that day.
    """

    def __init__(self, name: str, go: Go, *, says_function: bool = True) -> None:
        super().__init__()
        self.setObjectName(f"{name}_taken_part")
        self._go, self._says_function = go, says_function
        self._called: BilingualText | None = None
        self.actions_owed = ManyLinks(f"{name}_actions", "square-check-big")
        self.meetings = ManyLinks(f"{name}_meetings", "user-check")
        self.interventions = ManyLinks(f"{name}_interventions", "message-square")
        self.decisions = ManyLinks(f"{name}_decisions", "gavel")
        self.setLayout(column(self.actions_owed, self.meetings, self.interventions, self.decisions, spacing=4))
        self.retranslate()

    def retranslate(self) -> None:
        self.actions_owed.set_title(_("Actions owed"))
        self.meetings.set_title(_("Meetings attended"))
        self.interventions.set_title(_("Interventions"))
        self.decisions.set_title(_("Decisions"))

    def show_part(self, record_id: str, part: TakenPart, name: BilingualText | None = None) -> None:
        """Show what a record took part in; where all of a section was asked for, it stays shown.

        ``name`` is that of an organisation: meetings it came to under another one say so.
        """
        language = current_language()
        self._called = name
        self.actions_owed.show_many(record_id, [action_link(self._go, action) for action in part.actions])
        self.meetings.show_many(record_id, self._meeting_links(part, language))
        self.interventions.show_many(record_id, [self._intervention(one, language) for one in part.interventions])
        self.decisions.show_many(record_id, [self._decision(one, language) for one in part.decisions])

    def _meeting_links(self, part: TakenPart, language: Language) -> list[Link]:
        by_meeting: dict[Meeting, list[Attendance]] = {}
        for one in part.meetings:
            by_meeting.setdefault(one.meeting, []).append(one.attendance)
        return [self._meeting(meeting, rows, part.events, language) for meeting, rows in by_meeting.items()]

    def _meeting(
        self, meeting: Meeting, rows: list[Attendance], events: Sequence[OrganisationEvent], language: Language
    ) -> Link:
        """Its date, its title, how many came, or why nobody did; then the organisation’s name of that day, or the
        function somebody had then.
        """
        states = [row.status for row in rows]
        came = sum(state.takes_part or state is AttendanceStatus.REPRESENTED for state in states)
        taking_part = ngettext("{number} taking part", "{number} taking part", came).format(number=came)
        told = taking_part if came and len(states) > 1 else label(states[0])
        called = self._name_then(meeting, rows, events, language)
        if self._called is None and self._says_function and len(rows) == 1:
            called = rows[0].function.best(language)
        second = " · ".join(words for words in (meeting.title.best(language), told, called) if words)
        shape = "present" if came else states[0].value
        open_it = partial(self._go, "meeting", meeting.id, "receive")
        return Link(day_words(meeting.date, language), second=second, shape=shape, open=open_it)

    def _name_then(
        self, meeting: Meeting, rows: list[Attendance], events: Sequence[OrganisationEvent], language: Language
    ) -> str:
        """« appelé alors … » where the list of the meeting, or the day of a renaming, says so."""
        if self._called is None:
            return ""
        old = [event.old_name for event in events if event.change is OrganisationChange.RENAMED]
        then = name_on(self._called, events, meeting.date.latest) if meeting.date is not None else self._called
        written = next((row.organisation for row in rows if any(_same(row.organisation, one) for one in old)), None)
        name = written or then
        words = name.best(language)
        return "" if _same(name, self._called) else _("called “{name}” then").format(name=words)

    def _intervention(self, one: Intervention, language: Language) -> Link:
        day = _day(one.meeting_date, language) or one.meeting_title.best(language)
        point = item_number(one.item_path, one.numbering, language) if one.item_path else ""
        where = _("item {number}").format(number=point) if point else ""
        words = " ".join(one.words.best(language).split()) or label(one.kind)
        open_it = partial(self._go, "meeting", one.meeting_id, "minutes", one.entry_id)
        return Link(day, where, second=_beginning(words), open=open_it)

    def _decision(self, one: Decision, language: Language) -> Link:
        title = " ".join((one.title.best(language) or one.said.best(language).plain).split())
        about = (one.label, _day(one.meeting_date, language))
        open_it = partial(self._go, "decisions", one.id)
        return Link(_beginning(title), second=" · ".join(part for part in about if part), open=open_it)


def _same(one: BilingualText, other: BilingualText) -> bool:
    return (one.fr, one.zh) == (other.fr, other.zh) or bool(one.fr and one.fr == other.fr)


def _day(day: RoughDate | None, language: Language) -> str:
    return date_words(day, language, DateStyle.MEDIUM) if day is not None else ""


def _beginning(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
