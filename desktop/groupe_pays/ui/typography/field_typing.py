"""Typography as one types in a plain field of prose: written and corrected as a step of undo of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from groupe_pays.domain.text import Language
from groupe_pays.domain.typing.correcting import is_within_word
from groupe_pays.domain.typing.edits import Edit
from groupe_pays.ui.context import Context
from groupe_pays.ui.typography.watching import TypingWatch, first_units, moved, units
from groupe_pays.ui.widgets.prose import language_of_prose

_KEEP = QTextCursor.MoveMode.KeepAnchor


class FieldTyping(TypingWatch):
    """One for a QLineEdit, QTextEdit or QPlainTextEdit that has the focus; ``end`` lets go of it."""

    def __init__(self, context: Context, field: Any) -> None:
        super().__init__(context.settings, field)
        self._context, self._field = context, field
        self._seen = self._text()
        self._correcting = False
        field.installEventFilter(self)
        field.textChanged.connect(self._on_change)

    def end(self) -> None:
        """The field lost the focus."""
        self.settle()
        if shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.InputMethod) and self._text() != self._seen:
            self.forget()  # shown anew without a word, as after an undo
            self._seen = self._text()
        return super().eventFilter(watched, event)

    def _on_change(self, *_text: object) -> None:
        text, before = self._text(), self._seen
        self._seen = text
        if self._correcting:
            return
        if self.is_typing:
            self.on_typed(len(text) > len(before), self._is_mere_letter())
        else:
            self.forget()

    def _is_mere_letter(self) -> bool:
        _number, words, before = self.paragraph()
        written = first_units(words, before)
        return len(written) == len(words) > 1 and is_within_word(words[-2], words[-1])

    # The field

    def _text(self) -> str:
        return str(self._field.text() if self._is_line else self._field.document().toRawText())

    @property
    def _is_line(self) -> bool:
        return isinstance(self._field, QLineEdit)

    def language(self) -> Language:
        return language_of_prose(self._field, self.paragraph()[1])

    def paragraph(self) -> tuple[int, str, int]:
        if self._is_line:
            return 0, self._field.text(), self._field.cursorPosition()
        cursor = self._field.textCursor()
        return cursor.blockNumber(), cursor.block().text(), cursor.positionInBlock()

    def has_selection(self) -> bool:
        return bool(self._field.hasSelectedText() if self._is_line else self._field.textCursor().hasSelection())

    # Correcting

    def put_right(self, start: int, line: str, edits: Sequence[Edit]) -> None:
        """What was typed is written first, then the correction apart from it, and apart from what is typed next."""
        context, before = self._context, self._text()
        if context.services is None or not context.drafts.flush():
            return
        if not shiboken6.isValid(self._field) or self._text() != before:
            return
        context.services.history.part()
        self._correcting = True
        try:
            self._replace(start, line, edits)
        finally:
            self._correcting = False
        context.drafts.flush()
        context.services.history.part()

    def _replace(self, start: int, line: str, edits: Sequence[Edit]) -> None:
        words = self.paragraph()[1]
        if self._is_line:
            begin = units(words[:start])
            position = moved(self._field.cursorPosition(), begin, line, edits)
            for edit in reversed(edits):
                first, last = begin + units(line[: edit.start]), begin + units(line[: edit.end])
                self._field.setSelection(first, last - first)
                self._field.insert(edit.text)
            self._field.setCursorPosition(position)
            return
        cursor = self._field.textCursor()
        begin = cursor.block().position() + units(words[:start])
        position = moved(cursor.position(), begin, line, edits)
        cursor.beginEditBlock()
        for edit in reversed(edits):
            cursor.setPosition(begin + units(line[: edit.start]))
            cursor.setPosition(begin + units(line[: edit.end]), _KEEP)
            cursor.insertText(edit.text)
        cursor.endEditBlock()
        cursor.setPosition(position)
        self._field.setTextCursor(cursor)
