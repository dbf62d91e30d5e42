"""The list on screen as an Excel or CSV file: the records that search and filters leave, in the order shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.paths import documents_folder
from groupe_pays.services.tables.service import TableJob
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

    def ask_and_save(self) -> None:
        """Ask for a place, Excel unless CSV was chosen last, and write the list there."""
        chosen = self._context.settings.pages.get(SETTINGS, {})
        job = self.prepare(TableFormat(chosen.get("format", TableFormat.XLSX.value)))
        folder = Path(chosen.get("folder") or documents_folder())
        folder = folder if folder.is_dir() else Path.home()
        kinds = [_("Excel workbooks (*.xlsx)"), _("CSV files (*.csv)")]
        if job.format is TableFormat.CSV:
            kinds.reverse()
        path = ask_where_to_save(self._page, _("Export the list"), folder / job.file_name, ";;".join(kinds))
        if path is not None:
            self.save_to(path)

    def prepare(self, file_format: TableFormat) -> TableJob:
        """Read what is on screen."""
        self._context.drafts.flush()
        ids = self._ids()
        request = TableRequest(
            self.kind,
            file_format,
            current_language(),
            record_ids=None if ids is None else tuple(ids),
            meeting_id=self._meeting_id() if self._meeting_id is not None else None,
        )
        return self._context.services.tables.prepare(request)

    def save_to(self, path: Path) -> None:
        """Write the list as the name of the file ends, off the main thread; tell when it is there."""
        file_format = TableFormat.CSV if path.suffix.lower() == ".csv" else TableFormat.XLSX
        job = self.prepare(file_format)
        self._context.settings.pages[SETTINGS] = {"folder": str(path.parent), "format": file_format.value}
        self._context.settings.save()
        self._context.tasks.run(partial(job.write, path), done=partial(self._saved, job, path), failed=self._refused)

    def _saved(self, job: TableJob, path: Path, _nothing: object) -> None:
        rows = ngettext("{number} row", "{number} rows", job.rows).format(number=job.rows)
        self._context.signals.message.emit(_("Saved: {file} ({rows})").format(file=path, rows=rows))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, GroupePaysError):
            show_error(error)
        else:
            raise error
