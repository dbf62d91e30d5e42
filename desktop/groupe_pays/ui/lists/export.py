"""The list on screen as an Excel or CSV file: the records that search and filters leave, in the order shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.paths import documents_folder
from groupe_pays.services.tables.service import TableJob, TablesService
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.widgets.buttons import IconButton, tie_to_action

SETTINGS = "tables"
"""Where the folder and the kind of file chosen last are remembered."""


class ListExport(QObject):
    """Answers the command “Export the list…” while its page is shown.

    ``ids`` gives the records on screen, None for all there are; ``meeting_id`` the meeting whose attendance it is.
    """

    def __init__(
        self,
        page: QWidget,
        context: Context,
        kind: TableKind,
        ids: Callable[[], Sequence[str] | None],
        meeting_id: Callable[[], str | None] | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._context, self.kind = page, context, kind
        self._ids, self._meeting_id = ids, meeting_id
        self.button = IconButton(f"export_{kind.value}".replace("-", "_"), "file-spreadsheet")
        tie_to_action(self.button, context.actions.all["export_list"])
        context.actions.handle("export_list", page, self.ask_and_save)

    def ask_and_save(self, file_format: TableFormat | None = None, ids: Sequence[str] | None = None) -> None:
        """Ask for a place and write the list there: Excel unless CSV is said or was chosen last.

        ``ids`` are the records written, those on screen where None.
        """
        chosen = self._context.settings.pages.get(SETTINGS, {})
        file_format = file_format or TableFormat(chosen.get("format", TableFormat.XLSX.value))
        folder = Path(chosen.get("folder") or documents_folder())
        folder = folder if folder.is_dir() else Path.home()
        kinds = [_("Excel workbooks (*.xlsx)"), _("CSV files (*.csv)")]
        if file_format is TableFormat.CSV:
            kinds.reverse()
        name = self._context.services.tables.file_name(self._request(file_format, ids))
        path = ask_where_to_save(self._page, _("Export the list"), folder / name, ";;".join(kinds))
        if path is not None:
            self.save_to(path, ids)

    def prepare(self, file_format: TableFormat) -> TableJob:
        """Read what is on screen."""
        self._context.drafts.flush()
        return self._context.services.tables.prepare(self._request(file_format))

    def _request(self, file_format: TableFormat, ids: Sequence[str] | None = None) -> TableRequest:
        wanted = ids if ids is not None else self._ids()
        return TableRequest(
            self.kind,
            file_format,
            current_language(),
            record_ids=None if wanted is None else tuple(wanted),
            meeting_id=self._meeting_id() if self._meeting_id is not None else None,
        )

    def save_to(self, path: Path, ids: Sequence[str] | None = None) -> None:
        """Read and write the list, as the name of the file ends, off the main thread; tell when it is there."""
        file_format = TableFormat.CSV if path.suffix.lower() == ".csv" else TableFormat.XLSX
        self._context.drafts.flush()
        request = self._request(file_format, ids)
        self._context.settings.pages[SETTINGS] = {"folder": str(path.parent), "format": file_format.value}
        self._context.settings.save()
        work = partial(_write, self._context.services.tables, request, path)
        self._context.tasks.run(work, done=partial(self._saved, path), failed=self._refused)

    def _saved(self, path: Path, number: int) -> None:
        rows = counted(ngettext("{number} row", "{number} rows", number), current_language(), number=number)
        self._context.signals.message.emit(_("Saved: {file} ({rows})").format(file=path, rows=rows))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, GroupePaysError):
            show_error(error)
        else:
            raise error


def _write(tables: TablesService, request: TableRequest, path: Path) -> int:
    """Gather a list and save it; the number of its rows."""
    job = tables.prepare(request)
    job.write(path)
    return job.rows
