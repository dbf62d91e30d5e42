"""The people of a meeting as name plates and badges show them."""

from __future__ import annotations

from groupe_pays.documents.content_cards import CardPerson, CardsContent
from groupe_pays.domain.attendance import Attendance, AttendanceStatus, in_order
from groupe_pays.domain.printing import DocumentRequest
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, upper_surname
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.printing.words import meeting_asked, of, of_date, of_name
from groupe_pays.store.store import Store

_AWAY = (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT, AttendanceStatus.REMOTE, AttendanceStatus.REPRESENTED)


def gather(store: Store, request: DocumentRequest) -> CardsContent:
    """The people asked for (by the ids of persons), else all who are in the room or expected there."""
    meeting = meeting_asked(store, request)
    dossier = DossierService(store).load()
    rows = in_order(AttendanceService(store).list_attendance(meeting.id), request.options.order)
    return CardsContent(
        people=tuple(_card(row) for row in rows if _is_wanted(row, request)),
        group=of(dossier.name),
        occasion=of_date(meeting.date) if meeting.date is not None else of(meeting.title),
        author=dossier.issuer.best(Language.FR),
    )


def _is_wanted(row: Attendance, request: DocumentRequest) -> bool:
    if request.record_ids is not None:
        return row.person_id in request.record_ids
    return row.status not in _AWAY


def _card(row: Attendance) -> CardPerson:
    """Chinese people have their surname first on both lines; a name in one word is set as a surname."""
    name = row.name
    given, surname = name.given_name, upper_surname(name.surname)
    if name.is_chinese and surname:
        given, surname = "", f"{surname} {given}".strip()
    return CardPerson(
        name=of_name(name, NameStyle.LIST),
        given=given if surname else "",
        surname=surname or given,
        function=of(row.function),
        organisation=of(row.organisation),
    )
