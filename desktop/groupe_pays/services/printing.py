"""Documents of a meeting: content gathered in one read, set later, wherever there is time for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.errors import UnknownMeeting
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, date_words
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.writing import write_file
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


class DocumentKind(StrEnum):
    MINUTES = "minutes"
    SIGN_IN_SHEET = "sign-in-sheet"


_TITLES = {DocumentKind.MINUTES: N_("Minutes"), DocumentKind.SIGN_IN_SHEET: N_("Attendance sheet")}
_FORBIDDEN = dict.fromkeys(map(ord, '<>:"/\\|?*'), "-")
"""Characters a file name may not hold on one system or another."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A document ready to be set: it holds no row and may be rendered in another thread."""

    kind: DocumentKind
    languages: tuple[Language, ...]
    file_name: str
    build: Callable[[], Rendered]

    def render(self) -> Rendered:
        """Set the document (tens of milliseconds a page); one at a time in a process, fonts keep state."""
        return self.build()

    def write(self, rendered: Rendered, path: Path) -> None:
        """Save it. Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull``: what was at ``path`` is still there."""
        write_file(path, rendered.pdf)


class PrintingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def find_meeting(self, words: str) -> Meeting:
        """The one meeting on that date, typed in any of the three languages.

        Raises:
            UnknownMeeting: none, or more than one, is on it.
        """
        meetings = [summary.meeting for summary in MeetingsService(self._store).list_meetings()]
        wanted = _date_typed(words)
        found = [meeting for meeting in meetings if wanted is not None and meeting.date == wanted]
        if len(found) != 1:
            raise UnknownMeeting(words, tuple(_named(meeting) for meeting in found))
        return found[0]

    def prepare(self, kind: str, meeting_id: str, languages: tuple[Language, ...], *, facing: bool = True) -> PrintJob:
        """Gather a document of a meeting; two languages stand ``facing``, or one after the other.

        Raises:
            NothingFound: the meeting is gone or in the bin.
        """
        from groupe_pays.services import printing_minutes, printing_sign_in

        document = DocumentKind(kind)
        meeting = MeetingsService(self._store).load(meeting_id)
        gather = printing_minutes.prepare if document is DocumentKind.MINUTES else printing_sign_in.prepare
        name = file_name(document, meeting, languages, facing=facing)
        return PrintJob(document, languages, name, gather(self._store, meeting, languages, facing=facing))


def file_name(kind: DocumentKind, meeting: Meeting, languages: tuple[Language, ...], *, facing: bool = True) -> str:
    """« 2017-01-31 Réunion du groupe-pays Chine – Compte rendu (fr+zh).pdf », in the first of the languages."""
    first = languages[0]
    when = f"{date_words(meeting.date, Language.ZH, DateStyle.SHORT)} " if meeting.date is not None else ""
    if meeting.date is not None and meeting.date.is_exact:
        when = f"{meeting.date.edtf} "
    title = f"{meeting.title.best(first)} – {catalogue(first).gettext(_TITLES[kind])}"
    codes = ("+" if facing else ",").join(language.value for language in languages)
    return " ".join(f"{when}{title}".translate(_FORBIDDEN).split())[:180] + f" ({codes}).pdf"


def _date_typed(words: str) -> RoughDate | None:
    try:
        return RoughDate.parse(words.strip())
    except ValueError:
        pass
    for language in Language:
        date = parse_words(words, language, clock.today())
        if date is not None:
            return date
    return None


def _named(meeting: Meeting) -> str:
    when = meeting.date.edtf if meeting.date is not None else "—"
    return f"{when} {meeting.title.best(Language.FR)}"
