"""Lists as Excel or CSV files: gathered in one read, written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import Language
from groupe_pays.exchange.sheet import Sheet
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.printing.service import file_stem
from groupe_pays.services.tables import group, meetings, participation
from groupe_pays.services.writing import write_file
from groupe_pays.store.store import Store

_GATHER: dict[TableKind, Callable[[Store, TableRequest], Sheet]] = {
    TableKind.MEETINGS: meetings.meetings,
    TableKind.ATTENDANCE: meetings.attendance,
    TableKind.ACTIONS: meetings.actions,
    TableKind.DECISIONS: meetings.decisions,
    TableKind.DATES: meetings.dates,
    TableKind.MEMBERS: group.members,
    TableKind.ORGANISATIONS: group.organisations,
    TableKind.PARTNERSHIPS: group.partnerships,
    TableKind.PARTICIPATION: participation.participation,
}


@dataclass(frozen=True, slots=True)
class TableJob:
    """A table ready to be written: it holds no row of the store and may be written in another thread."""

    sheet: Sheet
    format: TableFormat
    language: Language
    author: str
    file_name: str

    @property
    def rows(self) -> int:
        return len(self.sheet.rows)

    def content(self) -> bytes:
        """The bytes of the file."""
        if self.format is TableFormat.CSV:
            from groupe_pays.exchange.csv_file import write_csv

            return write_csv(self.sheet, self.language)
        from groupe_pays.exchange.xlsx_file import write_xlsx

        return write_xlsx(self.sheet, self.language, self.author)

    def write(self, path: Path) -> None:
        """Save it. Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull``: what was at ``path`` is still there."""
        write_file(path, self.content())


class TablesService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def prepare(self, request: TableRequest) -> TableJob:
        """Gather a list.

        Raises:
            NothingFound: the meeting named is gone.
            ValueError: attendance is asked for without a meeting.
        """
        sheet = _GATHER[request.kind](self._store, request)
        dossier = DossierService(self._store).load()
        language = _written(request)
        author = dossier.issuer.best(language)
        return TableJob(sheet, request.format, language, author, self._named(request, sheet.title))

    def file_name(self, request: TableRequest) -> str:
        """What the file of a list is called; nothing of it is read. Raises what ``prepare`` raises."""
        nothing = replace(request, record_ids=())
        return self._named(request, _GATHER[request.kind](self._store, nothing).title)

    def _named(self, request: TableRequest, title: str) -> str:
        name = DossierService(self._store).load().name.best(_written(request))
        return f"{file_stem(self._day(request), name, f'– {title}')}.{request.format}"

    def _day(self, request: TableRequest) -> RoughDate | None:
        """That of the meeting, or today."""
        if request.meeting_id is not None:
            return MeetingsService(self._store).load(request.meeting_id).date
        return RoughDate.day(clock.today())


def _written(request: TableRequest) -> Language:
    """The language of the heads."""
    return request.language if request.language is not Language.EN else Language.FR
