"""The files of a meeting on a card: the scan of the signed sheet, annexes. They are kept inside the dossier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint

from groupe_pays.domain.attachments import LARGEST, Attachment, FileOwner
from groupe_pays.formats.numbers import bytes_size
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.attaching import Attaching
from groupe_pays.ui.files.choosing import ask_for_files
from groupe_pays.ui.files.dropping import FilesDrop, Target
from groupe_pays.ui.files.going_out import FilesOut
from groupe_pays.ui.files.offered import Offered
from groupe_pays.ui.files.viewer import PictureViewer
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import FlowLayout
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

_KINDS = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}
_ICONS = {"application/pdf": "file-text", "image/jpeg": "image", "image/png": "image"}
_SHOWN = 4
"""Lines in sight before the list scrolls."""


class AttachmentsCard(Retranslating, Card):
    """Enter opens a copy, Delete puts the file into the bin; files may be dropped on the card."""

    owner = FileOwner.MEETING
    """What the files belong to."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(name, "paperclip")
        self._context = context
        self._owner_id = ""
        self._model = RecordModel((Column("file", lambda: _("File"), _cell),))
        self.list = RecordTable(f"{name}_list", self._model, TWO_LINES)
        self.list.horizontalHeader().hide()
        self._none, self._refusal = Label("", "text2", wrap=True), Label("meta", "danger", wrap=True)
        self._refusal.setObjectName(f"{name}_refusal")
        self._refusal.hide()
        self._limit = Label("meta", "text2", wrap=True)
        self.add = Button(f"{name}_add", "default", "plus")
        self.open = Button(f"{name}_open", "ghost", "external-link")
        self.save = Button(f"{name}_save", "ghost", "download")
        self.delete = Button(f"{name}_delete", "ghost", "trash-2")
        buttons = FlowLayout(6)
        for button in (self.add, self.open, self.save, self.delete):
            buttons.addWidget(button)
        for part in (self._none, self.list, self._refusal):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.body.addWidget(self._limit)
        self._attaching = Attaching(context, self, show_refusals=False)
        self._out = FilesOut(context, self)
        FilesDrop(self, self._target, lambda _target, offered: self.add_offered(offered))
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._attaching.attached.connect(self._on_attached)
        self._attaching.refused.connect(self._say)
        self._out.refused.connect(self._say)
        self.add.clicked.connect(self.ask_and_add)
        self.open.clicked.connect(self.open_selected)
        self.save.clicked.connect(self.save_selected)
        self.delete.clicked.connect(self.delete_selected)
        self.list.record_opened.connect(lambda _file: self.open_selected())
        self.list.delete_requested.connect(lambda _file: self.delete_selected())
        self.list.record_selected.connect(lambda _file: self._enable())

    def retranslate(self) -> None:
        self.set_title(_("Files of the meeting"))
        self.list.set_words(_("Files of the meeting"))
        self._none.setText(_("No file yet: the scan of the signed sheet has its place here."))
        self.add.set_words(_("Attach a file…"))
        self.open.set_words(_("Open a copy"))
        self.save.set_words(_("Save as…"))
        self.delete.set_words(_("Delete"))
        limit = _("PDF, JPEG, PNG or any other file up to {size}; kept inside the dossier.")
        self._limit.setText(limit.format(size=bytes_size(LARGEST, current_language())))
        self._enable()

    def list_files(self) -> list[Attachment]:
        """The files of what the card shows."""
        return self._context.services.attachments.list_files(self._owner_id)

    def show_meeting(self, meeting_id: str) -> None:
        self._owner_id = meeting_id
        self._say("")
        self.reload()

    def reload(self) -> None:
        if not self._owner_id:
            return
        files = self.list_files()
        self._model.set_rows(files)
        if files and self.list.selected_record() is None:
            self.list.select_first()
        self._none.setVisible(not files)
        self.list.setVisible(bool(files))
        self.list.setFixedHeight(TWO_LINES * min(len(files), _SHOWN) + 2)
        self._enable()

    def ask_and_add(self) -> None:
        self.add_offered(ask_for_files(self._context, self))

    def add_offered(self, offered: Sequence[Offered]) -> None:
        """Take files into the dossier, in a worker; those that are refused are told, one sentence each."""
        self._say("")
        self._attaching.attach(self.owner, self._owner_id, offered)

    def _on_attached(self, owner_id: str, ids: Sequence[str]) -> None:
        if owner_id == self._owner_id:
            self.reload()
            self.list.select_id(ids[-1])

    def open_selected(self) -> None:
        """Show a picture in its own window, or a copy in the program the system has for such files."""
        chosen = self._selected()
        if chosen is None:
            return
        if chosen.is_picture:
            PictureViewer(self._context, self, self.list_files(), chosen.id).show()
        else:
            self._out.open(chosen)

    def save_selected(self) -> None:
        chosen = self._selected()
        if chosen is not None:
            self._out.save(chosen)

    def delete_selected(self) -> None:
        chosen = self._selected()
        if chosen is not None:
            self._context.services.attachments.delete(chosen.id)
            self._context.signals.undo_offered.emit(_("File deleted"))
            self.reload()

    def _target(self, _point: QPoint) -> Target | None:
        """The whole card takes drops."""
        return Target(self.owner, self._owner_id, self.rect(), _("Attach here")) if self._owner_id else None

    def _selected(self) -> Attachment | None:
        chosen = self.list.selected_record()
        return chosen if isinstance(chosen, Attachment) else None

    def _enable(self) -> None:
        for button in (self.open, self.save, self.delete):
            button.setVisible(self._selected() is not None)

    def _say(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))


def _cell(file: Attachment) -> Cell:
    size = bytes_size(file.size, current_language())
    kind = _KINDS.get(file.media_type, "")
    second = " · ".join(part for part in (kind, size) if part)
    return Cell(file.file_name, second=second, icon=_ICONS.get(file.media_type, "paperclip"), tip=file.file_name)
