"""Pictures and files of the minutes: pasted, dropped or chosen, looked at and saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QGuiApplication

from groupe_pays.domain.attachments import Attachment, FileOwner
from groupe_pays.domain.minutes import MinuteEntry
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.attaching import Attaching
from groupe_pays.ui.files.choosing import ask_for_files
from groupe_pays.ui.files.dropping import FilesDrop, Target
from groupe_pays.ui.files.going_out import FilesOut
from groupe_pays.ui.files.offered import Offered, offered_by, offers_files
from groupe_pays.ui.files.viewer import PictureViewer
from groupe_pays.ui.minutes.commands import EntryCommands, locked_sentence
from groupe_pays.ui.minutes.delegate import MinutesDelegate
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.rows import EntryRow, SectionRow
from groupe_pays.ui.minutes.view import MinutesView


class FileCommands(QObject):
    """Works on the entry being edited, else on the selected one; without one, on the meeting."""

    def __init__(
        self,
        context: Context,
        view: MinutesView,
        editing: Editing,
        commands: EntryCommands,
        meeting_id: Callable[[], str | None],
    ) -> None:
        super().__init__(view)
        self._context, self._view, self._editing, self._commands = context, view, editing, commands
        self._meeting_id = meeting_id
        self.attaching = Attaching(context, view)
        self._out = FilesOut(context, view)
        self._out.refused.connect(context.signals.error_raised)
        FilesDrop(view.viewport(), self._target, self._dropped)
        FilesDrop(editing.editor, self._edited_target, self._dropped)
        editor = editing.editor
        for edit in (editor.fr, editor.zh):
            edit.files_offered.connect(self._on_offered)
        editor.files.opened.connect(self.open)
        editor.files.saved_as.connect(self._out.save)
        view.pasted.connect(self.paste)
        thumbnails = editing.editor.thumbnails
        thumbnails.ready.connect(lambda _sha256: view.viewport().update())
        delegate = view.itemDelegate()
        assert isinstance(delegate, MinutesDelegate)
        delegate.thumbnails = thumbnails
        self.attaching.attached.connect(self._on_attached)

    # --- taking in ---

    def choose(self) -> None:
        """The command: ask for files and attach them."""
        target = self._current()
        if target is not None and self._may_write(target):
            self._dropped(target, ask_for_files(self._context, self._view, pictures=True))

    def paste(self) -> None:
        """Ctrl+V on a row: what the clipboard holds besides words."""
        source = QGuiApplication.clipboard().mimeData()
        if source is not None and offers_files(source):
            self._on_offered(offered_by(source))

    def _on_offered(self, offered: list[Offered]) -> None:
        target = self._current()
        if target is not None:
            self._dropped(target, offered)

    def _dropped(self, target: Target, offered: list[Offered]) -> None:
        if self._may_write(target):
            where = target.words if target.owner is not FileOwner.ENTRY else ""
            self.attaching.attach(target.owner, target.owner_id, offered, where)

    def _may_write(self, target: Target) -> bool:
        if target.owner is FileOwner.ENTRY and not self._commands.writable:
            self._context.signals.message.emit(locked_sentence())
            return False
        return True

    def _on_attached(self, owner_id: str, ids: list[str]) -> None:
        """Where one writes in that entry, the caption is the next thing to be typed."""
        entry = self._editing.entry
        if entry is not None and entry.id == owner_id and len(ids) == 1:
            self._editing.editor.files.focus_file(ids[0])

    # --- what is meant ---

    def _current(self) -> Target | None:
        entry = self._commands.current_entry()
        if entry is not None:
            return Target(FileOwner.ENTRY, entry.id, QRect(), _("Attach to this entry"))
        return self._meeting()

    def _meeting(self) -> Target | None:
        meeting_id = self._meeting_id()
        whole = self._view.viewport().rect()
        return Target(FileOwner.MEETING, meeting_id, whole, _("Files of the meeting")) if meeting_id else None

    def _edited_target(self, _point: QPoint) -> Target | None:
        entry = self._editing.entry
        if entry is None:
            return None
        return Target(FileOwner.ENTRY, entry.id, self._editing.editor.rect(), _("Attach to this entry"))

    def _target(self, point: QPoint) -> Target | None:
        """The entry or the agenda item under the mouse, else the meeting."""
        place = self._view.rowAt(point.y())
        row = self._view.minutes.row_at(place)
        viewport = self._view.viewport()
        rect = QRect(0, self._view.rowViewportPosition(place), viewport.width(), self._view.rowHeight(place))
        if isinstance(row, EntryRow):
            return Target(FileOwner.ENTRY, row.entry.id, rect, _("Attach to this entry"))
        if isinstance(row, SectionRow):
            return Target(FileOwner.AGENDA_ITEM, row.item.id, rect, _("Files of the item"))
        return self._meeting()

    # --- looking at them ---

    def open(self, file: Attachment) -> None:
        """A picture in its own window, any other file in the program the system has for it."""
        if not file.is_picture:
            self._out.open(file)
            return
        entry = self._entry_of(file)
        files = entry.files if entry is not None else (file,)
        PictureViewer(self._context, self._view, files, file.id).show()

    def _entry_of(self, file: Attachment) -> MinuteEntry | None:
        row = self._view.minutes.row_at(self._view.minutes.place_of(file.entry_id))
        return row.entry if isinstance(row, EntryRow) else None
