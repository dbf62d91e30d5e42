"""Certificates of who took part in a meeting, gathered as the document receives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_meeting import Attested, CertificatesContent
from groupe_pays.domain.attendance import Attendance, AttendanceStatus, SheetOrder
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, joined, name_words
from groupe_pays.formats.addressing import addressed_civility, addressee
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.printing.sender import place_and_date, sender_address
from groupe_pays.services.printing.words import both, issuer_line, meeting_asked, meeting_facts, of, with_date
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the certificates from it."""
    meeting = meeting_asked(store, request)
    content = gather(store, meeting, look, request.record_ids, request.options.order)
    return partial(_build, content, request, look)


def _build(content: CertificatesContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.certificates import build_certificates

    return build_certificates(content, request.form.languages, facing=request.form.facing, look=look)


def gather(
    store: Store,
    meeting: Meeting,
    look: Look,
    person_ids: Sequence[str] | None = None,
    order: SheetOrder = SheetOrder.PROTOCOL,
) -> CertificatesContent:
    """Of those who took part, in the room or by video; of ``person_ids`` only, where they are given."""
    dossier = DossierService(store).load()
    rows = [row for row in AttendanceService(store).list_attendance(meeting.id, order) if row.status.takes_part]
    if person_ids is not None:
        rows = [row for row in rows if row.person_id in set(person_ids)]
    facts = meeting_facts(meeting)
    return CertificatesContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        certifier=of(dossier.issuer) if not dossier.issuer.is_blank else of(dossier.name),
        meeting=of(meeting.title),
        running=with_date(of(meeting.title), meeting),
        people=tuple(map(_attested, rows)),
        when=both(lambda language: joined((facts.date.best(language), facts.hours.best(language)), language)),
        place=both(lambda language: _where(facts.place, facts.address, language)),
        done=place_and_date(sender_address(meeting, dossier, look), done=True),
        author=dossier.issuer.best(Language.FR),
    )


def _attested(row: Attendance) -> Attested:
    return Attested(
        name=Words(addressee(row.name, row.function, Language.FR), _chinese(row.name, row)),
        office=both(lambda language: _office(row, language)),
        by_video=row.status is AttendanceStatus.REMOTE,
    )


def _chinese(name: PersonName, row: Attendance) -> str:
    """若瑟琳·布吉尔（Jocelyne BOUGEARD）女士: the function stands on its own line."""
    civility = addressed_civility(name, row.function)
    known = PersonName(name.given_name, name.surname, name.name_zh, civility)
    said = name_words(known, Language.ZH, NameStyle.FIRST, civil=True)
    if name.name_zh or civility is Civility.NONE:
        return said
    return f"{said} {'女士' if civility is Civility.MRS else '先生'}"


def _office(row: Attendance, language: Language) -> str:
    """Function and organisation of the day; in Chinese the organisation first, once where it begins the function."""
    function, body = row.function.best(language), row.organisation.best(language)
    if language is not Language.ZH:
        return joined((function, body), language)
    return function if function.startswith(body) else f"{body}\u3000{function}".strip()


def _where(place: Words, address: Words, language: Language) -> str:
    said, street = place.best(language), address.best(language)
    if language is Language.ZH and said and street:
        return f"{said}（{street}）"
    return joined((said, street), language)
