"""From one misspelled word of the minutes to the next, by a key."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from groupe_pays.domain.errors import SpellingUnavailable
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.minutes.editing import AT_START, Editing
from groupe_pays.ui.minutes.rows import EntryRow
from groupe_pays.ui.minutes.view import MinutesView
from groupe_pays.ui.spelling.desk import SpellingDesk
from groupe_pays.ui.spelling.help import SpellingHelp


class SpellingWalk(QObject):
    """Goes on from the cursor through the entries below, and from the top again, once round."""

    def __init__(self, context: Context, view: MinutesView, editing: Editing, desk: SpellingDesk, help: SpellingHelp):
        super().__init__(view)
        self._context, self._view, self._editing = context, view, editing
        self._desk, self._help = desk, help

    def next_word(self) -> None:
        """Look up every French text of the meeting, then go to the next misspelled word."""
        self._context.drafts.flush()
        self._desk.look_up([text for _place, text in self._texts()], self._go_on)
        if not self._desk.available:
            show_error(SpellingUnavailable())

    def _texts(self) -> list[tuple[int, str]]:
        """The rows of entries with their French words, from the one being edited on, and round to it again."""
        rows = self._view.minutes.rows()
        found = [(place, row.entry.text.fr.plain) for place, row in enumerate(rows) if isinstance(row, EntryRow)]
        current = self._view.currentIndex().row()
        return [*(one for one in found if one[0] >= current), *(one for one in found if one[0] < current)]

    def _go_on(self) -> None:
        texts = self._texts()
        if self._editing.entry is not None and self._select(after=self._position()):
            return
        begun = self._editing.entry is not None
        for place, text in texts[1:] if begun else texts:
            if self._desk.wrong_words(text) and self._open(place):
                return
        if not (begun and self._select(after=-1)):
            self._context.signals.message.emit(_("No misspelled French word in these minutes."))

    def _position(self) -> int:
        edit = self._editing.editor.fr
        return edit.textCursor().selectionEnd() if edit.hasFocus() else -1

    def _open(self, place: int) -> bool:
        return self._editing.open(place, Language.FR, AT_START) and self._select(after=-1)

    def _select(self, after: int) -> bool:
        """Select the first misspelled word behind a position of the entry being edited."""
        edit = self._editing.editor.fr
        for start, end in self._help.wrong():
            if start >= after:
                cursor = edit.textCursor()
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                edit.setFocus()
                edit.setTextCursor(cursor)
                self._editing.keep_in_sight()
                self._help.mark()
                return True
        return False
