"""The documents of a dossier: content gathered in one read, set later, wherever there is time for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.printing import DocumentRequest, Look, Scope
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, date_words
from groupe_pays.i18n import catalogue
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.printing.kinds import KINDS, gatherer
from groupe_pays.services.writing import write_file
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered

_FORBIDDEN = dict.fromkeys(map(ord, '<>:"/\\|?*'), "-")
"""Characters a file name may not hold on one system or another."""
_LONGEST = 200
"""Bytes of a file name before its form: with the form and the ending it stays under the 255 most systems allow."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A document ready to be set: it holds no row and may be rendered in another thread."""

    request: DocumentRequest
    file_name: str
    build: Callable[[], Rendered]

    def render(self) -> Rendered:
        """Set the document (tens of milliseconds a page); one at a time in a process, fonts keep state."""
        return self.build()

    def write(self, rendered: Rendered, path: Path) -> None:
        """Save it. Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull``: what was at ``path`` is still there."""
        write_file(path, rendered.data)


class PrintingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def prepare(self, request: DocumentRequest, look: Look | None = None) -> PrintJob:
        """Gather a document, in the look of the dossier or the one tried out.

        Raises:
            NothingFound: the meeting or the organisation is gone or in the bin.
            ValueError: the kind does not come as a file of that type, or what it is about is not given.
        """
        info = KINDS[request.kind]
        if request.file_type not in info.file_types:
            raise ValueError(f"{request.kind} does not come as {request.file_type}")
        look = look or DossierService(self._store).look()
        return PrintJob(request, self._file_name(request), gatherer(request.kind)(self._store, request, look))

    def _file_name(self, request: DocumentRequest) -> str:
        """« 2017-01-31 Groupe-pays Chine – Compte rendu (fr+zh).pdf », in the first of the languages.

        Meetings of one day are told apart by their titles.
        """
        first = request.form.languages[0]
        scope = KINDS[request.kind].scope
        about = DossierService(self._store).load().name.best(first)
        date: RoughDate | None = RoughDate.day(clock.today())
        if scope is Scope.MEETING and request.meeting_id is not None:
            meetings = MeetingsService(self._store)
            meeting = meetings.load(request.meeting_id)
            date = meeting.date
            if sum(summary.meeting.date == date for summary in meetings.list_meetings()) > 1:
                about = f"{about} – {meeting.title.best(first)}"
        if scope is Scope.ORGANISATION and request.organisation_id is not None:
            about = OrganisationsService(self._store).load(request.organisation_id).name.best(first)
        kind = f"– {catalogue(first).gettext(KINDS[request.kind].title)}"
        return f"{file_stem(date, about, kind)} ({request.form.code}).{request.file_type}"


def file_stem(date: RoughDate | None, title: str, kind: str = "") -> str:
    """The name of a file without its ending: a day that sorts, a title any system can keep, and what of it this is.

    Where all three are too long the title is cut: files that tell different things of it keep different names.
    """
    when = ""
    if date is not None:
        when = f"{date.edtf if date.is_exact else date_words(date, Language.ZH, DateStyle.SHORT)} "
    when, title, kind = (" ".join(part.translate(_FORBIDDEN).split()) for part in (when, title, kind))
    room = _LONGEST - len(f"{when}  {kind}".encode())
    title = title.encode()[:room].decode(errors="ignore").strip()
    return " ".join(part for part in (when, title, kind) if part)
