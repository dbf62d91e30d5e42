"""What is done with the document shown: saved, opened outside, sent as a draft, printed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.printing import FileType
from groupe_pays.i18n import _
from groupe_pays.labels import error_sentence
from groupe_pays.paths import documents_folder
from groupe_pays.services.mailing import EXTENSION, Attachment
from groupe_pays.services.printing.service import PrintJob
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.printing.choices import Choices
from groupe_pays.ui.widgets.notices import Banner

MEDIA_TYPES = {
    FileType.PDF: "application/pdf",
    FileType.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
Use = Callable[[PrintJob, Any], object]


class DocumentFiles(QObject):
    """Holds the job whose file is wanted, and its bytes once they are set; refusals are told by ``notice``."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QWidget, context: Context, choices: Choices, notice: Banner) -> None:
        super().__init__(parent)
        self._parent, self._context, self._choices, self._notice = parent, context, choices, notice
        self.job: PrintJob | None = None
        self.rendered: Any = None

    def show_document(self, job: PrintJob | None, rendered: Any) -> None:
        """``rendered`` is None where the file is another one than the PDF shown, and is set when it is wanted."""
        self.job, self.rendered = job, rendered

    # ------------------------------------------------------------------ what the buttons do

    def save_as(self) -> None:
        self._with_file(self._ask_and_save)

    def open_outside(self) -> None:
        """A copy in the temporary folder, so that no dossier's document lies about unasked."""
        self._with_file(lambda job, rendered: self._open(_temporary(job.file_name), rendered.data))

    def mail(self) -> None:
        self._with_file(self._draft_mail)

    # ------------------------------------------------------------------ files

    def save_to(self, path: Path) -> bool:
        """Write the document to ``path``; a refusal is told above the preview."""
        if self.job is None or self.rendered is None:
            return False
        return self._write(path, self.rendered.data, self.job.request.file_type.value, self.save_as)

    def _with_file(self, use: Use) -> None:
        """Call ``use`` with the file, set now where it is not yet."""
        job = self.job
        if job is None:
            return
        if self.rendered is not None:
            use(job, self.rendered)
            return
        self.busy_changed.emit(True)
        self._context.tasks.run(
            job.render,
            done=lambda rendered: self._on_set(job, rendered, use),
            failed=self._on_failed,
        )

    def _on_set(self, job: PrintJob, rendered: Any, use: Use) -> None:
        self.busy_changed.emit(False)
        if job is self.job:
            self.rendered = rendered
            use(job, rendered)

    def _on_failed(self, error: BaseException) -> None:
        self.busy_changed.emit(False)
        self._notice.say(sentence_of(error))

    def _ask_and_save(self, job: PrintJob, rendered: Any) -> None:
        file_type = job.request.file_type
        titles = {FileType.PDF: _("Save as PDF"), FileType.DOCX: _("Save as a Word document")}
        kinds = {FileType.PDF: _("PDF files (*.pdf)"), FileType.DOCX: _("Word documents (*.docx)")}
        proposed = self.folder(file_type.value) / job.file_name
        path = ask_where_to_save(self._parent, titles[file_type], proposed, kinds[file_type])
        if path is not None:
            self._write(path, rendered.data, file_type.value, self.save_as)

    def folder(self, file_type: str) -> Path:
        """Where the last file of this type went, or the user's documents."""
        chosen = Path(self._choices.folder(file_type) or documents_folder())
        return chosen if chosen.is_dir() else Path.home()

    def save_draft(self, path: Path, message: bytes) -> bool:
        return self._write(path, message, EXTENSION)

    def _write(self, path: Path, data: bytes, file_type: str, again: Callable[[], None] | None = None) -> bool:
        try:
            _write_file(path, data)
        except GroupePaysError as error:
            way_out = _("Choose another place…") if again is not None else ""
            self._notice.say(error_sentence(error), way_out=way_out, do=again)
            return False
        self._choices.keep_folder(file_type, str(path.parent))
        self._context.signals.message.emit(_("Saved: {file}").format(file=path))
        return True

    def _open(self, path: Path, data: bytes) -> bool:
        try:
            _write_file(path, data)
        except GroupePaysError as error:
            self._notice.say(error_sentence(error))
            return False
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            return True
        self._notice.say(_("No program on this computer opens this file. It can be saved instead."))
        return False

    def open_draft(self, file_name: str, message: bytes) -> bool:
        return self._open(_temporary(file_name), message)

    def _draft_mail(self, job: PrintJob, rendered: Any) -> None:
        from groupe_pays.ui.printing.mail_dialog import MailDialog

        attachment = Attachment(job.file_name, rendered.data, MEDIA_TYPES[job.request.file_type])
        MailDialog(self._parent, self._context, self, job.request, attachment).exec()


def _temporary(file_name: str) -> Path:
    return Path(tempfile.mkdtemp(prefix="groupe-pays-")) / file_name


def _write_file(path: Path, data: bytes) -> None:
    from groupe_pays.services.writing import write_file

    write_file(path, data)
