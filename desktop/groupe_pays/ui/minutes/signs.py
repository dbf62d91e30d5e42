"""/d, /a, /n, /c, /i and /l in an empty entry say what it is: the way out where an input method takes the shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from groupe_pays.domain.live_line import LIST, sign_meant
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.ui.minutes.caret_spot import is_composing
from groupe_pays.ui.minutes.commands import EntryCommands
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.editor import RichEditor

_LONGEST = 4
"""Characters Qt counts in a document of a slash, a letter and a space."""


class Signs(QObject):
    """One for an editor."""

    def __init__(self, editing: Editing, commands: EntryCommands, edit: RichEditor) -> None:
        super().__init__(edit)
        self._editing, self._commands, self._edit = editing, commands, edit
        edit.typed.connect(self._on_typed)
        edit.listen(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter behind « /d » does what the space does."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
            meant = self._meant(ended=True) if enter else None
            if meant is not None:
                self._become(meant)
                return True
        return False

    def _on_typed(self, _at: int, _removed: int, inserted: str) -> None:
        if inserted and self._meant() is not None:
            QTimer.singleShot(0, self, self._become_what_is_meant)

    def _meant(self, ended: bool = False) -> EntryKind | str | None:
        if self._edit.document().characterCount() > _LONGEST or is_composing(self._edit):
            return None
        meant = sign_meant(self._edit.toPlainText(), ended)
        other = self._editing.editor.editor(self._edit.language.other)
        return meant if meant is not None and other.is_empty() else None

    def _become_what_is_meant(self) -> None:
        meant = self._meant()
        if meant is not None:
            self._become(meant)

    def _become(self, meant: EntryKind | str) -> None:
        self._edit.clear_typed()
        if meant == LIST:
            self._edit.apply_list()
            return
        self._commands.convert(EntryKind(meant))
        if meant is EntryKind.INTERVENTION:
            self._editing.editor.head.speaker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._edit.setFocus()
