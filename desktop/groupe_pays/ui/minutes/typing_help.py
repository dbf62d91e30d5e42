"""Typography put right on the key that completes its case, as a step of undo of its own; what is pasted stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor

from groupe_pays.domain.text import NOTE_ANCHOR
from groupe_pays.domain.typing.correcting import completed, is_within_word
from groupe_pays.domain.typing.edits import Edit
from groupe_pays.domain.typing.rules import find_edits
from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.rich_document import LINE_BREAK, LINE_ENDS
from groupe_pays.ui.minutes.saving import TextSaver
from groupe_pays.ui.minutes.text_edits import characters_of
from groupe_pays.ui.typing_rules import active_rules, corrects_as_typed

_STAND_IN = "\u2060"
"""What a footnote call is to the rules: no letter, no space."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypingHelp(QObject):
    """One for an editor of the minutes; it looks on and corrects once the key has done what it does."""

    def __init__(self, context: Context, edit: RichEditor, saver: TextSaver) -> None:
        super().__init__(edit)
        self._context, self._edit, self._saver = context, edit, saver
        self._before: tuple[int, str] | None = None
        self._due = False
        self._typed_last = False
        self._goes_on = False
        self._raw: tuple[str, int] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._correct)
        edit.listen(self)
        edit.typed.connect(self._on_typed)
        edit.textChanged.connect(self._on_change)
        edit.went.connect(self._on_went)

    def settle(self) -> None:
        """Put right what waits, while the text is still that of the entry it was typed in."""
        self._correct()

    # Looking on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._correct()
            if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._complete_line()
            elif event.text() and event.text().isprintable():
                self._remember()
            else:
                self._before = None
        elif isinstance(event, QInputMethodEvent) and event.commitString():
            self._correct()
            self._remember()
        return False

    def _remember(self) -> None:
        """Keep the paragraph as it is before the key: only what this key completes is put right."""
        block = self._edit.textCursor().block()
        self._before = block.blockNumber(), block.text()
        self._goes_on = self._typed_last

    def _on_typed(self, at: int, _removed: int, inserted: str) -> None:
        if self._before is None:
            return
        self._typed_last = True
        if not inserted or not corrects_as_typed(self._context.settings):
            self._before = None
        elif not self._is_mere_letter(at, inserted):
            self._due = True
            self._rest.start()

    def _is_mere_letter(self, at: int, inserted: str) -> bool:
        """One more letter at the end of a line: that is told at once, the rules are not asked."""
        document = self._edit.document()
        return (
            at > 0
            and document.characterAt(at + 1) in LINE_ENDS
            and is_within_word(document.characterAt(at - 1), inserted)
        )

    def _on_change(self) -> None:
        """Pasted, undone or written by somebody else: nothing of it is completed by the next Enter."""
        if self._before is not None and not self._edit.is_quiet:
            return
        self._before, self._due, self._typed_last = None, False, False
        if self._raw is not None and characters_of(self._edit.document()) == self._raw[0]:
            QTimer.singleShot(0, self, self._stand_as_before)

    def _on_went(self) -> None:
        self._typed_last, self._raw = False, None

    def _stand_as_before(self) -> None:
        """A correction was taken back: the cursor goes where the key had left it."""
        if self._raw is not None:
            cursor = self._edit.textCursor()
            cursor.setPosition(min(self._raw[1], self._edit.document().characterCount() - 1))
            self._edit.setTextCursor(cursor)
            self._raw = None

    # Correcting

    def _correct(self) -> None:
        """Put right what the last key completed."""
        due, before = self._due, self._before
        self._due, self._before = False, None
        if not due or before is None:
            return
        self._rest.stop()
        cursor = self._edit.textCursor()
        if cursor.hasSelection() or cursor.blockNumber() != before[0]:
            return
        start, line = self._line(cursor)
        at = len(_first_units(line, cursor.positionInBlock() - _units(cursor.block().text()[:start])))
        grown = len(cursor.block().text()) - len(before[1])
        then = _readable(before[1][start : max(start + len(line) - grown, start)])
        rules = active_rules(self._context.settings, self._edit.language)
        self._apply(
            cursor, start, line, completed(then, _readable(line), rules, ended=at < len(line), goes_on=self._goes_on)
        )

    def _complete_line(self) -> None:
        """Enter ends the line: what waited for another character is due now."""
        cursor = self._edit.textCursor()
        if not self._typed_last or cursor.hasSelection() or not corrects_as_typed(self._context.settings):
            return
        rules = active_rules(self._context.settings, self._edit.language)
        start, line = self._line(cursor)
        open_ones = find_edits(_readable(line), rules, ended=False)
        due = [edit for edit in find_edits(_readable(line), rules) if edit not in open_ones]
        self._apply(cursor, start, line, [edit for edit in due if edit.end >= len(line) - 1 or not edit.text.isspace()])
        self._typed_last = False

    def _line(self, cursor: QTextCursor) -> tuple[int, str]:
        """Where in its block the line of the cursor begins, in characters, and what stands there."""
        text = cursor.block().text()
        at = len(_first_units(text, cursor.positionInBlock()))
        start = text.rfind(LINE_BREAK, 0, at) + 1
        end = text.find(LINE_BREAK, at)
        return start, text[start : end if end >= 0 else len(text)]

    def _apply(self, cursor: QTextCursor, start: int, line: str, edits: Sequence[Edit]) -> None:
        """Write what was typed, then the correction as a change of its own; the cursor stays behind its character."""
        edits = [edit for edit in edits if NOTE_ANCHOR not in line[edit.start : edit.end]]
        if not edits or self._context.services is None or not self._context.drafts.flush():
            return
        raw = characters_of(self._edit.document()), cursor.position()
        block = cursor.block()
        begin = block.position() + _units(block.text()[:start])
        position = cursor.position()
        change = QTextCursor(self._edit.document())
        with self._edit.quietly():
            change.beginEditBlock()
            for edit in reversed(edits):
                first, last = begin + _units(line[: edit.start]), begin + _units(line[: edit.end])
                _replace(change, first, last, edit.text)
                if position >= last:
                    position += _units(edit.text) - (last - first)
                elif position > first:
                    position = first + _units(edit.text)
            change.endEditBlock()
        cursor.setPosition(position)
        self._edit.setTextCursor(cursor)
        self._saver.save_correction()
        self._raw, self._typed_last = raw, True


def _replace(cursor: QTextCursor, first: int, last: int, text: str) -> None:
    """Put ``text`` in the place of some characters, in the format of the first of them or of the one before."""
    cursor.setPosition(first)
    if last > first:
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


def _readable(line: str) -> str:
    return line.replace(NOTE_ANCHOR, _STAND_IN)


def _units(text: str) -> int:
    """How many positions ``text`` takes in a document."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first_units(text: str, units: int) -> str:
    """The characters of ``text`` within its first ``units`` positions."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")
