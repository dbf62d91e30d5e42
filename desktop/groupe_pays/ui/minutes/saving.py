"""Carries what is typed in one editor to the dossier: after a short rest, at the end of a phrase, on leaving."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from groupe_pays.domain.errors import NothingFound, Refusal
from groupe_pays.domain.text import Language, RichText
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.phrases import Phrases

LONGEST_WAIT_MS = 800
"""However fast somebody types, the text is written this often."""


class TextSaver(QObject):
    """Saves one side of the entry it is bound to; ``own`` holds the entries whose own change is about to be told."""

    saved = Signal(object, object)
    """The language and the text that are in the dossier now."""
    corrected = Signal(object, object)
    """The same, where only the typography changed."""

    def __init__(self, context: Context, editor: RichEditor, language: Language, own: set[str]) -> None:
        super().__init__(editor)
        self._context, self._editor, self._language, self._own = context, editor, language, own
        self._entry_id: str | None = None
        self._phrases = Phrases()
        self._key = ""
        self._failed = False
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(LONGEST_WAIT_MS)
        self._latest.timeout.connect(self.flush)
        editor.typed.connect(self._on_typed)
        editor.went.connect(self._on_went)

    def bind(self, entry_id: str | None) -> None:
        """Save into this entry from now on."""
        self._entry_id = entry_id
        self._failed = False
        self._phrases.end()

    def settle(self) -> bool:
        """Write what waits; False where the dossier refuses it, and the text must stay on screen."""
        if self._failed and self._entry_id is not None:
            self._context.drafts.put(self._draft, self._save)
        self._context.drafts.flush()
        return not self._failed

    def drop(self) -> None:
        """Forget the entry and what waits for it: it is gone."""
        if self._entry_id is not None:
            self._context.drafts.discard(self._draft)
        self._latest.stop()
        self.bind(None)

    @property
    def waits(self) -> bool:
        """Whether something typed here is not in the dossier yet."""
        return self._context.drafts.holds(self._draft) or self._failed

    @property
    def _draft(self) -> tuple[str, str | None, str]:
        return ("entry", self._entry_id, self._language.value)

    def end_phrase(self) -> None:
        self._phrases.end()

    def flush(self) -> None:
        if self._context.drafts.holds(self._draft):
            self._context.drafts.flush()

    def _on_typed(self, at: int, removed: int, inserted: str) -> None:
        if self._entry_id is None:
            return
        self._key = self._phrases.key_for(at, removed, inserted, time.monotonic())
        if not self._latest.isActive():
            self._latest.start()
        self._context.drafts.put(self._draft, self._save)
        if self._phrases.is_over:
            QTimer.singleShot(0, self.flush)

    def _on_went(self) -> None:
        """The cursor was put elsewhere: the phrase ends there, and is written as it is."""
        self.flush()
        self._phrases.end()

    def save_correction(self) -> None:
        """Write what a rule of typography has just made of the text, as a step of undo of its own."""
        self._phrases.end()
        self._write(self._context.services.typography.correct_entry, self.corrected)

    def _save(self) -> None:
        self._write(partial(self._context.services.minutes.edit_text, phrase=self._key), self.saved)

    def _write(self, write: Callable[[str, Language, RichText], None], told: SignalInstance) -> None:
        self._latest.stop()
        if self._entry_id is None:
            return
        text = self._editor.rich_text()
        self._failed = True
        self._own.add(self._entry_id)
        try:
            write(self._entry_id, self._language, text)
            self._failed = False
        except (Refusal, NothingFound):
            self._failed = False
            raise
        finally:
            self._own.discard(self._entry_id)
        told.emit(self._language, text)
