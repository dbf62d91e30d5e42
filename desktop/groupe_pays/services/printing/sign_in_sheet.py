"""The attendance sheet of a meeting, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content import SignInSheetContent
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import Language
from groupe_pays.formats import joined
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.printing.words import both, issuer_line, meeting_asked, meeting_facts, of, participants
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


_NOTICE = N_(
    "The names and signatures on this sheet serve only to establish who attended; they are kept with the minutes "
    "and are not passed on. You may ask to see or correct what concerns you."
)


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the sheet from it: in two languages, both in each cell."""
    return partial(_build, gather(store, meeting_asked(store, request)), request, look)


def _build(content: SignInSheetContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.sign_in_sheet import build_sign_in_sheet

    return build_sign_in_sheet(content, request.form.languages, look=look)


def gather(store: Store, meeting: Meeting) -> SignInSheetContent:
    dossier = DossierService(store).load()
    facts = meeting_facts(meeting)
    return SignInSheetContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        subtitle=of(meeting.title),
        when=both(
            lambda language: joined((part.best(language) for part in (facts.date, facts.hours, facts.place)), language)
        ),
        code=sheet_code(meeting),
        notice=both(lambda language: catalogue(language).gettext(_NOTICE)),
        participants=participants(AttendanceService(store).list_attendance(meeting.id)),
        author=dossier.issuer.best(Language.FR),
    )


def sheet_code(meeting: Meeting) -> str:
    """What names the sheets of one meeting on paper: its day and the end of its key."""
    day = meeting.date.edtf if meeting.date is not None and meeting.date.is_exact else ""
    return f"{day.replace('-', '')}-{meeting.id[-4:].upper()}".lstrip("-")
