"""Files on their way out of the dossier: a copy for another program, a copy in a folder. Written by a worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attachments import Attachment
from groupe_pays.i18n import _
from groupe_pays.paths import documents_folder
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save


class FilesOut(QObject):
    """Opens and saves; ``refused`` says in a sentence what the system cannot do."""

    refused = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent

    def open(self, file: Attachment) -> None:
        """Show a copy in the program the system has for such files."""
        copy = self._context.services.attachments.copy_to_open
        self._context.tasks.run(partial(copy, file.id), self._show)

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.refused.emit(_("No program opens this file. Save it, and open it from its folder."))

    def save(self, file: Attachment) -> None:
        """Ask where, and write a copy there."""
        folder = documents_folder() if documents_folder().is_dir() else Path.home()
        path = ask_where_to_save(self._parent, _("Save as…").rstrip("…"), folder / file.file_name, _("All files (*)"))
        if path is not None:
            save = self._context.services.attachments.save_as
            self._context.tasks.run(partial(save, file.id, path), partial(self._saved, path))

    def _saved(self, path: Path, _nothing: object) -> None:
        self._context.signals.message.emit(_("Saved: {file}").format(file=path))
