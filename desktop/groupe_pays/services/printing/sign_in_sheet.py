"""The attendance sheet of a meeting, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content import SignInSheetContent
from groupe_pays.domain.attendance import SheetOrder
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
    "Data collected by {issuer} for this meeting and its minutes, kept for five years and not passed on. "
    "To see, correct or erase yours, ask at the reception desk."
)
MOST_SPARE_ROWS = 40
"""Empty rows that a sheet may be asked for."""


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the sheet from it: in two languages, both in each cell."""
    meeting = meeting_asked(store, request)
    options = request.options
    return partial(_build, gather(store, meeting, options.order, options.spare_rows), request, look)


def _build(content: SignInSheetContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.sign_in_sheet import build_sign_in_sheet

    return build_sign_in_sheet(content, request.form.languages, facing=request.form.facing, look=look)


def gather(
    store: Store, meeting: Meeting, order: SheetOrder = SheetOrder.PROTOCOL, spare_rows: int = 8
) -> SignInSheetContent:
    """``spare_rows`` is held between none and ``MOST_SPARE_ROWS``."""
    dossier = DossierService(store).load()
    facts = meeting_facts(meeting)
    keeper = dossier.issuer if not dossier.issuer.is_blank else dossier.name
    return SignInSheetContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        subtitle=of(meeting.title),
        when=both(
            lambda language: joined((part.best(language) for part in (facts.date, facts.hours, facts.place)), language)
        ),
        code=sheet_code(meeting),
        notice=both(lambda language: catalogue(language).gettext(_NOTICE).format(issuer=keeper.best(language))),
        participants=participants(AttendanceService(store).list_attendance(meeting.id), order),
        spare_rows=min(max(spare_rows, 0), MOST_SPARE_ROWS),
        author=dossier.issuer.best(Language.FR),
    )


def sheet_code(meeting: Meeting) -> str:
    """What names the sheets of one meeting on paper: its day and the end of its key."""
    day = meeting.date.edtf if meeting.date is not None and meeting.date.is_exact else ""
    return f"{day.replace('-', '')}-{meeting.id[-4:].upper()}".lstrip("-")
