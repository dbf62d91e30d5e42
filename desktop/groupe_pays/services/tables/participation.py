"""Participation over time as a table."""

from __future__ import annotations

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.participation import Participation, Subject
from groupe_pays.domain.tables import TableRequest
from groupe_pays.domain.text import Language
from groupe_pays.exchange.sheet import Cell, Sheet
from groupe_pays.i18n import N_
from groupe_pays.services.participation import ParticipationService
from groupe_pays.services.tables.columns import NARROW, NUMBER, Told, both, chosen, told
from groupe_pays.store.store import Store


def _counted(title: str, status: AttendanceStatus) -> Told[Participation]:
    return Told(title, lambda row, _language: row.by_status.get(status, 0), NUMBER, NARROW)


def _percent(row: Participation, _language: Language) -> Cell:
    return round(100 * row.rate) if row.rate is not None else None


_COUNTS: list[Told[Participation]] = [
    _counted(N_("Present"), AttendanceStatus.PRESENT),
    _counted(N_("By video link"), AttendanceStatus.REMOTE),
    _counted(N_("Represented"), AttendanceStatus.REPRESENTED),
    _counted(N_("Excused"), AttendanceStatus.EXCUSED),
    _counted(N_("Absent"), AttendanceStatus.ABSENT),
    Told(N_("Participation rate in percent"), _percent, NUMBER, 14.0),
]
_MEETINGS: Told[Participation] = Told(N_("Meetings"), lambda row, _language: row.meetings, NUMBER, NARROW)
_EXPECTED: Told[Participation] = Told(N_("Attendances expected"), lambda row, _language: row.meetings, NUMBER, NARROW)
_COLLEGE: Told[Participation] = chosen(N_("College"), lambda row: row.college)
_COLUMNS: dict[Subject, list[Told[Participation]]] = {
    Subject.PERSON: [
        _COLLEGE,
        *both(N_("Organisation"), lambda row: row.organisation, 30.0),
        Told(N_("Given name"), lambda row, _language: row.name.given_name if row.name is not None else ""),
        Told(N_("Surname"), lambda row, _language: row.name.surname if row.name is not None else ""),
        Told(N_("Chinese name"), lambda row, _language: row.name.name_zh if row.name is not None else ""),
        _MEETINGS,
        *_COUNTS,
    ],
    Subject.ORGANISATION: [_COLLEGE, *both(N_("Organisation"), lambda row: row.label, 34.0), _MEETINGS, *_COUNTS],
    Subject.COLLEGE: [
        _COLLEGE,
        Told(N_("People"), lambda row, _language: row.people, NUMBER, NARROW),
        _EXPECTED,
        *_COUNTS,
    ],
}


def participation(store: Store, request: TableRequest) -> Sheet:
    """Everybody by name, or the rows named, over the meetings named or all."""
    found, rows = ParticipationService(store).asked_report(request.record_ids, request.subject)
    order = sorted(found.rows, key=lambda row: name_key(row, request.language))
    if rows is not None:
        known = {row.id: row for row in order}
        order = [known[key] for key in rows if key in known]
    return told(N_("Participation over time"), _COLUMNS[found.subject], order, request.language)


def name_key(row: Participation, language: Language) -> tuple[object, ...]:
    """By surname, by the name of the organisation, or in protocol order."""
    if row.subject is Subject.COLLEGE:
        return (row.college.rank,)
    if row.name is not None:
        words = (row.name.surname or row.name.name_zh, row.name.given_name)
    else:
        words = (row.label.best(language), "")
    return tuple(sort_key(one, language) for one in words)
