"""Misspelled French words of the entry being edited: a red wave under them, proposals in their menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from groupe_pays.i18n import _
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.marks import WAVE, cursor_over, mark, placed
from groupe_pays.ui.minutes.rich_document import blocks_of
from groupe_pays.ui.spelling.desk import SpellingDesk
from groupe_pays.ui.typing_rules import checks_spelling

REST_MS = 350
"""How long somebody rests before what was typed is looked at."""


class SpellingHelp(QObject):
    """One for an editor of French; it looks at the text on screen and stores nothing."""

    def __init__(self, context: Context, edit: RichEditor, desk: SpellingDesk) -> None:
        super().__init__(edit)
        self._context, self._edit, self._desk = context, edit, desk
        self._marked = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        edit.listen(self)
        edit.textChanged.connect(self._rest.start)
        edit.cursorPositionChanged.connect(self._on_cursor)
        desk.changed.connect(self.mark)
        context.theme.changed.connect(self.mark)

    # Marking

    def look(self) -> None:
        """Have the words that are not known yet looked up, and mark what is known."""
        if checks_spelling(self._context.settings) and self._desk.available:
            self._desk.look_up([block.text() for block in blocks_of(self._edit.document())])
        self.mark()

    def wrong(self) -> list[tuple[int, int]]:
        """Where misspelled words begin and end in the document."""
        found = []
        for block in blocks_of(self._edit.document()):
            text = block.text()
            for word in self._desk.wrong_words(text):
                found.append(placed(block.position(), text, word.start, word.end))
        return found

    def mark(self) -> None:
        """Draw the waves; the word somebody is writing gets none until it is left."""
        found = []
        if checks_spelling(self._context.settings):
            at = self._edit.textCursor().position() if self._edit.hasFocus() and self._rest.isActive() else -1
            found = [(start, end) for start, end in self.wrong() if not start < at <= end]
        document = self._edit.document()
        words = ", ".join(cursor_over(document, span).selectedText() for span in found)
        spoken = _("not in the dictionary: {words}").format(words=words) if found else ""
        self._edit.show_marks("spelling", [mark(document, span, WAVE, "danger") for span in found], spoken)
        self._marked = bool(found)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        return cursor_over(self._edit.document(), (start, end))

    def _on_cursor(self) -> None:
        if self._marked or self._rest.isActive():
            self._rest.start()

    # Proposals

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent) and event.type() is QEvent.Type.ContextMenu:
            return self._on_menu(event)
        return False

    def _on_menu(self, event: QContextMenuEvent) -> bool:
        """The menu key asks about the word at the cursor, the mouse about the one under it."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_key:
            places = {self._edit.textCursor().position(), self._edit.textCursor().selectionStart()}
        else:
            places = {self._edit.cursorForPosition(self._edit.viewport().mapFromGlobal(event.globalPos())).position()}
        for start, end in self.wrong():
            if any(start <= place <= end for place in places):
                corner = self._edit.cursorRect(self._cursor(start, end)).bottomLeft()
                at = self._edit.viewport().mapToGlobal(corner) if by_key else event.globalPos()
                self.open_menu(start, end, at)
                return True
        return False

    def open_menu(self, start: int, end: int, at: QPoint | None = None) -> QMenu:
        """Show what may be meant by the word from ``start`` to ``end``, and the usual commands under it."""
        word = self._cursor(start, end).selectedText()
        menu = self._edit.createStandardContextMenu()
        menu.setObjectName("spelling_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        first = menu.actions()[0] if menu.actions() else None
        waiting = QAction(_("Looking for proposals…"), menu)
        waiting.setEnabled(False)
        add = QAction(_("Add “{word}” to the dossier’s dictionary").format(word=word), menu)
        add.setObjectName("add_to_dictionary")
        add.triggered.connect(partial(self._add, word))
        for action in (waiting, add, menu.addSeparator()):
            menu.insertAction(first, action)
        self._desk.propose(word, partial(self._fill_menu, menu, waiting, start, end))
        if at is None:
            at = self._edit.viewport().mapToGlobal(self._edit.cursorRect(self._cursor(start, end)).bottomLeft())
        menu.popup(at)
        return menu

    def _fill_menu(self, menu: QMenu, waiting: QAction, start: int, end: int, words: tuple[str, ...]) -> None:
        """The proposals have come: they take the place of the line that said so."""
        try:
            waiting.setVisible(not words)
        except RuntimeError:  # the menu was closed meanwhile
            return
        waiting.setText(_("No proposal"))
        actions = []
        for proposal in words:
            action = QAction(proposal, menu)
            action.triggered.connect(partial(self._replace, start, end, proposal))
            actions.append(action)
        menu.insertActions(waiting, actions)
        if actions and menu.isVisible():
            menu.setActiveAction(actions[0])

    def _replace(self, start: int, end: int, word: str, _checked: bool = False) -> None:
        cursor = self._cursor(start, end)
        typographic = word.replace("'", "’") if "’" in cursor.selectedText() else word
        self._edit.setTextCursor(cursor)
        self._edit.textCursor().insertText(typographic)
        self.look()

    def _add(self, word: str, _checked: bool = False) -> None:
        self._context.services.spelling.add_word(word.replace("'", "’"))
        self._context.signals.undo_offered.emit(_("“{word}” added to the dictionary").format(word=word))
