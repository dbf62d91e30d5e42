"""Meetings, their attendance, actions, decisions and dates as tables."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.domain.actions import ActionItem, Decision
from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.tables import TableRequest
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.sheet import Sheet
from groupe_pays.formats import item_number, list_of
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.actions import ActionsService
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.calendar import CalendarService
from groupe_pays.services.decisions import DecisionsService
from groupe_pays.services.meetings import MeetingsService, MeetingSummary
from groupe_pays.services.tables.columns import NARROW, NUMBER, WIDE, Told, both, chosen, dated, told
from groupe_pays.services.tables.order import asked
from groupe_pays.store.store import Store


def _counted(title: str, status: AttendanceStatus) -> Told[MeetingSummary]:
    return Told(title, lambda summary, _language: summary.attendance.get(status, 0), NUMBER, NARROW)


_MEETINGS: list[Told[MeetingSummary]] = [
    dated(N_("Date"), lambda summary: summary.meeting.date),
    Told(N_("Start"), lambda summary, _language: summary.meeting.start, width=NARROW),
    Told(N_("End"), lambda summary, _language: summary.meeting.end, width=NARROW),
    *both(N_("Series"), lambda summary: summary.meeting.series_name),
    *both(N_("Title"), lambda summary: summary.meeting.title, WIDE),
    *both(N_("Place"), lambda summary: summary.meeting.place),
    Told(N_("Address"), lambda summary, _language: summary.meeting.address, width=30.0),
    chosen(N_("State"), lambda summary: summary.meeting.state),
    _counted(N_("Present"), AttendanceStatus.PRESENT),
    _counted(N_("By video link"), AttendanceStatus.REMOTE),
    _counted(N_("Represented"), AttendanceStatus.REPRESENTED),
    _counted(N_("Excused"), AttendanceStatus.EXCUSED),
    _counted(N_("Absent"), AttendanceStatus.ABSENT),
    _counted(N_("Expected"), AttendanceStatus.EXPECTED),
]


def meetings(store: Store, request: TableRequest) -> Sheet:
    found = MeetingsService(store).list_meetings()
    return told(N_("Meetings"), _MEETINGS, asked(found, request, lambda summary: summary.meeting.id), request.language)


_ATTENDANCE: list[Told[Attendance]] = [
    chosen(N_("College"), lambda row: row.college),
    *both(N_("Organisation"), lambda row: row.organisation, 30.0),
    Told(N_("Civility"), lambda row, _language: row.name.civility.value, width=NARROW),
    Told(N_("Given name"), lambda row, _language: row.name.given_name),
    Told(N_("Surname"), lambda row, _language: row.name.surname),
    Told(N_("Chinese name"), lambda row, _language: row.name.name_zh),
    *both(N_("Function"), lambda row: row.function, 30.0),
    chosen(N_("Status"), lambda row: row.status),
]


def attendance(store: Store, request: TableRequest) -> Sheet:
    """Raises ``ValueError`` where no meeting is named."""
    if request.meeting_id is None:
        raise ValueError("attendance is that of a meeting")
    rows = AttendanceService(store).list_attendance(request.meeting_id, SheetOrder.PROTOCOL)
    people = {row.person_id: row.name.plain(request.language) for row in rows}
    represented: Told[Attendance] = Told(
        N_("Represented by"), lambda row, _language: people.get(row.represented_by_id or "", row.represented_by)
    )
    columns = [*_ATTENDANCE, represented, Told(N_("Note"), lambda row, _language: row.note, width=30.0)]
    return told(N_("Attendance"), columns, asked(rows, request, lambda row: row.id), request.language)


def _said(title: BilingualText, said: BilingualText) -> BilingualText:
    """The title, or the words of the minutes on the side that has none."""
    return BilingualText(title.fr or said.fr, title.zh or said.zh)


def _action_words(action: ActionItem) -> BilingualText:
    return _said(action.title, BilingualText(action.said.fr.plain, action.said.zh.plain))


def _decision_words(decision: Decision) -> BilingualText:
    return _said(decision.title, BilingualText(decision.said.fr.plain, decision.said.zh.plain))


def _item(record: ActionItem | Decision, language: Language) -> str:
    return item_number(record.item_path, record.numbering, language) if record.item_path else ""


_ACTIONS: list[Told[ActionItem]] = [
    Told(N_("No."), lambda action, _language: action.label, width=NARROW),
    *both(N_("Action"), _action_words, WIDE),
    Told(
        N_("Owner"),
        lambda action, language: list_of([one.name(language) for one in action.owners], language),
        width=30.0,
    ),
    dated(N_("Due"), lambda action: action.due),
    *both(N_("Due date as said"), lambda action: action.due_words),
    chosen(N_("State"), lambda action: action.state),
    chosen(N_("Priority"), lambda action: action.priority),
    dated(N_("Done on"), lambda action: action.done_on),
    Told(N_("Times postponed"), lambda action, _language: action.postponed, NUMBER, NARROW),
    dated(N_("Date of the meeting"), lambda action: action.meeting_date),
    *both(N_("Meeting"), lambda action: action.meeting_title),
    Told(N_("Agenda item"), _item, width=NARROW),
]


def actions(store: Store, request: TableRequest) -> Sheet:
    found = ActionsService(store).list_actions(request.meeting_id)
    return told(N_("Actions"), _ACTIONS, asked(found, request, lambda action: action.id), request.language)


_DECISIONS: list[Told[Decision]] = [
    Told(N_("No."), lambda decision, _language: decision.label, width=NARROW),
    *both(N_("Decision"), _decision_words, WIDE),
    dated(N_("Date of the meeting"), lambda decision: decision.meeting_date),
    *both(N_("Meeting"), lambda decision: decision.meeting_title),
    Told(N_("Agenda item"), _item, width=NARROW),
]


def decisions(store: Store, request: TableRequest) -> Sheet:
    found = DecisionsService(store).list_decisions(request.meeting_id)
    return told(N_("Decisions"), _DECISIONS, asked(found, request, lambda decision: decision.id), request.language)


@dataclass(frozen=True)
class _Happening:
    """A line of the calendar: a date announced, a meeting, or an action that is due."""

    id: str
    kind: str
    date: RoughDate
    what: BilingualText
    words: BilingualText = BilingualText()
    note: str = ""
    meeting: BilingualText = BilingualText()


_DATE, _MEETING, _ACTION = N_("Date announced"), N_("Meeting"), N_("Action due")
_DATES: list[Told[_Happening]] = [
    dated(N_("Date"), lambda one: one.date),
    Told(N_("Date (ISO 8601-2)"), lambda one, _language: one.date.edtf),
    *both(N_("Date as said"), lambda one: one.words),
    Told(N_("Type"), lambda one, language: catalogue(language).gettext(one.kind)),
    *both(N_("What"), lambda one: one.what, WIDE),
    Told(N_("Note"), lambda one, _language: one.note, width=30.0),
    *both(N_("Meeting"), lambda one: one.meeting),
]


def dates(store: Store, request: TableRequest) -> Sheet:
    """The dates announced; where records are named, as by the calendar, meetings and actions among them too."""
    found = [
        _Happening(one.id, _DATE, one.date, one.label, one.words, one.note, one.meeting_title)
        for one in CalendarService(store).list_dates(request.meeting_id)
    ]
    if request.record_ids is not None:
        meetings = (summary.meeting for summary in MeetingsService(store).list_meetings())
        found += [_Happening(one.id, _MEETING, one.date, one.title) for one in meetings if one.date is not None]
        found += [
            _Happening(one.id, _ACTION, one.due, _action_words(one), one.due_words, meeting=one.meeting_title)
            for one in ActionsService(store).list_actions()
            if one.due is not None
        ]
    return told(N_("Dates"), _DATES, asked(found, request, lambda one: one.id), request.language)
