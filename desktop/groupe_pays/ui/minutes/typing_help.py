"""Typography put right on the key that completes its case, as a step of undo of its own; what is pasted stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor

from groupe_pays.domain.text import Language
from groupe_pays.domain.typing.correcting import is_within_word
from groupe_pays.domain.typing.edits import Edit
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.rich_document import LINE_ENDS
from groupe_pays.ui.minutes.saving import TextSaver
from groupe_pays.ui.minutes.text_edits import characters_of
from groupe_pays.ui.typography.watching import TypingWatch, moved, units


class TypingHelp(TypingWatch):
    """One for an editor of the minutes; a correction keeps marks, links and the state of the translation."""

    def __init__(self, context: Context, edit: RichEditor, saver: TextSaver) -> None:
        super().__init__(context.settings, edit)
        self._context, self._edit, self._saver = context, edit, saver
        self._raw: tuple[str, int] | None = None
        edit.listen(self)
        edit.typed.connect(self._on_typed)
        edit.textChanged.connect(self._on_change)
        edit.went.connect(self._on_went)

    def language(self) -> Language:
        return self._edit.language

    def paragraph(self) -> tuple[int, str, int]:
        cursor = self._edit.textCursor()
        return cursor.blockNumber(), cursor.block().text(), cursor.positionInBlock()

    def has_selection(self) -> bool:
        return self._edit.textCursor().hasSelection()

    # Looking on

    def _on_typed(self, at: int, _removed: int, inserted: str) -> None:
        if self.is_typing:
            self.on_typed(bool(inserted), bool(inserted) and self._is_mere_letter(at, inserted))

    def _is_mere_letter(self, at: int, inserted: str) -> bool:
        """One more letter at the end of a line: that is told at once, the rules are not asked."""
        document = self._edit.document()
        return (
            at > 0
            and document.characterAt(at + 1) in LINE_ENDS
            and is_within_word(document.characterAt(at - 1), inserted)
        )

    def _on_change(self) -> None:
        if self.is_typing and not self._edit.is_quiet:
            return
        self.forget()
        if self._raw is not None and characters_of(self._edit.document()) == self._raw[0]:
            QTimer.singleShot(0, self, self._stand_as_before)

    def _on_went(self) -> None:
        self.on_went()
        self._raw = None

    def _stand_as_before(self) -> None:
        """A correction was taken back: the cursor goes where the key had left it."""
        if self._raw is not None:
            cursor = self._edit.textCursor()
            cursor.setPosition(min(self._raw[1], self._edit.document().characterCount() - 1))
            self._edit.setTextCursor(cursor)
            self._raw = None

    # Correcting

    def put_right(self, start: int, line: str, edits: Sequence[Edit]) -> None:
        """Write what was typed, then the correction as a change of its own; the cursor stays behind its character."""
        if self._context.services is None or not self._context.drafts.flush():
            return
        cursor = self._edit.textCursor()
        raw = characters_of(self._edit.document()), cursor.position()
        block = cursor.block()
        begin = block.position() + units(block.text()[:start])
        position = moved(cursor.position(), begin, line, edits)
        change = QTextCursor(self._edit.document())
        with self._edit.quietly():
            change.beginEditBlock()
            for edit in reversed(edits):
                _replace(change, begin + units(line[: edit.start]), begin + units(line[: edit.end]), edit.text)
            change.endEditBlock()
        cursor.setPosition(position)
        self._edit.setTextCursor(cursor)
        self._saver.save_correction()
        self._raw = raw


def _replace(cursor: QTextCursor, first: int, last: int, text: str) -> None:
    """Put ``text`` in the place of some characters, in the format of the first of them or of the one before."""
    cursor.setPosition(first)
    if last > first:
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)
