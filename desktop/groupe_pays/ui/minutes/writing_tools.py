"""Typography over whole texts and spelling, as commands of the minutes stage."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.meetings import Meeting
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.text_edits import characters_of
from groupe_pays.ui.minutes.view import MinutesView
from groupe_pays.ui.spelling.desk import SpellingDesk
from groupe_pays.ui.spelling.help import SpellingHelp
from groupe_pays.ui.spelling.walk import SpellingWalk
from groupe_pays.ui.typography.dialog import MINUTES, Selection, TypographyDialog


class WritingTools(QObject):
    """Made once by the stage; ``meeting`` tells which one is shown."""

    def __init__(
        self,
        stage: QWidget,
        context: Context,
        view: MinutesView,
        editing: Editing,
        meeting: Callable[[], Meeting | None],
    ) -> None:
        super().__init__(stage)
        self._stage, self._context, self._editing, self._meeting = stage, context, editing, meeting
        self.desk = SpellingDesk(context, stage)
        self.help = SpellingHelp(context, editing.editor.fr, self.desk)
        self.walk = SpellingWalk(context, view, editing, self.desk, self.help)
        stage.destroyed.connect(self.desk.close)
        editing.opened.connect(self._on_opened)
        context.actions.handle("typography", stage, self.open_typography)
        context.actions.handle("check_spelling", stage, self.walk.next_word)

    def open_typography(self) -> None:
        """Show what the rules would change in the selection, or in all of the minutes."""
        meeting = self._meeting()
        if meeting is None or not self._context.drafts.flush():
            return
        dialog = TypographyDialog(self._stage.window(), self._context, meeting.id, MINUTES, self._selection())
        dialog.exec()

    def _selection(self) -> Selection | None:
        language = self._editing.editor.focused_language()
        if language is None or self._editing.entry is None:
            return None
        edit = self._editing.editor.editor(language)
        cursor = edit.textCursor()
        if not cursor.hasSelection():
            return None
        written = characters_of(edit.document()).encode("utf-16-le")
        start, end = (
            len(written[: 2 * place].decode("utf-16-le", "ignore"))
            for place in (cursor.selectionStart(), cursor.selectionEnd())
        )
        return Selection(self._editing.entry.id, language, start, end)

    def _on_opened(self, _entry_id: str) -> None:
        self.help.look()
