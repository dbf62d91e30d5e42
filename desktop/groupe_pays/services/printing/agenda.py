"""The agenda of a meeting, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content_meeting import AgendaContent
from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.printing import DocumentRequest, FileType, Look
from groupe_pays.domain.text import Language
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.printing.agenda_lines import agenda_cities, agenda_lines
from groupe_pays.services.printing.words import issuer_line, meeting_asked, meeting_facts, of, of_date, with_date
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the agenda from it."""
    return partial(_build, gather(store, meeting_asked(store, request)), request, look)


def _build(content: AgendaContent, request: DocumentRequest, look: Look) -> Rendered:
    if request.file_type is FileType.DOCX:
        from groupe_pays.documents.docx.agenda import build_agenda_docx

        return build_agenda_docx(content, request.form.languages, facing=request.form.facing, look=look)
    from groupe_pays.documents.agenda import build_agenda

    return build_agenda(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, meeting: Meeting) -> AgendaContent:
    dossier = DossierService(store).load()
    title = with_date(of(meeting.title), meeting)
    return AgendaContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        subtitle=title,
        running=title,
        facts=meeting_facts(meeting),
        cities=agenda_cities(meeting),
        lines=agenda_lines(store, meeting),
        drawn_up_on=of_date(RoughDate.day(clock.today())),
        author=dossier.issuer.best(Language.FR),
    )
