"""Text being typed is never at risk: it is saved after a short rest, on leaving the field, and before anything else.

There is no Save button. A page hands over what must be written, under a key; a later draft of the same key replaces it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from groupe_pays.ui.errors import show_error

REST_MS = 400
Save = Callable[[], None]
Refused = Callable[[Exception], None]


class Drafts(QObject):
    """The edits on screen that are not in the dossier yet."""

    pending_changed = Signal(bool)
    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[Hashable, tuple[Save, Refused | None]] = {}
        self._saving = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        return bool(self._waiting)

    def holds(self, key: Hashable) -> bool:
        """Whether a draft of this key waits to be written."""
        return key in self._waiting

    def put(self, key: Hashable, save: Save, refused: Refused | None = None, at_rest: bool = True) -> None:
        """Have ``save`` called soon; ``refused`` gets its error instead of the banner above the page.

        Without ``at_rest`` it waits until the field is left or something else is done: half a date is another date.
        """
        was_pending = self.pending
        self._waiting[key] = (save, refused)
        if at_rest:
            self._rest.start()
        if not was_pending:
            self.pending_changed.emit(True)

    def discard(self, key: Hashable) -> None:
        """Forget a draft whose field is gone or was put back."""
        if self._waiting.pop(key, None) and not self._waiting:
            self._rest.stop()
            self.pending_changed.emit(False)

    def flush(self) -> bool:
        """Write everything that waits, now. False when a draft was refused: its sentence has been shown."""
        if self._saving:
            return True
        self._rest.stop()
        had_any, all_saved = self.pending, True
        self._saving = True
        try:
            while self._waiting:
                key = next(iter(self._waiting))
                all_saved = self._save_one(*self._waiting.pop(key)) and all_saved
        finally:
            self._saving = False
        if had_any:
            self.pending_changed.emit(False)
            if all_saved:
                self.saved.emit()
        return all_saved

    def _save_one(self, save: Save, refused: Refused | None) -> bool:
        try:
            save()
        except Exception as error:
            (refused or show_error)(error)
            return False
        return True

    def follow(self, edit: Any, key: Hashable, save: Callable[[str], None], refused: Refused | None = None) -> None:
        """Save what is typed in a QLineEdit or QPlainTextEdit: ``save`` gets its text."""

        def read() -> str:
            return edit.text() if hasattr(edit, "text") else edit.toPlainText()

        def put() -> None:
            if not edit.signalsBlocked():
                self.put(key, lambda: save(read()), refused)

        if hasattr(edit, "textEdited"):
            edit.textEdited.connect(put)
            edit.editingFinished.connect(self.flush)
        else:
            edit.textChanged.connect(put)
