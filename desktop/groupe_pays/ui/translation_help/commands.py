"""The commands that go with the help: the selected pair as a term, and the whole meeting filled from memory."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.domain.glossary import Term
from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.long_change import LongChange
from groupe_pays.ui.minutes.editing import Editing


class HelpCommands(QObject):
    """Handles ``add_pair_as_term`` and ``fill_from_memory`` while the stage is in sight."""

    def __init__(self, context: Context, editing: Editing, stage: QWidget) -> None:
        super().__init__(stage)
        self._context, self._editing, self._stage = context, editing, stage
        self._meeting_id: str | None = None
        self._change = LongChange(context, stage)
        self._change.made.connect(self._on_filled)
        self._change.failed.connect(show_error)
        context.actions.handle("add_pair_as_term", stage, self.add_pair)
        context.actions.handle("fill_from_memory", stage, self.fill)

    def show_meeting(self, meeting_id: str) -> None:
        self._meeting_id = meeting_id

    def add_pair(self) -> None:
        """Ask for a term, with what is selected on both sides of the entry filled in."""
        from groupe_pays.ui.glossary.term_dialog import TermDialog

        sides = {"fr": "", "zh": ""}
        if self._editing.is_open:
            for edit in (self._editing.editor.fr, self._editing.editor.zh):
                words = edit.textCursor().selectedText().replace("\u2029", " ")
                sides[edit.language.value] = " ".join(words.split()).strip(" ,;:.，。；：")
        dialog = TermDialog(self._stage.window(), Term(fr=sides["fr"], zh=sides["zh"]))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            term = dialog.term()
            self._context.services.glossary.add(term)
            self._context.signals.message.emit(
                _("The term “{term}” is in the glossary.").format(term=term.fr or term.zh)
            )
        dialog.deleteLater()

    def fill(self) -> None:
        """Show what the memory would fill, and write it when that is wanted."""
        from groupe_pays.ui.translation_help.fill_dialog import FillDialog

        if self._meeting_id is None or self._change.busy or not self._context.drafts.flush():
            return
        dialog = FillDialog(self._stage.window(), self._context, self._meeting_id)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.lines():
            self._editing.close()
            fill = self._context.services.prefill.fill
            self._change.begin(partial(fill, self._meeting_id, dialog.lines()))
        dialog.deleteLater()

    def _on_filled(self, done: int) -> None:
        words = ngettext("{number} translation filled", "{number} translations filled", done)
        self._context.signals.undo_offered.emit(words.format(number=done))
