"""To whom a letter goes: window, greeting and leave, by the rules of each language."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_meeting import Recipient
from groupe_pays.domain.attendance import Attendance, SheetOrder
from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.text import Language
from groupe_pays.formats.addressing import addressee, leave_taking, salutation
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.printing.words import both, of
from groupe_pays.store.store import Store

_MEMBERS = N_("The members of the group")
_TO_ALL = N_("Dear members")


def recipients(store: Store, meeting: Meeting, person_ids: Sequence[str]) -> tuple[Recipient, ...]:
    """The people asked for who are on the list of the meeting, in protocol order."""
    rows = AttendanceService(store).list_attendance(meeting.id, SheetOrder.PROTOCOL)
    wanted = [row for row in rows if row.person_id in set(person_ids)]
    bodies = {row.organisation_id for row in wanted if row.organisation_id is not None}
    known = {body.id: body for body in OrganisationsService(store).list_organisations(bodies)}
    return tuple(_recipient(row, known.get(row.organisation_id or "")) for row in wanted)


def everybody(dossier: Dossier) -> Recipient:
    """The members of the group, for a letter to all."""
    members = both(lambda language: catalogue(language).gettext(_MEMBERS))
    greeting = both(lambda language: catalogue(language).gettext(_TO_ALL))
    beside = "\u3000".join(filter(None, (members.zh, dossier.name.zh)))
    return Recipient((members, of(dossier.name)), Words("", beside), _greeted(greeting), _leave(greeting))


def _recipient(row: Attendance, body: Organisation | None) -> Recipient:
    names = both(lambda language: addressee(row.name, row.function, language))
    greeting = both(lambda language: salutation(row.name, row.function, language))
    beside = "\u3000".join(filter(None, (names.zh if row.name.name_zh else "", row.organisation.zh)))
    lines = (names, of(row.function), of(row.organisation), *_postal(body))
    return Recipient(lines, Words("", beside), _greeted(greeting), _leave(greeting))


def _postal(body: Organisation | None) -> tuple[Words, ...]:
    """The address as it is used by the post, in Latin letters whatever the language of the letter."""
    if body is None:
        return ()
    lines = (*body.address.splitlines(), f"{body.postcode} {body.city}".strip())
    return tuple(Words(line, line) for line in lines if line.strip())


def _greeted(greeting: Words) -> Words:
    """The greeting with the mark that ends it."""
    return both(lambda language: greeting.side(language) + ("：" if language is Language.ZH else ","))


def _leave(greeting: Words) -> Words:
    return both(lambda language: leave_taking(greeting.side(language), language))
